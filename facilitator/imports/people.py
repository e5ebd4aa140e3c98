"""Reads who takes part from one typed line: title, name, organisation, sector, phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.model import SECTORS
from facilitator.thai import titles
from facilitator.thai.letters import DIGITS
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Person:
    """A participant to be; every field as typed."""

    name: str
    prefix: str = ""
    organisation: str = ""
    sector: str = ""
    phone: str = ""
    group: str = ""
    morning: bool = False
    afternoon: bool = False
    note: str = ""


_ALSO_CALLED = (
    ("ประชาชน", "ชาวบ้าน ภาคประชาชน ชุมชน ราษฎร"),
    ("ท้องถิ่น (อปท.)", "ท้องถิ่น อปท. อปท ภาคท้องถิ่น"),
    ("ราชการ", "ภาครัฐ รัฐ ข้าราชการ ภาคราชการ"),
    ("ภาคประชาสังคม", "ประชาสังคม ngo ngos เอ็นจีโอ"),
    ("เอกชน", "ภาคเอกชน ธุรกิจ"),
    ("วิชาการ", "ภาควิชาการ นักวิชาการ สถาบันวิชาการ"),
    ("ศาสนา", "ภาคศาสนา"),
    ("เยาวชน", "เด็กและเยาวชน"),
    ("อื่น ๆ", "อื่นๆ"),
)
_SECTORS: Mapping[str, str] = MappingProxyType(
    {sector.casefold(): sector for sector in SECTORS}
    | {called: sector for sector, names in _ALSO_CALLED for called in names.split()}
)
_DIGIT = f"[{DIGITS}]"
PHONE = re.compile(
    f"(?<![{DIGITS}])(?:\\+?66|[0๐])(?:[ \\-.]?{_DIGIT}){{7,9}}(?![{DIGITS}])(?: *ต่อ *{_DIGIT}+)?"
)
"""A phone number of Thailand in either digits, with its extension."""
_PHONES = re.compile(
    f"(?:(?:หมายเลข|เบอร์)?(?:โทรศัพท์|โทร\\.?|มือถือ)|เบอร์|tel\\.?|phone|mobile)?[ :]*"
    f"({PHONE.pattern}(?:[ ,/]+{PHONE.pattern})*)",
    re.IGNORECASE,
)
PRIVATE = re.compile(
    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
    f"|(?<![{DIGITS}-])(?:{_DIGIT}{{13}}"
    f"|{_DIGIT}[ -]{_DIGIT}{{4}}[ -]{_DIGIT}{{5}}[ -]{_DIGIT}{{2}}[ -]{_DIGIT})(?![{DIGITS}-])"
)
"""An address for letters by wire, and the number of a citizen: neither organisation nor phone."""
_ROW_NUMBER = re.compile(
    f"(?:{_DIGIT}{{1,4}} *[.)] *|\\({_DIGIT}{{1,4}}\\) *|{_DIGIT}{{1,4}} +|[-•–*] +)(?=\\S)"
)
_EDGES = re.compile("[\t,;|]+| {2,}| [-–/] ")
_ORGANISATION = re.compile(
    "กลุ่ม|บ้าน|ชุมชน|หมู่|ม\\.|ต\\.|อ\\.|จ\\.|ตำบล|อำเภอ|เขต|จังหวัด|อบต|อบจ|เทศบาล|ทต\\.|ทม\\.|ทน\\.|โรงเรียน|รร\\.|ร\\.ร\\.|วัด|มัสยิด|"
    "โบสถ์|บริษัท|บจก|หจก|ร้าน|มหาวิทยาลัย|ม\\.ราช|วิทยาลัย|สถาบัน|คณะ|สำนัก|กรม|กอง|กระทรวง|ชมรม|สมาคม|มูลนิธิ|เครือข่าย|"
    "สภา|รพ|โรงพยาบาล|ศูนย์|ศพด|องค์การ|องค์กร|วิสาหกิจ|สหกรณ์|ธ\\.ก\\.ส|ธกส|ธนาคาร|กศน|สกร|พมจ|พช\\.|พอช|อสม|หน่วย|ที่ว่าการ|"
    "ฝ่าย|แผนก|สถานี|สภ\\.|พัฒนา(?:ชุมชน|สังคม)|เกษตร(?:อำเภอ|จังหวัด|ตำบล)|สาธารณสุข|ปกครอง"
)
POSITION = re.compile(
    "(?:รอง|อดีต|ผู้ช่วย|ผช\\.)?(?:ประธาน|กรรมการ|เลขา|เหรัญญิก|สมาชิก|ผู้ใหญ่บ้าน|ผญบ|กำนัน|สารวัตรกำนัน|ปลัด|นายก|ผู้อำนวยการ|ผอ\\.|"
    "หัวหน้า|เจ้าหน้าที่|จนท|นักวิชาการ|นักพัฒนา|ครู|อาจารย์ประจำ|เจ้าอาวาส|ที่ปรึกษา|แกนนำ|ผู้แทน|ตัวแทน|พยาบาล|ผู้จัดการ|ผู้ประสานงาน|แพทย์ประจำ)"
)
"""What a position at work or in a group begins with."""


def person(line: str) -> Person | None:
    """Return who a line names; None for a line without a name. What is no name is kept all the same."""
    text, private = _without_private(without_number(clean(line).strip()))
    text, phone = _without_phone(text)
    prefix, rest = titles.split(text.strip(" \t,;|"))
    if not rest:
        return None
    name, others = _name_and_others(rest)
    others, sector = _without_sector(others)
    return Person(name, prefix, " ".join(others), sector, phone, note=private)


def without_number(line: str) -> str:
    """Return a line without the number or bullet that it stands under in a list."""
    found = _ROW_NUMBER.match(line)
    return line[found.end() :] if found and not PHONE.match(line) and not PRIVATE.match(line) else line


def sector_of(text: str) -> str:
    """Return the sector that a text names in one of its usual ways; empty when it names none."""
    return _SECTORS.get(text.strip(" ()").casefold()) or _SECTORS.get(text.strip().casefold(), "")


def is_organisation(text: str) -> bool:
    """Tell whether a text begins as organisations, places and positions do, and surnames hardly do."""
    return _ORGANISATION.match(text) is not None or POSITION.match(text) is not None


def _without_private(text: str) -> tuple[str, str]:
    """Take out what must not stand in a field that is printed."""
    return PRIVATE.sub("\t", text), " ".join(found[0] for found in PRIVATE.finditer(text))


def _without_phone(text: str) -> tuple[str, str]:
    found = _PHONES.search(text)
    if not found:
        return text, ""
    return f"{text[: found.start()]}\t{text[found.end() :]}", found[1]


def _name_and_others(text: str) -> tuple[str, list[str]]:
    """Part the name from what follows it: at a sign that parts fields, or after given name and surname."""
    first, *later = [part.strip() for part in _EDGES.split(text) if part.strip()]
    words = first.split()
    taken = 1
    while taken < len(words) and _belongs_to_name(words, taken):
        taken += 1
    rest = [" ".join(words[taken:])] if taken < len(words) else []
    return " ".join(words[:taken]), [*rest, *later]


def _belongs_to_name(words: list[str], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if before == "ณ" or word == "ณ" or word.startswith("("):
        return True
    named = sum(not each.startswith("(") for each in words[:at])
    if named > 1 or is_organisation(word) or sector_of(word):
        return False
    return any(map(str.isalpha, word))


def _without_sector(parts: list[str]) -> tuple[list[str], str]:
    """Take the last word that names a sector out of what follows the name."""
    for at in range(len(parts) - 1, -1, -1):
        if sector := sector_of(parts[at]):
            return [*parts[:at], *parts[at + 1 :]], sector
        before, _, last = parts[at].rpartition(" ")
        if sector := sector_of(last):
            return [*parts[:at], before, *parts[at + 1 :]], sector
    return parts, ""
