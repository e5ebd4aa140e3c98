"""Participants."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from facilitator.imports.people import Person, person
from facilitator.imports.roster import people as read
from facilitator.model import Participant
from facilitator.operations import OperationRefused, people, sessions
from facilitator.store import UnknownRecord

if TYPE_CHECKING:
    from facilitator.store import Store


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีทบทวนกองทุน")


def names(store: Store, session_id: int) -> list[str]:
    return [each.name for each in store.participants(session_id)]


def test_a_typed_line_becomes_a_participant(store: Store, session_id: int) -> None:
    typed = person("นางสมศรี ใจดี กลุ่มออมทรัพย์บ้านดอน ชาวบ้าน 081-234-5678")
    assert typed
    made = people.add(store, session_id, typed)
    (kept,) = store.participants(session_id)
    assert kept == Participant(
        made, session_id, kept.rank, "สมศรี ใจดี", "นาง", "กลุ่มออมทรัพย์บ้านดอน", "ประชาชน", "081-234-5678"
    )
    assert store.undo_label(session_id) == "เพิ่มผู้เข้าร่วม"


def test_pasted_rows_are_one_step(store: Store, session_id: int) -> None:
    people.add(store, session_id, Person("คนแรก"))
    people.add_many(store, session_id, read("ชื่อ-สกุล\tเช้า\tหมายเหตุ\nนายสมชาย ดี\t/\tมาแทน\nมะลิ ทอง\t\t"))
    assert names(store, session_id) == ["คนแรก", "สมชาย ดี", "มะลิ ทอง"]
    assert [each.morning for each in store.participants(session_id)] == [False, True, False]
    assert store.participants(session_id)[1].note == "มาแทน"
    store.undo(session_id)
    assert names(store, session_id) == ["คนแรก"]
    assert people.add_many(store, session_id, []) == []


def test_a_list_that_nobody_has_is_refused(store: Store, session_id: int) -> None:
    with pytest.raises(OperationRefused, match="2,001"):
        people.add_many(store, session_id, [Person("ก")] * 2001)
    assert names(store, session_id) == []


def test_edits_are_cleaned_and_a_name_must_stay(store: Store, session_id: int) -> None:
    made = people.add(store, session_id, Person("สมศรี"))
    people.edit(store, session_id, made, name=" สม\u200bศรี\nใจดี ", phone=" ๐๘๑ ๒๓๔ ๕๖๗๘ ", sector="กู้ภัย")
    (kept,) = store.participants(session_id)
    assert (kept.name, kept.phone, kept.sector) == ("สมศรี ใจดี", "๐๘๑ ๒๓๔ ๕๖๗๘", "กู้ภัย")
    with pytest.raises(OperationRefused):
        people.edit(store, session_id, made, name="  ")
    with pytest.raises(UnknownRecord):
        people.edit(store, session_id, made + 1, name="ใคร")


def test_presence_is_marked_for_many_at_once(store: Store, session_id: int) -> None:
    ids = people.add_many(store, session_id, [Person("ก"), Person("ข", afternoon=True), Person("ค")])
    people.mark_present(store, session_id, ids[:2], morning=True)
    assert [(each.morning, each.afternoon) for each in store.participants(session_id)] == [
        (True, False),
        (True, True),
        (False, False),
    ]
    people.mark_present(store, session_id, ids, morning=False, afternoon=False)
    assert not any(each.morning or each.afternoon for each in store.participants(session_id))
    store.undo(session_id)
    assert store.participants(session_id)[1].afternoon


def test_people_are_moved_and_deleted_and_come_back(store: Store, session_id: int) -> None:
    ids = people.add_many(store, session_id, [Person(name) for name in "กขคง"])
    people.move(store, session_id, [ids[3], ids[1]], before_id=ids[0])
    assert names(store, session_id) == ["ข", "ง", "ก", "ค"]
    people.move(store, session_id, [ids[1]], before_id=ids[1])
    people.move(store, session_id, [ids[2]])
    assert names(store, session_id) == ["ข", "ง", "ก", "ค"]
    assert store.undo_label(session_id) == "ย้ายผู้เข้าร่วม"
    before = store.participants(session_id)
    people.delete(store, session_id, ids[:2])
    assert names(store, session_id) == ["ง", "ค"]
    store.undo(session_id)
    assert store.participants(session_id) == before


def test_people_of_another_session_are_out_of_reach(store: Store, session_id: int) -> None:
    other = sessions.create(store, "อีกเวที")
    made = people.add(store, other, Person("สมศรี"))
    with pytest.raises(ValueError, match="not of session"):
        people.delete(store, session_id, [made])
    assert [replace(each, rank=0) for each in store.participants(other)] == [
        Participant(made, other, 0, "สมศรี")
    ]
