"""Goals on a screen: a block for each, its indicators in rows with progress, trend and state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator import kinds
from facilitator.figure import goal_rows
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextStyle
from facilitator.figure.goal_look import HEAD, LATEST, PAD, PROGRESS, STRAYS, TREND_TITLE, Look
from facilitator.figure.kept import Keeper, Part
from facilitator.figure.text import centred, line_height, one_line, paragraph
from facilitator.thai import measure, numerals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator.figure.goal_rows import RowFace
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card, Measurement

GAP = 16.0
RADIUS = 12.0
HEADER = 30.0
"""Height of the row that names the columns."""
NEW_GOAL = 50.0
NUMBER = TextStyle("semibold", 19.0, "accent")
GOAL = TextStyle("semibold", 19.0)
STRAY = TextStyle("semibold", 16.0, "soft")
ASKED = TextStyle("regular", 16.0, "soft")
EXPECTED = ("ควรถึงวันนี้", "ควรถึง")
"""What the mark on a bar says, as long as there is room."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A card under a goal, with all that its drawing hangs on."""

    card: Card
    code: str
    level: int
    measured: tuple[Measurement, ...]
    votes: int


@dataclass(frozen=True, slots=True)
class _Section:
    """A goal with the rows under it, or the rows that stand under none."""

    goal: Card | None
    number: int
    votes: int
    rows: tuple[_Row, ...]


