"""Boards of goals: blocks, rows of indicators, bars, trends and states."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import kinds
from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Box, Figure, Node, Polyline, TextLine
from facilitator.figure.scene import Scene
from facilitator.model import Board, Card, Measurement, Tree

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND = kinds.load()["goals"]
BOARD = Board(1, 1, "goals", "เป้าหมาย", 1.0)
RISING = {"baseline": "5", "target": "20", "unit": "คน", "due": "2025-12-31"}
FALLING = {"baseline": "100", "target": "20", "unit": "ครัวเรือน", "due": "2025-12-31"}
WORDS = {"baseline": "ยังไม่มี", "target": "ปรับปรุงทุกปี"}
WIDTHS = [240.0, 600.0, 860.0, 1190.0, 1900.0]


def goal(card_id: int, text: str = "คนในหมู่บ้านมีน้ำใช้พอ", rank: float = 0.0) -> Card:
    return Card(card_id, 1, 1, None, "goal", rank or card_id, text)


def indicator(card_id: int, parent_id: int | None, fields: Mapping[str, str], text: str = "บ่อที่ใช้ได้") -> Card:
    return Card(card_id, 1, 1, parent_id, "indicator", card_id, text, fields=fields)


def measured(card_id: int, *values: str) -> tuple[Measurement, ...]:
    days = ("2025-03-01", "2025-05-01", "2025-07-01")
    return tuple(
        Measurement(n, 1, card_id, day, value)
        for n, (day, value) in enumerate(zip(days, values, strict=False))
    )


def scene(*cards: Card, today: str = "2025-07-02", **values: tuple[str, ...]) -> Scene:
    taken = {int(key[1:]): measured(int(key[1:]), *told) for key, told in values.items()}
    return Scene(BOARD, Tree(cards), measurements=taken, began="2025-01-01", today=today)


def figure(of: Scene, width: float = 1190) -> Figure:
    return arrangement(KIND).arrange(of, width, 500)


def node(of: Figure, key: str) -> Node:
    found = of.node(key)
    assert found is not None, key
    return found


def texts(of: Node) -> list[str]:
    return [shape.text for shape in of.block.shapes if isinstance(shape, TextLine)]


def boxes(of: Node, fill: str) -> list[Box]:
    return [shape for shape in of.block.shapes if isinstance(shape, Box) and shape.fill == fill]


@pytest.mark.parametrize("width", WIDTHS)
def test_an_indicator_shows_code_numbers_bar_trend_and_state(width: float) -> None:
    drawn = figure(scene(goal(1), indicator(2, 1, RISING), i2=("8", "15")), width)
    row = node(drawn, "card:2")
    shown = texts(row)
    assert {"ตช1", "บ่อที่ใช้ได้", "๕", "๒๐ คน", "๑๕", "ตามแผน"} <= set(shown)
    (track,), (fill,), (mark,) = boxes(row, "head"), boxes(row, "accent")[:1], boxes(row, "ink")
    assert fill.width == pytest.approx(track.width * 10 / 15)
    assert mark.x + 1.5 == pytest.approx(track.x + track.width / 2, abs=1)
    lines = [shape for shape in row.block.shapes if isinstance(shape, Polyline)]
    if width >= 600:
        (line,) = lines
        assert [y for _, y in line.points] == sorted((y for _, y in line.points), reverse=True)
        assert line.points[-1][0] > line.points[0][0]
    heads = texts(node(drawn, "cell:1:indicator"))
    titles = {"ตัวชี้วัด", "ค่าฐาน", "ค่าเป้าหมาย", "ล่าสุด"}
    assert titles <= set(heads) if width >= 860 else titles - {"ตัวชี้วัด"} <= set(shown)
    assert ("แนวโน้ม" in heads) == (width >= 960)


def test_a_bar_without_a_day_to_be_done_by_has_no_mark() -> None:
    drawn = figure(scene(goal(1), indicator(2, 1, {**RISING, "due": ""}), i2=("8",)))
    assert not boxes(node(drawn, "card:2"), "ink")
    assert not boxes(node(drawn, "cell:1:indicator"), "ink")
    assert "เริ่มแล้ว" in texts(node(drawn, "card:2"))


def test_falling_indicators_fill_their_bar_as_they_fall() -> None:
    drawn = figure(scene(goal(1), indicator(2, 1, FALLING), i2=("80", "40")))
    row = node(drawn, "card:2")
    assert boxes(row, "accent")[0].width == pytest.approx(boxes(row, "head")[0].width * 0.75)
    assert {"ตามแผน", "๔๐", "๒๐ ครัวเรือน"} <= set(texts(row))


def test_what_a_bar_cannot_show_stands_in_words() -> None:
    drawn = figure(scene(goal(1), indicator(2, 1, RISING), indicator(3, 1, FALLING), i2=("26",), i3=("130",)))
    assert {"บรรลุแล้ว", "ดีกว่าเป้าหมาย"} <= set(texts(node(drawn, "card:2")))
    assert {"ช้ากว่าแผน", "ถอยจากค่าฐาน"} <= set(texts(node(drawn, "card:3")))
    assert not boxes(node(drawn, "card:3"), "accent")
    for row in (node(drawn, "card:2"), node(drawn, "card:3")):
        track = boxes(row, "head")[0]
        assert all(bar.width <= track.width for bar in boxes(row, "accent"))


def test_words_are_said_to_be_words_and_have_no_trend() -> None:
    drawn = figure(scene(goal(1), indicator(2, 1, WORDS), i2=("ปรับแล้ว 2 หมู่", "ปรับแล้ว 3 หมู่")))
    row = node(drawn, "card:2")
    assert {"(เชิงคุณภาพ)", "ปรับปรุงทุกปี", "เริ่มแล้ว"} <= set(texts(row))
    assert not any(isinstance(shape, Polyline) for shape in row.block.shapes)


def test_a_card_that_promises_nothing_has_no_state() -> None:
    row = node(figure(scene(goal(1), indicator(2, 1, {}))), "card:2")
    assert texts(row) == ["ตช1", "บ่อที่ใช้ได้"]
    assert not boxes(row, "head")


def test_goals_are_numbered_and_say_what_to_type_without_indicators() -> None:
    drawn = figure(scene(goal(1), goal(2, "ป่าชุมชนกลับมา"), indicator(3, 1, RISING)))
    assert texts(node(drawn, "card:1"))[0] == "๑"
    assert texts(node(drawn, "card:2")) == ["๒", "ป่าชุมชนกลับมา"]
    assert "5 -> 20" in "".join(texts(node(drawn, "cell:2:indicator")))
    assert "5 -> 20" not in "".join(texts(node(drawn, "cell:1:indicator")))


def test_marks_are_shown_as_typed() -> None:
    typed = (replace(goal(1), mark="(ก)"), replace(indicator(2, 1, {}), mark="๑."), indicator(3, 1, {}))
    drawn = figure(scene(*typed))
    leads = [texts(node(drawn, f"card:{card_id}"))[0] for card_id in (1, 2, 3)]
    assert leads == ["(ก)", "ตช1 ๑.", "ตช2"]


def test_an_empty_board_says_how_to_go_on() -> None:
    said = " ".join(texts(node(figure(scene()), "slot:goal")))
    assert "อยากให้เกิดอะไรขึ้น?" in said
    assert "Enter" in said
    assert "5 -> 20" in said


def test_new_goals_have_a_place_under_the_last() -> None:
    drawn = figure(scene(goal(1), goal(2), indicator(3, 2, RISING)))
    last, new = node(drawn, "cell:2:indicator"), node(drawn, "slot:goal")
    assert new.y >= last.y + last.block.height
    assert drawn.at(10, new.y + 5) is new
    below_rows = drawn.at(10, last.y + last.block.height - 1)
    assert below_rows is not None
    assert below_rows.key == "card:3"


def test_indicators_without_a_goal_and_merged_ones_are_there() -> None:
    drawn = figure(
        scene(goal(1), indicator(2, 1, RISING), indicator(3, 2, {}, "พูดซ้ำกัน"), indicator(4, None, WORDS))
    )
    merged, above = node(drawn, "card:3"), node(drawn, "card:2")
    assert merged.y >= above.y + above.block.height
    assert texts(merged) == ["–", "พูดซ้ำกัน"]
    assert node(drawn, "card:4").y > merged.y
    assert drawn.node("cell:None:indicator") is None


@pytest.mark.parametrize("width", [600.0, 860.0, 1190.0])
def test_long_texts_and_values_stay_in_their_columns(width: float) -> None:
    long = "คนทุกบ้านรู้ว่าต้องแยกขยะอย่างไรและทำได้จริงทุกวันจนเพื่อนบ้านมาดูงาน " * 4
    fields = {"baseline": "ยังไม่มีใครเริ่มทำเลยสักบ้าน", "target": "ทำครบทุกบ้านทุกวันไม่มีขาด"}
    drawn = figure(scene(goal(1, long), indicator(2, 1, fields, long), i2=("ทำแล้วครึ่งหนึ่งของหมู่บ้าน",)), width)
    row = node(drawn, "card:2")
    lines = [shape for shape in row.block.shapes if isinstance(shape, TextLine)]
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            apart = one.x + one.width <= other.x + 0.1 or other.x + other.width <= one.x + 0.1
            assert apart or abs(one.y - other.y) > 10, (one.text, other.text)
        assert one.x >= 16 - 0.1
        assert one.y < row.block.height


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 9), st.sampled_from(["goal", "text", "fields", "gone", "value"]), st.integers(0, 3)
        ),
        max_size=15,
    ),
    st.sampled_from([600.0, 860.0, 1190.0]),
)
def test_what_is_kept_equals_a_drawing_made_anew(changes: list[tuple[int, str, int]], width: float) -> None:
    keeping = arrangement(KIND)
    tree = Tree([goal(101), goal(102), *(indicator(n, 101 + n % 2, RISING) for n in range(1, 6))])
    taken: dict[int, tuple[Measurement, ...]] = {}
    for card_id, what, amount in changes:
        if what == "goal":
            tree = tree.changed([goal(101 + amount % 2, f"เป้าหมาย {card_id}", 200.0 - card_id)])
        elif what == "gone" and card_id in tree:
            tree = tree.changed([], [card_id])
        elif what == "value":
            taken = {**taken, card_id: measured(card_id, *("8", "12", "30")[:amount])}
        else:
            fields = (RISING, FALLING, WORDS, {})[amount] if what == "fields" else RISING
            tree = tree.changed([indicator(card_id, 101 + card_id % 2, fields, f"ตัวชี้วัด {amount}")])
        now = Scene(BOARD, tree, measurements=taken, began="2025-01-01", today="2025-07-02")
        assert keeping.arrange(now, width, 400) == arrangement(KIND).arrange(now, width, 400)


def test_a_changed_indicator_leaves_the_other_goals_as_they_are() -> None:
    keeping = arrangement(KIND)
    cards = [goal(1), goal(2), indicator(3, 1, RISING), indicator(4, 1, FALLING), indicator(5, 2, RISING)]
    before = keeping.arrange(scene(*cards, i3=("8",)), 1190, 500)
    after = keeping.arrange(scene(*cards, i3=("9",)), 1190, 500)
    assert node(after, "card:5") is node(before, "card:5")
    assert node(after, "cell:2:indicator") is node(before, "cell:2:indicator")
    assert node(after, "card:4").block is node(before, "card:4").block
    assert node(after, "card:3").block is not node(before, "card:3").block


def test_nothing_private_is_drawn_and_votes_only_when_shown() -> None:
    card = Card(2, 1, 1, 1, "indicator", 1, "บ่อ", note="เรื่องลับ", speaker="ลุงคำ", votes=4)
    hidden = Board(1, 1, "goals", "เป้าหมาย", 1.0, settings={"votes": "hidden"})
    shown = texts(node(figure(scene(goal(1), card)), "card:2"))
    assert shown == ["ตช1", "บ่อ", "๔ คะแนน"]
    quiet = arrangement(KIND).arrange(Scene(hidden, Tree([goal(1), card])), 900, 500)
    assert texts(node(quiet, "card:2")) == ["ตช1", "บ่อ"]
