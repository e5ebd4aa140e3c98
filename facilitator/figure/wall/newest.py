"""The newest card huge, the other cards of its zone under it, and how full every zone is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.drawing import Box, TextStyle
from facilitator.figure.text import SPACING, centred
from facilitator.figure.wall import boards, look, painting, plain
from facilitator.figure.wall.asking import question
from facilitator.figure.wall.board import warning
from facilitator.figure.wall.canvas import Canvas, at_most
from facilitator.figure.wall.faces import Look
from facilitator.figure.wall.given import WallPage
from facilitator.figure.wall.header import header, page_mark
from facilitator.figure.wall.items import height, measured
from facilitator.figure.wall.pouring import Columns, Poured, fewest_pages, pour
from facilitator.figure.wall.talk import place_of, shown_card
from facilitator.figure.wall.wording import digits
from facilitator.figure.wall.zones import LEAST_COLUMN
from facilitator.thai import measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.faces import Faces
    from facilitator.figure.wall.given import WallInput
    from facilitator.figure.wall.items import Item, Setting
    from facilitator.figure.wall.look import Room
    from facilitator.kinds import Slot
    from facilitator.model import Card

ALONE_SHARE, SHARE, MOST_SHARE = 0.9, 0.42, 0.72
"""How much of the page the newest card takes at most: alone, in comfortable letters, in smaller ones."""
CHIP = TextStyle("semibold", look.FLOOR)
CHIP_HEIGHT = 82.0
MOST_CHIPS = 6


class _Banner(NamedTuple):
    """The newest card at its size."""

    item: Item
    size: float
    tall: float


def newest(given: WallInput, faces: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw the newest card before the others of its zone, the latest of them first."""
    card = _newest(given, faces)
    if faces is None or card is None:
        return plain.question(given, aspect)
    canvas = Canvas(aspect)
    room = header(canvas, given, _question(faces, card))
    room = _chips(canvas, faces, card.slot, room)
    room = _context(canvas, faces, card, room)
    others = _others(faces, card)
    banner = _banner(faces, card, room, alone=not others)
    if banner is None:
        return _too_long(given, faces, card, others, canvas, room, page)
    free = room.height - banner.tall - look.GAP
    columns, poured = _under(others, room.width, faces.how, free, room.height)
    pages = len(poured.pages)
    page = min(page, pages - 1)
    y = room.y
    if page == 0:
        count = measured(banner.item, banner.size, room.width, faces.how).rows
        at = (room.x, y, room.width)
        painting.item(canvas, banner.item, banner.size, at, faces.how, (0, count))
        y += banner.tall + look.GAP
    at = (room.x, y, room.width)
    painting.columns(canvas, poured.pages[page], columns.size, at, faces.how, columns.count)
    page_mark(canvas, given, page, pages)
    why = warning(0, given.language, over=poured.divided, cut=poured.cut)
    return WallPage(canvas.figure(), page, pages, why)


def _newest(given: WallInput, faces: Faces | None) -> Card | None:
    """Return the newest card; without one the last of the zone that is being written in."""
    if faces is not None and given.newest_id not in faces.scene.tree and given.slot:
        in_slot = [card for card in faces.scene.tree.children(None) if card.slot == given.slot]
        return max(in_slot, key=lambda card: card.id, default=None)
    return shown_card(faces, given.newest_id)


def _question(faces: Faces, card: Card) -> str:
    if faces.kind.arrangement == "outline" and faces.scene.board.title:
        return faces.scene.board.title
    return question(faces.kind, card.slot, faces.language)


def _others(faces: Faces, card: Card) -> list[Item]:
    """Return the other cards where this one stands, with what is under each, the latest first."""
    tone = faces.tone(card.slot)
    siblings = [
        each
        for each in faces.scene.tree.children(card.parent_id)
        if each.slot == card.slot and each.id != card.id
    ]
    siblings.sort(key=attrgetter("id"), reverse=True)
    under = faces.listed(faces.scene.tree.children(card.id), tone=tone)
    ground = f"{tone}_soft"
    if faces.kind.arrangement == "outline":
        # A whole chapter would come with its heading.
        return under + faces.items(siblings, Look(ground=ground, tone=tone, edged=True))
    return under + faces.listed(siblings, ground=ground, tone=tone, edged=True)


def _strong(faces: Faces, card: Card) -> Item:
    """Return a card on its colour in strong letters."""
    item = faces.item(card, ground=f"{faces.tone(card.slot)}_strong")
    if item.closed:
        return item
    said = tuple((text, "semibold" if face == "regular" else "bold") for text, face in item.said)
    return replace(item, said=said, colour="white", strong="white", meter=None)


