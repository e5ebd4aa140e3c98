"""Session files and text from outside: choosing, dropping and reading them into the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.store import LibraryError
from facilitator.ui.parts import file_dialogs
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QFileDialog, QWidget

    from facilitator.kinds import Kinds
    from facilitator.store import Store
    from facilitator.ui.parts.message_strip import MessageStrip

ENDINGS = (".json", ".txt")


def paths_in(data: QMimeData) -> list[Path]:
    """Return the session files among what is dragged over the window."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS]


def choose_files(parent: QWidget, then: Callable[[list[Path]], None]) -> QFileDialog:
    """Let the user choose session files; the chosen paths go to `then`."""
    patterns = " ".join(f"*{ending}" for ending in ENDINGS)
    filters = [tr("ไฟล์เวทีและข้อความ ({patterns})").format(patterns=patterns)]
    documents = file_dialogs.Folder.DocumentsLocation
    return file_dialogs.choose_files(parent, tr("เปิดไฟล์เวที"), documents, filters, tr("เปิด"), then)


def read_files(store: Store, kinds: Kinds, paths: Sequence[Path], strip: MessageStrip) -> list[int]:
    """Read each file into a new session; the strip tells what was found. Returns the sessions."""
    from facilitator import imports  # noqa: PLC0415 - the readers are not needed for the first page

    made: list[int] = []
    problems: list[str] = []
    remarks: list[str] = []
    for path in paths:
        try:
            made.append(imports.import_file(store, kinds, path, remarks.append))
        except (imports.ImportRefused, LibraryError) as problem:
            problems.append(str(problem))
    if problems:
        strip.show_error("\n".join(problems + remarks))
    elif remarks:
        strip.show_info("\n".join(dict.fromkeys(remarks)))
    elif len(made) > 1:
        strip.show_done(tr("อ่านไฟล์เป็นเวทีใหม่แล้ว {number} เวที").format(number=count(len(made))))
    return made
