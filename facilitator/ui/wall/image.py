"""What is on the wall: the one drawing that projector, presenter view and preview all paint."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from facilitator.figure.wall import Drawer

if TYPE_CHECKING:
    from facilitator.figure.drawing import Block, Figure
    from facilitator.figure.wall import WallInput, WallPage
    from facilitator.ui.wall.content import WallContent
    from facilitator.ui.wall.state import WallState

USUAL_ASPECT = 16 / 9
MOST_BLOCKS = 500
CLOSE = 0.001
"""Aspects that differ by less are the same."""


class WallImage(QObject):
    """Draws the content as the state says, at the moment when somebody looks; keeps still while frozen."""

    changed = Signal()
    """There is another drawing to paint."""

    def __init__(self, state: WallState, content: WallContent, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._content = state, content
        self._drawer = Drawer()
        self._blocks: dict[Block, Block] = {}
        self._aspect = USUAL_ASPECT
        self._page: WallPage | None = None
        self._stale = True
        self._given: WallInput | None = None
        self._frozen: _Drawn | None = None
        self._held: WallPage | None = None
        state.changed.connect(self.renew)

    @property
    def aspect(self) -> float:
        """Width by height of the screen that it is drawn for."""
        return self._aspect

    @property
    def theme(self) -> str:
        """The theme that it is painted in: "light" or "dark"."""
        return self._state.theme_on_wall

    def fit(self, width: int, height: int) -> None:
        """Draw for a screen of this size from now on."""
        aspect = width / max(height, 1)
        if abs(aspect - self._aspect) > CLOSE:
            self._aspect = aspect
            if self._frozen is not None:
                # The same picture, laid out for this screen: made smaller it could not be read.
                self._held = self._laid_out(self._frozen)
            self.renew()

    @property
    def page(self) -> WallPage | None:
        """The drawing as it is on the wall now; None before the first session is open."""
        if self._held is not None and not self._state.blanked:
            return self._held
        if self._stale:
            drawn = self._drawn(self._state.mode)
            self._page = self._laid_out(drawn) if drawn is not None else None
            self._stale = False
        return self._page

    def _drawn(self, mode: str) -> _Drawn | None:
        """Return what to draw from; the room keeps what it sees when the session is closed."""
        self._given = self._content.given(self._state) or self._given
        return _Drawn(self._given, mode, self._state.page) if self._given is not None else None

    def _laid_out(self, drawn: _Drawn) -> WallPage:
        page = self._drawer.draw(drawn.given, drawn.mode, self._aspect, drawn.page)
        return replace(page, figure=self._with_known_blocks(page.figure))

    def _with_known_blocks(self, figure: Figure) -> Figure:
        """Return the drawing with blocks that stood on earlier pages as the same objects.

        What painters have made of a block is then found again, wherever it stands now.
        """
        if len(self._blocks) > MOST_BLOCKS:
            self._blocks.clear()
        known = self._blocks.setdefault
        return replace(
            figure, nodes=tuple(node._replace(block=known(node.block, node.block)) for node in figure.nodes)
        )

    def renew(self) -> None:
        """The content is another one, or it is set otherwise: draw anew when somebody looks."""
        if not self._state.frozen:
            self._held = self._frozen = None
        elif self._frozen is None:
            self._frozen = self._drawn(self._state.chosen)
            self._held = self._laid_out(self._frozen) if self._frozen is not None else None
        self._stale = True
        self.changed.emit()


class _Drawn(NamedTuple):
    """What a page was drawn from."""

    given: WallInput
    mode: str
    page: int
