"""How a ballot is typed: the codes of cards, or their numbers where they have none, one for each dot."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from facilitator import kinds as board_kinds
from facilitator.operations.texts import OperationRefused
from facilitator.thai import keyboard, numerals
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.kinds import Kind
    from facilitator.model import Tree

NOTHING = "0"
"""Says that a voter gives no dot at all."""
_BETWEEN = re.compile(r"[\s,;+]+")
_CODE = re.compile(r"\D*\d+")


def names(kind: Kind, tree: Tree) -> dict[int, str]:
    """Return by what every card that can be voted for is called: its code, or its number among the others.

    Numbers follow the order of the board. What was merged under a card is a part of that card.
    """
    codes = board_kinds.codes(kind, tree)
    found: dict[int, str] = {}
    number = 0
    for card in tree:
        if card.id in codes:
            found[card.id] = codes[card.id]
        elif board_kinds.stands_alone(kind, tree, card):
            number += 1
            found[card.id] = str(number)
    return found


def read(text: str, called: Mapping[int, str]) -> dict[int, int]:
    """Return the dots for each card, {card id: dots}, in a ballot such as "S1 S3 S3" or "๓ ๕ ๕"."""
    wanted = [word for word in _BETWEEN.split(clean(text).strip()) if word]
    if [_plain(word) for word in wanted] == [NOTHING]:
        return {}
    by_name = {_plain(name): card_id for card_id, name in called.items()}
    counted: Counter[int] = Counter()
    for word in wanted:
        counted.update(_cards(word, by_name))
    return dict(counted)


def number(text: str) -> int | None:
    """Return the whole number that was typed, in any digits or keyboard layout; None when it is none."""
    for typed in (text, keyboard.in_latin(text)):
        found = numerals.parse_number(clean(typed))
        if found is not None and found == int(found):
            return int(found)
    return None


def _cards(word: str, by_name: Mapping[str, int]) -> list[int]:
    """Return the cards that a word names: one, or several codes typed without a blank between."""
    for typed in (word, keyboard.in_latin(word)):
        plain = _plain(typed)
        pieces = [plain] if plain in by_name else _CODE.findall(plain)
        if pieces and "".join(pieces) == plain and all(piece in by_name for piece in pieces):
            return [by_name[piece] for piece in pieces]
    raise OperationRefused(f"ไม่มีบัตร “{word}” บนกระดานนี้ ให้ดูรหัสหรือเลขที่มุมบัตรแล้วพิมพ์ใหม่")


def _plain(name: str) -> str:
    """Return a name so that case, and Thai or Arabic digits, make no difference."""
    return numerals.to_arabic(name).casefold()
