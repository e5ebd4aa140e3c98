"""What a user can do with measurements: the values of an indicator over time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

from facilitator.operations import texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.store import Step, Store

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""What lies outside is a slip, such as a year of the Buddhist Era where the common one belongs."""


class MeasurementChanges(TypedDict, total=False):
    """What `edit` can change."""

    date: str
    value: str
    note: str


def add(store: Store, card_id: int, *, date: str, value: str, note: str = "") -> int:
    """Add what was measured on a date (ISO 8601); return its id."""
    with store.step("เพิ่มผลวัด", store.card(card_id).session_id) as step:
        return _insert(step, card_id, date, value, note)


def add_many(store: Store, values: Mapping[int, str], *, date: str, note: str = "") -> list[int]:
    """Add what was measured on one date for several indicators, {card id: value}; return the ids.

    An empty value says that the indicator was not measured.
    """
    given = {card_id: value for card_id, value in values.items() if texts.line(value)}
    if not given:
        raise OperationRefused("ยังไม่มีผลวัด ให้พิมพ์ค่าของตัวชี้วัดอย่างน้อยหนึ่งข้อ")
    with store.step("บันทึกผลวัด", store.card(next(iter(given))).session_id) as step:
        return [_insert(step, card_id, date, value, note) for card_id, value in given.items()]


def edit(store: Store, measurement_id: int, **changes: Unpack[MeasurementChanges]) -> None:
    """Change a measurement."""
    measurement = store.measurement(measurement_id)
    values: dict[str, object] = {}
    if "date" in changes:
        values["date"] = _day(changes["date"])
    if "value" in changes:
        values["value"] = _value(changes["value"])
    if "note" in changes:
        values["note"] = texts.line(changes["note"])
    with store.step("แก้ไขผลวัด", measurement.session_id) as step:
        step.update("measurement", measurement_id, **values)


def delete(store: Store, measurement_id: int) -> None:
    """Delete a measurement."""
    with store.step("ลบผลวัด", store.measurement(measurement_id).session_id) as step:
        step.delete("measurement", measurement_id)


def _insert(step: Step, card_id: int, date: str, value: str, note: str) -> int:
    return step.insert(
        "measurement",
        {"card_id": card_id, "date": _day(date), "value": _value(value), "note": texts.line(note)},
    )


def _day(date: str) -> str:
    given = texts.date(date)
    if not given:
        raise OperationRefused("ยังไม่ได้ใส่วันที่วัด ให้พิมพ์เช่น 11 มี.ค. 69")
    day = datetime.date.fromisoformat(given)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise OperationRefused(f"ปี {day.year} ของวันที่วัดไม่น่าใช่ ให้ตรวจปีอีกครั้ง")
    return given


def _value(value: str) -> str:
    given = texts.line(value)
    if not given:
        raise OperationRefused("ยังไม่มีผลวัด ให้พิมพ์ตัวเลขหรือคำ เช่น 15 หรือ ยังไม่ได้เริ่ม")
    return given
