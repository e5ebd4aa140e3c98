"""Choosing files, in the system's own dialog where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from collections.abc import Callable

Folder = QStandardPaths.StandardLocation


def usual_folder(kind: Folder) -> str:
    """Return where the user keeps documents, or pictures."""
    return QStandardPaths.writableLocation(kind)


def choose_files(
    parent: QWidget,
    title: str,
    folder: Folder,
    filters: list[str],
    accept: str,
    then: Callable[[list[Path]], None],
) -> QFileDialog:
    """Let the user choose files that are there; the chosen paths go to `then`."""
    dialog = QFileDialog(parent, title, usual_folder(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([*filters, tr("ทุกไฟล์ (*)")])
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    open_dialog(dialog, accept)
    return dialog


def open_dialog(dialog: QFileDialog, accept: str) -> None:
    """Show a file dialog in Thai words, for Qt has none of its own; it is gone when it is finished."""
    for part, text in (
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, tr("ยกเลิก")),
        (QFileDialog.DialogLabel.FileName, tr("ชื่อไฟล์")),
        (QFileDialog.DialogLabel.FileType, tr("ชนิดไฟล์")),
        (QFileDialog.DialogLabel.LookIn, tr("อยู่ในโฟลเดอร์")),
    ):
        dialog.setLabelText(part, text)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
