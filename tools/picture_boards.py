"""How the window is brought to the boards of the samples, and to what stands around a board."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import picture_sample
from PySide6.QtGui import QTextCursor

from facilitator import resources
from facilitator.operations import votes

if TYPE_CHECKING:
    from picture_stage import Stage

    from facilitator.kinds import Kind

EXAMPLE = "half_day"
"""The sample that has everything."""


def open_sample(stage: Stage, sample: str, kind: str) -> None:
    """Open a sample at its first board of a kind and choose a card on it."""
    content = json.loads(resources.path(f"samples/{sample}.json").read_text(encoding="utf-8"))
    stage.open_board(content["session"]["title"], kind)
    area = stage.area
    assert area.model is not None
    assert area.view.figure is not None
    drawn = [card for card in area.model.tree if area.view.figure.node(f"card:{card.id}")]
    inner = [card for card in drawn if card.parent_id is not None]
    area.view.choose((inner or drawn)[1].id)
    area.bar.editor.setFocus()


def show_board(stage: Stage, kind: Kind) -> None:
    """Open the sample of a kind."""
    open_sample(stage, kind.id, kind.id)


def show_view(stage: Stage, kind: Kind, view: str) -> None:
    """Open the sample of a kind and look at it another way."""
    show_board(stage, kind)
    stage.area.views.look(view)


def show_typing(stage: Stage) -> None:
    """Show a card that is being typed, in the sample of a page's picture."""
    stage.open_board(picture_sample.TITLE, "swot")
    area = stage.area
    area.capture.choose_number(2)
    assert area.model is not None
    area.view.choose(area.model.in_slot("W")[1].id)
    area.bar.editor.insertPlainText("ศูนย์ประสานงานยังไม่มีที่ตั้ง")
    area.bar.editor.setFocus()


def show_tree(stage: Stage) -> None:
    """Show a plan with its parts inside each other as a tree."""
    open_sample(stage, "strategic_plan", "strategic_plan")
    stage.run("tree_view")


def show_find(stage: Stage) -> None:
    """Look for a word in all boards of a session."""
    open_sample(stage, EXAMPLE, "swot")
    stage.pages.session.finder.look_for("น้ำ")
    stage.run("replace")


def show_voting_setup(stage: Stage) -> None:
    """Ask how to vote."""
    open_sample(stage, "tows", "swot")
    stage.run("voting")


def show_voting_dots(stage: Stage) -> None:
    """Take ballots, the fourth just being read out."""
    open_sample(stage, "swot", "swot")
    model = stage.area.model
    assert model is not None
    board_id = model.board.id
    cards = [card.id for card in model.tree.children(None)]
    votes.start(stage.store, board_id, method=votes.DOTS, dots=3, voters=24)
    for first in (0, 2, 5):
        votes.ballot(stage.store, board_id, {cards[first]: 2, cards[first + 3]: 1})
    stage.run("voting")
    stage.pages.session.voting.panel.dots.field.setText("S1 W2")


def show_voting_hands(stage: Stage) -> None:
    """Count hands for one card after another."""
    open_sample(stage, "lessons", "lessons")
    model = stage.area.model
    assert model is not None
    votes.start(stage.store, model.board.id, method=votes.HANDS, voters=24)
    stage.run("voting")


def show_editing(stage: Stage) -> None:
    """Edit a card in its place, with more text than a line holds."""
    open_sample(stage, EXAMPLE, "swot")
    stage.run("edit_card")
    stage.area.editor.moveCursor(QTextCursor.MoveOperation.End)
    stage.area.editor.insertPlainText(" แต่บ้านที่อยู่ปลายท่อยังขอผ่อนเป็นสองงวดเพราะน้ำมาไม่ถึงทุกวัน")


def show_long_typing(stage: Stage) -> None:
    """Type more into the capture bar than a line holds."""
    open_sample(stage, EXAMPLE, "lessons")
    stage.area.bar.type_on("คนที่อยู่ปลายท่อบอกว่าถ้ารู้ล่วงหน้าหนึ่งวันว่าจะซ่อมตรงไหนจะได้รองน้ำเก็บไว้ให้คนแก่และเด็กเล็ก")
