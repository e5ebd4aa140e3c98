"""Cards revealed one by one: the chosen one first, then as they stand, counted for the operator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from wall_seen import add, open_kind, squeezed

from facilitator.operations import cards, votes
from facilitator.ui.wall.reveal import parts

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


@pytest.fixture
def told(page: SessionPage) -> list[str]:
    """What the operator is told."""
    heard: list[str] = []
    page.wall.told.connect(heard.append)
    return heard


def reveal(page: SessionPage) -> None:
    press(page.area.bar.editor, "Ctrl+Shift+R")


def test_cards_are_revealed_one_by_one(page: SessionPage) -> None:
    for text in ("ข้อแรก", "ข้อสอง"):
        add(page, text)
    press(page.area.bar.editor, "Ctrl+Alt+4")
    press(page.area.bar.editor, "Ctrl+Shift+R")
    assert "ข้อแรก" not in squeezed(page)
    assert "ข้อสอง" not in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+R")
    assert "ข้อแรก" in squeezed(page)
    assert "ข้อสอง" not in squeezed(page)
    press(page.area.bar.editor, "Ctrl+Shift+R")
    assert "ข้อสอง" in squeezed(page)


def test_all_cards_can_be_revealed_at_once(page: SessionPage) -> None:
    add(page, "ข้อแรก")
    assert page._commands.why_not("reveal_all")
    press(page.area.bar.editor, "Ctrl+Shift+R")
    page._commands.run("reveal_all")
    assert "ข้อแรก" in squeezed(page)


def test_the_operator_is_told_how_many_are_open_and_which_is_next(page: SessionPage, told: list[str]) -> None:
    for text in ("ข้อแรก", "ข้อสอง", "ข้อสาม"):
        add(page, text)
    reveal(page)
    assert told[-1] == "คว่ำบัตรบนจอแล้ว ๓ ใบ กด Ctrl Shift R เปิดทีละใบ หรือ Ctrl Alt R เปิดทุกใบ"
    assert page.wall.preview.mode.text().endswith("เปิดแล้ว ๐ จาก ๓ ใบ ใบต่อไป S1")
    reveal(page)
    assert told[-1] == "เปิดแล้ว ๑ จาก ๓ ใบ ใบต่อไป S2"
    assert page.wall.preview.mode.text().endswith(told[-1])
    reveal(page)
    reveal(page)
    assert told[-1] == "เปิดครบ ๓ ใบแล้ว"
    assert "จาก" not in page.wall.preview.mode.text()


def test_one_press_too_many_closes_nothing(page: SessionPage, told: list[str]) -> None:
    add(page, "ข้อแรก")
    for _ in range(3):
        reveal(page)
    assert "ข้อแรก" in squeezed(page)
    assert "อีกครั้ง" in told[-1]
    reveal(page)
    assert "ข้อแรก" not in squeezed(page)


def test_the_chosen_card_is_opened_first(page: SessionPage) -> None:
    for text in ("ข้อแรก", "ข้อสอง"):
        add(page, text)
    third = add(page, "ข้อสาม", 2)
    reveal(page)
    page.area.view.choose(third)
    assert page.wall.preview.mode.text().endswith("ใบต่อไป W1")
    reveal(page)
    assert "ข้อสาม" in squeezed(page)
    assert "ข้อแรก" not in squeezed(page)
    reveal(page)  # it is open already: as they stand
    assert "เปิดแล้ว ๒" in page.wall.preview.mode.text()


def test_the_card_just_opened_is_the_large_one(page: SessionPage) -> None:
    add(page, "ข้อแรก")
    add(page, "ข้อสอง", 2)
    assert page.wall.state.mode == "newest"
    reveal(page)
    assert not [text for text in ("ข้อแรก", "ข้อสอง") if text in squeezed(page)]
    page.area.view.choose(min(card.id for card in page.area.model.tree))  # type: ignore[union-attr]
    reveal(page)
    assert "ข้อแรก" in squeezed(page)
    assert page.wall.content.slot == "S"


def test_a_card_that_is_written_meanwhile_waits_closed(page: SessionPage, told: list[str]) -> None:
    for text in ("ข้อแรก", "ข้อสอง"):
        add(page, text)
    press(page.area.bar.editor, "Ctrl+Alt+4")
    reveal(page)
    reveal(page)
    add(page, "ข้อที่มาทีหลัง")
    assert "ข้อที่มาทีหลัง" not in squeezed(page)
    assert "เปิดแล้ว ๑ จาก ๓" in page.wall.preview.mode.text()
    reveal(page)
    reveal(page)
    assert "ข้อที่มาทีหลัง" in squeezed(page)
    assert told[-1] == "เปิดครบ ๓ ใบแล้ว"
    add(page, "ข้อหลังสุด")
    assert "ข้อหลังสุด" in squeezed(page)


def test_what_was_merged_into_a_card_is_opened_with_it(page: SessionPage, store: Store) -> None:
    first, second = add(page, "ข้อแรก"), add(page, "ข้อที่รวมเข้ามา")
    cards.merge(store, first, [second])
    add(page, "ข้อสุดท้าย")
    model = page.area.model
    assert model is not None
    assert parts(model.kind, model.tree, first) == [second]
    press(page.area.bar.editor, "Ctrl+Alt+4")
    reveal(page)
    assert "เปิดแล้ว ๐ จาก ๒" in page.wall.preview.mode.text()
    reveal(page)
    assert "ข้อที่รวมเข้ามา" in squeezed(page)
    assert "ข้อสุดท้าย" not in squeezed(page)


def test_the_row_of_the_card_comes_onto_the_wall(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "stakeholders")
    for party in ("ผู้สูงอายุ", "ครูในโรงเรียน", "ช่างประปา"):
        page.area.capture.new_row()
        add(page, party)
    assert page.wall.state.mode == "row"
    reveal(page)
    assert "ผู้สูงอายุ" not in squeezed(page)
    for party in ("ผู้สูงอายุ", "ครูในโรงเรียน"):
        reveal(page)
        assert party in squeezed(page)


def test_a_row_is_opened_whole_before_the_next(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "stakeholders")
    for party in ("ผู้สูงอายุ", "ครูในโรงเรียน"):
        page.area.capture.new_row()
        add_here(page, party, "Tab")
        add_here(page, f"มุมของ{party}", "Return")
    reveal(page)
    assert page.area.model is not None
    page.area.view.choose(page.area.model.tree.children(None)[1].id)
    for text in ("ครูในโรงเรียน", "มุมของครูในโรงเรียน", "ผู้สูงอายุ", "มุมของผู้สูงอายุ"):
        reveal(page)
        assert text in squeezed(page)


def test_nothing_is_compared_before_all_are_open(page: SessionPage, store: Store) -> None:
    assert page.area.model is not None
    for number, text in enumerate(("ข้อแรก", "ข้อสอง"), 1):
        cards.plus_one(store, add(page, text), number)
    votes.start(store, page.area.model.board.id)
    votes.show(store, page.area.model.board.id)
    assert page.wall.state.mode == "ranking"
    reveal(page)
    assert page.wall.state.mode == "board"
    assert "คว่ำ" in page._commands.why_not("wall_ranking")
    reveal(page)
    assert page.wall.state.mode == "board"
    reveal(page)
    assert page.wall.state.mode == "ranking"
    press(page.area.bar.editor, "Ctrl+Alt+7")
    page.wall.state.all_opened = False
    reveal(page)
    assert page.wall.state.mode == "newest"
    page._commands.run("reveal_all")
    assert not page._commands.why_not("wall_ranking")


def add_here(page: SessionPage, text: str, key: str) -> None:
    type_text(page.area.bar.editor, text)
    press(page.area.bar.editor, key)


def test_a_mode_without_cards_gives_way_to_one_that_has_them(page: SessionPage) -> None:
    add(page, "ข้อแรก")
    press(page.area.bar.editor, "Ctrl+Alt+2")
    reveal(page)
    assert page.wall.state.mode == "newest"
    reveal(page)
    assert "ข้อแรก" in squeezed(page)


def test_a_card_on_a_further_page_is_seen_when_it_is_opened(page: SessionPage, store: Store) -> None:
    assert page.area.model is not None
    for number in range(60):
        cards.add(store, page.area.model.board.id, "SWOT"[number % 4], f"ข้อคิดที่ {number} ของห้องประชุมหมู่บ้าน")
    last = add(page, "ข้อนี้อยู่หน้าสุดท้าย", 4)
    press(page.area.bar.editor, "Ctrl+Alt+4")
    reveal(page)
    page.area.view.choose(last)
    reveal(page)
    assert "ข้อนี้อยู่หน้าสุดท้าย" in squeezed(page)


def test_another_activity_opens_everything(page: SessionPage) -> None:
    add(page, "ข้อแรก")
    reveal(page)
    page.rail.go(1)
    page.rail.go(-1)
    assert "ข้อแรก" in squeezed(page)
    assert page.wall.preview.mode.text() == "ทั้งกระดาน"
