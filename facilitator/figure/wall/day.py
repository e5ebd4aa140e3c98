"""The day: welcome, and the agenda with what is now and next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator.figure.text import SPACING
from facilitator.figure.wall import look, painting
from facilitator.figure.wall.board import Planned, in_zones, plan, warning
from facilitator.figure.wall.canvas import Canvas, at_most, fit
from facilitator.figure.wall.given import WallPage
from facilitator.figure.wall.header import header, page_mark
from facilitator.figure.wall.items import Item, setting
from facilitator.figure.wall.wording import digits, say
from facilitator.figure.wall.zones import FLOW, Zone, together
from facilitator.model import plan as planning
from facilitator.thai import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.canvas import Fitted
    from facilitator.figure.wall.faces import Faces
    from facilitator.figure.wall.given import WallInput
    from facilitator.figure.wall.look import Room
    from facilitator.model.plan import Planned as PlannedActivity

TITLE = (*look.HUGE[4:], *look.LADDER)
DONE = "✓"
SMALLER, ABOUT = 0.6, 64.0
"""Date and place are so much smaller than the title, and at most so large."""


def agenda(given: WallInput, _: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw the agenda, what is now and next marked; a long one begins with what was done last."""
    title = say("agenda", given.language)
    if not given.agenda:
        return in_zones(given, aspect, page, title, (_nothing(given),), FLOW, setting(given.session.terms))
    rows = list(given.agenda)
    how = setting(given.session.terms)
    room = header(Canvas(aspect), given, title)
    if together((_listed(given, rows),), room, FLOW, how) is None:
        at = next((place for place, each in enumerate(rows) if each.activity.id == given.now_id), 0)
        rows = rows[max(at - 1, 0) :]
    return in_zones(given, aspect, page, title, (_listed(given, rows),), FLOW, how)


def _listed(given: WallInput, rows: Sequence[PlannedActivity]) -> Zone:
    timed = any(each.begins is not None for each in rows)
    return Zone("", tuple(_activity(given, each, timed=timed) for each in rows))


def _activity(given: WallInput, planned: PlannedActivity, *, timed: bool) -> Item:
    activity = planned.activity
    time = planning.clock(planned.begins).replace(":", ".") if planned.begins is not None else ""
    lead = digits(time, given.language) if timed else ""
    key = f"activity:{activity.id}"
    if activity.id == given.now_id:
        now = say("now", given.language)
        said = ((activity.title, "bold"),)
        return Item(key, said, lead, ground="accent_strong", colour="white", strong="white", after=now)
    if activity.id == given.next_id:
        said = ((activity.title, "regular"),)
        after = say("next", given.language)
        return Item(key, said, lead, ground="accent_soft", strong="accent_strong", after=after)
    said = ((activity.title, "regular"),)
    ground, done = ("head", DONE) if activity.done else ("card", "")
    return Item(key, said, lead, ground=ground, strong="ink", after=done)


def _nothing(given: WallInput) -> Zone:
    return Zone("", (Item("", ((say("no_agenda", given.language), "regular"),)),))


def welcome(given: WallInput, _: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw title, date, place and what the room agrees on; long rules on pages of their own."""
    canvas = Canvas(aspect)
    head_room = canvas.room
    rules = _rules(given)
    how = setting(given.session.terms)
    if rules is None:
        _title(canvas, given, head_room, 1.0)
        return WallPage(canvas.figure())
    under = _title(canvas, given, head_room, 0.5)
    layout = together((rules,), under, FLOW, how)
    if layout is not None:
        painting.paint(canvas, layout)
        return WallPage(canvas.figure())
    room = header(Canvas(aspect), given, say("rules", given.language))
    planned: Planned = plan((Zone("", rules.items),), room, FLOW, how, "")
    pages = len(planned.pages) + 1
    page = min(page, pages - 1)
    canvas = Canvas(aspect)
    if page == 0:
        _title(canvas, given, head_room, 1.0)
    else:
        header(canvas, given, say("rules", given.language))
        painting.paint(canvas, planned.pages[page - 1].made())
    page_mark(canvas, given, page, pages, timed=page > 0)
    why = warning(pages, given.language, over=planned.over, cut=False)
    return WallPage(canvas.figure(), page, pages, why)


def _rules(given: WallInput) -> Zone | None:
    if not given.ground_rules:
        return None
    items = tuple(Item("", ((rule, "regular"),), "•", strong="accent_strong") for rule in given.ground_rules)
    head = Item("", ((say("rules", given.language), "bold"),), strong="accent_strong", heading=True)
    return Zone("", items, head, "accent_soft")


def _title(canvas: Canvas, given: WallInput, room: Room, share: float) -> Room:
    """Draw title, date and place into the upper part of the room, or its middle; return what is left."""
    height = room.height * share
    parts = next((found for size in TITLE if (found := _titles(given, room.width, size, height))), None)
    parts = parts or _shortest(given, room.width, height)
    y = room.y + (max(room.height - sum(each.height for each in parts), 0.0) / 2 if share == 1.0 else 0.0)
    for each in parts:
        canvas.text(each.lines, look.Room(room.x, y, room.width, each.height))
        y += each.height
    return room.below(y + look.GAP)


def _told(given: WallInput) -> list[tuple[str, str, str]]:
    """Return what a welcome says, each with face and colour; the title is the second."""
    session = given.session
    about = [text for text in (_when(given), session.place, session.organiser) if text]
    return [
        (say("welcome", given.language), "semibold", "accent_strong"),
        (session.title, "bold", "ink"),
        *((text, "medium", "ink") for text in about),
    ]


def _titles(given: WallInput, width: float, size: float, height: float) -> list[Fitted] | None:
    """Set a welcome, its title in this size and the rest smaller; None if that is higher than it may be."""
    small = max(look.FLOOR, min(round(size * SMALLER), ABOUT))
    parts = []
    for number, (text, face, colour) in enumerate(_told(given)):
        used = size if number == 1 else small
        parts.append(fit(text, face, colour, (used,), width, height, given.session.terms))
    fits = sum(each.height for each in parts) <= height and all(each.whole for each in parts)
    return parts if fits else None


def _shortest(given: WallInput, width: float, height: float) -> list[Fitted]:
    """Set a welcome that is too long for its room in the smallest letters, every part cut to its share."""
    told = _told(given)
    row = look.FLOOR * SPACING
    least = row * len(told)
    parts = []
    for text, face, colour in told:
        room = row + max(height - least, 0.0) / len(told)
        parts.append(at_most(text, face, colour, (look.FLOOR,), width, room, given.session.terms))
    return parts


def _when(given: WallInput) -> str:
    session = given.session
    day = dates.long_date(date.fromisoformat(session.date)) if session.date else ""
    hours = dates.time_range(session.starts_at, session.ends_at)
    return digits("  ".join(filter(None, (day, hours))), given.language)
