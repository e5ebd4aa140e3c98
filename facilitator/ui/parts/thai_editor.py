"""An editor whose lines end only between Thai words, with or without libthai on the system."""

from __future__ import annotations

import math
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QSizePolicy

from facilitator.thai import lines, normalise, words
from facilitator.ui.parts.thai_text import SPACING, elided

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QInputMethodEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QTextLine,
    )
    from PySide6.QtWidgets import QWidget

    from facilitator.ui.parts.theme import Theme

_SEPARATORS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
_ROOM_ABOVE = 0.2
"""Of the size, above every line: with Qt's own 1.3 it makes the spacing of 1.5 that Thai marks need."""


class ThaiLayout(QPlainTextDocumentLayout):
    """Lays out each paragraph as Qt does, then shortens every line to the last break the words allow."""

    def __init__(self, document: QTextDocument, terms: tuple[str, ...] = ()) -> None:
        super().__init__(document)
        self._terms = terms
        self._width = 0.0

    def set_terms(self, terms: tuple[str, ...]) -> None:
        """Use these names and local words, which no line breaks inside."""
        if terms != self._terms:
            self._terms = terms
            self.lay_out_again()

    def set_width(self, width: float) -> None:
        """Tell how wide the view is; Qt keeps its own copy to itself."""
        self._width = width

    def lay_out_again(self) -> None:
        """Forget all lines, for instance when the font has changed."""
        block = self.document().begin()
        while block.isValid():
            block.clearLayout()
            block = block.next()
        self.requestUpdate()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if block.isValid() and block.isVisible() and block.layout().lineCount() == 0:
            self._lay_out(block)
        return super().blockBoundingRect(block)

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        super().documentChanged(position, removed, added)
        # Qt has just laid out a paragraph changed in place by its own rules: do it again by ours.
        block = self.document().findBlock(position)
        last = self.document().findBlock(max(0, position + added - 1))
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            self._lay_out(block)
            block = block.next()
        self.documentSizeChanged.emit(self.documentSize())
        self.requestUpdate()

    def _lay_out(self, block: QTextBlock) -> None:
        """Break one paragraph into lines."""
        document = self.document()
        margin = document.documentMargin()
        room = max(self._width - 2 * margin, 1.0)
        breaks = tuple(accumulate(len(piece) for piece in words.split(block.text(), self._terms)))
        layout = block.layout()
        option = QTextOption(document.defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        above = _ROOM_ABOVE * layout.font().pixelSize()
        height = 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(room)
            _shorten(line, breaks)
            line.setPosition(QPointF(margin, height + above))
            height += above + line.height()
            line = layout.createLine()
        layout.endLayout()
        block.setLineCount(max(layout.lineCount(), 1))


def _shorten(line: QTextLine, breaks: tuple[int, ...]) -> None:
    """End the line at the last allowed break; a single piece wider than the line stays cut by Qt."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    allowed = [place for place in breaks if start < place <= end]
    if not allowed or allowed[-1] == end:
        return
    x, _ = cast("tuple[float, int]", line.cursorToX(allowed[-1]))  # the stub says object
    line.setLineWidth(x - line.x() + 0.25)


class ThaiEditor(QPlainTextEdit):
    """Edits plain Thai text. `submitted` comes at Enter when `enter_submits`; Shift Enter makes a line.

    The text is what was typed or pasted, without layout characters, at every door in and out. With
    `most_lines` the editor asks for a height that follows its text between the two numbers of lines.
    """

    submitted = Signal()
    left = Signal()
    """The keyboard has gone to something else."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        face: str = "regular",
        size: float | str = "base",
        terms: tuple[str, ...] = (),
        placeholder: str = "",
        least_lines: int = 1,
        most_lines: int = 0,
        enter_submits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face, self._size = face, size
        self._least, self._most = least_lines, most_lines
        self._enter_submits = enter_submits
        self._placeholder = placeholder
        document = QTextDocument(self)
        self._thai_layout = ThaiLayout(document, terms)
        document.setDocumentLayout(self._thai_layout)
        self.setDocument(document)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy.Policy.Fixed if most_lines else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.setAccessibleDescription(placeholder)
        self._dress()
        self.set_text(text)
        theme.changed.connect(self._dress)
        self.textChanged.connect(self._follow_text)
        # Marks reach beyond their line: a repaint of the caret's line alone would cut its neighbours' marks.
        self.updateRequest.connect(lambda _rect, moved: moved or self.viewport().update())

    def text(self) -> str:
        """Return the text, lines parted by a line feed, clean as everything that comes in."""
        return normalise.clean(self.document().toRawText().translate(_SEPARATORS))

    def set_text(self, text: str) -> None:
        """Replace everything, forgetting the editor's own undo; the caret goes to the end."""
        self.setPlainText(normalise.clean(text))
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def set_terms(self, terms: tuple[str, ...]) -> None:
        """Use the session's names and local words, which no line breaks inside."""
        self._thai_layout.set_terms(terms)

    def set_placeholder(self, text: str) -> None:
        """Show this while the editor is empty."""
        self._placeholder = text
        self.setAccessibleDescription(text)
        self.viewport().update()

    def line_texts(self) -> list[str]:
        """Return the lines as they stand on the screen."""
        found = []
        block = self.document().begin()
        while block.isValid():
            self._thai_layout.blockBoundingRect(block)
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                found.append(block.text()[line.textStart() : line.textStart() + line.textLength()])
            block = block.next()
        return found

    def _dress(self) -> None:
        """Take fonts and room from the theme."""
        self.setFont(self._theme.font(self._face, self._size))
        self.document().setDefaultFont(self._theme.font(self._face, self._size))
        self.document().setDocumentMargin(self._theme.px(8))
        self.setCursorWidth(self._theme.px(1.5))
        self._thai_layout.lay_out_again()
        self.updateGeometry()

    def _follow_text(self) -> None:
        if self._most:
            self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        shown = self._least
        if self._most:
            shown = min(max(len(self.line_texts()), self._least), self._most)
        text = shown * SPACING * self._theme.px(self._size)
        around = 2 * self.document().documentMargin() + 2 * self.frameWidth() + 2
        return QSize(self._theme.px(200), math.ceil(text + around))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._thai_layout.set_width(self.viewport().width())
        super().resizeEvent(event)
        if self._most:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._placeholder or self.document().characterCount() > 1:
            return
        if self.document().firstBlock().layout().preeditAreaText():
            return
        margin, size = self.document().documentMargin(), self._theme.px(self._size)
        painter = QPainter(self.viewport())
        painter.setFont(self.document().defaultFont())
        painter.setPen(self._theme.colour("soft"))
        room = max(self.viewport().width() - 2 * margin, 1.0)
        baseline = margin + _ROOM_ABOVE * size + self.fontMetrics().ascent()
        fitting = max(int((self.viewport().height() - 2 * margin) / (SPACING * size)), 1)
        shown = lines.wrap(self._placeholder, room, self._face, size)
        for number, line in enumerate(shown[:fitting]):
            cut = number == fitting - 1 and len(shown) > fitting
            text = elided(self._placeholder[line.start :], room, self._face, size) if cut else line.text
            painter.drawText(QPointF(margin, baseline + number * SPACING * size), text)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if held:
                event.ignore()  # Ctrl Enter is for the dialog around the editor
            elif self._enter_submits and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.submitted.emit()
            else:
                self.insertPlainText("\n")  # Qt's Shift Enter would put a U+2028 into the text
                self.ensureCursorVisible()
            return
        if event.text() and all(unicodedata.category(sign) == "Cf" for sign in event.text()):
            return  # some Thai keyboards have a key for the zero-width space
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        committed = event.commitString()
        if committed and normalise.clean(committed) != committed:
            event.setCommitString(
                normalise.clean(committed), event.replacementStart(), event.replacementLength()
            )
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(normalise.clean(self.textCursor().selectedText().translate(_SEPARATORS)))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file that is dropped is meant as what it holds, not as its name.
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(normalise.clean(source.text()))


def is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key types something: typed anywhere on the page, it belongs into the capture bar."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & held
