"""The whole board on the wall: on one page while it can be read there, else on as many as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.wall import boards, look, painting, plain
from facilitator.figure.wall.canvas import Canvas
from facilitator.figure.wall.dividing import over_pages
from facilitator.figure.wall.given import WallPage
from facilitator.figure.wall.header import header, page_mark
from facilitator.figure.wall.keeping import Kept
from facilitator.figure.wall.wording import digits, say
from facilitator.figure.wall.zones import BANDS, FLOW, at_size, together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from facilitator.figure.wall.faces import Faces
    from facilitator.figure.wall.given import WallInput
    from facilitator.figure.wall.items import Item, Setting
    from facilitator.figure.wall.look import Room
    from facilitator.figure.wall.zones import Layout, Zone

MANY_PAGES = 6
"""More pages are more than a room follows."""
MOST_TOGETHER = 12
"""Zones that are tried on one page."""


class Sheet(NamedTuple):
    """One page of zones, made when it is asked for."""

    made: Callable[[], Layout]
    items: Callable[[], Iterable[Item]]
    """What stands on it, told without making it."""


@dataclass(frozen=True)
class Planned:
    """The pages of some zones."""

    pages: list[Sheet]
    over: bool = False
    """Whether a card goes over the end of a page."""

    def page_of(self, card_id: int | None) -> int | None:
        """Return the first page on which a card stands; None when it stands on none."""
        if card_id is None:
            return None
        key = f"card:{card_id}"
        places = enumerate(self.pages)
        return next(
            (place for place, sheet in places if any(item.key == key for item in sheet.items())), None
        )


def board(given: WallInput, faces: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw the board on show."""
    if faces is None:
        return plain.question(given, aspect)
    zoned = boards.zones(faces)
    if not zoned.zones:
        return plain.question(given, aspect)
    title = faces.scene.board.title or faces.kind.title.in_language(given.language)
    return in_zones(given, aspect, page, title, zoned.zones, zoned.form, faces.how, faces.kept)


def in_zones(
    given: WallInput,
    aspect: float,
    page: int,
    title: str,
    zones: Sequence[Zone],
    form: str,
    how: Setting,
    kept: Kept | None = None,
) -> WallPage:
    """Draw zones under a title, over as many pages as they take."""
    canvas = Canvas(aspect)
    room = header(canvas, given, title)
    planned = plan(zones, room, form, how, say("continued", given.language), kept)
    pages = len(planned.pages)
    wanted = planned.page_of(given.in_view) if pages > 1 else None
    page = min(page if wanted is None else wanted, pages - 1)
    layout = planned.pages[page].made()
    painting.paint(canvas, layout)
    page_mark(canvas, given, page, pages)
    why = warning(pages, given.language, over=planned.over, cut=layout.cut)
    return WallPage(canvas.figure(), page, pages, why)


def warning(pages: int, language: str, *, over: bool, cut: bool) -> str:
    """Return what keeps the room from taking it in and what to do; empty while nothing does."""
    if over:
        return say("card_over", language)
    if cut:
        return say("word_cut", language)
    if pages > MANY_PAGES:
        return say("many_pages", language).format(pages=digits(str(pages), language))
    return ""


def plan(
    zones: Sequence[Zone], room: Room, form: str, how: Setting, continued: str, kept: Kept | None = None
) -> Planned:
    """Put zones onto pages: all on one if they fit, else as many on each as fit, else one over several."""
    if len(zones) <= MOST_TOGETHER and (whole := together(zones, room, form, how)) is not None:
        return Planned([_ready(whole)])
    held = [zone for zone in zones if zone.items or (zone.head is not None and zone.head.key)]
    if held and len(held) < len(zones):
        # An empty quadrant is worth its place beside full ones, but not a page.
        return plan(held, room, FLOW, how, continued, kept)
    pages: list[Sheet] = []
    kept, over = kept or Kept(), False
    start = 0
    while start < len(zones):
        count = _fitting(zones[start:], room, form, how, start)
        if count:
            pages.append(_page(zones[start : start + count], room, form, how))
            start += count
            continue
        source = (zones[start], room, how, continued)
        divided = kept.get(("divided", start), source, partial(over_pages, *source))
        pages += [_ready(layout) for layout in divided.layouts]
        over = over or divided.over
        start += 1
    return Planned(pages, over)


def _fitting(zones: Sequence[Zone], room: Room, form: str, how: Setting, start: int) -> int:
    """Return how many of the next zones one page holds; of quadrants a pair or one."""
    if form == BANDS:
        counts = [2, 1] if start % 2 == 0 else [1]
        return next((count for count in counts if _fits(zones[:count], room, form, how)), 0)
    count = 0
    while count < min(len(zones), MOST_TOGETHER) and _fits(zones[: count + 1], room, form, how):
        count += 1
    return count


def _fits(zones: Sequence[Zone], room: Room, form: str, how: Setting) -> bool:
    return at_size(zones, room, form, look.FLOOR, how) is not None


def _page(zones: Sequence[Zone], room: Room, form: str, how: Setting) -> Sheet:
    def made() -> Layout:
        found = together(zones, room, form, how)
        assert found is not None
        return found

    heads = [zone.head for zone in zones if zone.head is not None]
    return Sheet(made, lambda: chain(heads, *(zone.items for zone in zones)))


def _ready(layout: Layout) -> Sheet:
    def items() -> Iterable[Item]:
        for frame in layout.frames:
            if frame.head is not None:
                yield frame.head
            for column in frame.columns:
                yield from (part.item for part in column)

    return Sheet(lambda: layout, items)
