"""What readers of PDF get out of a file: PDFium, which comes with the tests, and poppler's pdftotext.

And what they ought to get: the text of a report in reading order, and the order of a board's cards on paper.
"""

from __future__ import annotations

import io
import re
import subprocess
from typing import TYPE_CHECKING

import pypdfium2

from facilitator.exports import pdf
from facilitator.report.document import Block, Labelled, Report, Table, plain
from facilitator.report.page import UPRIGHT, WIDE
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds import Kind
    from facilitator.model import Card, Tree

PATH = 2
"""PDFium's number for a drawn line or box."""
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
    if isinstance(block, Table):
        titles = [plain(column.title) for column in block.columns]
        cells = [cell for row in (*block.rows, *block.totals) for cell in (*row.cells, *row.wide)]
        return "".join([*titles, *(text_of(inside) for cell in cells for inside in cell)])
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


def reading_order(kind: Kind, tree: Tree) -> Iterator[Card]:
    """Go through the cards as paper tells them: slot by slot in each place, unless an outline mixes them."""
    places = {"head": 0, "column": 1, "wide": 2}
    order = {slot.id: (places[slot.place], at) for at, slot in enumerate(kind.slots)}
    mixed = kind.arrangement == "outline"

    def place(card: Card) -> tuple[bool, int, int]:
        under = tree[card.parent_id].slot if card.parent_id is not None else ""
        loose = card.parent_id is None and kind.slot(card.slot).loose
        return (loose or card.slot == under, *order[card.slot])

    waiting = [None, *reversed(sorted(tree.children(None), key=place) if not mixed else tree.children(None))]
    while (card := waiting.pop()) is not None:
        yield card
        below = tree.children(card.id)
        waiting += reversed(below if mixed else sorted(below, key=place))


def assert_inside_the_margins(data: bytes) -> None:
    """Fail on a letter or a line that stands outside the margins of its sheet."""
    with pypdfium2.PdfDocument(data) as document:
        for number in range(len(document)):
            leaf = document[number]
            sheet = WIDE if leaf.get_width() > leaf.get_height() else UPRIGHT
            edges = (sheet.left, sheet.bottom, sheet.width - sheet.right, sheet.height - sheet.top)
            text = leaf.get_textpage()
            for at in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(at)
                if right - left < 0.01:
                    continue  # a blank draws nothing
                where = f"page {number + 1}, {text.get_text_range(at, 1)!r}"
                assert left > edges[0] - 1, where
                assert right < edges[2] + 1, where
                assert bottom > edges[1], where
                in_number = number > 0 and bottom > edges[3]
                assert top < sheet.height - (0.4 * sheet.top if in_number else sheet.top - 0.5), where
            for drawn in leaf.get_objects():
                if drawn.type != PATH:
                    continue
                left, bottom, right, top = drawn.get_bounds()
                where = f"page {number + 1}, a drawing at {left:.1f}, {bottom:.1f}"
                assert left > edges[0] - 2, where
                assert right < edges[2] + 2, where
                assert bottom > edges[1] - 2, where
                assert top < sheet.height - 0.4 * sheet.top, where
