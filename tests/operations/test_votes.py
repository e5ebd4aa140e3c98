"""Votes: ballots typed as codes or numbers, counted hands, and a tally that is hidden until shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.figure.scene import Scene
from facilitator.model import Tree
from facilitator.operations import OperationRefused, ballot_text, boards, cards, clusters, sessions, votes
from facilitator.operations.votes import Poll

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.store import Store


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีจัดลำดับเรื่องด่วน")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "swot", "ลำดับความสำคัญ")


@pytest.fixture
def ids(store: Store, board_id: int) -> dict[str, int]:
    """The cards S1 S2 S3 W1 by their codes."""
    return {code: cards.add(store, board_id, code[0], f"บัตร {code}") for code in ("S1", "S2", "S3", "W1")}


def tally(store: Store, board_id: int) -> list[int]:
    return [card.votes for card in store.cards(board_id)]


def called(store: Store, kinds: Kinds, board_id: int) -> dict[int, str]:
    return ballot_text.names(kinds[store.board(board_id).kind], Tree(store.cards(board_id)))


def attend(
    store: Store, session_id: int, name: str, *, morning: bool = False, afternoon: bool = False
) -> None:
    with store.step("เพิ่มผู้เข้าร่วม", session_id) as step:
        values = {"rank": 1.0, "name": name, "morning": morning, "afternoon": afternoon}
        step.insert("participant", values)


def test_a_vote_begins_hidden_and_expects_those_present(store: Store, session_id: int, board_id: int) -> None:
    attend(store, session_id, "สมพร ใจดี", morning=True)
    attend(store, session_id, "บุญมี ทองคำ", afternoon=True)
    attend(store, session_id, "มาลี แก้วใส")
    assert votes.poll(store.board(board_id)) is None
    votes.start(store, board_id, dots=4)
    assert votes.poll(store.board(board_id)) == Poll("dots", 4, 2)
    assert store.board(board_id).votes_hidden
    store.undo(session_id)
    assert votes.poll(store.board(board_id)) is None
    assert not store.board(board_id).votes_hidden


def test_a_vote_with_nobody_listed_has_no_expected_number(store: Store, board_id: int) -> None:
    votes.start(store, board_id, method="hands")
    assert votes.poll(store.board(board_id)) == Poll("hands", 3, 0)


@pytest.mark.parametrize(("dots", "voters"), [(0, 1), (100, 1), (3, -1), (3, 10_000)])
def test_impossible_numbers_do_not_begin_a_vote(store: Store, board_id: int, dots: int, voters: int) -> None:
    with pytest.raises(OperationRefused, match="ระหว่าง"):
        votes.start(store, board_id, dots=dots, voters=voters)
    assert votes.poll(store.board(board_id)) is None


def test_settings_of_a_strange_file_are_read_as_usual_ones(store: Store, board_id: int) -> None:
    boards.use(store, board_id, "ลอง", method="dots", dots="มาก", voters="-5")
    assert votes.poll(store.board(board_id)) == Poll("dots", 3, 0)
    boards.use(store, board_id, "ลอง", method="shouting")
    assert votes.poll(store.board(board_id)) is None


def test_a_ballot_is_one_step_and_says_only_how_many(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    votes.start(store, board_id, voters=2)
    assert votes.ballot(store, board_id, {ids["S1"]: 2, ids["W1"]: 1}) == 1
    assert votes.ballot(store, board_id, {ids["S1"]: 1}) == 2
    assert votes.ballot(store, board_id, {}) == 3
    assert tally(store, board_id) == [3, 0, 0, 1]
    assert [(each.number, each.votes) for each in store.ballots(board_id)] == [(1, 3), (2, 1), (3, 0)]
    store.undo(session_id)
    store.undo(session_id)
    assert tally(store, board_id) == [2, 0, 0, 1]
    assert [(each.number, each.votes) for each in store.ballots(board_id)] == [(1, 3)]
    assert votes.ballot(store, board_id, {ids["S2"]: 1}) == 2


def test_what_a_ballot_may_not_do(store: Store, session_id: int, board_id: int, ids: dict[str, int]) -> None:
    elsewhere = cards.add(store, boards.add(store, session_id, "swot", "อื่น"), "S", "ที่อื่น")
    with pytest.raises(OperationRefused, match="ยังไม่ได้เริ่ม"):
        votes.ballot(store, board_id, {ids["S1"]: 1})
    votes.start(store, board_id, dots=3)
    for choices, says in (
        ({ids["S1"]: 3, ids["S2"]: 2}, "เอาออก 2 จุด"),
        ({ids["S1"]: 3, ids["S2"]: -1}, "ไม่น้อยกว่า 0"),
        ({ids["S1"]: 1, elsewhere: 1}, "กระดานเดียวกัน"),
    ):
        with pytest.raises(OperationRefused, match=says):
            votes.ballot(store, board_id, choices)
    assert sum(tally(store, board_id)) == 0
    assert store.ballots(board_id) == ()


def test_counted_hands_are_set_and_can_be_counted_again(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    votes.start(store, board_id, method="hands", voters=20)
    votes.hands(store, ids["S2"], 12)
    votes.hands(store, ids["S2"], 14)
    assert tally(store, board_id) == [0, 14, 0, 0]
    store.undo(session_id)
    assert tally(store, board_id) == [0, 12, 0, 0]
    for count, says in ((21, "นับได้ 21 มือ"), (-1, "ไม่น้อยกว่า 0"), (10**25, "ไม่เกิน 9,999")):
        with pytest.raises(OperationRefused, match=says):
            votes.hands(store, ids["S2"], count)


def test_the_tally_is_hidden_from_every_drawing_until_it_is_shown(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    cards.plus_one(store, ids["S1"], 4)

    def seen() -> int:
        card = store.card(ids["S1"])
        return Scene(store.board(board_id), Tree([card])).votes(card)

    votes.hide(store, board_id)
    cards.plus_one(store, ids["S1"])
    assert seen() == 0
    votes.show(store, board_id)
    assert seen() == 5
    store.undo(session_id)
    assert seen() == 0


def test_clearing_takes_votes_and_ballots_off_in_one_step(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    votes.start(store, board_id, voters=5)
    votes.ballot(store, board_id, {ids["S1"]: 2})
    cards.plus_one(store, ids["W1"], 3)
    votes.clear(store, board_id)
    assert (sum(tally(store, board_id)), store.ballots(board_id)) == (0, ())
    assert votes.poll(store.board(board_id)) == Poll("dots", 3, 5)
    store.undo(session_id)
    assert tally(store, board_id) == [2, 0, 0, 3]
    assert len(store.ballots(board_id)) == 1


def test_cards_are_called_by_code_and_parts_of_a_stack_are_not_called(
    store: Store, kinds: Kinds, board_id: int, ids: dict[str, int]
) -> None:
    cards.merge(store, ids["S1"], [ids["S3"]])
    assert called(store, kinds, board_id) == {ids["S1"]: "S1", ids["S2"]: "S2", ids["W1"]: "W1"}


def test_without_codes_cards_are_called_by_number_clusters_too(
    store: Store, kinds: Kinds, session_id: int
) -> None:
    board = boards.add(store, session_id, "cards", "ความคิด")
    first, second, third, fourth = (cards.add(store, board, "card", text) for text in "กขคง")
    made = clusters.group(store, kinds["cards"], [first, third], "หมวด")
    cards.merge(store, second, [fourth])
    assert called(store, kinds, board) == {made: "1", first: "2", third: "3", second: "4"}


def test_every_card_of_a_board_with_few_codes_is_called(store: Store, kinds: Kinds, session_id: int) -> None:
    board = boards.add(store, session_id, "goals", "เป้าหมาย")
    goal = cards.add(store, board, "goal", "น้ำสะอาด")
    indicator = cards.add(store, board, "indicator", "ครัวเรือนที่มีน้ำใช้", parent_id=goal)
    second = cards.add(store, board, "goal", "หนี้ลด")
    assert called(store, kinds, board) == {goal: "1", indicator: "ตช1", second: "2"}


NAMES = {11: "S1", 12: "S2", 21: "W1", 31: "ตช1", 41: "1", 42: "2", 43: "12"}


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("S1 S2 W1", {11: 1, 12: 1, 21: 1}),
        ("s1, s1  w๑", {11: 2, 21: 1}),
        ("s1s2s1", {11: 2, 12: 1}),
        ("ตช๑ ตช1", {31: 2}),
        ("12 ๑ 2 2", {43: 1, 41: 1, 42: 2}),
        ("1+2+2", {41: 1, 42: 2}),
        (" s1\u200b ", {11: 1}),
        ("หๅ ฆ/", {11: 1, 12: 1}),
        ("ๅ / ๅ/", {41: 1, 42: 1, 43: 1}),
        ("0", {}),
        ("๐", {}),
    ],
)
def test_a_ballot_is_read_as_people_type_it(typed: str, counted: dict[int, int]) -> None:
    assert ballot_text.read(typed, NAMES) == counted


@pytest.mark.parametrize(
    ("typed", "wrong"), [("S1 S9", "S9"), ("s1s9", "s1s9"), ("ข้อหนึ่ง", "ข้อหนึ่ง"), ("S1 0", "0"), ("s1x", "s1x")]
)
def test_what_is_not_on_the_board_is_named(typed: str, wrong: str) -> None:
    with pytest.raises(OperationRefused, match=f"“{wrong}”"):
        ballot_text.read(typed, NAMES)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    dots=st.integers(1, 6),
    typed=st.lists(st.lists(st.sampled_from(("S1", "s2", "S๓", "w1")), max_size=7), max_size=8),
    before=st.integers(0, 5),
)
def test_the_ballots_add_up_to_the_votes_that_were_added(
    store: Store, kinds: Kinds, dots: int, typed: list[list[str]], before: int
) -> None:
    session = sessions.create(store, "เวทีลงคะแนน")
    board = boards.add(store, session, "swot", "ลอง")
    for code in ("S1", "S2", "S3", "W1"):
        cards.edit(store, cards.add(store, board, code[0], code), votes=before)
    votes.start(store, board, dots=dots)
    called_by = called(store, kinds, board)
    accepted = 0
    for words in typed:
        try:
            votes.ballot(store, board, ballot_text.read(" ".join(words), called_by))
            accepted += 1
            assert len(words) <= dots
        except OperationRefused:
            assert len(words) > dots
    given_votes = [each.votes for each in store.ballots(board)]
    assert len(given_votes) == accepted
    assert sum(given_votes) == sum(tally(store, board)) - 4 * before
    for _ in range(accepted):
        store.undo(session)
    assert tally(store, board) == [before] * 4
    assert store.ballots(board) == ()


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12", 12), ("๑๒", 12), ("ๅ/", 12), ("-", 3), ("0", 0), ("", None), ("1.5", None), ("สิบ", None)],
)
def test_a_number_is_read_in_any_digits_and_keyboard_layout(typed: str, number: int | None) -> None:
    assert ballot_text.number(typed) == number
