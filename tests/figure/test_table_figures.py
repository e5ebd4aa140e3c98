"""Tables: every card in its cell, columns that words fit in, values as people read them, rows kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from drawings import (
    KINDS,
    LONG,
    Cards,
    assert_tidy,
    at,
    bare,
    board,
    card_nodes,
    drawn,
    lines,
    scene,
    text_of,
)
from filled import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.figure.arrange import arrangement
from facilitator.figure.scene import Scene, Source
from facilitator.model import Card, Tree
from facilitator.report import scenes
from facilitator.thai import words

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure, Node

SESSION = snapshot()
KIND_IDS = ("stakeholders", "results", "action_plan", "calendar", "logframe", "strategic_plan", "knowledge")
TABLES = KIND_IDS[:5]
WIDTHS = [240.0, 430.0, 600.0, 860.0, 1100.0, 1600.0]


def filled(kind_id: str) -> Scene:
    """The board of this kind in the filled session, and what stands around it."""
    found = next(each for each in SESSION.boards if each.kind == kind_id)
    return scenes.scene(SESSION, found, KINDS)


def draw(drawn_scene: Scene, width: float = 1100.0, view: str = "") -> Figure:
    """The drawing of a board, made anew."""
    return arrangement(KINDS[drawn_scene.board.kind], view).arrange(drawn_scene, width, 500)


def places_to_break(text: str, terms: tuple[str, ...]) -> set[int]:
    """Where a line may start without cutting a word, counted without blanks."""
    loose = [part for piece in words.split(text, terms) for part in words.split_loosely(piece)]
    finest = [part for piece in loose for part in words.split_compound(piece)]
    return {0, *accumulate(len(bare(part)) for part in finest)}


def line_starts(node: Node, text: str) -> list[int]:
    """Where the lines of a card start in its text, counted without blanks."""
    texts = [bare(line.text) for line in lines(node)]
    for first in range(len(texts)):
        for last in range(first, len(texts)):
            if "".join(texts[first : last + 1]) == bare(text):
                return [0, *accumulate(map(len, texts[first:last]))]
    raise AssertionError(f"{text!r} is not in {texts}")


@pytest.mark.parametrize("kind_id", KIND_IDS)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_card_has_its_node_and_nothing_is_clipped(kind_id: str, width: float) -> None:
    what = filled(kind_id)
    figure = draw(what, width)
    assert_tidy(figure)
    assert {node.key for node in card_nodes(figure)} == {f"card:{card.id}" for card in what.tree}
    assert min(line.style.size for node in figure.nodes for line in lines(node)) >= 13


@pytest.mark.parametrize("kind_id", [*KIND_IDS, "lessons"])
@pytest.mark.parametrize("width", WIDTHS[1:])
def test_no_line_of_a_card_breaks_inside_a_word(kind_id: str, width: float) -> None:
    what = filled(kind_id)
    figure = draw(what, width)
    for card in what.tree:
        node = figure.node(f"card:{card.id}")
        if node is None:  # what was merged under a card stands in that card's node
            continue
        assert set(line_starts(node, card.text)) <= places_to_break(card.text, what.terms), card.text


def test_one_item_stands_plain_and_several_as_they_were_marked() -> None:
    cards = Cards()
    row = cards.add("party", "ชาวนา")
    cards.add("sees", "เป็นเรื่องน้ำ", row)
    several = [cards.add("wants", text, row) for text in ("น้ำพอใช้", "ราคาดี")]
    below = cards.add("wants", "ทุกฤดู", several[0])
    cards.all[-2] = several[1] = replace(several[1], mark="๒)")
    figure = draw(scene("stakeholders", cards.all))
    assert text_of(at(figure, f"card:{cards.all[1].id}")) == "เป็นเรื่องน้ำ"
    assert text_of(at(figure, f"card:{several[0].id}")) == "•น้ำพอใช้"
    assert text_of(at(figure, f"card:{below.id}")) == "–ทุกฤดู"
    assert text_of(at(figure, f"cell:{row.id}:worries")) == "—"
    assert at(figure, f"card:{below.id}").x > at(figure, f"card:{several[0].id}").x


def test_a_mark_that_was_typed_stays() -> None:
    cards = Cards()
    row = cards.add("party", "ชาวนา")
    cards.all.append(replace(cards.add("wants", "น้ำพอใช้", row), id=50, mark="๑)"))
    figure = draw(scene("stakeholders", cards.all))
    assert text_of(at(figure, "card:50")) == "๑)น้ำพอใช้"


def test_a_point_in_a_cell_finds_the_cell_and_on_a_card_the_card() -> None:
    cards = Cards()
    row = cards.add("party", "ชาวนา")
    item = cards.add("sees", "เป็นเรื่องน้ำ", row)
    figure = draw(scene("stakeholders", cards.all))
    node, cell = at(figure, f"card:{item.id}"), at(figure, f"cell:{row.id}:sees")
    assert figure.at(node.x + 4, node.y + 4) is node
    assert figure.at(cell.x + 2, cell.y + 2) is cell
    place = at(figure, "slot:party")
    assert place.y >= cell.y + cell.block.height
    assert KINDS["stakeholders"].row_slot is not None
    assert bare("+ใครเกี่ยวข้องบ้าง?") == text_of(place)


def test_hidden_columns_are_left_out_and_the_board_words_its_titles() -> None:
    cards = Cards()
    row = cards.add("party", "ชาวนา")
    worry = cards.add("worries", "ฝนทิ้งช่วง", row)
    what = scene("stakeholders", cards.all, hidden_columns="worries role")
    what = replace(what, board=replace(what.board, slot_titles={"sees": "คิดเห็นว่า", "party": "กลุ่มคน"}))
    figure = draw(what)
    assert figure.node(f"card:{worry.id}") is None
    assert figure.node(f"cell:{row.id}:worries") is None
    text = drawn(figure)
    assert "คิดเห็นว่า" in text
    assert "กลุ่มคน" in text
    assert "มองว่า" not in text
    assert "บทบาท" not in text


def test_values_read_as_people_write_them_and_money_is_added_up() -> None:
    cards = Cards()
    first = cards.add(
        "action", "ขุดบ่อ", due="2026-03-31", budget="๔๕๐๐๐ บาท", mode="Together", owner="ช่างทองดี"
    )
    second = cards.add("action", "ปลูกป่า", due="ปลายปี", budget="1250.5")
    cards.add("action", "เลี้ยงปลา", budget="ขอจากอำเภอ")
    figure = draw(scene("action_plan", cards.all))
    assert text_of(at(figure, f"cell:{first.id}:due")) == "31มี.ค.69"
    assert text_of(at(figure, f"cell:{second.id}:due")) == "ปลายปี"
    assert text_of(at(figure, f"cell:{first.id}:mode")) == "ทำร่วม"
    assert text_of(at(figure, f"cell:{second.id}:mode")) == "—"
    money = at(figure, f"cell:{first.id}:budget")
    assert text_of(money) == "45,000"
    (line,) = lines(money)
    assert line.x > money.block.width / 3
    assert bare("รวม46,250.5") in drawn(figure)
    assert bare("อีก ๑ รายการไม่ใช่ตัวเลข") in drawn(figure)


@pytest.mark.parametrize("width", [600.0, 1100.0])
def test_there_is_a_sum_only_where_an_amount_was_typed(width: float) -> None:
    cards = Cards()
    cards.add("action", "เลี้ยงปลา", budget="ขอจากอำเภอ")
    assert "รวม" not in drawn(draw(scene("action_plan", cards.all), width)).replace("ทำร่วม", "")
    cards.add("action", "ขุดบ่อ", budget="200")
    assert "200" in drawn(draw(scene("action_plan", cards.all), width)).split("รวม")[-1]


def test_what_goes_across_has_its_place_also_while_nothing_is_there() -> None:
    cards = Cards()
    row = cards.add("activity", "อบรม")
    figure = draw(scene("results", cards.all), 860)
    obstacle, aim = at(figure, f"cell:{row.id}:obstacle"), at(figure, f"cell:{row.id}:objective")
    column = at(figure, f"cell:{row.id}:qualitative")
    assert text_of(obstacle) == "ปัญหาอุปสรรค—"
    assert text_of(aim) == "วัตถุประสงค์—"
    assert obstacle.block.width > 800
    assert obstacle.y >= column.y + column.block.height
    assert aim.x + aim.block.width <= column.x


@pytest.mark.parametrize("kind_id", TABLES)
@pytest.mark.parametrize("width", [600.0, 1100.0])
def test_every_part_of_a_row_can_be_chosen_within_the_drawing(kind_id: str, width: float) -> None:
    kind = KINDS[kind_id]
    slot = kind.row_slot or kind.top_slots[0]
    cards = Cards()
    row = cards.add(slot.id, "แถวเดียว")
    figure = draw(scene(kind_id, cards.all), width)
    parts = [each.id for each in kind.slots_under(slot.id)]
    parts += [each.id for each in kind.fields_of(slot.id) if each.column]
    assert parts
    for part in parts:
        node = at(figure, f"cell:{row.id}:{part}")
        assert node.block.height >= 15
        assert figure.at(node.x + node.block.width - 2, node.y + node.block.height - 2) is node


def test_months_stand_in_two_even_bands_where_they_have_no_room_abreast() -> None:
    cards = Cards()
    row = cards.add("matter", "นาข้าว")
    figure = draw(scene("calendar", cards.all), 860)
    months = [at(figure, f"cell:{row.id}:month_{number}") for number in range(1, 13)]
    assert len({node.y for node in months}) == 2
    assert [node.x for node in months[:6]] == [node.x for node in months[6:]]
    wide = draw(scene("calendar", cards.all), 1600)
    assert len({at(wide, f"cell:{row.id}:month_{number}").y for number in range(1, 13)}) == 1


def test_an_action_plan_is_one_table_beside_rail_and_inspector() -> None:
    figure = draw(filled("action_plan"), 860)
    grid = [node for node in figure.nodes if node.key.startswith("cell:")]
    rows = {node.key.split(":")[1] for node in grid}
    assert len({(node.key.split(":")[1], node.y) for node in grid}) == len(rows)


def test_codes_ties_and_votes_stand_with_the_text_and_votes_only_when_shown() -> None:
    cards = Cards()
    row = cards.add("action", "ขุดบ่อ", votes=7)
    tied = {row.id: (Source(90, "ตช1", "ปลาเพิ่ม"), Source(91, "ตช4", "น้ำพอ"))}
    shown = replace(scene("action_plan", cards.all), ties=tied)
    assert text_of(at(draw(shown), f"card:{row.id}")) == "ขุดบ่อตช1ตช4๗"
    hidden = replace(scene("action_plan", cards.all, votes="hidden"), ties=tied)
    assert text_of(at(draw(hidden), f"card:{row.id}")) == "ขุดบ่อตช1ตช4"
    kind = KINDS["action_plan"]
    coded = replace(kind, slots=(replace(kind.slots[0], code="ก"),))
    figure = arrangement(coded).arrange(scene("action_plan", cards.all), 900, 400)
    assert text_of(at(figure, f"card:{row.id}")) == "ก1ขุดบ่อ๗"


def test_what_has_no_place_in_a_row_stands_under_its_text() -> None:
    cards = Cards()
    row = cards.add("action", "ขุดบ่อ")
    below = cards.add("action", "หารถขุด", row)
    figure = draw(scene("action_plan", cards.all))
    own, under = at(figure, f"card:{row.id}"), at(figure, f"card:{below.id}")
    assert under.y >= own.y + own.block.height - 0.01
    assert under.x >= own.x


def test_a_longer_word_widens_its_column_instead_of_being_cut() -> None:
    cards = Cards()
    row = cards.add("party", "ชาวนา")
    word = "อิเล็กทรอนิกส์"
    item = cards.add("role", word, row)
    for width in (500.0, 520.0, 560.0):
        figure = draw(scene("stakeholders", cards.all), width)
        assert [line.text for line in lines(at(figure, f"card:{item.id}"))] == [word]


def forty(count: int = 40) -> Cards:
    """A grid of many parties, every cell a nested list."""
    cards = Cards()
    for number in range(count):
        row = cards.add("party", f"ฝ่ายที่ {number}")
        for slot in ("sees", "wants", "worries", "role"):
            for item in range(3):
                above = cards.add(slot, f"ข้อที่ {item} {LONG[: 20 + item * 9]}", row)
                cards.add(slot, "ข้อย่อย", above)
    return cards


def test_a_new_item_leaves_the_other_rows_as_they_are() -> None:
    cards = forty()
    before = scene("stakeholders", cards.all)
    keeping = arrangement(KINDS["stakeholders"])
    old = keeping.arrange(before, 860, 500)
    row = next(card for card in cards.all if card.text == "ฝ่ายที่ 20")
    added = Card(9000, 1, 1, row.id, "wants", 9000.0, "ข้อใหม่")
    new = keeping.arrange(replace(before, tree=before.tree.changed([added])), 860, 500)
    moved = at(new, f"card:{row.id}").y
    same = {id(node) for node in old.nodes}
    for node in new.nodes:
        if node.y + node.block.height <= moved - 20:
            assert id(node) in same
    blocks = {id(node.block) for node in old.nodes}
    below = [node for node in new.nodes if node.y > moved + 800]
    assert below
    assert all(id(node.block) in blocks for node in below)
    again = keeping.arrange(replace(before, tree=before.tree.changed([added])), 860, 500)
    assert all(one is other for one, other in zip(new.nodes, again.nodes, strict=True))


changes = st.lists(
    st.tuples(
        st.integers(1, 24), st.integers(0, 40), st.sampled_from(["สั้น", LONG[:120], ""]), st.integers(0, 3)
    ),
    max_size=20,
)


@pytest.mark.parametrize("kind_id", ["stakeholders", "results", "action_plan", "strategic_plan", "knowledge"])
@settings(max_examples=25)
@given(changes)
def test_what_is_kept_equals_a_drawing_made_anew(
    kind_id: str, steps: list[tuple[int, int, str, int]]
) -> None:
    kind = KINDS[kind_id]
    keeping = arrangement(kind)
    slots = [slot.id for slot in kind.slots]
    top = (kind.row_slot or kind.top_slots[0]).id
    tree = Tree(Card(number, 1, 1, None, top, float(number), f"แถว {number}") for number in range(1, 6))
    hidden = ""
    for card_id, choice, text, votes in steps:
        if votes == 3 and card_id in tree:
            tree = tree.changed([], [card_id, *(each.id for each in tree.under(card_id))])
        elif votes == 2:
            hidden = "" if hidden else "wants role project"
        else:
            parent = choice % 5 + 1
            slot = slots[choice % len(slots)]
            above = parent if parent in tree and card_id > 5 else None
            fields = {"budget": str(choice)} if above is None else {}
            made = Card(card_id, 1, 1, above, slot if above else top, float(card_id), text, votes=votes)
            tree = tree.changed([replace(made, fields=fields)])
        settings_now = {"hidden_columns": hidden}
        what = Scene(replace(board(kind_id), settings=settings_now), tree)
        anew = arrangement(kind).arrange(what, 860, 400)
        assert keeping.arrange(what, 860, 400) == anew
