"""The look of the window: fonts, colours, measures and the style sheet, at any zoom.

Dynamic properties the style sheet knows (see resources/window.qss):
`look` of a button: "primary", "quiet", "danger"; without it the outlined button.
`ground` of a plain widget: "paper", "card", "side", "desk", "bar". `frame="card"` of a QFrame.
`bare="true"` of an edit, list or scroll area: no border, no ground. `wrong="true"` of an edit: red border.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from facilitator import resources
from facilitator.figure.palette import Palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

FAMILY = "Sarabun"
SYMBOLS = "Noto Sans Symbols 2"
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
"""The steps of the interface zoom, in per cent."""

_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
    "italic": QFont.Weight.Normal,
    "bold_italic": QFont.Weight.Bold,
}
_PIXELS = re.compile(r"(\d+)px")
_NAME = re.compile(r"\$([a-z_]+)")


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; once for each application, harmless when done again."""
    families = QFontDatabase.families()
    if FAMILY in families and SYMBOLS in families and QFontDatabase.styles(FAMILY).count("SemiBold"):
        return
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"Qt cannot read the font {file}; install the program again.")


def pixels(length: float, zoom: float = 1.0) -> int:
    """Return a length at this zoom in whole pixels, never less than one."""
    return max(1, round(length * zoom))


def font(face: str, size: float, zoom: float = 1.0) -> QFont:
    """Return Sarabun in one of `thai.measure.FACES` at `size` pixels times `zoom`, in whole pixels."""
    made = QFont()
    made.setFamilies([FAMILY, SYMBOLS])
    made.setPixelSize(pixels(size, zoom))
    made.setWeight(_WEIGHTS[face])
    made.setItalic(face in {"italic", "bold_italic"})
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


def style_sheet(palette: Palette, zoom: float = 1.0) -> str:
    """Return the style sheet of the whole program in these colours at this zoom (1.0 = 100 %)."""
    template = resources.path("window.qss").read_text(encoding="utf-8")
    names = {**palette.colours, "icons": resources.path("icons").as_posix()}
    coloured = _NAME.sub(lambda found: names[found[1]], template.partition("*/")[2])
    return _PIXELS.sub(lambda found: f"{round(int(found[1]) * zoom)}px", coloured)


def qt_palette(palette: Palette) -> QPalette:
    """Return the colours for what the style sheet does not reach: all of them, for a system may be dark."""
    made = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "paper"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.AlternateBase, "side"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.PlaceholderText, "soft"),
        (QPalette.ColorRole.Button, "card"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "white"),
        (QPalette.ColorRole.ToolTipBase, "card"),
        (QPalette.ColorRole.ToolTipText, "ink"),
        (QPalette.ColorRole.Link, "accent"),
        (QPalette.ColorRole.LinkVisited, "accent"),
        (QPalette.ColorRole.Accent, "accent"),
        (QPalette.ColorRole.BrightText, "white"),
        (QPalette.ColorRole.Light, "white"),
        (QPalette.ColorRole.Midlight, "side"),
        (QPalette.ColorRole.Mid, "line"),
        (QPalette.ColorRole.Dark, "faint"),
        (QPalette.ColorRole.Shadow, "soft"),
    ):
        made.setColor(role, QColor(palette.colour(name)))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.colour("faint")))
    return made


def mark(widget: QWidget, name: str, value: str) -> None:
    """Set a dynamic property that the style sheet looks at, and let the widget follow it at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Theme(QObject):
    """The palette and the zoom in use, handed to every widget; `changed` tells them to lay out anew."""

    changed = Signal()

    def __init__(self, palette: Palette | None = None, zoom: float = 1.0) -> None:
        super().__init__()
        self._palette = palette if palette is not None else Palette.light()
        self._zoom = zoom
        self._application: QApplication | None = None
        self._applied = 0.0

    @property
    def palette(self) -> Palette:
        """The colours and measures in use."""
        return self._palette

    @property
    def zoom(self) -> float:
        """The interface zoom; 1.0 is 100 %."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Change the zoom, kept between the first and the last step of ZOOMS."""
        kept = min(max(zoom, ZOOMS[0] / 100), ZOOMS[-1] / 100)
        if kept != self._zoom:
            self._zoom = kept
            if self._application is not None:
                # Before the widgets hear of it: a new style sheet takes back the fonts they have set.
                self.apply(self._application)
            self.changed.emit()

    def step_zoom(self, steps: int) -> None:
        """Go some steps of ZOOMS up, or down when negative."""
        here = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] / 100 - self._zoom))
        self.set_zoom(ZOOMS[min(max(here + steps, 0), len(ZOOMS) - 1)] / 100)

    def colour(self, name: str) -> QColor:
        """Return a colour of the palette."""
        return QColor(self._palette.colour(name))

    def size(self, name: str) -> float:
        """Return a measure of the theme at 100 %."""
        return self._palette.size(name)

    def px(self, length: float | str) -> int:
        """Return a length, or a measure of the theme by name, in whole pixels at the zoom in use."""
        return pixels(self.size(length) if isinstance(length, str) else length, self._zoom)

    def font(self, face: str = "regular", size: float | str = "base") -> QFont:
        """Return a font at the zoom in use; the size is in pixels or the name of a measure."""
        return font(face, self.size(size) if isinstance(size, str) else size, self._zoom)

    def apply(self, application: QApplication) -> None:
        """Dress the whole application in this theme, now and whenever the zoom changes."""
        if self._application is application and self._applied == self._zoom:
            return
        if self._application is not application:
            load_fonts()
            # Title bars and the system's own dialogs follow the window, not a system that is dark.
            application.styleHints().setColorScheme(Qt.ColorScheme.Light)
        self._application, self._applied = application, self._zoom
        application.setStyle("Fusion")
        application.setPalette(qt_palette(self._palette))
        application.setFont(self.font())
        application.setStyleSheet(style_sheet(self._palette, self._zoom))
