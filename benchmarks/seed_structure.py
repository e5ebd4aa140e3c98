"""What each real document holds, counted on the boards of its session beside what its reader counts."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from facilitator.model import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from facilitator.model import Card, Snapshot

Count: TypeAlias = "tuple[str, object, object]"
"""What was counted, what was found, what was expected."""


TABLES = (
    {"objective": "- - -", "qualitative": "- - -", "quantitative": "1. ·", "obstacle": "1. 2. 3."},
    {
        "objective": "1. 2. 3.",
        "qualitative": "- - - -",
        "quantitative": "- - - - -",
        "obstacle": "1. 2. 3. 4. 5.",
    },
)
"""The lists in the tables of the council."""


def council(told: Snapshot) -> Iterator[Count]:
    """Count plans, outcomes, and the parts of both tables."""
    plan, outcomes, *tables = _trees(told)
    heads = [card for card in plan if card.slot == "heading"]
    yield "plans", _lists(plan, heads), ["1. 2. 3. 4. 5."]
    yield "title, area and period above them", len(heads) - 1, 4
    yield "expected outcomes", _marks(outcomes.children(None)), "1. 2. 3. 4."
    for number, (tree, expected) in enumerate(zip(tables, TABLES, strict=True), 1):
        [row] = tree.children(None)
        for slot, marks in expected.items():
            cell = (card for card in tree.children(row.id) if card.slot == slot)
            yield f"table {number}, {slot}", _marks(cell), marks
    deep = sorted(tables[0].depth(card.id) for card in tables[0] if card.slot == "quantitative")
    yield "the list in a cell, how deep each", deep, [1] * 2 + [2] * 6 + [3] * 5


def knowledge(told: Snapshot) -> Iterator[Count]:
    """Count the parts of the record."""
    record, around = _trees(told)
    parts = dict.fromkeys(("topic", "knowledge_owner", "problem", "strategy", "theory"), 1)
    parts |= {"method": 5, "asset": 7, "core": 5}
    found = Counter(card.slot for card in record.children(None) if card.slot != "story")
    yield "parts", {slot: found[slot] for slot in parts}, parts
    story = [card for card in record if card.slot == "story"]
    heads = [card for card in story if record.children(card.id)]
    yield "paragraphs of the story", sum(len(c.text.split("\n")) for c in story if c not in heads), 14
    yield "sub-heads with paragraphs under them", len(heads), 1
    tied = [(_mark_of(told, link.from_id), _mark_of(told, link.to_id)) for link in told.links]
    yield "core tied to assets", tied, [("2.", "3."), ("3.", "4.")]
    yield "the day", told.session.date, "2010-09-07"
    yield "lines around it", len(around), 2


def strategic_plan(told: Snapshot) -> Iterator[Count]:
    """Count vision, mission, objectives, and the parallel lists of each issue."""
    plan, issues, _ = _trees(told)
    yield "vision", sum(card.slot == "vision" for card in plan), 1
    for slot, expected in (("mission", "๑. ๒. ๓. ๔."), ("objective", "๑. ๒. ๓. ๔. ๕. ๖.")):
        yield slot, _marks(card for card in plan.children(None) if card.slot == slot), expected
    yield "list of issues", _marks(issues.children(None)), "๑. ๒. ๓. ๔. ๕. ๖."
    rows = [card for card in plan.children(None) if card.slot == "issue"]
    slots = ("issue_objective", "kpi", "strategy", "project")
    yield (
        "issues: objective, indicators, strategies, projects",
        [tuple(sum(c.slot == slot for c in plan.children(row.id)) for slot in slots) for row in rows],
        [(1, 2, 4, 3), (1, 4, 4, 5), (1, 5, 4, 4), (1, 3, 3, 4), (1, 3, 4, 4), (1, 6, 3, 0)],
    )
    for slot, nested in (
        ("kpi", ["๑.๑ ๑.๒", "๕.๑ ๕.๒ ๕.๓"]),
        ("strategy", ["๑) ๒) ๓) ๔) ๕)", "๑) ๒) ๓)", "๑) ๒) ๓) ๔)"]),
    ):
        yield f"nested under a {slot}", _lists(plan, (card for card in plan if card.slot == slot)), nested


def from_paper(told: Snapshot) -> Iterator[Count]:
    """Count what is on the outline, the goals and the parties."""
    outline, goals, parties = _trees(told)
    yield "goals", len(goals.children(None)), 4
    yield "indicators", _marks(card for card in goals if card.slot == "indicator"), "· 1. 2. 3."
    labels = [len(outline.children(card.id)) for card in outline if card.slot == "label"]
    yield "facts, one blank", labels, [1, 1, 0]
    yield "voices with a speaker", sum(card.slot == "quote" and bool(card.speaker) for card in outline), 2
    yield "verses", sum(card.slot == "verse" for card in outline), 1
    heads = [card for card in outline if card.slot == "heading"]
    lists = [sum(c.slot == "item" for c in outline.children(card.id)) for card in heads]
    yield "short lists under headings", [n for n in lists if n], [2, 3, 2, 1, 4, 3, 2]
    yield "headings with nothing under them", sum(not outline.children(card.id) for card in heads), 3
    yield "parties", len(parties.children(None)), 6
    sees = [_slots(parties.children(card.id)) for card in parties.children(None)]
    yield "how each sees it", sees, [["sees"]] * 6


def foundation(told: Snapshot) -> Iterator[Count]:
    """Count strategies, plans done and next, and the classes under a plan."""
    [outline] = _trees(told)
    [title] = [card for card in outline.children(None) if any(c.mark for c in outline.children(card.id))][:1]
    strategies = [card for card in outline.children(title.id) if card.slot == "item"]
    yield "strategies", _marks(strategies), "1. 2. 3. 4. 5. 6."
    groups = [[_marks(outline.children(g.id)) for g in outline.children(s.id)] for s in strategies]
    yield (
        "plans done and next, each list from 1)",
        groups,
        [["1) 2)", "1) 2)"], ["1) 2)"], ["1) 2)"], ["1)"], ["1) 2) 3)"], ["1) 2) 3) 4)"]],
    )
    plans = [p for s in strategies for g in outline.children(s.id) for p in outline.children(g.id)]
    yield "classes under a plan", _lists(outline, plans), ["• • •"]
    yield "classes that say what they hold", sum("ได้แก่" in c.text for c in outline if c.mark == "•"), 3
    spans = ("ระยะสั้น", "ระยะกลาง", "ระยะยาว")
    yield "plans with short, middle and long horizon", sum(all(s in p.text for s in spans) for p in plans), 1


COUNTERS: Mapping[str, Callable[[Snapshot], Iterator[Count]]] = MappingProxyType(
    {"000": council, "001": knowledge, "002": strategic_plan, "003": from_paper, "004": foundation}
)
"""What counts the structure of each document."""


def _trees(told: Snapshot) -> list[Tree]:
    return [Tree(told.cards_of(board.id)) for board in told.boards]


def _marks(cards: Iterable[Card]) -> str:
    """Return the marks in order, a dot for a card without one."""
    return " ".join(card.mark or "·" for card in cards)


def _lists(tree: Tree, cards: Iterable[Card]) -> list[str]:
    """Return the marks under each card that has any cards under it."""
    return [_marks(tree.children(card.id)) for card in cards if tree.children(card.id)]


def _slots(cards: Iterable[Card]) -> list[str]:
    return [card.slot for card in cards]


def _mark_of(told: Snapshot, card_id: int) -> str:
    return next(card.mark for card in told.cards if card.id == card_id)
