"""The session that the pictures of the pages show: a community fund, looked at for the third time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import agenda, cards, sessions

if TYPE_CHECKING:
    from facilitator.store import Store

TITLE = "เวทีทบทวนกองทุนวันละบาท ครั้งที่ ๓"
EARLIER = (
    ("ถอดบทเรียนร้านค้าชุมชน", "2025-06-22"),
    ("เวทีทบทวนกองทุนวันละบาท ครั้งที่ ๒", "2025-09-10"),
)
AGENDA = (
    ("09:00", "ลงทะเบียน", ""),
    ("09:15", "เป้าหมายเวทีก่อน", "outline"),
    ("09:30", "SWOT ของกองทุน", "swot"),
    ("10:30", "พักรับประทานอาหารว่าง", ""),
    ("10:50", "บันทึกเรื่องเล่าของสมาชิก", "outline"),
)
CARDS = (
    ("S", "กรรมการประชุมกันทุกเดือนไม่เคยขาด", 7),
    ("S", "ร้านค้าชุมชนแบ่งกำไรเข้ากองทุน ๕ ร้อยบาทต่อเดือน", 5),
    ("S", "คนหนุ่มสาวเริ่มกลับมาทำนาที่บ้าน", 0),
    ("S", "มีป่าชุมชนและบ่อน้ำที่ใช้ร่วมกัน", 3),
    ("W", "ทะเบียนสมาชิกยังไม่ครบทุกหมู่", 9),
    ("W", "งานบัญชีอยู่ที่เหรัญญิกคนเดียว", 6),
    ("W", "คนมาประชุมน้อยช่วงเกี่ยวข้าว", 0),
    ("O", "โรงเรียนยินดีให้ใช้ห้องคอมพิวเตอร์", 4),
    ("O", "มีงบสมทบจากเทศบาลปีหน้า", 0),
    ("T", "น้ำท่วมถนนเข้าหมู่บ้านทุกปี", 2),
    ("T", "ราคาปุ๋ยขึ้นไม่หยุด", 0),
)


def fill(store: Store) -> int:
    """Make the session and two earlier ones; return its number."""
    for title, date in EARLIER:
        earlier = sessions.create(store, title, date=date, place="ศาลากลางบ้าน")
        agenda.add(store, earlier, "SWOT", kind="swot")
        cards.add(store, store.boards(earlier)[0].id, "T", "ช่วงน้ำท่วมจ่ายเงินช่วยเหลือได้ภายใน ๓ วัน")
    made = sessions.create(
        store, TITLE, date="2026-03-11", starts_at="09:00", ends_at="12:30",
        place="ศาลาอเนกประสงค์ หมู่ที่ ๔",
    )  # fmt: skip
    for starts_at, title, kind in AGENDA:
        activity = agenda.add(store, made, title, starts_at=starts_at, kind=kind)
        if starts_at < "09:30":
            agenda.mark_done(store, activity)
    swot = next(board.id for board in store.boards(made) if board.kind == "swot")
    for slot, text, votes in CARDS:
        card = cards.add(store, swot, slot, text)
        if votes:
            cards.plus_one(store, card, votes)
    return made
