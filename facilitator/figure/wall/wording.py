"""What the wall itself says, to the room and to the operator, in the two languages of the program."""

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
        "no_agenda": Title("วันนี้คุยกันได้ตามสบาย", "An open day"),
        "rules": Title("ข้อตกลงร่วม", "What we agree on"),
        "welcome": Title("ยินดีต้อนรับ", "Welcome"),
        "time_left": Title("เวลาที่เหลือ", "Time left"),
        "time_over": Title("หมดเวลาแล้ว", "Time is up"),
        "no_timer": Title("ยังไม่ได้ตั้งเวลา", "No timer is set"),
        "continued": Title("ต่อ", "continued"),
        "newest": Title("บัตรล่าสุด", "The newest card"),
        "ranking": Title("ผลคะแนน", "The vote"),
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
        # To the operator.
        "card_over": Title(
            "มีบัตรที่ยาวเกินหนึ่งหน้าจอ ย่อข้อความ หรือแบ่งเป็นหลายบัตร",
            "A card is longer than a page. Shorten it, or make several cards of it",
        ),
        "word_cut": Title(
            "มีคำที่ยาวกว่าจอ จึงถูกตัดกลางคำ เว้นวรรคในคำนั้น",
            "A word is wider than the wall and was cut. Put a blank into it",
        ),
        "many_pages": Title(
            "เนื้อหายาว {pages} หน้าจอ คนในห้องตามยาก ฉายทีละช่องหรือทีละแถวแทน",
            "These are {pages} pages, more than a room follows. Show one zone or row at a time",
        ),
        "long_question": Title(
            "คำถามยาวเกินหนึ่งหน้าจอ ย่อคำถาม หรือชื่อกิจกรรม",
            "The question is longer than a page. Shorten it, or the title of the activity",
        ),
        "no_photo": Title(
            "ยังไม่ได้เลือกภาพ เลือกภาพถ่ายในเวทีนี้ แล้วฉายอีกครั้ง",
            "No photo is chosen. Choose one of this session, then show it again",
        ),
        "long_caption": Title(
            "คำบรรยายภาพยาวเกินจอ ตอนท้ายจึงไม่ขึ้นจอ ย่อให้สั้นลง",
            "The caption is longer than its room, and its end is left out. Shorten it",
        ),
    }
)


def say(key: str, language: str) -> str:
    """Return the words in "th" or "en"."""
    return WORDS[key].in_language(language)


def digits(text: str, language: str) -> str:
    """Return what the program itself counts, in Thai digits where it speaks Thai."""
    return numerals.to_thai(text) if language == "th" else text
