"""Fonts, measures and the style sheet at every zoom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QPushButton

from facilitator.figure.palette import Palette
from facilitator.thai import measure
from facilitator.ui.parts.theme import FAMILY, ZOOMS, Theme, font, mark, qt_palette, style_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

SAMPLE = "แกนนำมีประสบการณ์จัดเวทีมากกว่า ๑๐ ปี KMน้ำ"
WEIGHTS = {"regular": 400, "medium": 500, "semibold": 600, "bold": 700, "italic": 400, "bold_italic": 700}


@pytest.mark.parametrize("face", measure.FACES)
def test_each_face_is_the_shipped_font_in_its_own_weight(qapp: QApplication, face: str) -> None:
    raw = QRawFont.fromFont(font(face, 16))
    assert raw.familyName().startswith(FAMILY)
    assert raw.weight() == WEIGHTS[face]
    assert ("italic" in face) == ("Italic" in raw.styleName())


@pytest.mark.parametrize("face", measure.FACES)
@pytest.mark.parametrize("size", [13, 16, 26, 40])
def test_qt_and_the_line_breaker_agree_on_widths(qapp: QApplication, face: str, size: int) -> None:
    shown = QFontMetricsF(font(face, size)).horizontalAdvance(SAMPLE)
    assert shown == pytest.approx(measure.width(SAMPLE, face, size), abs=1.0)


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_style_sheet_is_whole_at_every_zoom(zoom: int) -> None:
    sheet = style_sheet(Palette.load(), zoom / 100)
    assert "$" not in sheet
    assert not re.search(r"\d\.\d+px", sheet)
    assert f"min-height: {round(32 * zoom / 100)}px" in sheet


def test_the_style_sheet_is_accepted_by_qt(qapp: QApplication) -> None:
    button = QPushButton("เพิ่ม")
    button.setStyleSheet(style_sheet(Palette.load()))  # a mistake comes as a Qt message, which fails the test
    mark(button, "look", "primary")
    assert button.palette().buttonText().color().name().upper() == Palette.load().colour("white")


def test_no_colour_is_left_to_a_system_that_may_be_dark() -> None:
    colours = qt_palette(Palette.load())
    without = {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    active = QPalette.ColorGroup.Active
    left = [r.name for r in QPalette.ColorRole if r not in without and not colours.isBrushSet(active, r)]
    assert left == []


def test_zoom_steps_stay_within_bounds_and_are_told(qapp: QApplication) -> None:
    theme, told = Theme(), []
    theme.changed.connect(lambda: told.append(theme.zoom))
    for _ in range(12):
        theme.step_zoom(1)
    assert theme.zoom == 2.0
    assert told == [1.1, 1.25, 1.5, 1.75, 2.0]
    theme.set_zoom(0.1)
    assert theme.zoom == 0.8
    assert theme.px("control_height") == 29
    assert theme.font("bold", "title").pixelSize() == 21


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """A theme that the application wears, and gives back."""
    font_before, palette_before = qapp.font(), qapp.palette()
    theme = Theme()
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setFont(font_before)
    qapp.setPalette(palette_before)


def test_the_application_is_dressed_before_widgets_hear_of_a_new_zoom(
    qapp: QApplication, dressed: Theme
) -> None:
    worn: list[bool] = []
    dressed.changed.connect(lambda: worn.append(qapp.styleSheet() == style_sheet(dressed.palette, 2.0)))
    dressed.set_zoom(2.0)
    assert worn == [True]
    assert qapp.font().pixelSize() == 32
