"""Which slots a card may change to without any of it going out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.kinds.kind import Kind
    from facilitator.model import Card, Tree


def can_stand(kind: Kind, tree: Tree, card: Card, slot_id: str, under: str | None) -> bool:
    """Tell whether a card, with all below it, can be shown in a slot, on top or below a card of slot `under`.

    Cards below it that stand in its slot change the slot with it. What has values that the new slot has no
    place for, or parts that do not belong there, stays what it is.
    """
    if kind.arrangement == "outline":
        return True
    slot = kind.slot(slot_id)
    stands = not slot.under or slot.loose if under is None else under in slot.under or under == slot_id
    if not stands or slot_id == card.slot:
        return stands
    changing = [card, *(each for each in tree.under(card.id) if each.slot == card.slot)]
    return not any(_has_lost_values(kind, each, slot_id) for each in changing) and all(
        below.slot in (card.slot, slot_id) or slot_id in kind.slot(below.slot).under
        for each in changing
        for below in tree.children(each.id)
    )


def _has_lost_values(kind: Kind, card: Card, slot_id: str) -> bool:
    return any(
        card.fields.get(each.id) and each.of(card.slot) and not each.of(slot_id) for each in kind.fields
    )
