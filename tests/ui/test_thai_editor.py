"""The editor: lines end between words while typing too, and nothing unseen gets in or out."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from keyboard import commit, press, type_text
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from facilitator.thai import words
from facilitator.ui.parts.thai_editor import ThaiEditor
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

TEXT = "ปีนี้ฝนมาช้ากว่าทุกปีจึงต้องขุดลอกคลองให้ลึกขึ้น และปรึกษาหารือกับหมู่บ้านใกล้เคียงว่าจะแบ่งน้ำกันอย่างไรในหน้าแล้ง"
ZERO_WIDTH = "\u200b"


@pytest.fixture
def editor(qapp: QApplication) -> Iterator[ThaiEditor]:
    made = ThaiEditor(Theme())
    made.resize(300, 400)
    made.show()
    qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()


def ends_are_allowed(editor: ThaiEditor, text: str, terms: tuple[str, ...] = ()) -> bool:
    """Tell whether the editor's lines, joined, are the text and end only between words."""
    lines = editor.line_texts()
    assert "".join(lines) == text.replace("\n", "")
    allowed: set[int] = set()
    begin = 0
    for paragraph in text.split("\n"):
        allowed |= {begin + at for at in accumulate(map(len, words.split(paragraph, terms)))} | {begin}
        begin += len(paragraph)
    return set(accumulate(map(len, lines))) <= allowed


@pytest.mark.parametrize("width", [120, 180, 241, 333, 600])
def test_lines_end_only_where_words_allow(editor: ThaiEditor, width: int) -> None:
    editor.resize(width, 400)
    editor.set_text(TEXT)
    assert len(editor.line_texts()) > 1
    assert ends_are_allowed(editor, TEXT)


def test_lines_stay_right_while_one_types_in_the_middle(editor: ThaiEditor) -> None:
    editor.set_text(TEXT)
    cursor = editor.textCursor()
    cursor.setPosition(30)
    editor.setTextCursor(cursor)
    type_text(editor, "จริง ๆ ")
    text = TEXT[:30] + "จริง ๆ " + TEXT[30:]
    assert editor.text() == text
    assert ends_are_allowed(editor, text)
    press(editor, "Return")
    assert ends_are_allowed(editor, TEXT[:30] + "จริง ๆ \n" + TEXT[30:])


def test_names_of_the_session_are_not_broken(editor: ThaiEditor) -> None:
    name = "นางสมพรใจดีมีสุข"
    text = f"เมื่อวานนี้ตอนเช้าตรู่คุณครู{name}มาเยี่ยม"
    editor.resize(220, 200)
    editor.set_terms((name,))
    editor.set_text(text)
    assert ends_are_allowed(editor, text, (name,))
    assert any(name in line for line in editor.line_texts())


def test_a_word_wider_than_the_editor_is_cut_but_never_lost(editor: ThaiEditor) -> None:
    editor.set_text("A" * 200)
    assert "".join(editor.line_texts()) == "A" * 200
    assert len(editor.line_texts()) > 3


def test_zoom_lays_the_lines_out_anew(editor: ThaiEditor, qapp: QApplication) -> None:
    editor.set_text(TEXT)
    before = len(editor.line_texts())
    editor._theme.set_zoom(2.0)
    qapp.processEvents()
    assert len(editor.line_texts()) > before
    assert ends_are_allowed(editor, TEXT)


def test_typing_and_input_methods_give_the_text_typed(editor: ThaiEditor) -> None:
    type_text(editor, "น้ำป่าไหลหลาก")
    commit(editor, " ๓ ครั้ง")
    assert editor.text() == "น้ำป่าไหลหลาก ๓ ครั้ง"


def test_unseen_characters_do_not_get_in(editor: ThaiEditor) -> None:
    type_text(editor, f"ก{ZERO_WIDTH}ข")
    commit(editor, f"ค{ZERO_WIDTH}ง")
    pasted = QMimeData()
    pasted.setText(f"จ{ZERO_WIDTH}ฉ\r\nช\u2066ซ")
    editor.insertFromMimeData(pasted)
    assert editor.toPlainText() == "กขคงจฉ\nชซ"
    assert editor.text() == "กขคงจฉ\nชซ"


def test_what_is_copied_is_what_was_typed(editor: ThaiEditor) -> None:
    editor.set_text(f"{TEXT}\nบรรทัดที่สอง  เว้นสอง\u00a0ที่")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    assert copied.text() == editor.text() == f"{TEXT}\nบรรทัดที่สอง  เว้นสอง\u00a0ที่"
    assert copied.formats() == ["text/plain"]


def test_html_is_pasted_as_plain_text(editor: ThaiEditor) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>หนา</b>")
    pasted.setText("<b>หนา</b>")
    assert editor.canInsertFromMimeData(pasted)
    editor.insertFromMimeData(pasted)
    assert editor.text() == "<b>หนา</b>"


def test_enter_submits_where_asked_and_shift_enter_makes_a_line(qapp: QApplication) -> None:
    editor, told = ThaiEditor(Theme(), "หนึ่ง", enter_submits=True), []
    editor.submitted.connect(lambda: told.append(editor.text()))
    press(editor, "Shift+Return")
    type_text(editor, "สอง")
    press(editor, "Return")
    assert told == ["หนึ่ง\nสอง"]
    editor.deleteLater()


def test_an_editor_with_most_lines_follows_its_text(qapp: QApplication) -> None:
    editor = ThaiEditor(Theme(), least_lines=1, most_lines=3)
    editor.resize(300, 100)
    heights = []
    for lines in (1, 2, 3, 9):
        editor.set_text("\n".join("ก" * lines))
        heights.append(editor.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    editor.deleteLater()


def test_the_placeholder_is_painted_only_while_empty(editor: ThaiEditor, qapp: QApplication) -> None:
    blank = editor.viewport().grab().toImage()
    editor.set_placeholder("พิมพ์ความคิดที่นี่")
    with_words = editor.viewport().grab().toImage()
    assert with_words != blank
    editor.set_text(" ")
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    editor.setTextCursor(cursor)
    editor.setCursorWidth(0)
    typed = editor.viewport().grab().toImage()
    editor.set_placeholder("")
    assert typed == editor.viewport().grab().toImage()
    assert editor.text() == " "
