"""Titles of persons: what stands before a name (นาย, ดร., ว่าที่ร้อยตรี, พระครู), and where it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from facilitator.thai.letters import STARTS

if TYPE_CHECKING:
    from collections.abc import Iterable


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


PLAIN = _each("นาย นาง นางสาว เด็กชาย เด็กหญิง")
"""Titles that a name follows with no blank."""
_POLITE = _each("คุณ คุณหญิง คุณชาย คุณพระ ท่านผู้หญิง ฯพณฯ")
_MONKS = _each(
    "พระอธิการ พระอาจารย์ พระปลัด พระสมุห์ พระใบฎีกา พระครูปลัด พระครูสมุห์ พระครูวินัยธร พระครู พระมหา สามเณร แม่ชี"
)
_ROYAL = _each("หม่อมราชวงศ์ หม่อมหลวง หม่อมเจ้า")
_LEARNED = _each(
    "ศาสตราจารย์ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์ อาจารย์ ดอกเตอร์ นายแพทย์ แพทย์หญิง ทันตแพทย์ ทันตแพทย์หญิง เภสัชกร "
    "เภสัชกรหญิง สัตวแพทย์ สัตวแพทย์หญิง"
)
_OFFICERS = _each(
    "พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก จ่าสิบโท จ่าสิบตรี สิบเอก สิบโท สิบตรี "
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี พลอากาศเอก พลอากาศโท พลอากาศตรี "
    "นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี เรืออากาศเอก เรืออากาศโท เรืออากาศตรี พลตำรวจเอก พลตำรวจโท "
    "พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ "
    "จ่าสิบตำรวจ สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี"
)
_ACTING = "ว่าที่"
SHORT = _each(
    "น.ส. ด.ช. ด.ญ. ดร. อ. นพ. พญ. ทพ. ทพญ. ภก. ภญ. สพ.ญ. น.สพ. ศ. รศ. ผศ. ม.ร.ว. ม.ล. ม.จ. "
    "พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. ส.อ. ส.ท. ส.ต. พล.ร.อ. พล.ร.ท. พล.ร.ต. "
    "น.อ. น.ท. น.ต. พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. จ.ส.ต. ส.ต.อ. "
    "ส.ต.ท. ส.ต.ต. Mr. Mrs. Ms. Dr. Prof."
)
"""Titles written with dots."""
_WITHOUT_DOT = _each("Mr Mrs Ms Miss Dr Prof")
_CALLED = _each("ลุง ป้า กำนัน ผู้ใหญ่ ผอ. หลวงพ่อ หลวงปู่ หลวงตา")
"""How people are called: a part of the name as they give it, so it is never taken off."""

_ALWAYS = (*PLAIN, *_POLITE, *_MONKS, *_ROYAL, *_LEARNED, *_OFFICERS, *SHORT)
_OTHER_WORDS = {
    "นาย": "ก(?:ฯ|\\s|$|รัฐมนตรี|เทศมนตรี|สมาคม|สภา|องค์การ|อบ)|อำเภอ|ทะเบียน|ทุน|หน้า|จ้าง|ช่าง",
    "คุณ": "ภาพ|ค่า|ธรรม|สมบัติ|กิจ|ลักษณะ|ประโยชน์|เอื้อ|อำนวย|ลิขิต|ประสาน|วุฒิ",
    "ป้า": "ย",
    "ผู้ใหญ่": "บ้าน",
}
"""What follows a title's letters in words that are none: นายอำเภอ, คุณภาพ, ป้าย."""


def _any_of(words: Iterable[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word) + (f"(?!{_OTHER_WORDS[word]})" if word in _OTHER_WORDS else "") for word in ordered
    )


_NAME_FOLLOWS = f"(?=[{STARTS}]|(?<=[\\s.])[A-Za-zฯ])"
_LEADING = re.compile(f"(?:(?:{_any_of((*_ALWAYS, *_WITHOUT_DOT, _ACTING))})\\s*{_NAME_FOLLOWS})+")
_LEADING_OR_MONK = re.compile(f"(?:{_LEADING.pattern}|พระ\\s*{_NAME_FOLLOWS})")
_ALONE = re.compile(f"(?:(?:{_any_of((*_ALWAYS, *_WITHOUT_DOT, _ACTING, 'พระ'))})\\s*)+")
_BLANK_AFTER = frozenset((*_LEARNED, *_OFFICERS, *SHORT, *_WITHOUT_DOT)) - frozenset(
    _each("น.ส. ด.ช. ด.ญ. ม.ร.ว. ม.ล. ม.จ.")
)

PERSON = re.compile(
    f"(?:{_any_of((*PLAIN, 'คุณ', *_MONKS, *_CALLED, 'น.ส.', 'ดร.', 'อาจารย์'))})"
    r"[^\s\d,:/()]+(?: [^\s\d,:/()]+)?"
)
"""A title and the name after it in running text, apart from words that only begin alike."""


def split(name: str) -> tuple[str, str]:
    """Return a person's title and the name after it; the title is empty when none stands there.

    The text is known to be a person's: "พระสมชาย" is split too, which in other text may be anything.
    """
    whole = name.strip()
    found = _LEADING_OR_MONK.match(whole)
    return (whole[: found.end()].rstrip(), whole[found.end() :]) if found else ("", whole)


def without(name: str) -> str:
    """Return a person's name without the title before it."""
    whole = name.strip()
    found = _LEADING.match(whole)
    return whole[found.end() :] if found else whole


def is_title(text: str) -> bool:
    """Tell whether the whole text is a title, or several: "ว่าที่ ร.ต."."""
    return _ALONE.fullmatch(text.strip()) is not None


def joined(title: str, name: str) -> str:
    """Return title and name as they are written: นางสมศรี ใจดี, but พ.ต.อ. สมชาย ใจดี."""
    if not title or not name:
        return title or name
    last = title.rsplit(maxsplit=1)[-1]
    apart = title[-1] < "ก" if last not in _ALWAYS else last in _BLANK_AFTER
    apart = apart or any(last.endswith(word) for word in _OFFICERS)
    return f"{title} {name}" if apart else f"{title}{name}"
