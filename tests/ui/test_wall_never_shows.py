"""What never reaches the wall, whatever the operator does in the real window, on every kind of board.

The tests do not look for secrets: they change them, draw the wall anew and want the same drawing and pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyboard import press, type_text
from wall_seen import add, open_kind, painted

from facilitator import kinds as board_kinds
from facilitator.figure.wall import MODES
from facilitator.operations import cards, measures, votes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from facilitator.figure.drawing import Figure
    from facilitator.model import Tree
    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage

KINDS = [kind.id for kind in board_kinds.load()]
SECRET = "อย่าให้ใครเห็นข้อนี้"


@pytest.fixture(params=KINDS)
def board(request: pytest.FixtureRequest, page: SessionPage, store: Store) -> SessionPage:
    """A page with a board of a kind, cards in several places, and a card with parts where it has rows."""
    open_kind(page, store, request.param)
    for number in (1, 2, 3):
        add(page, f"ข้อที่{number}ของกระดานบ้านเรา", number)
    page.area.capture.new_row()
    type_text(page.area.bar.editor, "แถวหรือบัตรอีกหนึ่ง")
    press(page.area.bar.editor, "Tab")
    add(page, "ส่วนหนึ่งของแถวนั้น")
    page.timers.set_minutes(10)
    return page


def seen(page: SessionPage) -> dict[str, tuple[Figure, QImage]]:
    """Return the wall in every mode, drawn anew."""
    found = {}
    for mode in MODES:
        page.wall.state.show(mode)
        page.wall.image.renew()
        shown = page.wall.image.page
        assert shown is not None
        found[mode] = (shown.figure, painted(page))
    return found


def differing(before: dict[str, tuple[Figure, QImage]], after: dict[str, tuple[Figure, QImage]]) -> list[str]:
    """Return the modes that show something else than before."""
    return [mode for mode in MODES if before[mode][0] != after[mode][0] or before[mode][1] != after[mode][1]]


def _half_typed(page: SessionPage) -> None:
    type_text(page.area.bar.editor, "พิมพ์ค้างไว้ยังไม่กด Enter")
    page.area.bar.drafts.write()
    press(page.area.bar.editor, "Shift+Left")


def _selected(page: SessionPage) -> None:
    ids = [card.id for card in _tree(page)]
    page.area.view.choose(ids[0])
    page.area.view.selection.toggle(ids[-1])
    press(page.area.view, "Down")


def _edited_in_place(page: SessionPage) -> None:
    page.area.view.choose(next(iter(_tree(page))).id)
    page.area.edit_current()
    type_text(page.area.editor, "แก้ค้างไว้")
    press(page.area.editor, "Shift+Home")
    type_text(page.area.editor, "แก้อีกที")
    page.area.editor.undo()


def _noted(page: SessionPage) -> None:
    for card in _tree(page):
        page.area.view.choose(card.id)
        note = page.inspector.note_section.note
        note.setFocus()
        type_text(note, SECRET)
        page.inspector.write()
    assert any(SECRET in card.note for card in _tree(page))


def _found(page: SessionPage) -> None:
    page._commands.run("find")
    page.finder.look_for("บ้าน")


@pytest.mark.parametrize("do", [_half_typed, _selected, _edited_in_place, _noted, _found])
def test_what_the_operator_does_is_not_seen(board: SessionPage, do: Callable[[SessionPage], None]) -> None:
    before = seen(board)
    do(board)
    assert differing(before, seen(board)) == []


def test_a_hidden_tally_is_not_seen(board: SessionPage, store: Store) -> None:
    assert board.area.model is not None
    votes.start(store, board.area.model.board.id)
    before = seen(board)
    for number, card in enumerate(_tree(board)):
        cards.plus_one(store, card.id, number + 1)
    assert differing(before, seen(board)) == []


def test_where_a_value_comes_from_is_not_seen(page: SessionPage, store: Store) -> None:
    open_kind(page, store, "goals")
    add(page, "คนรุ่นใหม่เข้ามาช่วยงาน")
    indicator = add(page, "จำนวนแกนนำใหม่ 5 -> 20 คน", 2)
    taken = measures.add(store, indicator, date="2026-03-11", value="12")
    before = seen(page)
    measures.edit(store, taken, note=SECRET)
    assert differing(before, seen(page)) == []


def test_the_text_of_a_closed_card_is_not_seen(board: SessionPage, store: Store) -> None:
    board.wall.state.close_all()
    before = seen(board)
    for card in _tree(board):
        cards.edit(store, card.id, text=f"{SECRET}{card.id}")
    assert differing(before, seen(board)) == []


def _tree(page: SessionPage) -> Tree:
    assert page.area.model is not None
    return page.area.model.tree
