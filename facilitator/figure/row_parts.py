"""What the rows of a table are made of, and how their cells are filled; the same for every view of rows."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure import values
from facilitator.figure.cells import EDGE, RISE, block
from facilitator.figure.drawing import Block, Node, Shape, TextStyle
from facilitator.figure.table_plan import Want
from facilitator.figure.text import BASELINE, line_height, longest_word, one_line, paragraph

if TYPE_CHECKING:
    from facilitator.figure.cells import Lister
    from facilitator.figure.table_plan import Look, Place
    from facilitator.kinds import Column, Kind, Slot
    from facilitator.model import Board, Card, Tree

LABEL = TextStyle("medium", 13.0, "soft")
NOTHING = "—"


@dataclass(frozen=True)
class Parts:
    """The parts of the rows of one board, and their titles there."""

    row: Slot
    row_title: str
    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    """Of the columns."""
    heads: tuple[tuple[Slot, str], ...]
    """The slots under the row's own text, with their titles."""
    wides: tuple[tuple[Slot, str], ...]
    """The slots across the whole width."""
    hidden: frozenset[str]

    @classmethod
    def of(cls, kind: Kind, board: Board) -> Parts:
        """Return the parts as the kind declares them and the board words them."""
        row = kind.main_slot
        hidden = frozenset(
            slot.id for slot in kind.slots if slot.optional and slot.id in board.hidden_columns
        )
        columns = kind.columns(hidden)
        under = [
            (slot, kind.slot_title(board, slot.id))
            for slot in kind.slots_under(row.id)
            if slot.id not in hidden
        ]
        return cls(
            row,
            kind.slot_title(board, row.id),
            columns,
            tuple(kind.slot_title(board, each.id) if each.slot else each.title.th for each in columns),
            tuple(each for each in under if each[0].place == "head"),
            tuple(each for each in under if each[0].place == "wide"),
            hidden,
        )

    def fill(self, tree: Tree, row: Card) -> Filled:
        """Sort the cards right under a row into its parts."""
        known = {each.id for each in self.columns if each.slot} | {
            slot.id for slot, _ in (*self.heads, *self.wides)
        }
        filled = Filled(row)
        for card in tree.children(row.id):
            if card.slot in known and card.slot != self.row.id:
                filled.cells.setdefault(card.slot, []).append(card)
            elif card.slot not in self.hidden:
                filled.rest.append(card)
        return filled


@dataclass(frozen=True, slots=True)
class Filled:
    """A row with the cards of its parts."""

    row: Card
    cells: dict[str, list[Card]] = field(default_factory=dict)
    rest: list[Card] = field(default_factory=list)
    """What stands under the row and in none of its parts."""

    def words(self, parts: Parts, lister: Lister) -> tuple[float, ...]:
        """Return how wide, in em, the longest word is: of the row's own text, then of each column."""
        terms = lister.scene.terms
        own = max(longest_word(self.row.text, "semibold", terms), lister.least_width(self.rest))
        for slot, _ in parts.heads:
            own = max(own, lister.least_width(self.cells.get(slot.id, ())))
        return (own, *(self._word(column, lister) for column in parts.columns))

    def _word(self, column: Column, lister: Lister) -> float:
        if column.field is None:
            return lister.least_width(self.cells.get(column.id, ()))
        shown = values.in_field(column.field, self.row.fields.get(column.id, ""))
        return longest_word(shown.text, "regular", lister.scene.terms)


def wants(parts: Parts, words: list[tuple[float, ...]]) -> list[Want]:
    """Return what the column of the rows' own texts and the others ask for; `words` as each row has them."""
    shares = (parts.row.share, *(column.share for column in parts.columns))
    titles = (parts.row_title, *parts.titles)
    widest = [longest_word(title, "semibold") for title in titles]
    for row in words:
        widest = list(map(max, widest, row))
    short = (False, *(column.field is not None and column.field.type != "text" for column in parts.columns))
    return [Want(*want) for want in zip(shares, widest, short, strict=True)]


