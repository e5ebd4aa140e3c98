"""The composition root of the window: builds theme, store, bridge and pages, and runs them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from facilitator.store import LibraryBusy, LibraryError, Store
from facilitator.ui.main_window import MainWindow
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.ui.contents import Contents

GEOMETRY, ZOOM = "window.geometry", "window.zoom"
MESSAGE_WIDTH = 380
"""Of the message when the library cannot be opened, in pixels at 100 %."""


def run(library: Path) -> int:
    """Open the window on a library and return the exit status when it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("facilitator")
    application.setApplicationDisplayName(tr("กระบวนกร"))
    application.setDesktopFileName("facilitator")
    theme = Theme()
    theme.apply(application)
    try:
        store = Store.open(library)
    except LibraryError as error:
        return _explain(error, library, theme)
    with store:
        return _show(application, theme, store)


def _show(application: QApplication, theme: Theme, store: Store) -> int:
    """Put the frame on the screen, fill it once it stands there, and run until it is closed."""
    theme.set_zoom(float(store.recall(ZOOM, "1.0")))
    theme.apply(application)
    window = MainWindow(theme)
    filled: list[Contents] = []

    def fill() -> None:
        from facilitator.ui.contents import Contents  # noqa: PLC0415 - the frame comes first

        filled.append(Contents(application, theme, store, window))

    def remember() -> None:
        store.remember(GEOMETRY, window.kept_geometry())
        store.remember(ZOOM, str(theme.zoom))

    window.painted.connect(fill)
    window.closing.connect(remember)
    window.come_back(store.recall(GEOMETRY))
    window.show()
    status = application.exec()
    for contents in filled:
        contents.close()
    return status


def _explain(error: LibraryError, library: Path, theme: Theme) -> int:
    """Raise the window that has the library, or say why it cannot be opened and what to do."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - only when something is wrong
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    from facilitator.thai import lines  # noqa: PLC0415
    from facilitator.ui.single_window import raise_first  # noqa: PLC0415

    if isinstance(error, LibraryBusy) and raise_first(library):
        return 0
    box = QMessageBox(QMessageBox.Icon.Critical, tr("เปิดคลังเวทีไม่ได้"), "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    # Qt alone breaks Thai by libthai or not at all.
    told = lines.wrap(str(error), theme.px(MESSAGE_WIDTH), "regular", theme.px("base"))
    box.setText("\n".join(line.text for line in told))
    box.addButton(tr("ปิด"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    return 1
