"""What a board becomes on paper: a drawing, a coded list, an outline, as its kind declares."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator import kinds as board_kinds
from facilitator.figure import paper
from facilitator.model import Tree
from facilitator.report import page
from facilitator.report.document import (
    Block,
    FigureBlock,
    Heading,
    Item,
    Labelled,
    Paragraph,
    Run,
    Runs,
    runs,
)
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Card, Snapshot

SECTION_LEVEL = 1
"""The level of a board's own heading; headings inside it stand below."""
FIGURE_HEIGHT = 0.8 * page.TEXT_HEIGHT
"""So high at most, so that the titles of document and board fit above the first drawing."""


def blocks(snapshot: Snapshot, board: Board, kinds: Kinds, numbers: str) -> tuple[Block, ...]:
    """Return everything on the board in its printed forms; nothing for an empty board."""
    tree = Tree(snapshot.cards_of(board.id))
    if not len(tree):
        return ()
    printer = _Printer(tree, numbers)
    if board.kind not in kinds:
        # Its declaration is gone, its cards must not be: they print as a plain list.
        return tuple(printer.items(tree.children(None)))
    kind = kinds[board.kind]
    forms: dict[str, Callable[[], Iterator[Block]]] = {
        "figure": lambda: printer.figure(kind, board, snapshot.session.terms),
        "coded_list": lambda: printer.coded_list(kind, board),
        "outline": lambda: printer.outline(kind),
    }
    return tuple(block for form in kind.paper for block in forms.get(form, forms["outline"])())


class _Printer:
    """Turns the cards of one board into blocks, with the digits that were chosen."""

    def __init__(self, tree: Tree, numbers: str) -> None:
        self._tree = tree
        self._numbers = numbers

    def figure(self, kind: Kind, board: Board, terms: tuple[str, ...]) -> Iterator[Block]:
        """Draw the board."""
        room = paper.Paper(page.TEXT_WIDTH, FIGURE_HEIGHT, numbers=self._numbers, terms=terms)
        yield FigureBlock(paper.pages(kind, board, self._tree, room))

    def coded_list(self, kind: Kind, board: Board) -> Iterator[Block]:
        """List the cards slot by slot; a slot without cards is left out."""
        top = self._tree.children(None)
        codes = board_kinds.codes(kind, self._tree)
        for slot in kind.slots:
            cards = [card for card in top if card.slot == slot.id]
            if cards:
                title = self._own(kind.slot_title(board, slot.id))
                yield Heading(SECTION_LEVEL + 1, runs(f"{title} ({slot.code})" if slot.code else title))
                yield from self.items(cards, codes)

    def items(
        self, cards: Sequence[Card], codes: Mapping[int, str] = MappingProxyType({})
    ) -> Iterator[Block]:
        """List cards with all that stands under them, marked by their codes where they have one."""
        waiting = [(card, 0) for card in reversed(cards)]
        while waiting:
            card, level = waiting.pop()
            mark = codes.get(card.id) or self._own(card.mark) or ("–" if level else "")
            yield Item(mark, self._text(card), level)
            waiting += [(child, level + 1) for child in reversed(self._tree.children(card.id))]

    def outline(self, kind: Kind) -> Iterator[Block]:
        """Go through the tree, each card in the role of its slot."""
        roles = {slot.id: slot.role for slot in kind.slots}
        waiting = [(card, SECTION_LEVEL, 0) for card in reversed(self._tree.children(None))]
        while waiting:
            card, heading, level = waiting.pop()
            children = self._tree.children(card.id)
            role, below = roles.get(card.slot, "item"), level + 1
            if role == "heading":
                heading, below = heading + 1, 0
                yield Heading(heading, self._text(card), self._own(card.mark))
            elif role == "label":
                values = self._values(children, roles)
                children = children[len(values) :]
                texts = tuple(self._marked(value) for value in values)
                yield Labelled(self._text(card), texts, level, self._own(card.mark))
            else:
                yield self._running(card, role, level)
            waiting += [(child, heading, below) for child in reversed(children)]

    def _running(self, card: Card, role: str, level: int) -> Block:
        """Return a card that is neither heading nor label; one that bears a mark stands in a list."""
        if role == "quote":
            said_by = (Run(f"{self._own(card.speaker)}  ", bold=True),) if card.speaker else ()
            return Paragraph((*said_by, *self._marked(card, speaker=False)), "quote", level)
        if role == "verse":
            return Paragraph(self._marked(card), "verse", level)
        if role == "item" or card.mark:
            return Item(self._own(card.mark), self._text(card), level)
        return Paragraph(self._text(card), "body" if role == "paragraph" and not level else "plain", level)

    def _values(self, children: tuple[Card, ...], roles: Mapping[str, str]) -> list[Card]:
        """Return the leading values of a label that have nothing under them."""
        values = []
        for child in children:
            if roles.get(child.slot) != "value" or self._tree.children(child.id):
                break
            values.append(child)
        return values

    def _marked(self, card: Card, *, speaker: bool = True) -> Runs:
        text = self._text(card, speaker=speaker)
        return (Run(f"{self._own(card.mark)} "), *text) if card.mark else text

    def _text(self, card: Card, *, speaker: bool = True) -> Runs:
        """Return what was said, how many agreed, and who said it."""
        text = self._own(card.text)
        if card.votes:
            text += self._own(f" ({card.votes} คะแนน)")
        if speaker and card.speaker:
            text += f" — {self._own(card.speaker)}"
        return runs(text)

    def _own(self, text: str) -> str:
        return numerals.apply(text, self._numbers) if text else ""
