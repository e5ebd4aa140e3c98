"""The order by votes: equal votes share a place, a cluster counts its cards, merged cards are no rivals."""

from __future__ import annotations

from facilitator import kinds
from facilitator.figure.ranking import Standing, ranking, votes_of_cluster
from facilitator.model import Card, Tree

KINDS = kinds.load()


def card(card_id: int, slot: str, votes: int = 0, parent_id: int | None = None) -> Card:
    return Card(card_id, 1, 1, parent_id, slot, card_id, f"ใบที่ {card_id}", votes=votes)


def places(standings: tuple[Standing, ...]) -> list[tuple[int, int, int]]:
    return [(each.place, each.card.id, each.votes) for each in standings]


def test_equal_votes_share_a_place_and_keep_the_order_of_the_board() -> None:
    tree = Tree([card(1, "S", 2), card(2, "W", 5), card(3, "S", 5), card(4, "O"), card(5, "T", 1)])
    ranked = ranking(KINDS["swot"], tree)
    assert places(ranked.cards) == [(1, 2, 5), (1, 3, 5), (3, 1, 2), (4, 5, 1), (0, 4, 0)]
    assert ranked.clusters == ()
    assert [each.code for each in ranked.cards] == ["W1", "S2", "S1", "T1", "O1"]


def test_a_cluster_counts_its_own_votes_and_those_of_its_cards() -> None:
    cards = [card(1, "cluster", 1), card(2, "card", 3, 1), card(3, "card", 0, 1), card(4, "card", 4)]
    tree = Tree([*cards, card(5, "cluster")])
    ranked = ranking(KINDS["cards"], tree)
    assert places(ranked.clusters) == [(1, 1, 4), (0, 5, 0)]
    assert places(ranked.cards) == [(1, 4, 4), (2, 2, 3), (0, 3, 0)]
    assert votes_of_cluster(tree[1], tree) == 4


def test_the_votes_of_what_was_gathered_under_a_card_count_for_it() -> None:
    tree = Tree(
        [card(1, "S", 2), card(2, "S", 0, 1), card(3, "S", 3, 1), card(4, "S", 1, 3), card(5, "W", 5)]
    )
    assert places(ranking(KINDS["swot"], tree).cards) == [(1, 1, 6), (2, 5, 5)]


def test_the_cells_of_a_table_can_be_voted_on_too() -> None:
    tree = Tree([card(1, "party"), card(2, "sees", 1, 1), card(3, "wants", 0, 1)])
    ranked = ranking(KINDS["stakeholders"], tree)
    assert places(ranked.cards) == [(1, 2, 1), (0, 1, 0), (0, 3, 0)]
    assert ranked.clusters == ()
