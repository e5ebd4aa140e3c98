"""What the wall itself says, in the two languages of the program."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.kinds import Title
from facilitator.thai import numerals

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[str, Title] = MappingProxyType(
    {
        "agenda": Title("กำหนดการ", "Agenda"),
        "now": Title("ตอนนี้", "Now"),
        "next": Title("ต่อไป", "Next"),
        "done": Title("เสร็จแล้ว", "Done"),
        "no_agenda": Title("วันนี้คุยกันได้ตามสบาย", "An open day"),
        "rules": Title("ข้อตกลงร่วม", "What we agree on"),
        "welcome": Title("ยินดีต้อนรับ", "Welcome"),
        "time_left": Title("เวลาที่เหลือ", "Time left"),
        "time_over": Title("หมดเวลาแล้ว", "Time is up"),
        "no_timer": Title("ยังไม่ได้ตั้งเวลา", "No timer is set"),
        "continued": Title("ต่อ", "continued"),
        "newest": Title("บัตรล่าสุด", "The newest card"),
        "ranking": Title("ผลโหวต", "The vote"),
        "tally_closed": Title("คะแนนยังปิดอยู่", "The tally is still closed"),
        "tally_soon": Title("จะเปิดเมื่อทุกคนโหวตครบ", "It is shown when all have voted"),
        "no_votes": Title("ยังไม่มีคะแนน", "No votes yet"),
        "without_votes": Title("ยังไม่ได้คะแนน", "Without votes"),
        "points": Title("คะแนน", "votes"),
        "progress": Title("ความก้าวหน้าของตัวชี้วัด", "How far the indicators have come"),
        "no_indicators": Title("ยังไม่มีตัวชี้วัด", "No indicators yet"),
        "baseline": Title("เดิม", "From"),
        "target": Title("เป้า", "to"),
        "latest": Title("ล่าสุด", "now"),
        "test": Title("ทดสอบจอ", "Test of the screen"),
        "test_read": Title("แถวหลังสุดอ่านได้ถึงบรรทัดที่เท่าไร?", "Down to which line can the last row read?"),
        "test_least": Title("ตัวเล็กที่สุดที่ใช้บนจอ", "The smallest letters used"),
        "test_usual": Title("ตัวปกติบนจอนี้", "The usual letters"),
        "gives": Title("พร้อมให้", "can give"),
        "learns": Title("ใฝ่รู้", "wants to learn"),
        "others": Title("ยังไม่จัดหมวด", "Not yet gathered"),
    }
)


def say(key: str, language: str) -> str:
    """Return the words in "th" or "en"."""
    return WORDS[key].in_language(language)


def digits(text: str, language: str) -> str:
    """Return what the program itself counts, in Thai digits where it speaks Thai."""
    return numerals.to_thai(text) if language == "th" else text
