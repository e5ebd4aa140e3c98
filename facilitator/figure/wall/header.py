"""The top of a page: what it is about, the timer, and which page it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Box, TextStyle
from facilitator.figure.text import SPACING, one_line
from facilitator.figure.wall import look
from facilitator.figure.wall.canvas import at_most
from facilitator.figure.wall.wording import digits
from facilitator.thai import measure

if TYPE_CHECKING:
    from facilitator.figure.wall.canvas import Canvas, Fitted
    from facilitator.figure.wall.given import WallInput
    from facilitator.figure.wall.look import Room

TITLE = (68.0, 64.0, 58.0, 53.0, look.FLOOR)
TIMER = 84.0
MOST_SHARE = 0.2
"""A title takes at most so much of the height; what is longer is left out."""
MARK = TextStyle("semibold", look.FLOOR, "ink")
MARK_ROOM = 4.5
"""Room for the mark of the page, in em of it: of two digits, as no room follows more pages."""


def header(canvas: Canvas, given: WallInput, title: str) -> Room:
    """Draw title and timer; return the room below them."""
    room = canvas.room
    wide = _timer_width(given)
    tall = TIMER * SPACING if wide else 0.0
    if wide:
        style = TextStyle("bold", TIMER, timer_colour(given, "accent_strong"))
        line = one_line(given.timer, style, room.width - wide, 0)
        canvas.text([line], look.Room(room.x, room.y, room.width, tall))
    if title:
        words = _words(given, title, room)
        top = max(tall - words.height, 0.0) / 2
        canvas.text(words.lines, look.Room(room.x, room.y + top, room.width, words.height))
        tall = max(tall, words.height)
    return room.below(room.y + max(tall, look.FLOOR * SPACING) + look.GAP / 2)


def timer_colour(given: WallInput, usual: str) -> str:
    """Return the colour of the time: another one while little is left, and one more when it is up."""
    if given.timer_over:
        return "threat_strong"
    return "weakness_strong" if given.timer_low else usual


def title_fits(given: WallInput, aspect: float, title: str) -> bool:
    """Tell whether a title stands over a page whole."""
    return _words(given, title, look.inner(aspect)).whole


def page_mark(canvas: Canvas, given: WallInput, page: int, pages: int, *, timed: bool = True) -> None:
    """Draw "๑/๓" in the upper right corner, beside the timer where a page has one."""
    if pages < 2:
        return
    text = digits(f"{page + 1}/{pages}", given.language)
    shown = one_line(text, MARK, MARK.size * 0.4, -MARK.size * 0.05)
    pill, tall = shown.width + MARK.size * 0.8, MARK.size * 1.4
    room, timer = canvas.room, _timer_width(given) if timed else 0.0
    x = room.x + room.width - pill - (timer + 2 * look.GAP if timer else 0.0)
    y = room.y + (max(TIMER if timer else 0.0, MARK.size) * SPACING - tall) / 2
    ground = Box(0, 0, pill, tall, "head", "", tall / 2)
    canvas.add("page", x, y, pill, tall, [ground, shown])


def _words(given: WallInput, title: str, room: Room) -> Fitted:
    timer = _timer_width(given)
    width = room.width - MARK_ROOM * look.FLOOR - (timer + 2 * look.GAP if timer else 0.0)
    return at_most(title, "bold", "ink", TITLE, width, room.height * MOST_SHARE, given.session.terms)


def _timer_width(given: WallInput) -> float:
    return measure.width(given.timer, "bold", TIMER) if given.timer else 0.0
