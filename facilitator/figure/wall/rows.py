"""Rows on the wall: each under its own text, its parts as lists under their titles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.figure import values
from facilitator.figure.row_parts import Parts
from facilitator.figure.wall.headings import Title, headed, row_zone, slot_zone
from facilitator.figure.wall.items import Item
from facilitator.figure.wall.zones import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.faces import Faces
    from facilitator.kinds import Slot
    from facilitator.model import Card

WITH_COLUMNS = frozenset({"table", "sections"})
"""Arrangements whose rows have columns."""


def rows(faces: Faces) -> list[Card]:
    """Return the cards that are rows: those on top that stand in no list."""
    if faces.kind.arrangement == "outline":
        return list(faces.scene.tree.children(None))
    listed = {slot.id for slot in _list_slots(faces)}
    return [card for card in faces.scene.tree.children(None) if card.slot not in listed]


def lists(faces: Faces) -> list[Zone]:
    """Return the lists over the rows of a board, those that hold something."""
    tops = faces.scene.tree.children(None)
    in_slots = [(slot, [card for card in tops if card.slot == slot.id]) for slot in _list_slots(faces)]
    return [slot_zone(faces, slot, cards) for slot, cards in in_slots if cards]


def row(faces: Faces, card: Card) -> Zone:
    """Return a row with all its parts under its own text."""
    return row_zone(faces, card, parts(faces, card))


def parts(faces: Faces, card: Card) -> list[Item]:
    """Return all that stands in a row: lists under their titles, and its values."""
    described = Parts.of(faces.kind, faces.scene.board)
    filled = described.fill(faces.scene.tree, card)
    # A part that is the only one needs no title.
    only = len(faces.kind.slots_under(described.row.id)) == 1
    found = faces.listed(filled.rest, ground="", tone="accent")
    for slot, title in _titled(described):
        cards = filled.cells.get(slot.id, [])
        found += faces.listed(cards, ground="") if only else _part(faces, title, cards)
    return found + values_of(faces, card)


def apart(faces: Faces, card: Card) -> tuple[Zone, ...]:
    """Return a zone for each part of a row."""
    tone = f"{faces.tone(card.slot)}_soft"
    if faces.kind.arrangement not in WITH_COLUMNS:
        below = faces.scene.tree.children(card.id)
        if faces.kind.arrangement == "outline":
            return (Zone(f"row:{card.id}", tuple(faces.role_items(below))),) if below else ()
        under = faces.listed(below)
        return (Zone(f"row:{card.id}", tuple(under), None, tone),) if under else ()
    described = Parts.of(faces.kind, faces.scene.board)
    filled = described.fill(faces.scene.tree, card)
    zones = []
    for slot, name in _titled(described):
        if cards := filled.cells.get(slot.id, []):
            zones.append(headed(faces, Title(f"cell:{card.id}:{slot.id}", name, slot.tone), cards))
    if left := [*values_of(faces, card), *faces.listed(filled.rest)]:
        zones.append(Zone("", tuple(left), None, tone))
    return tuple(zones)


def values_of(faces: Faces, card: Card) -> list[Item]:
    """Return the values of a row in its columns, each after its title."""
    if faces.is_closed(card) or faces.kind.arrangement not in WITH_COLUMNS:
        return []
    found = []
    for field in faces.kind.fields_of(card.slot):
        typed = card.fields.get(field.id, "")
        if typed and field.column:
            title = field.title.in_language(faces.language)
            said = ((f"{title}: ", "semibold"), (values.in_field(field, typed).text, "regular"))
            found.append(Item(f"cell:{card.id}:{field.id}", said, strong="accent_strong"))
    return found


def _titled(described: Parts) -> list[tuple[Slot, str]]:
    """Return the slots of a row with their titles: under its text, in columns, across the width."""
    columns = zip(described.columns, described.titles, strict=True)
    slots = [(column.slot, title) for column, title in columns if column.slot is not None]
    return [*described.heads, *slots, *described.wides]


def _part(faces: Faces, title: str, cards: Sequence[Card]) -> list[Item]:
    """Return the cards of a part of a row; a single one follows its title on the same line."""
    if not cards:
        return []
    found = faces.listed(cards, ground="", tone="accent")
    first = found[0]
    if len(cards) == 1 and not first.closed and not first.lead:
        said = ((f"{title}: ", "semibold"), *first.said)
        return [replace(first, said=said), *found[1:]]
    return [Item("", ((title, "semibold"),), strong="accent_strong", heading=True), *found]


def _list_slots(faces: Faces) -> list[Slot]:
    row_slot = faces.kind.row_slot or faces.kind.cluster_slot or faces.kind.top_slots[0]
    return [slot for slot in faces.kind.top_slots if slot.id != row_slot.id]
