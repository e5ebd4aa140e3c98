"""Checks that a PDF gives back what was typed: every character in order, read with PDFium and with poppler.

Each document is read into a library, its notes are written as a PDF, and the text of that PDF is compared
with the document, white space aside; title block and page numbers have to be where they belong. A line for
each document and reader. poppler is read three ways: in reading order, in the order of the file, as laid out.

    python benchmarks/pdf_fidelity.py [--keep FOLDER] [FILE ...]

Without files it takes ../shared/seeds/*.txt, real documents that lie beside the checkout of the maintainers
and are no part of the project; where there are none, the samples in resources/samples. It needs pdftotext
(apt-get install poppler-utils).
"""

from __future__ import annotations

import argparse
import difflib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import documents
import pypdfium2

from facilitator import exports, imports, kinds
from facilitator.report import notes
from facilitator.store import Store
from facilitator.thai import numerals
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

AROUND = 12
"""Characters shown on both sides of a difference."""


def by_pdfium(pdf: Path) -> list[str]:
    """Return the text of each page as PDFium, the reader of Chrome and Android, takes it out."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [document[at].get_textpage().get_text_range() for at in range(len(document))]


def by_poppler(*options: str) -> Callable[[Path], list[str]]:
    """Return a reader that asks poppler, the reader of Linux desktops."""

    def read(pdf: Path) -> list[str]:
        command = ["pdftotext", *options, "-enc", "UTF-8", str(pdf), "-"]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.split("\f")[
            :-1
        ]

    return read


READERS: Mapping[str, Callable[[Path], list[str]]] = {
    "pdfium": by_pdfium,
    "poppler": by_poppler(),
    "poppler -raw": by_poppler("-raw"),
    "poppler -layout": by_poppler("-layout"),
}


def bare(text: str) -> str:
    """Return the text without white space."""
    return re.sub(r"\s+", "", text)


def without_furniture(pages: list[str], front: str) -> str:
    """Return the text without title block and page numbers, which have to be where they belong."""
    texts = [bare(page) for page in pages]
    numbers = [front, *(f"-{numerals.to_thai(str(at))}-" for at in range(2, len(texts) + 1))]
    for text, number in zip(texts, numbers, strict=True):
        if not text.startswith(number):
            raise ValueError(f"a page begins with {text[:40]!r}, not with {number!r}")
    return "".join(text.removeprefix(number) for text, number in zip(texts, numbers, strict=True))


def differences(wanted: str, found: str) -> list[str]:
    """Describe the first places where both differ."""
    changes = difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes()
    return [
        f"{kind}: {wanted[max(0, a - AROUND) : b + AROUND]!r} -> {found[max(0, c - AROUND) : d + AROUND]!r}"
        for kind, a, b, c, d in changes
        if kind != "equal"
    ][:5]


def check(document: Path, folder: Path) -> bool:
    """Print a line for each reader; tell whether all got everything."""
    text = clean(document.read_text(encoding="utf-8"))
    known = kinds.load()
    pdf = folder / f"{document.stem}.pdf"
    with Store.open(folder / f"{document.stem}.db") as store:
        snapshot = store.snapshot(imports.import_text(store, "", text))
    exports.export(snapshot, known, pdf)
    report = notes.build(snapshot, known)
    front = bare("".join([report.name, report.title, *report.subtitle_lines]))
    right = True
    for name, read in READERS.items():
        pages = read(pdf)
        found = without_furniture(pages, front)
        same = found == bare(text)
        right &= same
        verdict = "all characters in order" if same else "DIFFERENT"
        counted = f"{len(pages):3} pages {len(found):6} of {len(bare(text)):6}"
        print(f"{document.name:28} {name:16} {counted}  {verdict}")
        for difference in [] if same else differences(bare(text), found):
            print(f"    {difference}")
    return right


def main() -> int:
    """Check every document; the exit status tells whether all came back."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the PDFs there, to look at them")
    chosen = parser.parse_args()
    found = documents.chosen(chosen.files)
    with tempfile.TemporaryDirectory() as folder:
        right = [check(document, Path(folder)) for document in found]
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            for pdf in Path(folder).glob("*.pdf"):
                shutil.copy(pdf, chosen.keep)
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())
