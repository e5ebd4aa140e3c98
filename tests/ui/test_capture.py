"""Capturing cards: type, Enter, and the card is on disk and on the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keyboard import commit, press, type_text
from PySide6.QtCore import QMimeData

from facilitator.store import Store
from facilitator.ui.parts.drafts import DELAY

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from facilitator.ui.session.page import SessionPage


def texts(page: SessionPage, slot: str = "") -> list[str]:
    assert page.area.model is not None
    return [card.text for card in page.area.model.tree if not slot or card.slot == slot]


def enter(page: SessionPage, text: str) -> None:
    type_text(page.area.bar.editor, text)
    press(page.area.bar.editor, "Return")


def test_what_is_typed_becomes_a_card_on_disk_and_the_caret_is_ready(
    page: SessionPage, tmp_path: Path, session_id: int
) -> None:
    enter(page, "น้ำท่วมที่นาทุกปี")
    assert texts(page, "S") == ["น้ำท่วมที่นาทุกปี"]
    assert page.area.bar.editor.text() == ""
    assert page.area.bar.editor.hasFocus()
    with Store.open(tmp_path / "library.db", read_only=True) as beside:
        assert [card.text for card in beside.snapshot(session_id).cards] == ["น้ำท่วมที่นาทุกปี"]


def test_an_input_method_types_cards_too(page: SessionPage) -> None:
    commit(page.area.bar.editor, "กี่ครั้งก็มาประชุม")
    press(page.area.bar.editor, "Return")
    assert texts(page) == ["กี่ครั้งก็มาประชุม"]


def test_ctrl_and_a_digit_choose_the_slot_while_text_is_being_typed(page: SessionPage) -> None:
    type_text(page.area.bar.editor, "ถนนขาด")
    press(page.area.bar.editor, "Ctrl+4")
    assert page.area.bar.editor.text() == "ถนนขาด"
    press(page.area.bar.editor, "Return")
    assert texts(page, "T") == ["ถนนขาด"]


def test_tab_goes_to_the_next_slot_and_back(page: SessionPage) -> None:
    press(page.area.bar.editor, "Tab")
    assert page.area.view.slot == "W"
    press(page.area.bar.editor, "Shift+Backtab")
    assert page.area.view.slot == "S"


def test_blank_text_makes_no_card(page: SessionPage) -> None:
    enter(page, "   ")
    assert texts(page) == []


def test_a_list_mark_is_kept_as_the_cards_mark(page: SessionPage) -> None:
    enter(page, "๒) กลุ่มออมทรัพย์เข้มแข็ง")
    assert page.area.model is not None
    (card,) = page.area.model.tree
    assert (card.mark, card.text) == ("๒)", "กลุ่มออมทรัพย์เข้มแข็ง")


def test_many_pasted_lines_become_many_cards_in_one_undo_step(page: SessionPage) -> None:
    lines = QMimeData()
    lines.setText("หนึ่ง\n\n- สอง\nสาม\u200bสี่\n")
    page.area.bar.editor.insertFromMimeData(lines)
    assert texts(page, "S") == ["หนึ่ง", "สอง", "สามสี่"]
    press(page.area.bar.editor, "Ctrl+Z")
    assert texts(page) == []


def test_pasted_lines_nest_in_an_outline(page: SessionPage) -> None:
    page.rail.go(1)
    lines = QMimeData()
    lines.setText("1. ข้อแรก\n  - ข้อย่อย\n2. ข้อสอง")
    page.area.bar.editor.insertFromMimeData(lines)
    assert page.area.model is not None
    tree = page.area.model.tree
    assert [(tree.depth(card.id), card.mark, card.text) for card in tree] == [
        (0, "1.", "ข้อแรก"),
        (1, "-", "ข้อย่อย"),
        (0, "2.", "ข้อสอง"),
    ]


def test_an_outline_is_typed_heading_items_and_a_level_deeper(page: SessionPage) -> None:
    page.rail.go(1)
    press(page.area.bar.editor, "Ctrl+2")
    enter(page, "ปัญหา")
    press(page.area.bar.editor, "Ctrl+1")
    enter(page, "หนี้สิน")
    press(page.area.bar.editor, "Tab")
    enter(page, "นอกระบบ")
    enter(page, "ในระบบ")
    press(page.area.bar.editor, "Shift+Backtab")
    enter(page, "น้ำแล้ง")
    press(page.area.bar.editor, "Ctrl+2")
    enter(page, "ทางออก")
    assert page.area.model is not None
    tree = page.area.model.tree
    assert [(tree.depth(card.id), card.text) for card in tree] == [
        (0, "ปัญหา"), (1, "หนี้สิน"), (2, "นอกระบบ"), (2, "ในระบบ"), (1, "น้ำแล้ง"), (0, "ทางออก"),
    ]  # fmt: skip


def test_undo_with_an_empty_bar_takes_the_last_card_back(page: SessionPage) -> None:
    enter(page, "หนึ่ง")
    enter(page, "สอง")
    press(page.area.bar.editor, "Ctrl+Z")
    assert texts(page) == ["หนึ่ง"]
    press(page.area.bar.editor, "Ctrl+Shift+Z")
    assert texts(page) == ["หนึ่ง", "สอง"]


def test_undo_while_typing_takes_back_typing_not_cards(page: SessionPage) -> None:
    enter(page, "หนึ่ง")
    type_text(page.area.bar.editor, "กำลังพิมพ์")
    press(page.area.bar.editor, "Ctrl+Z")
    assert texts(page) == ["หนึ่ง"]


def test_half_typed_text_is_on_disk_without_any_further_key(
    page: SessionPage, qapp: QApplication, tmp_path: Path, session_id: int
) -> None:
    from PySide6.QtTest import QTest

    type_text(page.area.bar.editor, "พิมพ์ค้างไว้ครึ่ง")
    QTest.qWait(DELAY * 3)
    with Store.open(tmp_path / "library.db", read_only=True) as beside:
        board_id = beside.boards(session_id)[0].id
        assert beside.draft(session_id, f"capture:{board_id}") == "พิมพ์ค้างไว้ครึ่ง"


def test_half_typed_text_waits_on_its_own_board(page: SessionPage) -> None:
    type_text(page.area.bar.editor, "ยังไม่จบ")
    page.rail.go(1)
    assert page.area.bar.editor.text() == ""
    page.rail.go(-1)
    assert page.area.bar.editor.text() == "ยังไม่จบ"


def test_a_card_that_cannot_be_written_stays_in_the_bar_and_the_window_says_so(
    page: SessionPage, store: Store
) -> None:
    messages: list[str] = []
    page._bridge.failed.connect(messages.append)
    store._database.execute("PRAGMA query_only = on")
    enter(page, "ต้องไม่หาย")
    store._database.execute("PRAGMA query_only = off")
    assert messages
    assert page.area.bar.editor.text() == "ต้องไม่หาย"
    assert "ยังไม่ได้บันทึก" in page.header.saved.text()
    press(page.area.bar.editor, "Return")
    assert texts(page) == ["ต้องไม่หาย"]
    assert "บันทึกแล้ว" in page.header.saved.text()


def test_text_typed_with_the_wrong_layout_is_turned_over_in_the_bar_and_back(page: SessionPage) -> None:
    editor = page.area.bar.editor
    type_text(editor, "ohemj;,")
    press(editor, "F4")
    assert editor.text() == "น้ำท่วม"
    press(editor, "Ctrl+Z")
    assert editor.text() == "ohemj;,"
    press(editor, "F4")
    press(editor, "Return")
    assert texts(page) == ["น้ำท่วม"]


def test_a_chosen_card_is_turned_over(page: SessionPage) -> None:
    enter(page, "ohemj;,")
    page.area.capture.to_board()
    press(page.area.view, "F4")
    assert texts(page) == ["น้ำท่วม"]
