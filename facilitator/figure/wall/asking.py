"""The question on the wall: what the room is asked, never what the operator is told to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.figure.wall.given import WallInput
    from facilitator.kinds import Kind

FOR_THE_OPERATOR = ("พิมพ์", "Type ")
"""Prompts that begin so explain how to type."""


def question(kind: Kind, slot_id: str, language: str) -> str:
    """Return what a slot asks, else what its board does; in an outline slots are roles and ask nothing."""
    slot = next((slot for slot in kind.slots if slot.id == slot_id), None)
    asked = slot.prompt.in_language(language) if slot and kind.arrangement != "outline" else ""
    if not asked or asked.startswith(FOR_THE_OPERATOR):
        return kind.question.in_language(language)
    return asked


def asked_now(given: WallInput) -> str:
    """Return the question of the zone that is being written in, else of the board, else what is under way."""
    if given.kind is not None and (asked := question(given.kind, given.slot, given.language)):
        return asked
    now = next((each.activity.title for each in given.agenda if each.activity.id == given.now_id), "")
    return now or given.session.title
