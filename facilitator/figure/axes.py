"""Two axes on a screen: every card at the point that its two values name, in four zones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure import card as cards
from facilitator.figure.axes_plan import Wanted, plan
from facilitator.figure.drawing import Block, Box, Figure, Node, Polyline, Rule, Shape, TextLine, TextStyle
from facilitator.figure.grid import Grid
from facilitator.figure.kept import Keeper
from facilitator.figure.plane import Rect, point
from facilitator.figure.text import line_height, one_line, paragraph
from facilitator.figure.zones import Zone
from facilitator.model import Tree
from facilitator.thai import measure

if TYPE_CHECKING:
    from facilitator.figure.card import CardFace
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Board, Card

GAP, PAD = 6.0, 10.0
LEFT, TOP, BOTTOM = 44.0, 30.0, 40.0
"""Room around the plane for the axes and their titles."""
LEAST_PLANE = 340.0
CARD_SHARE, LEAST_CARD, WIDEST_CARD = 0.19, 104.0, 196.0
FLAT = 0.62
"""A card higher than this beside its width is made wider."""
RADIUS = 12.0
TITLE, SUBTITLE = 17.0, TextStyle("regular", 13.0, "soft")
AXIS = TextStyle("semibold", 15.0)
END = TextStyle("regular", 13.0, "soft")
HINT = TextStyle("regular", 15.0, "soft")
MUCH, LITTLE = "มาก", "น้อย"
UNPLACED = "ยังไม่ได้วาง"
HOW_TO_PLACE = "ลากบัตรมาวางบนผัง หรือเลือกบัตรแล้วใส่ตัวเลข ๑–๑๐ ของทั้งสองแกน"


@dataclass(frozen=True, slots=True)
class ZoneTitle:
    """How one of the four zones is called, in which colour, and what is asked in it while it is empty."""

    title: str
    subtitle: str
    tone: str
    prompt: str = ""
    key: str = ""
    """Of its node in the drawing."""


FOUR_ZONES = (
    ZoneTitle("รักษาความพอใจ", "อำนาจมาก สนใจน้อย", "weakness", key="zone:0"),
    ZoneTitle("ดูแลใกล้ชิด", "อำนาจมาก สนใจมาก", "strength", key="zone:1"),
    ZoneTitle("ติดตาม", "อำนาจน้อย สนใจน้อย", "threat", key="zone:2"),
    ZoneTitle("แจ้งข่าวสม่ำเสมอ", "อำนาจน้อย สนใจมาก", "opportunity", key="zone:3"),
)
"""The zones of a board that has none of its own; the upper row first."""


def zone_titles(kind: Kind, board: Board) -> tuple[ZoneTitle, ...]:
    """Return the four zones of a board: its slots where it is arranged by them."""
    if kind.arrangement != "axes":
        return FOUR_ZONES
    return tuple(
        ZoneTitle(
            kind.slot_title(board, slot.id), slot.subtitle.th, slot.tone, slot.prompt.th, f"slot:{slot.id}"
        )
        for slot in kind.slots
    )


def axis_fields(kind: Kind) -> tuple[str, str]:
    """Return the fields that say how far to the right and up a card stands; empty where a kind has none."""
    slot = kind.main_slot.id
    numbers = [each.id for each in kind.fields_of(slot) if each.type == "number"]
    return (numbers[0], numbers[1]) if len(numbers) > 1 else ("", "")


def on_axes(kind: Kind, tree: Tree) -> Tree:
    """Return what the axes show of a board: its top cards, and what was merged under them, but no cells."""
    cells = {slot.id for slot in kind.slots if slot.under}
    shown: list[Card] = []
    waiting: list[int | None] = [None]
    while waiting:
        below = [card for card in tree.children(waiting.pop()) if card.slot not in cells]
        shown += below
        waiting += [card.id for card in below]
    return Tree(shown)


class Axes:
    """Arranges cards on two axes: all of a board of four zones, or the rows of a table."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._fields = axis_fields(kind)
        self._own_zones = kind.arrangement == "axes"
        self._tray = Zone(kind.main_slot)
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        self._keeper.begin(None)
        scene = replace(scene, tree=on_axes(self._kind, scene.tree))
        zones = zone_titles(self._kind, scene.board)
        wanted, waiting = self._sorted(scene, width)
        tray = self._fill_tray(scene, waiting, width)
        plane = Rect(LEFT, TOP, width - LEFT, max(height - TOP - BOTTOM - tray, LEAST_PLANE))
        heads = [zone_head(zone, (plane.width - GAP) / 2) for zone in zones]
        planned = plan(wanted, plane, heads, GAP, PAD)
        nodes = self._grounds(zones, planned.zones, bool(wanted))
        for (card_id, face), rect in planned.spots:
            block = cards.block(face, rect.width, 0.0)
            nodes.append(self._keeper.place(f"card:{card_id}", rect.x, rect.y, block))
        bottom = planned.plane.y + planned.plane.height
        axes = _axes(planned.plane, tuple(axis.th for axis in self._kind.axes))
        nodes.insert(0, self._keeper.place("", 0.0, 0.0, axes, name="axes"))
        bottom += BOTTOM
        if not self._own_zones:
            nodes += self._tray.nodes(bottom, self._tray.heading, tray - GAP)
        return Figure(width, bottom + tray, tuple(nodes))

    def _sorted(self, scene: Scene, width: float) -> tuple[list[Wanted[tuple[int, CardFace]]], list[Card]]:
        """Return the cards that stand on the plane, and those that wait in the tray."""
        wanted: list[Wanted[tuple[int, CardFace]]] = []
        waiting: list[Card] = []
        zone_of = {slot.id: number for number, slot in enumerate(self._kind.slots)}
        for each in scene.tree.children(None):
            at = point(each.fields, *self._fields)
            if at is None and not self._own_zones:
                waiting.append(each)
                continue
            face = _face(each, scene)
            size = _size(face, width)
            zone, spot = at or (zone_of[each.slot], None)
            wanted.append(Wanted((each.id, face), *size, zone, spot))
        return wanted, waiting

    def _fill_tray(self, scene: Scene, waiting: list[Card], width: float) -> float:
        """Put cards without a place into the tray; return how high it is with the room above it."""
        if self._own_zones:
            return 0.0
        grid = Grid(0.0, width, "", scene.terms, scene.board.votes_hidden)
        self._tray.arrange(scene, grid, UNPLACED, waiting)
        return self._tray.heading + self._tray.content + GAP

    def _grounds(self, zones: tuple[ZoneTitle, ...], places: tuple[Rect, ...], any_card: bool) -> list[Node]:
        nodes = []
        for number, (zone, rect) in enumerate(zip(zones, places, strict=True)):
            prompt = zone.prompt if self._own_zones else HOW_TO_PLACE if number == 0 else ""
            block = _ground(zone, "" if any_card else prompt, rect.width, rect.height)
            nodes.append(self._keeper.place(zone.key, rect.x, rect.y, block))
        return nodes


