"""Room on a plane: cards at their points, moved aside as little as may be, others flowing around them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOWEST, HIGHEST = 1, 10
"""The values at the two ends of an axis."""
MIDDLE = (LOWEST + HIGHEST) / 2
LEAST_SLACK = 9.0
"""A card that has less room than this to move about in a zone does not tell its value by where it begins."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def near(self, other: Rect, gap: float) -> bool:
        """Tell whether two rectangles overlap or stand less than `gap` apart."""
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )


@dataclass(frozen=True, slots=True)
class Point:
    """Where a card belongs in its zone: parts of the way to the right and up, from 0 to 1."""

    across: float
    up: float

    def rect(self, width: float, height: float, room: Rect) -> Rect:
        """Return the place of a card of this size, which never leaves the room."""
        x = room.x + self.across * max(room.width - width, 0.0)
        y = room.y + (1 - self.up) * max(room.height - height, 0.0)
        return Rect(x, y, width, height)


def point(fields: Mapping[str, str], across: str, up: str) -> tuple[int, Point] | None:
    """Return the zone (from 0, the upper row first) and the point in it that a card's two fields name.

    None unless both are numbers of the scale.
    """
    found = []
    for name in (across, up):
        number = numerals.parse_number(fields.get(name, ""))
        if number is None or not LOWEST <= number <= HIGHEST:
            return None
        found.append(float(number))
    return point_of(*found)


def point_of(across: float, up: float) -> tuple[int, Point]:
    """Return the zone and the point in it of two numbers of the scale."""
    right, upper = (each >= MIDDLE for each in (across, up))
    parts = [(each - (MIDDLE if each >= MIDDLE else LOWEST)) / (HIGHEST - MIDDLE) for each in (across, up)]
    return 2 * (not upper) + right, Point(*parts)


def values_at(zone: int, stands: Rect, room: Rect) -> tuple[int, int]:
    """Return the whole numbers, across and up, that place a card of this size where it stands in the zone.

    This is `point_of` backwards. Of a card outside the room the nearest place inside counts.
    """
    across = _part(stands.x - room.x, stands.width, room.width)
    up = 1 - _part(stands.y - room.y, stands.height, room.height)
    return _value(across, upper=zone % 2 == 1), _value(up, upper=zone < 2)


def _part(at: float, length: float, room: float) -> float:
    slack = room - length
    return at / slack if slack >= LEAST_SLACK else (at + length / 2) / room


def _value(part: float, *, upper: bool) -> int:
    """Return the value nearest to a part of the way through the lower or the upper half of an axis."""
    lowest, least, most = (MIDDLE, MIDDLE + 0.5, HIGHEST) if upper else (LOWEST, LOWEST, MIDDLE - 0.5)
    return round(min(max(lowest + part * (HIGHEST - MIDDLE), least), most))


def lanes(wanted: Sequence[Rect], room: Rect, gap: float) -> list[Rect]:
    """Move rectangles to the nearest of the columns and rows that the room has for such as they are."""
    if not wanted:
        return []
    wide = sum(want.width for want in wanted) / len(wanted)
    tall = max(want.height for want in wanted)
    return [
        replace(
            want,
            x=room.x + _snapped(want.x - room.x, want.width, room.width, wide, gap),
            y=room.y + _snapped(want.y - room.y, want.height, room.height, tall, gap),
        )
        for want in wanted
    ]


def _snapped(at: float, length: float, room: float, usual: float, gap: float) -> float:
    count = max(1, int((room + gap) // (usual + gap)))
    lane = (room + gap) / count
    return min(min(round(at / lane), count - 1) * lane, max(room - length, 0.0))


def settle(wanted: Sequence[Rect], room: Rect, gap: float) -> list[Rect] | None:
    """Find a place for every rectangle near to where it wants to be, clear of the others.

    Earlier ones are not moved for later ones. None when there is no room for one of them.
    """
    placed: list[Rect] = []
    for want in wanted:
        found = _nearest_free(want, placed, room, gap)
        if found is None:
            return None
        placed.append(found)
    return placed


def settle_largest_first(wanted: Sequence[Rect], room: Rect, gap: float) -> list[Rect] | None:
    """Find a place for every rectangle as `settle` does, the large ones first: so more of them fit."""
    order = sorted(range(len(wanted)), key=lambda at: -wanted[at].width * wanted[at].height)
    settled = settle([wanted[at] for at in order], room, gap)
    if settled is None:
        return None
    placed = dict(zip(order, settled, strict=True))
    return [placed[at] for at in range(len(wanted))]


def _nearest_free(want: Rect, taken: Sequence[Rect], room: Rect, gap: float) -> Rect | None:
    right, bottom = room.x + room.width - want.width, room.y + room.height - want.height
    if right < room.x - 0.001 or bottom < room.y - 0.001:
        return None
    if not any(want.near(other, gap) for other in taken):
        return want
    # The nearest free place touches what is taken, or stands level with where the card wants to be.
    xs, ys = {want.x, room.x, right}, {want.y, room.y, bottom}
    for other in taken:
        xs |= {other.x - want.width - gap, other.x + other.width + gap}
        ys |= {other.y - want.height - gap, other.y + other.height + gap}
    places = sorted(
        ((x - want.x) ** 2 + (y - want.y) ** 2, x, y)
        for x in xs
        if room.x <= x <= right
        for y in ys
        if room.y <= y <= bottom
    )
    for _, x, y in places:
        found = Rect(x, y, want.width, want.height)
        # A hair less than the gap, so that what touches exactly is not refused for a rounding.
        if not any(found.near(other, gap - 0.001) for other in taken):
            return found
    return None


def flow(
    sizes: Sequence[tuple[float, float]], room: Rect, taken: Sequence[Rect], gap: float
) -> tuple[list[Rect], float]:
    """Set rectangles in rows from the top left of a room on, around what is taken; return where they end.

    The end may lie below the room, which then has to grow.
    """
    right = room.x + room.width + 0.001
    placed: list[Rect] = []
    x, top = room.x, room.y
    bottom: float | None = None  # of the row that is being filled, while it holds something
    for width, height in sizes:
        while True:
            found = Rect(x, top, width, height)
            over = x > room.x and x + width > right
            blocking = [] if over else [other for other in taken if found.near(other, gap - 0.001)]
            if not over and not blocking:
                break
            beside = max((other.x + other.width + gap for other in blocking), default=right)
            if beside + width <= right:
                x = beside
                continue
            lowest = min((other.y + other.height for other in blocking), default=top)
            x, top, bottom = room.x, (lowest if bottom is None else bottom) + gap, None
        placed.append(found)
        bottom = max(bottom or 0.0, top + height)
        x += width + gap
    return placed, max((each.y + each.height for each in placed), default=room.y)
