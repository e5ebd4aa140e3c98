"""Clusters: gathering cards under a title, adding to it, taking it apart, and merging stacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.operations import OperationRefused, boards, cards, clusters, sessions

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.store import Store


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีจัดหมวดความคิด")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "cards", "ความคิดเรื่องน้ำ")


@pytest.fixture
def ids(store: Store, board_id: int) -> dict[str, int]:
    """Make the loose cards a b c d, with one vote, two votes and so on."""
    made = {name: cards.add(store, board_id, "card", name) for name in "abcd"}
    for votes, card_id in enumerate(made.values(), 1):
        cards.edit(store, card_id, votes=votes)
    return made


def shown(store: Store, board_id: int) -> str:
    """Show a board as text: slot, votes, and what stands under a card in brackets."""

    def show(parent_id: int | None) -> str:
        found = []
        for row_id, _ in store.siblings(board_id, parent_id):
            card, inner = store.card(row_id), show(row_id)
            found.append(f"{card.slot}:{card.text}{card.votes or ''}" + (f"({inner})" if inner else ""))
        return " ".join(found)

    return show(None)


def test_chosen_cards_go_under_a_cluster_at_the_place_of_the_first(
    store: Store, kinds: Kinds, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    before = shown(store, board_id)
    made = clusters.group(store, kinds["cards"], [ids["b"], ids["d"]], " แหล่งน้ำ ")
    assert shown(store, board_id) == "card:a1 cluster:แหล่งน้ำ(card:b2 card:d4) card:c3"
    assert store.card(made).text == "แหล่งน้ำ"
    assert store.undo_label(session_id) == "จัดหมวดบัตร"
    store.undo(session_id)
    assert shown(store, board_id) == before


def test_the_first_chosen_says_where_even_when_it_stands_last(
    store: Store, kinds: Kinds, board_id: int, ids: dict[str, int]
) -> None:
    clusters.group(store, kinds["cards"], [ids["d"], ids["a"]], "ท")
    assert shown(store, board_id) == "card:b2 card:c3 cluster:ท(card:a1 card:d4)"


def test_one_card_may_be_a_cluster_and_clusters_go_into_clusters(
    store: Store, kinds: Kinds, board_id: int, ids: dict[str, int]
) -> None:
    inner = clusters.group(store, kinds["cards"], [ids["a"]], "ใน")
    clusters.group(store, kinds["cards"], [inner, ids["c"]], "นอก")
    assert shown(store, board_id) == "cluster:นอก(cluster:ใน(card:a1) card:c3) card:b2 card:d4"


def test_cards_out_of_a_cluster_make_one_beside_it(
    store: Store, kinds: Kinds, board_id: int, ids: dict[str, int]
) -> None:
    old = clusters.group(store, kinds["cards"], [ids["a"], ids["b"], ids["c"]], "เดิม")
    made = clusters.group(store, kinds["cards"], [ids["b"]], "ใหม่")
    assert store.card(made).parent_id is None
    assert shown(store, board_id) == "cluster:ใหม่(card:b2) cluster:เดิม(card:a1 card:c3) card:d4"
    clusters.group(store, kinds["cards"], [old, ids["a"], ids["d"]], "รวม")
    assert shown(store, board_id) == "cluster:ใหม่(card:b2) cluster:รวม(cluster:เดิม(card:a1 card:c3) card:d4)"


def test_a_group_on_a_board_of_slots_is_a_card_in_the_slot_of_the_first(
    store: Store, kinds: Kinds, session_id: int
) -> None:
    board = boards.add(store, session_id, "swot", "กองทุน")
    first, second, third = (cards.add(store, board, slot, slot) for slot in "SWO")
    under = cards.add(store, board, "W", "ใต้", parent_id=second)
    cards.edit(store, second, votes=2)
    before = shown(store, board)
    clusters.group(store, kinds["swot"], [first, second], "เรื่องเงิน")
    assert shown(store, board) == "S:เรื่องเงิน(S:S S:W2(S:ใต้)) O:O"
    store.undo(session_id)
    assert shown(store, board) == before
    clusters.group(store, kinds["swot"], [third, under], "ข้ามช่อง")
    assert shown(store, board) == "S:S W:W2 O:ข้ามช่อง(O:ใต้ O:O)"


def test_what_stands_in_a_cell_is_grouped_in_that_cell(store: Store, kinds: Kinds, session_id: int) -> None:
    board = boards.add(store, session_id, "stakeholders", "มุมมอง")
    party = cards.add(store, board, "party", "ชาวบ้าน")
    first, second = (cards.add(store, board, "wants", text, parent_id=party) for text in ("ก", "ข"))
    clusters.group(store, kinds["stakeholders"], [first, second], "รวม")
    assert shown(store, board) == "party:ชาวบ้าน(wants:รวม(wants:ก wants:ข))"


def test_a_cluster_needs_a_title_and_cards_of_one_board(
    store: Store, kinds: Kinds, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    elsewhere = cards.add(store, boards.add(store, session_id, "cards", "อื่น"), "card", "ที่อื่น")
    before = shown(store, board_id)
    for chosen, title, says in (
        ([ids["a"]], " \u200b", "พิมพ์ชื่อ"),
        ([], "ชื่อ", "ให้เลือกบัตร"),
        ([ids["a"], elsewhere], "ชื่อ", "กระดานเดียวกัน"),
    ):
        with pytest.raises(OperationRefused, match=says):
            clusters.group(store, kinds["cards"], chosen, title)
    assert shown(store, board_id) == before


def test_cards_added_to_a_cluster_keep_their_votes(
    store: Store, kinds: Kinds, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    made = clusters.group(store, kinds["cards"], [ids["b"]], "ท")
    before = shown(store, board_id)
    clusters.add_to(store, kinds["cards"], made, [ids["d"], ids["a"], made])
    assert shown(store, board_id) == "cluster:ท(card:b2 card:a1 card:d4) card:c3"
    store.undo(session_id)
    assert shown(store, board_id) == before
    with pytest.raises(OperationRefused):
        clusters.add_to(store, kinds["cards"], made, [made])
    with pytest.raises(OperationRefused, match="ตัวมันเอง"):
        clusters.add_to(store, kinds["cards"], ids["b"], [made])


def test_a_cluster_taken_apart_leaves_its_cards_in_its_place(
    store: Store, kinds: Kinds, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    made = clusters.group(store, kinds["cards"], [ids["b"], ids["c"]], "ท")
    before = shown(store, board_id)
    assert clusters.ungroup(store, kinds["cards"], made) == [ids["b"], ids["c"]]
    assert shown(store, board_id) == "card:a1 card:b2 card:c3 card:d4"
    store.undo(session_id)
    assert shown(store, board_id) == before


def test_a_cluster_with_votes_of_its_own_is_not_taken_apart(
    store: Store, kinds: Kinds, board_id: int, ids: dict[str, int]
) -> None:
    made = clusters.group(store, kinds["cards"], [ids["b"]], "ท")
    cards.edit(store, made, votes=3)
    with pytest.raises(OperationRefused, match="3 คะแนน"):
        clusters.ungroup(store, kinds["cards"], made)
    assert shown(store, board_id) == "card:a1 cluster:ท3(card:b2) card:c3 card:d4"


def test_a_stack_taken_apart_keeps_the_card_that_held_it(store: Store, kinds: Kinds, session_id: int) -> None:
    board = boards.add(store, session_id, "swot", "กองทุน")
    first, second, third = (cards.add(store, board, "S", text) for text in "กขค")
    cards.merge(store, first, [second])
    clusters.ungroup(store, kinds["swot"], first)
    assert shown(store, board) == "S:ก S:ข S:ค"
    with pytest.raises(OperationRefused, match="ไม่มีบัตรอยู่ข้างใต้"):
        clusters.ungroup(store, kinds["swot"], third)


def test_a_row_is_not_taken_apart_into_its_cells(store: Store, kinds: Kinds, session_id: int) -> None:
    board = boards.add(store, session_id, "stakeholders", "มุมมอง")
    party = cards.add(store, board, "party", "ชาวบ้าน")
    wish = cards.add(store, board, "wants", "ก", parent_id=party)
    with pytest.raises(OperationRefused):
        clusters.ungroup(store, kinds["stakeholders"], party)
    with pytest.raises(OperationRefused):
        clusters.take_out(store, kinds["stakeholders"], [wish])


def test_a_card_is_taken_out_of_its_cluster(
    store: Store, kinds: Kinds, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    clusters.group(store, kinds["cards"], [ids["a"], ids["b"], ids["c"]], "ท")
    before = shown(store, board_id)
    clusters.take_out(store, kinds["cards"], [ids["c"], ids["a"]])
    assert shown(store, board_id) == "cluster:ท(card:b2) card:a1 card:c3 card:d4"
    store.undo(session_id)
    assert shown(store, board_id) == before
    with pytest.raises(OperationRefused, match="ไม่ได้อยู่ในหมวด"):
        clusters.take_out(store, kinds["cards"], [ids["d"]])


def test_merging_clusters_keeps_everything_and_sums_their_own_votes(
    store: Store, kinds: Kinds, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    kind = kinds["cards"]
    first = clusters.group(store, kind, [ids["a"], ids["b"]], "หนึ่ง")
    second = clusters.group(store, kind, [ids["c"]], "สอง")
    cards.edit(store, first, votes=5)
    cards.edit(store, second, votes=2)
    before = shown(store, board_id)
    cards.merge(store, first, [second, ids["d"]], parts=clusters.parts(kind, "cluster"))
    assert shown(store, board_id) == "cluster:หนึ่ง7(card:a1 card:b2 cluster:สอง(card:c3) card:d4)"
    store.undo(session_id)
    assert shown(store, board_id) == before


def test_merging_stacks_keeps_everything_and_sums_the_votes(
    store: Store, board_id: int, ids: dict[str, int]
) -> None:
    cards.merge(store, ids["a"], [ids["b"]])
    cards.merge(store, ids["c"], [ids["d"]])
    cards.merge(store, ids["a"], [ids["c"]])
    assert shown(store, board_id) == "card:a10(card:b card:c(card:d))"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(data=st.data())
def test_no_card_and_no_vote_is_lost_by_any_grouping(store: Store, kinds: Kinds, data: st.DataObject) -> None:
    kind = kinds["cards"]
    session = sessions.create(store, "เวทีลองจัดหมวด")
    board = boards.add(store, session, "cards", "ลอง")
    said = {cards.add(store, board, "card", f"{n}") for n in range(6)}
    for number, card_id in enumerate(said):
        cards.edit(store, card_id, votes=number)
    for _ in range(data.draw(st.integers(1, 6))):
        there = [card.id for card in store.cards(board)]
        chosen = data.draw(st.lists(st.sampled_from(there), min_size=1, max_size=3, unique=True))
        do = data.draw(st.sampled_from(("group", "add", "ungroup", "take", "merge")))
        before = shown(store, board)
        try:
            if do == "group":
                clusters.group(store, kind, chosen, "ท")
            elif do == "add":
                clusters.add_to(store, kind, chosen[0], chosen[1:])
            elif do == "ungroup":
                clusters.ungroup(store, kind, chosen[0])
            elif do == "take":
                clusters.take_out(store, kind, chosen)
            else:
                into = store.card(chosen[0])
                cards.merge(store, into.id, chosen[1:], parts=clusters.parts(kind, into.slot))
        except OperationRefused:
            assert shown(store, board) == before
            continue
        after = shown(store, board)
        assert said <= {card.id for card in store.cards(board)}
        assert sum(card.votes for card in store.cards(board)) == sum(range(6))
        if after != before:
            store.undo(session)
            assert shown(store, board) == before
            store.redo(session)
            assert shown(store, board) == after
