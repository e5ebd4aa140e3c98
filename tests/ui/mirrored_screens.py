"""Tests on two screens that show the same picture; `test_wall_screens.py` runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keyboard import press

if TYPE_CHECKING:
    from facilitator.ui.session.page import SessionPage


def test_the_operators_window_becomes_the_wall(page: SessionPage) -> None:
    surface = page.wall.surface
    assert surface.screen is None
    assert "จอขยาย" in page.wall.preview._title.text()
    press(page.area.bar.editor, "F5")
    assert surface.presenter.is_on
    assert surface.window is None
    assert surface.presenter.canvas is not None
    press(surface.presenter.canvas, "Escape")
    assert page.isVisible()
