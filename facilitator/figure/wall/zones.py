"""Zones on the wall: what belongs together on one ground, alone or several on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.wall import look
from facilitator.figure.wall.items import Item, Setting, gap, height, measured
from facilitator.figure.wall.pouring import Columns, Part, pour, stack_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.look import Room

PAD = 0.36
"""Room inside a zone, in em of its text."""
LEAST_COLUMN = 7.5
"""A column is at least so many em wide."""
BANDS, FLOW, LIST = "bands", "flow", "list"
"""Two by two as on the board; one after another down the columns; down the page."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A heading and what stands under it."""

    key: str
    items: tuple[Item, ...]
    head: Item | None = None
    ground: str = ""
    """The colour of the ground; empty for none."""
    most: int = 3
    """So many columns its items may stand in."""


class Frame(NamedTuple):
    """A zone in its place, its items in columns."""

    zone: Zone
    room: Room
    columns: list[list[Part]]
    head: Item | None
    across: int = 1
    """For how many columns there is room; the last ones may be empty."""


@dataclass(frozen=True)
class Layout:
    """One page of zones."""

    size: float
    frames: list[Frame]
    how: Setting
    cut: bool = False


def inside(zone: Zone, width: float, size: float) -> float:
    """Return how wide the items of a zone are."""
    return width - (2 * PAD * size if zone.ground else 0.0)


def zone_height(zone: Zone, width: float, size: float, how: Setting, limit: float) -> tuple[float, bool]:
    """Return how high a zone wants to be, and whether a word is cut; stops beyond the limit."""
    pad = 2 * PAD * size if zone.ground else 0.0
    all_items = (zone.head, *zone.items) if zone.head else zone.items
    columns = Columns(1, inside(zone, width, size), size, how)
    tall, cut = stack_height(all_items, columns, limit)
    return tall + pad, cut


def together(zones: Sequence[Zone], room: Room, form: str, how: Setting) -> Layout | None:
    """Return all of the zones on one page, in the largest letters in which they fit; None in none."""
    for size in look.LADDER:
        found = at_size(zones, room, form, size, how)
        if found is not None:
            return found
    return None


def at_size(zones: Sequence[Zone], room: Room, form: str, size: float, how: Setting) -> Layout | None:
    """Return all of the zones on one page in letters of this size; None where they do not fit."""
    if len(zones) == 1:
        return _alone(zones[0], room, size, how)
    if form == BANDS:
        return _bands(zones, room, size, how)
    for count in (1,) if form == LIST else (2, 3, 1):
        found = _flow(zones, room, size, how, count)
        if found is not None:
            return found
    return None


def _alone(zone: Zone, room: Room, size: float, how: Setting) -> Layout | None:
    """Set one zone, its items in as few columns as it takes."""
    wide = inside(zone, room.width, size)
    head = head_height(zone.head, wide, size, how)
    pad = 2 * PAD * size if zone.ground else 0.0
    if head + pad > room.height or (zone.head and measured(zone.head, size, wide, how).cut):
        return None
    for count in range(1, zone.most + 1):
        columns = columns_of(zone, room.width, size, how, count)
        if columns is None:
            break
        poured = pour(zone.items, columns, lambda _: room.height - head - pad, 1)
        if poured is not None and not (poured.cut or poured.split):
            return Layout(size, [Frame(zone, room, poured.pages[0], zone.head, count)], how)
    return None


def columns_of(zone: Zone, width: float, size: float, how: Setting, count: int) -> Columns | None:
    """Return so many columns inside a zone; None where they would be too narrow."""
    each = (inside(zone, width, size) - (count - 1) * look.GAP) / count
    narrow = count > 1 and each < LEAST_COLUMN * size
    return None if narrow or count > zone.most else Columns(count, each, size, how)


