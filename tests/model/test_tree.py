"""The tree of cards: what a change gives must equal a tree built anew."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.model import Card, Tree


def card(card_id: int, parent_id: int | None = None, rank: float = 0.0) -> Card:
    return Card(card_id, 1, 1, parent_id, "item", rank or card_id, f"บัตร {card_id}")


def shape(tree: Tree) -> list[tuple[int, int]]:
    return [(each.id, tree.depth(each.id)) for each in tree]


def test_cards_come_depth_first_in_rank_order() -> None:
    tree = Tree([card(1), card(2, 1, 5), card(3, 1, 2), card(4), card(5, 3)])
    assert shape(tree) == [(1, 0), (3, 1), (5, 2), (2, 1), (4, 0)]


def test_the_sibling_that_follows_stands_under_the_same_card_and_in_its_slot_if_wanted() -> None:
    tree = Tree([card(1), replace(card(2), slot="heading"), card(3), card(4, 3)])
    assert [tree.following(number) for number in (1, 2, 3, 4)] == [2, 3, None, None]
    assert [tree.following(number, in_slot=True) for number in (1, 2, 3, 4)] == [3, None, None, None]


def test_the_top_card_is_found_from_anywhere_under_it() -> None:
    tree = Tree([card(1), card(2, 1), card(3, 2), card(4)])
    tops = {number: tree.top_of(number) for number in (1, 2, 3, 4)}
    assert tops == {1: tree[1], 2: tree[1], 3: tree[1], 4: tree[4]}
    assert tree.top_of(5) is None
    assert tree.top_of(None) is None


def test_a_change_leaves_the_old_tree_as_it_was() -> None:
    before = Tree([card(1), card(2)])
    after = before.changed([card(3, 1)], [2])
    assert shape(before) == [(1, 0), (2, 0)]
    assert shape(after) == [(1, 0), (3, 1)]


def test_thousands_of_levels_are_walked_without_recursion() -> None:
    deep = Tree([card(1), *(card(number, number - 1) for number in range(2, 5000))])
    assert len(list(deep)) == 4999


@given(
    st.lists(st.tuples(st.integers(1, 12), st.floats(0, 10, width=16), st.booleans()), max_size=40),
    st.integers(1, 40),
)
def test_changes_in_any_portion_equal_a_tree_built_anew(
    writes: list[tuple[int, float, bool]], portion: int
) -> None:
    tree, cards = Tree(), dict[int, Card]()
    for start in range(0, len(writes), portion):
        changed, removed = dict[int, Card](), set[int]()
        for card_id, rank, remove in writes[start : start + portion]:
            changed.pop(card_id, None)
            removed.discard(card_id)
            if remove:
                removed.add(card_id)
            else:
                changed[card_id] = replace(card(card_id), rank=rank)
        cards = {key: each for key, each in {**cards, **changed}.items() if key not in removed}
        tree = tree.changed(changed.values(), removed)
    assert list(tree) == list(Tree(cards.values()))
    assert len(tree) == len(cards)
