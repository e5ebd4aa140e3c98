"""The dialog for text from paper, another program or a file: it becomes an outline of a new session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator import imports
from facilitator.imports import ImportRefused
from facilitator.thai import words
from facilitator.ui.library.session_files import choose_files
from facilitator.ui.parts.command_button import KeyButton
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import ThaiEditor
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog, QWidget

    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

_LONGEST_TITLE = 80


class PasteText(Dialog):
    """Takes pasted text, or opens files; the session is named by its first line unless told otherwise."""

    created = Signal(int)
    """The number of the session made from the text."""
    files_chosen = Signal(list)
    """Files to read instead, as a list of paths."""

    def __init__(self, theme: Theme, bridge: StoreBridge, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("วางจากกระดาษ / ไฟล์ข้อความ"), tr("สร้างเวที"), parent, keys="Ctrl Enter")
        self._bridge = bridge
        self.title = LineField(theme, tr("ชื่อเวที"), placeholder=tr("ถ้าเว้นว่าง จะใช้บรรทัดแรกของข้อความ"))
        self.editor = ThaiEditor(
            theme,
            placeholder=tr(
                "วางหรือพิมพ์ข้อความที่นี่ หัวข้อ เลขข้อ และย่อหน้าจะแยกให้เองตามที่พิมพ์มา เช่น\n๑. กลุ่มออมทรัพย์\n- ฝากเงินทุกเดือน"
            ),
        )
        self.editor.setAccessibleName(tr("ข้อความ"))
        self.body.addWidget(self.title)
        self.body.addWidget(ThaiLabel(theme, tr("ข้อความ"), size=14, colour="soft"))
        self.body.addWidget(self.editor, 1)
        open_button = KeyButton(theme, tr("เปิดไฟล์…"), icon="file-text")
        open_button.setAutoDefault(False)
        open_button.clicked.connect(self._open_files)
        self.foot.insertWidget(0, open_button)
        bridge.refused.connect(self.show_problem)
        bridge.failed.connect(self.show_problem)
        self.fit(760, 640)
        self.editor.setFocus()

    def session_title(self) -> str:
        """Return the title as typed, or the text's first line with words in it, shortened at a word."""
        typed = self.title.value()
        lines = (line.strip() for line in self.editor.text().split("\n"))
        first = next((line for line in lines if line), "")
        return typed or words.beginning(first, _LONGEST_TITLE)

    def holds_unsaved(self) -> bool:
        """Tell whether there is text."""
        return bool(self.editor.text().strip())

    def accept(self) -> None:
        """Create the session, or say what is wrong and stay."""
        self.show_problem("")
        if not self.editor.text().strip():
            self.show_problem(tr("ยังไม่มีข้อความ ให้วางหรือพิมพ์ข้อความ หรือเปิดไฟล์"), self.editor)
            return
        session_id = self._bridge.perform(self._read)
        if session_id:
            super().accept()
            self.created.emit(session_id)

    def _read(self) -> int:
        """Return the new session's number; 0 when the text cannot be read, which is told."""
        try:
            return imports.import_text(self._bridge.store, self.session_title(), self.editor.text())
        except ImportRefused as problem:
            self.show_problem(str(problem), self.editor)
            return 0

    def _open_files(self) -> QFileDialog:
        return choose_files(self, self._take_files)

    def _take_files(self, paths: list[Path]) -> None:
        super().accept()
        self.files_chosen.emit(paths)
