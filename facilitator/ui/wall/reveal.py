"""Cards revealed one by one on the wall: which come next, how many are open, what the operator is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from facilitator import kinds
from facilitator.figure.wall.drawing import OF_THE_BOARD
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.wall import choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.kinds import Kind
    from facilitator.model import Tree
    from facilitator.ui.wall.content import WallContent
    from facilitator.ui.wall.state import WallState


COMPARING = frozenset({"ranking", "progress"})
"""Modes that set cards beside each other: with some of them closed they would say what is not so."""


class Opened(NamedTuple):
    """How many cards are open, of how many."""

    open: int
    all: int


class WallReveal:
    """Turns cards over: the chosen card first, then this zone, then as the cards stand."""

    def __init__(self, state: WallState, content: WallContent, chosen: Callable[[], int | None]) -> None:
        self._state, self._content, self._chosen = state, content, chosen

    def go_on(self) -> str:
        """Turn the next card over, the first time all of them; return what to tell the operator."""
        state, model = self._state, self._content.model
        if model is None:
            return ""
        if state.by_hand and state.chosen not in OF_THE_BOARD - COMPARING:
            state.show(choice.with_cards(model.kind, model.board, model.tree))
        if state.revealed is None:
            return self._close_all()
        card_id = self.next_id
        if card_id is None:
            state.reveal_all()
            return tr("เปิดครบทุกใบแล้ว")
        if choice.rows(model.kind, model.board, model.tree):
            state.go_to_row(choice.row_of(model.tree, card_id))
        self._content.slot = model.tree[card_id].slot
        last = self.opened.open + 1 >= self.opened.all
        state.open_card(card_id, parts(model.kind, model.tree, card_id), last=last)
        if last:
            return tr("เปิดครบ {all} ใบแล้ว").format(all=count(self.opened.all))
        return self.said

    def _close_all(self) -> str:
        state, number = self._state, self.opened.all
        if state.all_opened:
            state.all_opened = False
            return tr("เปิดครบทุกใบแล้ว กด Ctrl Shift R อีกครั้งถ้าจะคว่ำทุกใบใหม่")
        state.close_all()
        return tr("คว่ำบัตรบนจอแล้ว {all} ใบ กด Ctrl Shift R เปิดทีละใบ หรือ Ctrl Alt R เปิดทุกใบ").format(
            all=count(number)
        )

    @property
    def _order(self) -> list[int]:
        model = self._content.model
        if model is None:
            return []
        last = self._state.opened_id
        row_id = choice.row_of(model.tree, last) if last is not None and last in model.tree else None
        return choice.reveal_order(model.kind, model.tree, self._content.slot, row_id)

    @property
    def opened(self) -> Opened:
        """How many cards are open, of how many."""
        order, revealed = self._order, self._state.revealed
        return Opened(len(order) if revealed is None else sum(each in revealed for each in order), len(order))

    @property
    def next_id(self) -> int | None:
        """The card that the next press opens; None when all are open."""
        revealed = self._state.revealed
        if revealed is None:
            return None
        waiting = [card_id for card_id in self._order if card_id not in revealed]
        chosen = self._chosen()
        return chosen if chosen in waiting else next(iter(waiting), None)

    @property
    def said(self) -> str:
        """How far it has come, and which card is next; empty while no cards are revealed."""
        if self._state.revealed is None:
            return ""
        opened = self.opened
        words = tr("เปิดแล้ว {open} จาก {all} ใบ").format(open=count(opened.open), all=count(opened.all))
        code = self._next_code()
        return tr("{words} ใบต่อไป {code}").format(words=words, code=code) if code else words

    def _next_code(self) -> str:
        model, card_id = self._content.model, self.next_id
        return model.codes.get(card_id, "") if model is not None and card_id is not None else ""


def parts(kind: Kind, tree: Tree, card_id: int) -> list[int]:
    """Return the cards under a card that are turned with it: those that are no ideas of their own."""
    found: list[int] = []
    for card in tree.children(card_id):
        if not kinds.stands_alone(kind, tree, card):
            found += (card.id, *parts(kind, tree, card.id))
    return found
