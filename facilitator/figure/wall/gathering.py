"""The door to the wall: what is not for the room's eyes stays outside."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.figure.wall.given import WallInput, WallPhoto
from facilitator.model import NO_FIELDS, plan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facilitator.figure.scene import Scene, Source
    from facilitator.kinds import Kind
    from facilitator.model import Activity, Card, Measurement, Photo, Session


def gather(
    session: Session,
    *,
    activities: Sequence[Activity] = (),
    now_id: int | None = None,
    next_id: int | None = None,
    scene: Scene | None = None,
    kind: Kind | None = None,
    slot: str = "",
    newest_id: int | None = None,
    spotlight_id: int | None = None,
    focus: int | None = None,
    in_view: int | None = None,
    photo: Photo | None = None,
    timer: str = "",
    timer_low: bool = False,
    timer_over: bool = False,
    revealed: frozenset[int] | None = None,
    language: str = "th",
) -> WallInput:
    """Return what the wall may show of these records.

    Private notes are dropped, the votes of a hidden tally are 0, and of a card that is not revealed nothing
    is left but its place.
    """
    return WallInput(
        session=session,
        ground_rules=tuple(line.strip() for line in session.ground_rules.splitlines() if line.strip()),
        agenda=plan.times(activities, session.starts_at),
        now_id=now_id,
        next_id=next_id,
        scene=None if scene is None else for_the_room(scene, revealed),
        kind=kind,
        slot=slot,
        newest_id=newest_id,
        spotlight_id=spotlight_id,
        focus=focus,
        in_view=in_view,
        photo=WallPhoto(photo.digest, photo.width, photo.height, photo.caption) if photo else None,
        timer=timer,
        timer_low=timer_low,
        timer_over=timer_over,
        revealed=revealed,
        language=language,
    )


def for_the_room(scene: Scene, revealed: frozenset[int] | None = None) -> Scene:
    """Return the scene without notes, hidden votes and closed texts; the same one where it has none."""
    hidden = scene.board.votes_hidden
    changed = []
    for card in scene.tree.in_any_order():
        if revealed is not None and card.id not in revealed:
            changed.append(_closed(card))
        elif card.note or (hidden and card.votes):
            changed.append(replace(card, note="", votes=0 if hidden else card.votes))
    cleaned = scene
    if any(each.note for taken in scene.measurements.values() for each in taken) or revealed is not None:
        cleaned = replace(scene, measurements=_bare(scene.measurements, revealed))
    if changed:
        cleaned = replace(cleaned, tree=scene.tree.changed(changed))
    return cleaned if revealed is None else _closing_ties(cleaned, revealed)


def _bare(
    measurements: Mapping[int, tuple[Measurement, ...]], revealed: frozenset[int] | None
) -> Mapping[int, tuple[Measurement, ...]]:
    """Return what was measured of open cards, without word on where it comes from."""
    return MappingProxyType(
        {
            card_id: tuple(replace(each, note="") for each in taken)
            for card_id, taken in measurements.items()
            if revealed is None or card_id in revealed
        }
    )


def _closed(card: Card) -> Card:
    return replace(card, text="", mark="", speaker="", group="", votes=0, note="", fields=NO_FIELDS)


def _closing_ties(scene: Scene, revealed: frozenset[int]) -> Scene:
    """Take the texts of closed cards out of what others are tied to, and the ties of closed cards."""

    def shown(sources: Sequence[Source]) -> tuple[Source, ...]:
        return tuple(
            replace(each, text="") if each.card_id in scene.tree and each.card_id not in revealed else each
            for each in sources
        )

    ties: Mapping[int, tuple[Source, ...]] = {
        card_id: shown(tied) for card_id, tied in scene.ties.items() if card_id in revealed
    }
    sources = {address: shown(listed) for address, listed in scene.sources.items()}
    return replace(scene, ties=MappingProxyType(ties), sources=MappingProxyType(sources))
