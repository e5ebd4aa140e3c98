"""Two axes on paper: cards at their points, or numbers there and the texts in a list, when they are many."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from facilitator.figure.axes import LITTLE, MUCH, UNPLACED, axis_fields, on_axes, zone_titles
from facilitator.figure.axes_plan import Wanted, plan
from facilitator.figure.drawing import Block, Box, Figure, Node, Polyline, Rule, Shape, TextStyle
from facilitator.figure.paper import PAD, STEP, STRONG, TEXT, hanging, heading_rows, said, set_rows
from facilitator.figure.paper_lists import listed
from facilitator.figure.plane import Rect, point
from facilitator.figure.text import centred, one_line
from facilitator.thai import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.axes import ZoneTitle
    from facilitator.figure.paper import Paper, Row
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card, Tree

    Texts: TypeAlias = list[tuple[Card, str]]

LEFT, TOP, BOTTOM = 34.0, 20.0, 26.0
GAP, CARD_PAD = 4.0, 4.0
WIDEST_CARD = 128.0
PLANE_SHARE = 0.62
"""How high the plane is at first, beside its width."""
ENOUGH = 0.7
"""So much of the paper's height it may take to keep cards at their points."""
NUMBER = 17.0
END = TextStyle("regular", 9.5, "soft")


def pages(kind: Kind, scene: Scene, paper: Paper) -> tuple[Figure, ...]:
    """Return the plane, and a list of what has no room on it."""
    scene = replace(scene, tree=on_axes(kind, scene.tree))
    fields = axis_fields(kind)
    own = kind.arrangement == "axes"
    on_plane: Texts = []
    waiting: Texts = []
    for card in scene.tree.children(None):
        text = _text(card, scene.tree, scene, paper)
        (on_plane if own or point(card.fields, *fields) else waiting).append((card, text))
    zones = zone_titles(kind, scene.board)
    drawn = _plane(kind, zones, on_plane, paper, numbered=False)
    rest: list[list[Row]] = []
    if drawn.height > paper.height:
        drawn = _plane(kind, zones, on_plane, paper, numbered=True)
        rest += [
            hanging(paper.own(f"{number}."), text, 0, paper.width, paper)
            for number, (_, text) in enumerate(on_plane, 1)
        ]
    if waiting:
        rest.append(heading_rows(UNPLACED, paper.width, paper))
        rest += [hanging("•", text, 0, paper.width, paper) for _, text in waiting]
    return (drawn, *listed(rest, paper))


def _text(card: Card, tree: Tree, scene: Scene, paper: Paper) -> str:
    """Return what a card says with all that was merged into it."""
    return " · ".join(said(each, scene, paper) for each in (card, *tree.under(card.id)))


def _plane(kind: Kind, zones: Sequence[ZoneTitle], texts: Texts, paper: Paper, *, numbered: bool) -> Figure:
    """Draw the plane; it is as high as its cards need, numbers need little."""
    fields = axis_fields(kind)
    zone_of = {slot.id: number for number, slot in enumerate(kind.slots)}
    wanted: list[Wanted[list[Row]]] = []
    for number, (card, text) in enumerate(texts, 1):
        at = point(card.fields, *fields)
        which, spot = at or (zone_of[card.slot], None)
        if numbered:
            mark = centred(paper.own(str(number)), STRONG, 0, 0, NUMBER)
            size: tuple[float, float] = (max(NUMBER, mark.width + 6), NUMBER)
            rows: list[Row] = [(replace(mark, x=0.0),)]
        else:
            size, rows = _card(text, paper)
        wanted.append(Wanted(rows, *size, which, spot))
    width = paper.width - LEFT
    heads = [_title(zone, width / 2, paper)[1] for zone in zones]
    plane = Rect(LEFT, TOP, width, min(width * PLANE_SHARE, paper.height - TOP - BOTTOM))
    enough = ENOUGH * paper.height
    planned = plan(wanted, plane, heads, GAP, CARD_PAD, enough)
    nodes = [_axes(kind, planned.plane, paper)]
    for zone, rect in zip(zones, planned.zones, strict=True):
        ground = Box(0, 0, rect.width, rect.height, f"{zone.tone}_soft", "soft", 0, 0.5)
        title = _title(zone, rect.width, paper)[0]
        nodes.append(Node("", rect.x, rect.y, Block(rect.width, rect.height, (ground, *title))))
    for rows, rect in planned.spots:
        nodes.append(Node("", rect.x, rect.y, _box(rows, rect, numbered=numbered)))
    bottom = planned.plane.y + planned.plane.height + BOTTOM
    return Figure(paper.width, bottom, tuple(nodes))


