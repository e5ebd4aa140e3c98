"""A zone that no page holds: its items over several pages, the heading on each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.wall import look
from facilitator.figure.wall.items import Item, Setting, measured
from facilitator.figure.wall.pouring import fewest_pages, pour
from facilitator.figure.wall.zones import PAD, Frame, Layout, Zone, columns_of, head_height, inside
from facilitator.thai import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.figure.wall.look import Room

FEW = 120
"""Up to so many items larger letters are tried; a longer list is read page by page anyway."""
HEAD_SHARE = 0.4
"""A heading that takes more of a page is poured like what stands under it."""


class Divided(NamedTuple):
    """The pages of one zone, and whether one of its items goes over the end of a page."""

    layouts: list[Layout]
    over: bool


def over_pages(zone: Zone, room: Room, how: Setting, continued: str) -> Divided:
    """Divide a zone: as few pages as the smallest letters take, then as large letters as these pages hold."""
    wide = inside(zone, room.width, look.FLOOR)
    head = zone.head
    further = _further(head, wide, look.FLOOR, how, continued)
    cut = zone.head is not None and measured(zone.head, look.FLOOR, wide, how).cut
    if zone.head is not None and head_height(zone.head, wide, look.FLOOR, how) > room.height * HEAD_SHARE:
        zone = replace(zone, items=(zone.head, *zone.items), head=None)
    choices = [columns_of(zone, room.width, look.FLOOR, how, count) for count in (2, 3, 1)]
    heights = _heights(zone, further, room, look.FLOOR, how)
    columns, poured = fewest_pages(zone.items, [each for each in choices if each], heights)
    if len(zone.items) <= FEW:
        for size in look.LADDER[:-1]:
            wider = columns_of(zone, room.width, size, how, columns.count)
            if wider is None:
                continue
            later = _further(head, inside(zone, room.width, size), size, how, continued)
            larger = pour(zone.items, wider, _heights(zone, later, room, size, how), len(poured.pages))
            if larger is not None and not larger.cut and larger.divided <= poured.divided:
                columns, poured, further = wider, larger, later
                break
    layouts = [
        Layout(
            columns.size,
            [Frame(zone, room, page, further if number else zone.head, columns.count)],
            how,
            cut=poured.cut or cut,
        )
        for number, page in enumerate(poured.pages)
    ]
    return Divided(layouts, poured.divided)


def _heights(
    zone: Zone, further: Item | None, room: Room, size: float, how: Setting
) -> Callable[[int], float]:
    """Return how high the columns of each page are."""
    wide = inside(zone, room.width, size)
    free = room.height - (2 * PAD * size if zone.ground else 0.0)
    first, others = (free - head_height(head, wide, size, how) for head in (zone.head, further))
    return lambda page: others if page else first


def _further(head: Item | None, width: float, size: float, how: Setting, continued: str) -> Item | None:
    """Return the heading of further pages, of one row: with word that it goes on, or its beginning."""
    if head is None:
        return None
    head = replace(head, meter=None, count="")
    longer = replace(head, said=(*head.said, (f" ({continued})", "regular")))
    if measured(longer, size, width, how).rows <= 1:
        return longer
    text, face = head.said[0]
    first = text.split("\n")[0]

    def begun(letters: int) -> Item:
        return replace(head, said=((words.beginning(first, letters, how.terms), face),))

    def row_count(letters: int) -> int:
        return measured(begun(letters), size, width, how).rows

    return begun(1 + bisect_right(range(2, len(first) + 1), 1, key=row_count))