def own_text(
    lister: Lister, parts: Parts, filled: Filled, style: TextStyle, x: float, y: float, width: float
) -> tuple[list[Node], float]:
    """Set the row's own text, what merely stands under it and what belongs there; return where all ends."""
    own = block(lister.entry(filled.row), style, width + 2 * EDGE)
    nodes = [Node(f"card:{filled.row.id}", x - EDGE, y, own)]
    end = y + own.height
    if filled.rest:
        under, end = lister.stack(filled.rest, x, end, width, "•")
        nodes += under
    for slot, title in parts.heads:
        key = f"cell:{filled.row.id}:{slot.id}"
        cards = filled.cells.get(slot.id, [])
        under, tall = labelled(lister, key, title, cards, (x, end + 3, width), 0.0, (x, 1.5))
        nodes += under
        end += 3 + tall
    return nodes, end


def cells(
    lister: Lister,
    parts: Parts,
    filled: Filled,
    band: tuple[Place, ...],
    look: Look,
    y: float,
    least: float = 0,
) -> tuple[list[Node], float]:
    """Set a band of cells from `y` on; return their nodes, grounds first, and their common height."""
    grounds: list[tuple[str, Place, tuple[Shape, ...]]] = []
    nodes: list[Node] = []
    end = y + max(least, 2 * (look.rise + RISE) + line_height(TextStyle("regular", look.size)))
    for place in band:
        column = parts.columns[place.column]
        shapes: tuple[Shape, ...] = ()
        found = filled.cells.get(column.id)
        if column.field is not None:
            shown = values.in_field(column.field, filled.row.fields.get(column.id, ""))
            right = shown.is_amount or (not shown.text and column.field.type in {"money", "number"})
            shapes, bottom = _words(shown.text, look, place.width, lister.scene.terms, right=right)
            end = max(end, y + bottom)
        elif found:
            set_cards, bottom = lister.stack(
                found, place.x + look.pad, y + look.rise, place.width - 2 * look.pad
            )
            nodes += set_cards
            end = max(end, bottom + look.rise)
        else:
            shapes, _ = _words("", look, place.width, (), right=False)
        grounds.append((f"cell:{filled.row.id}:{column.id}", place, shapes))
    tall = math.ceil(end - y)
    return [
        *(Node(key, place.x, y, Block(place.width, tall, shapes)) for key, place, shapes in grounds),
        *nodes,
    ], tall


@lru_cache(maxsize=4096)
def _words(
    text: str, look: Look, width: float, terms: tuple[str, ...], *, right: bool
) -> tuple[tuple[Shape, ...], float]:
    """Set the text of a cell that holds no cards; return its lines and the height of the cell."""
    style = TextStyle("regular", look.size, "ink" if text else "soft")
    top = look.rise + RISE
    lines = paragraph(text or NOTHING, style, look.pad, top, width - 2 * look.pad, terms)
    if right:
        lines = tuple(
            one_line(line.text, style, width - look.pad - line.width, line.y - style.size * BASELINE)
            for line in lines
        )
    return lines, 2 * top + len(lines) * line_height(style)


def labelled(
    lister: Lister,
    key: str,
    title: str,
    cards: list[Card],
    box: tuple[float, float, float],
    indent: float,
    around: tuple[float, float],
) -> tuple[list[Node], float]:
    """Set cards under their slot's title, or `indent` right of it; return the nodes and the height.

    `box` is (x, y, width) of what is set. The ground, which is there without cards too, reaches so far
    around it to the sides and up and down.
    """
    x, y, width = box
    beside = indent > 0
    label = list(paragraph(title, LABEL, 0, 0, (indent if beside else width) - EDGE))
    tall = len(label) * line_height(LABEL)
    nodes: list[Node] = []
    if cards:
        top = y if beside else y + tall
        nodes, bottom = lister.stack(cards, x + indent, top, width - indent)
        if beside:
            # Label and first line share a baseline.
            down = RISE + (lister.size - LABEL.size) * BASELINE
            label = list(paragraph(title, LABEL, 0, down, indent - EDGE))
            tall += down
        tall = max(tall, bottom - y)
    else:
        after = indent if beside else label[-1].width + EDGE
        dash = one_line(NOTHING, LABEL, after, tall - line_height(LABEL))
        label += [dash] if after + dash.width <= width else []
    tall = math.ceil(tall)
    aside, rise = around
    shapes = tuple(replace(line, x=line.x + aside, y=line.y + rise) for line in label)
    ground = Block(width + 2 * aside, tall + 2 * rise, shapes)
    return [Node(key, x - aside, y - rise, ground), *nodes], tall
