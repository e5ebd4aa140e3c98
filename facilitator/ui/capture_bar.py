"""The capture bar: always there, type and Enter, and the caret is ready for the next card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from facilitator.thai import normalise
from facilitator.ui.drafts import DraftKeeper
from facilitator.ui.icons import pixmap
from facilitator.ui.strings import tr
from facilitator.ui.thai_editor import ThaiEditor
from facilitator.ui.thai_text import KeyCap, ThaiLabel, menu_text, plain_tooltip

if TYPE_CHECKING:
    from facilitator.kinds import Slot
    from facilitator.ui.board_model import BoardModel
    from facilitator.ui.bridge import StoreBridge
    from facilitator.ui.theme import Theme

MOST_LINES = 4
ROOMY = 660
"""From this width on, at 100 %, the bar shows its keys."""


def is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key types something: typed anywhere on the page, it belongs into the capture bar."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & held


class CaptureEditor(ThaiEditor):
    """The editor of the capture bar: many pasted lines become many cards, Tab goes a level deeper."""

    lines_pasted = Signal(str)
    level_wanted = Signal(int)
    """+1 for one level deeper, -1 for one level up."""
    board_wanted = Signal()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = normalise.clean(source.text())
        if len([line for line in text.split("\n") if line.strip()]) > 1:
            self.lines_pasted.emit(text)
        else:
            super().insertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        # Qt's editor claims undo even when it has nothing to undo: then the keys belong to the board.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            idle = (
                event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable(),
                event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable(),
            )
            if any(idle):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.level_wanted.emit(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Up and not self.text() and not event.modifiers():
            self.board_wanted.emit()
        else:
            super().keyPressEvent(event)


class SlotChip(QAbstractButton):
    """The coloured name of the slot that the next card goes to; a click offers the others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text, self._tone = theme, "", "accent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tooltip(tr("เลือกช่องของบัตรใบต่อไป")))
        theme.changed.connect(self.updateGeometry)

    def show_slot(self, text: str, tone: str) -> None:
        """Show a text in a colour of the palette."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self._theme.font("semibold", 16)).horizontalAdvance(self._text)
        return QSize(round(wide) + self._theme.px(42), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(6), self._theme.px(6))
        painter.setPen(self._theme.colour("white"))
        painter.setFont(self._theme.font("semibold", 16))
        size = self._theme.px(14)
        painter.drawText(
            self.rect().adjusted(self._theme.px(11), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text
        )
        arrow = pixmap("chevron-down", self._theme.palette.colour("white"), size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - size - self._theme.px(9), (self.height() - size) // 2, arrow)


class KeyHint(QWidget):
    """A key and what it does here."""

    def __init__(self, theme: Theme, keys: str, does: str) -> None:
        super().__init__()
        self.cap = KeyCap(theme, keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cap)
        row.addWidget(ThaiLabel(theme, does, size="small", wraps=False))


class CaptureBar(QWidget):
    """Chip, editor and key hints in one rounded frame."""

    submitted = Signal(str)
    lines_pasted = Signal(str)
    level_wanted = Signal(int)
    board_wanted = Signal()
    slot_wanted = Signal(int)
    """The number of the slot, counted from one, that was chosen from the chip's menu."""

    def __init__(self, theme: Theme, bridge: StoreBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tone = theme, "accent"
        self._model: BoardModel | None = None
        self.chip = SlotChip(theme)
        self.chip.clicked.connect(self._ask_for_slot)
        self.editor = CaptureEditor(theme, size=20, most_lines=MOST_LINES, enter_submits=True)
        self.editor.setAccessibleName(tr("พิมพ์บัตรใหม่"))
        self.editor.setTabChangesFocus(False)
        self.editor.setProperty("bare", "true")
        self.drafts = DraftKeeper(bridge, self.editor)
        self.enter_hint = KeyHint(theme, "Enter", tr("เพิ่มบัตร"))
        self.slot_hint = KeyHint(theme, "Ctrl 1–4", tr("เปลี่ยนช่อง"))
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(12))
        for widget in (self.chip, self.editor, self.enter_hint, self.slot_hint):
            self._row.addWidget(widget, 1 if widget is self.editor else 0)
        self.editor.submitted.connect(self._submit)
        self.editor.lines_pasted.connect(self.lines_pasted)
        self.editor.level_wanted.connect(self.level_wanted)
        self.editor.board_wanted.connect(self.board_wanted)
        theme.changed.connect(self._dress)
        self._dress()

    def open_board(self, model: BoardModel) -> None:
        """Take text for this board; half-typed text of an earlier run comes back."""
        self._model = model
        self.editor.set_terms(model.terms)
        self.editor.set_text("")
        self.editor.set_text(self.drafts.open(model.board.session_id, f"capture:{model.board.id}"))
        last = min(len(model.kind.slots), 9)
        self.slot_hint.cap.set_keys(f"Ctrl 1–{last}")

    def show_slot(self, slot: Slot, title: str, where: str = "") -> None:
        """Say where the next card goes; `where` names the card above it, if any."""
        name = f"{slot.code} {title}".strip()
        self._tone = slot.tone
        self.chip.show_slot(f"{where} › {name}" if where else name, slot.tone)
        self.editor.set_placeholder(slot.prompt.th)
        self.update()

    def accept(self) -> None:
        """Empty the editor: its text is now on a card."""
        self.editor.set_text("")

    def type_on(self, text: str) -> None:
        """Take the focus and go on with text that was typed elsewhere."""
        self.editor.setFocus()
        self.editor.insertPlainText(normalise.clean(text))

    def _submit(self) -> None:
        text = self.editor.text().strip()
        if text:
            self.submitted.emit(text)

    def slot_menu(self) -> QMenu:
        """Return the slots of the board as a menu, with the keys that reach them faster."""
        menu = QMenu(self)
        for number, slot in enumerate(self._model.kind.slots[:9] if self._model else (), 1):
            assert self._model is not None
            title = f"{slot.code} {self._model.kind.slot_title(self._model.board, slot.id)}".strip()
            action = menu.addAction(f"{menu_text(title)}\tCtrl {number}")
            action.triggered.connect(lambda _checked=False, number=number: self.slot_wanted.emit(number))
        return menu

    def _ask_for_slot(self) -> None:
        menu = self.slot_menu()
        menu.exec(self.chip.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.deleteLater()

    def _dress(self) -> None:
        side, upright = self._theme.px(14), self._theme.px(7)
        self._row.setContentsMargins(side, upright, side, upright)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy = event.size().width() >= self._theme.px(ROOMY)
        for hint in (self.enter_hint, self.slot_hint):
            hint.setVisible(roomy)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._tone), self._theme.px(2)))
        painter.setBrush(self._theme.colour("card"))
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, self._theme.px(10), self._theme.px(10))
