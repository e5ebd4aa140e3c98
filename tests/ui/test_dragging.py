"""Dragging with the mouse on boards of rows, cells and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from dragging import Hand
from keyboard import mouse, press
from PySide6.QtCore import QEvent, QPointF

from facilitator import kinds
from facilitator.operations import cards, measures
from facilitator.ui.board.drop import Drop
from facilitator.ui.board.landing import Landings

if TYPE_CHECKING:
    from facilitator.ui.board.drop import Landing
    from facilitator.ui.session.page import SessionPage

PARTIES = [
    ("party", "ชุมชน", [("sees", "หนึ่ง"), ("sees", "สอง"), ("sees", "สาม"), ("wants", "สี่")]),
    ("party", "วัด", [("sees", "ห้า")]),
    ("party", "โรงเรียน"),
]


@pytest.fixture
def table(page: SessionPage) -> Hand:
    """A table: a row with two cells, one with one, one with none."""
    return Hand(page, "stakeholders", PARTIES)


def landing(hand: Hand, text: str, end: QPointF) -> Landing | None:
    view = hand.page.area.view
    assert view.figure is not None
    return Landings(hand.model, view.figure, (hand.card(text),)).at(view.to_figure(end))


def test_an_item_goes_to_the_end_of_the_cell_it_is_dropped_on(table: Hand) -> None:
    table.drag("หนึ่ง", table.on("cell:โรงเรียน:worries"))
    assert table.shown() == "ชุมชน(sees:สอง sees:สาม wants:สี่) วัด(sees:ห้า) โรงเรียน(worries:หนึ่ง)"
    table.drag("สอง", table.on("cell:วัด:sees", 0.5, 0.97))
    assert table.shown() == "ชุมชน(sees:สาม wants:สี่) วัด(sees:ห้า sees:สอง) โรงเรียน(worries:หนึ่ง)"
    press(table.page.area.view, "Ctrl+Z")
    assert "สอง" not in table.shown().split("วัด")[1]


def test_the_edges_of_an_item_are_the_upper_and_the_lower_one_and_its_middle_merges(table: Hand) -> None:
    table.drag("สาม", table.of("หนึ่ง", 0.9, 0.1))
    assert table.shown().startswith("ชุมชน(sees:สาม sees:หนึ่ง sees:สอง wants:สี่)")
    table.drag("สาม", table.of("สอง", 0.05, 0.9))
    assert table.shown().startswith("ชุมชน(sees:หนึ่ง sees:สอง sees:สาม wants:สี่)")
    table.drag("สาม", table.of("ห้า", 0.05, 0.9))
    assert "วัด(sees:ห้า sees:สาม)" in table.shown()
    table.drag("สี่", table.of("ห้า"))
    assert "วัด(sees:ห้า(สี่) sees:สาม)" in table.shown()


def test_an_item_dropped_on_the_text_of_a_row_goes_into_the_same_column_there(table: Hand) -> None:
    table.drag("สี่", table.of("วัด", 0.5, 0.1))
    assert "วัด(sees:ห้า wants:สี่)" in table.shown()


def test_a_row_goes_before_or_after_another_wherever_on_it_it_is_dropped(table: Hand) -> None:
    table.drag("วัด", table.of("ชุมชน", 0.5, 0.45))
    assert table.shown().startswith("วัด(sees:ห้า) ชุมชน")
    table.drag("วัด", table.on("cell:โรงเรียน:role", 0.5, 0.8))
    assert table.shown().endswith("โรงเรียน วัด(sees:ห้า)")
    table.drag("วัด", table.of("หนึ่ง"))
    assert table.shown().startswith("วัด(sees:ห้า) ชุมชน")
    table.drag("โรงเรียน", table.of("ชุมชน", 0.5, 0.1))
    assert table.shown().startswith("วัด(sees:ห้า) โรงเรียน ชุมชน")


def test_a_row_without_cells_may_have_been_meant_for_one(table: Hand) -> None:
    table.drag("โรงเรียน", table.on("cell:วัด:wants"))
    assert table.shown().endswith("วัด(sees:ห้า wants:โรงเรียน)")
    press(table.page.area.view, "Ctrl+Z")
    table.drag("โรงเรียน", table.of("ห้า", 0.5, 0.1))
    assert table.shown().endswith("วัด(sees:โรงเรียน sees:ห้า)")
    press(table.page.area.view, "Ctrl+Z")
    table.drag("โรงเรียน", table.of("วัด"))
    assert table.shown().endswith("วัด(โรงเรียน sees:ห้า)")


def test_an_item_dropped_on_the_place_of_a_new_row_becomes_one(table: Hand) -> None:
    table.drag("สอง", table.on("slot:party"))
    assert table.shown().endswith("โรงเรียน สอง")
    table.drag("ชุมชน", table.on("slot:party"))
    assert table.shown().endswith("สอง ชุมชน(sees:หนึ่ง sees:สาม wants:สี่)")


def test_a_row_dropped_on_its_own_cells_stays(table: Hand) -> None:
    before = table.shown()
    for end in (table.on("cell:ชุมชน:worries"), table.of("สอง"), table.of("ชุมชน", 0.2, 0.1)):
        table.drag("ชุมชน", end)
        assert table.shown() == before
    assert landing(table, "โรงเรียน", table.on("cell:โรงเรียน:wants")) is None


def test_a_row_with_values_that_a_cell_cannot_show_is_put_beside_instead(page: SessionPage) -> None:
    hand = Hand(page, "stakeholders", [("party", "ชุมชน"), ("party", "วัด", {"power": "7"})])
    hand.drag("วัด", hand.on("cell:ชุมชน:sees", 0.5, 0.2))
    assert hand.shown() == "ชุมชน วัด"


def test_an_item_dropped_on_a_field_stays(page: SessionPage) -> None:
    hand = Hand(page, "action_plan", [("action", "ล้างตลาด", [("action", "จัดเวร")]), ("action", "ทำป้าย")])
    before = hand.shown()
    hand.drag("จัดเวร", hand.on("cell:ทำป้าย:owner"))
    assert hand.shown() == before
    hand.drag("ทำป้าย", hand.on("cell:ล้างตลาด:owner", 0.5, 0.2))
    assert hand.shown() == "ทำป้าย ล้างตลาด(จัดเวร)"


def test_the_line_lies_along_the_edge_of_the_row(table: Hand) -> None:
    view = table.page.area.view
    start, end = table.of("วัด"), table.on("cell:ชุมชน:wants", 0.5, 0.1)
    mouse(view.viewport(), QEvent.Type.MouseButtonPress, start, held=True)
    mouse(view.viewport(), QEvent.Type.MouseMove, end, held=True)
    landing = view._drag._landing
    assert landing is not None
    assert view.figure is not None
    first, last = (view.figure.node(f"cell:{table.card('ชุมชน')}:{column}") for column in ("sees", "role"))
    assert first is not None
    assert last is not None
    rect = landing[1].rect
    assert not landing[1].ring
    assert rect.top() == rect.bottom() == first.y
    assert rect.right() == pytest.approx(last.x + last.block.width)
    assert rect.left() < first.x
    press(view, "Escape")
    mouse(view.viewport(), QEvent.Type.MouseButtonRelease, end)
    assert table.shown().startswith("ชุมชน(")


def test_one_row_takes_items_into_the_panel_they_are_dropped_on(page: SessionPage) -> None:
    hand = Hand(page, "stakeholders", PARTIES, view="one_row")
    hand.drag("หนึ่ง", hand.on("cell:ชุมชน:worries"))
    assert hand.shown().startswith("ชุมชน(sees:สอง sees:สาม wants:สี่ worries:หนึ่ง)")
    hand.drag("สาม", hand.of("สี่", 0.5, 0.1))
    assert hand.shown().startswith("ชุมชน(sees:สอง wants:สาม wants:สี่ worries:หนึ่ง)")
    hand.drag("หนึ่ง", hand.of("วัด"))
    assert hand.shown().startswith("ชุมชน(sees:สอง wants:สาม wants:สี่) วัด(sees:ห้า worries:หนึ่ง)")
    assert hand.model.focus == hand.card("วัด")
    before = hand.shown()
    for end in (hand.of("โรงเรียน"), hand.on("slot:party"), hand.on("cell:วัด:role")):
        hand.drag("วัด", end)
        assert hand.shown() == before


def test_what_follows_from_votes_or_levels_is_not_dragged(page: SessionPage) -> None:
    hand = Hand(page, "cards", [("card", "ขุดคลอง"), ("card", "ทำฝาย")])
    cards.plus_one(page._bridge.store, hand.card("ทำฝาย"))
    hand.model.look("ranked")
    before = hand.shown()
    hand.drag("ขุดคลอง", hand.of("ทำฝาย", 0.5, 0.1))
    assert hand.shown() == before
    hand = Hand(
        page,
        "freedom_levels",
        [("factor", "การออม", [("party", "บ้านเหนือ", {"now": "5"})]), ("factor", "การตลาด")],
        view="river",
    )
    before = hand.shown()
    for end in (hand.of("การตลาด"), hand.on("slot:factor")):
        hand.drag("บ้านเหนือ", end)
        hand.drag("การออม", end)
        assert hand.shown() == before
    hand.page.area.view.choose(hand.card("การออม"))
    press(hand.page.area.view, "Alt+Right")
    assert hand.shown() == before


def test_sections_lists_and_rows(page: SessionPage) -> None:
    hand = Hand(
        page,
        "strategic_plan",
        [
            ("mission", "ดูแลน้ำ"),
            ("mission", "ดูแลป่า"),
            ("issue", "น้ำสะอาด", [("issue_objective", "มีน้ำใช้"), ("kpi", "น้ำใส"), ("strategy", "ตั้งกติกา")]),
            ("issue", "ป่าอยู่คู่คน", [("kpi", "ต้นไม้เพิ่ม")]),
            ("issue", "ยังไม่มีอะไร"),
        ],
    )
    lists, first, second = "mission:ดูแลน้ำ mission:ดูแลป่า", "issue:น้ำสะอาด", "issue:ป่าอยู่คู่คน(kpi:ต้นไม้เพิ่ม)"
    hand.drag("ดูแลป่า", hand.of("ดูแลน้ำ", 0.9, 0.1))
    assert hand.shown().startswith("mission:ดูแลป่า mission:ดูแลน้ำ issue:")
    hand.drag("ดูแลน้ำ", hand.of("ดูแลป่า", 0.9, 0.1))
    hand.drag("น้ำใส", hand.of("ต้นไม้เพิ่ม", 0.1, 0.1))
    assert (
        f"{first}(issue_objective:มีน้ำใช้ strategy:ตั้งกติกา) issue:ป่าอยู่คู่คน(kpi:น้ำใส kpi:ต้นไม้เพิ่ม)" in hand.shown()
    )
    hand.drag("น้ำใส", hand.on("cell:น้ำสะอาด:issue_objective", 0.5, 0.1))
    assert f"{first}(issue_objective:มีน้ำใช้ issue_objective:น้ำใส strategy:ตั้งกติกา) {second}" in hand.shown()
    before = hand.shown()
    for end in (hand.on("slot:vision"), hand.of("ดูแลน้ำ"), hand.on("slot:mission", 0.05, 0.9)):
        hand.drag("ป่าอยู่คู่คน", end)
        assert hand.shown() == before
    hand.drag("ป่าอยู่คู่คน", hand.of("น้ำสะอาด", 0.5, 0.1))
    assert hand.shown().startswith(f"{lists} {second} {first}(")
    hand.drag("ยังไม่มีอะไร", hand.on("slot:vision"))
    assert hand.shown().startswith(f"ยังไม่มีอะไร {lists} {second} {first}(")


def test_goals_and_indicators(page: SessionPage) -> None:
    hand = Hand(
        page,
        "goals",
        [
            (
                "goal",
                "คนทำต่อ",
                [("indicator", "แกนนำ", {"target": "20"}), ("indicator", "เวร"), ("indicator", "วัดแล้ว")],
            ),
            ("goal", "น้ำดี", [("indicator", "ปลา")]),
            ("goal", "ยังว่าง"),
        ],
    )
    measures.add(page._bridge.store, hand.card("วัดแล้ว"), date="2026-03-11", value="5")
    hand.drag("เวร", hand.of("แกนนำ", 0.9, 0.1))
    assert hand.shown().startswith("คนทำต่อ(indicator:เวร indicator:แกนนำ indicator:วัดแล้ว)")
    hand.drag("เวร", hand.of("น้ำดี"))
    assert "น้ำดี(indicator:ปลา indicator:เวร)" in hand.shown()
    hand.drag("เวร", hand.on("cell:ยังว่าง:indicator", 0.5, 0.9))
    assert hand.shown().endswith("ยังว่าง(indicator:เวร)")
    before = hand.shown()
    for text in ("แกนนำ", "วัดแล้ว"):
        hand.drag(text, hand.on("slot:goal"))
        assert hand.shown() == before
    hand.drag("เวร", hand.on("slot:goal"))
    assert hand.shown().endswith("ยังว่าง เวร")
    hand.drag("น้ำดี", hand.of("คนทำต่อ"))
    assert hand.shown().startswith("น้ำดี(indicator:ปลา) คนทำต่อ(")
    hand.drag("น้ำดี", hand.of("วัดแล้ว", 0.5, 0.9))
    assert hand.shown().startswith("คนทำต่อ(indicator:แกนนำ indicator:วัดแล้ว) น้ำดี(indicator:ปลา) ")
    hand.drag("ยังว่าง", hand.of("ปลา", 0.5, 0.9))
    assert hand.shown().endswith("น้ำดี(indicator:ปลา) ยังว่าง เวร")


def test_a_record_moves_between_its_sections(page: SessionPage) -> None:
    hand = Hand(
        page,
        "knowledge",
        [("topic", "ทำนาโยน"), ("story", "เริ่มจากแปลงเดียว"), ("method", "แช่เมล็ด"), ("method", "หว่านถาด")],
    )
    hand.drag("หว่านถาด", hand.of("แช่เมล็ด", 0.1, 0.1))
    assert hand.shown().endswith("method:หว่านถาด method:แช่เมล็ด")
    hand.drag("หว่านถาด", hand.on("slot:asset"))
    assert hand.shown().endswith("method:แช่เมล็ด asset:หว่านถาด")
    hand.drag("แช่เมล็ด", hand.of("เริ่มจากแปลงเดียว", 0.1, 0.9))
    assert hand.shown() == "ทำนาโยน story:เริ่มจากแปลงเดียว story:แช่เมล็ด asset:หว่านถาด"
    hand.drag("แช่เมล็ด", hand.of("หว่านถาด"))
    assert hand.shown() == "ทำนาโยน story:เริ่มจากแปลงเดียว asset:หว่านถาด(แช่เมล็ด)"


STEPS = [("step", "รู้จักกัน", [("indicator", "มาครบ")]), ("step", "ทำด้วยกัน"), ("step", "ดูแลกันเอง")]


def test_stairs_side_by_side(page: SessionPage) -> None:
    hand = Hand(page, "outcome_steps", STEPS)
    hand.drag("ดูแลกันเอง", hand.on("cell:รู้จักกัน:indicator", 0.1, 0.7))
    assert hand.shown() == "ดูแลกันเอง รู้จักกัน(indicator:มาครบ) ทำด้วยกัน"
    hand.drag("ดูแลกันเอง", hand.of("ทำด้วยกัน", 0.95))
    assert hand.shown() == "รู้จักกัน(indicator:มาครบ) ทำด้วยกัน ดูแลกันเอง"
    hand.drag("รู้จักกัน", hand.of("ทำด้วยกัน", 0.6))
    assert hand.shown() == "ทำด้วยกัน รู้จักกัน(indicator:มาครบ) ดูแลกันเอง"
    hand.drag("มาครบ", hand.on("cell:ดูแลกันเอง:indicator", 0.5, 0.8))
    assert hand.shown() == "ทำด้วยกัน รู้จักกัน ดูแลกันเอง(indicator:มาครบ)"
    hand.drag("มาครบ", hand.on("slot:step"))
    assert hand.shown() == "ทำด้วยกัน รู้จักกัน ดูแลกันเอง มาครบ"


def test_stairs_below_each_other_are_climbed_upwards(page: SessionPage) -> None:
    hand = Hand(page, "outcome_steps", [*STEPS, *(("step", f"ขั้นที่ {number}") for number in range(4, 10))])
    hand.drag("รู้จักกัน", hand.of("ดูแลกันเอง", 0.5, 0.1))
    assert hand.shown().startswith("ทำด้วยกัน ดูแลกันเอง รู้จักกัน(indicator:มาครบ) ขั้นที่ 4")
    hand.drag("รู้จักกัน", hand.of("ทำด้วยกัน", 0.5, 0.95))
    assert hand.shown().startswith("ทำด้วยกัน รู้จักกัน(indicator:มาครบ) ดูแลกันเอง") or hand.shown().startswith(
        "รู้จักกัน(indicator:มาครบ) ทำด้วยกัน"
    )


def test_levels(page: SessionPage) -> None:
    hand = Hand(
        page,
        "freedom_levels",
        [
            ("factor", "การออม", [("party", "บ้านเหนือ", {"now": "5"}), ("party", "บ้านใต้")]),
            ("factor", "การตลาด", [("party", "บ้านกลาง")]),
        ],
    )
    hand.drag("บ้านใต้", hand.of("บ้านเหนือ", 0.2, 0.1))
    assert hand.shown() == "การออม(party:บ้านใต้ party:บ้านเหนือ) การตลาด(party:บ้านกลาง)"
    hand.drag("บ้านใต้", hand.of("การตลาด"))
    assert hand.shown() == "การออม(party:บ้านเหนือ) การตลาด(party:บ้านกลาง party:บ้านใต้)"
    hand.drag("การตลาด", hand.of("บ้านเหนือ", 0.2))
    assert hand.shown() == "การตลาด(party:บ้านกลาง party:บ้านใต้) การออม(party:บ้านเหนือ)"
    before = hand.shown()
    hand.drag("บ้านเหนือ", hand.on("slot:factor"))
    assert hand.shown() == before
    hand.drag("บ้านใต้", hand.on("slot:factor"))
    assert hand.shown().endswith(" บ้านใต้")


def test_an_outline_keeps_the_role_of_every_card_that_is_dragged(page: SessionPage) -> None:
    hand = Hand(page, "outline", [("heading", "เรื่องน้ำ"), ("item", "ขุดคลอง"), ("quote", "น้ำคือชีวิต")])
    view = page.area.view
    view.selection.extend([hand.card("ขุดคลอง"), hand.card("น้ำคือชีวิต")], hand.card("น้ำคือชีวิต"))
    hand.drag("น้ำคือชีวิต", hand.of("เรื่องน้ำ", 0.1, 0.1))
    assert hand.shown() == "ขุดคลอง quote:น้ำคือชีวิต heading:เรื่องน้ำ"


def test_a_card_carried_away_by_its_edge_ends_nowhere_outside_the_board(table: Hand) -> None:
    before = table.shown()
    table.drag("หนึ่ง", QPointF(-40, -40))
    assert table.shown() == before


KINDS = [kind for kind in kinds.load().all if kind.arrangement not in {"axes", "outline"}]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_no_card_lands_where_its_kind_cannot_show_it(page: SessionPage, kind: kinds.Kind) -> None:
    """Every card of a full board over every part of it."""
    tops = [
        (slot.id, slot.id, [(below.id, f"{slot.id} {below.id}") for below in kind.slots_under(slot.id)])
        for slot in kind.top_slots
    ]
    empty = [(slot.id, f"{slot.id} ว่าง") for slot in kind.top_slots]
    hand = Hand(page, kind.id, [*tops, *empty])
    view, found = page.area.view, 0
    for name in (kind.arrangement, *({"one_row", "clusters"} & set(kind.views))):
        hand.model.look(name)
        assert view.figure is not None
        points = [
            QPointF(node.x + node.block.width * across, node.y + node.block.height * down)
            for node in view.figure.nodes
            for across in (0.03, 0.5, 0.97)
            for down in (0.05, 0.5, 0.95)
        ]
        for card in hand.model.tree:
            landings = Landings(hand.model, view.figure, (card.id,))
            for point in points:
                landed = landings.at(point)
                if landed is None:
                    continue
                drop = landed[0]
                assert isinstance(drop, Drop)
                found += 1
                parent = drop.merge_into if drop.merge_into is not None else drop.parent_id
                cluster = kind.cluster_slot is not None and card.slot == kind.cluster_slot.id
                slot = kind.slot(card.slot if cluster else drop.slot)
                if parent is None:
                    assert slot in kind.top_slots
                else:
                    assert hand.model.tree[parent].slot in {*slot.under, slot.id}
                if slot.id != card.slot:
                    for below in hand.model.tree.children(card.id):
                        assert below.slot in {card.slot, slot.id} or slot.id in kind.slot(below.slot).under
    assert found
