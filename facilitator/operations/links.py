"""What a user can do with links: tie a card to cards of other boards, by the codes they bear."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from facilitator.model import LINK_ROLES
from facilitator.operations import cards
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from facilitator.store import Store


class CardDetails(TypedDict, total=False):
    """What `cards.add` takes besides board, slot and text."""

    parent_id: int | None
    before_id: int | None
    mark: str
    speaker: str
    fields: Mapping[str, str]


def tie(store: Store, card_id: int, to_ids: Iterable[int], role: str) -> None:
    """Tie a card to these cards and to no others in this role."""
    if role not in LINK_ROLES:
        raise ValueError(f"no link says {role!r}")
    card = store.card(card_id)
    wanted = dict.fromkeys(to_ids)
    for to_id in wanted:
        _check(store, card_id, to_id, card.session_id)
    held = {
        link.to_id: link.id
        for link in store.links(card.session_id)
        if link.from_id == card_id and link.role == role
    }
    with store.step("ผูกบัตร", card.session_id) as step:
        for to_id, link_id in held.items():
            if to_id not in wanted:
                step.delete("link", link_id)
        for to_id in wanted:
            if to_id not in held:
                step.insert("link", {"from_id": card_id, "to_id": to_id, "role": role})


def add_card(
    store: Store,
    board_id: int,
    slot: str,
    text: str,
    *,
    to_ids: Iterable[int] = (),
    role: str = "",
    **details: Unpack[CardDetails],
) -> int:
    """Add a card and tie it in the same step; return its id."""
    with store.step("เพิ่มบัตร", store.board(board_id).session_id):
        made = cards.add(store, board_id, slot, text, **details)
        if role:
            tie(store, made, to_ids, role)
    return made


def _check(store: Store, card_id: int, to_id: int, session_id: int) -> None:
    if to_id == card_id:
        raise OperationRefused("ผูกบัตรกับตัวมันเองไม่ได้ ให้เลือกรหัสของบัตรอื่น")
    if store.card(to_id).session_id != session_id:
        raise OperationRefused("ผูกได้เฉพาะบัตรในเวทีเดียวกัน")
