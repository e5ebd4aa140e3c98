"""The capture bar: always there, type and Enter, and the caret is ready for the next card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from facilitator.thai import normalise
from facilitator.ui.parts.drafts import DraftKeeper
from facilitator.ui.parts.icons import pixmap
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import ThaiEditor
from facilitator.ui.parts.thai_text import KeyCap, ThaiLabel, menu_text, plain_tooltip

if TYPE_CHECKING:
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.capture.wording import Spot
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

MOST_LINES = 4
MOST_HINTS = 4


class CaptureEditor(ThaiEditor):
    """The editor of the capture bar: many pasted lines become many cards, Tab goes a level deeper."""

    lines_pasted = Signal(str)
    level_wanted = Signal(int)
    """+1 for Tab: one level deeper or the next place; -1 for Shift Tab."""
    board_wanted = Signal()
    twin_wanted = Signal()
    """Ctrl Enter: a card of its own although one says the same."""

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
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.twin_wanted.emit()
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

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.cap, self._does = KeyCap(theme, ""), ThaiLabel(theme, "", size="small", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cap)
        row.addWidget(self._does)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self._does.text()

    def show_key(self, keys: str, does: str) -> None:
        """Show a key and what it does; nothing for empty ones."""
        self.cap.set_keys(keys)
        self._does.setText(does)


class CaptureBar(QWidget):
    """Chip, editor and key hints in one rounded frame."""

    submitted = Signal(str)
    lines_pasted = Signal(str)
    twin_wanted = Signal(str)
    """This text is to become a card of its own although one says the same."""
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
        self.hints = [KeyHint(theme) for _ in range(MOST_HINTS)]
        self.offer = ThaiLabel(theme, "", size=15, colour="accent", most_lines=2)
        self.offer.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(12))
        for widget in (self.chip, self.editor, *self.hints):
            self._row.addWidget(widget, 1 if widget is self.editor else 0)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.offer)
        self._column.addLayout(self._row)
        self.editor.submitted.connect(self._submit)
        self.editor.lines_pasted.connect(self.lines_pasted)
        self.editor.level_wanted.connect(self.level_wanted)
        self.editor.board_wanted.connect(self.board_wanted)
        self.editor.twin_wanted.connect(lambda: self._submit(although_twin=True))
        theme.changed.connect(self._dress)
        self._dress()

    def open_board(self, model: BoardModel) -> None:
        """Take text for this board; half-typed text of an earlier run comes back."""
        self._model = model
        self.editor.set_terms(model.terms)
        self.editor.set_text("")
        self.editor.set_text(self.drafts.open(model.board.session_id, f"capture:{model.board.id}"))

    def show_spot(self, spot: Spot) -> None:
        """Say where the next card goes, and which keys help there."""
        self._tone = spot.tone
        self.chip.show_slot(spot.name, spot.tone)
        self.editor.set_placeholder(spot.placeholder)
        for place, hint in enumerate(self.hints):
            hint.show_key(*(spot.hints[place] if place < len(spot.hints) else ("", "")))
        self._fit()
        self.update()

    def offer_vote(self, code: str) -> None:
        """Say that a card already says this, and how to vote for it or to add it all the same."""
        which = f" {code}" if code else ""
        self.offer.setText(
            tr("มีบัตรนี้แล้ว{which} กด Enter อีกครั้งเพื่อเพิ่ม 1 คะแนน หรือ Ctrl Enter เพื่อเพิ่มเป็นบัตรใหม่").format(
                which=which
            )
        )
        self.offer.show()

    def withdraw_offer(self) -> None:
        """Take the offer back."""
        self.offer.hide()

    def accept(self) -> None:
        """Empty the editor: its text is now on a card."""
        self.withdraw_offer()
        self.editor.set_text("")

    def type_on(self, text: str) -> None:
        """Take the focus and go on with text that was typed elsewhere."""
        self.editor.setFocus()
        self.editor.insertPlainText(normalise.clean(text))

    def _submit(self, *, although_twin: bool = False) -> None:
        text = self.editor.text().strip()
        if text:
            (self.twin_wanted if although_twin else self.submitted).emit(text)

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
        self._column.setContentsMargins(side, upright, side, upright)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Show as many hints as leave half of the bar for typing."""
        room = self.width() / 2 - self.chip.sizeHint().width()
        for hint in self.hints:
            room -= hint.sizeHint().width() + self._row.spacing()
            hint.setVisible(not hint.empty and room >= 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(self._tone), self._theme.px(2)))
        painter.setBrush(self._theme.colour("card"))
        frame = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(frame, self._theme.px(10), self._theme.px(10))
