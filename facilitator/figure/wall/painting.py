"""Zones of a page painted onto its canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.drawing import Box
from facilitator.figure.wall import items, look
from facilitator.figure.wall.items import measured
from facilitator.figure.wall.zones import PAD, inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.canvas import Canvas
    from facilitator.figure.wall.items import Item, Setting
    from facilitator.figure.wall.pouring import Part
    from facilitator.figure.wall.zones import Frame, Layout


def paint(canvas: Canvas, layout: Layout) -> None:
    """Paint all zones of a page, grounds before what stands on them."""
    for frame in layout.frames:
        _zone(canvas, frame, layout)


def _zone(canvas: Canvas, frame: Frame, layout: Layout) -> None:
    zone, room, size = frame.zone, frame.room, layout.size
    if zone.ground:
        ground = Box(0, 0, room.width, room.height, zone.ground, "", look.RADIUS)
        canvas.add(zone.key, room.x, room.y, room.width, room.height, [ground])
    pad = PAD * size if zone.ground else 0.0
    x, y, width = room.x + pad, room.y + pad, inside(zone, room.width, size)
    if frame.head is not None:
        count = measured(frame.head, size, width, layout.how).rows
        y += item(canvas, frame.head, size, (x, y, width), layout.how, (0, count))
        y += items.gap(frame.head, size)
    columns(canvas, frame.columns, size, (x, y, width), layout.how, frame.across)


def columns(
    canvas: Canvas,
    poured: Sequence[Sequence[Part]],
    size: float,
    at: tuple[float, float, float],
    how: Setting,
    count: int,
) -> None:
    """Paint columns of items from a corner on, over a width; `count` says for how many there is room."""
    x, top, width = at
    each = (width - (count - 1) * look.GAP) / count
    for column in poured:
        y = top
        for part in column:
            y += item(canvas, part.item, size, (x, y, each), how, (part.start, part.end))
            y += items.gap(part.item, size)
        x += each + look.GAP


def item(
    canvas: Canvas,
    shown: Item,
    size: float,
    at: tuple[float, float, float],
    how: Setting,
    span: tuple[int, int],
) -> float:
    """Paint some rows of an item at x, y over a width; return how high they are."""
    x, y, width = at
    shapes, tall = items.part(shown, size, width, how, *span)
    canvas.add(shown.key, x, y, width, tall, shapes)
    return tall
