"""A board as zones for the wall: its slots, its clusters or its rows, in the order of the board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.figure.axes import axis_fields
from facilitator.figure.plane import point
from facilitator.figure.wall import rows
from facilitator.figure.wall.headings import Title, headed, row_zone, slot_zone
from facilitator.figure.wall.wording import say
from facilitator.figure.wall.zones import BANDS, FLOW, Zone

if TYPE_CHECKING:
    from facilitator.figure.wall.faces import Faces
    from facilitator.model import Card

TWO_BY_TWO = frozenset({"quadrants", "matrix", "axes"})
IN_SLOTS = TWO_BY_TWO | {"columns", "record"}
"""Arrangements whose top slots are the zones."""


@dataclass(frozen=True)
class Zoned:
    """The zones of a board, and how they go onto a page."""

    zones: tuple[Zone, ...]
    form: str


def zones(faces: Faces) -> Zoned:
    """Return all zones of a board; together they hold every card that the board does not hide."""
    arrangement = faces.kind.arrangement
    if arrangement in IN_SLOTS:
        return _slots(faces)
    if arrangement == "outline":
        items = tuple(faces.role_items(faces.scene.tree.children(None)))
        return Zoned((Zone("", items),) if items else (), FLOW)
    if arrangement == "clusters":
        return Zoned(tuple(_clusters(faces)), FLOW)
    shown = (rows.row(faces, card) for card in rows.rows(faces))
    return Zoned((*rows.lists(faces), *shown), FLOW)


def _slots(faces: Faces) -> Zoned:
    two = faces.kind.arrangement in TWO_BY_TWO
    held: dict[str, list[Card]] = {slot.id: [] for slot in faces.kind.top_slots}
    strays: list[Card] = []
    across, up = axis_fields(faces.kind) if faces.kind.arrangement == "axes" else ("", "")
    for card in faces.scene.tree.children(None):
        at = point(card.fields, across, up) if across else None
        held.get(faces.kind.slots[at[0]].id if at else card.slot, strays).append(card)
    if not strays and not any(held.values()):
        return Zoned((), FLOW)
    found = [slot_zone(faces, slot, held[slot.id]) for slot in faces.kind.top_slots if two or held[slot.id]]
    if strays:
        found.append(headed(faces, Title("", ""), strays))
    return Zoned(tuple(found), BANDS if two and not strays else FLOW)


def _clusters(faces: Faces) -> list[Zone]:
    slot = faces.kind.cluster_slot
    tops = faces.scene.tree.children(None)
    clusters = [card for card in tops if slot is not None and card.slot == slot.id]
    found = [row_zone(faces, card, faces.listed(faces.scene.tree.children(card.id))) for card in clusters]
    others = [card for card in tops if slot is None or card.slot != slot.id]
    if others:
        title = say("others", faces.language) if clusters else ""
        found.append(headed(faces, Title("", title, "opportunity" if clusters else "accent"), others))
    return found
