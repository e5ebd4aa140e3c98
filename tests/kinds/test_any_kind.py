"""Any kind that the reader lets through can be drawn in every way and printed in every form."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import kinds
from facilitator.figure import wall
from facilitator.figure.arrange import arrangement
from facilitator.figure.drawing import Figure, TextLine
from facilitator.figure.scene import Scene
from facilitator.kinds import kind_of
from facilitator.kinds.kind import ARRANGEMENTS, PAPER_FORMS, PARTIAL, SLOTS_OF_ARRANGEMENT, VIEWS
from facilitator.model import Activity, Board, Card, Session, Snapshot, Tree
from facilitator.report import boards as printed

SHAPES: dict[str, list[dict[str, Any]]] = {
    "flat": [{"id": name, "code": name.upper()} for name in "abcd"],
    "rows": [
        {"id": "a", "role": "heading"},
        {"id": "b", "under": ["a"], "place": "head"},
        {"id": "c", "under": ["a"], "code": "C", "optional": True},
        {"id": "d", "under": ["a"], "place": "wide", "loose": True},
    ],
    "deep": [
        {"id": "a"},
        {"id": "b", "under": ["a"]},
        {"id": "c", "under": ["b"]},
        {"id": "d", "under": ["b", "c"]},
    ],
    "lone": [{"id": "a", "links": {"role": "same_as", "to": ["any.a", "none.b"]}}],
    "roles": [
        {"id": "a", "role": "label"},
        {"id": "b", "role": "value", "under": ["a"]},
        {"id": "c", "role": "quote"},
        {"id": "d", "role": "verse", "under": ["c"]},
        {"id": "e", "role": "paragraph"},
    ],
}
FIELDS: list[dict[str, Any]] = [
    {"id": "when", "type": "date", "column": True},
    {"id": "much", "type": "money", "column": True, "slots": ["a"]},
    {"id": "how", "type": "choice", "choices": [{"th": "ดี"}, {"th": "ไม่ดี"}]},
    {"id": "many", "type": "number"},
]
VALUES = {"when": "2026-02-30", "much": "๑,๒๐๐ บาท", "how": "พอใช้", "many": "ห้า"}


def words(figure: Figure) -> list[str]:
    """Return every text of a drawing."""
    return [shape.text for node in figure.nodes for shape in node.block.shapes if isinstance(shape, TextLine)]


def fits(view: str, shape: str) -> bool:
    """Tell whether a kind of this shape may be looked at this way."""
    return view not in SLOTS_OF_ARRANGEMENT or shape == "flat"


def declared(shape: str, arranged: str, *, fields: bool) -> kinds.Kind:
    """Return a kind of this shape that can be looked at and printed in every way."""
    titled = [{"title": {"th": "ช่อง"}} | slot for slot in SHAPES[shape]]
    given_fields = [{"title": {"th": "ค่า"}} | field for field in FIELDS]
    return kind_of(
        {
            "id": "any",
            "title": {"th": "แบบใดก็ได้"},
            "question": {"th": "อะไร?"},
            "arrangement": arranged,
            "views": [view for view in VIEWS if view in PARTIAL or fits(view, shape)],
            "paper": list(PAPER_FORMS),
            "nests": True,
            "axes": [{"th": "กว้าง"}, {"th": "สูง"}],
            "slots": titled,
            **({"fields": given_fields} if fields else {}),
        }
    )


def cards_of(kind: kinds.Kind, numbers: list[int], *, filled: bool) -> list[Card]:
    """Return cards in the slots that these numbers choose, each under one that its slot may stand under."""
    found: list[Card] = []
    for rank, number in enumerate(numbers):
        slot = kind.slots[number % len(kind.slots)]
        above = [
            card for card in found if card.slot in slot.under or (number % 5 == 0 and card.slot == slot.id)
        ]
        if slot.under and not slot.loose and not above:
            continue
        parent = above[number % len(above)].id if above else None
        values = VALUES if filled else {}
        found.append(
            Card(rank + 1, 1, 1, parent, slot.id, float(rank), f"ใบ{rank}จบ", votes=number % 3, fields=values)
        )
    return found


@pytest.mark.parametrize("arranged", ARRANGEMENTS)
@given(st.sampled_from(sorted(SHAPES)), st.booleans(), st.lists(st.integers(0, 99), max_size=12))
def test_it_is_drawn_and_printed(arranged: str, shape: str, fields: bool, numbers: list[int]) -> None:
    if not fits(arranged, shape):
        return
    kind = declared(shape, arranged, fields=fields)
    board = Board(1, 1, kind.id, "กระดาน", 1.0)
    cards = cards_of(kind, numbers, filled=fields)
    for view in (kind.arrangement, *kind.views):
        figure = arrangement(kind, view).arrange(Scene(board, Tree(cards)), 700, 400)
        if view not in PARTIAL or view == kind.arrangement:
            shown = "".join(words(figure))
            assert [card.text for card in cards if card.text not in shown] == [], view
    onto_wall = wall.gather(Session(1, "เวที"), scene=Scene(board, Tree(cards)), kind=kind)
    for mode in wall.MODES:
        pages = wall.draw(onto_wall, mode, 4 / 3).pages
        shown = "".join(
            text for page in range(pages) for text in words(wall.draw(onto_wall, mode, 4 / 3, page).figure)
        )
        assert mode != "board" or [card.text for card in cards if card.text not in shown] == []
    snapshot = Snapshot(Session(1, "เวที"), (Activity(1, 1, "ก", 1.0, 1),), (board,), tuple(cards))
    printed.blocks(snapshot, board, kinds.Kinds([kind]), "thai")


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_cards_may_stand_under_each_other_as_deep_as_they_like(shape: str) -> None:
    kind = declared(shape, "record", fields=False)
    cards: list[Card] = []
    for slot in kind.top_slots:
        for deep in range(1200):
            above = cards[-1].id if deep else None
            cards.append(Card(len(cards) + 1, 1, 1, above, slot.id, float(len(cards)), "ลึกลงไป", votes=1))
    board, tree = Board(1, 1, kind.id, "กระดาน", 1.0), Tree(cards)
    for view in kind.views:
        assert arrangement(kind, view).arrange(Scene(board, tree), 700, 400).nodes, view
    snapshot = Snapshot(Session(1, "เวที"), (Activity(1, 1, "ก", 1.0, 1),), (board,), tuple(tree))
    assert printed.blocks(snapshot, board, kinds.Kinds([kind]), "thai")
