"""One session with a filled board of every kind: what a village council's day might leave behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from facilitator.model import Board, Card, Link, Measurement, Participant, Session, Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


@dataclass(frozen=True)
class Entry:
    """A card to be, with those under it; `name` is what ties find it by."""

    slot: str
    text: str
    under: tuple[Entry, ...] = ()
    mark: str = ""
    speaker: str = ""
    votes: int = 0
    fields: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    ties: tuple[str, ...] = ()


def entry(
    slot: str,
    text: str,
    *under: Entry,
    mark: str = "",
    speaker: str = "",
    votes: int = 0,
    name: str = "",
    ties: str = "",
    **fields: str,
) -> Entry:
    """Return an entry; what is not named is a field of its kind."""
    return Entry(slot, text, under, mark, speaker, votes, fields, name, tuple(ties.split()))


def each(slot: str, *texts: str) -> tuple[Entry, ...]:
    """Return an entry of one slot for each text; "๑) ข้อความ" begins with its mark."""
    return tuple(_typed(slot, text) for text in texts)


_MARK = re.compile("(-|•|[๐-๙]+[.][๐-๙]+|[๐-๙0-9]+[.)]) ?(?=.)")


def _typed(slot: str, text: str) -> Entry:
    found = _MARK.match(text)
    return entry(slot, text[found.end() :], mark=found[1]) if found else entry(slot, text)


SWOT = (
    entry("S", "กรรมการกองทุนประชุมทุกวันที่ ๕ ไม่เคยขาดมา ๖ ปี", votes=9, name="S1"),
    entry("S", "มีคนรุ่นใหม่ทำบัญชีด้วยคอมพิวเตอร์ได้ ๓ คน", votes=4, name="S2"),
    entry("S", "วัดให้ใช้ศาลาเป็นที่ทำการโดยไม่คิดค่าน้ำค่าไฟ", name="S3"),
    entry("W", "สมาชิกหมู่ที่ ๗ และหมู่ที่ ๙ ยังเข้าไม่ถึงการฝากเงิน", votes=7, name="W1"),
    entry(
        "W",
        "ทะเบียนสมาชิกไม่ตรงกับสมุดฝาก",
        *each("W", "คนย้ายออกแล้วยังมีชื่อ", "ลูกหลานฝากแทนแต่ลงชื่อพ่อแม่"),
        votes=5,
        name="W2",
    ),
    entry("O", "เทศบาลตำบลตั้งงบสมทบกองทุนสวัสดิการปีละ 120,000 บาท", votes=6, name="O1"),
    entry("O", "โรงเรียนชวนนักเรียนมาทำแผนที่น้ำของตำบล", speaker="ครูพิมพ์ใจ", name="O2"),
    entry("T", "น้ำท่วมถนนสายในทุกเดือนกันยายน คนแก่มาฝากเงินไม่ได้", votes=3, name="T1"),
    entry("T", "แอปเงินกู้ออนไลน์โฆษณาถึงมือถือของชาวบ้านทุกวัน", name="T2"),
)
TOWS = (
    entry("SO", "ชวนเทศบาลเปิดเวทีคืนข้อมูลกองทุนทุกสามเดือน โดยคนรุ่นใหม่เป็นผู้นำเสนอ", ties="S1 S2 O1", votes=5),
    entry("WO", "ให้นักเรียนช่วยสำรวจทะเบียนสมาชิกพร้อมกับแผนที่น้ำ", ties="W2 O2"),
    entry("ST", "ย้ายจุดรับฝากมาที่ศาลาวัดตลอดเดือนกันยายน", ties="S3 T1"),
    entry("WT", "ตั้งกลุ่มเพื่อนบ้านเตือนภัยเงินกู้ เริ่มที่หมู่ที่ ๗", ties="W1 T2"),
)
STAKEHOLDERS = (
    entry(
        "party",
        "แม่บ้านที่ฝากเงินวันละบาท",
        *each("sees", "เป็นเงินก้อนสุดท้ายของครอบครัว"),
        *each("wants", "ฝากได้ใกล้บ้าน", "รู้ยอดเงินของตัวเองทุกเดือน", "เบิกค่ารักษาได้ใน ๓ วัน"),
        *each("worries", "กรรมการเปลี่ยนแล้วเงินหาย"),
        *each("role", "ชวนเพื่อนบ้านมาฝาก"),
        interest="9",
        power="4",
    ),
    entry(
        "party",
        "เทศบาลตำบล",
        *each("sees", "เป็นผลงานที่รายงานจังหวัดได้"),
        entry(
            "wants",
            "ข้อมูลสมาชิกที่ตรวจสอบได้",
            *each("wants", "แยกรายหมู่บ้าน", "ส่งก่อนสิ้นเดือนกันยายน"),
            mark="๑)",
        ),
        *each("wants", "๒) ป้ายชื่อหน่วยงานในงานประจำปี"),
        *each("role", "สมทบเงินปีละครั้ง"),
        interest="6",
        power="9",
    ),
    entry(
        "party", "พระครูเจ้าอาวาส", *each("sees", "เป็นการให้ทานที่ไม่ต้องบอกใคร"), *each("role", "ให้สถานที่ ให้กำลังใจ")
    ),
    entry(
        "party", "ร้านค้าชุมชน", *each("sees", "เป็นคู่แข่งเรื่องเงินหมุนในหมู่บ้าน"), *each("wants", "ขายของให้งานกองทุน")
    ),
)
POWER_INTEREST = (
    entry("manage", "นายกเทศมนตรี", interest="8", power="9"),
    entry("manage", "ประธานกองทุน", interest="10", power="7"),
    entry("satisfy", "พัฒนาการอำเภอ", interest="4", power="8"),
    entry("inform", "แม่บ้านหมู่ที่ ๗", interest="9", power="3"),
    entry("monitor", "ร้านค้านอกตำบล", interest="2", power="2"),
)
GOALS = (
    entry(
        "goal",
        "ทุกครัวเรือนเข้าถึงสวัสดิการได้จริง",
        entry(
            "indicator",
            "ครัวเรือนที่เป็นสมาชิกกองทุน",
            name="ตช1",
            baseline="120",
            target="400",
            unit="ครัวเรือน",
            due="2026-12-31",
        ),
        entry(
            "indicator",
            "คำขอที่จ่ายภายใน ๗ วัน",
            name="ตช2",
            baseline="40",
            target="90",
            unit="ร้อยละ",
            due="2026-12-31",
        ),
    ),
    entry(
        "goal",
        "สมาชิกรู้เรื่องเงินของตนเอง",
        entry(
            "indicator",
            "มีใบแจ้งยอดรายเดือนครบทุกหมู่",
            name="ตช3",
            baseline="ยังไม่มี",
            target="มีทุกหมู่",
            collector="เหรัญญิก",
        ),
    ),
)
STRATEGIC_PLAN = (
    entry("vision", "ตำบลที่คนดูแลกันตั้งแต่เกิดจนตาย ด้วยเงินออมและน้ำใจของคนในตำบลเอง"),
    *each(
        "mission", "๑. ขยายสมาชิกให้ครบทุกหมู่บ้าน", "๒. ทำบัญชีให้โปร่งใส ตรวจสอบได้ทุกเดือน", "๓. เชื่อมกองทุนกับหน่วยงานภาคี"
    ),
    *each("objective", "๑. สมาชิกได้รับสวัสดิการครบเก้าเรื่อง", "๒. กองทุนอยู่ได้โดยไม่พึ่งเงินบริจาค"),
    entry(
        "issue",
        "การเข้าถึงกองทุนของคนทุกกลุ่ม",
        *each("issue_objective", "คนชายขอบและคนทำงานต่างถิ่นเป็นสมาชิกได้เท่ากับคนในหมู่บ้าน"),
        entry(
            "kpi",
            "จำนวนสมาชิกใหม่แยกรายหมู่บ้าน",
            *each("kpi", "๑.๑ หมู่บ้านเดิมเพิ่มอย่างน้อย ๓๐ คน", "๑.๒ หมู่บ้านใหม่อย่างน้อย ๒ หมู่บ้าน"),
            mark="๑.",
        ),
        *each("kpi", "๒. ร้อยละของสมาชิกที่ฝากต่อเนื่องครบ ๖ เดือน"),
        *each(
            "strategy",
            "๑) ตั้งจุดรับฝากเคลื่อนที่ในวันตลาดนัด",
            "๒) ให้เยาวชนเป็นอาสาบัญชีประจำซอย",
            "๓) เปิดให้ฝากผ่านญาติโดยมีสมุดคู่ฝาก",
        ),
        *each("project", "๑) โครงการรถออมทรัพย์ถึงบ้าน", "๒) โครงการอาสาบัญชีรุ่นเยาว์"),
        mark="๑.",
    ),
    entry(
        "issue",
        "ความโปร่งใสของการบริหาร",
        *each("issue_objective", "สมาชิกทุกคนรู้ว่าเงินอยู่ที่ไหนและใช้ทำอะไร"),
        *each("kpi", "๑. จำนวนครั้งที่ติดประกาศงบเดือน", "๒. จำนวนข้อสงสัยที่ตอบได้ในเวที"),
        *each("strategy", "๑) ติดประกาศงบที่ศาลาทุกวันที่ ๑", "๒) อ่านงบในวันประชุมหมู่บ้าน"),
        mark="๒.",
    ),
)
RESULTS = (
    entry(
        "activity",
        "อบรมอาสาบัญชีรุ่นเยาว์",
        *each("objective", "-เพื่อให้เยาวชนทำบัญชีครัวเรือนได้", "-เพื่อให้กองทุนมีคนสืบทอดงานบัญชี"),
        *each(
            "qualitative", "-เยาวชนอธิบายงบให้พ่อแม่ฟังได้", "-เกิดกลุ่มพี่สอนน้องทุกวันเสาร์", "-กรรมการรุ่นเดิมวางใจให้ถือสมุด"
        ),
        entry("quantitative", "อาสาบัญชีที่ผ่านการอบรม 18 คน", mark="1."),
        entry(
            "quantitative",
            "แบ่งทีมทำงานดังนี้",
            *each("quantitative", "- ทีมรับฝาก    6  คน", "- ทีมลงสมุด    8  คน", "- ทีมตรวจยอด  4  คน"),
            mark="2.",
        ),
        *each("obstacle", "1. วันเสาร์ตรงกับเรียนพิเศษของเด็กบางคน", "2. คอมพิวเตอร์มีเครื่องเดียว ต้องผลัดกันใช้"),
        mark="1.",
    ),
    entry(
        "activity",
        "เวทีคืนข้อมูลกองทุน",
        *each("objective", "เพื่อให้สมาชิกรู้ฐานะของกองทุน"),
        *each("qualitative", "สมาชิกกล้าถามเรื่องเงินกู้ค้างชำระต่อหน้ากรรมการ"),
        *each("quantitative", "ผู้เข้าร่วม 146 คน จาก 9 หมู่บ้าน"),
        *each("obstacle", "ฝนตกหนัก คนหมู่ที่ ๙ มาไม่ได้"),
        mark="2.",
    ),
)
ACTION_PLAN = (
    entry(
        "action",
        "ตรวจทะเบียนสมาชิกให้ตรงกับสมุดฝาก",
        entry("action", "หมู่ที่ ๑–๕", owner="อาสาบัญชีรุ่นเยาว์", due="2026-04-15"),
        entry("action", "หมู่ที่ ๖–๙", owner="นางสาวดวงใจ มั่นคง", due="2026-04-30"),
        ties="ตช1",
        owner="นายสมชาย ทองดี",
        due="2026-04-30",
        where="ศาลาวัดทุ่งพร้าว",
        budget="4,500",
        fund_source="กองทุนสวัสดิการ",
        mode="ทำเอง",
        status="กำลังทำ",
    ),
    entry(
        "action",
        "จัดทำใบแจ้งยอดรายเดือน",
        ties="ตช2 ตช3",
        owner="เหรัญญิกและอาสาบัญชี",
        due="ทุกวันที่ ๑ ของเดือน",
        where="ที่ทำการกองทุน",
        budget="12,000.-บาท",
        fund_source="เทศบาลตำบล",
        mode="ทำร่วม",
        status="ยังไม่เริ่ม",
    ),
    entry(
        "action",
        "ยกถนนสายในให้พ้นน้ำ",
        owner="นายกเทศมนตรี",
        due="ปลายปี",
        where="ถนนสายใน หมู่ที่ ๗",
        budget="ขอให้เทศบาลประมาณราคา",
        mode="ขอสนับสนุน",
    ),
)
LESSONS = (
    *each("expected", "สมาชิกมาฝากครบทุกเดือน"),
    entry("went_well", "เด็กนักเรียนทำใบแจ้งยอดสวยและถูกต้อง", speaker="ป้าสายหยุด", votes=6),
    entry("went_badly", "เดือนกันยายนรับฝากได้แค่สองวัน", votes=3),
    entry("why", "ไม่มีจุดรับฝากสำรองเมื่อน้ำท่วม"),
    entry(
        "learned",
        "เตรียมศาลาวัดไว้เป็นจุดสำรองตั้งแต่ต้นฤดูฝน",
        *each("learned", "ย้ายตู้เอกสารขึ้นชั้นสอง", "พิมพ์สมุดสำรองไว้ ๕๐ เล่ม"),
    ),
)
KNOWLEDGE = (
    entry("topic", "การทำให้คนทั้งตำบลออมเงินวันละบาทได้ต่อเนื่อง"),
    entry("knowledge_owner", "นางสายหยุด ทองดี"),
    entry("problem", "คนออมแล้วเลิกกลางคัน"),
    entry(
        "story",
        "จุดเริ่มต้น",
        entry(
            "story",
            "ปีแรกมีคนออมอยู่สิบสองคน ทุกเย็นวันศุกร์ป้าสายหยุดถือกระป๋องนมเดินไปทีละบ้าน บ้านไหนไม่อยู่ก็วางกระดาษไว้ว่าแวะมาแล้ว",
        ),
        entry("story", "พอเข้าปีที่สองคนเริ่มถามหา ถ้าวันไหนไม่ไปจะมีเด็กวิ่งเอาเหรียญมาให้ที่บ้าน"),
    ),
    entry("story", "วันที่น้ำท่วมใหญ่ เงินกองทุนจ่ายถึงมือคนทุกบ้านภายในสามวัน จากนั้นไม่มีใครถามอีกเลยว่าออมไปทำไม"),
    *each("method", "๑. เดินไปหา ไม่รอให้มา", "๒. ลงสมุดต่อหน้าทุกครั้ง", "๓. อ่านยอดรวมให้ฟังในวันพระ"),
    entry("asset", "การเดินไปถึงบ้านทำให้รู้ว่าใครเดือดร้อน", name="ข1"),
    entry("asset", "สมุดที่ลงต่อหน้าคือคำสัญญา", name="ข2"),
    entry("asset", "เงินที่จ่ายเร็วพูดแทนคำชวนได้ทั้งหมด", name="ข3"),
    entry("core", "ความไว้ใจเกิดจากการทำให้เห็นซ้ำ ๆ", ties="ข1 ข2"),
    entry("core", "ช่วยให้ทันเวลาสำคัญกว่าช่วยมาก", ties="ข3"),
    entry("strategy", "ให้คนที่เคยได้รับความช่วยเหลือเป็นคนเล่าเรื่องในเวทีถัดไป"),
    entry("theory", "ทุนทางสังคม: ความสัมพันธ์และความไว้วางใจเป็นทรัพยากรของชุมชน"),
)
OUTCOME_STEPS = (
    entry("step", "คนรู้ว่ากองทุนมีไว้ทำอะไร", *each("indicator", "ตอบคำถามสามข้อในเวทีได้", "มีคนมาขอใบสมัครเอง")),
    entry("step", "คนออมต่อเนื่องหกเดือน", *each("indicator", "สมุดฝากมียอดครบหกเดือน ร้อยละ ๘๐")),
    entry("step", "กองทุนดูแลคนได้ครบเก้าเรื่อง", *each("indicator", "จ่ายสวัสดิการครบทุกเรื่องภายในปี")),
)
LOGFRAME = tuple(
    entry(
        "level",
        level,
        *each("summary", summary),
        *each("indicator", *indicators),
        *each("proof", proof),
        *each("condition", condition),
    )
    for level, summary, indicators, proof, condition in (
        (
            "เป้าหมาย",
            "คนในตำบลมีหลักประกันชีวิต",
            ("ครัวเรือนที่มีหนี้นอกระบบลดลงครึ่งหนึ่ง",),
            "แบบสำรวจครัวเรือนประจำปี",
            "ราคาผลผลิตไม่ตกต่ำกว่าทุน",
        ),
        (
            "วัตถุประสงค์",
            "กองทุนเป็นที่พึ่งของสมาชิกทุกหมู่บ้าน",
            ("สมาชิก ๔๐๐ ครัวเรือน", "ฝากต่อเนื่องร้อยละ ๘๐"),
            "ทะเบียนสมาชิก",
            "กรรมการไม่ลาออกพร้อมกัน",
        ),
        ("ผลผลิต", "ระบบบัญชีที่ตรวจสอบได้", ("ใบแจ้งยอดครบทุกเดือน",), "แฟ้มใบแจ้งยอด", "มีไฟฟ้าและอินเทอร์เน็ต"),
        ("กิจกรรม", "อบรมอาสาบัญชีรุ่นเยาว์", ("อบรม ๒ รุ่น รุ่นละ ๒๐ คน",), "ใบลงทะเบียนและภาพถ่าย", "โรงเรียนอนุญาต"),
    )
)
FREEDOM_LEVELS = (
    entry(
        "factor",
        "บัญชีโปร่งใส",
        entry("party", "บ้านทุ่งพร้าว", now="5", goal="5"),
        entry("party", "บ้านหนองหอย", now="2", goal="4"),
        entry("party", "บ้านป่าแดง", now="3", goal="4"),
    ),
    entry(
        "factor",
        "กรรมการทำงานเป็นทีม",
        entry("party", "บ้านทุ่งพร้าว", now="3", goal="5"),
        entry("party", "บ้านป่าแดง", now="4", goal="5"),
    ),
)
CALENDAR = (
    entry(
        "matter",
        "ทำนา",
        *each("month_5", "ไถดะ"),
        *each("month_6", "หว่านกล้า"),
        *each("month_7", "ดำนา ลงแขกกันทุกบ้าน"),
        *each("month_11", "เกี่ยวข้าว", "นวดข้าว"),
    ),
    entry(
        "matter",
        "งานบุญ",
        *each("month_1", "บุญข้าวใหม่"),
        *each("month_4", "สงกรานต์ รดน้ำผู้สูงอายุ"),
        *each("month_7", "เข้าพรรษา"),
        *each("month_10", "ออกพรรษา ทอดกฐิน"),
    ),
    entry(
        "matter",
        "น้ำ",
        *each("month_3", "น้ำขาด ต้องซื้อ"),
        *each("month_9", "น้ำท่วมถนนสายใน"),
        *each("month_12", "ลอกคลอง"),
    ),
)
OUTLINE = (
    entry("heading", "ข้อตกลงของเวที", *each("item", "๑) ฟังกันจนจบประโยค", "๒) ทุกความคิดมีคุณค่า"), mark="๑."),
    entry(
        "heading",
        "เสียงจากวง",
        entry("quote", "เงินบาทเดียวไม่มาก แต่ทุกวันไม่เคยลืม นั่นแหละที่มาก", speaker="ป้าสายหยุด"),
        entry("verse", "น้ำลดตอผุด\nคนหยุดออมเมื่อไร ตอก็ผุดเมื่อนั้น"),
        mark="๒.",
    ),
    entry("label", "สมาชิกปัจจุบัน", entry("value", "๑๒๐ ครัวเรือน"), entry("value", "๙ หมู่บ้าน")),
    entry("paragraph", "ที่ประชุมขอให้จดทุกเรื่องที่ยังไม่มีคำตอบไว้ด้วย"),
)
CARDS = (
    entry(
        "cluster",
        "ทำให้ฝากง่าย",
        entry("card", "จุดรับฝากในวันตลาดนัด", votes=8),
        entry("card", "ฝากผ่านครูประจำชั้น", votes=3),
        entry("card", "สมุดเล่มเดียวใช้ได้ทั้งบ้าน"),
        votes=2,
    ),
    entry("cluster", "ทำให้ไว้ใจ", entry("card", "อ่านงบในวันพระ", votes=8), entry("card", "ให้ลูกหลานตรวจบัญชี")),
    entry("card", "ขอให้มีกาแฟในวันประชุม", votes=1),
)
BOARDS: Mapping[str, Sequence[Entry]] = {
    "swot": SWOT,
    "cards": CARDS,
    "tows": TOWS,
    "stakeholders": STAKEHOLDERS,
    "power_interest": POWER_INTEREST,
    "goals": GOALS,
    "strategic_plan": STRATEGIC_PLAN,
    "results": RESULTS,
    "action_plan": ACTION_PLAN,
    "lessons": LESSONS,
    "knowledge": KNOWLEDGE,
    "outcome_steps": OUTCOME_STEPS,
    "logframe": LOGFRAME,
    "freedom_levels": FREEDOM_LEVELS,
    "calendar": CALENDAR,
    "outline": OUTLINE,
}
"""The cards of a filled board of each kind."""
TITLES: Mapping[str, str] = {
    "swot": "สภาพกองทุนวันนี้",
    "cards": "ทำอย่างไรให้คนอยากออม",
    "tows": "กลยุทธ์จากการจับคู่",
    "stakeholders": "กองทุนในมุมมองของแต่ละฝ่าย",
    "power_interest": "ใครมีอำนาจ ใครสนใจ",
    "goals": "เป้าหมายของปีนี้",
    "strategic_plan": "แผนยุทธศาสตร์กองทุนสามปี",
    "results": "ผลการดำเนินงานรอบหกเดือน",
    "action_plan": "แผนปฏิบัติการ",
    "lessons": "ถอดบทเรียนฤดูน้ำท่วม",
    "knowledge": "บันทึกความรู้: ออมวันละบาท",
    "outcome_steps": "บันไดผลลัพธ์ของกองทุน",
    "logframe": "กรอบแผนงานสามปี",
    "freedom_levels": "แต่ละหมู่บ้านอยู่ระดับไหน",
    "calendar": "ปฏิทินของตำบล",
    "outline": "บันทึกท้ายเวที",
}
SESSION = Session(
    1,
    "เวทีทบทวนกองทุนสวัสดิการตำบลทุ่งพร้าว ครั้งที่ ๒",
    "2026-03-11",
    "09:00",
    "15:30",
    "ศาลาวัดทุ่งพร้าว หมู่ที่ ๓",
    "คณะกรรมการกองทุนสวัสดิการตำบลทุ่งพร้าว",
    "กองทุนตั้งมาครบหกปี สมาชิกเพิ่มขึ้นทุกปี แต่สองหมู่บ้านยังเข้าไม่ถึง เวทีนี้ชวนกันดูว่าอะไรดีแล้ว และอะไรต้องทำต่อ",
    "ทบทวนงานหกเดือน\nวางแผนปฏิบัติการปีนี้ร่วมกัน",
    ("ทุ่งพร้าว", "สายหยุด", "บ้านหนองหอย", "บ้านป่าแดง"),
    created_at="2026-03-01T08:00:00+07:00",
)
PEOPLE = tuple(
    Participant(number, 1, number, name, prefix, organisation, sector, phone="081-234-5678", morning=True)
    for number, (prefix, name, organisation, sector) in enumerate(
        (
            ("นาง", "สายหยุด ทองดี", "กองทุนสวัสดิการตำบลทุ่งพร้าว", "ประชาชน"),
            ("นาย", "สมชาย ทองดี", "กองทุนสวัสดิการตำบลทุ่งพร้าว", "ประชาชน"),
            ("นางสาว", "ดวงใจ มั่นคง", "เทศบาลตำบลทุ่งพร้าว", "ท้องถิ่น (อปท.)"),
            ("", "พิมพ์ใจ แสงแก้ว", "โรงเรียนบ้านทุ่งพร้าว", "ราชการ"),
            ("พ.ต.อ.", "ธงชัย ใจหาญ", "", "ราชการ"),
            ("", "น้องฟ้า", "", "เยาวชน"),
        ),
        start=1,
    )
)


class _Filling:
    """Numbers cards from one, board by board, and remembers what ties name."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.cards: list[Card] = []
        self._named: dict[str, int] = {}
        self._ties: list[tuple[int, str]] = []

    def add(self, board_id: int, entries: Iterable[Entry], parent_id: int | None = None) -> None:
        """Add entries and all under them."""
        for rank, each_entry in enumerate(entries):
            number = next(self._numbers)
            self.cards.append(
                Card(
                    number, 1, board_id, parent_id, each_entry.slot, rank, each_entry.text, each_entry.mark,
                    each_entry.speaker, "", each_entry.votes, "อย่าอ่านออกเสียง", each_entry.fields,
                )
            )  # fmt: skip
            self._named[each_entry.name] = number
            self._ties += [(number, name) for name in each_entry.ties]
            self.add(board_id, each_entry.under, number)

    def links(self) -> Iterator[Link]:
        """Go through the ties whose other end is in the session."""
        for number, (card_id, name) in enumerate(self._ties, start=1):
            if name in self._named:
                yield Link(number, 1, card_id, self._named[name], "pairs_with")


def snapshot(boards: Mapping[str, Sequence[Entry]] = BOARDS, session: Session = SESSION) -> Snapshot:
    """Return a session with these boards, in this order."""
    filling = _Filling()
    made = []
    for number, (kind, entries) in enumerate(boards.items(), start=1):
        made.append(Board(number, 1, kind, TITLES[kind], number))
        filling.add(number, entries)
    measured = tuple(
        Measurement(number, 1, card.id, f"2026-0{number}-05", value)
        for card in filling.cards
        if card.slot == "indicator" and card.fields.get("baseline") == "120"
        for number, value in ((1, "180"), (2, "240"))
    )
    return Snapshot(session, (), tuple(made), tuple(filling.cards), tuple(filling.links()), measured, PEOPLE)
