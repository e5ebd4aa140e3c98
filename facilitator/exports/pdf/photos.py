"""Set photos two beside each other, each over its caption."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from facilitator.exports.pdf.rows import PlacedPhoto, Row, set_lines, staying
from facilitator.exports.pdf.typography import PHOTO_CAPTION, PHOTO_GAP, PHOTO_SPACE, TALLEST_PHOTO
from facilitator.report.document import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.report.document import PhotoBlock, PrintedPhoto

_BESIDE = 2


def rows_of(block: PhotoBlock, width: float, terms: tuple[str, ...]) -> list[Row]:
    """Return a row of pictures, which stand on one line, then the lines of their captions, and so on."""
    column = (width - PHOTO_GAP) / _BESIDE
    rows: list[Row] = []
    for start in range(0, len(block.photos), _BESIDE):
        pair = block.photos[start : start + _BESIDE]
        placed = [_scaled(photo, column, n * (column + PHOTO_GAP)) for n, photo in enumerate(pair)]
        height = max(photo.height for photo in placed)
        beside = tuple(replace(photo, top=height - photo.height) for photo in placed)
        captions = [*_captions(pair, column, terms)]
        picture = Row(height, before=PHOTO_SPACE, photos=beside)
        rows += staying([picture, *captions[:-1]]) + captions[-1:] if captions else [picture]
    return rows


def _scaled(photo: PrintedPhoto, column: float, left: float) -> PlacedPhoto:
    """Return the picture as wide as its column unless it would be too tall."""
    scale = min(column / photo.width, TALLEST_PHOTO / photo.height)
    return PlacedPhoto(photo.jpeg, left, 0.0, photo.width * scale, photo.height * scale)


def _captions(pair: tuple[PrintedPhoto, ...], column: float, terms: tuple[str, ...]) -> Iterator[Row]:
    """Yield the lines of captions that stand beside each other."""
    texts = [
        set_lines(runs(photo.caption), PHOTO_CAPTION, n * (column + PHOTO_GAP), column, terms)
        for n, photo in enumerate(pair)
        if photo.caption
    ]
    for beside in zip_longest(*texts):
        lines = [line for line in beside if line is not None]
        joined = tuple(text for line in lines for text in line.texts)
        yield replace(lines[0], height=max(line.height for line in lines), texts=joined, stays=False)
