"""The middle of the session page: the board's title and question, the board, the capture bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from facilitator.figure.wall.asking import question
from facilitator.operations import cards
from facilitator.ui.board.actions import BoardActions
from facilitator.ui.board.card_editor import CardEditor
from facilitator.ui.board.model import BoardModel
from facilitator.ui.board.place import has_cells
from facilitator.ui.board.slot_title import SlotTitle
from facilitator.ui.board.tree_view import TreeView
from facilitator.ui.board.view import BoardView
from facilitator.ui.board.view_switch import ViewSwitch
from facilitator.ui.capture.bar import CaptureBar
from facilitator.ui.capture.capture import Capture
from facilitator.ui.capture.suggestions import Suggestions
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from facilitator.kinds import Kinds
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

ROOM_FOR_QUESTION = 200
"""The question over the board keeps this width at 100 %, …"""
LOW = 480
"""… unless the area is lower than this: then every line of the board counts more."""


class BoardArea(QWidget):
    """Shows one board at a time, with the place to type below it, or says what to do without one."""

    board_shown = Signal()
    board_left = Signal()
    """The board in view is about to leave the screen."""
    board_outgrown = Signal()
    """The board in view must be opened anew: its kind does not know a card's slot any more."""

    def __init__(
        self, theme: Theme, bridge: StoreBridge, kinds: Kinds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self.bridge, self._kinds = theme, bridge, kinds
        self.model: BoardModel | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark(self, "ground", "paper")
        self._title = ThaiLabel(theme, "", face="bold", size="title", most_lines=1)
        self._question = ThaiLabel(theme, "", colour="soft", size=17, most_lines=1)
        self.view = BoardView(theme)
        self.views = ViewSwitch(theme, self.view)
        self.suggestions = Suggestions(theme)
        self.tree = TreeView(theme, self.view.selection)
        self.bar = CaptureBar(theme, bridge)
        self.editor = CardEditor(theme, bridge, self.view)
        self.capture = Capture(bridge, self.bar, self.view)
        self.hand = BoardActions(bridge, self.view)
        self._empty = ThaiLabel(theme, "", colour="soft", size="section", centred=True)
        self._board, self._nothing = QWidget(), QWidget()
        self._beside_title: list[QWidget] = []
        self._heading = QHBoxLayout()
        self._heading.setSpacing(theme.px(14))
        self._heading.addWidget(self._title)
        self._heading.addWidget(self._question, 1)
        self._column = QVBoxLayout(self._board)
        self._column.addLayout(self._heading)
        self._over = QHBoxLayout()
        self._over.addWidget(self.suggestions, 1)
        self._over.addWidget(self.views)
        self._column.addLayout(self._over)
        self._looks = QStackedLayout()
        for look in (self.view, self.tree):
            look.setMinimumHeight(1)  # bars over and under it would be cut before it gives up a line
            self._looks.addWidget(look)
        self._column.addLayout(self._looks, 1)
        self._column.addWidget(self.bar)
        middle = QVBoxLayout(self._nothing)
        middle.addWidget(self._empty, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._board)
        self._pages.addWidget(self._nothing)
        self.view.edit_wanted.connect(self.editor.edit)
        self.suggestions.wanted.connect(self._add_suggested)
        self.tree.typed.connect(self.bar.type_on)
        self.view.dropped.connect(self.hand.drop)
        self.view.target_chosen.connect(self._ask)
        self.capture.aimed.connect(self._ask)
        theme.changed.connect(self._dress)
        self._dress()

    def show_board(self, board_id: int) -> None:
        """Show a board and be ready to type on it."""
        self._leave()
        self.model = BoardModel(self.bridge, self._kinds, board_id, self)
        self.model.changed.connect(self._follow)
        self.model.outgrown.connect(self.board_outgrown)
        self.view.show_board(self.model)
        self.bar.open_board(self.model)
        self.views.open_board(self.model)
        self.tree.open_board(self.model if self.shows_tree else None)
        self.capture.tell()
        self._follow(set())
        self._ask()
        self._pages.setCurrentWidget(self._board)
        self.bar.editor.setFocus()
        self.board_shown.emit()

    def put_beside_title(self, widget: QWidget) -> None:
        """Put something at the end of the heading."""
        self._beside_title.append(widget)
        widget.installEventFilter(self)
        self._heading.addWidget(widget)

    def put_above(self, widget: QWidget) -> None:
        """Put a bar between the heading and the board."""
        self._column.insertWidget(self._column.indexOf(self._looks), widget)

    def put_below(self, widget: QWidget) -> None:
        """Put a bar between the board and the capture bar."""
        self._column.insertWidget(self._column.indexOf(self.bar), widget)

    def yield_room(self, *, low: bool) -> None:
        """Keep only the board and what is put below it, while the window is too low for more."""
        for widget in (self._title, self._question, self.bar):
            widget.setHidden(low)
        self.views.setHidden(low or not self.views.buttons)

    def show_nothing(self, message: str) -> None:
        """Say why there is no board and what to do."""
        self._leave()
        self._empty.setText(message)
        self._pages.setCurrentWidget(self._nothing)

    def edit_current(self) -> None:
        """Edit the chosen card in its place."""
        if self.shows_tree:
            self.tree.edit_current()
        elif self.view.selection.current is not None:
            self.editor.edit(self.view.selection.current)

    @property
    def shows_tree(self) -> bool:
        """Whether the board stands there as a tree."""
        return self._looks.currentWidget() is self.tree

    def toggle_tree(self) -> None:
        """Show the board as a tree, or as a drawing again; the chosen card stays chosen."""
        if self.model is None:
            return
        self.editor.keep()
        tree = not self.shows_tree
        self.tree.open_board(self.model if tree else None)
        self._looks.setCurrentWidget(self.tree if tree else self.view)
        self.view.setFocusProxy(self.tree if tree else None)  # type: ignore[arg-type]  # None takes it away
        (self.tree if tree else self.view).setFocus()

    def rename_slot(self) -> None:
        """Ask how the active slot is called on this board."""
        if self.model is None or self.model.kind.arrangement == "outline":
            return
        SlotTitle(self._theme, self.bridge, self.model, self.view.slot, self.window()).open()

    def finish_typing(self) -> None:
        """Keep what is being edited and put half-typed text on disk."""
        self.editor.keep()
        self.bar.drafts.write()

    def _leave(self) -> None:
        self.board_left.emit()
        self.editor.keep()
        self.bar.drafts.close(forget=False)
        self.view.show_board(None)
        self.views.open_board(None)
        self.tree.open_board(None)
        if self.model is not None:
            self.model.close()
            self.model.deleteLater()
            self.model = None

    def _follow(self, touched: set[int]) -> None:
        self.suggestions.show_for(self.model, self.view.places() if self.model else None)
        if self.model is not None and not touched:
            self._title.setText(self.model.board.title)
            self.bar.editor.set_terms(self.model.terms)
            self.capture.tell()
        self._place_views()

    def _add_suggested(self, slot: str, text: str) -> None:
        """Add a row that was offered, and be ready to type into its first cell."""
        if self.model is None:
            return
        board_id = self.model.board.id
        made = self.bridge.perform(lambda: cards.add(self.bridge.store, board_id, slot, text))
        first = self.view.places().first_part(made) if made is not None else None
        if first is not None:
            self.capture.aim(first)
            self.bar.editor.setFocus()

    def _ask(self, _target: object = None) -> None:
        """Show the question of the place at hand, or the board's own."""
        if self.model is None:
            return
        kind = self.model.kind
        new_row = has_cells(kind) and self.view.target.row_id is None
        asked = kind.question.th if new_row else question(kind, self.view.slot, "th")
        self._question.setText(tr("“{question}”").format(question=asked))

    def _place_views(self) -> None:
        """Put the ways to look at the board beside its title, where that leaves room for the question.

        A row of their own would take its height from the board. How long the question is does not matter:
        it changes from cell to cell, and the board must not move with it.
        """
        beside = (self._title, *self._beside_title, self.views)
        taken = sum(each.sizeHint().width() for each in beside if not each.isHidden())
        edges = self._column.contentsMargins()
        room = self.width() - edges.left() - edges.right()
        if self.height() >= self._theme.px(LOW):
            room -= self._theme.px(ROOM_FOR_QUESTION)
        row = self._heading if self.suggestions.isHidden() and taken <= room else self._over
        if row.indexOf(self.views) < 0:
            row.insertWidget(2 if row is self._heading else 1, self.views)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_views()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._place_views()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(18), px(20), px(18))
        self._column.setSpacing(px(12))
        self._place_views()
