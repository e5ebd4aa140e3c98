"""Where a new card goes: in its slot, or beside the chosen card of an outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.model import Card, Tree


@dataclass(frozen=True, slots=True)
class Place:
    """A slot, the card above, and the sibling that the new card stands before (None: at the end)."""

    slot: str
    parent_id: int | None = None
    before_id: int | None = None


def new_card(kind: Kind, tree: Tree, slot: str, beside: int | None, *, deeper: bool = False) -> Place:
    """Return the place for a new card typed while `beside` is the chosen card."""
    anchor = tree.get(beside) if beside is not None else None
    if kind.arrangement != "outline" or anchor is None:
        return Place(slot)
    role = kind.slot(slot).role
    if role == "heading" and not deeper:
        return _after_heading(kind, tree, slot, anchor)
    anchor_role = kind.slot(anchor.slot).role
    if role == "value" and anchor_role == "value":
        return _after(tree, slot, anchor)
    if deeper or anchor_role == "heading" or (role == "value" and anchor_role == "label"):
        return Place(slot, anchor.id)
    if anchor_role == "value" and anchor.parent_id is not None:
        anchor = tree[anchor.parent_id]
    return _after(tree, slot, anchor)


def _after_heading(kind: Kind, tree: Tree, slot: str, anchor: Card) -> Place:
    """Put a heading after the section that the chosen card stands in."""
    while kind.slot(anchor.slot).role != "heading" and anchor.parent_id is not None:
        anchor = tree[anchor.parent_id]
    return _after(tree, slot, anchor)


def _after(tree: Tree, slot: str, card: Card) -> Place:
    return Place(slot, card.parent_id, tree.following(card.id))
