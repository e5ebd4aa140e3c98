"""Quantities as people write them: ร้อยละ 90, 15–20 คน, อย่างน้อย ๓๐, 1.5 ล้านบาท, ระดับ 4, 4/5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Mapping

Bound: TypeAlias = Literal["", "least", "most"]

PERCENT = "ร้อยละ"
"""The unit that stands before its number."""
_AT_LEAST = ("อย่างน้อย", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "มากกว่า", "สูงกว่า", "ตั้งแต่", "เกินกว่า", "เกิน", ">=", "≥", ">")
_AT_MOST = ("ไม่เกินกว่า", "ไม่เกิน", "ไม่มากกว่า", "ไม่สูงกว่า", "น้อยกว่า", "ต่ำกว่า", "อย่างมาก", "<=", "≤", "<")
_ABOUT = ("ประมาณ", "ราว ๆ", "ราวๆ", "ราว", "เกือบ", "ครบ", "เหลือ", "ได้", "จำนวน", "รวม", "~", "±")
BEFORE = (PERCENT, "เปอร์เซ็นต์", "ระดับ", "คะแนน", "ขั้น")
"""Units that may stand before their number."""
_LEAST_AFTER = ("ขึ้นไป", "เป็นอย่างน้อย", "เป็นอย่างต่ำ")
_MOST_AFTER = ("ลงมา", "เป็นอย่างมาก")
_SCALES: Mapping[str, int] = MappingProxyType(
    {"ล้าน": 1_000_000, "แสน": 100_000, "หมื่น": 10_000, "พัน": 1_000, "ร้อย": 100}
)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?"
"""Inside a regular expression: a number as typed, without a sign."""
SCALE = "ล้าน|แสน|หมื่น|พัน(?!ธ)|ร้อย(?!ละ)"
"""The same for a word that multiplies it."""
_AMOUNT = re.compile(
    f"\\s*(?P<typed>(?:(?:(?P<least>{_any(_AT_LEAST)})|(?P<most>{_any(_AT_MOST)})|(?:{_any(_ABOUT)}))\\s*)*"
    f"(?P<before>{_any(BEFORE)})?\\s*฿?\\s*(?P<sign>[-−–]?)"
    f"(?P<low>{NUMBER})(?:\\.-)?"
    f"(?:\\s*(?:[-–—~]|ถึง)\\s*(?P<high>{NUMBER})|\\s*(?:/|จาก)\\s*(?P<of>{NUMBER}))?"
    f"(?:\\s*(?P<scale>{SCALE}))?)"
    "(?:\\s*(?P<unit>[^\\s\\d]+))?"
)
_SOLE = re.compile(f"(?<![A-Za-z\\d.,/]){NUMBER}(?![A-Za-z\\d/])")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range of numbers, with what stands around it as typed."""

    low: Decimal
    high: Decimal
    """Equal to `low` unless a range was typed."""
    typed: str
    """The number as typed, with words such as อย่างน้อย, without the unit."""
    unit: str = ""
    bound: Bound = ""
    """Whether it is the least or the most that is meant."""
    end: int = 0
    """Where it ended in the text."""

    @property
    def middle(self) -> Decimal:
        """Return the number, or the middle of the range."""
        return (self.low + self.high) / 2


@lru_cache(maxsize=8192)
def begin(text: str) -> Amount | None:
    """Return the amount that a text begins with, its unit up to the next blank; None when there is none."""
    match = _AMOUNT.match(numerals.to_arabic(text))
    if match is None:
        return None
    low = _number(match["low"], match["scale"])
    high = _number(match["high"], match["scale"]) if match["high"] else low
    if match["sign"]:
        low, high = -low, high if match["high"] else -low
    typed, unit, end = text[slice(*match.span("typed"))], text[slice(*match.span("unit"))], match.end()
    bound: Bound = "least" if match["least"] else "most" if match["most"] else ""
    after = _bound_after(unit)
    if after:
        unit, typed = unit.removesuffix(after), text[match.start("typed") : end]
        bound = "least" if after in _LEAST_AFTER else "most"
    if match["before"]:
        # Its unit has been named: what follows is no unit any more.
        end = end if after else match.end("typed")
        unit = text[slice(*match.span("before"))]
        typed = typed.replace(unit, "", 1).strip()
    return Amount(min(low, high), max(low, high), typed, unit, bound, end)


def parse(text: str) -> Amount | None:
    """Return the amount that the whole text is; None for words, or when other numbers follow."""
    amount = begin(text)
    return amount if amount is not None and not re.search("\\d", text[amount.end :]) else None


@lru_cache(maxsize=8192)
def told(text: str) -> Amount | None:
    """Return the amount in what somebody told, which may stand among words ("มาแล้ว 12 คน")."""
    amount = parse(text)
    if amount is not None:
        return amount
    numbers = _SOLE.findall(numerals.to_arabic(text))
    if len(numbers) != 1:
        return None
    number = _number(numbers[0], None)
    return Amount(number, number, numbers[0])


@lru_cache(maxsize=8192)
def written(value: str, unit: str) -> str:
    """Return a value with its unit where people write it: 20 คน, ร้อยละ 90, 90%; words stay without."""
    amount = parse(value) if unit else None
    if amount is None or amount.unit:
        return value
    if unit == PERCENT:
        return f"{unit} {value}"
    glued = unit == "%" or value.rstrip().endswith(tuple(_SCALES))
    return f"{value}{unit}" if glued else f"{value} {unit}"


def _bound_after(unit: str) -> str:
    """Return the words after a unit that say whether it is the least or the most; empty without."""
    return next((each for each in (*_LEAST_AFTER, *_MOST_AFTER) if unit.endswith(each)), "")


def _number(digits: str, scale: str | None) -> Decimal:
    number = Decimal(digits.replace(",", ""))
    return number * _SCALES[scale] if scale else number
