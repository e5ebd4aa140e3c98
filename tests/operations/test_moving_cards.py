"""Moving cards between places, parents and slots."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.operations import OperationRefused, boards, cards, ranks, sessions

if TYPE_CHECKING:
    from facilitator.store import ChangeSet, Store


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีท่องเที่ยวชุมชน")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "swot", "ท่องเที่ยว")


@pytest.fixture
def ids(store: Store, board_id: int) -> dict[str, int]:
    """Make the cards a b c d in slot S and e in W, by name."""
    return {name: cards.add(store, board_id, "W" if name == "e" else "S", name) for name in "abcde"}


def order(store: Store, board_id: int) -> str:
    """Show a board as letters: children in brackets after their parent."""

    def show(parent_id: int | None) -> str:
        shown = ""
        for row_id, _ in store.siblings(board_id, parent_id):
            inner = show(row_id)
            shown += store.card(row_id).text + (f"({inner})" if inner else "")
        return shown

    return show(None)


@pytest.mark.parametrize(
    ("moved", "before", "expected"),
    [
        ("a", None, "bcdea"),
        ("e", "a", "eabcd"),
        ("b", "e", "acdbe"),
        ("ac", "e", "bdace"),
        ("ca", "e", "bdace"),
        ("bd", "c", "abdce"),
        ("bcd", "d", "abcde"),
        ("ae", "c", "baecd"),
        ("a", "a", "abcde"),
        ("a", "b", "abcde"),
        ("e", None, "abcde"),
        ("abcde", None, "abcde"),
        ("abcde", "c", "abcde"),
        ("", "c", "abcde"),
    ],
)
def test_several_cards_before_a_sibling(
    store: Store, board_id: int, ids: dict[str, int], moved: str, before: str | None, expected: str
) -> None:
    cards.move(store, [ids[name] for name in moved], slot="S", before_id=ids[before] if before else None)
    assert order(store, board_id) == expected


def test_a_card_already_there_is_no_step(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    for name in "xy":
        cards.add(store, board_id, "S", name, before_id=ids["d"])
    cards.delete(store, [store.siblings(board_id, None)[-4][0]])
    assert order(store, board_id) == "abcyde"
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    cards.move(store, [ids["b"], ids["c"]], slot="S", before_id=store.siblings(board_id, None)[3][0])
    cards.move(store, [ids["e"]], slot="W")
    assert heard == []
    cards.move(store, [ids["e"]], slot="S")
    assert [change.row_id for changes in heard for change in changes.changes] == [ids["e"]]
    assert store.undo_label(session_id) == "ย้ายบัตร"


def test_moving_one_card_rewrites_that_one(store: Store, ids: dict[str, int]) -> None:
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    cards.move(store, [ids["d"]], slot="O", before_id=ids["b"])
    assert [change.row_id for change in heard[0].changes] == [ids["d"]]
    assert store.card(ids["d"]).slot == "O"


def test_what_is_under_a_moved_card_follows(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    cards.move(store, [ids["b"]], slot="S", parent_id=ids["a"])
    cards.move(store, [ids["c"]], slot="S", parent_id=ids["b"])
    assert order(store, board_id) == "a(b(c))de"
    other_role = cards.add(store, board_id, "note", "x", parent_id=ids["b"])
    before = store.snapshot(session_id)
    cards.move(store, [ids["a"], ids["c"]], slot="W", parent_id=ids["e"])
    assert order(store, board_id) == "de(a(b(cx)))"
    slots = {card.text: card.slot for card in store.cards(board_id)}
    assert slots == {"a": "W", "b": "W", "c": "W", "x": "note", "d": "S", "e": "W"}
    assert store.card(other_role).parent_id == ids["b"]
    store.undo(session_id)
    assert store.snapshot(session_id) == before


def test_a_card_cannot_go_under_itself(
    store: Store, session_id: int, board_id: int, ids: dict[str, int]
) -> None:
    cards.move(store, [ids["b"]], slot="S", parent_id=ids["a"])
    before = store.snapshot(session_id)
    for target in "ab":
        with pytest.raises(OperationRefused, match="ใต้ตัวมันเอง"):
            cards.move(store, [ids["a"]], slot="S", parent_id=ids[target])
    other = boards.add(store, session_id, "swot", "อื่น")
    elsewhere = cards.add(store, other, "S", "z")
    for bad in ([ids["a"], elsewhere], [elsewhere]):
        with pytest.raises(OperationRefused, match="กระดานเดียวกัน"):
            cards.move(store, bad, slot="S", parent_id=ids["c"])
    with pytest.raises(OperationRefused, match="ตำแหน่ง"):
        cards.move(store, [ids["a"]], slot="S", before_id=ids["b"])
    with pytest.raises(OperationRefused, match="ตำแหน่ง"):
        cards.move(store, [ids["a"]], slot="S", parent_id=ids["c"], before_id=ids["a"])
    assert store.cards(board_id) == before.cards


def test_indent_and_outdent(store: Store, session_id: int, board_id: int, ids: dict[str, int]) -> None:
    cards.indent(store, ids["b"])
    cards.indent(store, ids["c"])
    assert order(store, board_id) == "a(bc)de"
    cards.indent(store, ids["c"])
    assert order(store, board_id) == "a(b(c))de"
    cards.outdent(store, ids["c"])
    assert order(store, board_id) == "a(bc)de"
    cards.outdent(store, ids["b"])
    assert order(store, board_id) == "a(c)bde"
    cards.outdent(store, ids["c"])
    assert order(store, board_id) == "acbde"
    assert store.undo_label(session_id) == "ยกบัตรออกมาหนึ่งระดับ"
    with pytest.raises(OperationRefused, match="นอกสุด"):
        cards.outdent(store, ids["c"])
    with pytest.raises(OperationRefused, match="ไม่มีบัตรก่อนหน้า"):
        cards.indent(store, ids["a"])


def test_indent_stays_in_its_column_but_in_an_outline(
    store: Store, board_id: int, ids: dict[str, int]
) -> None:
    with pytest.raises(OperationRefused, match="ไม่มีบัตรก่อนหน้า"):
        cards.indent(store, ids["e"])
    cards.indent(store, ids["e"], across_slots=True)
    assert order(store, board_id) == "abcd(e)"
    assert store.card(ids["e"]).slot == "W"


def test_a_thousand_cards_at_the_same_place(store: Store, board_id: int, ids: dict[str, int]) -> None:
    touched: list[int] = []
    store.subscribe(lambda changes: touched.append(len(changes.changes)))
    added = [cards.add(store, board_id, "S", str(n), before_id=ids["c"]) for n in range(1000)]
    assert [row_id for row_id, _ in store.siblings(board_id, None)] == [
        ids["a"],
        ids["b"],
        *added,
        ids["c"],
        ids["d"],
        ids["e"],
    ]
    assert sum(touched) - len(added) < 150  # neighbours that made room
    found = [rank for _, rank in store.siblings(board_id, None)]
    assert all(later > earlier for earlier, later in pairwise(found))


def test_a_thousand_cards_each_before_the_last(store: Store, board_id: int, ids: dict[str, int]) -> None:
    before_id, added = ids["c"], []
    for number in range(1000):
        before_id = cards.add(store, board_id, "S", str(number), before_id=before_id)
        added.append(before_id)
    assert [row_id for row_id, _ in store.siblings(board_id, None)] == [
        ids["a"],
        ids["b"],
        *added[::-1],
        ids["c"],
        ids["d"],
        ids["e"],
    ]


@given(
    given_ranks=st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=12),
    place=st.integers(0, 12),
    count=st.integers(1, 5),
)
def test_there_is_always_room(given_ranks: list[float], place: int, count: int) -> None:
    siblings = list(enumerate(sorted(given_ranks)))
    before_id = place if place < len(siblings) else None
    placed, moved = ranks.plan(siblings, before_id, count)
    held = list({**dict(siblings), **moved}.values())
    index = len(siblings) if before_id is None else before_id
    around = [*held[max(0, index - 1) : index], *placed, *held[index : index + 1]]
    assert len(placed) == count
    assert all(later > earlier for earlier, later in pairwise(around))
    assert held == sorted(held)