def head_height(head: Item | None, width: float, size: float, how: Setting) -> float:
    """Return how much of a zone its heading takes."""
    if head is None:
        return 0.0
    count = measured(head, size, width, how).rows
    return height(head, count, size) + gap(head, size)


def _bands(zones: Sequence[Zone], room: Room, size: float, how: Setting) -> Layout | None:
    """Set zones in pairs, each pair as high as it needs and as there is room."""
    width = (room.width - look.GAP) / 2
    pairs = [zones[start : start + 2] for start in range(0, len(zones), 2)]
    free = room.height - (len(pairs) - 1) * look.GAP
    wanted = []
    for pair in pairs:
        talls = [zone_height(zone, width, size, how, free) for zone in pair]
        wanted.append(max(tall for tall, _ in talls))
        if sum(wanted) > free or any(cut for _, cut in talls):
            return None
    frames, y = [], room.y
    for pair, tall in zip(pairs, _shares(wanted, free), strict=True):
        for number, zone in enumerate(pair):
            place = look.Room(room.x + number * (width + look.GAP), y, width, tall)
            frames.append(_frame(zone, place, size, how))
        y += tall + look.GAP
    return Layout(size, frames, how)


def _shares(wanted: Sequence[float], free: float) -> list[float]:
    """Give every band an equal part, and more to one that needs it and the others can spare."""
    shares = [0.0] * len(wanted)
    waiting = sorted(range(len(wanted)), key=lambda number: -wanted[number])
    while waiting:
        part = free / len(waiting)
        number = waiting.pop(0)
        shares[number] = max(part, wanted[number])
        free -= shares[number]
    return shares


def _flow(zones: Sequence[Zone], room: Room, size: float, how: Setting, count: int) -> Layout | None:
    """Set zones one after another down so many columns, the columns as even as they come."""
    width = (room.width - (count - 1) * look.GAP) / count
    if count > 1 and width < LEAST_COLUMN * size:
        return None
    talls = []
    for zone in zones:
        tall, cut = zone_height(zone, width, size, how, room.height)
        if tall > room.height or cut:
            return None
        talls.append(tall)
    least = max(*talls, (sum(talls) + look.GAP * len(talls)) / count - look.GAP)
    if least > room.height:
        return None
    for limit in (least + (room.height - least) * share / 6 for share in range(7)):
        columns = _stacked(talls, limit)
        if len(columns) <= count:
            return _in_columns(zones, columns, talls, room, width, size, how)
    return None


def _stacked(talls: Sequence[float], limit: float) -> list[list[int]]:
    """Part the zones into columns, none higher than the limit."""
    columns: list[list[int]] = [[]]
    used = 0.0
    for number, tall in enumerate(talls):
        if columns[-1] and used + look.GAP + tall > limit + 0.01:
            columns.append([])
            used = 0.0
        used += tall + (look.GAP if columns[-1] else 0.0)
        columns[-1].append(number)
    return columns


def _in_columns(
    zones: Sequence[Zone],
    columns: Sequence[Sequence[int]],
    talls: Sequence[float],
    room: Room,
    width: float,
    size: float,
    how: Setting,
) -> Layout:
    """Place the zones; shorter columns are stretched to the longest."""
    longest = max(sum(talls[each] for each in column) + look.GAP * (len(column) - 1) for column in columns)
    frames = []
    for number, column in enumerate(columns):
        spare = longest - sum(talls[each] for each in column) - look.GAP * (len(column) - 1)
        y = room.y
        for each in column:
            tall = talls[each] + spare / len(column)
            place = look.Room(room.x + number * (width + look.GAP), y, width, tall)
            frames.append(_frame(zones[each], place, size, how))
            y += tall + look.GAP
    return Layout(size, frames, how)


def _frame(zone: Zone, room: Room, size: float, how: Setting) -> Frame:
    width = inside(zone, room.width, size)
    parts = [Part(item, 0, measured(item, size, width, how).rows) for item in zone.items]
    return Frame(zone, room, [parts], zone.head)
