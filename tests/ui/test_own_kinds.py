"""Own kinds of boards: made and changed by keyboard, edited by hand, gone, and brought by a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import Qt

from facilitator import exports, kinds
from facilitator.kinds import editing, own
from facilitator.kinds.kind import VIEWS
from facilitator.operations import agenda, cards
from facilitator.ui.board.view_switch import TITLES
from facilitator.ui.contents import Contents
from facilitator.ui.library.start_card import StartCard
from facilitator.ui.main_window import MainWindow
from facilitator.ui.own_kinds.chooser import KindChooser
from facilitator.ui.own_kinds.editor import KindEditor
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.pages import Pages


@pytest.fixture
def pages(qapp: QApplication, store: Store, session_id: int) -> Iterator[Pages]:
    """The pages in their window, as the program builds them."""
    theme = Theme()
    window = MainWindow(theme)
    contents = Contents(qapp, theme, store, window)
    window.show()
    qapp.processEvents()
    yield contents.pages
    window.close()
    contents.close()
    window.deleteLater()


@pytest.fixture
def folder(store: Store) -> Path:
    return store.path.with_name("boards")


def opened(qapp: QApplication, dialog: type[KindEditor] | type[KindChooser]) -> KindEditor | KindChooser:
    """Return the dialog of this kind that stands open."""
    (found,) = [each for each in qapp.topLevelWidgets() if type(each) is dialog and each.isVisible()]
    assert isinstance(found, KindEditor | KindChooser)
    return found


def editor_of_copy(pages: Pages, qapp: QApplication, kind_id: str) -> KindEditor:
    """Choose a kind to copy as a user does, and return the dialog that words the copy."""
    pages.commands.run("own_kinds")
    chooser = opened(qapp, KindChooser)
    assert isinstance(chooser, KindChooser)
    card = next(card for card in chooser.cards if card.start.id == kind_id)
    card.setFocus()
    press(card, "Return")
    editor = opened(qapp, KindEditor)
    assert isinstance(editor, KindEditor)
    return editor


def retype(line: object, text: str) -> None:
    """Type other words over all of a line."""
    from PySide6.QtWidgets import QLineEdit

    assert isinstance(line, QLineEdit)
    line.selectAll()
    type_text(line, text)


def messages(pages: Pages) -> str:
    return pages.strip.text


def test_a_copy_is_worded_by_keyboard_and_used_at_once(
    pages: Pages, qapp: QApplication, store: Store, session_id: int, folder: Path
) -> None:
    pages.open_session(session_id)
    editor = editor_of_copy(pages, qapp, "stakeholders")
    retype(editor.title.line, "สี่ฝ่ายของเรา")
    press(editor.list, "Down")
    retype(editor.form.title.line, "เห็นว่า")
    press(editor.list, "Insert")
    type_text(editor.form.title.line, "ให้อะไรได้")
    press(editor.list, "Alt+Up")
    press(editor.list, "End")
    press(editor.list, "Delete")
    assert list(folder.parent.glob("boards/*")) == []
    press(editor, "Ctrl+Return")
    kind = pages._kinds["own_stakeholders"]
    assert kind.title == kinds.Title("สี่ฝ่ายของเรา", "สี่ฝ่ายของเรา")
    titles = [slot.title.th for slot in kind.slots]
    assert titles == ["ฝ่าย", "ให้อะไรได้", "เห็นว่า", "ต้องการ", "กังวล", "บทบาท"]
    assert kinds.load(folder)["own_stakeholders"] == kind
    assert "สี่ฝ่ายของเรา" in messages(pages)
    pages.strip._action.click()
    area = pages.session.area
    assert area.model is not None
    assert area.model.kind == kind
    type_text(area.bar.editor, "ชาวนา")
    press(area.bar.editor, "Return")
    assert [card.text for card in store.cards(area.model.board.id)] == ["ชาวนา"]


def test_a_new_kind_begins_a_session_from_the_gallery(pages: Pages, qapp: QApplication) -> None:
    card = next(each for each in pages.library.gallery.cards if each.start.what == "own_kind")
    card.click()
    chooser = opened(qapp, KindChooser)
    assert isinstance(chooser, KindChooser)
    next(card for card in chooser.cards if card.start.id == "lessons").click()
    editor = opened(qapp, KindEditor)
    press(editor, "Ctrl+Return")
    shown = [card.start.id for card in pages.library.gallery.cards]
    assert shown.index("own_lessons") == shown.index("lessons") + 1


def test_what_is_worded_wrongly_is_said_and_nothing_is_written(
    pages: Pages, qapp: QApplication, folder: Path
) -> None:
    editor = editor_of_copy(pages, qapp, "swot")
    editor.title.line.clear()
    press(editor, "Ctrl+Return")
    assert "ยังไม่มีชื่อกระดาน" in editor.problem.text()
    type_text(editor.title.line, "ของเรา")
    press(editor.list, "Down")
    editor.form.code.line.setText("S")
    press(editor.list, "Up")
    press(editor, "Ctrl+Return")
    assert "รหัส “S” ใช้กับสองช่อง" in editor.problem.text()
    editor.form.code.line.setText("ก")
    editor.form.title.line.clear()
    press(editor.list, "Down")
    press(editor, "Ctrl+Return")
    assert "ยังไม่มีชื่อ" in editor.problem.text()
    assert editor.list.currentRow() == 0
    assert not editor.add_slot.isEnabled()
    assert not editor.remove.isEnabled()
    assert not folder.exists()
    editor._discard()


def test_values_of_a_plan_are_edited(pages: Pages, qapp: QApplication) -> None:
    editor = editor_of_copy(pages, qapp, "action_plan")
    for _ in range(6):
        press(editor.list, "Down")
    assert editor.form.choices.value() == "ทำเอง\nทำร่วม\nขอสนับสนุน"
    editor.form.choices.editor.setPlainText("ทำเอง\nจ้าง\n\nจ้าง")
    press(editor.list, "Down")
    press(editor.list, "Delete")
    editor.put_field()
    type_text(editor.form.title.line, "ความเสี่ยง")
    press(editor, "Ctrl+Return")
    fields = pages._kinds["own_action_plan"].fields
    assert [(choice.th, choice.en) for choice in fields[5].choices] == [
        ("ทำเอง", "Ourselves"),
        ("จ้าง", "จ้าง"),
    ]
    assert [field.title.th for field in fields[-2:]] == ["ทำเอง/ทำร่วม", "ความเสี่ยง"]
    assert fields[-1].column


def test_a_choice_needs_something_to_choose(pages: Pages, qapp: QApplication) -> None:
    editor = editor_of_copy(pages, qapp, "action_plan")
    press(editor.list, "End")
    editor.form.choices.editor.setPlainText("")
    press(editor, "Ctrl+Return")
    assert "ยังไม่มีตัวเลือก" in editor.problem.text()
    editor._discard()


def own_board(pages: Pages, store: Store, session_id: int) -> int:
    """Make an own kind "ours" and a board of it with a card in the slot "learned"; return the board."""
    own.keep(pages._kinds, own.copied(pages._kinds["lessons"], "ours"))
    pages.own_kinds.look()
    activity = store.activity(agenda.add(store, session_id, "ของเรา", kind=pages._kinds["ours"]))
    assert activity.board_id is not None
    cards.add(store, activity.board_id, "learned", "นัดกันใหม่")
    pages.open_session(session_id)
    pages.session.rail.open_activity(activity.id)
    return activity.board_id


def test_a_slot_with_cards_is_not_taken_out(
    pages: Pages, qapp: QApplication, store: Store, session_id: int
) -> None:
    own_board(pages, store, session_id)
    pages.own_kinds.edit("ours")
    editor = opened(qapp, KindEditor)
    assert isinstance(editor, KindEditor)
    press(editor.list, "End")
    press(editor.list, "Delete")
    assert "มีบัตรอยู่ ๑ ใบ" in editor.problem.text()
    press(editor.list, "Up")
    press(editor.list, "Delete")
    press(editor, "Ctrl+Return")
    assert [slot.id for slot in pages._kinds["ours"].slots] == [
        "expected",
        "went_well",
        "went_badly",
        "learned",
    ]


def test_closing_asks_before_words_are_lost(pages: Pages, qapp: QApplication) -> None:
    editor = editor_of_copy(pages, qapp, "swot")
    assert not editor.holds_unsaved()
    type_text(editor.question.line, "!")
    assert editor.holds_unsaved()
    editor._discard()


def test_a_file_changed_by_hand_is_known_when_the_window_comes_back(
    pages: Pages, qapp: QApplication, store: Store, session_id: int, folder: Path
) -> None:
    own_board(pages, store, session_id)
    file = folder / "ours.toml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace('"คาดหวังว่าอย่างไร"', '"อยากเห็นอะไร"'), encoding="utf-8")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert pages.session.area.model is not None
    assert pages.session.area.model.kind.slots[0].title.th == "อยากเห็นอะไร"
    file.write_text(good.replace('arrangement = "columns"', 'arrangement = "wheel"'), encoding="utf-8")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    line = good[: good.index("arrangement =")].count("\n") + 1
    assert f"ours.toml บรรทัดที่ {line}: arrangement: ไม่รู้จัก “wheel”" in messages(pages)
    assert pages.strip.tone == "error"
    assert pages.session.area.model.in_slot("learned")


def test_a_board_whose_file_is_gone_opens_takes_cards_and_prints(
    pages: Pages, store: Store, session_id: int, folder: Path, tmp_path: Path
) -> None:
    board_id = own_board(pages, store, session_id)
    (folder / "ours.toml").unlink()
    pages.own_kinds.look()
    area = pages.session.area
    assert area.model is not None
    assert [card.text for card in area.model.in_slot("learned")] == ["นัดกันใหม่"]
    type_text(area.bar.editor, "ยังจดได้")
    press(area.bar.editor, "Return")
    assert [card.text for card in store.cards(board_id)] == ["นัดกันใหม่", "ยังจดได้"]
    for ending in (".txt", ".pdf"):
        exports.export(store.snapshot(session_id), pages._kinds, tmp_path / f"notes{ending}")
    assert "ยังจดได้" in (tmp_path / "notes.txt").read_text(encoding="utf-8")


def test_undo_brings_a_card_back_whose_slot_the_kind_has_lost(
    pages: Pages, store: Store, session_id: int, folder: Path
) -> None:
    board_id = own_board(pages, store, session_id)
    area = pages.session.area
    type_text(area.bar.editor, "ยังอยู่")
    press(area.bar.editor, "Return")
    (learned, stays) = (card.id for card in store.cards(board_id))
    area.view.choose(learned)
    pages.commands.run("delete_card")
    kind = pages._kinds["ours"]
    own.keep(pages._kinds, editing.without(kind, kind.slot("learned")))
    pages.own_kinds.look()
    assert area.model is not None
    assert len(area.model.kind.slots) == 4
    pages.commands.run("undo")
    assert [card.id for card in area.model.in_slot("learned")] == [learned]
    assert area.view.figure is not None
    assert {f"card:{learned}", f"card:{stays}"} <= {node.key for node in area.view.figure.nodes}
    area.view.choose(learned)
    assert area.view.selection.cards == (learned,)
    pages.commands.run("redo")
    assert area.model.in_slot("learned") == []


def test_every_view_that_an_own_kind_may_have_is_named() -> None:
    assert set(VIEWS) - TITLES.keys() <= {"one_row"}  # which is named by the rows it shows


def test_a_broken_file_is_named_when_the_window_opens(qapp: QApplication, store: Store, folder: Path) -> None:
    folder.mkdir()
    (folder / "bad.toml").write_text('id = "bad"\ntitle = 5\n', encoding="utf-8")
    window = MainWindow(Theme())
    contents = Contents(qapp, Theme(), store, window)
    assert "bad.toml บรรทัดที่ 2: title: ต้องเป็นตาราง" in contents.pages.strip.text
    assert "swot" in contents.pages._kinds
    contents.pages.commands.run("own_kinds")
    chooser = opened(qapp, KindChooser)
    chooser.reject()
    window.close()
    contents.close()
    window.deleteLater()


def test_a_file_that_brings_a_kind_puts_it_into_the_gallery(
    pages: Pages, store: Store, session_id: int, tmp_path: Path
) -> None:
    own_board(pages, store, session_id)
    file = tmp_path / "session.json"
    exports.export(store.snapshot(session_id), pages._kinds, file)
    held = json.loads(file.read_bytes())
    held["kinds"][0]["id"] = held["boards"][2]["kind"] = "theirs"
    file.write_text(json.dumps(held), encoding="utf-8")
    pages.show_library()
    pages.library.deeds.read([file])
    assert "เพิ่มแบบกระดาน" in messages(pages)
    assert "theirs" in [card.start.id for card in pages.library.gallery.cards if isinstance(card, StartCard)]
