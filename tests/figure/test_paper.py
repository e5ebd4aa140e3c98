"""Drawings on paper: every card of every board, in order, on pages that are never higher than the paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawings import KINDS, LONG, Cards, bare, drawn, lines, paired, scene, text_of

from facilitator import kinds
from facilitator.figure import on_paper
from facilitator.figure.drawing import Box, Figure, Polyline
from facilitator.figure.paper import TEXT, Paper
from facilitator.figure.scene import Scene
from facilitator.model import Tree

SHEET = Paper(453, 571)
SMALL = Paper(300, 260)


def pages(name: str, scene_: Scene, paper: Paper = SHEET) -> tuple[Figure, ...]:
    return on_paper.pages(name, KINDS[scene_.board.kind], scene_, paper)


def assert_fits(figures: tuple[Figure, ...], paper: Paper) -> None:
    """No page is higher than the paper, no text leaves its block or is too small to read."""
    for figure in figures:
        assert figure.height <= paper.height + 0.01
        for node in figure.nodes:
            assert node.x >= 0
            assert node.x + node.block.width <= paper.width + 0.01
            assert node.y + node.block.height <= figure.height + 0.01
            for line in lines(node):
                assert line.style.size >= TEXT.size
                assert line.x + line.width <= node.block.width + 0.01, line.text
                assert 0 <= line.y <= node.block.height + 0.01


def swot(count: int) -> Scene:
    made = Cards()
    for number in range(count):
        made.add("SWOT"[number % 4], f"ใบที่ {number} {LONG[: number * 7 % 300]}")
    return scene("swot", made.all)


@pytest.mark.parametrize("paper", [SHEET, SMALL])
@pytest.mark.parametrize("count", [0, 3, 60, 400])
def test_quadrants_hold_every_card_in_order(count: int, paper: Paper) -> None:
    shown = swot(count)
    figures = pages("quadrants", shown, paper)
    assert_fits(figures, paper)
    codes = kinds.codes(KINDS["swot"], shown.tree)
    for slot in "SWOT":
        heading = bare(f"{KINDS['swot'].slot(slot).title.th} ({slot})")
        cells = [text_of(node) for figure in figures for node in figure.nodes]
        told = "".join(cell.removeprefix(heading) for cell in cells if cell.startswith(heading))
        cards = [card for card in shown.tree.children(None) if card.slot == slot]
        assert told == "".join(codes[card.id] + bare(card.text) for card in cards)


def test_a_card_longer_than_a_page_goes_on_over_the_next() -> None:
    made = Cards()
    made.add("S", LONG * 12)
    made.add("S", "ต่อท้าย")
    figures = pages("quadrants", scene("swot", made.all))
    assert len(figures) > 2
    told = "".join(text_of(figure.nodes[0]).removeprefix(bare("จุดแข็ง (S)")) for figure in figures)
    assert told == f"S1{bare(LONG) * 12}S2ต่อท้าย"


def test_votes_are_printed_unless_the_tally_is_hidden() -> None:
    made = Cards()
    made.add("S", "ประชุมทุกเดือน", votes=7)
    assert "ประชุมทุกเดือน(๗)" in drawn(pages("quadrants", scene("swot", made.all))[0])
    assert "๗" not in drawn(pages("quadrants", scene("swot", made.all, votes="hidden"))[0])


@pytest.mark.parametrize("count", [0, 3, 9, 40])
def test_a_matrix_holds_its_lists_and_its_cards_with_their_codes(count: int) -> None:
    lists = {slot: [f"เรื่องที่ {number} ของเรา" for number in range(count)] for slot in "SWOT"}
    pairs = {f"กลยุทธ์ {number} {LONG[: number * 31 % 200]}": "S1 O2" for number in range(count)}
    figures = pages("matrix", paired(lists, pairs))
    assert_fits(figures, SHEET)
    told = "".join(drawn(figure) for figure in figures)
    for slot, entries in lists.items():
        assert all(bare(f"{slot}{number}{entry}") in told for number, entry in enumerate(entries, 1))
    continued = told.replace(bare("เชิงรุก (SO)"), "").replace(bare("เชิงแก้ไข (WO)"), "")
    for number, text in enumerate(pairs, 1):
        assert bare(f"SO{number}{text}") in told or len(text) > 100
        assert bare(text)[:20] in continued
    assert told.count(bare("(S1, O2)")) == count


def power(count: int, words: int) -> Scene:
    made = Cards()
    for number in range(count):
        placed = str(1 + number * 7 % 10), str(1 + number * 3 % 10)
        told = placed if number % 3 else ("", "")
        slot = KINDS["power_interest"].slots[number % 4].id
        made.add(slot, f"ฝ่ายที่ {number} {LONG[:words]}", interest=told[0], power=told[1])
    return scene("power_interest", made.all)


@pytest.mark.parametrize(("count", "words"), [(0, 0), (12, 0), (30, 0), (30, 60), (60, 250)])
def test_axes_hold_every_card_on_the_plane_or_in_a_list_of_numbers(count: int, words: int) -> None:
    shown = power(count, words)
    figures = pages("axes", shown)
    assert_fits(figures, SHEET)
    told = "".join(drawn(figure) for figure in figures)
    for number, card in enumerate(shown.tree, 1):
        assert bare(card.text) in told
        if len(figures) > 1:
            assert f"{number}." in Paper(1, 1, "arabic").own(told)
    boxes = [node for node in figures[0].nodes if isinstance(node.block.shapes[0], Box)][4:]
    assert len(boxes) == count
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart_x = one.x + one.block.width <= other.x or other.x + other.block.width <= one.x
            apart_y = one.y + one.block.height <= other.y or other.y + other.block.height <= one.y
            assert apart_x or apart_y


def test_rows_of_a_table_without_a_place_are_listed_under_the_axes() -> None:
    made = Cards()
    made.add("party", "กำนัน", interest="3", power="9")
    made.add("party", "ครู")
    figures = pages("axes", scene("stakeholders", made.all))
    assert len(figures) == 2
    assert drawn(figures[1]) == bare("ยังไม่ได้วาง • ครู")


def steps(count: int, indicators: int, words: int) -> Scene:
    made = Cards()
    for number in range(count):
        step = made.add("step", f"ขั้น {number} {LONG[:words]}")
        for place in range(indicators):
            made.add("indicator", f"วัด {number}/{place}", step)
    return scene("outcome_steps", made.all)


@pytest.mark.parametrize(
    ("count", "indicators", "words"), [(0, 0, 0), (1, 2, 10), (3, 3, 30), (10, 3, 40), (10, 60, 400)]
)
def test_stairs_hold_every_step_the_last_one_highest(count: int, indicators: int, words: int) -> None:
    shown = steps(count, indicators, words)
    figures = pages("stairs", shown)
    assert_fits(figures, SHEET)
    told = "".join(drawn(figure) for figure in figures)
    assert all(bare(card.text) in told for card in shown.tree)
    if 1 < count <= 3:
        tops = [node.y for node in figures[0].nodes]
        assert tops == sorted(tops, reverse=True)
    elif count:
        first = SHEET.own(f"{count}.") + f"ขั้น{count - 1}"
        assert text_of(figures[0].nodes[0]).startswith(first)


def levels(factors: int, groups: int) -> Scene:
    made = Cards()
    for number in range(factors):
        factor = made.add("factor", f"ปัจจัย {number}")
        for place in range(groups):
            now, goal = str(1 + (number + place) % 5), str(3 + place % 3)
            made.add("party", f"บ้าน {place}", factor, now=now, goal=goal)
    return scene("freedom_levels", made.all)


@pytest.mark.parametrize(("factors", "groups"), [(0, 0), (1, 1), (4, 6), (13, 9), (5, 200)])
def test_the_river_runs_past_every_factor(factors: int, groups: int) -> None:
    figures = pages("river", levels(factors, groups))
    assert_fits(figures, SHEET)
    told = "".join(drawn(figure) for figure in figures)
    assert all(bare(f"ปัจจัย {number}") in told for number in range(factors))
    water = [
        shape
        for figure in figures
        for shape in figure.nodes[0].block.shapes
        if isinstance(shape, Polyline) and shape.fill
    ]
    assert len(water) == len(figures)
    if groups == 200:
        assert "กลุ่ม" in told


def test_digits_are_those_that_were_chosen() -> None:
    made = Cards()
    made.add("S", "มีทุน 500 บาท", votes=3)
    thai = pages("quadrants", scene("swot", made.all), replace(SHEET, numbers="thai"))
    assert bare("มีทุน ๕๐๐ บาท (๓)") in drawn(thai[0])
    arabic = pages("quadrants", scene("swot", made.all), replace(SHEET, numbers="arabic"))
    assert bare("มีทุน 500 บาท (3)") in drawn(arabic[0])


def test_an_arrangement_without_a_drawing_has_no_pages() -> None:
    assert on_paper.pages("table", KINDS["stakeholders"], Scene(swot(0).board, Tree()), SHEET) == ()
