"""The tree that the cards of a board form, siblings in rank order."""

from __future__ import annotations

from bisect import insort
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from facilitator.model.records import Card

FEW = 16
"""Up to so many changes the siblings are patched; beyond, sorting everything anew is quicker."""

_by_rank = attrgetter("rank", "id")


class Tree:
    """An unchanging tree of cards; `changed` gives a new one that shares all that stayed the same."""

    def __init__(self, cards: Iterable[Card] = ()) -> None:
        self._cards: dict[int, Card] = {}
        self._children: dict[int | None, tuple[Card, ...]] = {}
        below: dict[int | None, list[Card]] = {}
        for card in cards:
            self._cards[card.id] = card
            below.setdefault(card.parent_id, []).append(card)
        for parent_id, siblings in below.items():
            self._children[parent_id] = tuple(sorted(siblings, key=_by_rank))

    def __len__(self) -> int:
        return len(self._cards)

    def __contains__(self, card_id: object) -> bool:
        return card_id in self._cards

    def __getitem__(self, card_id: int) -> Card:
        return self._cards[card_id]

    def __iter__(self) -> Iterator[Card]:
        """Go through all cards depth first: a parent before its children."""
        yield from self.under(None)

    def in_any_order(self) -> Iterable[Card]:
        """Return all cards in no order: quicker than going through them depth first."""
        return self._cards.values()

    def get(self, card_id: int) -> Card | None:
        """Return the card, or None when it is not (or no longer) on the board."""
        return self._cards.get(card_id)

    def children(self, parent_id: int | None) -> tuple[Card, ...]:
        """Return the cards right below a card, or the top cards for None."""
        return self._children.get(parent_id, ())

    def under(self, parent_id: int | None) -> Iterator[Card]:
        """Go through everything below a card, depth first."""
        waiting = list(reversed(self.children(parent_id)))
        while waiting:
            card = waiting.pop()
            yield card
            waiting.extend(reversed(self.children(card.id)))

    def following(self, card_id: int, *, in_slot: bool = False) -> int | None:
        """Return the id of the sibling after a card, or of the next one in its slot; None after the last."""
        card = self._cards[card_id]
        siblings = [
            each.id for each in self.children(card.parent_id) if not in_slot or each.slot == card.slot
        ]
        place = siblings.index(card_id) + 1
        return siblings[place] if place < len(siblings) else None

    def votes(self, card: Card) -> int:
        """Return the votes of a card together with those of everything below it."""
        return card.votes + sum(each.votes for each in self.under(card.id))

    @cached_property
    def has_votes(self) -> bool:
        """Whether any card has been voted for."""
        return any(card.votes for card in self._cards.values())

    def depth(self, card_id: int) -> int:
        """Return how many cards stand above this one."""
        depth, parent_id = 0, self._cards[card_id].parent_id
        while parent_id is not None:
            depth, parent_id = depth + 1, self._cards[parent_id].parent_id
        return depth

    def top_of(self, card_id: int | None) -> Card | None:
        """Return the top card that a card stands under, or is; None when it is not on the board."""
        card = self.get(card_id) if card_id is not None else None
        while card is not None and card.parent_id is not None:
            card = self._cards[card.parent_id]
        return card

    def changed(self, cards: Iterable[Card], removed: Iterable[int] = ()) -> Tree:
        """Return the tree with these cards added or replaced and those ids taken out."""
        cards, removed = list(cards), list(removed)
        if len(cards) + len(removed) > FEW:
            kept = self._cards | {card.id: card for card in cards}
            gone = set(removed)
            return Tree(card for card in kept.values() if card.id not in gone)
        tree = Tree()
        tree._cards = self._cards.copy()
        tree._children = self._children.copy()
        for card_id in removed:
            tree._take_out(card_id)
        for card in cards:
            tree._take_out(card.id)
            tree._put_in(card)
        return tree

    def _take_out(self, card_id: int) -> None:
        card = self._cards.pop(card_id, None)
        if card is not None:
            self._children[card.parent_id] = tuple(
                each for each in self._children[card.parent_id] if each.id != card_id
            )

    def _put_in(self, card: Card) -> None:
        self._cards[card.id] = card
        siblings = list(self._children.get(card.parent_id, ()))
        insort(siblings, card, key=_by_rank)
        self._children[card.parent_id] = tuple(siblings)
