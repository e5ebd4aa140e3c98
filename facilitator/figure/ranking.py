"""Which cards of a board have the most votes: one order for the screen and for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from facilitator import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.kinds import Kind
    from facilitator.model import Card, Tree


class Standing(NamedTuple):
    """A card with its votes and its place; cards with equal votes share one."""

    place: int
    """Counted from one; 0 for a card without votes."""
    card: Card
    votes: int
    """With those of its parts; of a cluster, of its cards."""
    code: str = ""


class Ranking(NamedTuple):
    """The clusters of a board, where it has some, and its cards, each with the most votes first."""

    clusters: tuple[Standing, ...]
    cards: tuple[Standing, ...]


def ranking(kind: Kind, tree: Tree) -> Ranking:
    """Rank everything on the board that stands for itself; equal votes keep the order of the board.

    What was merged or gathered under a card is a part of it: its votes count for that card.
    """
    cluster = kind.cluster_slot
    clusters: list[tuple[Card, int]] = []
    cards: list[tuple[Card, int]] = []
    for card in tree:
        if card.parent_id is None and cluster is not None and card.slot == cluster.id:
            clusters.append((card, tree.votes(card)))
        elif kinds.stands_alone(kind, tree, card):
            cards.append((card, _votes_with_parts(kind, tree, card)))
    codes = kinds.codes(kind, tree)
    return Ranking(_standings(clusters, codes), _standings(cards, codes))


def is_cluster(kind: Kind, card: Card) -> bool:
    """Tell whether the card gathers others that could stand alone."""
    slot = kind.cluster_slot
    return card.parent_id is None and slot is not None and card.slot == slot.id


def votes_of_cluster(cluster: Card, tree: Tree) -> int:
    """Return the votes of a cluster: its own and those of everything in it."""
    return tree.votes(cluster)


def _votes_with_parts(kind: Kind, tree: Tree, card: Card) -> int:
    votes, waiting = card.votes, list(tree.children(card.id))
    while waiting:
        part = waiting.pop()
        if not kinds.stands_alone(kind, tree, part):
            votes += part.votes
            waiting += tree.children(part.id)
    return votes


def _standings(voted: list[tuple[Card, int]], codes: Mapping[int, str]) -> tuple[Standing, ...]:
    ordered = sorted(voted, key=lambda each: -each[1])
    found: list[Standing] = []
    for number, (card, votes) in enumerate(ordered, 1):
        shared = found and found[-1].votes == votes
        place = 0 if votes <= 0 else found[-1].place if shared else number
        found.append(Standing(place, card, votes, codes.get(card.id, "")))
    return tuple(found)
