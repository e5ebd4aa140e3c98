"""What is not for the room never reaches the wall: its drawing is the same whatever the secret is."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, bare
from wall_boards import SHORT, cards, given, lines_of, pages, said, texts

from facilitator.figure import wall
from facilitator.figure.scene import Scene, Source
from facilitator.figure.wall.gathering import for_the_room
from facilitator.model import Card, Measurement, Tree

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure
    from facilitator.kinds import Kind

every_kind = pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
HIDDEN = {"votes": "hidden"}


def all_pages(shown: wall.WallInput) -> list[Figure]:
    """Every page of every mode, on a wide and on a narrow screen."""
    return [page for mode in wall.MODES for aspect in (16 / 9, 4 / 3) for page in pages(shown, mode, aspect)]


@every_kind
def test_private_notes_change_nothing_and_stand_nowhere(kind: Kind) -> None:
    held = cards(kind, SHORT)
    noted = all_pages(given(kind, held))
    assert noted == all_pages(given(kind, [replace(card, note="") for card in held]))
    assert not [page for page in noted if "ความลับ" in said(page)]


@every_kind
def test_a_hidden_tally_changes_nothing_and_stands_nowhere(kind: Kind) -> None:
    held = cards(kind, SHORT)
    voted = [replace(card, votes=7000 + 13 * card.id % 97) for card in held]
    hidden = all_pages(given(kind, voted, settings=HIDDEN))
    # Other votes would bring another order.
    assert hidden == all_pages(given(kind, [replace(card, votes=0) for card in held], settings=HIDDEN))
    assert hidden == all_pages(given(kind, [replace(card, votes=-card.id) for card in held], settings=HIDDEN))
    for page in hidden:
        assert "๗๐" not in said(page)


def test_the_tally_shows_once_it_is_opened() -> None:
    kind = KINDS["swot"]
    voted = [replace(card, votes=7000 + card.id) for card in cards(kind, SHORT)]
    assert "๗๐๐๑" in "".join(said(page) for page in pages(given(kind, voted), "ranking"))


@every_kind
def test_what_is_not_revealed_changes_nothing_and_stands_nowhere(kind: Kind) -> None:
    held = cards(kind, SHORT)
    open_ones = frozenset(card.id for card in held[::3])
    told = [card if card.id in open_ones else replace(card, text=f"ปิดอยู่{card.id}") for card in held]
    other = [
        card
        if card.id in open_ones
        else replace(
            card, text="เรื่องอื่น " * 9, mark="-", speaker="ป้า", group="๒", votes=3, fields={"target": "9"}
        )
        for card in held
    ]
    closed = all_pages(given(kind, told, revealed=open_ones))
    assert closed == all_pages(given(kind, other, revealed=open_ones))
    assert not [page for page in closed if "ปิดอยู่" in said(page)]


@every_kind
def test_closed_cards_keep_their_place_and_open_ones_are_read(kind: Kind) -> None:
    held = cards(kind, SHORT)
    open_ones = frozenset(card.id for card in held[::3])
    figures = pages(given(kind, held, revealed=open_ones), "board")
    for card in held:
        nodes = [node for figure in figures for node in figure.nodes if node.key == f"card:{card.id}"]
        assert nodes, card.id
        if card.id in open_ones:
            assert bare(card.text) in "".join(lines_of(figures, f"card:{card.id}"))
        else:
            assert not lines_of(figures, f"card:{card.id}")


def test_none_revealed_shows_no_card_at_all() -> None:
    kind = KINDS["swot"]
    for page in all_pages(given(kind, cards(kind, SHORT), revealed=frozenset())):
        assert bare(SHORT) not in said(page)


def test_where_a_value_comes_from_is_not_told() -> None:
    kind = KINDS["goals"]
    assert not [page for page in all_pages(given(kind, cards(kind, SHORT))) if "ครูบอกมา" in said(page)]


def test_the_wall_knows_nothing_of_the_operator() -> None:
    """Selection, caret and half-typed text have no way in: there is no field that could carry them."""
    assert {field.name for field in fields(wall.WallInput)} == {
        "session", "ground_rules", "agenda", "now_id", "next_id", "scene", "kind", "slot", "newest_id",
        "spotlight_id", "focus", "in_view", "photo", "timer", "timer_low", "timer_over", "revealed",
        "language",
    }  # fmt: skip


def test_the_door_lets_through_only_what_is_for_the_room() -> None:
    kind = KINDS["goals"]
    shown = given(kind, cards(kind, SHORT), revealed=frozenset({1}), settings=HIDDEN)
    assert shown.scene is not None
    for card in shown.scene.tree:
        assert not card.note
        assert not card.votes
        assert card.id == 1 or (card.text, dict(card.fields)) == ("", {})
    assert set(shown.scene.measurements) <= {1}
    assert not any(each.note for taken in shown.scene.measurements.values() for each in taken)


def test_the_door_leaves_alone_what_holds_no_secret() -> None:
    kind = KINDS["swot"]
    shown = given(kind, cards(kind, SHORT))
    assert shown.scene is not None
    assert for_the_room(shown.scene) is shown.scene


def test_the_text_of_a_closed_card_does_not_come_in_with_a_tie() -> None:
    kind = KINDS["swot"]
    held = [Card(1, 1, 1, None, "S", 1.0, "เปิด"), Card(2, 1, 1, None, "W", 2.0, "ปิดอยู่")]
    tied = {1: (Source(2, "", "ปิดอยู่"),), 2: (Source(1, "", "เปิด"),)}
    shown = given(kind, held)
    assert shown.scene is not None
    scene: Scene = replace(shown.scene, tree=Tree(held), ties=tied, sources={"swot.W": tied[1]})
    closed = for_the_room(scene, frozenset({1}))
    assert dict(closed.ties) == {1: (Source(2, "", ""),)}
    assert closed.sources["swot.W"][0].text == ""
    page = wall.draw(replace(shown, scene=closed, revealed=frozenset({1})), "board", 16 / 9).figure
    assert "ปิดอยู่" not in said(page)


def test_measurements_of_closed_cards_stay_outside() -> None:
    kind = KINDS["goals"]
    held = cards(kind, SHORT)
    shown = given(kind, held)
    assert shown.scene is not None
    scene = replace(shown.scene, measurements={2: (Measurement(1, 1, 2, "2026-02-01", "987"),)})
    page = wall.draw(
        replace(shown, scene=for_the_room(scene, frozenset({1})), revealed=frozenset({1})), "progress", 16 / 9
    )
    assert not [line for line in texts(page.figure) if "๙๘๗" in line.text or "987" in line.text]
