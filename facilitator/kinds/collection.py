"""All board kinds there are, and the declarations that cannot be used."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.kinds.stand_in import stand_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from facilitator.kinds.files import FileProblem
    from facilitator.kinds.kind import Kind
    from facilitator.model import Board, Card

_NO_FILES: Mapping[str, Path] = MappingProxyType({})


class Kinds:
    """All usable kinds in gallery order, and the problems of those that are not.

    There is one of it for a library. What it holds is replaced as a whole when an own kind is added or
    changed (`become`), so that whoever keeps it, on whatever thread, knows the new kinds, never half of them.
    """

    def __init__(
        self,
        kinds: Iterable[Kind],
        problems: Iterable[FileProblem] = (),
        own: Mapping[str, Path] = _NO_FILES,
        folder: Path | None = None,
    ) -> None:
        self._held = {kind.id: kind for kind in kinds}
        self.problems = tuple(problems)
        self.own = own
        """The file of each kind that did not come with the program, by the kind's id."""
        self.folder = folder
        """Where own kinds are kept; None where there is no place for them."""

    @property
    def all(self) -> tuple[Kind, ...]:
        """Every kind in gallery order."""
        return tuple(self._held.values())

    def become(self, other: Kinds) -> None:
        """Hold what another holds."""
        self._held, self.problems = other._held, other.problems
        self.own, self.folder = other.own, other.folder

    def for_board(self, board: Board, cards: Iterable[Card]) -> Kind:
        """Return the kind that can show all cards of a board.

        That is the board's own kind, unless its declaration is gone or has no longer every slot that cards
        stand in: then it is one that lists the cards slot by slot, so that nothing is out of sight.
        """
        known = self._held.get(board.kind)
        used = dict.fromkeys(card.slot for card in cards)
        if known is not None and used.keys() <= {slot.id for slot in known.slots}:
            return known
        return stand_in(board, known, used)

    def __getitem__(self, kind_id: str) -> Kind:
        return self._held[kind_id]

    def __contains__(self, kind_id: object) -> bool:
        return kind_id in self._held

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.all)
