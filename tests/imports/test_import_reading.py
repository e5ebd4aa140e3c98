"""From a file to a session in a library."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

from facilitator import imports
from facilitator.imports import ImportRefused, details, reading
from facilitator.operations import cards

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.store import Store

TEXT = """เวทีบ้านดอน
วันเสาร์ที่ 14 กุมภาพันธ์ พ.ศ. 2569

สิ่งที่พบ
1. น้ำน้อย
   - บ่อแห้ง
2. ป่าหาย

เสียงจากเวที

ป้าสมพร    อยากให้ลูกหลานกลับมาอยู่บ้าน มีงานทำ มีเวลาให้พ่อแม่
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "บันทึก.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_becomes_a_session_with_an_outline(store: Store, kinds: Kinds, written: Path) -> None:
    snapshot = store.snapshot(imports.import_file(store, kinds, written))
    assert (snapshot.session.title, snapshot.session.date) == ("เวทีบ้านดอน", "2026-02-14")
    (board,) = snapshot.boards
    (activity,) = snapshot.activities
    assert (board.kind, board.title, activity.board_id) == ("outline", "เวทีบ้านดอน", board.id)
    assert [(card.slot, card.mark, card.text) for card in snapshot.cards[:6]] == [
        ("heading", "", "เวทีบ้านดอน"),
        ("paragraph", "", "วันเสาร์ที่ 14 กุมภาพันธ์ พ.ศ. 2569"),
        ("heading", "", "สิ่งที่พบ"),
        ("item", "1.", "น้ำน้อย"),
        ("item", "-", "บ่อแห้ง"),
        ("item", "2.", "ป่าหาย"),
    ]
    by_text = {card.text: card for card in snapshot.cards}
    assert by_text["บ่อแห้ง"].parent_id == by_text["น้ำน้อย"].id
    assert snapshot.cards[-1].speaker == "ป้าสมพร"


def test_every_slot_is_one_of_the_board_kind(store: Store, kinds: Kinds, written: Path) -> None:
    snapshot = store.snapshot(imports.import_file(store, kinds, written))
    assert {card.slot for card in snapshot.cards} <= {slot.id for slot in kinds["outline"].slots}


def test_an_import_is_one_step_that_undo_does_not_pass(store: Store, kinds: Kinds, written: Path) -> None:
    session_id = imports.import_file(store, kinds, written)
    assert store.undo_label(session_id) is None
    assert store.undo(session_id) is None
    assert store.snapshot(session_id).cards


def test_windows_874_and_windows_line_ends(store: Store, kinds: Kinds, written: Path) -> None:
    first = store.snapshot(imports.import_file(store, kinds, written))
    written.write_bytes(TEXT.replace("\n", "\r\n").encode("cp874"))
    second = store.snapshot(imports.import_file(store, kinds, written))
    assert [card.text for card in first.cards] == [card.text for card in second.cards]


def test_pasted_text(store: Store) -> None:
    session_id = imports.import_text(store, "", "ชื่อเวที\n\nข้อความ\u200bที่วาง")
    assert store.session(session_id).title == "ชื่อเวที"
    assert store.snapshot(session_id).cards[1].text == "ข้อความที่วาง"
    assert store.session(imports.import_text(store, " ชื่ออื่น ", "ก")).title == "ชื่ออื่น"
    with pytest.raises(ImportRefused, match="ไม่มีข้อความ"):
        imports.import_text(store, "ชื่อ", " \n\n")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1. เวทีแรก\nข้อความ", "เวทีแรก"),
        ("km\n\nkm\nเวทีเรียนรู้เรื่องน้ำ", "เวทีเรียนรู้เรื่องน้ำ"),
        ("-----\n\nเวทีแรก   ของปี", "เวทีแรก ของปี"),
        ("ก" * 200, "แฟ้ม"),
        ("1\n2\n3", "แฟ้ม"),
        ("", "แฟ้ม"),
    ],
)
def test_the_title(text: str, title: str) -> None:
    assert details.title_of(text, "แฟ้ม") == title


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("วันเสาร์ที่ 14 กุมภาพันธ์ พ.ศ. 2569", "2026-02-14"),
        ("วันที่ ๑๔ กุมภาพันธ์ ๒๕๖๙", "2026-02-14"),
        ("14 ก.พ. 2569", "2026-02-14"),
        ("14/2/2569", "2026-02-14"),
        ("วันที่ : 14 กุมภาพันธ์ 2569", "2026-02-14"),
        ("วันอาทิตย์ที่ 14 กุมภาพันธ์ 2569", ""),  # it was a Saturday
        ("30 กุมภาพันธ์ 2569", ""),
        ("14 ก.พ. 69", ""),
        ("บันทึกเมื่อ 14 กุมภาพันธ์ 2569 โดยเลขานุการ", ""),
        ("ปี พ.ศ.2561-2563", ""),
        ("ครบกำหนด : 14 กุมภาพันธ์ 2569", ""),
    ],
)
def test_the_day_when_it_is_unmistakable(line: str, day: str) -> None:
    assert details.date_of(f"เวที\n{line}\nข้อความ") == day


def refused(store: Store, kinds: Kinds, path: Path) -> str:
    """Return why the file is refused; the library is left as it was."""
    with pytest.raises(ImportRefused) as problem:
        imports.import_file(store, kinds, path)
    assert store.sessions() == ()
    return str(problem.value)


def test_what_cannot_be_read_is_refused(
    store: Store, kinds: Kinds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ไม่พบไฟล์" in refused(store, kinds, tmp_path / "ไม่มี.txt")
    assert "เป็นโฟลเดอร์" in refused(store, kinds, tmp_path)
    for content in (b"", b" \r\n\t\n", "\ufeff".encode(), "\u00a0\n\u200b\n".encode()):
        path = tmp_path / "ว่าง.txt"
        path.write_bytes(content)
        assert re.search("ว่างเปล่า|ไม่มีข้อความ", refused(store, kinds, path))
    path = tmp_path / "รูป.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    assert "รูปภาพ" in refused(store, kinds, path)
    assert str(path) in refused(store, kinds, path)
    monkeypatch.setattr(reading, "LARGEST_TEXT", 10)
    path.write_text("ข้อความยาวกว่าสิบไบต์", encoding="utf-8")
    assert "ใหญ่เกินไป" in refused(store, kinds, path)
    monkeypatch.setattr(reading, "LARGEST_SESSION", 9)
    path = tmp_path / "เวที.json"
    path.write_text('{"format": "facilitator-session"}', encoding="utf-8")
    assert "ใหญ่เกินไป" in refused(store, kinds, path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(store: Store, kinds: Kinds, written: Path) -> None:
    written.chmod(0)
    assert "ไม่มีสิทธิ์อ่าน" in refused(store, kinds, written)


def test_the_reason_names_what_the_system_said(tmp_path: Path) -> None:
    assert "ไม่มีสิทธิ์อ่าน" in reading.reason(PermissionError(13, "Permission denied"), tmp_path)
    assert "Input/output error" in reading.reason(OSError(5, "Input/output error"), tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_is_not_waited_for(store: Store, kinds: Kinds, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "ไม่ใช่ไฟล์ธรรมดา" in refused(store, kinds, tmp_path / "pipe")


def test_a_failure_half_way_leaves_nothing(
    store: Store, kinds: Kinds, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(cards, "add_many", fail)
    with pytest.raises(OSError, match="disk"):
        imports.import_file(store, kinds, written)
    assert store.sessions() == ()
