"""The welcome on the wall, from the fields in which it is written to the page that the room reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keyboard import press
from wall_seen import squeezed

from facilitator import exports
from facilitator.imports import session_file, session_insert
from facilitator.operations import sessions
from facilitator.ui.library.session_details import SessionDetails

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


def test_title_place_date_and_ground_rules_come_from_the_details(page: SessionPage) -> None:
    assert page.session_id is not None
    press(page.area.bar.editor, "Ctrl+Alt+1")
    assert page.wall.preview.mode.text() == "ต้อนรับ · เขียนข้อตกลงร่วมได้ในข้อมูลเวที (Ctrl D)"
    details = SessionDetails(page._theme, page._bridge, page.session_id, page.window())
    assert details.windowTitle() in page._commands["details"].title
    details.ground_rules.editor.set_text("ฟังให้จบก่อนพูด\n\nปิดเสียงโทรศัพท์")
    details.place.line.setText("ศาลาวัดดอนขุนวัง")
    details.accept()
    for text in (
        "เวทีทบทวนกองทุนครั้งที่๒",
        "ศาลาวัดดอนขุนวัง",
        "วันพุธที่๑๑มีนาคมพ.ศ.๒๕๖๙",
        "ฟังให้จบก่อนพูด",
        "ปิดเสียงโทรศัพท์",
    ):
        assert text in squeezed(page)
    assert page.wall.preview.mode.text() == "ต้อนรับ"


def test_ground_rules_travel_with_the_session_and_are_no_part_of_the_notes(
    page: SessionPage, store: Store, kinds: Kinds, session_id: int, tmp_path: Path
) -> None:
    sessions.edit(store, session_id, ground_rules="ฟังให้จบก่อนพูด\nปิดเสียงโทรศัพท์")
    for name in ("session.json", "notes.txt"):
        exports.export(store.snapshot(session_id), kinds, tmp_path / name)
    assert "ปิดเสียงโทรศัพท์" not in (tmp_path / "notes.txt").read_text(encoding="utf-8")
    made = session_insert.insert(store, session_file.read((tmp_path / "session.json").read_bytes()))
    page.close_session()
    page.open_session(made)
    press(page.area.bar.editor, "Ctrl+Alt+1")
    assert "ปิดเสียงโทรศัพท์" in squeezed(page)
