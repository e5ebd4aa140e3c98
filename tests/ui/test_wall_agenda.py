"""What comes onto the wall by itself: by the activity, by what is written on its board, by the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from wall_seen import add, open_kind, squeezed

from facilitator import kinds as board_kinds
from facilitator.operations import agenda, cards, votes

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

WRITING = {
    "swot": "newest", "cards": "newest", "tows": "newest", "power_interest": "newest", "lessons": "newest",
    "knowledge": "newest", "outline": "board", "goals": "row", "stakeholders": "row",
    "strategic_plan": "board", "results": "row", "action_plan": "row", "outcome_steps": "row",
    "logframe": "row", "freedom_levels": "row", "calendar": "row",
}  # fmt: skip
"""What the wall shows while cards come, for every kind that the program ships.

The first card of a strategic plan is its vision, which is no row.
"""
READING = WRITING | dict.fromkeys(
    ("action_plan", *(kind for kind, mode in WRITING.items() if mode == "newest")), "board"
)
"""What it shows when a board is opened that holds cards already; goals with indicators: their progress."""


def test_an_empty_board_shows_its_question_and_the_first_card_takes_over(page: SessionPage) -> None:
    assert page.wall.state.mode == "question"
    add(page, "แกนนำทำงานต่อเนื่อง")
    assert page.wall.state.mode == "newest"
    assert "แกนนำทำงานต่อเนื่อง" in squeezed(page)


def test_activities_without_a_board_show_welcome_first_then_the_agenda(
    page: SessionPage, store: Store, session_id: int
) -> None:
    coming = agenda.add(store, session_id, "ลงทะเบียน", minutes=30)
    agenda.move(store, coming, before_id=page.rail.rows.activities[0].id)
    rest = agenda.add(store, session_id, "พักดื่มน้ำ", minutes=15)
    page.rail.open_activity(coming)
    assert page.wall.state.mode == "welcome"
    page.rail.open_activity(rest)
    assert page.wall.state.mode == "agenda"
    page.timers.toggle()
    assert page.wall.state.mode == "timer"
    page.timers.toggle()
    assert page.wall.state.mode == "agenda"


def test_a_vote_shows_the_whole_board_and_then_who_leads(page: SessionPage, store: Store) -> None:
    card_id = add(page, "ซ่อมถนนหน้าวัด")
    assert page.area.model is not None
    board_id = page.area.model.board.id
    votes.start(store, board_id)
    assert page.wall.state.mode == "board"
    cards.plus_one(store, card_id, 5)
    assert page.wall.state.mode == "board"
    votes.show(store, board_id)
    assert page.wall.state.mode == "ranking"


def test_a_mode_chosen_by_hand_stays_until_another_activity_is_opened(page: SessionPage) -> None:
    press(page.area.bar.editor, "Ctrl+Alt+9")
    add(page, "แกนนำทำงานต่อเนื่อง")
    assert page.wall.state.mode == "agenda"
    page.rail.go(1)
    assert page.wall.state.mode == "question"


def test_what_is_set_by_hand_outlives_a_board_that_is_opened_anew(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Ctrl+Alt+4")
    press(page.area.bar.editor, "Ctrl+Shift+R")
    page.renew_board()
    assert page.wall.state.mode == "board"
    assert page.wall.state.revealed == frozenset()
    assert "แกนนำทำงานต่อเนื่อง" not in squeezed(page)


def test_a_session_that_is_opened_again_begins_with_its_agenda(page: SessionPage) -> None:
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Ctrl+Alt+9")
    session_id = page.session_id
    assert session_id is not None
    page.close_session()
    page.open_session(session_id)
    assert page.wall.state.mode == "board"


def test_one_key_gives_the_lead_back_to_the_agenda(page: SessionPage) -> None:
    press(page.area.bar.editor, "Ctrl+Alt+9")
    add(page, "แกนนำทำงานต่อเนื่อง")
    press(page.area.bar.editor, "Ctrl+Alt+A")
    assert page.wall.state.mode == "newest"


def test_every_kind_is_thought_of() -> None:
    assert {kind.id for kind in board_kinds.load()} == set(WRITING)


@pytest.mark.parametrize("kind", WRITING)
def test_each_board_has_the_mode_that_serves_it(page: SessionPage, store: Store, kind: str) -> None:
    open_kind(page, store, kind)
    there = page.rail.current()
    assert there is not None
    assert page.wall.state.mode == "question"
    add(page, "ข้อแรกของกระดาน")
    assert page.wall.state.mode == WRITING[kind]
    assert "ข้อแรกของกระดาน" in squeezed(page)
    page.rail.go(-1)
    page.rail.open_activity(there.id)
    assert page.wall.state.mode == READING[kind]


def test_goals_with_indicators_are_opened_at_their_progress(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "goals")
    add(page, "คนรุ่นใหม่เข้ามาช่วยงาน")
    page.area.capture.choose_number(2)
    type_text(page.area.bar.editor, "จำนวนแกนนำใหม่ 5 -> 20 คน")
    press(page.area.bar.editor, "Return")
    assert page.wall.state.mode == "row"
    assert "แกนนำใหม่" in squeezed(page)
    there = page.rail.current()
    assert there is not None
    page.rail.go(-1)
    page.rail.open_activity(there.id)
    assert page.wall.state.mode == "progress"


@pytest.mark.parametrize("kind", WRITING)
@pytest.mark.parametrize("mode", ["", "board"])
def test_a_card_that_is_written_is_seen_by_the_room_however_many_there_are(
    page: SessionPage, store: Store, kind: str, mode: str
) -> None:
    open_kind(page, store, kind)
    add(page, "ข้อแรกของกระดาน")
    if mode:
        page._commands.run(f"wall_{mode}")
    for number in range(24):
        text = f"ข้อความ{'กขคงจฉชซญดตถทธนบปผพฟภมยร'[number]}ของกระดานบ้านเรา"
        if number % 6 == 0:
            page.area.capture.new_row()
        type_text(page.area.bar.editor, text)
        press(page.area.bar.editor, "Return")
        assert text in squeezed(page), (page.wall.state.mode, number)


def test_once_the_ranking_is_known_further_cards_are_shown_again(page: SessionPage, store: Store) -> None:
    card_id = add(page, "ซ่อมถนนหน้าวัด")
    assert page.area.model is not None
    board_id = page.area.model.board.id
    votes.start(store, board_id)
    cards.plus_one(store, card_id, 5)
    votes.show(store, board_id)
    assert page.wall.state.mode == "ranking"
    add(page, "ขุดลอกคลองหลังวัด")
    assert page.wall.state.mode == "newest"
    assert "ขุดลอกคลองหลังวัด" in squeezed(page)


def test_a_page_turned_by_hand_stays_until_a_card_comes(page: SessionPage, store: Store) -> None:
    assert page.area.model is not None
    for number in range(60):
        cards.add(store, page.area.model.board.id, "SWOT"[number % 4], f"ข้อคิดที่ {number} ของห้องประชุมหมู่บ้าน")
    press(page.area.bar.editor, "Ctrl+Alt+4")
    shown = page.wall.image.page
    assert shown is not None
    assert shown.page == 0
    press(page.area.bar.editor, "Ctrl+Shift+PgDown")
    there = squeezed(page)
    page.area.view.choose(next(iter(page.area.model.tree)).id)
    assert squeezed(page) == there
    add(page, "ข้อนี้มาทีหลังทุกข้อ", 4)
    assert "ข้อนี้มาทีหลังทุกข้อ" in squeezed(page)
    shown = page.wall.image.page
    assert shown is not None
    assert shown.page == shown.pages - 1
    press(page.area.bar.editor, "Ctrl+Shift+PgUp")
    before, shown = shown, page.wall.image.page
    assert shown is not None
    assert shown.page == before.page - 1
    assert "ข้อนี้มาทีหลังทุกข้อ" not in squeezed(page)


def test_the_wall_goes_to_the_party_whose_cell_gets_a_card(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "stakeholders")
    capture, editor = page.area.capture, page.area.bar.editor
    for party in ("ผู้สูงอายุ", "ครูในโรงเรียน"):
        capture.new_row()
        type_text(editor, party)
        press(editor, "Return")
    capture.row_down()
    assert page.area.model is not None
    first, second = page.area.model.tree.children(None)
    for row in (first, second, first):
        place = page.area.view.places().first_part(row.id)
        assert place is not None
        capture.aim(place)
        text = f"มองจากมุมของ{row.text}ครั้งที่{len(page.area.model.tree)}"
        type_text(editor, text)
        press(editor, "Return")
        assert page.wall.state.row_id == row.id
        assert text in squeezed(page)
