"""Photos and people in the notes: what is personal stays away unless it is asked for."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from facilitator import exports
from facilitator.exports import ExportOptions
from facilitator.model import Activity, Board, Card, Participant, Photo, Session, Snapshot
from facilitator.report import notes
from facilitator.report.document import Heading, PhotoBlock, PrintedPhoto, plain

if TYPE_CHECKING:
    from facilitator.kinds import Kinds

SESSION = Session(1, "เวทีทบทวนแผนตำบล")
AGENDA = (Activity(1, 1, "SWOT ครั้งที่ 2", 1, board_id=1), Activity(2, 1, "ปิดเวที", 2))
CARD = Card(7, 1, 1, None, "S", 1, "แกนนำ\nเข้มแข็ง")
PICTURES = {"a": b"jpeg of a", "b": b"jpeg of b", "c": b"jpeg of c"}


def photo(
    number: int, digest: str, caption: str = "", activity: int | None = None, card: int | None = None
) -> Photo:
    return Photo(number, 1, number, digest, 1600, 1200, caption, activity, card)


def session_with(*photos: Photo, people: tuple[Participant, ...] = ()) -> Snapshot:
    return Snapshot(
        SESSION,
        AGENDA,
        (Board(1, 1, "swot", "SWOT ครั้งที่ 2", 1),),
        (CARD,),
        participants=people,
        photos=photos,
        pictures=PICTURES,
    )


PHOTOS = (
    photo(1, "a", "แผ่นที่ 3", 2),
    photo(2, "b", activity=1, card=7),
    photo(3, "c", "หน้าห้อง"),
    photo(4, "a", "อีกครั้ง", 2),
)


def test_photos_stand_last_under_their_activities(kinds: Kinds) -> None:
    report = notes.build(session_with(*PHOTOS), kinds, "thai", with_photos=True)
    heads = [
        (block.level, f"{block.mark} {plain(block.runs)}".strip())
        for block in report.blocks
        if isinstance(block, Heading)
    ]
    assert heads[-4:] == [(1, "๒. ภาพถ่าย"), (2, "ภาพรวมของเวที"), (2, "SWOT ครั้งที่ ๒"), (2, "ปิดเวที")]
    assert [block.photos for block in report.blocks if isinstance(block, PhotoBlock)] == [
        (PrintedPhoto(b"jpeg of c", 1600, 1200, "หน้าห้อง"),),
        (PrintedPhoto(b"jpeg of b", 1600, 1200, "แกนนำ เข้มแข็ง"),),
        (
            PrintedPhoto(b"jpeg of a", 1600, 1200, "แผ่นที่ ๓"),
            PrintedPhoto(b"jpeg of a", 1600, 1200, "อีกครั้ง"),
        ),
    ]


def test_photos_of_no_activity_need_no_heading_of_their_own(kinds: Kinds) -> None:
    report = notes.build(session_with(photo(1, "a")), kinds, with_photos=True)
    assert isinstance(report.blocks[-1], PhotoBlock)
    last = report.blocks[-2]
    assert isinstance(last, Heading)
    assert plain(last.runs) == "ภาพถ่าย"


def test_photos_are_printed_only_when_asked(kinds: Kinds) -> None:
    assert not any(
        isinstance(block, PhotoBlock) for block in notes.build(session_with(*PHOTOS), kinds).blocks
    )
    assert not ExportOptions().photos
    none = notes.build(session_with(), kinds, with_photos=True)
    assert none == notes.build(session_with(), kinds)


PERSON = Participant(
    1,
    1,
    1,
    "สมศรี ใจดี",
    "นาง",
    "กลุ่มออมทรัพย์บ้านดอน",
    "ประชาชน",
    "081-234-5678",
    morning=True,
    note="บ้านเลขที่ 99/7",
)


def test_neither_phones_nor_notes_of_people_reach_the_paper(kinds: Kinds) -> None:
    people = (PERSON, replace(PERSON, id=2, name="ดำ แดง", phone="๐๘๙ ๑๑๑ ๒๒๒๒", organisation="", sector=""))
    snapshot = session_with(people=people)
    report = notes.build(snapshot, kinds)
    for secret in ("081", "5678", "๐๘๙", "๒๒๒๒", "99/7"):
        assert secret not in repr(report)
    assert "กลุ่มออมทรัพย์บ้านดอน" in repr(report)
    stream = BytesIO()
    exports.writers()[".txt"](snapshot, kinds, ExportOptions(photos=True), stream)
    assert "นางสมศรี ใจดี" in stream.getvalue().decode()
    assert "081" not in stream.getvalue().decode()


def test_names_are_words_that_no_line_of_the_notes_breaks(kinds: Kinds) -> None:
    assert {"นางสมศรี", "กลุ่มออมทรัพย์บ้านดอน"} <= set(notes.build(session_with(people=(PERSON,)), kinds).terms)


def test_a_text_file_says_where_pictures_are(kinds: Kinds) -> None:
    stream = BytesIO()
    options = ExportOptions(photos=True)
    exports.writers()[".txt"](
        session_with(photo(1, "a", "แผ่นแรก", 2), photo(2, "b", activity=2)), kinds, options, stream
    )
    assert stream.getvalue().decode().endswith("  ปิดเวที\n    [ภาพ: แผ่นแรก]\n    [ภาพ]\n")
