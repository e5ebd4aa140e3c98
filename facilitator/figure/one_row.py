"""One row at a time, large: its own text, a panel for each of its parts, and what comes before and after."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.figure import values
from facilitator.figure.cells import EDGE, block
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextLine, TextStyle
from facilitator.figure.row_grid import foot
from facilitator.figure.rows import Rows
from facilitator.figure.text import line_height, one_line, paragraph
from facilitator.thai import measure, numerals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.cells import Lister
    from facilitator.figure.row_parts import Filled, Parts
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Field, Kind, Slot
    from facilitator.model import Card

GAP = 12.0
PAD = 16.0
RADIUS = 12.0
PANEL, FIELD_PANEL = 260.0, 190.0
"""The least comfortable widths of a panel of cards and of one that holds a value."""
LEAST_HEIGHT = 96.0
NARROW = 480.0
NEAR_HEIGHT = 32.0
LABEL = TextStyle("medium", 14.0, "soft")
TITLE = TextStyle("semibold", 17.0, "accent")
SUBTITLE = TextStyle("regular", 14.0, "soft")
NEAR = TextStyle("regular", 15.0, "soft")


@dataclass(frozen=True, slots=True)
class _Panel:
    """A part of the row: the cards of a slot, or the value of a field."""

    id: str
    title: str
    slot: Slot | None = None
    field: Field | None = None
    wide: bool = False


class OneRow:
    """Arranges a board so that one of its rows is seen at a time."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._rows = Rows(kind)

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        parts, cards = self._rows.parts(scene.board), scene.tree.children(None)
        if not cards:
            place = foot(parts.row, width, joined=False)
            return Figure(width, max(height, place.height), place.nodes)
        at = _place(scene, cards)
        lister, rows = self._rows.read(scene, (cards[at],))
        large = lister.sized(20.0 if width >= NARROW else 17.0)
        filled = rows[0].filled
        noun = self._kind.slot_noun(scene.board, parts.row.id)
        label = f"{noun} {numerals.to_thai(str(at + 1))} จาก {numerals.to_thai(str(len(cards)))}"
        nodes, y = _heading(large, filled, label, width)
        strip, strip_height = _strip(parts, cards, at, width)
        bands = _bands(_panels(parts), width)
        heights = [_band(large, filled, band, y, width, LEAST_HEIGHT)[1] for band in bands]
        level = _level(heights, height - y - strip_height - len(bands) * GAP)
        for band in bands:
            found, tall = _band(large, filled, band, y, width, level)
            nodes += found
            y += tall + GAP
        y = max(y, height - strip_height)
        nodes += [Node(node.key, node.x, node.y + y, node.block) for node in strip]
        return Figure(width, y + strip_height, tuple(nodes))


def _place(scene: Scene, cards: Sequence[Card]) -> int:
    """Return the number of the row in focus, or of the one that the card in focus stands in."""
    focus = scene.tree.top_of(scene.focus)
    return next((number for number, card in enumerate(cards) if focus and card.id == focus.id), 0)


def _panels(parts: Parts) -> list[_Panel]:
    return [
        *(_Panel(slot.id, title, slot, wide=True) for slot, title in parts.heads),
        *(
            _Panel(column.id, title, column.slot, column.field)
            for column, title in zip(parts.columns, parts.titles, strict=True)
        ),
        *(_Panel(slot.id, title, slot, wide=True) for slot, title in parts.wides),
    ]