def card_size(kind: Kind, scene: Scene, card: Card, width: float) -> tuple[float, float]:
    """Return how large a card stands on the plane of a drawing so wide."""
    return _size(_face(card, replace(scene, tree=on_axes(kind, scene.tree))), width)


def _face(card: Card, scene: Scene) -> CardFace:
    ties = scene.ties.get(card.id, ())
    return cards.face(card, scene.tree, "", scene.terms, votes=scene.votes(card), ties=ties)


def _size(face: CardFace, drawing_width: float) -> tuple[float, float]:
    """Return how large a card is: as narrow as its text allows, wider when it would become a tower."""
    wide = min(max((drawing_width - LEFT) * CARD_SHARE, LEAST_CARD), WIDEST_CARD)
    widest = (drawing_width - LEFT - GAP) / 2 - 2 * PAD
    pill = 34.0 if face.votes else 0.0
    ties = sum(measure.width(code, "semibold", cards.TIE_SIZE) + 14 for code, _ in face.ties)
    longest = max([face.text, *(text for _, text in face.below)], key=len)
    natural = measure.width(longest, "regular", 16.0) + 2 * cards.PAD_X + pill + ties + 2
    for share in (1.0, 1.5, 2.2):
        width = min(wide * share, widest, max(natural, 60.0))
        height = cards.height(face, width)
        if height <= FLAT * width or width >= widest:
            break
    return width, height


def zone_head(zone: ZoneTitle, width: float) -> float:
    """Return how high the title of a zone is, with the room around it."""
    return _title(zone, width)[1]


@lru_cache(maxsize=64)
def _title(zone: ZoneTitle, width: float) -> tuple[tuple[TextLine, ...], float]:
    name = TextStyle("semibold", TITLE, zone.tone)
    room = width - 2 * PAD - 30
    title = paragraph(zone.title, name, PAD + 2, 7, max(room, TITLE))
    bottom = 7 + len(title) * line_height(name)
    detail = one_line(zone.subtitle, SUBTITLE, title[-1].x + title[-1].width + 8, bottom - 21.0)
    if zone.subtitle and detail.x + detail.width <= PAD + room:
        return (*title, detail), bottom + 2
    under = paragraph(zone.subtitle, SUBTITLE, PAD + 2, bottom - 3, max(room, 40)) if zone.subtitle else ()
    return (*title, *under), bottom + len(under) * line_height(SUBTITLE)


@lru_cache(maxsize=64)
def _ground(zone: ZoneTitle, prompt: str, width: float, height: float) -> Block:
    title, bottom = _title(zone, width)
    shapes: list[Shape] = [Box(0, 0, width, height, f"{zone.tone}_soft", "", RADIUS), *title]
    if prompt:
        shapes += paragraph(prompt, HINT, PAD + 2, bottom + 6, width - 2 * PAD - 4)
    return Block(width, height, tuple(shapes))


@lru_cache(maxsize=16)
def _axes(plane: Rect, titles: tuple[str, ...]) -> Block:
    """Draw both axes with arrowheads, their titles, and which end is much and which little."""
    x, y = LEFT - 12, plane.y + plane.height + 12
    right, top = plane.x + plane.width, plane.y
    across, up = titles if len(titles) == 2 else ("", "")
    title = one_line(across, AXIS, 0, y - 4)
    much = one_line(MUCH, END, 0, y - 2)
    shapes: list[Shape] = [
        Rule(x, y, right - 8, y, "soft", 2),
        Rule(x, y, x, top + 8, "soft", 2),
        Polyline(((right, y), (right - 11, y - 6), (right - 11, y + 6)), "", 0, "soft"),
        Polyline(((x, top), (x - 6, top + 11), (x + 6, top + 11)), "", 0, "soft"),
        one_line(up, AXIS, 0, 2),
        one_line(MUCH, END, 0, top + 8),
        one_line(LITTLE, END, 0, plane.y + plane.height - 24),
        one_line(LITTLE, END, LEFT, y),
        replace(title, x=(plane.x + right - title.width) / 2, y=title.y + 3),
        replace(much, x=right - much.width - 4, y=much.y + 2),
    ]
    return Block(right, y + BOTTOM - 12, tuple(shapes))
