"""Run every benchmark, one after another, each under what its own first lines say about reading it."""

from __future__ import annotations

import ast
import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path("benchmarks")
LEFT_OUT = 77
"""The exit status of a benchmark that lacks what it compares with, and says what."""
ORDER = (
    "segmentation",
    "store",
    "import_fidelity",
    "pdf_fidelity",
    "seed_boards",
    "pdf_engines",
    "startup",
    "board",
)
"""Which come first, from the text outwards to the window; one that is not named follows by its name."""


def benchmarks() -> list[Path]:
    """Return the files with a main, in order."""
    found = [file for file in FOLDER.glob("*.py") if "__main__" in file.read_text(encoding="utf-8")]
    places = {name: place for place, name in enumerate(ORDER)}
    return sorted(found, key=lambda file: (places.get(file.stem, len(ORDER)), file.name))


def main() -> None:
    """Run the benchmarks that the command line names, or all; fail when one fails."""
    chosen = [file for file in benchmarks() if not sys.argv[1:] or file.stem in sys.argv[1:]]
    if unknown := set(sys.argv[1:]) - {file.stem for file in chosen}:
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}")
    failed: list[str] = []
    left_out: list[str] = []
    for number, file in enumerate(chosen, 1):
        purpose = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "(says nothing)"
        print(f"\n{number}/{len(chosen)}  {file}\n\n{purpose}\n", flush=True)
        started = time.perf_counter()
        status = subprocess.run([sys.executable, str(file)], check=False).returncode
        if status:
            (left_out if status == LEFT_OUT else failed).append(file.stem)
        print(f"\n({time.perf_counter() - started:.0f} s)", flush=True)
    if left_out:
        print(f"\nleft out, as each says above: {', '.join(left_out)}")
    if failed:
        sys.exit(f"\nfailed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
