"""Refuse files of code that have grown past one subject: more than 400 lines. Name those past 300."""

from __future__ import annotations

import sys
from pathlib import Path

ROOMS = ("facilitator", "tools", "benchmarks")
SMELL, LIMIT = 300, 400


def main() -> None:
    """Print the long files, longest first; fail when one is over the limit."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    sizes = [
        (len(file.read_text(encoding="utf-8").splitlines()), file)
        for room in ROOMS
        for file in (root / room).rglob("*.py")
    ]
    for lines, file in sorted(sizes, reverse=True):
        if lines > SMELL:
            print(f"{file}: {lines} lines" + (f", over the limit of {LIMIT}" if lines > LIMIT else ""))
    too_long = sum(lines > LIMIT for lines, _ in sizes)
    print(f"{len(sizes)} files of code, {sum(lines for lines, _ in sizes)} lines; {too_long} too long")
    sys.exit(too_long > 0)


if __name__ == "__main__":
    main()
