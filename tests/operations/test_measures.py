"""What a user can do with measurements."""

from __future__ import annotations

import pytest

from facilitator.model import Measurement
from facilitator.operations import OperationRefused, agenda, cards, measures, sessions
from facilitator.store import Store, UnknownRecord


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีทบทวนเป้าหมาย")


@pytest.fixture
def indicators(store: Store, session_id: int) -> list[int]:
    agenda.add(store, session_id, "เป้าหมาย", kind="goals")
    board_id = store.boards(session_id)[0].id
    goal = cards.add(store, board_id, "goal", "คนในหมู่บ้านมีน้ำใช้พอ")
    texts = ("บ่อที่ใช้ได้", "บ้านที่ต่อท่อ", "มีคนดูแล")
    return [cards.add(store, board_id, "indicator", text, parent_id=goal) for text in texts]


def test_measurements_are_kept_by_date_as_typed(store: Store, session_id: int, indicators: list[int]) -> None:
    later = measures.add(store, indicators[0], date="2026-03-11", value=" ๑๒ บ่อ ", note=" นับกับ\nช่าง ")
    sooner = measures.add(store, indicators[0], date="2025-09-10", value="8")
    assert store.measurements(session_id) == (
        Measurement(sooner, session_id, indicators[0], "2025-09-10", "8"),
        Measurement(later, session_id, indicators[0], "2026-03-11", "๑๒ บ่อ", "นับกับ ช่าง"),
    )
    store.undo(session_id)
    assert [each.id for each in store.measurements(session_id)] == [later]


def test_several_are_one_step(store: Store, session_id: int, indicators: list[int]) -> None:
    values = dict(zip(indicators, ("12", " ", "ยังไม่ได้เริ่ม"), strict=True))
    made = measures.add_many(store, values, date="2026-03-11", note="เวทีครั้งที่ ๒")
    found = store.measurements(session_id)
    assert [each.id for each in found] == made
    assert [(each.card_id, each.value) for each in found] == [
        (indicators[0], "12"),
        (indicators[2], "ยังไม่ได้เริ่ม"),
    ]
    assert {each.note for each in found} == {"เวทีครั้งที่ ๒"}
    store.undo(session_id)
    assert store.measurements(session_id) == ()


def test_editing_and_deleting(store: Store, session_id: int, indicators: list[int]) -> None:
    made = measures.add(store, indicators[0], date="2026-03-11", value="12")
    measures.edit(store, made, value="13", date="2026-03-12", note="นับใหม่")
    assert store.measurement(made) == Measurement(
        made, session_id, indicators[0], "2026-03-12", "13", "นับใหม่"
    )
    measures.edit(store, made, note="")
    assert store.measurement(made).note == ""
    measures.delete(store, made)
    assert store.measurements(session_id) == ()
    with pytest.raises(UnknownRecord, match="ผลวัด"):
        measures.delete(store, made)
    store.undo(session_id)
    assert store.measurement(made).value == "13"


@pytest.mark.parametrize("day", ["2026-02-30", "2569-03-11", "1026-03-11", "11/3/2569", ""])
def test_impossible_dates_are_refused(store: Store, session_id: int, indicators: list[int], day: str) -> None:
    made = measures.add(store, indicators[0], date="2026-03-11", value="12")
    for action in (
        lambda: measures.add(store, indicators[1], date=day, value="1"),
        lambda: measures.add_many(store, {indicators[1]: "1"}, date=day),
        lambda: measures.edit(store, made, date=day),
    ):
        with pytest.raises(OperationRefused, match="วันที่"):
            action()
    assert [each.date for each in store.measurements(session_id)] == ["2026-03-11"]


@pytest.mark.parametrize("value", ["", "  ", "\u200b"])
def test_empty_values_are_refused(store: Store, session_id: int, indicators: list[int], value: str) -> None:
    made = measures.add(store, indicators[0], date="2026-03-11", value="12")
    for action in (
        lambda: measures.add(store, indicators[1], date="2026-03-11", value=value),
        lambda: measures.add_many(store, dict.fromkeys(indicators, value), date="2026-03-11"),
        lambda: measures.edit(store, made, value=value),
    ):
        with pytest.raises(OperationRefused, match="ผลวัด"):
            action()
    assert [each.value for each in store.measurements(session_id)] == ["12"]


def test_a_measurement_goes_with_its_indicator(store: Store, session_id: int, indicators: list[int]) -> None:
    measures.add(store, indicators[0], date="2026-03-11", value="12")
    cards.delete(store, [indicators[0]])
    assert store.measurements(session_id) == ()
    store.undo(session_id)
    assert [each.value for each in store.measurements(session_id)] == ["12"]
