"""A board as zones for the wall: its slots, its clusters or its rows, in the order of the board."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.figure import values
from facilitator.figure.axes import axis_fields
from facilitator.figure.plane import point
from facilitator.figure.row_parts import Parts
from facilitator.figure.wall.items import Item
from facilitator.figure.wall.wording import digits, say
from facilitator.figure.wall.zones import BANDS, FLOW, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.faces import Faces
    from facilitator.kinds import Slot
    from facilitator.model import Card

TWO_BY_TWO = frozenset({"quadrants", "matrix", "axes"})
IN_SLOTS = TWO_BY_TWO | {"columns", "record"}


@dataclass(frozen=True)
class Zoned:
    """The zones of a board, and how they go onto a page."""

    zones: tuple[Zone, ...]
    form: str


def zones(faces: Faces) -> Zoned:
    """Return all zones of a board; together they hold every card."""
    kind = faces.kind
    if kind.arrangement in IN_SLOTS:
        return _slots(faces)
    if kind.arrangement == "outline":
        items = tuple(faces.role_items(faces.scene.tree.children(None)))
        return Zoned((Zone("", items),) if items else (), FLOW)
    if kind.arrangement == "clusters":
        return Zoned(tuple(_clusters(faces)), FLOW)
    return Zoned((*lists(faces), *(row(faces, card) for card in rows(faces))), FLOW)


def slot_zone(faces: Faces, slot: Slot, cards: Sequence[Card]) -> Zone:
    """Return the zone of a slot with these cards."""
    title = faces.kind.slot_title(faces.scene.board, slot.id, faces.language)
    return _headed(
        faces, f"slot:{slot.id}", title, slot.code, slot.tone, cards, prose=slot.role == "paragraph"
    )


def rows(faces: Faces) -> list[Card]:
    """Return the cards that are rows: those on top that stand in no list."""
    listed = {slot.id for slot in _list_slots(faces)}
    return [card for card in faces.scene.tree.children(None) if card.slot not in listed]


def row(faces: Faces, card: Card) -> Zone:
    """Return a row with all its parts under its own text."""
    return Zone(f"row:{card.id}", tuple(parts(faces, card)), row_head(faces, card), _soft(faces, card))


def row_head(faces: Faces, card: Card) -> Item:
    """Return the text of a row as a heading."""
    shown = faces.item(card, ground="")
    if shown.closed:
        return shown
    said = tuple((text, "bold" if face == "regular" else face) for text, face in shown.said)
    return replace(shown, said=said, heading=True)


def parts(faces: Faces, card: Card) -> list[Item]:
    """Return all that stands in a row: lists under their titles, and its values."""
    found: list[Item] = []
    described = Parts.of(faces.kind, faces.scene.board)
    filled = described.fill(faces.scene.tree, card)
    found += faces.listed(filled.rest, ground="", tone="accent")
    for slot, title in described.heads:
        found += _part(faces, title, filled.cells.get(slot.id, []))
    for column, title in zip(described.columns, described.titles, strict=True):
        if column.slot is not None:
            found += _part(faces, title, filled.cells.get(column.id, []))
    fields = value_item(faces, card)
    found += [fields] if fields else []
    for slot, title in described.wides:
        found += _part(faces, title, filled.cells.get(slot.id, []))
    known = {item.key for item in found} | {f"card:{card.id}"}
    # What a board has hidden, or what stands in no part, is still to be reached.
    left = [each for each in faces.scene.tree.children(card.id) if f"card:{each.id}" not in known]
    return found + faces.listed([each for each in left if each.slot not in described.hidden], ground="")


def apart(faces: Faces, card: Card) -> tuple[str, tuple[Zone, ...]]:
    """Return a row as a title and a zone for each of its parts."""
    zones: list[Zone] = []
    described = Parts.of(faces.kind, faces.scene.board)
    filled = described.fill(faces.scene.tree, card)
    titled = [
        *described.heads,
        *((column.slot, title) for column, title in zip(described.columns, described.titles, strict=True)),
        *described.wides,
    ]
    own = faces.kind.arrangement in {"table", "sections"}
    for slot, title in titled if own else ():
        cards = filled.cells.get(slot.id, []) if slot else []
        if slot and cards:
            zones.append(_headed(faces, f"cell:{card.id}:{slot.id}", title, "", slot.tone, cards))
    left = faces.listed(filled.rest) if own else parts_or_cards(faces, card)
    fields = value_item(faces, card)
    left = [fields, *left] if fields else left
    if left:
        zones.append(Zone("", tuple(left), None, _soft(faces, card)))
    head = row_head(faces, card)
    title = faces.kind.slot_noun(faces.scene.board, card.slot, faces.language)
    return title, (Zone("", (head,)), *zones)


def parts_or_cards(faces: Faces, card: Card) -> list[Item]:
    """Return what stands under a row that has no columns, each as a card."""
    return faces.listed(faces.scene.tree.children(card.id))


def value_item(faces: Faces, card: Card) -> Item | None:
    """Return the values of a row in its columns, each after its title; None where it has none."""
    if faces.is_closed(card) or faces.kind.arrangement not in {"table", "sections"}:
        return None
    said: list[tuple[str, str]] = []
    for field in faces.kind.fields_of(card.slot):
        typed = card.fields.get(field.id, "")
        if typed and field.column:
            space = "   " if said else ""
            title = field.title.in_language(faces.language)
            said += [(f"{space}{title}: ", "semibold"), (values.in_field(field, typed).text, "regular")]
    return Item(f"card:{card.id}", tuple(said), strong="accent_strong") if said else None


def _slots(faces: Faces) -> Zoned:
    two = faces.kind.arrangement in TWO_BY_TWO
    shown: dict[str, list[Card]] = {slot.id: [] for slot in faces.kind.top_slots}
    strays: list[Card] = []
    across, up = axis_fields(faces.kind) if faces.kind.arrangement == "axes" else ("", "")
    for card in faces.scene.tree.children(None):
        at = point(card.fields, across, up) if across else None
        slot_id = faces.kind.slots[at[0]].id if at else card.slot
        shown.get(slot_id, strays).append(card)
    found = [slot_zone(faces, slot, shown[slot.id]) for slot in faces.kind.top_slots if two or shown[slot.id]]
    if strays:
        found.append(Zone("", tuple(faces.listed(strays)), None, "accent_soft"))
    empty = not strays and not any(shown.values())
    return Zoned(() if empty else tuple(found), BANDS if two and not strays else FLOW)


def _clusters(faces: Faces) -> list[Zone]:
    slot = faces.kind.cluster_slot
    tops = faces.scene.tree.children(None)
    clusters = [card for card in tops if slot is not None and card.slot == slot.id]
    found = [
        Zone(
            f"row:{card.id}",
            tuple(faces.listed(faces.scene.tree.children(card.id))),
            row_head(faces, card),
            _soft(faces, card),
        )
        for card in clusters
    ]
    others = [card for card in tops if slot is None or card.slot != slot.id]
    if others:
        title = say("others", faces.language) if clusters else ""
        found.append(_headed(faces, "slot:", title, "", "opportunity" if clusters else "accent", others))
    return found


def lists(faces: Faces) -> list[Zone]:
    """Return the lists over the rows of a board, those that hold something."""
    tops = faces.scene.tree.children(None)
    found = []
    for slot in _list_slots(faces):
        cards = [card for card in tops if card.slot == slot.id]
        if cards:
            found.append(slot_zone(faces, slot, cards))
    return found


def _list_slots(faces: Faces) -> list[Slot]:
    row_slot = faces.kind.row_slot or faces.kind.top_slots[0]
    return [slot for slot in faces.kind.top_slots if slot.id != row_slot.id]


def _headed(
    faces: Faces, key: str, title: str, code: str, tone: str, cards: Sequence[Card], *, prose: bool = False
) -> Zone:
    count = digits(str(len(cards)), faces.language)
    said = ((title, "bold"), (f"  {count}", "semibold")) if cards else ((title, "bold"),)
    head = Item("", said, code, f"{tone}_strong" if code else "", strong=f"{tone}_strong", heading=True)
    items = faces.listed(cards, ground="" if prose else "card", tone=tone)
    return Zone(key, tuple(items), head if title else None, f"{tone}_soft")


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


def _soft(faces: Faces, card: Card) -> str:
    return f"{faces.tone(card.slot)}_soft"
