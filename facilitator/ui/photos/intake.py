"""From files, drops and the clipboard into the library: photos are read beside the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count as counting
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter

from facilitator.imports.photos import ENDINGS
from facilitator.operations import photos
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.photos.reader import PhotoReader, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from facilitator.imports.photos import Picture
    from facilitator.ui.parts.bridge import StoreBridge

MOST_TOLD = 4
"""So many problems are told one by one."""
_OFFERED = (*ENDINGS, ".heic", ".heif")
"""Endings that are taken when dropped: those of iPhones are told what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """What photos belong to: an activity, a card, or the session as a whole."""

    session_id: int
    activity_id: int | None = None
    card_id: int | None = None


@dataclass(slots=True)
class _Batch:
    """Photos that were given together."""

    place: Place
    total: int
    done: int = 0
    added: int = 0
    problems: list[str] = field(default_factory=list)


class PhotoIntake(QObject):
    """Takes photos in; one undo takes back all that were given together."""

    progressed = Signal(int, int)
    """So many photos of so many are done."""
    added = Signal(int)
    """A batch is done: how many photos of it were added."""
    refused = Signal(str)
    """Photos of a batch could not be taken; the text says why and what to do."""

    def __init__(self, bridge: StoreBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._batches: dict[int, _Batch] = {}
        self._numbers = counting(1)
        self._reader = PhotoReader(self)
        self._reader.came.connect(self._take)

    def add(self, sources: Sequence[Source], place: Place) -> None:
        """Read photos and add them to this place."""
        if sources:
            number = next(self._numbers)
            self._batches[number] = _Batch(place, len(sources))
            self.progressed.emit(0, len(sources))
            self._reader.read(number, sources)

    def finish(self) -> None:
        """Add everything that was given: the window is about to close."""
        self._reader.finish()
        self._take()

    def _take(self) -> None:
        while outcome := self._reader.take():
            batch = self._batches[outcome.batch]
            batch.done += 1
            if outcome.picture is not None:
                batch.added += self._add(outcome.picture, batch.place, f"photos:{outcome.batch}")
            elif outcome.problem:
                batch.problems.append(outcome.problem)
            self.progressed.emit(batch.done, batch.total)
            if outcome.is_last:
                self._tell(self._batches.pop(outcome.batch))

    def _add(self, picture: Picture, place: Place, key: str) -> bool:
        return self._bridge.succeeds(
            lambda: photos.add(
                self._bridge.store,
                place.session_id,
                picture,
                activity_id=place.activity_id,
                card_id=place.card_id,
                merge_key=key,
            )
        )

    def _tell(self, batch: _Batch) -> None:
        self._bridge.store.seal(batch.place.session_id)
        if batch.added:
            self.added.emit(batch.added)
        if batch.problems:
            more = len(batch.problems) - MOST_TOLD
            rest = [tr("และอีก {number} ภาพ").format(number=count(more))] if more > 0 else []
            self.refused.emit("\n".join((*batch.problems[:MOST_TOLD], *rest)))


def sources_in(data: QMimeData | None) -> list[Source]:
    """Return the photos that are dragged or on the clipboard: files, or a picture without one."""
    if data is None:  # Qt's word for an empty clipboard
        return []
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    found = [Source.of(path) for path in paths if path.suffix.lower() in _OFFERED]
    if found or not data.hasImage():
        return found
    image = data.imageData()
    return [Source(tr("ภาพที่คัดลอกมา"), _as_png(image))] if isinstance(image, QImage) else []


def _as_png(image: QImage) -> bytes:
    """Return a picture of the clipboard as a file that is made quickly, not small."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(100)
    writer.write(image)
    return bytes(buffer.data().data())
