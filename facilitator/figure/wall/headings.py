"""Zones under a heading: of a slot under its title, of a row or a cluster under its own text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from facilitator.figure.wall.items import Item
from facilitator.figure.wall.meters import HOLDS
from facilitator.figure.wall.wording import digits
from facilitator.figure.wall.zones import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.wall.faces import Faces
    from facilitator.kinds import Slot
    from facilitator.model import Card

WORDS = frozenset({"value", "paragraph"})
"""Roles of cards that are words and prose, not pieces of paper."""
COUNTED = frozenset({"quadrants", "matrix", "axes", "columns", "clusters"})
"""Arrangements whose zones say how many cards they hold."""


class Title(NamedTuple):
    """What stands over a zone."""

    key: str
    """Of its ground."""
    text: str
    tone: str = "accent"
    code: str = ""
    after: str = ""
    """Said after the title in plain letters."""


def slot_zone(faces: Faces, slot: Slot, cards: Sequence[Card]) -> Zone:
    """Return the zone of a slot with these cards."""
    text = faces.kind.slot_title(faces.scene.board, slot.id, faces.language)
    # What an axis stands for is told nowhere else.
    after = slot.subtitle.in_language(faces.language) if faces.kind.arrangement == "axes" else ""
    title = Title(f"slot:{slot.id}", text, slot.tone, slot.code, after)
    return headed(faces, title, cards, prose=slot.role in WORDS)


def headed(faces: Faces, title: Title, cards: Sequence[Card], *, prose: bool = False) -> Zone:
    """Return cards under a title, each on a ground of its own unless they are prose."""
    tree = faces.scene.tree
    held = (*cards, *(each for card in cards if tree.children(card.id) for each in tree.under(card.id)))
    codes = tuple([faces.codes.get(card.id) for card in held])
    ties, measured = faces.scene.ties, faces.scene.measurements
    source = (title, prose, len(cards), held, codes, ties, measured, faces.revealed)
    return faces.kept.get(("headed", title.key), source, lambda: _headed(faces, title, cards, prose=prose))


def _headed(faces: Faces, title: Title, cards: Sequence[Card], *, prose: bool) -> Zone:
    said = [(title.text, "bold")]
    if title.after:
        said.append((f"  {title.after}", "regular"))
    if cards and faces.kind.arrangement in COUNTED:
        said.append((f"{HOLDS}{HOLDS}{digits(str(len(cards)), faces.language)}", "semibold"))
    strong = f"{title.tone}_strong"
    head = Item("", tuple(said), title.code, strong if title.code else "", strong=strong, heading=True)
    items = faces.listed(cards, ground="" if prose else "card", tone=title.tone)
    return Zone(title.key, tuple(items), head if title.text else None, f"{title.tone}_soft")


def row_zone(faces: Faces, card: Card, items: Sequence[Item]) -> Zone:
    """Return a zone under the text of a card."""
    return Zone(f"row:{card.id}", tuple(items), row_head(faces, card), f"{faces.tone(card.slot)}_soft")


def row_head(faces: Faces, card: Card) -> Item:
    """Return the text of a row or a cluster as a heading."""
    shown = faces.item(card, _number(faces, card), ground="")
    if shown.closed:
        return shown
    said = tuple((text, "bold" if face == "regular" else face) for text, face in shown.said)
    return replace(shown, said=said, heading=True)


def _number(faces: Faces, card: Card) -> str:
    """Return which step a card is; empty where rows are not counted."""
    if faces.kind.arrangement != "stairs" or card.parent_id is not None:
        return ""
    place = faces.scene.tree.children(None).index(card) + 1
    return f"{digits(str(place), faces.language)}."
