"""What a user can do with clusters: cards gathered under one that bears their title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import cards, hangers, selection, texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.store import Store


def parts(kind: Kind, slot_id: str) -> frozenset[str]:
    """Return the slots whose cards stand under those of this one as parts of their own."""
    return frozenset(slot.id for slot in kind.slots_under(slot_id))


def group(store: Store, kind: Kind, card_ids: Iterable[int], title: str) -> int:
    """Put cards, with all under them, under a new one with this title; return its id.

    It stands where the first of them stood: as a cluster where the kind has a slot for those, else as a card
    in the slot of the first.
    """
    chosen = list(card_ids)
    tops = selection.topmost(store, chosen)
    if not tops:
        raise OperationRefused("ให้เลือกบัตรที่จะจัดเข้าหมวดก่อน กด Ctrl ค้างไว้แล้วคลิกบัตรใบต่อไป")
    given = texts.title(title, "หมวด")
    first = _standing_for(store, tops, chosen[0])
    slot = kind.cluster_slot.id if kind.cluster_slot else first.slot
    with store.step("จัดหมวดบัตร", first.session_id):
        before = _on_top(store, first) if kind.cluster_slot else first
        made = cards.add(store, first.board_id, slot, given, parent_id=before.parent_id, before_id=before.id)
        _put_under(store, kind, made, tops)
    return made


def add_to(store: Store, kind: Kind, cluster_id: int, card_ids: Iterable[int]) -> None:
    """Put more cards, with all under them, at the end of a cluster; they keep their votes."""
    added = selection.topmost(store, [card_id for card_id in card_ids if card_id != cluster_id])
    if not added:
        raise OperationRefused("ให้เลือกบัตรที่จะเพิ่มเข้าหมวดก่อน")
    with store.step("เพิ่มบัตรเข้าหมวด", added[0].session_id):
        _put_under(store, kind, cluster_id, added)


def ungroup(store: Store, kind: Kind, card_id: int) -> list[int]:
    """Let the cards of a cluster stand alone in its place; return their ids.

    A cluster is gone then. Where cards were gathered under a card, that one stays: somebody has said it.
    """
    head = store.card(card_id)
    is_cluster = kind.cluster_slot is not None and head.slot == kind.cluster_slot.id
    inside = [store.card(row_id) for row_id, _ in store.siblings(head.board_id, head.id)]
    inside = [card for card in inside if is_cluster or card.slot == head.slot]
    if not inside:
        raise OperationRefused("บัตรนี้ไม่มีบัตรอยู่ข้างใต้ให้แยกออก ให้เลือกหมวดหรือบัตรที่รวมไว้")
    if is_cluster and head.votes:
        raise OperationRefused(f"หมวดนี้มีคะแนนของตัวเอง {head.votes} คะแนน ให้ลดเป็น 0 ก่อนแยกหมวด คะแนนจะได้ไม่หาย")
    with store.step("แยกหมวด", head.session_id) as step:
        _put_after(store, head, inside)
        if is_cluster:
            hangers.release(store, step, head.session_id, [head.id])
            step.delete("card", head.id)
    return [card.id for card in inside]


def take_out(store: Store, kind: Kind, card_ids: Iterable[int]) -> None:
    """Take cards out from under the one they were gathered under, and put them right after that."""
    taken = [card for card in selection.topmost(store, card_ids) if _is_gathered(store, kind, card)]
    if not taken:
        raise OperationRefused("บัตรที่เลือกไม่ได้อยู่ในหมวด ให้เลือกบัตรที่อยู่ในหมวด")
    with store.step("นำบัตรออกจากหมวด", taken[0].session_id):
        for head_id in dict.fromkeys(card.parent_id for card in taken):
            assert head_id is not None
            _put_after(store, store.card(head_id), [card for card in taken if card.parent_id == head_id])


def _is_gathered(store: Store, kind: Kind, card: Card) -> bool:
    """Tell whether a card stands under another that it could stand beside."""
    if card.parent_id is None:
        return False
    return kind.slot(card.slot).loose or card.slot == store.card(card.parent_id).slot


def _put_under(store: Store, kind: Kind, head_id: int, tops: list[Card]) -> None:
    head = store.card(head_id)
    cards.move(
        store,
        [card.id for card in tops],
        slot=head.slot,
        parent_id=head_id,
        keeping=parts(kind, head.slot),
    )


def _put_after(store: Store, head: Card, inside: list[Card]) -> None:
    order = [row_id for row_id, _ in store.siblings(head.board_id, head.parent_id)]
    after = order[order.index(head.id) + 1 :]
    cards.move(
        store,
        [card.id for card in inside],
        slot=head.slot,
        parent_id=head.parent_id,
        before_id=after[0] if after else None,
        keeping={card.slot for card in inside},
    )


def _standing_for(store: Store, tops: list[Card], card_id: int) -> Card:
    """Return the chosen card that this one stands under, or the card itself."""
    card = store.card(card_id)
    above = {each.id for each in (card, *selection.ancestors(store, card))}
    return next(top for top in tops if top.id in above)


def _on_top(store: Store, card: Card) -> Card:
    """Return the outermost card above this one: clusters stand on top of the board."""
    above = selection.ancestors(store, card)
    return above[0] if above else card