def _card(text: str, paper: Paper) -> tuple[tuple[float, float], list[Row]]:
    """Break the text of a card; return its size and rows."""
    natural = measure.width(text, TEXT.face, TEXT.size) + 2 * CARD_PAD + 1
    width = min(natural, WIDEST_CARD if natural < 4 * WIDEST_CARD else (paper.width - LEFT) / 2 - 5 * GAP)
    rows = heading_rows(text, width - 2 * CARD_PAD, paper, TEXT)
    return (width, len(rows) * STEP + 2 * CARD_PAD - 2), rows


def _box(rows: list[Row], rect: Rect, *, numbered: bool) -> Block:
    radius = rect.height / 2 if numbered else 3.0
    left = (rect.width - rows[0][0].width) / 2 if numbered else CARD_PAD
    top = (rect.height - STEP) / 2 + 0.5 if numbered else CARD_PAD - 1.0
    ground = Box(0, 0, rect.width, rect.height, "white", "ink", radius, 0.7)
    return Block(rect.width, rect.height, (ground, *set_rows(rows, left, top)))


def _title(zone: ZoneTitle, width: float, paper: Paper) -> tuple[list[Shape], float]:
    rows = heading_rows(paper.digits(zone.title), width - 2 * PAD, paper, STRONG)
    detail = one_line(zone.subtitle, END, rows[-1][-1].width + CARD_PAD, 0)
    if zone.subtitle and detail.x + detail.width <= width - 2 * PAD:
        rows[-1] = (*rows[-1], detail)
    elif zone.subtitle:
        rows += heading_rows(zone.subtitle, width - 2 * PAD, paper, END)
    return [*set_rows(rows, PAD, 3)], len(rows) * STEP + 6


def _axes(kind: Kind, plane: Rect, paper: Paper) -> Node:
    """Draw both axes with arrowheads, their titles, and which end is much and which little."""
    across, up = (axis.th for axis in kind.axes) if len(kind.axes) == 2 else ("", "")
    x, y = LEFT - 7, plane.y + plane.height + 7
    right, top = plane.x + plane.width, plane.y
    title = one_line(paper.digits(across), STRONG, 0, y + 1)
    much = one_line(MUCH, END, 0, y + 1)
    shapes: list[Shape] = [
        Rule(x, y, right - 5, y, "ink", 1.0),
        Rule(x, y, x, top + 5, "ink", 1.0),
        Polyline(((right, y), (right - 7, y - 3.5), (right - 7, y + 3.5)), "", 0, "ink"),
        Polyline(((x, top), (x - 3.5, top + 7), (x + 3.5, top + 7)), "", 0, "ink"),
        one_line(paper.digits(up), STRONG, 0, 1),
        one_line(MUCH, END, 0, top + 4),
        one_line(LITTLE, END, 0, plane.y + plane.height - STEP),
        one_line(LITTLE, END, LEFT, y + 1),
        replace(title, x=(plane.x + right - title.width) / 2),
        replace(much, x=right - much.width - 2),
    ]
    return Node("", 0, 0, Block(right, y + BOTTOM - 7, tuple(shapes)))
