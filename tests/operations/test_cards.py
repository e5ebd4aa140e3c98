"""Adding, editing, nesting, deleting, merging and counting cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import OperationRefused, boards, cards, sessions
from facilitator.store import ChangeSet, Store, UnknownRecord

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Given:
    """An entry as an importer or a paste hands it over."""

    slot: str
    text: str
    mark: str = ""
    speaker: str = ""
    children: tuple[Given, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


@pytest.fixture
def session_id(store: Store) -> int:
    return sessions.create(store, "เวทีสวัสดิการชุมชน")


@pytest.fixture
def board_id(store: Store, session_id: int) -> int:
    return boards.add(store, session_id, "swot", "วิเคราะห์กองทุน")


def outline(store: Store, board_id: int) -> list[str]:
    """Show the cards of a board as lines, indented by depth."""
    depth: dict[int | None, int] = {None: 0}
    lines = []
    for card in store.cards(board_id):
        depth[card.id] = depth[card.parent_id] + 1
        lines.append("  " * depth[card.parent_id] + f"{card.slot} {card.text}")
    return lines


def test_a_card_is_kept_as_typed(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(
        store,
        board_id,
        "S",
        " มีผู้นำ  ที่เข้มแข็ง ",
        mark=" ๑) ",
        speaker=" ลุงมี ",
        group="๒",
        fields={"unit": "คน", "value": " "},
    )
    card = store.card(card_id)
    assert (card.text, card.mark, card.speaker, card.group) == (" มีผู้นำ  ที่เข้มแข็ง ", "๑)", "ลุงมี", "๒")
    assert card.fields == {"unit": "คน"}
    assert (card.session_id, card.board_id, card.parent_id, card.slot) == (session_id, board_id, None, "S")
    assert store.undo_label(session_id) == "เพิ่มบัตร"


def test_nothing_unseen_comes_in(store: Store, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "นำ\u200bชุม\u200bชน\r\nบรรทัด\x07สอง", mark="1\u200b.")
    cards.edit(store, card_id, note="จด\ufeff", fields={"owner": "ป้า\u200bนา"})
    card = store.card(card_id)
    assert (card.text, card.mark, card.note) == ("นำชุมชน\nบรรทัดสอง", "1.", "จด")
    assert card.fields == {"owner": "ป้านา"}


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b\ufeff"])
def test_a_card_that_shows_nothing_is_refused(store: Store, board_id: int, text: str) -> None:
    card_id = cards.add(store, board_id, "S", "เดิม")
    with pytest.raises(OperationRefused, match="ให้พิมพ์ข้อความ"):
        cards.add(store, board_id, "S", text)
    with pytest.raises(ValueError, match="ให้พิมพ์ข้อความ"):
        cards.edit(store, card_id, text=text)
    with pytest.raises(OperationRefused):
        cards.add_many(store, board_id, [Given("S", "ดี"), Given("S", text)])
    assert outline(store, board_id) == ["S เดิม"]
    marked = cards.add(store, board_id, "S", text, mark="3.")
    with pytest.raises(OperationRefused):
        cards.edit(store, marked, mark="")


def test_cards_stand_in_the_order_they_came(store: Store, board_id: int) -> None:
    first = cards.add(store, board_id, "S", "หนึ่ง")
    cards.add(store, board_id, "W", "สอง")
    inner = cards.add(store, board_id, "S", "หนึ่ง.สอง", parent_id=first)
    cards.add(store, board_id, "S", "หนึ่ง.หนึ่ง", parent_id=first, before_id=inner)
    cards.add(store, board_id, "O", "ศูนย์", before_id=first)
    assert outline(store, board_id) == ["O ศูนย์", "S หนึ่ง", "  S หนึ่ง.หนึ่ง", "  S หนึ่ง.สอง", "W สอง"]


def test_where_a_card_cannot_be_put(store: Store, session_id: int, board_id: int) -> None:
    other = boards.add(store, session_id, "swot", "อื่น")
    elsewhere = cards.add(store, other, "S", "อยู่อีกกระดาน")
    with pytest.raises(OperationRefused, match="กระดานเดียวกัน"):
        cards.add(store, board_id, "S", "ผิดที่", parent_id=elsewhere)
    with pytest.raises(OperationRefused, match="ตำแหน่ง"):
        cards.add(store, board_id, "S", "ผิดที่", before_id=elsewhere)
    with pytest.raises(OperationRefused):
        cards.add_many(store, board_id, [Given("S", "ผิดที่")], parent_id=elsewhere)
    with pytest.raises(UnknownRecord):
        cards.add(store, 99, "S", "ไม่มีกระดาน")
    assert store.cards(board_id) == ()


def test_many_cards_are_one_step(store: Store, session_id: int, board_id: int) -> None:
    cards.add(store, board_id, "heading", "ก่อน")
    entries = [
        Given(
            "heading",
            "เป้าหมาย",
            children=(
                Given(
                    "item",
                    "ลดหนี้",
                    "๑.",
                    children=(Given("item", "รายเดือน", "๑.๑"), Given("item", "รายปี", "๑.๒")),
                ),
                Given("item", "เพิ่มทุน", "๒."),
            ),
        ),
        Given("paragraph", "ปิดท้าย", speaker="ป้าสมพร"),
    ]
    ids = cards.add_many(store, board_id, entries)
    assert store.card(ids[-1]).speaker == "ป้าสมพร"
    expected = [
        "heading ก่อน",
        "heading เป้าหมาย",
        "  item ลดหนี้",
        "    item รายเดือน",
        "    item รายปี",
        "  item เพิ่มทุน",
        "paragraph ปิดท้าย",
    ]
    assert outline(store, board_id) == expected
    assert ids == [card.id for card in store.cards(board_id)][1:]
    assert [store.card(card_id).mark for card_id in ids] == ["", "๑.", "๑.๑", "๑.๒", "๒.", ""]
    under = cards.add_many(store, board_id, [Given("item", "แทรก")], parent_id=ids[1])
    assert outline(store, board_id) == [*expected[:5], "    item แทรก", *expected[5:]]
    assert store.card(under[0]).parent_id == ids[1]
    store.undo(session_id)
    store.undo(session_id)
    assert outline(store, board_id) == ["heading ก่อน"]
    assert cards.add_many(store, board_id, []) == []


def test_many_cards_before_a_sibling(store: Store, session_id: int, board_id: int) -> None:
    top = cards.add(store, board_id, "heading", "บน")
    last = cards.add(store, board_id, "item", "ท้าย", parent_id=top)
    entries = [Given("item", "ก", children=(Given("item", "ก.ก"),)), Given("item", "ข")]
    cards.add_many(store, board_id, entries, parent_id=top, before_id=last)
    assert outline(store, board_id) == ["heading บน", "  item ก", "    item ก.ก", "  item ข", "  item ท้าย"]
    with pytest.raises(OperationRefused, match="ตำแหน่ง"):
        cards.add_many(store, board_id, entries, before_id=last)


def test_another_role_where_it_stands(store: Store, session_id: int, board_id: int) -> None:
    top = cards.add(store, board_id, "item", "บน")
    under = cards.add(store, board_id, "item", "ล่าง", parent_id=top)
    other = cards.add(store, board_id, "item", "อื่น")
    cards.recast(store, [top, other, top], "heading")
    assert [store.card(card_id).slot for card_id in (top, under, other)] == ["heading", "item", "heading"]
    store.undo(session_id)
    assert {card.slot for card in store.cards(board_id)} == {"item"}
    cards.recast(store, [], "heading")
    assert store.undo_label(session_id) == "เพิ่มบัตร"


def test_deep_nesting_is_no_matter(store: Store, board_id: int) -> None:
    entry = Given("item", "ก้น")
    for number in range(2000):
        entry = Given("item", str(number), children=(entry,))
    ids = cards.add_many(store, board_id, [entry])
    assert len(store.subtree(ids[0])) == len(ids) == 2001
    cards.delete(store, [ids[0]])
    assert store.cards(board_id) == ()


def test_edit_changes_what_is_named(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "เดิม", speaker="ยาย", fields={"unit": "คน", "target": "๒๐"})
    cards.edit(
        store, card_id, text="ใหม่", slot="W", votes=-3, group=" ๑ ", fields={"unit": "", "due": "2569"}
    )
    card = store.card(card_id)
    assert (card.text, card.slot, card.votes, card.group, card.speaker) == ("ใหม่", "W", 0, "๑", "ยาย")
    assert card.fields == {"target": "๒๐", "due": "2569"}
    store.undo(session_id)
    assert store.card(card_id).fields == {"unit": "คน", "target": "๒๐"}


def test_edit_to_the_same_is_no_step(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "เดิม")
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    cards.edit(store, card_id, text="เดิม", mark=" ", fields={"x": ""})
    assert heard == []
    assert store.undo_label(session_id) == "เพิ่มบัตร"


def test_deleting_takes_all_under_it(store: Store, session_id: int, board_id: int) -> None:
    keep = cards.add(store, board_id, "S", "อยู่")
    top = cards.add(store, board_id, "S", "บน")
    middle = cards.add(store, board_id, "S", "กลาง", parent_id=top)
    cards.add(store, board_id, "S", "ล่าง", parent_id=middle)
    single = cards.add(store, board_id, "W", "เดี่ยว")
    before = store.snapshot(session_id)
    cards.delete(store, [middle, single, top, top])
    assert [card.id for card in store.cards(board_id)] == [keep]
    store.undo(session_id)
    assert store.snapshot(session_id) == before
    cards.delete(store, [])
    assert store.undo_label(session_id) == "เพิ่มบัตร"
    with pytest.raises(UnknownRecord):
        cards.delete(store, [99])


def test_merging_gathers_cards_and_votes(store: Store, session_id: int, board_id: int) -> None:
    into = cards.add(store, board_id, "S", "กองทุนเข้มแข็ง")
    child = cards.add(store, board_id, "S", "เดิม", parent_id=into)
    other = cards.add(store, board_id, "W", "มีกองทุน")
    under_other = cards.add(store, board_id, "W", "สิบปีแล้ว", parent_id=other)
    third = cards.add(store, board_id, "S", "กองทุนดี")
    for card_id, votes in ((into, 1), (other, 2), (third, 4), (under_other, 1)):
        cards.plus_one(store, card_id, by=votes)
    before = store.snapshot(session_id)
    cards.merge(store, into, [other, third, into])
    assert outline(store, board_id) == [
        "S กองทุนเข้มแข็ง",
        "  S เดิม",
        "  S มีกองทุน",
        "    S สิบปีแล้ว",
        "  S กองทุนดี",
    ]
    assert [store.card(card_id).votes for card_id in (into, child, other, third, under_other)] == [
        7,
        0,
        0,
        0,
        1,
    ]
    store.undo(session_id)
    assert store.snapshot(session_id) == before


def test_what_cannot_be_merged(store: Store, session_id: int, board_id: int) -> None:
    top = cards.add(store, board_id, "S", "บน")
    under = cards.add(store, board_id, "S", "ล่าง", parent_id=top)
    before = store.snapshot(session_id)
    with pytest.raises(OperationRefused, match="ใต้ตัวมันเอง"):
        cards.merge(store, under, [top])
    with pytest.raises(OperationRefused, match="สองใบ"):
        cards.merge(store, top, [top])
    other = boards.add(store, session_id, "swot", "อื่น")
    elsewhere = cards.add(store, other, "S", "อีกกระดาน")
    with pytest.raises(OperationRefused, match="กระดานเดียวกัน"):
        cards.merge(store, top, [elsewhere])
    assert store.cards(board_id) == before.cards


def test_votes_go_up_and_down_to_none(store: Store, session_id: int, board_id: int) -> None:
    card_id = cards.add(store, board_id, "S", "ทำได้จริง")
    cards.plus_one(store, card_id)
    cards.plus_one(store, card_id)
    assert store.card(card_id).votes == 2
    store.undo(session_id)
    assert store.card(card_id).votes == 1
    cards.plus_one(store, card_id, by=-5)
    assert store.card(card_id).votes == 0
    cards.plus_one(store, card_id, by=-1)
    store.undo(session_id)
    assert store.card(card_id).votes == 1
