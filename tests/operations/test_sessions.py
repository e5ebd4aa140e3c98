"""What a user can do with whole sessions."""

from __future__ import annotations

from datetime import datetime

import pytest

from facilitator.operations import OperationRefused, sessions
from facilitator.store import Store, UnknownSession


def test_a_session_is_kept_as_told(store: Store) -> None:
    session_id = sessions.create(
        store,
        "  เวทีทบทวนแผน  ",
        date="2026-03-11",
        starts_at="09:00",
        ends_at="12:30",
        place="ศาลา\u200bกลางบ้าน",
        organiser="กลุ่มออมทรัพย์",
        background="ย่อหน้าแรก\n\nย่อหน้าสอง",
        purpose="๑. ทบทวน\n๒. วางแผน",
        ground_rules="ฟังให้จบก่อนพูด\nปิดเสียงโทรศัพท์",
        terms=["บ้านหนองบัว", " ", "บ้านหนองบัว", "กลุ่มฮักน้ำ"],
        created_at="2026-03-01T08:00:00+07:00",
    )
    session = store.session(session_id)
    assert (session.title, session.date, session.starts_at, session.ends_at) == (
        "เวทีทบทวนแผน",
        "2026-03-11",
        "09:00",
        "12:30",
    )
    assert (session.place, session.organiser) == ("ศาลากลางบ้าน", "กลุ่มออมทรัพย์")
    assert (session.background, session.purpose) == ("ย่อหน้าแรก\n\nย่อหน้าสอง", "๑. ทบทวน\n๒. วางแผน")
    assert session.ground_rules == "ฟังให้จบก่อนพูด\nปิดเสียงโทรศัพท์"
    assert session.terms == ("บ้านหนองบัว", "กลุ่มฮักน้ำ")
    assert session.created_at == "2026-03-01T08:00:00+07:00"
    assert session.deleted_at == ""


def test_it_is_created_now(store: Store) -> None:
    created = datetime.fromisoformat(store.session(sessions.create(store, "เวที")).created_at)
    assert abs((datetime.now().astimezone() - created).total_seconds()) < 3600


def test_editing_changes_what_is_named(store: Store) -> None:
    session_id = sessions.create(store, "เวที", date="2026-03-11", place="วัด")
    for title in ("เวทีใ", "เวทีใหม่"):
        sessions.edit(store, session_id, title=title, merge_key="title")
    sessions.edit(store, session_id, date="", terms=["ก", "ข"])
    session = store.session(session_id)
    assert (session.title, session.date, session.place, session.terms) == ("เวทีใหม่", "", "วัด", ("ก", "ข"))
    store.undo(session_id)
    store.undo(session_id)
    assert store.session(session_id).title == "เวที"
    assert store.undo(session_id) is None


def test_the_bin_and_back(store: Store) -> None:
    session_id = sessions.create(store, "เวที")
    sessions.delete(store, session_id)
    deleted_at = store.session(session_id).deleted_at
    assert deleted_at
    assert store.sessions() == ()
    assert len(store.sessions(deleted=True)) == 1
    sessions.delete(store, session_id)
    assert store.session(session_id).deleted_at == deleted_at
    sessions.restore(store, session_id)
    assert store.session(session_id).deleted_at == ""
    assert len(store.sessions()) == 1


@pytest.mark.parametrize("written", ["2026-03-11", "20260311", "2026-W11-3"])
def test_a_date_is_kept_in_one_form_so_that_sessions_can_be_sorted_by_it(store: Store, written: str) -> None:
    assert store.session(sessions.create(store, "เวที", date=written)).date == "2026-03-11"


def test_what_is_refused(store: Store) -> None:
    for title in ("", " \n "):
        with pytest.raises(OperationRefused, match="ชื่อเวที"):
            sessions.create(store, title)
    for date in ("11/3/2569", "2026-02-30", "พรุ่งนี้"):
        with pytest.raises(OperationRefused, match="วันที่"):
            sessions.create(store, "เวที", date=date)
    with pytest.raises(OperationRefused, match="เวลา"):
        sessions.create(store, "เวที", ends_at="25:00")
    assert store.sessions() == ()
    for act in (sessions.edit, sessions.delete, sessions.restore, sessions.purge):
        with pytest.raises(UnknownSession):
            act(store, 9)
