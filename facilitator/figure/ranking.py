"""Which cards of a board have the most votes: one order for the screen and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator import kinds

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.model import Card, Tree


@dataclass(frozen=True, slots=True)
class Standing:
    """A card with its votes and its place; cards with equal votes share one."""

    place: int
    """Counted from one; 0 for a card without votes."""
    card: Card
    votes: int
    """With those of its parts; of a cluster, of its cards."""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The clusters of a board, where it has some, and its cards, each with the most votes first."""

    clusters: tuple[Standing, ...]
    cards: tuple[Standing, ...]


def ranking(kind: Kind, tree: Tree) -> Ranking:
    """Rank everything on the board that stands for itself; equal votes keep the order of the board.

    What was merged or gathered under a card is a part of it: its votes count for that card.
    """
    codes = kinds.codes(kind, tree)
    clusters = [(card, votes_of_cluster(card, tree)) for card in tree if is_cluster(kind, card)]
    cards = [
        (card, _votes_with_parts(kind, tree, card))
        for card in tree
        if not is_cluster(kind, card) and kinds.stands_alone(kind, tree, card)
    ]
    return Ranking(_standings(clusters, codes), _standings(cards, codes))


def is_cluster(kind: Kind, card: Card) -> bool:
    """Tell whether the card gathers others that could stand alone."""
    slot = kind.cluster_slot
    return card.parent_id is None and slot is not None and card.slot == slot.id


def votes_of_cluster(cluster: Card, tree: Tree) -> int:
    """Return the votes of a cluster: its own and those of everything in it."""
    return tree.votes(cluster)


def _votes_with_parts(kind: Kind, tree: Tree, card: Card) -> int:
    votes, waiting = 0, [card]
    while waiting:
        part = waiting.pop()
        votes += part.votes
        waiting += [each for each in tree.children(part.id) if not kinds.stands_alone(kind, tree, each)]
    return votes


def _standings(voted: list[tuple[Card, int]], codes: dict[int, str]) -> tuple[Standing, ...]:
    ordered = sorted(voted, key=lambda each: -each[1])
    found: list[Standing] = []
    for number, (card, votes) in enumerate(ordered, 1):
        shared = found and found[-1].votes == votes
        place = 0 if votes <= 0 else found[-1].place if shared else number
        found.append(Standing(place, card, votes, codes.get(card.id, "")))
    return tuple(found)