class Goals:
    """Arranges a board of goals and indicators; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._goal = kind.main_slot
        self._indicator = next(iter(kind.slots_under(self._goal.id)), self._goal)
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        codes = kinds.codes(self._kind, scene.tree)
        top = scene.tree.children(None)
        goals = [card for card in top if card.slot == self._goal.id]
        sections = [
            _Section(goal, number, scene.votes(goal), self._rows(scene, codes, scene.tree.children(goal.id)))
            for number, goal in enumerate(goals, start=1)
        ]
        strays = self._rows(scene, codes, [card for card in top if card.slot != self._goal.id])
        if strays:
            sections.append(_Section(None, 0, 0, strays))
        look = self._look(scene, width, [row for section in sections for row in section.rows])
        self._keeper.begin((look, scene.terms, scene.began, scene.today, scene.board.slot_titles))
        nodes: list[Node] = []
        y = 0.0
        for section in sections:
            part = self._kept(section, scene, look)
            nodes += part.at(y)
            y += part.height + GAP
        new = self._keeper.part("new", bool(goals), lambda: self._new_goal(scene, width, first=not goals))
        nodes += new.at(y)
        return Figure(width, max(height, y + new.height), tuple(nodes))

    def _kept(self, section: _Section, scene: Scene, look: Look) -> Part:
        key = section.goal.id if section.goal else None
        return self._keeper.part(key, section, lambda: self._block(section, scene, look))

    def _rows(self, scene: Scene, codes: Mapping[int, str], cards: Sequence[Card]) -> tuple[_Row, ...]:
        found: list[_Row] = []
        waiting = [(card, 0) for card in reversed(cards)]
        while waiting:
            card, deep = waiting.pop()
            measured = scene.measurements.get(card.id, ())
            found.append(_Row(card, codes.get(card.id, ""), deep, measured, scene.votes(card)))
            waiting += [(child, deep + 1) for child in reversed(scene.tree.children(card.id))]
        return tuple(found)

    def _look(self, scene: Scene, width: float, rows: Sequence[_Row]) -> Look:
        fields = {field.id: field.title.th for field in self._kind.fields_of(self._indicator.id)}
        titles = (
            self._kind.slot_title(scene.board, self._indicator.id),
            fields.get("baseline", ""),
            fields.get("target", ""),
        )
        return Look.of(width, titles, [goal_rows.numbers_of(row.card, row.measured) for row in rows])

    def _block(self, section: _Section, scene: Scene, look: Look) -> Part:
        """Draw a goal with its indicators, from 0 on."""
        goal, rows = section.goal, section.rows
        head = _head(section, scene.terms, look.width)
        faces = [_face(row, scene) for row in rows]
        titles = _titles(look, head.height, faces) if rows and not look.stacked else []
        y = head.height + (HEADER if titles else 0.0)
        nodes = [Node(f"card:{goal.id}" if goal else "", 0, 0, head)]
        for row, face in zip(rows, faces, strict=True):
            block = goal_rows.block(face, look)
            nodes.append(Node(f"card:{row.card.id}", 0, y, block))
            y += block.height
        asked: tuple[Shape, ...] = ()
        if not rows:
            asked = paragraph(self._indicator.prompt.th, ASKED, PAD, y + 10, look.width - 2 * PAD)
            y += 20 + len(asked) * line_height(ASKED)
        shapes = (*_ground(look.width, head.height, y), *titles, *asked)
        key = f"cell:{goal.id}:{self._indicator.id}" if goal else ""
        return Part((Node(key, 0, 0, Block(look.width, y, shapes)), *nodes), y)

    def _new_goal(self, scene: Scene, width: float, *, first: bool) -> Part:
        """Draw the place for a new goal; on an empty board it says how to go on."""
        title = self._kind.slot_title(scene.board, self._goal.id)
        asked = [f"{title}ใหม่ · {self._goal.prompt.th}"]
        if first:
            below = self._kind.slot_title(scene.board, self._indicator.id)
            asked = [
                f"{self._goal.prompt.th} พิมพ์{title}แรก แล้วกด Enter",
                f"จากนั้นใส่{below} {self._indicator.prompt.th}",
            ]
        lines = [line for each in asked for line in paragraph(each, ASKED, 0, 0, width - 2 * PAD - 60)]
        pad = 28.0 if first else (NEW_GOAL - line_height(ASKED)) / 2
        tall = 2 * pad + len(lines) * line_height(ASKED)
        shapes: list[Shape] = [Box(0, 0, width, tall, "", "line", RADIUS)]
        for number, line in enumerate(lines):
            top = pad + number * line_height(ASKED)
            shapes.append(
                centred(line.text, ASKED, 0, top, width) if first else one_line(line.text, ASKED, PAD, top)
            )
        return Part((Node(f"slot:{self._goal.id}", 0, 0, Block(width, tall, tuple(shapes))),), tall)


def _face(row: _Row, scene: Scene) -> RowFace:
    shown = goal_rows.progress_of(row.card, row.measured, scene.began, scene.today)
    return goal_rows.RowFace(
        row.card.text,
        " ".join(filter(None, (row.code, row.card.mark))),
        min(row.level, 4),
        row.votes,
        goal_rows.numbers_of(row.card, row.measured),
        shown,
        goal_rows.in_words(row.card),
        scene.terms,
    )


def _head(section: _Section, terms: tuple[str, ...], width: float) -> Block:
    """Draw the number of a goal, its own where it was typed with one, its text and votes."""
    goal, left, right = section.goal, PAD, width - PAD
    if goal is None:
        return Block(width, 40.0, (one_line(STRAYS, STRAY, PAD, 8),))
    number = one_line(goal.mark or numerals.to_thai(str(section.number)), NUMBER, left, 9)
    shapes: list[Shape] = [number]
    left += number.width + 12
    if section.votes:
        votes = one_line(f"{numerals.to_thai(str(section.votes))} คะแนน", goal_rows.SOFT, 0, 0)
        right -= votes.width
        shapes.append(one_line(votes.text, votes.style, right, 14.6))
        right -= 12
    lines = paragraph(goal.text, GOAL, left, 9, max(right - left, GOAL.size * 2), terms)
    return Block(width, 18 + max(len(lines), 1) * line_height(GOAL), (*shapes, *lines))


def _ground(width: float, head: float, height: float) -> tuple[Shape, ...]:
    """Draw the sheet under a goal, with the band behind its text."""
    return (
        Box(0, 0, width, height, "card", "", RADIUS),
        Box(0, 0, width, head, "head", "", RADIUS),
        Box(0, head - RADIUS, width, RADIUS, "head"),
        Box(0, 0, width, height, "", "line", RADIUS),
    )


def _titles(look: Look, y: float, faces: Sequence[RowFace]) -> list[Shape]:
    """Name the columns, and the mark that stands on the bars."""
    top = y + 5.5
    shapes: list[Shape] = [one_line(look.titles[0], HEAD, look.text.x, top)]
    for title, span in zip(
        (*look.titles[1:], LATEST), (look.baseline, look.target, look.latest), strict=True
    ):
        line = one_line(title, HEAD, 0, top)
        shapes.append(one_line(title, HEAD, span.right - line.width, top))
    named = one_line(PROGRESS, HEAD, look.bar.x, top)
    shapes.append(named)
    x = named.x + named.width + 10
    meaning = next((each for each in EXPECTED if x + 7 + measure.width(each, *_FONT) <= look.bar.right), "")
    if meaning and any(face.progress and face.progress.expected is not None for face in faces):
        shapes += [Box(x, top + 3, 3, 14, "ink"), one_line(meaning, goal_rows.SMALL, x + 7, top)]
    if look.trend.width:
        shapes.append(one_line(TREND_TITLE, HEAD, look.trend.x, top))
    return shapes


_FONT = (goal_rows.SMALL.face, goal_rows.SMALL.size)
