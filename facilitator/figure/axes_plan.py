"""Where everything stands on two axes: zones, cards at their points, cards that wait in their zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from facilitator.figure.plane import Rect, flow, lanes, settle, settle_largest_first

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from facilitator.figure.plane import Point

    Order: TypeAlias = Callable[[list[Rect], Rect, float], list[Rect] | None]

C = TypeVar("C")
GROWTH, MOST_GROWTH = 1.12, 1.3
"""A plane too low for its cards grows by so much at a time, and so far only to keep them at their points."""


@dataclass(frozen=True, slots=True)
class Wanted(Generic[C]):
    """A card with its size, and where it belongs: at a point of a zone (from 0), or anywhere in it."""

    card: C
    width: float
    height: float
    zone: int
    point: Point | None = None


@dataclass(frozen=True)
class AxesPlan(Generic[C]):
    """Four zones, the upper row first, and where the cards stand in them."""

    plane: Rect
    zones: tuple[Rect, ...]
    spots: tuple[tuple[C, Rect], ...]
    """In the order in which the cards were given."""


def plan(
    cards: Sequence[Wanted[C]],
    plane: Rect,
    heads: Sequence[float],
    gap: float,
    pad: float,
    enough: float = 0.0,
) -> AxesPlan[C]:
    """Place all cards, each in its zone, below the head of that; the plane grows when they need more room.

    Up to the height `enough` it grows only to keep cards at their points.
    """
    enough = max(enough, plane.height * MOST_GROWTH)
    while True:
        zones = _zones(plane, gap)
        rooms = [room_in(zone, head, pad) for zone, head in zip(zones, heads, strict=True)]
        # Where cards at their very points leave no room for the others they stand in lanes; where that would
        # make a tower of the plane, in rows, those with the highest value first.
        for order in (
            settle,
            settle_largest_first,
            _in_lanes,
            *((_in_rows,) if plane.height > enough else ()),
        ):
            placed = _placed(cards, rooms, gap, order)
            if placed is not None:
                spots = tuple((each.card, placed[number]) for number, each in enumerate(cards))
                return AxesPlan(plane, zones, spots)
        plane = Rect(plane.x, plane.y, plane.width, plane.height * GROWTH)


def room_in(zone: Rect, head: float, pad: float) -> Rect:
    """Return the room for cards in a zone, below its head."""
    return Rect(zone.x + pad, zone.y + head, zone.width - 2 * pad, zone.height - head - pad)


def _zones(plane: Rect, gap: float) -> tuple[Rect, ...]:
    wide, tall = (plane.width - gap) / 2, (plane.height - gap) / 2
    return tuple(
        Rect(plane.x + across * (wide + gap), plane.y + down * (tall + gap), wide, tall)
        for down in (0, 1)
        for across in (0, 1)
    )


def _placed(
    cards: Sequence[Wanted[C]], rooms: Sequence[Rect], gap: float, order: Order
) -> dict[int, Rect] | None:
    """Return the place of each card by its number; None when a zone has no room for one."""
    placed: dict[int, Rect] = {}
    for which, room in enumerate(rooms):
        here = [number for number, each in enumerate(cards) if each.zone == which]
        pointed = [number for number in here if cards[number].point is not None]
        settled = order([_meant(cards[number], room) for number in pointed], room, gap)
        if settled is None:
            return None
        placed.update(zip(pointed, settled, strict=True))
        waiting = [number for number in here if cards[number].point is None]
        sizes = [(cards[number].width, cards[number].height) for number in waiting]
        flowing, end = flow(sizes, room, settled, gap)
        if end > room.y + room.height + 0.001:
            return None
        placed.update(zip(waiting, flowing, strict=True))
    return placed


def _meant(wanted: Wanted[C], room: Rect) -> Rect:
    assert wanted.point is not None
    return wanted.point.rect(wanted.width, wanted.height, room)


def _in_lanes(meant: list[Rect], room: Rect, gap: float) -> list[Rect] | None:
    return settle_largest_first(lanes(meant, room, gap), room, gap)


def _in_rows(meant: list[Rect], room: Rect, gap: float) -> list[Rect] | None:
    down = sorted(range(len(meant)), key=lambda number: (meant[number].y, meant[number].x))
    rows, end = flow([(meant[number].width, meant[number].height) for number in down], room, (), gap)
    if end > room.y + room.height + 0.001:
        return None
    placed = dict(zip(down, rows, strict=True))
    return [placed[number] for number in range(len(meant))]
