"""Choosing photos in the system's own dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.imports.photos import ENDINGS
from facilitator.ui.parts import file_dialogs
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog, QWidget


def choose_photos(parent: QWidget, then: Callable[[list[Path]], None]) -> QFileDialog:
    """Let the user choose photos; the chosen paths go to `then`."""
    patterns = " ".join(f"*{ending} *{ending.upper()}" for ending in ENDINGS)
    filters = [tr("ภาพถ่าย ({patterns})").format(patterns=patterns)]
    pictures = file_dialogs.Folder.PicturesLocation
    return file_dialogs.choose_files(parent, tr("เพิ่มภาพถ่าย"), pictures, filters, tr("เพิ่ม"), then)
