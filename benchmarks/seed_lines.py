"""Looks for every line of a document on the cards and titles of its session, as typed and in order."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from facilitator.model import Tree
from facilitator.thai import dates, numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seed_hand import Filled, Hand

    from facilitator.kinds import Kind, Kinds
    from facilitator.model import Board, Session, Snapshot


@dataclass
class Found:
    """Where the lines of a document are."""

    on_cards: int = 0
    in_titles: int = 0
    wrong: list[str] = field(default_factory=list)


def look(hand: Hand, snapshot: Snapshot, kinds: Kinds) -> Found:
    """Compare document and session: each line in one place, each card out of the lines of its board."""
    found = Found()
    where = Counter(hand.titles)
    boards = {board.id: board for board in snapshot.boards}
    for filled in hand.boards:
        where.update(filled.lines | filled.titles)
        board = boards[filled.id]
        tree = Tree(snapshot.cards_of(board.id))
        kind = kinds.for_board(board, tree)
        found.on_cards += _match(hand, filled, list(_read(tree, kind, board)), found.wrong)
        _look_in_titles(hand, filled, _titles(board, kind), found)
    found.wrong += [f"line {number} is nowhere" for number in hand.seed.filled if not where[number]]
    found.wrong += [f"line {number} is there twice" for number, times in where.items() if times > 1]
    for number in sorted(hand.titles):
        if _tells_session(hand.seed.line(number), snapshot.session):
            found.in_titles += 1
        else:
            found.wrong.append(f"line {number} is no title of the session")
    return found


@dataclass(frozen=True)
class _Piece:
    """A line of a card, with what the card shows before it."""

    text: str
    before: tuple[str, ...] = ()
    """Mark and speaker, each as typed."""
    title: str = ""
    """What the board calls the slot: a line may say it in front."""


def _read(tree: Tree, kind: Kind, board: Board) -> Iterator[_Piece]:
    for card in tree:
        first, *others = card.text.split("\n")
        before = tuple(filter(None, (card.mark, card.speaker)))
        yield _Piece(first, before, kind.slot_title(board, card.slot))
        for other in (*others, *card.fields.values()):
            yield _Piece(other)


def _match(hand: Hand, filled: Filled, pieces: list[_Piece], wrong: list[str]) -> int:
    """Go through lines and pieces side by side; return how many lines are on cards."""
    at = count = 0
    for number in sorted(filled.lines):
        line = hand.seed.line(number)
        taken = next((n for n in (1, 2) if _says(line, pieces[at : at + n])), 0)
        if not taken:
            told = pieces[at].text if at < len(pieces) else "no card"
            wrong.append(f"line {number} is not on its card: {line!r}, but {told!r}")
            return count
        at += taken
        count += 1
    wrong += [f"a card says what no line does: {piece.text!r}" for piece in pieces[at:]]
    return count


def _says(line: str, pieces: list[_Piece]) -> bool:
    """Tell whether a line is just these pieces, whatever blanks stand between them."""
    parts = [part for piece in pieces for part in (*piece.before, piece.text)]
    exact = r"\s*".join(map(re.escape, parts))
    titled = re.escape(pieces[0].title) if pieces else ""
    return bool(pieces) and re.fullmatch(rf"(?:{titled}\s*)?{exact}", line) is not None


def _titles(board: Board, kind: Kind) -> list[str]:
    return [board.title, *(kind.slot_title(board, slot.id) for slot in kind.slots)]


def _look_in_titles(hand: Hand, filled: Filled, titles: list[str], found: Found) -> None:
    for number in sorted(filled.titles):
        if _is_titled(hand.seed.line(number), titles):
            found.in_titles += 1
        else:
            found.wrong.append(f"line {number} is no title: {hand.seed.line(number)!r}, but {titles}")


def _is_titled(line: str, titles: list[str]) -> bool:
    """Tell whether a line is a title, words of one, or the header of a table: several beside each other.

    A page that was copied as text has torn words of its headers apart; the letters are the same.
    """
    if any(line == title or f" {line} " in f" {title} " for title in titles):
        return True
    letters = Counter(line.replace(" ", ""))
    beside = (some for count in (2, 3) for some in combinations(titles, count))
    return any(letters == Counter("".join(some).replace(" ", "")) for some in beside)


def _tells_session(line: str, session: Session) -> bool:
    return line == session.title or (
        bool(session.date) and line == numerals.to_arabic(dates.long_date(date.fromisoformat(session.date)))
    )
