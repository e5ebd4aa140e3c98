"""Search over all sessions, following what people mean rather than how they typed it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import agenda, boards, cards, sessions
from facilitator.store import Hit, LibraryDamaged, Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีตลาดสีเขียว", date="2026-03-11", place="ศาลาวัดใหม่")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "swot", "วิเคราะห์ตลาด")


def found(store: Store, query: str) -> list[tuple[str, str]]:
    return [(hit.table, hit.text) for hit in store.search(query)]


def test_a_hit_tells_where_and_what(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "คนขายเป็นคนในตำบล")
    assert store.search("คน") == (
        Hit(session_id, "card", card_id, board_id, "คนขายเป็นคนในตำบล", ((0, 2), (9, 11))),
    )


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("สมาชิก ๓๑๒ คน", "312"),
        ("สมาชิก 312 คน", "๓๑๒"),
        ("ประชุมร่วมกับ พอช. ทุกปี", "พอช"),
        ("ประชุมร่วมกับ พอช ทุกปี", "พอช."),
        ("น้ำไม่พอ", "นํ้า"),
        ("เเม่บ้านรวมกลุ่ม", "แม่บ้าน"),
        ("หน่วยงานต่าง ๆ", "ต่างๆ"),
        ("แผนปฎิบัติการ", "ปฏิบัติ"),
        ("ประชุม ZOOM", "zoom"),
        ("ดิน  ดี", "ดิน ดี"),
    ],
)
def test_spellings_that_mean_the_same(store: Store, board_id: int, text: str, query: str) -> None:
    cards.add(store, board_id, "S", text)
    assert found(store, query) == [("card", text)]


def test_every_word_must_be_there(store: Store, board_id: int) -> None:
    cards.add(store, board_id, "S", "องค์กรชุมชนเข้มแข็ง")
    cards.add(store, board_id, "S", "องค์การบริหารส่วนตำบล")
    assert found(store, "ชุมชน องค์กร") == [("card", "องค์กรชุมชนเข้มแข็ง")]
    assert found(store, "องค์การ ชุมชน") == []
    assert found(store, "") == found(store, "  ") == []


def test_a_pasted_paragraph_is_a_query_too(store: Store, board_id: int) -> None:
    words = [f"คำที่{number}" for number in range(3000)]
    cards.add(store, board_id, "S", " ".join(words))
    cards.add(store, board_id, "S", " ".join(words[:-1]))
    assert len(store.search(" ".join(words[:-1]))) == 2
    assert len(store.search(" ".join(words))) == 1


def test_everything_that_is_shown_is_searched(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(
        store, board_id, "O", "มีผู้ซื้อ", speaker="ป้าสมศรี", group="กลุ่มสาม", fields={"owner": "คณะทำงาน"}
    )
    cards.edit(store, card_id, note="ถามราคา")
    agenda.add(store, session_id, "ทบทวนบทเรียน")
    boards.title_slot(store, board_id, "T", "ข้อจำกัด")
    sessions.edit(store, session_id, organiser="เครือข่าย", purpose="เพิ่มรายได้", background="ผลผลิตล้น")
    for query, table, text in [
        ("สมศรี", "card", "ป้าสมศรี"),
        ("กลุ่มสาม", "card", "กลุ่มสาม"),
        ("คณะทำงาน", "card", "คณะทำงาน"),
        ("ราคา", "card", "ถามราคา"),
        ("บทเรียน", "activity", "ทบทวนบทเรียน"),
        ("ข้อจำกัด", "board", "ข้อจำกัด"),
        ("วิเคราะห์", "board", "วิเคราะห์ตลาด"),
        ("วัดใหม่", "session", "ศาลาวัดใหม่"),
        ("เครือข่าย", "session", "เครือข่าย"),
        ("รายได้", "session", "เพิ่มรายได้"),
        ("ผลผลิต", "session", "ผลผลิตล้น"),
        ("ผู้ซื้อ ป้า", "card", "มีผู้ซื้อ"),
    ]:
        assert found(store, query) == [(table, text)]


def test_a_match_does_not_reach_from_one_text_into_the_next(store: Store, board_id: int) -> None:
    cards.add(store, board_id, "O", "ขายผัก", speaker="กาดหน้าวัด")
    assert found(store, "ผักกาด") == []


def test_search_follows_edit_undo_redo_and_restart(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        session_id = sessions.create(store, "เวที")
        board_id = boards.add(store, session_id, "swot", "กระดาน")
        card_id = cards.add(store, board_id, "S", "ปลูกข้าว")
        cards.edit(store, card_id, text="ปลูกถั่ว")
        assert (found(store, "ข้าว"), found(store, "ถั่ว")) == ([], [("card", "ปลูกถั่ว")])
        store.undo(session_id)
        assert (found(store, "ข้าว"), found(store, "ถั่ว")) == ([("card", "ปลูกข้าว")], [])
        store.redo(session_id)
        cards.delete(store, [card_id])
        assert found(store, "ถั่ว") == []
        store.undo(session_id)
    with Store.open(tmp_path / "library.db", read_only=True) as store:
        assert found(store, "ถั่ว") == [("card", "ปลูกถั่ว")]


def test_sessions_in_the_bin_are_not_found(store: Store, session_id: int, board_id: int) -> None:
    cards.add(store, board_id, "S", "ผักปลอดสาร")
    sessions.delete(store, session_id)
    assert found(store, "ผัก") == []
    sessions.restore(store, session_id)
    assert found(store, "ผัก") == [("card", "ผักปลอดสาร")]


def test_newest_session_first_up_to_the_limit(store: Store, session_id: int, board_id: int) -> None:
    cards.add(store, board_id, "S", "ตลาดใบแรก")
    newer = sessions.create(store, "ตลาดใหม่", date="2026-09-01")
    assert [(hit.session_id, hit.table) for hit in store.search("ตลาด")] == [
        (newer, "session"),
        (session_id, "session"),
        (session_id, "board"),
        (session_id, "card"),
    ]
    for limit in range(4):
        assert len(store.search("ตลาด", limit=limit)) == limit


def test_a_search_table_that_does_not_fit_the_rows(store: Store, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "คลองใส")
    connection = sqlite3.connect(store.path)
    connection.execute("DELETE FROM card WHERE id = ?", (card_id,))
    connection.commit()
    connection.close()
    with pytest.raises(LibraryDamaged, match="search"):
        store.search("คลอง")


@pytest.mark.parametrize(
    ("table", "values", "query"),
    [
        ("participant", {"name": "บัวลา พูนข้าว", "rank": 1.0}, "พูนข้าว"),
        ("participant", {"name": "บัวลา", "organisation": "กลุ่มผู้ใช้น้ำ", "rank": 1.0}, "ผู้ใช้น้ำ"),
        ("participant", {"name": "บัวลา", "phone": "๐๘-1100", "rank": 1.0}, "08-11"),
        ("participant", {"name": "บัวลา", "note": "มากับแม่", "rank": 1.0}, "มากับแม่"),
        ("measurement", {"date": "2026-01-01", "value": "ค่อนข้างดี"}, "ค่อนข้างดี"),
        ("measurement", {"date": "2026-01-01", "value": "5", "note": "ถามหมออนามัย"}, "หมออนามัย"),
        ("photo", {"caption": "แผ่นใหญ่ของกลุ่ม", "rank": 1.0, "width": 1, "height": 1}, "แผ่นใหญ่"),
    ],
)
def test_what_hangs_on_a_session_is_found_until_it_is_gone(
    store: Store, table: str, values: dict[str, object], query: str
) -> None:
    session_id = sessions.create(store, "เวที")
    board_id = boards.add(store, session_id, "goals", "เป้าหมาย")
    if table == "measurement":
        values = {**values, "card_id": cards.add(store, board_id, "indicator", "ความสุข")}
    if table == "photo":
        values = {**values, "digest": store.keep_picture(b"jpeg")}
    with store.step("เพิ่ม", session_id) as step:
        row_id = step.insert(table, values)
    (hit,) = store.search(query)
    assert (hit.table, hit.row_id, bool(hit.spans)) == (table, row_id, True)
    store.undo(session_id)
    assert store.search(query) == ()
    store.redo(session_id)
    assert len(store.search(query)) == 1
