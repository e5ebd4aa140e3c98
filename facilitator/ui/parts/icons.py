"""The few line drawings of the interface, in any colour and size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from facilitator import resources


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return a drawing of resources/icons in one colour ("#RRGGBB"), `size` pixels square."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - the first page shows no drawing

    drawing = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    if not renderer.isValid():
        raise ValueError(f"The drawing {name}.svg cannot be read")
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str, size: int) -> QIcon:
    """Return a drawing of resources/icons as an icon, sharp on dense screens too."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made
