"""What the operator reads about the wall: whether the room sees it, what it sees, what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from facilitator.ui.parts.strings import count, tr
from facilitator.ui.wall.choice import TITLES

if TYPE_CHECKING:
    from facilitator.ui.wall.content import WallContent
    from facilitator.ui.wall.image import WallImage
    from facilitator.ui.wall.reveal import WallReveal
    from facilitator.ui.wall.state import WallState
    from facilitator.ui.wall.surface import WallSurface


class WallWords(NamedTuple):
    """The wall in words."""

    place: str
    """Whether the room sees it, and if not what to do."""
    shown: str
    """What it shows, which page, how many cards are open."""
    halted: str
    """That it is blank or frozen, how to go on, and what would be shown then; empty while it follows."""
    warning: str
    """What keeps the room from reading it and what to do; empty while all is well."""

    @property
    def whole(self) -> str:
        """All of it in one line."""
        return " · ".join(part for part in self if part)


def words(
    state: WallState, content: WallContent, image: WallImage, surface: WallSurface, reveal: WallReveal
) -> WallWords:
    """Return how the wall stands now."""
    page = image.page
    unreadable = page is not None and not page.readable
    warning = tr("ห้องอ่านไม่ออก {why}").format(why=page.why) if page and unreadable else ""
    return WallWords(_place(surface), _shown(state, content, image, reveal), _halted(state), warning)


def _place(surface: WallSurface) -> str:
    if surface.is_showing:
        return tr("บนจอฉายตอนนี้")
    if surface.is_on:
        return tr("รอจอฉาย เสียบสายแล้วภาพขึ้นเอง")
    if surface.screen is not None:
        return tr("ยังไม่ได้ขึ้นจอ กด F5")
    if surface.screens.is_mirrored(surface.home):
        return tr("จอฉายซ้ำกับจอนี้ ตั้งเป็นจอขยายก่อน แล้วกด F5")
    return tr("มีจอเดียว กด F5 เพื่อขึ้นเต็มจอนี้")


def _shown(state: WallState, content: WallContent, image: WallImage, reveal: WallReveal) -> str:
    page = image.page
    parts = [tr(TITLES[state.mode_on_wall])]
    if page is not None and page.pages > 1:
        parts.append(tr("หน้า {page}/{pages}").format(page=count(page.page + 1), pages=count(page.pages)))
    if not state.frozen and state.mode == "welcome" and content.lacks_rules:
        parts.append(tr("เขียนข้อตกลงร่วมได้ในข้อมูลเวที (Ctrl D)"))
    if not state.frozen and reveal.said:
        parts.append(reveal.said)
    return " · ".join(parts)


def _halted(state: WallState) -> str:
    if state.blanked:
        then = state.frozen_mode if state.frozen else state.chosen
        return tr("จอว่างอยู่ กด Ctrl B ให้กลับมาเป็น “{mode}”").format(mode=tr(TITLES[then]))
    if state.frozen and state.chosen != state.frozen_mode:
        then = tr(TITLES[state.chosen])
        return tr("ภาพหยุดอยู่ กด F11 ให้ตามต่อ แล้วจอจะเป็น “{mode}”").format(mode=then)
    return tr("ภาพหยุดอยู่ กด F11 ให้ตามต่อ") if state.frozen else ""
