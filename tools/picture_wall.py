"""Pictures of the wall: what each mode shows of the samples, painted by the program's own painter."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from picture_files import shrink
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from facilitator import kinds
from facilitator.figure import wall
from facilitator.imports import samples
from facilitator.report import scenes
from facilitator.store import Store
from facilitator.ui.parts.figure_painter import FigurePainter
from facilitator.ui.parts.theme import load_fonts
from facilitator.ui.wall.themes import WallThemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from facilitator.figure.wall import WallInput, WallPage
    from facilitator.kinds import Kinds
    from facilitator.model import Board, Snapshot

SIZES = ((1024, 768), (1920, 1080), (3840, 2160))
"""A projector of a village hall, the usual one, and a 4K screen."""
OTHER_SIZES = ((800, 600), (2560, 1080))
"""Pictures of these are taken only when they are named."""
EXAMPLE = "เวทีครึ่งวัน"
"""In the title of the sample that has everything."""
NOW = 3
"""The place of the activity in its agenda at which its pictures are taken."""
COLOURS = 64
"""So many are kept of a picture: a page of the wall has a dozen, and their shades around letters."""


@dataclass(frozen=True)
class WallSubject:
    """A page of the wall, by the name of its picture."""

    name: str
    mode: str
    given: WallInput
    page: int = 0
    kept: bool = True
    """Whether it belongs into the documentation; others are taken only when they are named."""


def take(folder: Path, is_wanted: Callable[[str, bool], bool]) -> None:
    """Take pictures; `is_wanted` is told the name of each, and whether the documentation keeps it."""
    load_fonts()
    with tempfile.TemporaryDirectory() as place, Store.open(Path(place) / "library.db") as store:
        samples.add(store)
        themes = WallThemes(lambda digest, _side: QImage.fromData(store.picture(digest)))
        told = [store.snapshot(each.session.id) for each in store.sessions()]
        for subject in subjects(told, kinds.load()):
            for size in (*SIZES, *OTHER_SIZES):
                for theme in themes:
                    file = folder / f"{picture_name(subject.name, size, theme)}.png"
                    if is_wanted(file.stem, subject.kept and size in SIZES):
                        page = wall.draw(subject.given, subject.mode, size[0] / size[1], subject.page)
                        paint(page, themes, theme, size).save(str(file))
                        shrink(file, COLOURS)


def picture_name(subject: str, size: tuple[int, int], theme: str) -> str:
    """Return what a picture is called."""
    return f"wall-{subject}-{size[0]}" + ("" if theme == "light" else f"-{theme}")


def paint(page: WallPage, themes: WallThemes, theme: str, size: tuple[int, int]) -> QImage:
    """Return a page as a screen of this size shows it."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(themes[theme].colour("wall"))
    figure = page.figure
    painter = QPainter(image)
    painter.scale(size[0] / figure.width, size[1] / figure.height)
    room = QRectF(0, 0, figure.width, figure.height)
    FigurePainter(themes[theme], themes.photo).paint(painter, figure.nodes, room)
    painter.end()
    return image


def subjects(told: Sequence[Snapshot], known: Kinds) -> Iterator[WallSubject]:
    """Return every mode at a moment that is usual for it, and what else is looked at to check it."""
    day = next(each for each in told if EXAMPLE in each.session.title)

    def at(kind: str, **more: object) -> WallInput:
        return given(day, next(each for each in day.boards if each.kind == kind), known, **more)

    swot = at("swot", slot="W")
    yield WallSubject("welcome", "welcome", at("swot", timer=""))
    yield WallSubject("question", "question", swot)
    yield WallSubject("newest", "newest", swot)
    yield WallSubject("board", "board", swot)
    yield WallSubject("spotlight", "spotlight", swot)
    yield WallSubject("row", "row", at("stakeholders"))
    yield WallSubject("ranking", "ranking", swot)
    yield WallSubject("progress", "progress", at("goals"))
    yield WallSubject("agenda", "agenda", swot)
    yield WallSubject("timer", "timer", swot)
    yield WallSubject("photo", "photo", swot)
    yield WallSubject("blank", "blank", swot)
    yield WallSubject("test", "test", swot)
    yield WallSubject("timer-low", "timer", replace(swot, timer="0:45", timer_low=True), kept=False)
    over = replace(swot, timer="+0:35", timer_over=True)
    yield WallSubject("timer-over", "timer", over, kept=False)
    yield WallSubject("newest-over", "newest", over, kept=False)
    closed = at("swot", slot="W", revealed=_half(day, "swot"))
    yield WallSubject("board-closed", "board", closed, kept=False)
    yield WallSubject("newest-closed", "newest", closed, kept=False)
    for snapshot in told:
        for board in snapshot.boards:
            if snapshot is not day:
                yield from _everything(snapshot, board, known)


def _half(day: Snapshot, kind: str) -> frozenset[int]:
    """Return every second card of the board of a kind."""
    board = next(each for each in day.boards if each.kind == kind)
    return frozenset(card.id for card in day.cards_of(board.id)[::2])


def _everything(snapshot: Snapshot, board: Board, known: Kinds) -> Iterator[WallSubject]:
    """Return the modes that show cards, of one board, all of their pages."""
    shown = given(snapshot, board, known)
    for mode in ("board", "row", "newest", "spotlight", "ranking", "progress"):
        if mode == "ranking" and not any(card.votes for card in snapshot.cards_of(board.id)):
            continue
        if mode == "progress" and board.kind != "goals":
            continue
        for page in range(wall.draw(shown, mode, 16 / 9).pages):
            name = f"{mode}-{snapshot.session.id}-{board.kind}" + (f"-{page + 1}" if page else "")
            yield WallSubject(name, mode, shown, page, kept=False)


def given(snapshot: Snapshot, board: Board, known: Kinds, **more: object) -> WallInput:
    """Return what the wall may show of a session while one of its boards is open."""
    scene = scenes.scene(snapshot, board, known)
    tops = scene.tree.children(None)
    slot = more.get("slot") or (tops[0].slot if tops else "")
    in_slot = [card for card in tops if card.slot == slot] or list(tops)
    newest = max((card.id for card in in_slot), default=None)
    activities = tuple(replace(each, done=place < NOW) for place, each in enumerate(snapshot.activities))
    coming = [each.id for each in activities[NOW : NOW + 2]]
    usual: dict[str, object] = {
        "activities": activities,
        "now_id": coming[0] if coming else None,
        "next_id": coming[1] if len(coming) > 1 else None,
        "slot": slot,
        "newest_id": newest,
        "spotlight_id": newest,
        "photo": next(iter(snapshot.photos), None),
        "timer": "12:40",
    }
    return wall.gather(
        snapshot.session,
        scene=scene,
        kind=known.for_board(board, scene.tree),
        **{**usual, **more},  # type: ignore[arg-type]
    )
