"""Records, plans in sections, columns: prose, lists with codes, issues with parallel lists."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawings import KINDS, LONG, Cards, assert_tidy, at, bare, drawn, lines, scene, text_of

from facilitator.figure.arrange import arrangement
from facilitator.figure.scene import Source

KNOWLEDGE, PLAN = KINDS["knowledge"], KINDS["strategic_plan"]


@pytest.mark.parametrize("width", [240.0, 600.0, 860.0, 1600.0])
def test_every_section_of_a_record_is_there_also_while_it_is_empty(width: float) -> None:
    figure = arrangement(KNOWLEDGE).arrange(scene("knowledge", []), width, 500)
    assert_tidy(figure)
    for slot in KNOWLEDGE.slots:
        assert bare(slot.prompt.th) in text_of(at(figure, f"slot:{slot.id}"))


def test_a_paragraph_with_others_under_it_is_their_heading() -> None:
    cards = Cards()
    head = cards.add("story", "เริ่มต้น")
    told = cards.add("story", LONG, head)
    figure = arrangement(KNOWLEDGE).arrange(scene("knowledge", cards.all), 860, 500)
    heading, text = at(figure, f"card:{head.id}"), at(figure, f"card:{told.id}")
    assert lines(heading)[0].style.face == "semibold"
    assert lines(text)[0].style.face == "regular"
    assert heading.x == text.x


def test_assets_have_their_codes_and_core_knowledge_those_it_comes_from() -> None:
    cards = Cards()
    assets = [cards.add("asset", text) for text in ("ตากสามแดด", "เก็บในโอ่ง")]
    core = cards.add("core", "ความแห้งคือหัวใจ")
    owner = [cards.add("knowledge_owner", name) for name in ("ป้าจันทร์", "ลุงมี")]
    ties = {core.id: (Source(assets[0].id, "ข1", ""), Source(assets[1].id, "ข2", ""))}
    what = replace(scene("knowledge", cards.all), ties=ties)
    figure = arrangement(KNOWLEDGE).arrange(what, 860, 500)
    assert text_of(at(figure, f"card:{assets[1].id}")) == "ข2เก็บในโอ่ง"
    assert text_of(at(figure, f"card:{core.id}")) == "ก1ความแห้งคือหัวใจข1ข2"
    assert text_of(at(figure, f"card:{owner[1].id}")) == "ลุงมี"


def test_a_tie_that_goes_changes_only_its_section() -> None:
    cards = Cards()
    topic, core = cards.add("topic", "ข้าวพันธุ์"), cards.add("core", "ความแห้งคือหัวใจ")
    what = scene("knowledge", cards.all)
    keeping = arrangement(KNOWLEDGE)
    tied = keeping.arrange(replace(what, ties={core.id: (Source(9, "ข1", ""),)}), 860, 500)
    free = keeping.arrange(what, 860, 500)
    assert at(tied, f"card:{topic.id}") is at(free, f"card:{topic.id}")
    assert text_of(at(free, f"card:{core.id}")) == "ก1ความแห้งคือหัวใจ"


def test_an_issue_has_its_objective_and_three_lists_side_by_side() -> None:
    cards = Cards()
    cards.add("vision", "ตำบลที่ทุกคนมีน้ำใช้")
    issue = cards.add("issue", "น้ำและป่า")
    aim = cards.add("issue_objective", "ป่าเพิ่มขึ้น", issue)
    kpi = cards.add("kpi", "พื้นที่ป่าเพิ่ม ๒๐๐ ไร่", issue)
    cards.all[-1] = kpi = replace(kpi, mark="๑.")
    below = replace(cards.add("kpi", "ปีแรก ๔๐ ไร่", kpi), mark="๑.๑")
    cards.all[-1] = below
    figure = arrangement(PLAN).arrange(scene("strategic_plan", cards.all), 860, 500)
    assert_tidy(figure)
    cells = [at(figure, f"cell:{issue.id}:{slot}") for slot in ("kpi", "strategy", "project")]
    assert len({node.y for node in cells}) == 1
    assert text_of(at(figure, f"card:{below.id}")) == "๑.๑ปีแรก๔๐ไร่"
    heading, objective = at(figure, f"card:{issue.id}"), at(figure, f"card:{aim.id}")
    assert heading.y < objective.y < cells[0].y < at(figure, "slot:issue").y
    assert at(figure, "slot:vision").y < at(figure, "slot:mission").y < heading.y
    assert bare("ประเด็นยุทธศาสตร์") in drawn(figure)


def test_a_new_item_leaves_the_other_issues_as_they_are() -> None:
    cards = Cards()
    issues = [cards.add("issue", f"ประเด็น {number}") for number in range(6)]
    for issue in issues:
        cards.add("kpi", LONG, issue)
    keeping, what = arrangement(PLAN), scene("strategic_plan", cards.all)
    old = keeping.arrange(what, 860, 500)
    added = replace(cards.all[-1], id=900, parent_id=issues[4].id, rank=900.0, text="ใหม่")
    new = keeping.arrange(replace(what, tree=what.tree.changed([added])), 860, 500)
    for issue in issues[:4]:
        assert at(old, f"card:{issue.id}") is at(new, f"card:{issue.id}")
    assert at(old, f"card:{issues[5].id}").block is at(new, f"card:{issues[5].id}").block


@pytest.mark.parametrize("width", [240.0, 430.0, 600.0, 860.0, 1100.0, 1600.0])
def test_columns_stand_side_by_side_where_they_have_room(width: float) -> None:
    cards = Cards()
    for slot in KINDS["lessons"].slots:
        cards.add(slot.id, "ลองเครื่องเสียงก่อนวันงาน", votes=12)
    figure = arrangement(KINDS["lessons"]).arrange(scene("lessons", cards.all), width, 500)
    assert_tidy(figure)
    grounds = [at(figure, f"slot:{slot.id}") for slot in KINDS["lessons"].slots]
    assert (len({node.y for node in grounds}) == 1) == (width >= 860)
    assert len({node.block.height for node in grounds}) <= 5
    for ground in grounds:
        assert all(line.x + line.width <= ground.block.width for line in lines(ground))
