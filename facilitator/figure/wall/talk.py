"""What the room talks about: one card, one row or zone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.figure.wall import boards, look, painting, plain, rows
from facilitator.figure.wall.asking import question
from facilitator.figure.wall.board import in_zones, warning
from facilitator.figure.wall.canvas import Canvas
from facilitator.figure.wall.dividing import over_pages
from facilitator.figure.wall.given import WallPage
from facilitator.figure.wall.header import header, page_mark, title_fits
from facilitator.figure.wall.headings import row_head, slot_zone
from facilitator.figure.wall.items import Item, height, measured
from facilitator.figure.wall.zones import FLOW, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.faces import Faces
    from facilitator.figure.wall.given import WallInput
    from facilitator.figure.wall.items import Setting
    from facilitator.figure.wall.look import Room
    from facilitator.model import Card

SMALLER = 0.72
"""What stands under one card is set so much smaller than the card itself."""


def spotlight(given: WallInput, faces: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw one card as large as it goes, what belongs to it under it."""
    card = shown_card(faces, given.spotlight_id, given.newest_id)
    if faces is None or card is None:
        return plain.question(given, aspect)
    canvas = Canvas(aspect)
    room = header(canvas, given, place_of(faces, card))
    tone = faces.tone(card.slot)
    main = replace(faces.item(card, ground=f"{tone}_soft"), edge=tone, meter=None)
    if main.closed:
        main = replace(main, edge="")
    under = _under(faces, card)
    found = _largest(main, under, room, faces.how)
    if found is not None:
        size, small, tall = found
        y = room.y + (room.height - tall) / 2
        for item in (main, *under):
            used = size if item is main else small
            count = measured(item, used, room.width, faces.how).rows
            y += painting.item(canvas, item, used, (room.x, y, room.width), faces.how, (0, count)) + look.GAP
        return WallPage(canvas.figure())
    divided = over_pages(Zone("", (main, *under)), room, faces.how, "")
    pages = len(divided.layouts)
    page = min(page, pages - 1)
    painting.paint(canvas, divided.layouts[page])
    page_mark(canvas, given, page, pages)
    why = warning(pages, given.language, over=divided.over, cut=divided.layouts[page].cut)
    return WallPage(canvas.figure(), page, pages, why)


def row(given: WallInput, faces: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw one row with its parts, or one zone of a board that has no rows."""
    if faces is None:
        return plain.question(given, aspect)
    if faces.kind.arrangement in boards.IN_SLOTS:
        slots = faces.kind.top_slots
        slot = next((slot for slot in slots if slot.id == given.slot), slots[0])
        cards = [card for card in faces.scene.tree.children(None) if card.slot == slot.id]
        zones: Sequence[Zone] = (slot_zone(faces, slot, cards),)
        title = question(faces.kind, slot.id, given.language)
        return in_zones(given, aspect, page, title, zones, FLOW, faces.how, faces.kept)
    card = faces.scene.tree.top_of(given.focus) or next(iter(rows.rows(faces)), None)
    if card is None:
        return plain.question(given, aspect)
    apart = rows.apart(faces, card)
    if not apart:
        return spotlight(replace(given, spotlight_id=card.id), faces, aspect, page)
    head = row_head(faces, card)
    called = faces.kind.slot_noun(faces.scene.board, card.slot, faces.language)
    title = " · ".join(filter(None, (called, "".join(text for text, _ in head.said))))
    if not title_fits(given, aspect, title):
        # A long text stands before its parts, whole.
        title, apart = called, (Zone("", (head,), None, f"{faces.tone(card.slot)}_soft"), *apart)
    return in_zones(given, aspect, page, title, apart, FLOW, faces.how, faces.kept)


def shown_card(faces: Faces | None, *wanted: int | None) -> Card | None:
    """Return the first of these cards that is on the board, else its last one."""
    if faces is None:
        return None
    tree = faces.scene.tree
    for card_id in wanted:
        if card_id is not None and card_id in tree:
            return tree[card_id]
    return max(tree.children(None), key=lambda card: card.id, default=None)


def place_of(faces: Faces, card: Card) -> str:
    """Return in words where a card stands: its slot, and the row or heading above it."""
    above = faces.scene.tree.get(card.parent_id) if card.parent_id is not None else None
    known = any(slot.id == card.slot for slot in faces.kind.slots)
    title = faces.kind.slot_noun(faces.scene.board, card.slot, faces.language) if known else ""
    if faces.kind.arrangement == "outline":
        title = faces.scene.board.title
    return " · ".join(filter(None, (above.text if above else "", title)))


def _under(faces: Faces, card: Card) -> list[Item]:
    """Return what belongs to a card: its values, how far it has come, and the cards under it."""
    if faces.is_closed(card):
        return []
    found = rows.values_of(faces, card)
    meter = faces.meter(card)
    if meter is not None:
        found.append(Item(f"card:{card.id}", (), meter=meter))
    if card.parent_id is None and faces.kind.arrangement not in boards.IN_SLOTS:
        # What stands under a row has its own mode.
        return found
    return found + faces.listed(faces.scene.tree.children(card.id), ground="card")


def _largest(
    main: Item, under: Sequence[Item], room: Room, how: Setting
) -> tuple[float, float, float] | None:
    """Return the largest sizes of a card and of what is under it that fit, and their height together."""
    for size in (*look.HUGE, *look.LADDER):
        small = max(min(round(size * SMALLER), look.COMFORTABLE), look.FLOOR)
        tall, cut = 0.0, False
        for item in (main, *under):
            used = size if item is main else small
            took = measured(item, used, room.width, how)
            tall += height(item, took.rows, used) + look.GAP
            cut = cut or took.cut
            if tall - look.GAP > room.height:
                break
        if tall - look.GAP <= room.height and not (cut and size > look.FLOOR):
            return size, small, tall - look.GAP
    return None
