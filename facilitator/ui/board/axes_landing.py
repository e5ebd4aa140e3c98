"""Where dragged cards would land on two axes, with the values that this means in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from facilitator.figure.axes import axis_fields, card_size
from facilitator.figure.axes_spot import spot_at
from facilitator.figure.plane import Rect
from facilitator.thai import numerals
from facilitator.ui.board.drop import Placing, Sign
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure
    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.ui.board.drop import Landing
    from facilitator.ui.board.model import BoardModel


def carried(model: BoardModel, figure: Figure, card: Card, at: QPointF, held: QPointF) -> QRectF:
    """Return where a card is that the pointer carries, as large as it stands on the plane.

    `held` says where it was taken hold of, in parts of its width and height.
    """
    wide, tall = card_size(model.kind, model.scene(), card, figure.width)
    return QRectF(at.x() - held.x() * wide, at.y() - held.y() * tall, wide, tall)


def landing(
    model: BoardModel, figure: Figure, cards: tuple[int, ...], at: QPointF, place: QRectF
) -> Landing | None:
    """Return what it means to let go at a point; `place` is where the card at hand has been carried."""
    kind = model.kind
    tops = tuple(each for each in cards if each in model.tree and model.tree[each].parent_id is None)
    card = Rect(place.x(), place.y(), place.width(), place.height())
    spot = spot_at(kind, model.board, figure, (at.x(), at.y()), card)
    if spot is None or not tops:
        return None
    fields = axis_fields(kind)
    rect = QRectF(spot.rect.x, spot.rect.y, spot.rect.width, spot.rect.height)
    if spot.values is None:
        if not any(model.tree[each].fields.get(field) for each in tops for field in fields):
            return None
        sign = Sign(rect.adjusted(3, 3, -3, -3), ring=True, words=tr("นำออกจากแกน"))
        return Placing(tops, dict.fromkeys(fields)), sign
    placing = Placing(
        tops,
        dict(zip(fields, spot.values, strict=True)),
        kind.slots[spot.zone].id if kind.arrangement == "axes" else "",
    )
    return placing, Sign(rect, ring=True, words=in_words(kind, spot.values))


def in_words(kind: Kind, values: tuple[int, int]) -> str:
    """Return the values of a place, the vertical axis first: อำนาจ ๘ · ความสนใจ ๓."""
    titles = [axis.th for axis in kind.axes]
    if not titles:
        named = {each.id: each.title.th for each in kind.fields}
        titles = [named[field] for field in axis_fields(kind)]
    told = [f"{title} {numerals.to_thai(str(value))}" for title, value in zip(titles, values, strict=True)]
    return " · ".join(reversed(told))
