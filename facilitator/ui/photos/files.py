"""Choosing photos in the system's own dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.imports.photos import ENDINGS
from facilitator.ui.library.session_files import word_dialog
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from collections.abc import Callable


def choose_photos(parent: QWidget, then: Callable[[list[Path]], None]) -> QFileDialog:
    """Let the user choose photos; the chosen paths go to `then`."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    dialog = QFileDialog(parent, tr("เพิ่มภาพถ่าย"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    patterns = " ".join(f"*{ending} *{ending.upper()}" for ending in ENDINGS)
    dialog.setNameFilters([tr("ภาพถ่าย ({patterns})").format(patterns=patterns), tr("ทุกไฟล์ (*)")])
    word_dialog(dialog, tr("เพิ่ม"))
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
