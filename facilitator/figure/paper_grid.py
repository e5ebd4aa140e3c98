"""Quadrants and matrices on paper: a bordered table of coded texts, over as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import paper as paper_rows
from facilitator.figure.drawing import Block, Box, Figure, Node, TextLine, TextStyle
from facilitator.figure.matrix import paired
from facilitator.figure.paper import (
    PAD,
    STRONG,
    TEXT,
    card_rows,
    hanging,
    heading_rows,
    lines_in,
    set_rows,
    take,
)
from facilitator.thai import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.paper import Paper, Row
    from facilitator.figure.scene import Scene, Source
    from facilitator.kinds import Kind

MIN_ROWS = 3
"""So many lines a cell has under its heading at least."""
HEAD_SHARE, LONG_HEAD_SHARE = 0.24, 0.3
"""So much of the width the heads of a matrix's rows take, short lists and long ones."""
LONG = 8
"""A list of more entries is long."""


@dataclass
class _Cell:
    """One cell: its heading, and the cards that still wait for a page, each as rows."""

    heading: list[Row]
    cards: list[list[Row]]
    fill: str = ""
    least: int = MIN_ROWS
    begun: bool = field(default=False, init=False)

    @property
    def wanted(self) -> int:
        """How many lines it would like to have."""
        return len(self.heading) + max(sum(len(rows) for rows in self.cards), self.least)

    def take(self, room: int) -> list[Row]:
        """Take the heading and the cards that fit."""
        self.begun = True
        return self.heading + take(self.cards, max(room - len(self.heading), 1))


def quadrants(kind: Kind, scene: Scene, paper: Paper) -> tuple[Figure, ...]:
    """Return a two-by-two for each page; together they hold every card, in order."""
    width = paper.width / 2
    cells = _cells(kind, scene, paper, width)
    return _pages([cells[:2], cells[2:]], [width, width], paper, in_turn=False)


def matrix(kind: Kind, scene: Scene, paper: Paper) -> tuple[Figure, ...]:
    """Return a three-by-three: what is paired at its heads, and the pairs."""
    columns, rows = paired(kind)
    long = any(len(scene.sources.get(address, ())) > LONG for address in rows)
    left = paper.width * (LONG_HEAD_SHARE if long else HEAD_SHARE)
    widths = [left, (paper.width - left) / 2, (paper.width - left) / 2]
    cells = _cells(kind, scene, paper, widths[1])
    heads = [_head(scene, address, widths[1], paper) for address in columns]
    sides = [_head(scene, address, left, paper) for address in rows]
    corner = _Cell([], [], "head", 0)
    table = [[corner, *heads], [sides[0], *cells[:2]], [sides[1], *cells[2:]]]
    return _pages(table, widths, paper, in_turn=True)


def _cells(kind: Kind, scene: Scene, paper: Paper, width: float) -> list[_Cell]:
    """Return a cell for each slot with its cards."""
    codes = kinds.codes(kind, scene.tree)
    inside = width - 2 * PAD
    top = scene.tree.children(None)
    cells = []
    for slot in kind.slots:
        title = paper.digits(kind.slot_title(scene.board, slot.id))
        heading = heading_rows(f"{title} ({slot.code})" if slot.code else title, inside, paper)
        rows = [
            card_rows(card, scene, codes.get(card.id, ""), inside, paper)
            for card in top
            if card.slot == slot.id
        ]
        cells.append(_Cell(heading, rows))
    return cells


def _head(scene: Scene, address: str, width: float, paper: Paper) -> _Cell:
    """Return the head with the cards of a list that is paired."""
    slot, inside = scene.source_slots.get(address), width - 2 * PAD
    title = "" if slot is None else f"{slot.title} ({slot.code})" if slot.code else slot.title
    sources = scene.sources.get(address, ())
    if len(sources) > LONG:
        listed = [_running(sources, inside, paper)]
    else:
        listed = [hanging(each.code, paper.digits(each.text), 0, inside, paper) for each in sources]
    return _Cell(heading_rows(paper.digits(title), inside, paper) if title else [], listed, "head", 0)


def _running(sources: Sequence[Source], width: float, paper: Paper) -> list[Row]:
    """Set a long list as one paragraph, so that it leaves the page to what is made of it."""
    runs: list[lines.Run] = []
    for number, each in enumerate(sources):
        lead = "  " if number else ""
        runs.append(lines.Run(f"{lead}{each.code}\u00a0", STRONG.face, STRONG.size))
        runs.append(lines.Run(paper.digits(each.text), TEXT.face, TEXT.size))
    return [
        tuple(
            TextLine(piece.x, 0.0, piece.text, TextStyle(piece.face, piece.size), piece.width)
            for piece in line
        )
        for line in lines.wrap_runs(tuple(runs), width, paper.terms)
    ]


def _pages(
    table: Sequence[Sequence[_Cell]], widths: Sequence[float], paper: Paper, *, in_turn: bool
) -> tuple[Figure, ...]:
    """Fill pages with what is left of each row of cells, until nothing is."""
    figures = []
    waiting = [list(row) for row in table]
    while waiting:
        shares = _in_turn(waiting, paper) if in_turn else _shared(waiting, paper)
        nodes: list[Node] = []
        y = 0.0
        for row, room in zip(waiting, shares, strict=False):
            contents = [cell.take(room) for cell in row]
            least = max(len(cell.heading) + cell.least for cell in row)
            height = max(least, *(len(rows) for rows in contents)) * paper_rows.STEP + 2 * PAD
            x = 0.0
            for cell, rows, width in zip(row, contents, widths, strict=True):
                box = Box(0, 0, width, height, cell.fill, "ink", 0, 0.9)
                nodes.append(Node("", x, y, Block(width, height, (box, *set_rows(rows, PAD, PAD)))))
                x += width
            y += height
        figures.append(Figure(paper.width, y, tuple(nodes)))
        waiting = [row for row in waiting if not row[0].begun or any(cell.cards for cell in row)]
    return tuple(figures)


def _shared(rows: Sequence[Sequence[_Cell]], paper: Paper) -> list[int]:
    """Give every row of cells an equal part of the page, and what one spares to those that need more."""
    wanted = [max(cell.wanted for cell in row) for row in rows]
    room = lines_in(paper.height - 2 * PAD * (len(rows) - 1))
    shares = [0] * len(rows)
    open_rows = sorted(range(len(rows)), key=wanted.__getitem__)
    while open_rows:
        part = room // len(open_rows)
        number = open_rows.pop(0)
        shares[number] = max(min(wanted[number], part), 1)
        room -= shares[number]
    return shares


def _in_turn(rows: Sequence[Sequence[_Cell]], paper: Paper) -> list[int]:
    """Give each row of cells what it wants, from the first on, until the page is full."""
    shares: list[int] = []
    left = paper.height
    for row in rows:
        room = lines_in(left)
        least = max(len(cell.heading) + cell.least for cell in row)
        if shares and room < max(least, 2):
            break
        wanted = max(least, *(cell.wanted for cell in row))
        shares.append(min(wanted, room))
        left -= paper_rows.tall(range(shares[-1]))
    return shares
