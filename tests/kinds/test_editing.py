"""What an editor can do with a kind leaves a kind that can be read again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import kinds
from facilitator.kinds import editing, kind_of, writing
from facilitator.kinds.kind import Slot, Title

if TYPE_CHECKING:
    from facilitator.kinds import Kind

ALL = kinds.load()
DEEDS = ("slot", "field", "out", "up", "down", "reword")


def done(kind: Kind, deed: str, at: int) -> Kind:
    """Do what the editor would let be done with the part at this place."""
    part = editing.parts(kind)[at % len(editing.parts(kind))]
    match deed:
        case "slot" if not editing.why_not_more(kind):
            return editing.with_slot(kind, part)[0]
        case "field":
            return editing.with_field(kind, part)[0]
        case "out" if not editing.why_not_without(kind, part):
            return editing.without(kind, part)
        case "up" | "down":
            return editing.moved(kind, part, 1 if deed == "down" else -1)
        case "reword":
            return editing.changed(kind, part, replace(part, title=editing.reworded(part.title, "คำใหม่")))
    return kind


@given(st.sampled_from(ALL.all), st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(0, 30)), max_size=8))
def test_whatever_is_done_can_be_kept(kind: Kind, deeds: list[tuple[str, int]]) -> None:
    for deed, at in deeds:
        kind = done(kind, deed, at)
        assert kind_of(writing.values(kind)) == kind


def test_a_new_column_of_a_table_stands_under_the_rows() -> None:
    grid = ALL["stakeholders"]
    more, made = editing.with_slot(grid, grid.slot("party"))
    assert made.under == ("party",)
    assert made.role == "card"
    assert more.columns()[-1].id == made.id
    more, made = editing.with_slot(grid, grid.slot("wants"))
    assert [column.id for column in more.columns()] == ["sees", "wants", made.id, "worries", "role"]
    assert made.optional


def test_a_new_value_of_a_plan_is_a_column_behind_the_chosen_one() -> None:
    plan = ALL["action_plan"]
    more, made = editing.with_field(plan, plan.fields[1])
    assert more.fields[2] is made
    assert (made.slots, made.column) == (("action",), True)


def test_what_goes_is_not_spoken_of_any_more() -> None:
    grid = ALL["power_interest"]
    grid = replace(
        grid,
        arrangement="columns",
        slots=(*grid.slots[:3], replace(grid.slots[3], under=("satisfy", "manage"))),
        fields=(
            replace(grid.fields[0], slots=("manage",)),
            replace(grid.fields[1], slots=("manage", "monitor")),
        ),
    )
    assert editing.why_not_without(grid, grid.slot("manage")) == "มีช่องอื่นอยู่ใต้ช่องนี้ ลบช่องเหล่านั้นก่อน"
    less = editing.without(grid, grid.slot("manage"))
    assert less.slot("inform").under == ("satisfy",)
    assert [(field.id, field.slots) for field in less.fields] == [("power", ("monitor",))]


@pytest.mark.parametrize("kind_id", ["swot", "tows", "power_interest", "goals", "cards", "outcome_steps"])
def test_slots_of_some_arrangements_are_fixed(kind_id: str) -> None:
    assert "ตายตัว" in editing.why_not_more(ALL[kind_id])
    assert "ตายตัว" in editing.why_not_without(ALL[kind_id], ALL[kind_id].slots[0])


def test_values_that_a_drawing_needs_stay() -> None:
    assert "ต้องใช้ค่านี้" in editing.why_not_without(ALL["goals"], ALL["goals"].fields[0])
    assert "ต้องใช้ค่านี้" in editing.why_not_without(ALL["stakeholders"], ALL["stakeholders"].fields[0])
    assert editing.why_not_without(ALL["action_plan"], ALL["action_plan"].fields[0]) == ""


def test_the_last_slot_stays() -> None:
    lone = replace(ALL["lessons"], slots=ALL["lessons"].slots[:1])
    assert "อย่างน้อยหนึ่งช่อง" in editing.why_not_without(lone, lone.slots[0])


def test_other_words_stand_for_both_languages() -> None:
    assert editing.reworded(Title("จุดแข็ง", "Strengths"), "จุดแข็ง") == Title("จุดแข็ง", "Strengths")
    assert editing.reworded(Title("จุดแข็ง", "Strengths"), "ของดี") == Title("ของดี", "ของดี")


def test_moving_stops_at_the_ends() -> None:
    plan = ALL["lessons"]
    first = plan.slots[0]
    assert editing.moved(plan, first, -1) == plan
    assert isinstance(first, Slot)
    assert editing.moved(plan, first, 1).slots[1] is first
    assert editing.moved(plan, first, 99).slots[-1] is first
