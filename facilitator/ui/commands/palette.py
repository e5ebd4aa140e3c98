"""The command palette (Ctrl K): type a few letters, Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from facilitator.thai import searching
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel, draw_key_cap, elided, key_cap_size
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from facilitator.ui.commands.commands import Command, Commands
    from facilitator.ui.parts.theme import Theme

Index = QModelIndex | QPersistentModelIndex
COMMAND = Qt.ItemDataRole.UserRole
_ROW = 56
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def matching(commands: Commands, query: str) -> list[Command]:
    """Return the commands whose title, help or group hold every word.

    Titles that begin with them come first, then titles that hold them; among these what can be done now.
    """
    terms = searching.terms_of(query)
    found: list[tuple[int, bool, int, Command]] = []
    for place, command in enumerate(commands):
        title, all_text = tr(command.title), f"{tr(command.title)} {tr(command.help)} {tr(command.group)}"
        if not command.in_palette or not all(searching.find(term, all_text) for term in terms):
            continue
        places = [searching.find(term, title) for term in terms]
        distance = 2 if not all(places) else int(not any(span[0][0] == 0 for span in places)) if terms else 0
        found.append((distance, bool(commands.why_not(command.id)), place, command))
    return [command for *_, command in sorted(found, key=lambda entry: entry[:3])]


class _Model(QAbstractListModel):
    """The commands that match what is typed."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.rows: list[Command] = []

    def search(self, query: str) -> None:
        self.beginResetModel()
        self.rows = matching(self._commands, query)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        command = self.rows[index.row()]
        if role == COMMAND:
            return command.id
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return tr(command.title)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._commands.why_not(command.id) or tr(command.help)
        return None


class _Painter(QStyledItemDelegate):
    """Paints title, help and keys; what cannot be done now is faint and says why."""

    def __init__(self, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._theme, self._commands = theme, commands

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(self._theme.px(300), self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        command = self._commands[str(index.data(COMMAND))]
        why_not = self._commands.why_not(command.id)
        place = QRectF(option.rect).adjusted(theme.px(2), 0, -theme.px(2), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(place, theme.px("radius_small"), theme.px("radius_small"))
        right = place.right() - theme.px(12)
        if command.keys:
            size = theme.px(12)
            width, height = key_cap_size(command.keys_shown, size)
            cap = QRectF(right - width, place.center().y() - height / 2, width, height)
            draw_key_cap(painter, theme, command.keys_shown, cap, size)
            right = cap.left() - theme.px(12)
        left = place.left() + theme.px(14)
        for text, face, size_at_100, colour, y in (
            (tr(command.title), "medium", 16, "faint" if why_not else "ink", 24),
            (why_not or tr(command.help), "regular", 13, "faint" if why_not else "soft", 44),
        ):
            painter.setFont(theme.font(face, size_at_100))
            painter.setPen(theme.colour(colour))
            shown = elided(text, right - left, face, theme.px(size_at_100))
            painter.drawText(QPointF(left, place.top() + theme.px(y)), shown)
        painter.restore()


class _Field(QLineEdit):
    """Sends the keys that move in the list onwards."""

    moved = Signal(Qt.Key)
    entered = Signal()
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() in {*_MOVES, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
            event.setAccepted(own)  # or the page below would take Esc for itself
            return own or super().event(event)
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.closed.emit()


class CommandPalette(QFrame):
    """A field and the commands that match it, over the upper part of the window.

    It gives the keyboard back before it runs a command.
    """

    def __init__(self, theme: Theme, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._commands, self._window = theme, commands, window
        self._before: QWidget | None = None
        self.hide()
        self.setAccessibleName(tr("หาคำสั่ง"))
        mark(self, "frame", "card")
        self.field = _Field()
        self.field.setPlaceholderText(tr("พิมพ์ชื่อคำสั่ง เช่น พิมพ์ หรือ ลบ"))
        self.field.setAccessibleName(tr("หาคำสั่ง"))
        self._model = _Model(commands)
        self._painter = _Painter(theme, commands)
        self.list = QListView()
        mark(self.list, "bare", "true")
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._painter)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = ThaiLabel(theme, tr("ไม่พบคำสั่ง ลองพิมพ์คำอื่น"), colour="soft")
        self._most = 1
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.nothing)
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._move_choice)
        self.field.entered.connect(self.run_chosen)
        self.field.closed.connect(self.leave)
        self.list.clicked.connect(lambda _index: self.run_chosen())

    def open_over(self) -> None:
        """Show it in the upper middle of the window, with the keyboard in its empty field."""
        if self.isVisible():
            return
        self._before = self._window.focusWidget()
        edge = self._theme.px(10)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(self._theme.px("gap"))
        width = min(self._theme.px(620), self._window.width() - 2 * self._theme.px("margin"))
        top = self._theme.px("bar_height") + self._theme.px("gap")
        room = self._window.height() - top - self._theme.px("margin")
        self._most = max((room - self._theme.px(70)) // self._theme.px(_ROW), 1)
        self.setGeometry((self._window.width() - width) // 2, top, width, self.height())
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(self._theme.px(28))
        shadow.setOffset(0, self._theme.px(6))
        colour = self._theme.colour("shadow")
        colour.setAlphaF(0.22)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        self.field.clear()
        self._search("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def chosen(self) -> str:
        """Return the id of the chosen command; empty when nothing matches."""
        return str(self.list.currentIndex().data(COMMAND) or "")

    def run_chosen(self) -> None:
        """Close, then do what is chosen; the palette stays open on what cannot be done now."""
        command_id = self.chosen()
        if command_id and not self._commands.why_not(command_id):
            self.leave()
            self._commands.run(command_id)

    def leave(self) -> None:
        """Close and give the keyboard back to what had it."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and self.field.hasFocus():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _search(self, query: str) -> None:
        self._model.search(query)
        self.list.setCurrentIndex(self._model.index(0))
        rows = min(self._model.rowCount(), self._most, 8)
        edges = 2 * self._theme.px(10) + self.field.sizeHint().height()
        gap = self._theme.px("gap") if rows else 0
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        words = 0 if rows else self.nothing.sizeHint().height() + self._theme.px("gap")
        self.resize(self.width(), edges + gap + rows * self._theme.px(_ROW) + words)

    def _move_choice(self, key: Qt.Key) -> None:
        page = max(self.list.viewport().height() // self._theme.px(_ROW), 1)
        moves = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        row = self.list.currentIndex().row() + moves[key]
        self.list.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1)))
