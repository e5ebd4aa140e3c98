"""What a user can do with cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack

from facilitator.operations import hangers, ranks, selection, texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from facilitator.model import Card
    from facilitator.store import Step, Store


class Entry(Protocol):
    """A card to be, with those under it; what an importer or a paste hands over."""

    @property
    def slot(self) -> str:
        """Return the slot it stands in."""

    @property
    def text(self) -> str:
        """Return its text as typed."""

    @property
    def mark(self) -> str:
        """Return its list mark as typed."""

    @property
    def speaker(self) -> str:
        """Return who said it, or nothing."""

    @property
    def fields(self) -> Mapping[str, str]:
        """Return the typed fields of its kind that are filled."""

    @property
    def children(self) -> Sequence[Entry]:
        """Return the entries under it."""


class CardChanges(TypedDict, total=False):
    """What `edit` can change. `fields` are joined to those the card has; an empty value removes one."""

    slot: str
    text: str
    mark: str
    speaker: str
    group: str
    votes: int
    note: str
    fields: Mapping[str, str]


def add(
    store: Store,
    board_id: int,
    slot: str,
    text: str,
    *,
    parent_id: int | None = None,
    before_id: int | None = None,
    mark: str = "",
    speaker: str = "",
    group: str = "",
    fields: Mapping[str, str] | None = None,
    label: str = "เพิ่มบัตร",
) -> int:
    """Add a card before a sibling, or as the last under its parent; return its id."""
    board = store.board(board_id)
    values: dict[str, object] = {
        "board_id": board_id,
        "parent_id": parent_id,
        "slot": slot,
        "mark": texts.line(mark),
        "speaker": texts.line(speaker),
        "group": texts.line(group),
        "fields": texts.fields(fields or {}),
    }
    values["text"] = texts.body(text, texts.line(mark))
    if parent_id is not None:
        selection.same_board(store.card(parent_id), board_id)
    with store.step(label, board.session_id) as step:
        values["rank"] = _ranks(store, step, board_id, parent_id, before_id, 1)[0]
        return step.insert("card", values)


def add_many(
    store: Store,
    board_id: int,
    entries: Iterable[Entry],
    *,
    parent_id: int | None = None,
    before_id: int | None = None,
    label: str = "เพิ่มบัตรหลายใบ",
) -> list[int]:
    """Add entries with all under them before a sibling or as the parent's last; return ids depth first."""
    entries = tuple(entries)
    if not entries:
        return []
    board = store.board(board_id)
    if parent_id is not None:
        selection.same_board(store.card(parent_id), board_id)
    with store.step(label, board.session_id) as step:
        ids: list[int] = []
        placed = _ranks(store, step, board_id, parent_id, before_id, len(entries))
        waiting = [(entry, parent_id, rank) for entry, rank in zip(entries, placed, strict=True)][::-1]
        while waiting:
            entry, above_id, rank = waiting.pop()
            ids.append(_insert_entry(step, board_id, entry, above_id, rank))
            waiting += _ranked(entry.children, ids[-1], after=0.0)
    return ids


def edit(store: Store, card_id: int, *, merge_key: str = "", **changes: Unpack[CardChanges]) -> None:
    """Change what a card says; steps with the same merge key become one."""
    card = store.card(card_id)
    values: dict[str, object] = {**changes}
    for name in ("mark", "speaker", "group"):
        if name in changes:
            values[name] = texts.line(str(values[name]))
    if "text" in changes or "mark" in changes:
        values["text"] = texts.body(changes.get("text", card.text), str(values.get("mark", card.mark)))
    if "note" in changes:
        values["note"] = texts.prose(changes["note"])
    if "votes" in changes:
        values["votes"] = max(0, changes["votes"])
    if "fields" in changes:
        values["fields"] = texts.fields({**card.fields, **changes["fields"]})
    with store.step("แก้ไขบัตร", card.session_id, merge_key) as step:
        step.update("card", card_id, **values)


def move(
    store: Store,
    card_ids: Iterable[int],
    *,
    slot: str,
    parent_id: int | None = None,
    before_id: int | None = None,
    keeping: Collection[str] = (),
    label: str = "ย้ายบัตร",
) -> None:
    """Move cards, with all under them, before a sibling or to the end; they keep their order on the board.

    Cards under a moved one that stood in its slot change the slot with it; those that stand in a slot of
    `keeping` stay in it.
    """
    moved = selection.topmost(store, card_ids)
    if not moved:
        return
    board_id = moved[0].board_id
    moved_ids = {card.id for card in moved}
    if parent_id is not None:
        parent = store.card(parent_id)
        selection.same_board(parent, board_id)
        if any(card.id in moved_ids for card in (*selection.ancestors(store, parent), parent)):
            raise OperationRefused("ย้ายบัตรไปไว้ใต้ตัวมันเองไม่ได้ ให้เลือกบัตรอื่น")
    siblings = store.siblings(board_id, parent_id)
    before_id = selection.first_staying(siblings, before_id, moved_ids)
    with store.step(label, moved[0].session_id) as step:
        if not selection.stands_there(siblings, [card.id for card in moved], before_id):
            staying = [sibling for sibling in siblings if sibling[0] not in moved_ids]
            placed = ranks.place(step, "card", staying, before_id, len(moved))
            for card, rank in zip(moved, placed, strict=True):
                step.update("card", card.id, parent_id=parent_id, rank=rank)
        for card in moved:
            if card.slot not in keeping:
                _change_slot(store, step, card, slot)


