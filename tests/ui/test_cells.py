"""Typing into boards of rows and cells: Tab, rows, fields, twins, codes of other cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from PySide6.QtCore import QMimeData

from facilitator.operations import agenda, boards
from facilitator.ui.board.place import Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.session.page import SessionPage


def open_board(page: SessionPage, kind: str) -> BoardModel:
    """Put a board of this kind on the agenda and open it."""
    assert page.session_id is not None
    made = agenda.add(page._bridge.store, page.session_id, f"กระดาน {kind}", kind=page.area._kinds[kind])
    page.rail.open_activity(made)
    assert page.area.model is not None
    return page.area.model


def keys(page: SessionPage, *typed: str) -> None:
    """Type texts, and press what stands in angle brackets."""
    for each in typed:
        if each.startswith("<"):
            press(page.area.bar.editor, each[1:-1])
        else:
            type_text(page.area.bar.editor, each)


def shape(model: BoardModel) -> list[tuple[int, str, str]]:
    return [(model.tree.depth(card.id), card.slot, card.text) for card in model.tree]


def test_a_party_and_its_cells_are_typed_with_one_key_after_each(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "เป็นเรื่องของเรา", "<Tab>", "เบิกได้เร็ว", "<Return>", "ไม่ต้องเดินทาง", "<Tab>")
    keys(page, "เงินไม่พอ", "<Tab>", "ออมวันละบาท", "<Tab>", "อบต.", "<Tab>", "ดูแลทุกคน", "<Return>")
    assert shape(model) == [
        (0, "party", "ชุมชน"),
        (1, "sees", "เป็นเรื่องของเรา"),
        (1, "wants", "เบิกได้เร็ว"),
        (1, "wants", "ไม่ต้องเดินทาง"),
        (1, "worries", "เงินไม่พอ"),
        (1, "role", "ออมวันละบาท"),
        (0, "party", "อบต."),
        (1, "sees", "ดูแลทุกคน"),
    ]


def test_parties_are_listed_first_with_enter_and_filled_row_by_row(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Return>", "วัด", "<Return>", "<Ctrl+Up>")
    row = {card.text: card.id for card in model.tree}
    assert page.area.view.target == Target("sees", row["วัด"])
    keys(page, "<Ctrl+Up>", "ของเรา", "<Ctrl+Down>", "เป็นบุญ", "<Ctrl+Down>")
    assert page.area.view.target == Target("party")
    assert shape(model) == [
        (0, "party", "ชุมชน"), (1, "sees", "ของเรา"), (0, "party", "วัด"), (1, "sees", "เป็นบุญ"),
    ]  # fmt: skip


def test_ctrl_and_a_digit_choose_the_column_of_the_row_at_hand(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "<Ctrl+4>", "เงินไม่พอ", "<Return>", "<Ctrl+1>", "วัด", "<Return>")
    assert shape(model) == [(0, "party", "ชุมชน"), (1, "worries", "เงินไม่พอ"), (0, "party", "วัด")]


def test_a_column_of_a_board_without_rows_asks_for_a_row(page: SessionPage) -> None:
    open_board(page, "stakeholders")
    keys(page, "<Ctrl+3>")
    assert page.area.view.target == Target("party")


def test_fields_are_cells_of_an_action(page: SessionPage) -> None:
    model = open_board(page, "action_plan")
    keys(page, "ล้างบ่อน้ำ", "<Tab>", "พี่แดง", "<Return>", "31/12/2569", "<Tab>", "<Tab>", "๑๒,๕๐๐", "<Return>")
    (card,) = model.tree
    assert card.text == "ล้างบ่อน้ำ"
    assert dict(card.fields) == {"owner": "พี่แดง", "due": "2026-12-31", "budget": "๑๒,๕๐๐"}
    assert page.area.view.target == Target("action", card.id, "fund_source")
    press(page.area.bar.editor, "Ctrl+Z")
    assert "budget" not in model.tree[card.id].fields


def test_a_field_that_already_has_a_value_shows_it_and_is_typed_over(page: SessionPage) -> None:
    model = open_board(page, "action_plan")
    keys(page, "ล้างบ่อน้ำ", "<Tab>", "พี่แดง", "<Tab>", "<Shift+Backtab>")
    assert "พี่แดง" in page.area.bar.editor.accessibleDescription()
    keys(page, "พี่ดำ", "<Return>")
    (card,) = model.tree
    assert card.fields["owner"] == "พี่ดำ"


def test_ctrl_g_begins_a_new_row_and_keeps_what_was_typed(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "ของเรา", "<Ctrl+G>", "วัด", "<Return>")
    assert shape(model) == [(0, "party", "ชุมชน"), (1, "sees", "ของเรา"), (0, "party", "วัด")]


def test_rows_of_a_spreadsheet_become_rows(page: SessionPage) -> None:
    model = open_board(page, "action_plan")
    rows = QMimeData()
    rows.setText("ล้างบ่อ\tพี่แดง\t1/2/2570\nซ่อมถนน\tอบต.\tปลายปี\tหน้าวัด\t5000\tกองทุน\tทำร่วม\tกำลังทำ\tเกินมา")
    page.area.bar.editor.insertFromMimeData(rows)
    first, second = model.tree
    assert (first.text, first.fields["owner"], first.fields["due"]) == ("ล้างบ่อ", "พี่แดง", "2027-02-01")
    assert (second.fields["due"], second.fields["status"]) == ("ปลายปี", "กำลังทำ เกินมา")


def test_a_list_pasted_into_a_cell_keeps_marks_and_nesting(page: SessionPage) -> None:
    model = open_board(page, "results")
    keys(page, "อบรมแกนนำ", "<Tab>", "<Tab>")
    lines = QMimeData()
    lines.setText("1. รู้จักกันมากขึ้น\n  - ข้ามหมู่บ้าน\n2. กล้าพูด")
    page.area.bar.editor.insertFromMimeData(lines)
    assert [(depth, slot, text) for depth, slot, text in shape(model)][1:] == [
        (1, "qualitative", "รู้จักกันมากขึ้น"),
        (2, "qualitative", "ข้ามหมู่บ้าน"),
        (1, "qualitative", "กล้าพูด"),
    ]
    assert [card.mark for card in model.tree] == ["", "1.", "-", "2."]


def test_the_same_text_again_offers_a_vote_and_enter_gives_it(page: SessionPage) -> None:
    editor = page.area.bar.editor
    keys(page, "น้ำท่วมทุกปี", "<Return>", "น้ำท่วมทุกปี ", "<Return>")
    assert page.area.bar.offer.isVisible()
    assert "S1" in page.area.bar.offer.text()
    assert editor.text().strip() == "น้ำท่วมทุกปี"
    keys(page, "<Return>")
    assert page.area.model is not None
    (card,) = page.area.model.tree
    assert (card.votes, editor.text(), page.area.bar.offer.isVisible()) == (1, "", False)


def test_a_twin_is_added_all_the_same_with_ctrl_enter(page: SessionPage) -> None:
    keys(page, "น้ำท่วม", "<Return>", "น้ำท่วม", "<Return>", "<Ctrl+Return>")
    assert page.area.model is not None
    assert [card.text for card in page.area.model.tree] == ["น้ำท่วม", "น้ำท่วม"]


def test_typing_on_withdraws_the_offer(page: SessionPage) -> None:
    keys(page, "น้ำท่วม", "<Return>", "น้ำท่วม", "<Return>", "หนัก")
    assert not page.area.bar.offer.isVisible()
    keys(page, "<Return>")
    assert page.area.model is not None
    assert [(card.text, card.votes) for card in page.area.model.tree] == [("น้ำท่วม", 0), ("น้ำท่วมหนัก", 0)]


def test_ctrl_shift_and_a_digit_put_the_text_into_that_slot(page: SessionPage) -> None:
    keys(page, "ถนนขาด", "<Ctrl+Shift+4>", "ฝนแล้ง", "<Return>")
    assert page.area.model is not None
    assert [(card.slot, card.text) for card in page.area.model.tree] == [("T", "ถนนขาด"), ("T", "ฝนแล้ง")]


@pytest.mark.parametrize("typed", ["S1 O1 เปิดตลาดนัด", "เปิดตลาดนัด (S1, O1)", "s๑,o1 เปิดตลาดนัด"])
def test_tows_cards_pick_their_codes_by_typing_them(page: SessionPage, store: Store, typed: str) -> None:
    keys(page, "มีแกนนำ", "<Return>", "ถนนใหม่", "<Ctrl+Shift+3>")
    model = open_board(page, "tows")
    keys(page, typed, "<Return>")
    (card,) = model.tree
    assert card.text == "เปิดตลาดนัด"
    assert [each.code for each in model.ties[card.id]] == ["S1", "O1"]
    press(page.area.bar.editor, "Ctrl+Z")
    assert store.links(card.session_id) == ()


def test_codes_that_nothing_bears_stay_in_the_text(page: SessionPage) -> None:
    keys(page, "มีแกนนำ", "<Return>")
    model = open_board(page, "tows")
    keys(page, "S7 เปิดตลาดนัด (ทุกวันเสาร์)", "<Return>")
    (card,) = model.tree
    assert f"{card.mark} {card.text}".strip() == "S7 เปิดตลาดนัด (ทุกวันเสาร์)"
    assert model.ties == {}


def test_a_voice_names_its_speaker(page: SessionPage) -> None:
    page.rail.go(1)
    assert page.area.model is not None
    quote = [slot.id for slot in page.area.model.kind.slots].index("quote") + 1
    keys(page, f"<Ctrl+{quote}>", "ลุงคำ: ออมแล้วสบายใจ", "<Return>")
    (card,) = page.area.model.tree
    assert (card.speaker, card.text) == ("ลุงคำ", "ออมแล้วสบายใจ")


def test_the_next_view_shows_the_row_at_hand(page: SessionPage, qapp: QApplication) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Return>", "วัด", "<Tab>", "เป็นบุญ", "<Return>", "<F3>")
    assert model.view == "one_row"
    assert model.focus == page.area.view.target.row_id
    page.area.views.look("table")
    assert page.area.views.buttons["table"].isChecked()


def test_a_place_whose_row_is_deleted_becomes_that_of_a_new_row(page: SessionPage) -> None:
    open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "<Ctrl+Z>")
    assert page.area.view.target == Target("party")
    keys(page, "วัด", "<Return>")
    assert page.area.model is not None
    assert shape(page.area.model) == [(0, "party", "วัด")]


def test_an_indicator_is_typed_in_one_line(page: SessionPage) -> None:
    model = open_board(page, "goals")
    keys(
        page,
        "คนรุ่นใหม่มีส่วนร่วม",
        "<Tab>",
        "จำนวนแกนนำ 5 -> 20 คน",
        "<Return>",
        "<Ctrl+G>",
        "น้ำพอทั้งปี",
        "<Return>",
    )
    assert shape(model) == [
        (0, "goal", "คนรุ่นใหม่มีส่วนร่วม"), (1, "indicator", "จำนวนแกนนำ"), (0, "goal", "น้ำพอทั้งปี"),
    ]  # fmt: skip
    indicator = next(card for card in model.tree if card.slot == "indicator")
    assert dict(indicator.fields) == {"baseline": "5", "target": "20", "unit": "คน"}


def test_what_is_asked_over_the_board_is_a_question_and_the_bar_says_how_to_type(page: SessionPage) -> None:
    for kind, question in (("goals", "จะรู้ได้อย่างไรว่าสำเร็จ?"), ("freedom_levels", "เราอยู่ระดับไหน?")):
        open_board(page, kind)
        keys(page, "แถวแรก", "<Tab>")
        assert page.area._question.text() == f"“{question}”"
        assert page.area.bar.editor.accessibleDescription().startswith("พิมพ์ เช่น")


def test_a_column_that_is_not_needed_is_hidden_and_tab_passes_over_it(page: SessionPage) -> None:
    from facilitator.ui.board.column_menu import column_menu

    model = open_board(page, "stakeholders")
    menu = column_menu(page._bridge, model, page)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["ต้องการ", "กังวล", "บทบาท"]
    menu.actions()[0].trigger()
    keys(page, "ชุมชน", "<Tab>", "ของเรา", "<Tab>", "กลัวแล้ง", "<Return>")
    assert shape(model)[-1] == (1, "worries", "กลัวแล้ง")
    assert model.figure(900, 500).node(f"cell:{model.tree.children(None)[0].id}:wants") is None
    menu.actions()[0].trigger()
    assert model.board.hidden_columns == frozenset()


def test_a_column_with_cards_cannot_be_hidden(page: SessionPage, store: Store) -> None:
    told: list[str] = []
    page._bridge.refused.connect(told.append)
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "<Tab>", "กู้ง่าย", "<Return>")
    page._bridge.succeeds(lambda: boards.show_column(store, model.board.id, "wants", shown=False))
    assert "มีบัตร 1 ใบ" in told[0]
    assert model.board.hidden_columns == frozenset()


def card(model: BoardModel, text: str) -> int:
    return next(each.id for each in model.tree if each.text == text)


def test_alt_and_arrows_move_items_in_their_cell_and_nest_them(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "หนึ่ง", "<Return>", "สอง", "<Return>", "สาม", "<Return>")
    view = page.area.view
    view.choose(card(model, "สาม"))
    view.setFocus()
    press(view, "Alt+Up")
    assert [text for _, _, text in shape(model)] == ["ชุมชน", "หนึ่ง", "สาม", "สอง"]
    press(view, "Alt+Right")
    assert shape(model)[2] == (2, "sees", "สาม")
    press(view, "Alt+Left")
    press(view, "Alt+Down")
    assert [text for _, _, text in shape(model)] == ["ชุมชน", "หนึ่ง", "สอง", "สาม"]


def test_alt_and_arrows_move_whole_rows(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "ของเรา", "<Ctrl+G>", "วัด", "<Return>")
    page.area.view.choose(card(model, "วัด"))
    page.area.view.setFocus()
    press(page.area.view, "Alt+Up")
    assert [text for _, _, text in shape(model)] == ["วัด", "ชุมชน", "ของเรา"]


def test_an_indicator_goes_past_the_end_of_its_goal_into_the_next(page: SessionPage) -> None:
    model = open_board(page, "goals")
    keys(page, "เป้าหนึ่ง", "<Tab>", "ตัวชี้วัดหนึ่ง", "<Ctrl+G>", "เป้าสอง", "<Return>")
    page.area.view.choose(card(model, "ตัวชี้วัดหนึ่ง"))
    page.area.view.setFocus()
    press(page.area.view, "Alt+Down")
    assert [text for _, _, text in shape(model)] == ["เป้าหนึ่ง", "เป้าสอง", "ตัวชี้วัดหนึ่ง"]


def test_cards_are_sent_to_a_column_of_their_row_by_number(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "ของเรา", "<Return>", "<Ctrl+G>", "วัด", "<Return>")
    page.area.view.choose(card(model, "ของเรา"))
    page.area.view.setFocus()
    press(page.area.view, "Ctrl+Shift+5")
    moved = model.tree[card(model, "ของเรา")]
    assert (moved.slot, moved.parent_id) == ("role", card(model, "ชุมชน"))


def test_parties_that_are_not_there_yet_are_offered_and_one_click_begins_their_row(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "อปท.", "<Return>")
    offered = {button.accessibleName(): button for button in page.area.suggestions.buttons}
    assert "อปท." not in offered
    offered["เยาวชน"].click()
    keys(page, "อยากมีสนาม", "<Return>")
    assert shape(model) == [(0, "party", "อปท."), (0, "party", "เยาวชน"), (1, "sees", "อยากมีสนาม")]
    assert "เยาวชน" not in [button.accessibleName() for button in page.area.suggestions.buttons]
    page.rail.go(-1)
    assert not page.area.suggestions.isVisible()


def test_a_row_with_its_cells_is_not_sent_into_a_cell(page: SessionPage) -> None:
    model = open_board(page, "stakeholders")
    keys(page, "ชุมชน", "<Tab>", "เป็นเรื่องของเรา", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "อบต.", "<Return>")
    before, told = shape(model), list[str]()
    page._bridge.refused.connect(told.append)
    (row,) = (card for card in model.tree if card.text == "ชุมชน")
    page.area.view.choose(row.id)
    press(page.area.view, "Ctrl+Shift+3")
    assert shape(model) == before
    assert [each for each in told if "ย้ายไปช่องนั้นไม่ได้" in each]
