"""Checks that documents survive the way in and out: every line's mark and text, in order, in one line.

Each text goes through the real command line: `import` into a library of its own, then `export` as text and as
JSON. A line for each document tells what was found, so that the structure can be judged; `--tree` shows it.

    python benchmarks/import_fidelity.py [--tree] [FILE ...]

Without files it takes ../shared/seeds/*.txt, real documents that lie beside the checkout of the maintainers
and are no part of the project; where there are none, the samples in resources/samples.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import documents

SIGNS = {
    "heading": "#",
    "item": "-",
    "label": "L",
    "value": "=",
    "paragraph": "¶",
    "quote": "“",
    "verse": "~",
}


@dataclass
class Fidelity:
    """How the lines of a document came out again."""

    exact: int = 0
    spaced: int = 0
    """Lines whose blanks after the mark or the label are fewer or more."""
    missing: list[str] = field(default_factory=list)


def run(*arguments: str) -> str:
    """Run the program and return what it printed."""
    command = [sys.executable, "-m", "facilitator", *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def through(document: Path, folder: Path) -> tuple[str, list[dict[str, Any]]]:
    """Return the document's text export, and the cards of its board from the JSON export."""
    library = str(folder / "library.db")
    number = run("--library", library, "import", str(document)).strip()
    for ending in ("txt", "json"):
        run("--library", library, "export", number, "--to", str(folder / f"out.{ending}"))
    whole = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    return (folder / "out.txt").read_text(encoding="utf-8"), whole["boards"][0]["cards"]


def compare(source: str, exported: str) -> Fidelity:
    """Look for every line of the source in the export, each after the one before."""
    outcome = Fidelity()
    lines = exported.split("\n")
    at = 0
    for line in filter(None, map(str.strip, source.split("\n"))):
        place = next((n for n in range(at, len(lines)) if line == lines[n].strip()), None)
        if place is not None:
            outcome.exact += 1
        else:
            wanted = re.sub(r"\s", "", line)
            place = next((n for n in range(at, len(lines)) if wanted == re.sub(r"\s", "", lines[n])), None)
            outcome.spaced += place is not None
        if place is None:
            outcome.missing.append(line)
        else:
            at = place + 1
    return outcome


def depths(cards: list[dict[str, Any]]) -> list[int]:
    """Return how deep each card stands, 0 for the top."""
    found: list[int] = []
    for card in cards:
        found.append(found[card["parent"] - 1] + 1 if "parent" in card else 0)
    return found


def structure(cards: list[dict[str, Any]]) -> str:
    """Count what the outline is made of."""
    count = Counter(card["slot"] for card in cards)
    items = Counter(depth for card, depth in zip(cards, depths(cards), strict=True) if card["slot"] == "item")
    by_depth = " ".join(f"{depth}:{items[depth]}" for depth in sorted(items))
    empty = sum(
        card["slot"] == "heading" and not any(other.get("parent") == n for other in cards)
        for n, card in enumerate(cards, 1)
    )
    return (
        f"headings {count['heading']} ({empty} empty), items {count['item']} (by depth {by_depth}), "
        f"labels {count['label']} with {count['value']} values, paragraphs {count['paragraph']}, "
        f"quotes {count['quote']}"
    )


def tree(cards: list[dict[str, Any]]) -> str:
    """Draw the outline as it was understood."""
    lines = []
    for card, depth in zip(cards, depths(cards), strict=True):
        speaker = f"{card['speaker']}: " if "speaker" in card else ""
        mark = f"[{card['mark']}] " if "mark" in card else ""
        text = card["text"].replace("\n", " ⏎ ")
        lines.append(f"{'    ' * (depth + 1)}{SIGNS[card['slot']]} {mark}{speaker}{text[:100]}")
    return "\n".join(lines)


def main() -> int:
    """Check every document; the exit status tells whether all lines came out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--tree", action="store_true", help="show the outline of each document")
    chosen = parser.parse_args()
    read = documents.chosen(chosen.files)
    lost = 0
    for document in read:
        with tempfile.TemporaryDirectory() as folder:
            exported, cards = through(document, Path(folder))
        outcome = compare(document.read_text(encoding="utf-8-sig"), exported)
        found = outcome.exact + outcome.spaced
        total = found + len(outcome.missing)
        in_order = f"{found} of {total} lines in order, {outcome.exact} to the blank"
        print(f"{document.name}: {in_order}; {structure(cards)}")
        for line in outcome.missing:
            print(f"    missing: {line}")
        if chosen.tree:
            print(tree(cards))
        lost += len(outcome.missing)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
