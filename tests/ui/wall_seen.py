"""What the wall of a session page shows, and what a test does to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keyboard import press, type_text
from PySide6.QtWidgets import QApplication

from facilitator.figure.drawing import TextLine
from facilitator.operations import agenda
from facilitator.ui.wall.canvas import WallCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from facilitator.store import Store
    from facilitator.ui.session.page import SessionPage


def add(page: SessionPage, text: str, number: int = 1) -> int:
    """Type a card into the slot with this number; return its id."""
    page.area.capture.choose_number(number)
    type_text(page.area.bar.editor, text)
    press(page.area.bar.editor, "Return")
    assert page.area.model is not None
    return max(card.id for card in page.area.model.tree)


def said(page: SessionPage) -> str:
    """Return all text on the wall, without line ends."""
    shown = page.wall.image.page
    assert shown is not None
    shapes = (shape for node in shown.figure.nodes for shape in node.block.shapes)
    return " ".join(shape.text for shape in shapes if isinstance(shape, TextLine))


def squeezed(page: SessionPage) -> str:
    """Return all text on the wall without blanks: lines break where they will."""
    return said(page).replace(" ", "")


def painted(page: SessionPage) -> QImage:
    """Return the wall as it is painted, in one size."""
    QApplication.processEvents()
    canvas = WallCanvas(page.wall.preview.canvas._themes, page.wall.image)
    canvas.resize(640, 360)
    image = canvas.grab().toImage()
    canvas.deleteLater()
    return image


def open_kind(page: SessionPage, store: Store, kind: str) -> None:
    """Open a new activity with a board of this kind."""
    assert page.session_id is not None
    page.rail.open_activity(agenda.add(store, page.session_id, kind, kind=kind))
