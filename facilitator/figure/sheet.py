"""Slots as the sections of one sheet: the title at the side or above, the cards as words, prose or lists."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from facilitator.figure.cells import EDGE, RISE, block
from facilitator.figure.drawing import Block, Box, Node, Rule, Shape, TextStyle
from facilitator.figure.kept import Part
from facilitator.figure.text import line_height, paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.cells import Lister
    from facilitator.figure.kept import Keeper
    from facilitator.kinds import Kind, Slot
    from facilitator.model import Card

RADIUS = 10.0
PAD = 18.0
TOP = 10.0
KEY_ROOM = 40.0
"""Room at the right edge for the key that an editor may show there."""
WIDE_ENOUGH = 560.0
"""From here on titles stand left of the cards."""
TITLE = TextStyle("semibold", 16.0)
SUBTITLE = TextStyle("regular", 13.0, "soft")
PROMPT = TextStyle("regular", 16.0, "soft")
HEADING = TextStyle("semibold", 16.0)
SPACE = 5.0
"""Between paragraphs."""


class Sheet:
    """Draws the top cards of some slots as one sheet; sections in which nothing changed are kept."""

    def __init__(self, kind: Kind, keeper: Keeper) -> None:
        self._kind, self._keeper = kind, keeper

    def draw(self, lister: Lister, slots: Sequence[Slot], width: float, y: float) -> tuple[list[Node], float]:
        """Return the nodes of the sheet from `y` on and where it ends; the keeper's drawing has begun."""
        scene = lister.scene
        tree = scene.tree
        in_slot: dict[str, list[Card]] = {slot.id: [] for slot in slots}
        for card in tree.children(None):
            if card.slot in in_slot:
                in_slot[card.slot].append(card)
        nodes: list[Node] = []
        top = y
        for number, slot in enumerate(slots):
            cards = in_slot[slot.id]
            inside = [each for card in cards for each in (card, *tree.under(card.id))]
            about = [(lister.codes.get(each.id), scene.ties.get(each.id)) for each in inside]
            title = self._kind.slot_title(scene.board, slot.id)
            part = self._keeper.part(
                slot.id,
                (number == 0, title, inside, about),
                partial(_section, lister, slot, title, cards, width, first=number == 0),
            )
            nodes += part.at(y)
            y += part.height
        frame = self._keeper.part("sheet", y - top, partial(_frame, width, y - top))
        return [*frame.at(top), *nodes], y


def _frame(width: float, height: float) -> Part:
    ground = Box(0, 0, width, height, "card", "line", RADIUS)
    return Part((Node("", 0, 0, Block(width, height, (ground,))),), height)


def _section(lister: Lister, slot: Slot, title: str, cards: list[Card], width: float, *, first: bool) -> Part:
    beside = width >= WIDE_ENOUGH
    label = min(max(width * 0.2, 130.0), 210.0) if beside else width - PAD - KEY_ROOM
    titles: list[Shape] = [*paragraph(title, TITLE, PAD, TOP + RISE, label - 12 if beside else label)]
    bottom = TOP + RISE + len(titles) * line_height(TITLE)
    if slot.subtitle.th:
        under = paragraph(slot.subtitle.th, SUBTITLE, PAD, bottom - 3, label - 12 if beside else label)
        titles += under
        bottom += len(under) * line_height(SUBTITLE) - 3
    x, y = (PAD + label, TOP) if beside else (PAD, bottom)
    room = width - x - KEY_ROOM
    nodes: list[Node] = []
    if not cards:
        prompt = paragraph(slot.prompt.th, PROMPT, x, y + RISE, room)
        titles += prompt
        end = y + len(prompt) * line_height(PROMPT)
    elif slot.role == "paragraph":
        nodes, end = _prose(lister, cards, x, y, room)
    else:
        nodes, end = lister.stack(cards, x, y, room, "" if slot.role == "value" else None)
    tall = math.ceil(max(bottom, end) + TOP)
    edge = () if first else (Rule(1, 0.5, width - 1, 0.5),)
    ground = Node(f"slot:{slot.id}", 0, 0, Block(width, tall, (*edge, *titles)))
    return Part((ground, *nodes), tall)


def _prose(
    lister: Lister, cards: Sequence[Card], x: float, y: float, width: float
) -> tuple[list[Node], float]:
    """Set paragraphs; one that has others under it is their heading."""
    tree = lister.scene.tree
    nodes: list[Node] = []
    waiting = list(reversed(cards))
    while waiting:
        card = waiting.pop()
        below = tree.children(card.id)
        style = HEADING if below else TextStyle("regular", lister.size)
        shown = block(lister.entry(card), style, width + 2 * EDGE)
        nodes.append(Node(f"card:{card.id}", x - EDGE, y, shown))
        y += shown.height + (0 if below else SPACE)
        waiting += reversed(below)
    return nodes, y - (0 if below else SPACE)
