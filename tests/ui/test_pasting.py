"""Many lines pasted at once: rows with their cells, lists that nest, lines that were wrapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keyboard import press, type_text
from PySide6.QtCore import QMimeData

from facilitator.operations import agenda

if TYPE_CHECKING:
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.session.page import SessionPage


def open_board(page: SessionPage, kind: str) -> BoardModel:
    """Put a board of this kind on the agenda and open it."""
    assert page.session_id is not None
    made = agenda.add(page._bridge.store, page.session_id, f"กระดาน {kind}", kind=page.area._kinds[kind])
    page.rail.open_activity(made)
    assert page.area.model is not None
    return page.area.model


def to_first_cells_of_activity(page: SessionPage) -> None:
    """Type an activity and go past its objectives."""
    type_text(page.area.bar.editor, "อบรมแกนนำ")
    press(page.area.bar.editor, "Tab")
    press(page.area.bar.editor, "Tab")


def shape(model: BoardModel) -> list[tuple[int, str, str]]:
    return [(model.tree.depth(card.id), card.slot, card.text) for card in model.tree]


def paste(page: SessionPage, text: str) -> None:
    """Paste lines into the capture bar."""
    lines = QMimeData()
    lines.setText(text)
    page.area.bar.editor.insertFromMimeData(lines)


def test_columns_set_apart_by_blanks_become_rows_with_cells(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    paste(page, "    ๑)   ชาวนา            ที่พึ่งยามแล้ง\n\n    โรงสี     ลูกค้า      ข้าวแห้ง\n")
    assert shape(model) == [
        (0, "party", "ชาวนา"),
        (1, "sees", "ที่พึ่งยามแล้ง"),
        (0, "party", "โรงสี"),
        (1, "sees", "ลูกค้า"),
        (1, "wants", "ข้าวแห้ง"),
    ]
    assert [card.mark for card in model.tree] == ["๑)", "", "", "", ""]


def test_lines_that_are_not_all_in_columns_are_rows_as_typed(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    paste(page, "๑)   ชาวนา\n๒)   โรงสี   ในตำบล")
    assert shape(model) == [(0, "party", "ชาวนา"), (0, "party", "โรงสี   ในตำบล")]


def test_a_list_pasted_into_a_slot_of_a_record_nests_and_keeps_wrapped_lines(page: SessionPage) -> None:
    model = open_board(page, "knowledge")
    number = [slot.id for slot in model.kind.slots].index("method") + 1
    press(page.area.bar.editor, f"Ctrl+{number}")
    paste(page, "๑.สำรวจต้นน้ำด้วยกันทุกหมู่บ้านก่อนลงมือ และ\nจดไว้ให้ลูกหลาน\n๑.๑ หน้าแล้ง\n๑.๒ หน้าฝน\n๒.ปรึกษา: คนแก่")
    assert [(model.tree.depth(card.id), card.mark, card.text) for card in model.tree] == [
        (0, "๑.", "สำรวจต้นน้ำด้วยกันทุกหมู่บ้านก่อนลงมือ และ\nจดไว้ให้ลูกหลาน"),
        (1, "๑.๑", "หน้าแล้ง"),
        (1, "๑.๒", "หน้าฝน"),
        (0, "๒.", "ปรึกษา: คนแก่"),
    ]


def test_what_looks_like_a_label_stays_one_card_in_a_cell(page: SessionPage) -> None:
    model = open_board(page, "results")
    to_first_cells_of_activity(page)
    paste(page, "ผู้เข้าร่วม: ๔๕ คน\nแกนนำใหม่      ๕ คน\nลุงคำ   เรียนแล้วกลับไปสอนเพื่อนบ้านได้ทันที")
    assert [text for depth, _, text in shape(model) if depth] == [
        "ผู้เข้าร่วม: ๔๕ คน",
        "แกนนำใหม่      ๕ คน",
        "ลุงคำ   เรียนแล้วกลับไปสอนเพื่อนบ้านได้ทันที",
    ]
