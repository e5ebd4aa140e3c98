"""What the wall shows besides boards: nothing, the time, a photo, a question, the test of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Box, Picture, TextStyle
from facilitator.figure.text import BASELINE, SPACING, one_line
from facilitator.figure.wall import look
from facilitator.figure.wall.asking import asked_now
from facilitator.figure.wall.canvas import Canvas, at_most, centred_lines, fit, largest
from facilitator.figure.wall.given import WallPage
from facilitator.figure.wall.header import header, timer_colour
from facilitator.figure.wall.wording import digits, say
from facilitator.thai import measure

if TYPE_CHECKING:
    from facilitator.figure.drawing import Shape
    from facilitator.figure.wall.given import WallInput, WallPhoto

TIMER = (520.0, 460.0, 400.0, 340.0, 290.0, *look.HUGE)
QUESTION = (*look.HUGE, *look.LADDER)
CAPTION = (64.0, 58.0, 53.0, look.FLOOR)
SAMPLE = "ที่นี่น้ำซ้ำ ๑๒๓"
LINES = ((120.0, ""), (95.0, ""), (look.COMFORTABLE, "test_usual"), (look.FLOOR, "test_least"))
"""The lines of the test with their sizes; those with a name are used on the other pages."""


def blank(aspect: float) -> WallPage:
    """Draw nothing: a dark image, so that nobody looks at it."""
    return WallPage(Canvas(aspect, "blank").figure())


def timer(given: WallInput, aspect: float) -> WallPage:
    """Draw what is left of the time as large as it goes."""
    canvas = Canvas(aspect)
    room = canvas.room
    colour = timer_colour(given, "ink")
    if not given.timer:
        words = fit(say("no_timer", given.language), "semibold", "ink", QUESTION, room.width, room.height)
        canvas.text(centred_lines(words, room.width, (room.height - words.height) / 2), room)
        return WallPage(canvas.figure())
    size = largest(given.timer, "bold", TIMER, room.width)
    words = fit(
        say("time_over" if given.timer_over else "time_left", given.language),
        "semibold", colour, look.HUGE[-3:], room.width, room.height,
    )  # fmt: skip
    # A size of 520 takes less than its line: digits have no marks over or under them.
    tall = words.height + size
    top = (room.height - tall) / 2
    canvas.text(centred_lines(words, room.width, top), room)
    style = TextStyle("bold", size, colour)
    wide = measure.width(given.timer, style.face, size)
    line = one_line(given.timer, style, (room.width - wide) / 2, top + words.height - size * 0.2)
    canvas.text([line], room)
    return WallPage(canvas.figure())


def question(given: WallInput, aspect: float) -> WallPage:
    """Draw the question that the room works on, and the timer."""
    canvas = Canvas(aspect)
    room = header(canvas, given, "") if given.timer else canvas.room
    asked = fit(
        asked_now(given), "bold", "ink", QUESTION, room.width * 0.94, room.height, given.session.terms
    )
    lines = centred_lines(asked, room.width, (room.height - asked.height) / 2)
    canvas.text(lines, room)
    why = "" if asked.whole else say("long_question", given.language)
    return WallPage(canvas.figure(), why=why)


def photo(given: WallInput, aspect: float) -> WallPage:
    """Draw a photo as large as it goes, its caption under it."""
    canvas = Canvas(aspect)
    shown = given.photo
    if shown is None or shown.width <= 0 or shown.height <= 0:
        return WallPage(canvas.figure(), why=say("no_photo", given.language))
    image = canvas.image
    tall = 0.0
    whole = True
    if shown.caption:
        words = at_most(
            shown.caption, "medium", "ink", CAPTION, canvas.room.width, look.HEIGHT * 0.3, given.session.terms
        )
        tall, whole = words.height + look.GAP, words.whole
        bottom = look.HEIGHT - look.BOTTOM - words.height
        canvas.text(
            centred_lines(words, canvas.room.width),
            look.Room(canvas.room.x, bottom, canvas.room.width, words.height),
        )
        tall += look.BOTTOM
    space = look.Room(0, 0, image.width, look.HEIGHT - tall)
    canvas.add("", 0, 0, space.width, space.height, [_scaled(shown, space)])
    why = "" if whole else say("long_caption", given.language)
    return WallPage(canvas.figure(), why=why)


def _scaled(shown: WallPhoto, space: look.Room) -> Picture:
    scale = min(space.width / shown.width, space.height / shown.height)
    width, height = shown.width * scale, shown.height * scale
    return Picture(
        space.x + (space.width - width) / 2,
        space.y + (space.height - height) / 2,
        width,
        height,
        shown.digest,
    )


def test_pattern(given: WallInput, aspect: float) -> WallPage:
    """Draw the edges of the image, and lines of several sizes to read from the back row."""
    canvas = Canvas(aspect)
    image, room = canvas.image, canvas.room
    edge = 6.0
    frame = Box(0, 0, image.width, image.height, "", "accent", 0.0, edge)
    canvas.add("", 0, 0, image.width, image.height, [frame])
    y = room.y
    title = fit(say("test_read", given.language), "bold", "ink", look.LADDER, room.width, room.height / 4)
    canvas.text(title.lines, look.Room(room.x, y, room.width, title.height))
    y += title.height + 4
    for number, (size, name) in enumerate(LINES, 1):
        _line(canvas, given, number, size, y, say(name, given.language) if name else SAMPLE)
        y += size * SPACING
    _swatches(canvas, y + look.GAP)
    return WallPage(canvas.figure())


def _line(canvas: Canvas, given: WallInput, number: int, size: float, y: float, said: str) -> None:
    """Draw a line of a size with its number, for the last row to call out, and its share of the height."""
    room = canvas.room
    called = digits(str(number), given.language)
    style = TextStyle("bold", size, "white")
    wide = measure.width(called, style.face, size)
    badge = Box(0, 0.1 * size, wide + 0.5 * size, 1.3 * size, "accent_strong", "", 0.25 * size)
    shapes: list[Shape] = [badge, one_line(called, style, 0.25 * size, 0)]
    shapes.append(one_line(said, TextStyle("regular", size), badge.width + 0.4 * size, 0))
    share = f"{digits(f'{size / look.HEIGHT * 100:.1f}', given.language)} %"
    small = TextStyle("regular", look.FLOOR)
    x = room.width - measure.width(share, small.face, small.size)
    # On the same baseline as the line.
    shapes.append(one_line(share, small, x, (size - small.size) * BASELINE))
    canvas.add("", room.x, y, room.width, size * SPACING, shapes)


def _swatches(canvas: Canvas, y: float) -> None:
    """Draw the colours beside each other: a projector that is off shows it here."""
    tones = ("strength", "weakness", "opportunity", "threat", "accent")
    room = canvas.room
    each = (room.width - (len(tones) - 1) * look.GAP) / len(tones)
    for number, tone in enumerate(tones):
        tall = room.bottom - y
        shapes = [
            Box(0, 0, each, tall, f"{tone}_strong", "", look.RADIUS),
            Box(each / 2, 0, each / 2, tall, f"{tone}_soft", "", look.RADIUS),
        ]
        canvas.add("", room.x + number * (each + look.GAP), y, each, tall, shapes)
