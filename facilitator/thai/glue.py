"""What stays on one line although a blank or the end of a word stands inside: amounts, dates, names."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from facilitator.thai import dates, titles
from facilitator.thai.letters import DIGITS, LETTERS, NOT_FIRST, NOT_LAST, STARTS

if TYPE_CHECKING:
    from collections.abc import Iterable


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_MONTHS = (*dates.MONTHS, *dates.SHORT_MONTHS)
_UNITS = _each(
    "กว่า พัน หมื่น แสน ล้าน บาท สตางค์ คน ราย ท่าน รูป องค์ ตัว ครัวเรือน ครอบครัว หลังคาเรือน หลัง หมู่บ้าน หมู่ บ้าน "
    "ตำบล อำเภอ จังหวัด แขวง เขต ภาค ประเทศ ชุมชน กลุ่ม องค์กร หน่วยงาน หน่วย เครือข่าย กองทุน กอง โครงการ "
    "กิจกรรม แผนงาน แผน ประเด็น เรื่อง ข้อ ด้าน ฝ่าย ประการ อย่าง ชนิด ประเภท แบบ ระดับ ขั้นตอน ขั้น ครั้ง รอบ รุ่น "
    "เวที แห่ง จุด สาย เส้น ปี เดือน สัปดาห์ คืน ชั่วโมง นาที วินาที น. ทุ่ม โมง ตอน บท หน้า เล่ม แผ่น ใบ ฉบับ ชุด "
    "อัน ชิ้น ก้อน ขวด ถุง กล่อง กระสอบ ถัง เกวียน ตัน กิโลกรัม กก. กิโล ขีด กรัม ไร่ งาน ตารางวา ตร.ว. ตร.ม. ตร.กม. "
    "ตารางเมตร ตารางกิโลเมตร กิโลเมตร กม. เมตร ม. เซนติเมตร ซม. นิ้ว ฟุต ลิตร ลบ.ม. วัตต์ องศา เปอร์เซ็นต์ เท่า "
    "ส่วน คะแนน เสียง ต้น ดอก ลูก ฟอง คัน ลำ เครื่อง ตู้ ห้อง โต๊ะ คู่ มื้อ เมล็ด สาขา โรงเรียน วัด หุ้น สมัย วาระ มาตรา พื้นที่"
)
_UNIT = re.compile(
    f"{_any_of((*_MONTHS, *_UNITS))}|วัน(?!ที่)|ร้อย(?!ละ)|สิบ"
    "|(?:[kcm]?m2?|[km]?g|ml|l|ha|[kMGT]B|[kM]?W|kWh|Hz|°[CF]?)(?![A-Za-z])"
)
_AMOUNT_LAST = re.compile(f"[{DIGITS}](?:\\.-|%)?\\Z")

_ERAS = ("พ.ศ.", "ค.ศ.", "ร.ศ.", "จ.ศ.", "ม.ศ.", "ฮ.ศ.")
_NUMBERED = (
    *_ERAS,
    *_MONTHS,
    *_each(
        "ที่ ข้อ หมู่ ม. ปี ปีงบประมาณ มาตรา วรรค หน้า บท ตอน รุ่น ชุด เล่ม ตาราง ภาพ แผนภูมิ ภาคผนวก ระยะ ระดับ ห้อง ชั้น "
        "ร้อยละ ซอย ซ. ถ. โทร โทร. เบอร์ รหัส เวลา No. no. p. pp."
    ),
)
"""What the number after it belongs to."""

_PLACE_LETTERS = _each("ต. อ. จ. บ. ถ. ซ. ม.")
_TITLES = (*titles.PLAIN, "พระครู", "ว่าที่", *titles.SHORT)
_BEFORE_NAME = (*_TITLES, *_PLACE_LETTERS)
_WORD_BEFORE_NAME = re.compile(
    f"(?<![{LETTERS}.])(?:{_any_of(_TITLES)}|(?<!\\. )(?:{_any_of(_PLACE_LETTERS)}))\\Z"
)
_LETTER_AND_DOT = re.compile(f"[ก-ฮ]\\.(?![{STARTS}])")
_DASHES = frozenset("-–—~")

NAME_TITLES = frozenset(titles.PLAIN)
"""Titles that a name follows with no blank."""
LONGEST_NAME = 14
"""How many letters after a title are taken for a name whole: more hold other words too."""
SCALES = frozenset(_each("สิบ ร้อย พัน หมื่น แสน ล้าน"))
"""Words that belong to the unit after them (3 ล้านบาท)."""
PLACES = _each("ตำบล แขวง อำเภอ เขต จังหวัด บ้าน เทศบาล")
"""Ends of words that the name of a place follows …"""
PLACE_BEGINNINGS = frozenset(
    _each("บ้าน บาง หนอง ห้วย โคก ท่า วัง คลอง ดอน โนน นา ป่า เขา เกาะ ดง ทุ่ง แม่ ปาก สระ ลาด บึง ควน ทับ หัว ไทร")
)
"""… and words that such a name begins with: the next word is the rest of it."""


def may_start(letter: str) -> bool:
    """Tell whether a line may start with this character."""
    if letter in NOT_FIRST:
        return False
    return letter < "\u0300" or "ก" <= letter <= "๛" or unicodedata.category(letter)[0] != "M"


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end with the one character and the next start with the other."""
    return before not in NOT_LAST and may_start(after)


def blank_holds(text: str, start: int, end: int) -> bool:
    """Tell whether the blank text[start:end] keeps what stands on both sides of it on one line."""
    before, after = text[start - 1], text[end]
    if not may_break(before, after):
        return True
    if after.isdigit():
        return text.endswith(_NUMBERED, 0, start) or (before in _DASHES and _digit_before(text, start - 1))
    if before.isdigit() and after in _DASHES:
        return number_follows(text, end + 1)
    if _AMOUNT_LAST.search(text, max(0, start - 3), start):
        return _UNIT.match(text, end) is not None
    if before == "." and text[start - 2 : start - 1] >= "ก" and _LETTER_AND_DOT.match(text, end):
        return True
    if text.startswith(_ERAS, end):
        return text.endswith(("ปี", "ปีงบประมาณ"), 0, start)
    return _title_ends(text, start) or text.endswith("ฯพณฯ", 0, start)


def name_starts(text: str, at: int) -> bool:
    """Tell whether a title stands right before this place, or before the one blank that is there."""
    before = text[at - 1 : at]
    return (before == "." and _title_ends(text, at)) or (before == " " and _title_ends(text, at - 1))


def _title_ends(text: str, at: int) -> bool:
    """Tell whether a title (ดร. น.ส. พ.ต.อ.), or ต. อ. จ. before a place's name, ends here."""
    if not text.endswith(_BEFORE_NAME, 0, at):
        return False
    return _WORD_BEFORE_NAME.search(text, max(0, at - 8), at) is not None


def number_follows(text: str, at: int) -> bool:
    """Tell whether a number stands here, after one blank or none."""
    return text[at : at + 2].lstrip(" ")[:1].isdigit()


def _digit_before(text: str, end: int) -> bool:
    return text[max(0, end - 2) : end].rstrip()[-1:].isdigit()
