"""What a user can do with cards on two axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.axes import axis_fields
from facilitator.figure.plane import HIGHEST, LOWEST, point_of
from facilitator.operations import cards, selection
from facilitator.operations.texts import OperationRefused
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.store import Store


def place(store: Store, card_ids: Iterable[int], values: Mapping[str, int], *, slot: str = "") -> None:
    """Give cards their values on the axes, {field: value}.

    `slot` is the zone they stand in then, on a board whose zones are its slots; who comes new into it stands
    last there.
    """
    if not all(LOWEST <= value <= HIGHEST for value in values.values()):
        raise OperationRefused(f"ค่าบนแกนต้องอยู่ระหว่าง {LOWEST} ถึง {HIGHEST} ให้ใส่ใหม่")
    _write(store, card_ids, {name: str(value) for name, value in values.items()}, slot, "วางบนแกน")


def take_off(store: Store, card_ids: Iterable[int], fields: Iterable[str]) -> None:
    """Take cards off the axes: they lose these values and wait until they are placed again."""
    _write(store, card_ids, dict.fromkeys(fields, ""), "", "นำออกจากแกน")


def nudge(store: Store, kind: Kind, card_id: int, *, across: int = 0, up: int = 0) -> None:
    """Move a card by so many steps of the scale to the right and up, as far as that reaches.

    A value between two steps goes to the next. A card without a value begins in the middle of its zone, or of
    the axis where it has no zone.
    """
    card = store.card(card_id)
    fields = axis_fields(kind)
    if not all(fields):
        return
    values: dict[str, int] = {}
    reached: list[float] = []
    for field, middle, by in zip(fields, _middle(kind, card), (across, up), strict=True):
        number = _value(card, field)
        there = _moved(middle if number is None else number, by)
        if number is None or (by and there != number):
            values[field] = there
        reached.append(there if number is None or by else number)
    if values:
        zone, _ = point_of(*reached)
        place(store, [card_id], values, slot=kind.slots[zone].id if kind.arrangement == "axes" else "")


def _middle(kind: Kind, card: Card) -> tuple[int, int]:
    if kind.arrangement != "axes":
        return 5, 5
    zone = [slot.id for slot in kind.slots].index(card.slot)
    return 8 if zone % 2 else 3, 8 if zone < 2 else 3


def _value(card: Card, field: str) -> float | None:
    number = numerals.parse_number(card.fields.get(field, ""))
    return float(number) if number is not None and LOWEST <= number <= HIGHEST else None


def _moved(number: float, by: int) -> int:
    """Return the whole number that so many steps lead to: up from 7.5 is 8, down 7."""
    whole = -int(-number // 1) if by < 0 else int(number // 1)
    return min(max(whole + by, LOWEST), HIGHEST)


def _write(store: Store, card_ids: Iterable[int], fields: Mapping[str, str], slot: str, label: str) -> None:
    placed = selection.topmost(store, card_ids)
    if not placed:
        return
    with store.step(label, placed[0].session_id):
        for card in placed:
            cards.edit(store, card.id, fields=fields)
        comers = [card.id for card in placed if slot and card.slot != slot]
        cards.move(store, comers, slot=slot)
