"""How the wall is set: modes by hand and by the agenda, and cards revealed one by one."""

from __future__ import annotations

from facilitator.ui.wall.pages import beside
from facilitator.ui.wall.state import WallState


def test_the_agenda_leads_until_a_mode_is_chosen_by_hand() -> None:
    state = WallState()
    state.suggest("question")
    assert state.mode == "question"
    state.show("agenda")
    state.suggest("newest")
    assert state.mode == "agenda"
    state.begin_activity()
    state.suggest("newest")
    assert state.mode == "newest"


def test_blank_hides_whatever_is_chosen_and_a_mode_ends_it() -> None:
    state = WallState()
    state.suggest("question")
    state.blank(blanked=True)
    assert (state.mode, state.chosen) == ("blank", "question")
    state.suggest("newest")
    assert state.mode == "blank"
    state.blank(blanked=False)
    assert state.mode == "newest"
    state.blank(blanked=True)
    state.show("timer")
    assert state.mode == "timer"


def test_another_mode_begins_on_its_first_page() -> None:
    state = WallState()
    state.show("board")
    state.turn_to(3)
    state.suggest("newest")
    assert state.page == 3
    state.show("ranking")
    assert state.page == 0


def test_cards_are_revealed_one_by_one_and_then_all_are_open() -> None:
    state = WallState()
    state.close_all()
    assert state.revealed == frozenset()
    state.open_card(7, [70], last=False)
    assert state.revealed == {7, 70}
    assert (state.opened_id, state.in_view) == (7, 7)
    state.open_card(5, [], last=False)
    assert state.revealed == {7, 70, 5}
    state.open_card(9, [], last=True)
    assert state.revealed is None
    assert state.all_opened


def test_everything_can_be_revealed_at_once_and_another_activity_reveals_too() -> None:
    state = WallState()
    state.close_all()
    state.reveal_all()
    assert state.revealed is None
    state.close_all()
    state.begin_activity()
    assert state.revealed is None


def test_a_page_turned_by_hand_lets_go_of_the_card_in_view() -> None:
    state = WallState()
    state.bring_in_view(4)
    state.turn_to(0)
    assert state.in_view is None


def test_what_stands_beside_an_id_in_a_list() -> None:
    assert beside([4, 5, 6], 5, 1) == 6
    assert beside([4, 5, 6], 5, -1) == 4
    assert beside([4, 5, 6], 6, 1) is None
    assert beside([4, 5, 6], 4, -1) is None
    assert beside([4, 5, 6], None, 1) == 4
    assert beside([], None, 1) is None
