"""An indicator typed in one line: แกนนำใหม่ 5 -> 20 คน ภายใน 2570, or เผาขยะ ลดจาก 100 เหลือ 20 ครัวเรือน."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.thai import amounts, deadlines, numerals, words
from facilitator.thai.letters import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.thai.amounts import Amount

_ARROW = re.compile("\\s*(?:(?<!-)-{1,3}>|[–—]>|={1,2}>|[→⇒⟶➔➜➝])\\s*")
_JOINT = re.compile("\\s*(?:(?<!-)-{2,3}(?!-)|(?:เพิ่มขึ้น|เพิ่ม|ลดลง|ลด)?\\s*(?:ให้)?(?:เป็น|เหลือ)(?:เพียง)?)\\s*")
"""What joins two numbers where no arrow was typed: a Thai keyboard has none."""
_BASELINE = re.compile(
    f"(?<![A-Za-z\\d.,/:])(?P<typed>(?:฿\\s?)?[-−]?{amounts.NUMBER}(?:\\.-)?"
    f"(?:\\s*[-–—]\\s*{amounts.NUMBER})?(?:\\s*(?:{amounts.SCALE}))?)\\s*(?P<unit>[^\\s\\d]*)\\s*$"
)
_NO_BASELINE = re.compile("(?:ที่|หมู่|ข้อ|รุ่น|พ\\.?\\s?ศ\\.?)\\s*$")
"""Before a number that names and does not count: หมู่ที่ 5, ข้อ 2."""
_DUE = re.compile("\\(?(?:ภายใน|ก่อน|ครบกำหนด|กำหนด|สิ้น|(?<=\\s)(?:ใน)?ปี(?=\\s?[พ\\d]))\\s*")
_NOTHING_YET = re.compile("ยังไม่|ไม่มี|ไม่เคย")
_LAST_RUN = re.compile("\\S+\\s*$")
SHORT = 3
"""Letters of the words that longer ones end with."""
_FROM, _RISES, _FALLS = ("จากเดิม", "จาก"), ("เพิ่มขึ้น", "เพิ่ม"), ("ลดลง", "ลด")
_BECOMES = ("เป็น", "เหลือ")
_UNIT = re.compile(f"[{LETTERS}A-Za-z./]+|%")


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """What a line says; every part as typed but the due date, which is ISO 8601. Any part may be empty."""

    text: str
    baseline: str = ""
    target: str = ""
    unit: str = ""
    due: str = ""


def read(line: str, *, dated: bool = True) -> IndicatorLine | None:
    """Return what an indicator's line says; None when it names no target or nothing that is measured.

    What follows the target and is neither unit nor date stays in the text, as does a date when not `dated`.
    """
    arrows = list(_ARROW.finditer(line))
    if len(arrows) > 1 or "\n" in line:
        return None
    for joint in arrows or reversed(list(_JOINT.finditer(line))):
        left, (right, due) = line[: joint.start()], _parted(line[joint.end() :], dated=dated)
        found = _numbers(left, right, told="" if arrows else joint[0].strip())
        if found is None and arrows:
            found = _words(left, right)
        if found is not None:
            return IndicatorLine(found.text, found.baseline, found.target, found.unit, due)
    return None


def _parted(right: str, *, dated: bool) -> tuple[str, str]:
    """Return what stands before the due date, and the date."""
    for match in _DUE.finditer(right) if dated else ():
        tail = right[match.start() :].strip().removeprefix("(").removesuffix(")")
        day = deadlines.parse(tail) or deadlines.parse(right[match.end() :])
        if day is not None:
            return right[: match.start()].rstrip(), day.isoformat()
    return right, ""


def _numbers(left: str, right: str, *, told: str) -> IndicatorLine | None:
    """Read a line whose target is a number; `told` is what joins the two sides where that is no arrow."""
    target = amounts.begin(right)
    if target is None or (target.unit and not _UNIT.fullmatch(target.unit)):
        return None
    name, baseline, unit = _baseline(left, target)
    if not baseline and _NOTHING_YET.match(_last_run(left)):
        name, baseline = left[: -len(_last_run(left))], _last_run(left)
    name = name.rstrip().removesuffix(":")
    from_there = _cut(name, _FROM)
    if told in _BECOMES and from_there == name:
        return None
    counted = amounts.parse(baseline)
    if counted is None:
        return None if told else _line(from_there, right[target.end :], baseline, target.typed, unit)
    falls = target.high < counted.low
    if told.startswith(_RISES if falls else _FALLS):
        return None
    name = _cut(from_there, _FALLS if falls else _RISES, alone=True)
    return _line(name, right[target.end :], baseline, target.typed, unit)


def _words(left: str, right: str) -> IndicatorLine | None:
    """Read a line whose target is words: it begins with the last run of the left side, or after a colon."""
    name, colon, baseline = left.rpartition(":")
    if not colon:
        name, baseline = left[: -len(_last_run(left))], _last_run(left)
    if not name.strip():
        name, baseline = left, ""
    return _line(_cut(name, ("จาก",)), "", baseline.strip(), right.strip(), "") if right.strip() else None


def _baseline(left: str, target: Amount) -> tuple[str, str, str]:
    """Return what stands before the baseline, the baseline if there is one, and the unit of both numbers."""
    match = _BASELINE.search(numerals.to_arabic(left))
    if match is None or _NO_BASELINE.search(left[: match.start()]):
        return left, "", target.unit
    name, typed = left[: match.start()], left[slice(*match.span("typed"))]
    own = left[slice(*match.span("unit"))]
    if own and not (_UNIT.fullmatch(own) and (own in {target.unit, "%"} or not target.unit)):
        return left, "", target.unit
    unit = target.unit or own
    if own == "%" != unit:
        typed += own
    for before in amounts.BEFORE:
        shorter = name.rstrip().removesuffix(before)
        standing = before == amounts.PERCENT or shorter != shorter.rstrip()
        if shorter.strip() and shorter != name.rstrip() and standing and unit in {"", before}:
            return shorter, typed, before
    return name, typed, unit


def _line(name: str, rest: str, baseline: str, target: str, unit: str) -> IndicatorLine | None:
    text = name.strip()
    if not re.search(f"[{LETTERS}A-Za-z]", text):
        return None
    if not unit and text.startswith(amounts.PERCENT):
        unit = amounts.PERCENT
    return IndicatorLine(f"{text} {rest.strip()}".rstrip(), baseline, target, unit)


def _last_run(text: str) -> str:
    """Return what stands after the last blank, with the blanks that follow it."""
    match = _LAST_RUN.search(text)
    return match[0] if match else ""


def _cut(name: str, endings: Iterable[str], *, alone: bool = False) -> str:
    """Take a word off the end; with `alone` only if something is left before it."""
    for ending in endings:
        if _ends_with(name, ending):
            shorter = name.rstrip().removesuffix(ending)
            return shorter if shorter.strip() or not alone else name
    return name


def _ends_with(name: str, word: str) -> bool:
    """Tell whether a text ends with this word, not with a longer one that ends like it (ส่วนลด)."""
    if len(word) > SHORT:
        return name.rstrip().endswith(word)
    pieces = words.split(name.rstrip())
    tail = ""
    while pieces and len(tail) < len(word):
        tail = pieces.pop() + tail
    return tail.strip() == word
