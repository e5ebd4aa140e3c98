"""The cards of a board by votes: place, text and a bar for each, the most votes first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextLine, TextStyle
from facilitator.figure.kept import Keeper
from facilitator.figure.ranking import Standing, is_cluster, ranking
from facilitator.figure.text import BASELINE, centred, line_height, one_line, paragraph
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

WIDEST = 1180.0
NARROW = 640.0
"""Below this width the bars stand under the texts."""
GAP = 6.0
PAD_X, PAD_Y = 14.0, 9.0
PLACE_ROOM, COUNT_ROOM = 46.0, 44.0
LEAST_COLUMN = 330.0
"""Cards without votes stand in as many columns of this width as there is room for."""
BAR_SHARE, BAR_HEIGHT = 0.3, 14.0
PLACE = TextStyle("bold", 20.0, "accent")
TEXT = TextStyle("regular", 16.0)
CLUSTER = TextStyle("semibold", 17.0)
CODE = TextStyle("semibold", 13.0, "soft")
COUNT = TextStyle("semibold", 18.0)
INSIDE = TextStyle("regular", 13.0, "soft")
HEADING = TextStyle("semibold", 18.0)
MESSAGE, HINT = TextStyle("semibold", 22.0), TextStyle("regular", 16.0, "soft")
HIDDEN = ("คะแนนยังปิดอยู่", "กด F7 เมื่อพร้อมเปิดให้ทุกคนเห็น")
NO_VOTES = ("ยังไม่มีคะแนน", "กด Ctrl J เพื่อเริ่มโหวต หรือเลือกบัตรแล้วกด + เพื่อเพิ่มคะแนน")


@dataclass(frozen=True, slots=True)
class _Face:
    """All that one row shows."""

    place: int
    text: str
    code: str
    inside: str
    """What the card stands in, in words."""
    is_cluster: bool
    votes: int
    most: int
    """The votes that the longest bar stands for."""
    terms: tuple[str, ...]


class Ranked:
    """Arranges the cards of any board by their votes."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        self._keeper.begin(None)
        if scene.board.votes_hidden:
            return Figure(width, height, (_message(HIDDEN, width, height),))
        ranked = ranking(self._kind, scene.tree)
        sheet = min(width, WIDEST)
        nodes: list[Node] = []
        y = 0.0
        voted = any(each.votes for each in (*ranked.clusters, *ranked.cards))
        if not voted:
            nodes.append(_message(NO_VOTES, sheet, 110.0))
            y = 110.0
        for standings in (ranked.clusters, ranked.cards):
            y = self._list(standings, scene, sheet, y, nodes, titled=voted and bool(ranked.clusters))
        return Figure(width, max(height, y), tuple(nodes))

    def _list(
        self,
        standings: tuple[Standing, ...],
        scene: Scene,
        sheet: float,
        y: float,
        nodes: list[Node],
        *,
        titled: bool,
    ) -> float:
        """Add rows from `y` on, those without votes in columns of their own; return where they end."""
        voted = [each for each in standings if each.votes]
        if titled and voted:
            title = self._kind.slot_title(scene.board, voted[0].card.slot)
            y = self._heading(title, sheet, y, nodes)
        for each in voted:
            block = _row(self._face(each, scene, voted[0].votes), sheet)
            nodes.append(self._keeper.place(f"card:{each.card.id}", 0.0, y, block))
            y += block.height + GAP
        rest = standings[len(voted) :]
        if rest and voted:
            count = numerals.to_thai(str(len(rest)))
            y = self._heading(f"ยังไม่ได้คะแนน {count} ใบ", sheet, y, nodes)
        columns = max(1, int(sheet // LEAST_COLUMN))
        width = (sheet - (columns - 1) * GAP) / columns
        for start in range(0, len(rest), columns):
            across = [_row(self._face(each, scene, 0), width) for each in rest[start : start + columns]]
            tall = max(block.height for block in across)
            for number, (each, block) in enumerate(zip(rest[start:], across, strict=False)):
                x = number * (width + GAP)
                nodes.append(self._keeper.place(f"card:{each.card.id}", x, y, _taller(block, tall)))
            y += tall + GAP
        return y

    def _heading(self, title: str, sheet: float, y: float, nodes: list[Node]) -> float:
        block = Block(sheet, 42.0, (one_line(title, HEADING, 2, 8),))
        nodes.append(self._keeper.place("", 0.0, y, block, name=f"{title} {y}"))
        return y + block.height

    def _face(self, standing: Standing, scene: Scene, most: int) -> _Face:
        card = standing.card
        above = scene.tree.get(card.parent_id) if card.parent_id is not None else None
        inside = above.text if above else ""
        if above and is_cluster(self._kind, above):
            inside = f"หมวด {inside}"
        return _Face(
            standing.place,
            card.text,
            standing.code,
            inside,
            is_cluster(self._kind, card),
            standing.votes,
            most,
            scene.terms,
        )


def _message(words: tuple[str, str], width: float, height: float) -> Node:
    top = max(height * 0.3, 20.0)
    shapes: list[Shape] = [centred(words[0], MESSAGE, 0, top, width)]
    for number, line in enumerate(paragraph(words[1], HINT, 0, 0, width - 2 * PAD_X)):
        y = top + line_height(MESSAGE) + 4 + number * line_height(HINT)
        shapes.append(centred(line.text, HINT, 0, y, width))
    return Node("", 0.0, 0.0, Block(width, height, tuple(shapes)))


@lru_cache(maxsize=4096)
def _row(face: _Face, width: float) -> Block:
    """Draw one row; without votes it has neither place nor bar."""
    shapes: list[Shape] = []
    left = PAD_X + (PLACE_ROOM if face.most else 0.0)
    narrow = width < NARROW
    bar = width * (1.0 if narrow else BAR_SHARE) - (left + PAD_X if narrow else PAD_X) - COUNT_ROOM
    right = width - PAD_X - (0.0 if narrow or not face.most else bar + COUNT_ROOM + 16)
    if face.place:
        shapes.append(one_line(numerals.to_thai(str(face.place)), PLACE, PAD_X + 4, PAD_Y - 3))
    x = left
    if face.code:
        code = one_line(face.code, CODE, x, PAD_Y + 2.5)
        shapes.append(code)
        x += max(code.width, 15.0) + 8
    style = CLUSTER if face.is_cluster else TEXT
    text = paragraph(face.text, style, x, PAD_Y, max(right - x, style.size), face.terms)
    shapes += text
    bottom = PAD_Y + len(text) * line_height(style)
    if face.inside:
        bottom = _inside(face, x, text[-1], bottom, right, shapes)
    if face.votes:
        bar_left = left if narrow else right + 16
        bar_top = bottom + 6 if narrow else PAD_Y + (line_height(style) - BAR_HEIGHT) / 2 + 1
        shapes += _bar(face, bar_left, bar_top, bar)
        bottom += BAR_HEIGHT + 8 if narrow else 0
    tall = bottom + PAD_Y
    return Block(width, tall, (Box(0, 0, width, tall, "card", "", 8.0, shadow=True), *shapes))


@lru_cache(maxsize=4096)
def _taller(block: Block, tall: float) -> Block:
    """Return a row as high as those beside it."""
    ground, *shapes = block.shapes
    assert isinstance(ground, Box)
    return Block(block.width, tall, (replace(ground, height=tall), *shapes))


def _inside(face: _Face, x: float, last: TextLine, bottom: float, right: float, shapes: list[Shape]) -> float:
    """Say what the card stands in, after its text where there is room, else under it."""
    after = one_line(face.inside, INSIDE, last.x + last.width + 12, last.y - INSIDE.size * BASELINE)
    if after.x + after.width <= right:
        shapes.append(after)
        return bottom
    under = paragraph(face.inside, INSIDE, x, bottom - 2, max(right - x, INSIDE.size), face.terms)
    shapes += under
    return bottom + len(under) * line_height(INSIDE) - 2


def _bar(face: _Face, x: float, y: float, width: float) -> list[Shape]:
    """Draw the votes as a bar beside their number."""
    filled = max(width * face.votes / face.most, BAR_HEIGHT)
    return [
        Box(x, y, width, BAR_HEIGHT, "head", "", BAR_HEIGHT / 2),
        Box(x, y, filled, BAR_HEIGHT, "accent", "", BAR_HEIGHT / 2),
        one_line(numerals.to_thai(str(face.votes)), COUNT, x + width + 12, y - 8.6),
    ]
