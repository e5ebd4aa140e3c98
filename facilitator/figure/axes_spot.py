"""Where a card would stand that is let go at a point of two axes, and the values that this means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.figure.axes import PAD, axis_fields, zone_head, zone_titles
from facilitator.figure.axes_plan import room_in
from facilitator.figure.plane import Rect, point_of, values_at

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure, Node
    from facilitator.kinds import Kind
    from facilitator.model import Board


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the plane with its values, across and up; without values it is the tray."""

    rect: Rect
    values: tuple[int, int] | None = None
    zone: int = 0
    """Counted from 0, the upper row first."""


def spot_at(kind: Kind, board: Board, figure: Figure, at: tuple[float, float], card: Rect) -> Spot | None:
    """Return the spot of a card that has been carried to `card` by a pointer at `at`.

    The zone is the one nearest to the pointer; in it the card stands as near to where it was carried as whole
    numbers allow. None when the cards of the kind have no values to stand by.
    """
    if not all(axis_fields(kind)):
        return None
    tray = figure.node(f"slot:{kind.main_slot.id}") if kind.arrangement != "axes" else None
    if tray is not None and tray.holds(*at):
        return Spot(_rect(tray))
    rooms = []
    for number, title in enumerate(zone_titles(kind, board)):
        ground = figure.node(title.key)
        if ground is None:
            return None
        room = room_in(_rect(ground), zone_head(title, ground.block.width), PAD)
        rooms.append((_apart(at, _rect(ground)), number, room))
    _, zone, room = min(rooms, key=lambda each: each[:2])
    values = values_at(zone, card, room)
    return Spot(point_of(*values)[1].rect(card.width, card.height, room), values, zone)


def _rect(node: Node) -> Rect:
    return Rect(node.x, node.y, node.block.width, node.block.height)


def _apart(at: tuple[float, float], rect: Rect) -> float:
    """Return how far a point lies outside a rectangle, squared; 0 inside."""
    x, y = at
    dx = max(rect.x - x, 0.0, x - rect.x - rect.width)
    dy = max(rect.y - y, 0.0, y - rect.y - rect.height)
    return dx * dx + dy * dy
