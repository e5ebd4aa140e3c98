"""What a board becomes on paper: the forms that its kind declares, one after another."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from facilitator.report import figures, goals, key, lists, outline, ranked, record, scenes, sections, tables
from facilitator.report.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Snapshot
    from facilitator.report.document import Block

Form: TypeAlias = "Callable[[Kind, Wording], Iterable[Block]]"

_FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "figure": figures.blocks,
        "coded_list": lists.coded,
        "outline": outline.blocks,
        "table": tables.blocks,
        "sections": sections.blocks,
        "record": record.blocks,
        "ranked": ranked.blocks,
        "key": key.blocks,
        "goals": goals.blocks,
        "river": figures.river,
    }
)
"""The builder of each of `kinds.kind.PAPER_FORMS`."""


def blocks(snapshot: Snapshot, board: Board, kinds: Kinds, numbers: str) -> tuple[Block, ...]:
    """Return everything on the board in its printed forms; nothing for an empty board."""
    scene = scenes.scene(snapshot, board, kinds)
    if not len(scene.tree):
        return ()
    kind = kinds.for_board(board, scene.tree)
    wording = Wording(kind, scene, numbers)
    return tuple(block for form in kind.paper for block in _FORMS[form](kind, wording))


def is_wide(snapshot: Snapshot, board: Board, kinds: Kinds) -> bool:
    """Tell whether the board wants wide pages."""
    return kinds.for_board(board, snapshot.cards_of(board.id)).landscape
