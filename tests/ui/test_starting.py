"""Beginning sessions in the window: from templates, from an earlier session, and keeping own templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from keyboard import press
from PySide6.QtWidgets import QDialog

from facilitator import templates
from facilitator.operations import agenda, cards, sessions
from facilitator.ui.agenda import wording
from facilitator.ui.contents import Contents
from facilitator.ui.library import follow_up_wording, start_pictures, starts
from facilitator.ui.library.new_session import NewSession
from facilitator.ui.library.save_template import SaveTemplate
from facilitator.ui.main_window import MainWindow
from facilitator.ui.parts.dialogs import Question
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.library.start_card import StartCard
    from facilitator.ui.pages import Pages

Asked = TypeVar("Asked", bound=QDialog)


@pytest.fixture
def earlier_id(store: Store, kinds: Kinds) -> int:
    """A session with one goal and one unfinished action."""
    made = sessions.create(store, "เวทีป่าชุมชน ครั้งที่ ๒", date="2025-09-10", place="วัดป่า", starts_at="08:30")
    goals = store.activity(agenda.add(store, made, "เป้าหมาย", kind=kinds["goals"])).board_id
    actions = store.activity(agenda.add(store, made, "แผน", kind=kinds["action_plan"])).board_id
    assert goals is not None
    assert actions is not None
    cards.add(store, goals, "goal", "ป่าไม่ถูกไฟไหม้")
    cards.add(store, actions, "action", "ทำแนวกันไฟ")
    return made


@pytest.fixture
def pages(qapp: QApplication, store: Store) -> Iterator[Pages]:
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


def asked(pages: Pages, kind: type[Asked]) -> Asked:
    (found,) = [child for child in pages.window().findChildren(kind) if child.isVisible()]
    return found


def card(pages: Pages, what: str, start_id: str = "") -> StartCard:
    wanted = (what, start_id)
    (found,) = [each for each in pages.library.gallery.cards if (each.start.what, each.start.id) == wanted]
    return found


def opened(pages: Pages) -> int:
    assert pages.session.session_id is not None
    return pages.session.session_id


def test_ctrl_shift_l_goes_on_from_the_chosen_session(earlier_id: int, pages: Pages, store: Store) -> None:
    pages.library.refresh()
    press(pages.library.search_box, "Ctrl+Shift+L")
    dialog = asked(pages, NewSession)
    assert dialog.title.value() == "เวทีป่าชุมชน ครั้งที่ ๓"
    assert (dialog.place.value(), dialog.begins.clock()) == ("วัดป่า", "08:30")
    assert dialog.carried.text() == "นำมาด้วย: เป้าหมาย ๑ · งานค้าง ๑"
    dialog.accept()
    session = store.session(opened(pages))
    assert session.continues_id == earlier_id
    assert [each.title for each in pages.session.rail.rows.activities] == [
        "เป้าหมายเวทีก่อน",
        "งานค้างจากเวทีก่อน",
    ]
    assert pages.session.header._where.text() == "ต่อจาก ครั้งที่ ๒ (๑๐ กันยายน ๒๕๖๘)"
    model = pages.session.area.model
    assert model is not None
    assert [each.text for each in model.tree] == ["ป่าไม่ถูกไฟไหม้"]


def test_a_session_whose_earlier_one_is_gone_for_good_still_opens(
    earlier_id: int, pages: Pages, store: Store
) -> None:
    pages.library.refresh()
    pages.library.deeds.continue_from(earlier_id)
    asked(pages, NewSession).accept()
    made = opened(pages)
    pages.show_library()
    sessions.delete(store, earlier_id)
    sessions.purge(store, earlier_id)
    pages.open_session(made)
    assert "ต่อจาก" not in pages.session.header._where.text()


def test_a_session_with_nothing_to_carry_says_so_and_nothing_is_made(pages: Pages, store: Store) -> None:
    sessions.create(store, "เวทีเปล่า ๆ")
    press(pages.library.search_box, "Ctrl+Shift+L")
    dialog = asked(pages, NewSession)
    assert "ให้เลือกเวทีอื่น" in dialog.carried.text()
    dialog.accept()
    assert dialog.isVisible()
    assert "นำมาต่อ" in dialog.problem.text()
    assert len(store.sessions()) == 1


def test_the_way_on_from_an_earlier_session_needs_one(pages: Pages) -> None:
    card(pages, "earlier").click()
    assert pages.strip.text.startswith("ยังไม่มีเวทีให้ทำต่อ")


def test_the_gallery_goes_on_from_the_chosen_session_with_a_template(
    earlier_id: int, pages: Pages, store: Store
) -> None:
    pages.library.refresh()
    card(pages, "earlier").click()
    dialog = asked(pages, NewSession)
    (half_day,) = [each for each in dialog._cards.buttons() if each.accessibleName() == "ทบทวนองค์กรครึ่งวัน"]
    half_day.click()
    assert dialog.begins.clock() == "08:30"
    dialog.accept()
    titles = [each.title for each in store.activities(opened(pages))]
    assert titles[1:5] == [
        "วัตถุประสงค์และข้อตกลงร่วม",
        "เป้าหมายเวทีก่อน",
        "งานค้างจากเวทีก่อน",
        "เขียนบัตร SWOT",
    ]


def test_a_template_begins_a_session_with_times(pages: Pages, store: Store) -> None:
    card(pages, "template", "half_day_review").click()
    dialog = asked(pages, NewSession)
    assert dialog.chosen.text() == "กำหนดการเริ่มจาก: ทบทวนองค์กรครึ่งวัน"
    dialog.title.line.setText("ทบทวนกลุ่มทอผ้า")
    dialog.accept()
    rows = pages.session.rail.rows.rows
    assert [wording.begins(row.planned) for row in rows[:4]] == ["09.00", "09.30", "09.40", "09.50"]
    assert pages.session.rail.total.text() == "รวม ๓ ชม. ๓๐ นาที"
    assert store.session(opened(pages)).starts_at == "09:00"


def test_a_single_board_has_no_time_unless_typed(pages: Pages) -> None:
    pages.commands.run("new_session")
    dialog = asked(pages, NewSession)
    assert dialog.start.id == "swot"
    (half_day, *_) = dialog._cards.buttons()
    half_day.click()
    assert dialog.begins.clock() == "09:00"
    next(each for each in dialog._cards.buttons() if each.accessibleName() == "บัตรคำ").click()
    assert dialog.begins.clock() == ""
    dialog.reject()


def test_the_agenda_is_kept_as_an_own_template_and_deleted_after_asking(
    earlier_id: int, pages: Pages, store: Store
) -> None:
    pages.open_session(earlier_id)
    pages.commands.run("save_template")
    dialog = asked(pages, SaveTemplate)
    dialog.title.line.setText("")
    dialog.accept()
    assert "ชื่อแม่แบบ" in dialog.problem.text()
    dialog.title.line.setText("ป่าครึ่งวัน")
    assert not dialog.replaces.isVisible()
    dialog.accept()
    assert "ป่าครึ่งวัน" in pages.strip.text
    pages.commands.run("save_template")
    again = asked(pages, SaveTemplate)
    again.title.line.setText("ป่าครึ่งวัน")
    assert again.replaces.isVisible()
    again.reject()
    pages.show_library()
    own = card(pages, "template", "own_1")
    assert (own.start.title, own.start.own) == ("ป่าครึ่งวัน", True)
    press(own, "Del")
    asked(pages, Question).accept()
    assert not [each for each in pages.library.gallery.cards if each.start.own]
    assert list(templates.own_folder(store.path).iterdir()) == []


def test_a_broken_own_template_is_told_and_the_rest_works(qapp: QApplication, store: Store) -> None:
    folder = templates.own_folder(store.path)
    folder.mkdir()
    (folder / "ของเรา.toml").write_text('id = "x"\ntitle = { th = "ก" }\nactivities = 3\n', encoding="utf-8")
    theme = Theme()
    window = MainWindow(theme)
    contents = Contents(qapp, theme, store, window)
    assert "ของเรา.toml บรรทัดที่ 3: activities" in contents.pages.strip.text
    assert card(contents.pages, "template", "half_day_review").start.title
    contents.close()
    window.deleteLater()


def test_every_way_to_begin_has_a_picture_of_its_own(pages: Pages) -> None:
    paper = start_pictures.boxes("paper")
    for each in pages.library.gallery.cards:
        assert each.start.what == "paper" or start_pictures.boxes(each.start.picture) != paper
        for left, top, wide, high in start_pictures.boxes(each.start.picture):
            assert min(left, top, wide, high) >= 0
            assert max(left + wide, top + high) <= 1.001
    assert starts.empty().picture != "paper"


@pytest.mark.parametrize(
    ("title", "other", "part"),
    [
        ("เวทีป่า ครั้งที่ ๒", "เวทีป่า ครั้งที่ ๓", "ครั้งที่ ๒"),
        ("เวทีป่า ครั้งที่ ๒", "เวทีป่า ครั้งที่ ๒", "เวทีป่า ครั้งที่ ๒"),
        ("สมัชชาน้ำ", "เวทีป่า", "สมัชชาน้ำ"),
        ("เวทีป่า", "เวทีป่า ครั้งที่ ๒", "เวทีป่า"),
    ],
)
def test_of_the_earlier_title_what_differs_is_shown(title: str, other: str, part: str) -> None:
    assert follow_up_wording.own_part(title, other) == part
