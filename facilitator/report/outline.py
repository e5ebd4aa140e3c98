"""A board as an outline: each card in the role of its slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report.document import Block, Heading, Item, Labelled, Paragraph, Run
from facilitator.report.wording import SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.wording import Wording


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Go through the tree, each card in the role of its slot."""
    roles = {slot.id: slot.role for slot in kind.slots}
    tree = wording.tree
    waiting = [(card, SECTION_LEVEL, 0) for card in reversed(tree.children(None))]
    while waiting:
        card, heading, level = waiting.pop()
        children = tree.children(card.id)
        role, below = roles.get(card.slot, "item"), level + 1
        if role == "heading":
            heading, below = heading + 1, 0
            yield Heading(heading, wording.said(card), wording.mark(card))
        elif role == "label":
            values = _values(children, roles, wording)
            children = children[len(values) :]
            texts = tuple(wording.marked(value) for value in values)
            yield Labelled(wording.said(card), texts, level, wording.mark(card))
        else:
            yield _running(card, role, level, wording)
        waiting += [(child, heading, below) for child in reversed(children)]


def _running(card: Card, role: str, level: int, wording: Wording) -> Block:
    """Return a card that is neither heading nor label; one that bears a mark stands in a list."""
    if role == "quote":
        said_by = (Run(f"{wording.digits(card.speaker)}  ", bold=True),) if card.speaker else ()
        return Paragraph((*said_by, *wording.marked(card, speaker=False)), "quote", level)
    if role == "verse":
        return Paragraph(wording.marked(card), "verse", level)
    if role == "item" or wording.mark(card):
        return Item(wording.mark(card), wording.said(card), level)
    return Paragraph(wording.said(card), "body" if role == "paragraph" and not level else "plain", level)


def _values(children: tuple[Card, ...], roles: Mapping[str, str], wording: Wording) -> list[Card]:
    """Return the leading values of a label that have nothing under them."""
    values = []
    for child in children:
        if roles.get(child.slot) != "value" or wording.tree.children(child.id):
            break
        values.append(child)
    return values
