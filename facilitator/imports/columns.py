"""Judges what the columns of a list of people hold: by their header, or by what stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from facilitator.imports.people import POSITION, PRIVATE, is_organisation, sector_of
from facilitator.thai import titles
from facilitator.thai.letters import DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST = 0.6
"""So large a part of a column's cells says what the column holds."""
_SOME = 0.3


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds; a note bears the title of its column."""

    kind: str
    title: str = ""


_HEADERS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("number", "(?:ลำดับ|ลําดับ)(?:ที่)?|ที่|no|number|index|#|№"),
        ("prefix", "คำนำหน้า.*|ยศ|prefix|title|salutation"),
        (
            "name",
            ".*ชื่อ.{0,4}สกุล.*|ชื่อ.{0,4}นามสกุล.*|ชื่อเต็ม|รายชื่อ.*|รายนาม.*|ผู้เข้าร่วม.*|fullname|name|participants?",
        ),
        ("name", "ชื่อ(?:จริง|ตัว)?|firstname|givenname"),
        ("surname", "(?:นาม)?สกุล|surname|lastname|familyname"),
        ("phone", ".*(?:โทร|มือถือ|เบอร์|phone|mobile).*|tel"),
        ("morning", ".*เช้า|morning|am"),
        ("afternoon", ".*บ่าย|afternoon|pm"),
        ("sector", "ภาคส่วน.*|ภาค|ประเภท.*|sector|type"),
        ("group", "กลุ่ม(?:ย่อย|ที่).*|(?:small)?group"),
        ("position", "ตำแหน่ง(?!.*(?:หน่วย|องค์|สังกัด|กลุ่ม)).*|หน้าที่|บทบาท|position|role"),
        ("either", "กลุ่ม"),
        (
            "organisation",
            ".*(?:หน่วยงาน|องค์กร|องค์การ|สังกัด|ชุมชน|กลุ่ม|ที่มา).*|organi[sz]ation|affiliation|agency|company|institution",
        ),
    )
)
"""How headers are worded, without blanks and signs; the first that fits wins."""
_SIGNS = re.compile(r"[\s.\-–—/()_:&]+|และ")
_NUMBER = re.compile(f"[{DIGITS}]{{1,4}}[.)]?")
_PHONE = re.compile(f"(?:[+{DIGITS}][ .,/\\-{DIGITS}]*)")
_TICK = re.compile("[/✓✔☑1๑xX×✗☐0๐]|มา")
_LEAST_DIGITS = 8
_LONGEST_GROUP = 12
_DASHES = re.compile(r"[\s\-–—]*")


def says_nothing(cell: str) -> bool:
    """Tell whether a cell is empty or holds only a dash."""
    return _DASHES.fullmatch(cell) is not None


def headed(row: Sequence[str], below: Sequence[Sequence[str]]) -> list[Column] | None:
    """Return what the columns under this row hold; None when it is no header."""
    kinds = [_kind_of(cell) for cell in row]
    if "name" not in kinds or any(titles.split(cell)[0] and not _kind_of(cell) for cell in row):
        return None
    if len(row) > 1 and sum(map(bool, kinds)) < 2:
        return None
    return [
        Column(_group_or_organisation(_cells(below, at)) if kind == "either" else kind)
        if kind
        else Column("note", "" if "หมายเหตุ" in cell else " ".join(cell.split()))
        for at, (kind, cell) in enumerate(zip(kinds, row, strict=True))
    ]


def guessed(rows: Sequence[Sequence[str]]) -> list[Column]:
    """Return what the columns hold, judged by their cells."""
    columns = [_cells(rows, at) for at in range(max(map(len, rows)))]
    kinds = [_told_by_cells(cells, first=at == 0) for at, cells in enumerate(columns)]
    ticks = [at for at, kind in enumerate(kinds) if kind == "tick"]
    for at in ticks:
        kinds[at] = "morning" if at == ticks[0] else "afternoon" if at == ticks[1] else "note"
    texts = [at for at, kind in enumerate(kinds) if not kind]
    if texts:
        name = next((at for at in texts if _share(columns[at], _titled) >= _SOME), texts[0])
        kinds[name] = "name"
        after = name + 1
        if after in texts and _share(columns[name], _is_word) >= MOST <= _share(columns[after], _is_surname):
            kinds[after] = "surname"
    rest = [at for at in texts if not kinds[at]]
    for at in rest:
        if _share(columns[at], is_organisation) >= MOST:
            kinds[at] = "position" if _share(columns[at], _is_position) >= MOST else "organisation"
    if rest and not {"organisation", "position"} & set(kinds):
        kinds[rest[0]] = "organisation"
    return [Column(kind or "note") for kind in kinds]


def _kind_of(header: str) -> str:
    plain = _SIGNS.sub("", header).casefold()
    return next((kind for kind, pattern in _HEADERS if pattern.fullmatch(plain)), "")


def _told_by_cells(cells: Sequence[str], *, first: bool) -> str:
    """Return the kind of a column whose cells leave no doubt."""
    if not cells or _share(cells, PRIVATE.fullmatch) >= MOST:
        return "note"
    if _share(cells, titles.is_title) >= MOST:
        return "prefix"
    if first and _share(cells, _NUMBER.fullmatch) == 1 and _counts_up(cells):
        return "number"
    if _share(cells, _TICK.fullmatch) == 1:
        return "tick"
    if _share(cells, _is_phone) >= MOST:
        return "phone"
    return "sector" if _share(cells, sector_of) >= MOST else ""


def _cells(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    return [row[at].strip() for row in rows if at < len(row) and not says_nothing(row[at])]


def _share(cells: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(bool(test(cell)) for cell in cells) / len(cells) if cells else 0.0


def _counts_up(cells: Sequence[str]) -> bool:
    numbers = [int(cell.strip(".) ")) for cell in cells]
    return all(before < after for before, after in pairwise(numbers))


def _is_phone(cell: str) -> bool:
    return _PHONE.fullmatch(cell) is not None and sum(map(str.isdigit, cell)) >= _LEAST_DIGITS


def _titled(cell: str) -> bool:
    return bool(titles.split(cell)[0])


def _is_word(cell: str) -> bool:
    return len(titles.split(cell)[1].split()) == 1


def _is_surname(cell: str) -> bool:
    return cell.partition(" ณ ")[0].count(" ") == 0 and not is_organisation(cell)


def _is_position(cell: str) -> bool:
    return POSITION.match(cell) is not None


def _group_or_organisation(cells: Sequence[str]) -> str:
    """Tell whether a column called กลุ่ม holds numbers of small groups, or groups that people are of."""
    short = _share(
        cells, lambda cell: len(cell) <= _LONGEST_GROUP and (cell[-1:].isdigit() or len(cell) == 1)
    )
    return "group" if short >= MOST else "organisation"