def indent(store: Store, card_id: int, *, across_slots: bool = False) -> None:
    """Put a card under the one before it, as its last.

    On a board of columns the one before is in the same slot; an outline passes `across_slots`.
    """
    card = store.card(card_id)
    order = [row_id for row_id, _ in store.siblings(card.board_id, card.parent_id)]
    earlier = (store.card(row_id) for row_id in reversed(order[: order.index(card_id)]))
    above = next((other for other in earlier if across_slots or other.slot == card.slot), None)
    if above is None:
        raise OperationRefused("ไม่มีบัตรก่อนหน้าให้เข้าไปอยู่ใต้ ให้เลือกบัตรที่อยู่ถัดลงไป")
    move(store, [card_id], slot=card.slot, parent_id=above.id, label="ย่อยบัตรเข้าใต้บัตรก่อนหน้า")


def outdent(store: Store, card_id: int) -> None:
    """Take a card out from under its parent and put it right after that."""
    card = store.card(card_id)
    if card.parent_id is None:
        raise OperationRefused("บัตรนี้อยู่ระดับนอกสุดแล้ว")
    parent = store.card(card.parent_id)
    around = [row_id for row_id, _ in store.siblings(card.board_id, parent.parent_id)]
    after = around[around.index(parent.id) + 1 :]
    move(
        store,
        [card_id],
        slot=card.slot,
        parent_id=parent.parent_id,
        before_id=after[0] if after else None,
        label="ยกบัตรออกมาหนึ่งระดับ",
    )


def delete(store: Store, card_ids: Iterable[int]) -> None:
    """Delete cards with all under them."""
    deleted = selection.topmost(store, card_ids)
    if not deleted:
        return
    with store.step("ลบบัตร", deleted[0].session_id) as step:
        gone = [card.id for top in deleted for card in reversed(store.subtree(top.id))]
        hangers.release(store, step, deleted[0].session_id, gone)
        for card_id in gone:
            step.delete("card", card_id)


def recast(store: Store, card_ids: Iterable[int], slot: str) -> None:
    """Give cards another role where they stand; what is under them keeps its own."""
    chosen = [store.card(card_id) for card_id in dict.fromkeys(card_ids)]
    if chosen:
        with store.step("เปลี่ยนชนิดบัตร", chosen[0].session_id) as step:
            for card in chosen:
                step.update("card", card.id, slot=slot)


def merge(store: Store, into_id: int, from_ids: Iterable[int], *, parts: Collection[str] = ()) -> None:
    """Gather cards under one, which gets their votes; their texts and all under them stay.

    `parts` are the slots that belong under it, as cards under a cluster: those keep slot and votes.
    """
    into = store.card(into_id)
    gathered = selection.topmost(store, [card_id for card_id in from_ids if card_id != into_id])
    if not gathered:
        raise OperationRefused("ให้เลือกบัตรอย่างน้อยสองใบเพื่อรวมกัน กด Ctrl ค้างไว้แล้วคลิกบัตรใบต่อไป")
    with store.step("รวมบัตร", into.session_id) as step:
        move(store, [card.id for card in gathered], slot=into.slot, parent_id=into_id, keeping=parts)
        merged = [card for card in gathered if card.slot not in parts]
        step.update("card", into_id, votes=into.votes + sum(card.votes for card in merged))
        for card in merged:
            step.update("card", card.id, votes=0)


def plus_one(store: Store, card_id: int, by: int = 1) -> None:
    """Add votes to a card, or take them away; never below none."""
    card = store.card(card_id)
    with store.step("ให้คะแนนบัตร", card.session_id) as step:
        step.update("card", card_id, votes=max(0, card.votes + by))


def _ranks(
    store: Store, step: Step, board_id: int, parent_id: int | None, before_id: int | None, count: int
) -> list[float]:
    if before_id is None:
        last = store.last_rank(board_id, parent_id)
        return [last + ranks.APART * place for place in range(1, count + 1)]
    return ranks.place(step, "card", store.siblings(board_id, parent_id), before_id, count)


def _ranked(
    entries: Iterable[Entry], parent_id: int | None, *, after: float
) -> list[tuple[Entry, int | None, float]]:
    """Return entries, last first, each with its parent and rank."""
    placed = [(entry, parent_id, after + ranks.APART * n) for n, entry in enumerate(entries, start=1)]
    return placed[::-1]


def _insert_entry(step: Step, board_id: int, entry: Entry, parent_id: int | None, rank: float) -> int:
    mark = texts.line(entry.mark)
    return step.insert(
        "card",
        {
            "board_id": board_id,
            "parent_id": parent_id,
            "slot": entry.slot,
            "rank": rank,
            "text": texts.body(entry.text, mark),
            "mark": mark,
            "speaker": texts.line(entry.speaker),
            "fields": texts.fields(entry.fields),
        },
    )


def _change_slot(store: Store, step: Step, card: Card, slot: str) -> None:
    if slot == card.slot:
        return
    for other in store.subtree(card.id):
        if other.slot == card.slot:
            step.update("card", other.id, slot=slot)
