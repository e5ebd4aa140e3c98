"""A board as an outline: each card in the role of its slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.model import by_slot
from facilitator.report import lists, record
from facilitator.report.document import Block, Heading, Item, Labelled, Paragraph, Run, runs
from facilitator.report.wording import BULLET, SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from facilitator.kinds import Kind
    from facilitator.model import Card
    from facilitator.report.wording import Wording

NOT_GATHERED = "ยังไม่ได้จัดหมวด"


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Go through the tree, each card in the role of its slot; cards that could be gathered come last."""
    if any(slot.under and not slot.loose for slot in kind.slots):
        yield from _steps(kind, wording)
        return
    top = wording.tree.children(None)
    loose_slots = {slot.id for slot in kind.slots if slot.loose}
    loose = [card for card in top if card.slot in loose_slots]
    gathered = [card for card in top if card.slot not in loose_slots]
    yield from _walk(gathered, SECTION_LEVEL, wording)
    if loose and gathered:
        yield Heading(SECTION_LEVEL + 1, runs(NOT_GATHERED))
    yield from _walk(loose, SECTION_LEVEL + 1, wording)


def _walk(cards: Sequence[Card], heading_level: int, wording: Wording) -> Iterator[Block]:
    """Go through cards and all under them; headings among them stand below `heading_level`."""
    roles = {slot.id: slot.role for slot in wording.kind.slots}
    waiting = [(card, heading_level, 0) for card in reversed(cards)]
    while waiting:
        card, heading, level = waiting.pop()
        children = wording.tree.children(card.id)
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


def _steps(kind: Kind, wording: Wording) -> Iterator[Block]:
    """Go through numbered top cards, what stands under each behind the title of its slot."""
    top = wording.tree.children(None)
    heads = {slot.id for slot in kind.slots if kind.slots_under(slot.id)}
    waiting = [(card, SECTION_LEVEL + 1) for card in reversed(top) if card.slot in heads]
    number = 0
    while waiting:
        card, level = waiting.pop()
        number += level == SECTION_LEVEL + 1
        counted = wording.own(f"{number}.") if level == SECTION_LEVEL + 1 else ""
        yield Heading(level, wording.said(card), wording.mark(card, counted))
        under = by_slot(wording.tree.children(card.id))
        waiting += [(child, level + 1) for child in reversed(under.pop(card.slot, []))]
        for slot_id, cards in under.items():
            yield from record.facts(slot_id, cards, wording)
    yield from lists.others([card for card in top if card.slot not in heads], wording)


def _running(card: Card, role: str, level: int, wording: Wording) -> Block:
    """Return a card that is neither heading nor label; one that bears a mark stands in a list."""
    if role == "quote":
        said_by = (Run(f"{wording.digits(card.speaker)}  ", bold=True),) if card.speaker else ()
        return Paragraph((*said_by, *wording.marked(card, speaker=False)), "quote", level)
    if role == "verse":
        return Paragraph(wording.marked(card), "verse", level)
    if role in ("item", "card") or wording.mark(card):
        return Item(wording.mark(card, BULLET if role == "card" else ""), wording.said(card), level)
    return Paragraph(wording.said(card), "body" if role == "paragraph" and not level else "plain", level)


def _values(children: tuple[Card, ...], roles: Mapping[str, str], wording: Wording) -> list[Card]:
    """Return the leading values of a label that have nothing under them."""
    values = []
    for child in children:
        if roles.get(child.slot) != "value" or wording.tree.children(child.id):
            break
        values.append(child)
    return values
