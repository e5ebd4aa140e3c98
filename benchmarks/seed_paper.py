"""What becomes of a session in files: JSON and back, PDF and text, character by character."""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pdf_fidelity import bare, by_pdfium, by_poppler

from facilitator import exports, imports
from facilitator.model import Tree
from facilitator.report import notes
from facilitator.report.document import Table, plain
from facilitator.store import Store
from facilitator.thai import numerals

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests" / "pdf"))

import readers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Card, Snapshot
    from facilitator.report.document import Report

AGAIN = re.compile(r"^.{1,80}?\(ต่อ\)")
"""What a page says first where a row of a table goes on."""


def problems(name: str, told: Snapshot, kinds: Kinds, folder: Path) -> list[str]:
    """Write the session's files into the folder and return what they lose or alter."""
    for ending in ("json", "pdf", "txt"):
        exports.export(told, kinds, folder / f"{name}.{ending}")
    report = notes.build(told, kinds)
    written = bare((folder / f"{name}.txt").read_text(encoding="utf-8"))
    found = [*_json(folder / f"{name}.json", kinds, told), *_in_order("text", told, kinds, [written])]
    pdf = folder / f"{name}.pdf"
    for reader, read in (("PDFium", by_pdfium), ("poppler", by_poppler())):
        pages = [bare(page) for page in read(pdf)]
        body = list(_bodies(pages, report))
        found += _in_order(f"PDF read by {reader}", told, kinds, body)
        wanted, got = Counter(readers.expected(report)), Counter("".join(pages))
        found += [f"PDF read by {reader}: {missing!r} lost" for missing in (wanted - got).elements()]
    try:
        readers.assert_inside_the_margins(pdf.read_bytes())
    except AssertionError as outside:
        found.append(f"PDF: outside the margins, {outside}")
    letters = len(bare("".join(card.mark + card.speaker + card.text for card in told.cards)))
    whole = "" if found else f"; all {letters} letters of the cards in PDF and text"
    print(f"    {len(pages)} pages, JSON {(folder / f'{name}.json').stat().st_size} bytes{whole}")
    return found


def _json(file: Path, kinds: Kinds, told: Snapshot) -> Iterator[str]:
    """Read the session back into another library and compare it card by card, and as a file byte by byte."""
    with tempfile.TemporaryDirectory() as folder:
        again = Path(folder) / file.name
        with Store.open(again.with_suffix(".db")) as store:
            back = store.snapshot(imports.import_file(store, kinds, file))
        exports.export(back, kinds, again)
        same = file.read_bytes() == again.read_bytes()
    if not same:
        yield "JSON: the file written from what was read is not the same"
    if list(_content(told)) != list(_content(back)):
        yield "JSON: the session that was read is not the same"


def _content(told: Snapshot) -> Iterator[object]:
    """Go through a session without the numbers that its library gave."""
    yield replace(told.session, id=0)
    for board in told.boards:
        tree = Tree(told.cards_of(board.id))
        yield board.kind, board.title, dict(board.slot_titles), dict(board.settings)
        for card in tree:
            yield tree.depth(card.id), replace(card, id=0, session_id=0, board_id=0, parent_id=None, rank=0)
    number = {card.id: place for place, card in enumerate(told.cards)}
    yield [(number[link.from_id], number[link.to_id], link.role) for link in told.links]


def _bodies(pages: Sequence[str], report: Report) -> Iterator[str]:
    """Return the pages without their numbers and what tables say again on top of them."""
    headers = [
        bare("".join(plain(column.title) for column in block.columns))
        for block in report.blocks
        if isinstance(block, Table)
    ]
    for number, page in enumerate(pages, 1):
        body = page.removeprefix(f"-{numerals.to_thai(str(number))}-") if number > 1 else page
        header = next((each for each in headers if number > 1 and body.startswith(each)), "")
        yield AGAIN.sub("", body.removeprefix(header), count=1) if header else body


def _in_order(where: str, told: Snapshot, kinds: Kinds, pages: Sequence[str]) -> Iterator[str]:
    """Look for every card, mark and text, after the one before it in its cell."""
    start = (0, 0)
    for board in told.boards:
        tree = Tree(told.cards_of(board.id))
        kind = kinds.for_board(board, tree)
        ends: dict[object, tuple[int, int]] = {}
        for card in readers.reading_order(kind, tree):
            cell = _cell(kind, tree, card)
            row = ends.get((card.parent_id, ""), start) if cell else start
            end = _find(_said(kind, card), pages, ends.get(cell, row) if cell else start)
            if end is None:
                yield f"{where}: torn, altered or out of order: {card.text!r}"
                continue
            ends[cell or (card.id, "")] = end
            start = end if not cell else start
        start = max([start, *ends.values()])


def _cell(kind: Kind, tree: Tree, card: Card) -> tuple[int, str] | None:
    """Return the row and the column that a card stands in; None for rows, and where there are no columns."""
    above = card
    while above.parent_id is not None:
        if tree[above.parent_id].slot in kind.slot(above.slot).under:
            return above.parent_id, above.slot
        above = tree[above.parent_id]
    return None


def _said(kind: Kind, card: Card) -> str:
    speaker = card.speaker if kind.slot(card.slot).role == "quote" else ""
    return bare(card.mark + speaker + card.text)


def _find(text: str, pages: Sequence[str], start: tuple[int, int]) -> tuple[int, int] | None:
    """Return where a text ends that begins not before `start`: on one page, or divided between two."""
    first, at = start
    for number in range(first, len(pages)):
        begin = at if number == first else 0
        place = pages[number].find(text, begin)
        if place >= 0:
            return number, place + len(text)
        for length in range(len(text) - 1, 0, -1) if number + 1 < len(pages) else ():
            if text[:length] in pages[number][begin:] and text[length:] in pages[number + 1]:
                return number + 1, pages[number + 1].index(text[length:]) + len(text) - length
    return None
