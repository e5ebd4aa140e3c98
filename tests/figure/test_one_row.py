"""One row at a time: large, its parts as panels, its neighbours named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, drawn, lines, scene, text_of

from facilitator.figure.arrange import arrangement

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind

WIDTHS = [240.0, 430.0, 600.0, 860.0, 1100.0, 1600.0]
ONE_ROW = [kind for kind in KINDS.all if "one_row" in kind.views]


def parties() -> tuple[Scene, Cards]:
    cards = Cards()
    for name in ("ชาวนา", "โรงเรียน", "เทศบาล " + LONG):
        row = cards.add("party", name)
        cards.add("sees", f"เรื่องของ{name[:8]}", row)
    return scene("stakeholders", cards.all), cards


@pytest.mark.parametrize("kind", ONE_ROW, ids=lambda kind: kind.id)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_clipped_and_every_part_has_its_panel(kind: Kind, width: float) -> None:
    slot = kind.row_slot or kind.top_slots[0]
    cards = Cards()
    rows = [cards.add(slot.id, text) for text in ("แถวแรก", "แถวที่สอง " + LONG, "แถวท้าย")]
    for each in kind.slots_under(slot.id):
        above = cards.add(each.id, LONG, rows[1])
        cards.add(each.id, "ข้อย่อย", above)
    what = replace(scene(kind.id, cards.all), focus=rows[1].id)
    figure = arrangement(kind, "one_row").arrange(what, width, 500)
    assert_tidy(figure)
    for column in kind.columns():
        assert at(figure, f"cell:{rows[1].id}:{column.id}").block.height > 60
    for card in cards.all[3:]:
        assert bare(card.text) in text_of(at(figure, f"card:{card.id}"))


def test_the_row_in_focus_is_shown_or_the_first_and_its_neighbours_are_named() -> None:
    what, cards = parties()
    kind = KINDS["stakeholders"]
    first, second, third = (card for card in cards.all if card.slot == "party")
    figure = arrangement(kind, "one_row").arrange(what, 860, 500)
    assert figure.node(f"cell:{first.id}:sees") is not None
    assert figure.node(f"cell:{second.id}:sees") is None
    assert text_of(at(figure, f"card:{second.id}")) == "ถัดไป:โรงเรียน›"
    assert bare("ฝ่าย ๑ จาก ๓") in drawn(figure)
    figure = arrangement(kind, "one_row").arrange(replace(what, focus=second.id), 860, 500)
    assert text_of(at(figure, f"card:{first.id}")) == "‹ก่อนหน้า:ชาวนา"
    (line,) = lines(at(figure, f"card:{third.id}"))
    assert line.text.endswith("… ›")
    assert figure.node("slot:party") is not None


def test_the_row_that_the_card_in_focus_stands_in_is_shown() -> None:
    what, cards = parties()
    item = next(card for card in cards.all if card.slot == "sees" and card.parent_id == 3)
    figure = arrangement(KINDS["stakeholders"], "one_row").arrange(replace(what, focus=item.id), 860, 500)
    assert figure.node("cell:3:sees") is not None
    gone = arrangement(KINDS["stakeholders"], "one_row").arrange(replace(what, focus=999), 860, 500)
    assert gone.node("cell:1:sees") is not None


def test_a_board_without_rows_asks_for_the_first() -> None:
    figure = arrangement(KINDS["stakeholders"], "one_row").arrange(scene("stakeholders", []), 860, 500)
    assert drawn(figure) == bare("+ ใครเกี่ยวข้องบ้าง?")


def test_empty_parts_ask_their_question_and_short_rows_fill_the_height() -> None:
    what, _ = parties()
    figure = arrangement(KINDS["stakeholders"], "one_row").arrange(what, 860, 700)
    assert bare("เขากลัวอะไร?") in text_of(at(figure, "cell:1:worries"))
    assert figure.height == 700
    tall = at(figure, "cell:1:sees").block.height
    assert tall > 200


def test_rows_are_counted_by_what_one_of_them_is_called() -> None:
    cards = Cards()
    cards.add("action", "ทำป้าย")
    figure = arrangement(KINDS["action_plan"], "one_row").arrange(scene("action_plan", cards.all), 860, 500)
    assert bare("งาน ๑ จาก ๑") in drawn(figure)
