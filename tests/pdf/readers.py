"""What readers of PDF get out of a file: PDFium, which comes with the tests, and poppler's pdftotext."""

from __future__ import annotations

import io
import re
import subprocess

import pypdfium2

from facilitator.exports import pdf
from facilitator.report.document import Block, Labelled, Report, plain
from facilitator.thai import numerals

READERS = ("pdfium", "poppler")


def written(report: Report) -> bytes:
    """Return the report as a PDF."""
    stream = io.BytesIO()
    pdf.write(report, stream)
    return stream.getvalue()


def pages_of(data: bytes, reader: str) -> list[str]:
    """Return the text of each page; fails where poppler is not installed, for `make test` installs it."""
    if reader == "pdfium":
        with pypdfium2.PdfDocument(data) as document:
            return [document[at].get_textpage().get_text_range() for at in range(len(document))]
    read = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True
    )
    return read.stdout.decode("utf-8").split("\f")[:-1]


def bare(text: str) -> str:
    """Return the text without white space."""
    return re.sub(r"\s+", "", text)


def body_of(data: bytes, reader: str) -> str:
    """Return all text without white space and without the page numbers, which must be there."""
    texts = [bare(page) for page in pages_of(data, reader)]
    for at, text in enumerate(texts[1:], start=2):
        number = f"-{numerals.to_thai(str(at))}-"
        assert text.startswith(number), f"page {at} begins with {text[:10]!r}"
        texts[at - 1] = text.removeprefix(number)
    return "".join(texts)


def text_of(block: Block) -> str:
    """Return what a block of text says, in reading order."""
    if isinstance(block, Labelled):
        return block.mark + plain(block.label) + "".join(plain(value) for value in block.values)
    mark = getattr(block, "mark", "")
    return str(mark) + plain(getattr(block, "runs", ()))


def report_of(*blocks: Block) -> Report:
    """Return a report of these blocks under a one-line title."""
    return Report("", "หัวเรื่อง", (), blocks, created="2026-03-11T09:30:00+07:00")


def expected(report: Report) -> str:
    """Return what readers ought to get, without white space."""
    front = [report.name, report.title, *report.subtitle_lines]
    return bare("".join([*front, *(text_of(block) for block in report.blocks)]))
