"""An outline on a screen: headings, items, facts, voices and verse down one sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextStyle
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.thai import measure

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card

PAD = 28.0
STEP = 28.0
"""How far every level below a list item or a label moves right."""
MOST_STEPS = 8
"""Deeper levels stay at this indent, so that text keeps room."""
WIDEST = 1080.0
LABEL_WIDTH = 190.0
LABEL_GAP = 16.0
ROW_PAD = 3.0
EDGE = 10.0
"""Room left of the text of a row, for the ring that an editor may draw."""
HEADINGS = (TextStyle("bold", 21), TextStyle("semibold", 18), TextStyle("semibold", 16))
BODY = TextStyle("regular", 16)
MARK = TextStyle("medium", 16, "accent")
LABEL = TextStyle("semibold", 16)
VERSE = TextStyle("italic", 16)
EMPTY = TextStyle("regular", 16, "soft")


@dataclass(frozen=True, slots=True)
class _Row:
    """All that decides how one card of an outline is drawn."""

    role: str
    text: str
    mark: str
    speaker: str
    level: int
    """Of a heading: how many headings stand above it."""
    left: float
    width: float
    """Room for mark and text, from `left` on."""
    terms: tuple[str, ...]


class Outline:
    """Arranges an outline board."""

    def __init__(self, kind: Kind) -> None:
        self._roles = {slot.id: slot.role for slot in kind.slots}
        self._question = kind.question.th

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        tree, terms = scene.tree, scene.terms
        sheet = min(width, WIDEST)
        nodes: list[Node] = []
        y = PAD - 6
        waiting: list[tuple[Card, int, int]] = [(each, 0, 0) for each in reversed(tree.children(None))]
        label_top: dict[int, tuple[float, float]] = {}
        while waiting:
            card, level, steps = waiting.pop()
            role = self._roles.get(card.slot, "item")
            row = self._row(card, role, level, steps, sheet, terms)
            block = _block(row)
            top = y
            if role == "value" and card.parent_id in label_top:
                # The first value stands beside its label when the label leaves room for it.
                top = label_top.pop(card.parent_id)[0]
            nodes.append(Node(f"card:{card.id}", row.left - EDGE, top, block))
            y = max(y, top + block.height)
            if role == "label" and _fits_label(row, sheet):
                label_top[card.id] = (top, block.height)
            deeper = (level + 1, steps) if role == "heading" else (level, min(steps + 1, MOST_STEPS))
            waiting.extend((child, *deeper) for child in reversed(tree.children(card.id)))
        tall = max(height, y + PAD)
        ground: list[Shape] = [Box(0, 0, sheet, tall, "card", "line", 12.0)]
        if not nodes:
            ground.append(centred(self._question, EMPTY, 0, PAD, sheet))
        back = Node("", 0, 0, Block(sheet, tall, tuple(ground)))
        return Figure(width, tall, (back, *nodes))

    def _row(
        self, card: Card, role: str, level: int, steps: int, sheet: float, terms: tuple[str, ...]
    ) -> _Row:
        # On a narrow sheet the text keeps at least half of the width.
        left = min(PAD + steps * STEP, PAD + sheet * 0.2)
        if role == "value":
            left += _label_width(sheet) + LABEL_GAP - STEP
        return _Row(role, card.text, card.mark, card.speaker, level, left, sheet - PAD - left, terms)


def _label_width(sheet: float) -> float:
    return min(LABEL_WIDTH, sheet * 0.25)


def _fits_label(row: _Row, sheet: float) -> bool:
    lead = f"{row.mark} {row.text}" if row.mark else row.text
    return measure.width(lead, LABEL.face, LABEL.size) <= _label_width(sheet)


def style_of(role: str, level: int) -> TextStyle:
    """Return the style of a card's text by its role; `level` counts the headings above a heading."""
    if role == "heading":
        return HEADINGS[min(level, len(HEADINGS) - 1)]
    return {"label": LABEL, "verse": VERSE}.get(role, BODY)


@lru_cache(maxsize=16384)
def _block(row: _Row) -> Block:
    """Draw one card; its text never leaves the sheet."""
    style = style_of(row.role, row.level)
    top = ROW_PAD + (style.size * 0.5 if row.role == "heading" else 0)
    shapes: list[Shape] = []
    left = EDGE
    if row.role == "quote":
        shapes.append(Box(left, top + 3, 3, 10, "accent"))
        left += 14
    lead = row.mark or ("•" if row.role == "item" else "")
    if lead:
        mark = one_line(lead, replace(MARK, size=style.size), left, top)
        shapes.append(mark)
        left += max(mark.width + 8, 22)
    if row.speaker:
        speaker = one_line(row.speaker, LABEL, left, top)
        shapes.append(speaker)
        left += speaker.width + 12
    text = paragraph(row.text, style, left, top, max(EDGE + row.width - left, style.size * 4), row.terms)
    shapes.extend(text)
    bottom = top + len(text) * line_height(style) + ROW_PAD
    if row.role == "quote":
        shapes[0] = Box(EDGE, top + 3, 3, bottom - top - 8, "accent")
    return Block(row.width + 2 * EDGE, bottom, tuple(shapes))