def _banner(faces: Faces, card: Card, room: Room, *, alone: bool) -> _Banner | None:
    """Return the newest card in the largest letters that leave room for the others; None if it fills more."""
    item = _strong(faces, card)
    shares = [(size, ALONE_SHARE if alone else SHARE) for size in (*look.HUGE[2:], look.COMFORTABLE)]
    shares += [(size, MOST_SHARE) for size in look.LADDER]
    shares += [(look.FLOOR, 1.0)]
    for size, share in shares:
        took = measured(item, size, room.width, faces.how)
        tall = height(item, took.rows, size)
        if tall <= room.height * share and not (took.cut and size > look.FLOOR):
            return _Banner(item, size, tall)
    return None


def _under(
    others: Sequence[Item], width: float, how: Setting, first: float, further: float
) -> tuple[Columns, Poured]:
    """Pour the other cards under the newest one, in letters as large as may be; the rest on further pages."""
    for size in look.LADDER:
        for columns in _columns(width, size, how):
            poured = pour(others, columns, lambda _: first, 1)
            if poured is not None and not (poured.cut or poured.split):
                return columns, poured
    choices = _columns(width, look.FLOOR, how)
    return fewest_pages(others, choices, lambda page: further if page else first)


def _columns(width: float, size: float, how: Setting) -> list[Columns]:
    found = []
    for count in (3, 2, 1):
        each = (width - (count - 1) * look.GAP) / count
        if count == 1 or each >= LEAST_COLUMN * size:
            found.append(Columns(count, each, size, how))
    return found


def _too_long(
    given: WallInput,
    faces: Faces,
    card: Card,
    others: Sequence[Item],
    canvas: Canvas,
    room: Room,
    page: int,
) -> WallPage:
    """Draw a newest card that no page holds: over several, the other cards after it."""
    item = _strong(faces, card)
    columns = Columns(1, room.width, look.FLOOR, faces.how)
    poured = pour((item, *others), columns, lambda _: room.height)
    assert poured is not None
    pages = len(poured.pages)
    page = min(page, pages - 1)
    painting.columns(canvas, poured.pages[page], look.FLOOR, (room.x, room.y, room.width), faces.how, 1)
    page_mark(canvas, given, page, pages)
    why = warning(0, given.language, over=poured.divided, cut=poured.cut)
    return WallPage(canvas.figure(), page, pages, why)


def _context(canvas: Canvas, faces: Faces, card: Card, room: Room) -> Room:
    """Say in which row or under which heading the card stands; return the room below."""
    above = faces.scene.tree.get(card.parent_id) if card.parent_id is not None else None
    if above is None or not above.text:
        return room
    tall = look.FLOOR * SPACING
    said = at_most(
        place_of(faces, card), "semibold", "accent_strong", (look.FLOOR,), room.width, tall, faces.how.terms
    )
    canvas.text(said.lines, look.Room(room.x, room.y, room.width, tall))
    return room.below(room.y + tall + look.GAP / 2)


def _chips(canvas: Canvas, faces: Faces, slot_id: str, room: Room) -> Room:
    """Name the zones with their numbers at the foot, the one of the card marked; return the room above."""
    slots = faces.kind.top_slots
    if faces.kind.arrangement not in boards.IN_SLOTS or not 2 <= len(slots) <= MOST_CHIPS:
        return room
    each = (room.width - (len(slots) - 1) * look.GAP) / len(slots)
    held = Counter(map(attrgetter("slot"), faces.scene.tree.children(None)))
    counts = [digits(str(held[slot.id]), faces.language) for slot in slots]
    for name in (_full, _short):
        texts = [name(faces, slot, count) for slot, count in zip(slots, counts, strict=True)]
        if all(text and measure.width(text, CHIP.face, CHIP.size) <= each - 20 for text in texts):
            break
    else:
        return room
    y = room.bottom - CHIP_HEIGHT
    for number, (slot, text) in enumerate(zip(slots, texts, strict=True)):
        active = slot.id == slot_id
        ground = f"{slot.tone}_strong" if active else "head"
        style = replace(CHIP, colour="white" if active else "ink")
        box = Box(0, 0, each, CHIP_HEIGHT, ground, "", look.RADIUS)
        line = centred(text, style, 0, (CHIP_HEIGHT - CHIP.size * SPACING) / 2, each)
        x = room.x + number * (each + look.GAP)
        canvas.add(f"slot:{slot.id}", x, y, each, CHIP_HEIGHT, [box, line])
    return look.Room(room.x, room.y, room.width, y - look.GAP - room.y)


def _full(faces: Faces, slot: Slot, count: str) -> str:
    title = faces.kind.slot_title(faces.scene.board, slot.id, faces.language)
    return f"{slot.code} {title} · {count}".strip()


def _short(_: Faces, slot: Slot, count: str) -> str:
    return f"{slot.code} · {count}" if slot.code else ""
