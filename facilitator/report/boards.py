"""What a board becomes on paper: the forms that its kind declares, one after another."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from facilitator.report import figures, lists, outline, scenes
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
    }
)
"""The builder of each of `kinds.kind.PAPER_FORMS`."""


def blocks(snapshot: Snapshot, board: Board, kinds: Kinds, numbers: str) -> tuple[Block, ...]:
    """Return everything on the board in its printed forms; nothing for an empty board."""
    scene = scenes.scene(snapshot, board, kinds)
    if not len(scene.tree):
        return ()
    if board.kind not in kinds:
        # Its declaration is gone, its cards must not be: they print as a plain list.
        return tuple(Wording(scene, numbers).items(scene.tree.children(None)))
    kind = kinds[board.kind]
    wording = Wording(scene, numbers, kind)
    return tuple(block for form in kind.paper for block in _FORMS.get(form, outline.blocks)(kind, wording))
