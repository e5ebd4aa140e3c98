"""The small pictures of the ways to begin: what an arrangement looks like from afar."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height, in parts of one."""


def boxes(name: str) -> tuple[Box, ...]:
    """Return the boxes that stand for an arrangement, or for another way to begin."""
    return _PICTURES.get(name, _PICTURES["paper"])


def _grid(columns: int, rows: int, top: float = 0.0) -> tuple[Box, ...]:
    """Return boxes side by side and one below the other, in what is under `top`."""
    gap = 0.08
    wide = (1 - gap * (columns - 1)) / columns
    high = (1 - top - gap * (rows - 1)) / rows
    places = [(column, row) for row in range(rows) for column in range(columns)]
    return tuple((column * (wide + gap), top + row * (high + gap), wide, high) for column, row in places)


def _bars(*widths: float) -> tuple[Box, ...]:
    """Return one bar below the other."""
    rows = zip(_grid(1, len(widths)), widths, strict=True)
    return tuple((left, top, wide, high) for (left, top, _, high), wide in rows)


def _steps(count: int) -> tuple[Box, ...]:
    """Return columns that rise to the right."""
    columns = enumerate(_grid(count, 1), start=1)
    return tuple((left, 1 - place / count, wide, place / count) for place, (left, _, wide, _) in columns)


def _labelled(count: int) -> tuple[Box, ...]:
    """Return rows of a short and a long box."""
    rows = [(top, high) for _, top, _, high in _grid(1, count)]
    return tuple(box for top, high in rows for box in ((0.0, top, 0.28, high), (0.36, top, 0.64, high)))


_PICTURES: Mapping[str, tuple[Box, ...]] = MappingProxyType(
    {
        "quadrants": _grid(2, 2),
        "matrix": _grid(3, 3),
        "axes": ((0.06, 0, 0.06, 1), (0, 0.88, 1, 0.08), (0.3, 0.5, 0.2, 0.2), (0.66, 0.16, 0.2, 0.2)),
        "table": ((0, 0, 1, 0.2), *_grid(3, 3, 0.28)),
        "goals": ((0, 0, 0.6, 0.16), (0, 0.24, 1, 0.2), (0, 0.58, 0.5, 0.16), (0, 0.8, 0.75, 0.2)),
        "sections": ((0, 0, 1, 0.2), (0, 0.28, 1, 0.2), *_grid(3, 1, 0.56)),
        "columns": _grid(4, 1),
        "record": _labelled(3),
        "outline": (
            *((0, 0, 0.7, 0.19), (0.18, 0.27, 0.82, 0.19)),
            *((0.18, 0.54, 0.64, 0.19), (0, 0.81, 0.5, 0.19)),
        ),
        "clusters": (
            *((0, 0, 0.46, 0.6), (0.54, 0, 0.46, 0.4)),
            *((0.54, 0.48, 0.46, 0.52), (0, 0.68, 0.46, 0.32)),
        ),
        "stairs": _steps(4),
        "levels": _bars(0.4, 0.8, 0.6, 1),
        "own_kind": ((0.42, 0.08, 0.16, 0.84), (0.08, 0.42, 0.84, 0.16)),
        "earlier": ((0, 0, 0.3, 1), (0.42, 0, 0.58, 0.46), (0.42, 0.54, 0.58, 0.46)),
        "paper": _grid(2, 1),
        "empty": _grid(1, 1),
    }
)
