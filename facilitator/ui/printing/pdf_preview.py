"""Shows the real pages of a PDF one under another, as wide as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from facilitator.thai import measure
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from facilitator.ui.parts.theme import Theme

_WIDEST = 820
"""A page that fits the width is not wider than this at 100 %."""
_ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_KEPT = 12
"""How many rendered pages are kept."""


class PdfPreview(QAbstractScrollArea):
    """Asks for the pages in view by `wanted` and is given them by `show_page`; never renders itself."""

    wanted = Signal(list, int)
    """Pages from 0, those in view first, and their width in pixels of the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._images: dict[int, QImage] = {}
        self._stale: set[int] = set()
        self._asked: tuple[list[int], int] = ([], 0)
        self._note = ""
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "desk")
        self.setAccessibleName(tr("หน้าเอกสาร"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        theme.changed.connect(self._lay_out)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def shown_pages(self) -> tuple[int, ...]:
        """The pages that have been rendered at the present width."""
        width = self._pixels(self.page_rect(0).width()) if self._sizes else 0
        return tuple(sorted(page for page in self._images if self._width_of(page) == width))

    def show_note(self, text: str) -> None:
        """Show words instead of pages: what is going on, or what went wrong."""
        self._note = text
        self.viewport().update()

    def show_document(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show a document with pages of these sizes in points; old pictures stay until new ones come."""
        if len(sizes) != len(self._sizes):
            self._images.clear()
            self.verticalScrollBar().setValue(0)
        self._stale = set(self._images)
        self._sizes = sizes
        self._note = ""
        self._asked = ([], 0)
        self._lay_out()

    def show_page(self, page: int, image: QImage) -> None:
        """Put a rendered page in its place."""
        self._images.pop(page, None)
        self._stale.discard(page)
        self._images[page] = image
        for old in list(self._images)[:-_KEPT]:
            del self._images[old]
        self.viewport().update()

    def step_zoom(self, steps: int) -> None:
        """Show the pages larger or smaller by some steps."""
        nearest = min(range(len(_ZOOMS)), key=lambda place: abs(_ZOOMS[place] - self._zoom))
        self._zoom = _ZOOMS[min(max(nearest + steps, 0), len(_ZOOMS) - 1)]
        self._lay_out()

    def fit_width(self) -> None:
        """Show the pages as wide as there is room for."""
        self._zoom = 1.0
        self._lay_out()

    def page_rect(self, page: int) -> QRectF:
        """Return where a page lies, in pixels of the widget, before scrolling."""
        margin, gap = self._theme.px(26), self._theme.px(20)
        top = float(margin)
        for number, (points_wide, points_high) in enumerate(self._sizes):
            width = self._page_width()
            height = width * points_high / points_wide
            if number == page:
                left = max((self.viewport().width() - width) / 2, float(margin))
                return QRectF(left, top, width, height)
            top += height + gap
        return QRectF()

    def _page_width(self) -> float:
        room = self.viewport().width() - 2 * self._theme.px(26)
        return max(round(min(room, self._theme.px(_WIDEST)) * self._zoom), 40)

    def _pixels(self, length: float) -> int:
        return round(length * self.devicePixelRatioF())

    def _lay_out(self) -> None:
        """Fit the scroll bars to the pages and ask for those in view."""
        if self._sizes:
            last = self.page_rect(len(self._sizes) - 1)
            margin = self._theme.px(26)
            self._set_range(self.verticalScrollBar(), last.bottom() + margin, self.viewport().height())
            whole_width = self._page_width() + 2 * margin
            self._set_range(self.horizontalScrollBar(), whole_width, self.viewport().width())
        self._ask()
        self.viewport().update()

    @staticmethod
    def _set_range(bar: QScrollBar, length: float, room: int) -> None:
        bar.setRange(0, max(round(length) - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(max(room // 12, 1))

    def _in_view(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        found = []
        for page in range(len(self._sizes)):
            place = self.page_rect(page)
            if place.bottom() >= top and place.top() <= bottom:
                found.append(page)
        return found

    def _ask(self) -> None:
        """Ask for the pages in view and the next ones, unless they are there or asked for."""
        seen = self._in_view()
        if not seen or not self.isVisible():
            return
        width = self._pixels(self.page_rect(0).width())
        near = [page for page in (seen[-1] + 1, seen[0] - 1) if 0 <= page < len(self._sizes)]
        missing = [page for page in (*seen, *near) if self._width_of(page) != width]
        if missing and (missing, width) != self._asked:
            self._asked = (missing, width)
            self.wanted.emit(missing, width)

    def _width_of(self, page: int) -> int:
        return self._images[page].width() if page in self._images and page not in self._stale else 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        self._ask()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_PageDown}:
            bar.setValue(bar.value() + round(bar.pageStep() * 0.9))
        elif event.key() == Qt.Key.Key_PageUp:
            bar.setValue(bar.value() - round(bar.pageStep() * 0.9))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shift = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page in self._in_view():
            self._paint_page(painter, page, self.page_rect(page).translated(shift))
        if self._note:
            self._paint_words(painter, self._note, self.viewport().height() // 2)
        elif len(self._sizes) > 1:
            self._paint_place(painter)
        painter.end()

    def _paint_page(self, painter: QPainter, page: int, place: QRectF) -> None:
        shade = self._theme.colour("shadow")
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in (6, 4, 2, 1):
            shade.setAlphaF(0.035)
            painter.setBrush(shade)
            reach = spread * self._theme.zoom
            painter.drawRoundedRect(place.adjusted(-reach, -reach / 2, reach, reach * 1.5), reach, reach)
        painter.fillRect(place, self._theme.colour("white"))
        image = self._images.get(page)
        if image is not None:
            painter.drawImage(place, image)

    def _paint_words(self, painter: QPainter, text: str, middle: int) -> None:
        size = self._theme.px("base")
        painter.setFont(self._theme.font())
        width = measure.width(text, "regular", size)
        box = QRectF(0, 0, width + 2 * self._theme.px(16), self._theme.px(40))
        box.moveCenter(QPointF(self.viewport().width() / 2, middle))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(box, self._theme.px("radius"), self._theme.px("radius"))
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(QPointF(box.center().x() - width / 2, box.center().y() + 0.33 * size), text)

    def _paint_place(self, painter: QPainter) -> None:
        """Tell which page is in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        seen = self._in_view()
        if seen:
            page = min(seen, key=lambda number: abs(self.page_rect(number).center().y() - middle))
            words = tr("หน้า {page} / {pages}").format(page=count(page + 1), pages=count(len(self._sizes)))
            self._paint_words(painter, words, self.viewport().height() - self._theme.px(34))
