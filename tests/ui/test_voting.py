"""Voting by keyboard: ballots, counted hands, a tally that is hidden until shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtWidgets import QApplication

from facilitator.operations import agenda, cards, clusters, votes

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage
    from facilitator.ui.voting.panel import VotingPanel

CARDS = (("S", "ประชุมทุกเดือน"), ("S", "มีป่าชุมชน"), ("W", "บัญชีอยู่ที่คนเดียว"), ("T", "น้ำท่วมทุกปี"))


@pytest.fixture
def board(page: SessionPage, qapp: QApplication) -> SessionPage:
    """A SWOT with the cards S1 S2 W1 T1, the keyboard in the capture bar."""
    for slot, text in CARDS:
        cards.add(page._bridge.store, shown(page), slot, text)
    qapp.processEvents()
    return page


@pytest.fixture
def ideas(page: SessionPage, store: Store, session_id: int, qapp: QApplication) -> SessionPage:
    """A board of cards without codes: a cluster of two, and a loose one."""
    agenda.add(store, session_id, "ทางออกเรื่องน้ำ", kind="cards")
    board_id = store.boards(session_id)[-1].id
    first, second, _third = (
        cards.add(store, board_id, "card", text) for text in ("ขุดคลอง", "ทำฝาย", "ปลูกไผ่")
    )
    clusters.group(store, page.rail._kinds["cards"], [first, second], "งานช่าง")
    page.rail.go(1)
    page.rail.go(1)
    qapp.processEvents()
    assert page.area.model is not None
    assert page.area.model.kind.id == "cards"
    return page


def shown(page: SessionPage) -> int:
    assert page.area.model is not None
    return page.area.model.board.id


def panel(page: SessionPage) -> VotingPanel:
    return page.voting.panel


def tally(page: SessionPage) -> dict[str, int]:
    assert page.area.model is not None
    return {card.text: card.votes for card in page.area.model.tree if card.votes}


def drawn(page: SessionPage) -> list[str]:
    """Return every line of text that the board shows."""
    from facilitator.figure.drawing import TextLine

    assert page.area.view.figure is not None
    shapes = (shape for node in page.area.view.figure.nodes for shape in node.block.shapes)
    return [shape.text for shape in shapes if isinstance(shape, TextLine)]


def focused() -> object:
    return QApplication.focusWidget()


def begin(page: SessionPage, voters: str = "32") -> None:
    """Open the panel and start the vote that it offers."""
    press(page.area.bar.editor, "Ctrl+J")
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, voters[0])
    assert focused() is panel(page).setup.voters
    type_text(panel(page).setup.voters, voters[1:])
    press(panel(page).setup.voters, "Return")


def begin_hands(page: SessionPage) -> None:
    press(page.area.bar.editor, "Ctrl+J")
    for keys in ("Right", "2"):
        field = QApplication.focusWidget()
        assert field is not None
        press(field, keys)
    type_text(panel(page).setup.voters, "0")
    press(panel(page).setup.voters, "Return")


def give(page: SessionPage, ballot: str) -> None:
    type_text(panel(page).dots.field, ballot)
    press(panel(page).dots.field, "Return")


def count_hands(page: SessionPage, number: str) -> None:
    type_text(panel(page).hands.field, number)
    press(panel(page).hands.field, "Return")


def test_ctrl_j_and_enter_begin_a_vote_with_the_tally_hidden(board: SessionPage, store: Store) -> None:
    begin(board)
    asked = votes.poll(store.board(shown(board)))
    assert asked == votes.Poll("dots", 3, 32)
    assert store.board(shown(board)).votes_hidden
    assert focused() is panel(board).dots.field
    assert panel(board).dots.voter.text() == "คนที่ ๑"


def test_two_keys_begin_what_is_usual(board: SessionPage, store: Store) -> None:
    press(board.area.bar.editor, "Ctrl+J")
    field = QApplication.focusWidget()
    assert field is not None
    press(field, "Return")
    assert votes.poll(store.board(shown(board))) == votes.Poll("dots", 3, 0)
    give(board, "s1")
    assert panel(board).progress.text() == "ลงคะแนนแล้ว ๑ คน · ๑ จุด"


def test_participants_present_are_the_voters_expected(
    board: SessionPage, store: Store, session_id: int
) -> None:
    with store.step("เพิ่มผู้เข้าร่วม", session_id) as step:
        for number in range(7):
            step.insert(
                "participant", {"rank": float(number), "name": f"คนที่ {number}", "morning": number < 5}
            )
    press(board.area.bar.editor, "Ctrl+J")
    assert panel(board).setup.voters.text() == "5"
    press(panel(board).setup.voters, "Return")
    assert panel(board).progress.text() == "ลงคะแนนแล้ว ๐ จาก ๕ คน · ๐ จาก ๑๕ จุด"


def test_one_line_is_one_voter_and_the_next_is_asked_for(board: SessionPage, store: Store) -> None:
    begin(board)
    give(board, "S1 s2 w๑")
    give(board, "s1s1")
    assert tally(board) == {"ประชุมทุกเดือน": 3, "มีป่าชุมชน": 1, "บัญชีอยู่ที่คนเดียว": 1}
    assert [(each.number, each.votes) for each in store.ballots(shown(board))] == [(1, 3), (2, 2)]
    assert panel(board).dots.voter.text() == "คนที่ ๓"
    assert panel(board).dots.field.text() == ""
    assert focused() is panel(board).dots.field
    assert panel(board).progress.text() == "ลงคะแนนแล้ว ๒ จาก ๓๒ คน · ๕ จาก ๙๖ จุด"
    assert [(each.number, each.votes) for each in panel(board).dots.strip.shown] == [(1, 3), (2, 2)]


def test_how_many_dots_are_typed_is_told_while_typing(board: SessionPage) -> None:
    begin(board)
    for typed, told in (("s", "มี ๓ จุด"), ("1 ", "๑ จาก ๓ จุด"), ("s2 s2 t1", "๔ จาก ๓ จุด")):
        type_text(panel(board).dots.field, typed)
        assert panel(board).dots.counter.text() == told


@pytest.mark.parametrize(("typed", "says"), [("s1 s9", "“s9”"), ("s1 s1 s2 w1", "เอาออก 1 จุด")])
def test_what_cannot_be_taken_stays_and_is_told_beside_it(
    board: SessionPage, store: Store, typed: str, says: str
) -> None:
    told: list[str] = []
    board._bridge.refused.connect(told.append)
    begin(board)
    give(board, typed)
    assert says in panel(board).problem.text()
    assert not panel(board).problem.isHidden()
    assert panel(board).dots.field.text() == typed
    assert (tally(board), store.ballots(shown(board)), told) == ({}, (), [])
    press(panel(board).dots.field, "Backspace")
    assert panel(board).problem.isHidden()


def test_enter_alone_is_no_ballot_but_0_is_a_voter_who_gives_nothing(
    board: SessionPage, store: Store
) -> None:
    begin(board)
    give(board, "")
    assert store.ballots(shown(board)) == ()
    give(board, "๐")
    assert [each.votes for each in store.ballots(shown(board))] == [0]
    assert panel(board).dots.voter.text() == "คนที่ ๒"


def test_undo_takes_the_last_ballot_back_and_asks_that_voter_again(board: SessionPage, store: Store) -> None:
    begin(board)
    give(board, "s1")
    give(board, "w1 w1")
    press(panel(board).dots.field, "Ctrl+Z")
    assert tally(board) == {"ประชุมทุกเดือน": 1}
    assert panel(board).dots.voter.text() == "คนที่ ๒"
    assert focused() is panel(board).dots.field
    press(panel(board).dots.field, "Ctrl+Shift+Z")
    assert tally(board) == {"ประชุมทุกเดือน": 1, "บัญชีอยู่ที่คนเดียว": 2}
    for _ in range(3):
        press(panel(board).dots.field, "Ctrl+Z")
    assert votes.poll(store.board(shown(board))) is None
    assert not panel(board).setup.isHidden()
    assert focused() is panel(board).setup.method.focusProxy()


def test_no_number_is_seen_on_the_board_until_f7(board: SessionPage, store: Store) -> None:
    begin(board)
    give(board, "s1 s1 s1")
    press(panel(board).dots.field, "Escape")
    assert panel(board).isHidden()
    assert board.area.bar.editor.hasFocus()
    board.area.view.choose(next(iter(board.area.model.tree)).id if board.area.model else 0)
    press(board.area.view, "+")
    assert tally(board) == {"ประชุมทุกเดือน": 4}
    assert "๔" not in drawn(board)
    press(board.area.bar.editor, "F7")
    assert "๔" in drawn(board)
    assert not store.board(shown(board)).votes_hidden
    press(board.area.bar.editor, "F7")
    assert "๔" not in drawn(board)
    press(board.area.bar.editor, "Ctrl+Z")
    assert "๔" in drawn(board)


def test_a_hidden_tally_is_told_beside_the_title_while_the_panel_is_closed(board: SessionPage) -> None:
    told = board.voting.hidden
    assert told.isHidden()
    begin(board)
    assert told.isHidden()
    press(panel(board).dots.field, "Escape")
    assert not told.isHidden()
    board.rail.go(1)
    assert told.isHidden()
    board.rail.go(-1)
    assert not told.isHidden()
    told.click()
    assert told.isHidden()


def test_ctrl_j_goes_on_where_the_vote_was_and_closes_it_from_inside(board: SessionPage) -> None:
    begin(board)
    give(board, "s1")
    press(panel(board).dots.field, "Ctrl+J")
    assert panel(board).isHidden()
    press(board.area.bar.editor, "Ctrl+J")
    assert panel(board).dots.voter.text() == "คนที่ ๒"
    board.area.bar.editor.setFocus()
    press(board.area.bar.editor, "Ctrl+J")
    assert not panel(board).isHidden()
    assert focused() is panel(board).dots.field


def test_the_number_of_dots_can_be_changed_in_the_middle(board: SessionPage, store: Store) -> None:
    begin(board)
    give(board, "s1")
    panel(board).change.click()
    panel(board).setup.dots.set_value(5)
    press(panel(board).setup.voters, "Return")
    give(board, "s1 s1 s1 s1 s1")
    assert [each.votes for each in store.ballots(shown(board))] == [1, 5]


def test_clearing_begins_anew_and_can_be_undone(board: SessionPage, store: Store) -> None:
    begin(board)
    give(board, "s1 w1")
    panel(board).change.click()
    panel(board).clear.click()
    assert (tally(board), store.ballots(shown(board))) == ({}, ())
    press(panel(board).setup.voters, "Return")
    assert panel(board).dots.voter.text() == "คนที่ ๑"
    press(panel(board).dots.field, "Ctrl+Z")
    assert tally(board) == {"ประชุมทุกเดือน": 1, "บัญชีอยู่ที่คนเดียว": 1}


def test_voters_that_are_no_number_do_not_begin_a_vote(board: SessionPage, store: Store) -> None:
    press(board.area.bar.editor, "Ctrl+J")
    type_text(panel(board).setup.voters, "มาก")
    press(panel(board).setup.voters, "Return")
    assert "ต้องเป็นตัวเลข" in panel(board).problem.text()
    assert votes.poll(store.board(shown(board))) is None


def test_cards_without_codes_are_numbered_while_votes_are_taken(ideas: SessionPage) -> None:
    signs = ideas.area.view._signs.voting
    assert not signs.numbers
    begin(ideas)
    assert ideas.area.model is not None
    by_text = {ideas.area.model.tree[card_id].text: name for card_id, name in signs.numbers.items()}
    assert by_text == {"งานช่าง": "1", "ขุดคลอง": "2", "ทำฝาย": "3", "ปลูกไผ่": "4"}
    give(ideas, "4 ๓ 4")
    give(ideas, "1")
    assert tally(ideas) == {"งานช่าง": 1, "ทำฝาย": 1, "ปลูกไผ่": 2}
    press(panel(ideas).dots.field, "Escape")
    assert not signs.numbers


def test_the_numbers_are_painted_on_the_corners_of_the_cards(ideas: SessionPage, qapp: QApplication) -> None:
    def accent(point_of: str) -> bool:
        view = ideas.area.view
        assert view.model is not None
        assert view.figure is not None
        card_id = next(card.id for card in view.model.tree if card.text == point_of)
        node = view.figure.node(f"card:{card_id}")
        assert node is not None
        corner = view.rect_of(node).topLeft().toPoint()
        return view.viewport().grab().toImage().pixelColor(corner) == view._theme.colour("accent")

    assert not accent("ปลูกไผ่")
    begin(ideas)
    qapp.processEvents()
    assert accent("ปลูกไผ่")


def test_hands_are_counted_card_by_card(ideas: SessionPage) -> None:
    begin_hands(ideas)
    hands = panel(ideas).hands
    assert (hands.name.text(), hands.text.text()) == ("1", "งานช่าง")
    assert hands.question.text() == "ใครเลือกข้อนี้ยกมือ"
    for number in ("12", "๗", "", "3"):
        count_hands(ideas, number)
    assert tally(ideas) == {"งานช่าง": 12, "ขุดคลอง": 7, "ปลูกไผ่": 3}
    assert panel(ideas).progress.text() == "นับแล้ว ๓ จาก ๔ ใบ"
    assert "ข้ามไป ๑ ใบ" in hands.text.text()
    press(hands.field, "Up")
    press(hands.field, "Up")
    assert hands.text.text() == "ทำฝาย"
    count_hands(ideas, "5")
    count_hands(ideas, "")
    assert tally(ideas) == {"งานช่าง": 12, "ขุดคลอง": 7, "ทำฝาย": 5, "ปลูกไผ่": 3}
    assert "F7" in hands.text.text()


def test_the_card_that_hands_are_counted_for_is_the_chosen_one(ideas: SessionPage) -> None:
    begin_hands(ideas)
    count_hands(ideas, "4")
    assert ideas.area.model is not None
    current = ideas.area.view.selection.current
    assert current is not None
    assert ideas.area.model.tree[current].text == "ขุดคลอง"
    assert focused() is panel(ideas).hands.field


@pytest.mark.parametrize(("typed", "says"), [("21", "นับได้ 21 มือ"), ("สิบ", "เป็นตัวเลข")])
def test_a_count_that_cannot_be_stays_and_is_told(ideas: SessionPage, typed: str, says: str) -> None:
    begin_hands(ideas)
    count_hands(ideas, typed)
    assert says in panel(ideas).problem.text()
    assert panel(ideas).hands.field.text() == typed
    assert panel(ideas).hands.text.text() == "งานช่าง"
    assert tally(ideas) == {}


def test_undo_of_a_count_asks_for_that_card_again(ideas: SessionPage) -> None:
    begin_hands(ideas)
    count_hands(ideas, "4")
    count_hands(ideas, "9")
    press(panel(ideas).hands.field, "Ctrl+Z")
    assert panel(ideas).hands.text.text() == "ขุดคลอง"
    assert tally(ideas) == {"งานช่าง": 4}


def test_after_a_vote_f7_shows_the_ranking_and_back(ideas: SessionPage) -> None:
    begin_hands(ideas)
    count_hands(ideas, "11")
    press(panel(ideas).hands.field, "F7")
    assert ideas.area.model is not None
    assert ideas.area.model.view == "ranked"
    assert panel(ideas).isHidden()
    assert "๑๑" in drawn(ideas)
    press(ideas.area.bar.editor, "F7")
    assert ideas.area.model.view == "clusters"
    assert "๑๑" not in drawn(ideas)


def test_another_board_closes_the_panel_and_has_its_own_vote(board: SessionPage) -> None:
    begin(board)
    give(board, "s1")
    board.rail.go(1)
    assert panel(board).isHidden()
    assert not board.area.view._signs.voting.numbers
    assert board.area.bar.editor.hasFocus()
    press(board.area.bar.editor, "Ctrl+J")
    assert not panel(board).setup.isHidden()
    board.rail.go(-1)
    press(board.area.bar.editor, "Ctrl+J")
    assert panel(board).dots.voter.text() == "คนที่ ๒"


def test_a_board_without_cards_says_what_to_do(page: SessionPage) -> None:
    begin(page)
    assert "ให้เพิ่มบัตรก่อน" in panel(page).dots.field.placeholderText()
    give(page, "s1")
    assert "“s1”" in panel(page).problem.text()


def test_the_vote_goes_on_after_a_restart(board: SessionPage, store: Store, session_id: int) -> None:
    begin(board)
    give(board, "s1")
    board.close_session()
    board.open_session(session_id)
    press(board.area.bar.editor, "Ctrl+J")
    assert panel(board).dots.voter.text() == "คนที่ ๒"
    assert panel(board).progress.text().startswith("ลงคะแนนแล้ว ๑ จาก ๓๒ คน")


def test_in_a_low_window_the_panel_gets_the_room_of_heading_and_bar_until_one_types(
    board: SessionPage, qapp: QApplication
) -> None:
    area, window = board.area, board.window()
    window.setMinimumSize(1, 1)
    window.resize(1366, 500)
    qapp.processEvents()
    assert not area.bar.isHidden()
    begin(board)
    give(board, "s1 s2")
    give(board, "nothing")
    qapp.processEvents()
    assert area.bar.isHidden()
    for part in (
        panel(board).dots.field,
        panel(board).dots.next,
        panel(board).dots.strip,
        panel(board).tally,
    ):
        assert part.height() >= part.minimumSizeHint().height()
        assert not part.visibleRegion().isEmpty()
        assert part.visibleRegion().boundingRect() == part.rect()
    area.view.setFocus()
    type_text(area.view, "ก")
    assert not area.bar.isHidden()
    assert area.bar.editor.text() == "ก"
    assert area.bar.editor.hasFocus()
    assert panel(board).isHidden()


def test_the_panel_leaves_the_window_as_narrow_as_it_may_be(board: SessionPage) -> None:
    begin(board)
    assert panel(board).minimumSizeHint().width() <= 520
    panel(board).change.click()
    assert panel(board).minimumSizeHint().width() <= 520