def _bands(panels: list[_Panel], width: float) -> list[list[_Panel]]:
    """Part the panels into bands: what is wide alone, the others in equal numbers side by side."""
    narrow = [panel for panel in panels if not panel.wide]
    least = FIELD_PANEL if all(panel.field for panel in narrow) else PANEL
    fitting = max(1, int((width + GAP) // (least + GAP)))
    bands = -(-len(narrow) // fitting)
    across = -(-len(narrow) // bands) if bands else 1
    found: list[list[_Panel]] = []
    for panel in panels:
        if panel.wide or not found or found[-1][0].wide or len(found[-1]) == across:
            found.append([])
        found[-1].append(panel)
    return found


def _level(heights: list[int], room: float) -> float:
    """Return the height to which lower bands may grow until all of them together fill the room."""
    rest = sorted(heights, reverse=True)
    while rest and rest[0] * len(rest) > room:
        room -= rest.pop(0)
    return math.floor(max(room / len(rest), LEAST_HEIGHT)) if rest else LEAST_HEIGHT


def _heading(lister: Lister, filled: Filled, label: str, width: float) -> tuple[list[Node], float]:
    """Set the row's own text large, and under it what stands there without a part."""
    line = one_line(label, LABEL, EDGE, 0)
    y = line_height(LABEL)
    nodes = [Node("", 0, 0, Block(width, y, (line,)))]
    own = block(lister.entry(filled.row), TextStyle("semibold", lister.size * 1.3), width)
    nodes.append(Node(f"card:{filled.row.id}", 0, y, own))
    y += own.height
    if filled.rest:
        under, y = lister.stack(filled.rest, EDGE, y, width - 2 * EDGE, "•")
        nodes += under
    return nodes, y + 8


def _band(
    lister: Lister, filled: Filled, band: list[_Panel], y: float, width: float, least: float
) -> tuple[list[Node], int]:
    """Draw panels side by side, all as high as the highest."""
    each = (width - (len(band) - 1) * GAP) / len(band)
    grounds: list[tuple[_Panel, float, list[Shape]]] = []
    nodes: list[Node] = []
    end = y if band[0].wide else y + least
    for number, panel in enumerate(band):
        x, inside = number * (each + GAP), each - 2 * PAD
        shapes, top = _panel_heading(panel, inside)
        cards = filled.cells.get(panel.id)
        if panel.slot is not None and cards:
            found, bottom = lister.stack(cards, x + PAD, y + top, inside)
            nodes += found
        else:
            lines = _words(panel, filled, lister, top, inside)
            shapes += lines
            bottom = y + top + len(lines) * line_height(lines[0].style)
        grounds.append((panel, x, shapes))
        end = max(end, bottom + PAD)
    tall = math.ceil(end - y)
    return [
        *(
            Node(
                f"cell:{filled.row.id}:{panel.id}",
                x,
                y,
                Block(each, tall, (Box(0, 0, each, tall, "card", "line", RADIUS), *shapes)),
            )
            for panel, x, shapes in grounds
        ),
        *nodes,
    ], tall


def _panel_heading(panel: _Panel, inside: float) -> tuple[list[Shape], float]:
    y = PAD - 6
    shapes: list[Shape] = [*paragraph(panel.title, TITLE, PAD, y, inside)]
    y += len(shapes) * line_height(TITLE)
    if panel.slot is not None and panel.slot.subtitle.th:
        under = paragraph(panel.slot.subtitle.th, SUBTITLE, PAD, y - 3, inside)
        shapes += under
        y += len(under) * line_height(SUBTITLE) - 3
    return shapes, y + 4


def _words(panel: _Panel, filled: Filled, lister: Lister, top: float, inside: float) -> tuple[TextLine, ...]:
    """Set the value of a field; in an empty part its question."""
    if panel.slot is not None:
        return paragraph(panel.slot.prompt.th or "—", TextStyle("regular", 16.0, "soft"), PAD, top, inside)
    text = values.in_field(panel.field, filled.row.fields.get(panel.id, "")).text if panel.field else ""
    style = TextStyle("regular", lister.size, "ink" if text else "soft")
    return paragraph(text or "—", style, PAD, top, inside, lister.scene.terms)


def _strip(parts: Parts, cards: Sequence[Card], at: int, width: float) -> tuple[list[Node], float]:
    """Name the neighbours, each as its card, over the place for a new row."""
    half = (width - GAP) / 2
    nodes: list[Node] = []
    if at > 0:
        line = _shortened(f"‹ ก่อนหน้า: {cards[at - 1].text}", half)
        nodes.append(Node(f"card:{cards[at - 1].id}", 0, 0, Block(half, NEAR_HEIGHT, (line,))))
    if at + 1 < len(cards):
        line = _shortened(f"ถัดไป: {cards[at + 1].text}", half, " ›")
        line = replace(line, x=half - EDGE - line.width)
        nodes.append(Node(f"card:{cards[at + 1].id}", half + GAP, 0, Block(half, NEAR_HEIGHT, (line,))))
    place = foot(parts.row, width, joined=False)
    top = NEAR_HEIGHT + 6 if nodes else 0.0
    return [*nodes, *place.at(top)], top + place.height


def _shortened(text: str, width: float, ending: str = "") -> TextLine:
    """Set a text on one line, its end left out where it has no room."""
    whole = one_line(text + ending, NEAR, EDGE, 4)
    if whole.width <= width - 2 * EDGE and "\n" not in text:
        return whole
    room = width - 2 * EDGE - measure.width(f"…{ending}", NEAR.face, NEAR.size)
    first = paragraph(text, NEAR, EDGE, 4, room)[0]
    return one_line(f"{first.text}…{ending}", NEAR, EDGE, 4)
