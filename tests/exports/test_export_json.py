"""JSON out and in again: an equal session, and a clear no for what is not one."""

from __future__ import annotations

import base64
import io
import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator import imports
from facilitator import kinds as kinds_here
from facilitator.exports import json as exported
from facilitator.imports import ImportRefused
from facilitator.model import (
    Activity,
    Ballot,
    Board,
    Card,
    Link,
    Measurement,
    Participant,
    Photo,
    Session,
)
from facilitator.operations import agenda, boards, cards, sessions

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.model import Snapshot
    from facilitator.store import Store

TEXTS = st.text(st.sampled_from('กน้ำ๑1a "\\/<&\n\t“–😀\u00a0'), max_size=12)


@pytest.fixture
def rich(store: Store) -> int:
    """Return a session that has something in every place."""
    session_id = sessions.create(
        store,
        "เวที “ครบทุกอย่าง” \\ <b>",
        date="2026-02-14",
        starts_at="09:00",
        ends_at="12:30",
        place="ศาลาวัด",
        organiser="อบต. บ้านดอน",
        background="บรรทัดแรก\nบรรทัดสอง",
        purpose="เพื่อทดสอบ",
        ground_rules="ฟังให้จบ\nพูดทีละคน",
        terms=("บ้านดอน", "ป้าสมพร"),
    )
    opening = agenda.add(store, session_id, "เปิดเวที", starts_at="09:00", minutes=15)
    agenda.mark_done(store, opening)
    swot_id = shown(store, agenda.add(store, session_id, "มองตัวเอง", minutes=45, kind="swot"))
    boards.title_slot(store, swot_id, "T", "ข้อจำกัด")
    outline_id = boards.add(store, session_id, "outline", "บันทึก")  # on no agenda
    agenda.add(store, session_id, "มองอีกครั้ง", board_id=swot_id)
    strength = cards.add(store, swot_id, "S", "ผู้นำเข้มแข็ง", mark="S1", group="กลุ่ม 2", speaker="ลุงแก้ว")
    cards.plus_one(store, strength, 5)
    cards.edit(store, strength, note="ห้ามขึ้นจอ", fields={"budget": "15,000"})
    cards.add(store, swot_id, "W", "หนี้สิน  มาก")
    heading = cards.add(store, outline_id, "heading", "หัวข้อ\u00a0 ใหญ่")
    item = cards.add(store, outline_id, "item", "ข้อ", mark="๕.๑", parent_id=heading)
    cards.add(store, outline_id, "item", "ย่อย\nสองบรรทัด", mark="-", parent_id=item)
    cards.add(store, outline_id, "item", "ก่อนหน้า", parent_id=heading, before_id=item)
    boards.use(store, swot_id, "โหวต", votes="hidden", dots="3")
    add_what_hangs_on_them(store, session_id, (opening, swot_id, strength, item))
    return session_id


def add_what_hangs_on_them(store: Store, session_id: int, ids: tuple[int, int, int, int]) -> None:
    """Add links, measurements, participants, ballots and photos to the session."""
    opening, swot_id, strength, item = ids
    with store.step("สิ่งที่อยู่รอบบัตร", session_id) as step:
        step.insert("link", {"from_id": item, "to_id": strength, "role": "pairs_with"})
        step.insert("link", {"from_id": strength, "to_id": item, "role": "same_as"})
        for card_id, date, value in (
            (item, "2025-09-10", "๑๒"),
            (strength, "", "พอใช้"),
            (item, "2024-03-01", "5"),
        ):
            step.insert(
                "measurement", {"card_id": card_id, "date": date, "value": value, "note": "เวทีครั้งก่อน"}
            )
        for rank, name in ((2.0, "ทองดี มีสุข"), (1.0, "Ann O'Neil")):
            step.insert(
                "participant",
                {
                    "rank": rank,
                    "name": name,
                    "prefix": "นาย",
                    "organisation": "กลุ่มออมทรัพย์",
                    "sector": "ประชาชน",
                    "phone": "08-1234-5678",
                    "group": "กลุ่ม 2",
                    "morning": True,
                    "afternoon": rank > 1,
                    "note": "มาสาย",
                },
            )
        step.insert("ballot", {"board_id": swot_id, "number": 1, "votes": 3})
        step.insert("ballot", {"board_id": swot_id, "number": 2, "votes": 0})
        for rank, where in enumerate(({"activity_id": opening}, {"card_id": item}, {})):
            digest = store.keep_picture(jpeg(rank))
            values = {"rank": float(rank), "digest": digest, "width": 4, "height": 3, "caption": "แผ่น\u201c๑"}
            step.insert("photo", {**values, **where})


def jpeg(number: int = 0) -> bytes:
    """Return a JPEG of four by three pixels, as far as its segments go, that differs by its comment."""
    comment = bytes((0xFF, 0xFE, 0, 3, number))
    frame = b"\xff\xc0\x00\x0b\x08\x00\x03\x00\x04\x01\x01\x11\x00"
    return b"\xff\xd8" + comment + frame + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x7f\xff\xd9"


def shown(store: Store, activity_id: int) -> int:
    """Return the board that an activity shows."""
    board_id = store.activity(activity_id).board_id
    assert board_id is not None
    return board_id


def without_ids(snapshot: Snapshot) -> Any:
    """Return all that two sessions with the same content have in common."""
    boards = {board.id: number for number, board in enumerate(snapshot.boards)}
    activities = {activity.id: number for number, activity in enumerate(snapshot.activities)}
    cards = {card.id: number for number, card in enumerate(snapshot.cards)}
    numbers = {"activity_id": activities, "board_id": boards}
    numbers |= dict.fromkeys(("parent_id", "card_id", "from_id", "to_id"), cards)

    def bare(record: Any) -> Any:
        """Number what the record refers to, and leave out what is the library's own."""
        values = {name: getattr(record, name) for name in (field.name for field in fields(record))}
        return {
            name: numbers[name].get(value) if name in numbers else value
            for name, value in values.items()
            if name not in {"id", "session_id", "rank", "continues_id"}
        }

    rows = (
        [snapshot.session],
        snapshot.activities,
        snapshot.boards,
        snapshot.cards,
        snapshot.links,
        sorted(snapshot.measurements, key=lambda each: (each.card_id, each.date, each.id)),
        snapshot.participants,
        snapshot.photos,
        snapshot.ballots,
    )
    return [[bare(each) for each in records] for records in rows], dict(snapshot.pictures)


def written(snapshot: Snapshot, known: Kinds | None = None) -> bytes:
    """Return the JSON of a session."""
    stream = io.BytesIO()
    exported.write(snapshot, stream, known or kinds_here.load())
    return stream.getvalue()


def taken_in(store: Store, kinds: Kinds, data: bytes) -> int:
    """Read JSON into the library."""
    path = store.path.with_name("in.json")
    path.write_bytes(data)
    return imports.import_file(store, kinds, path)


def test_what_is_read_back_is_equal(store: Store, kinds: Kinds, rich: int) -> None:
    snapshot = store.snapshot(rich)
    again = store.snapshot(taken_in(store, kinds, written(snapshot)))
    assert without_ids(again) == without_ids(snapshot)
    assert again.session.id != snapshot.session.id


def test_the_same_content_gives_the_same_bytes(store: Store, kinds: Kinds, rich: int) -> None:
    data = written(store.snapshot(rich))
    assert written(store.snapshot(taken_in(store, kinds, data))) == data
    assert data == written(store.snapshot(rich))


def test_it_is_readable_and_holds_private_notes(store: Store, rich: int) -> None:
    text = written(store.snapshot(rich)).decode("utf-8")
    assert text.endswith("\n}\n")
    assert '\n      "kind": "swot",\n' in text
    assert "ห้ามขึ้นจอ" in text
    assert "ผู้นำเข้มแข็ง" in text


EVERYTHING = (Session, Activity, Board, Card, Link, Measurement, Participant, Photo, Ballot)


@pytest.mark.parametrize("record", EVERYTHING, ids=lambda record: record.__name__)
def test_the_rich_session_fills_every_column(store: Store, rich: int, record: type[Any]) -> None:
    """So that a column that is added and forgotten in the format makes the test of what comes back fail."""
    snapshot = store.snapshot(rich)
    held = [
        snapshot.session, *snapshot.activities, *snapshot.boards, *snapshot.cards, *snapshot.links,
        *snapshot.measurements, *snapshot.participants, *snapshot.photos, *snapshot.ballots,
    ]  # fmt: skip
    for field in fields(record):
        if field.name not in {"deleted_at", "continues_id"}:  # docs/json-format.md says why
            assert any(getattr(each, field.name) for each in held if isinstance(each, record)), field.name


VERSION_1 = """{
  "format": "facilitator-session", "version": 1, "program": "0.1.0",
  "session": {"title": "เวทีปีก่อน", "terms": ["บ้านดอน"]},
  "agenda": [{"title": "มองตัวเรา", "minutes": 45, "board": 1}],
  "boards": [{"kind": "swot", "title": "มองตัวเรา", "slot_titles": {"T": "ข้อจำกัด"}, "cards": [
    {"slot": "S", "text": "ช่างสามคน", "votes": 5, "fields": {"source": "อบต."}},
    {"parent": 1, "slot": "S", "mark": "-", "text": "คนหนึ่งกำลังย้าย"}
  ]}]
}"""


def test_a_file_of_version_1_comes_in(store: Store, kinds: Kinds) -> None:
    snapshot = store.snapshot(taken_in(store, kinds, VERSION_1.encode()))
    assert [card.text for card in snapshot.cards] == ["ช่างสามคน", "คนหนึ่งกำลังย้าย"]
    assert snapshot.cards[1].parent_id == snapshot.cards[0].id
    assert snapshot.boards[0].slot_titles == {"T": "ข้อจำกัด"}
    assert (snapshot.links, snapshot.participants, snapshot.photos, snapshot.ballots) == ((), (), (), ())


def test_an_empty_session(store: Store, kinds: Kinds) -> None:
    snapshot = store.snapshot(sessions.create(store, "ยังไม่มีอะไร"))
    assert without_ids(store.snapshot(taken_in(store, kinds, written(snapshot)))) == without_ids(snapshot)


def test_a_very_deep_tree(store: Store, kinds: Kinds) -> None:
    board_id = boards.add(store, sessions.create(store, "ลึก"), "outline", "ลึก")
    parent: int | None = None
    for _ in range(1100):  # deeper than Python recurses
        parent = cards.add(store, board_id, "item", "ลึกลงไป", parent_id=parent)
    snapshot = store.snapshot(store.board(board_id).session_id)
    assert without_ids(store.snapshot(taken_in(store, kinds, written(snapshot)))) == without_ids(snapshot)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, st.integers(0, 99)), max_size=8))
def test_any_cards_come_back(
    store: Store, kinds: Kinds, given_cards: list[tuple[str, str, str, int]]
) -> None:
    board_id = boards.add(store, sessions.create(store, "อะไรก็ได้"), "swot", "อะไรก็ได้")
    for text, note, field, votes in given_cards:
        card_id = cards.add(store, board_id, "S", f"ก{text}", fields={"ชื่อ": field})
        cards.edit(store, card_id, note=note, votes=votes)
    snapshot = store.snapshot(store.board(board_id).session_id)
    assert without_ids(store.snapshot(taken_in(store, kinds, written(snapshot)))) == without_ids(snapshot)


def test_a_file_is_known_by_its_content_too(store: Store, kinds: Kinds, rich: int, tmp_path: Path) -> None:
    path = tmp_path / "เวที.txt"
    path.write_bytes(written(store.snapshot(rich)))
    assert store.session(imports.import_file(store, kinds, path)).title == store.session(rich).title


def change(*keys: str | int, to: object) -> Callable[[Any], None]:
    """Return a change of a JSON document at this place."""

    def apply(document: Any) -> None:
        for key in keys[:-1]:
            document = document[key]
        document[keys[-1]] = to

    return apply


def removal(*keys: str | int) -> Callable[[Any], None]:
    """Return the removal of what is at this place of a JSON document."""

    def apply(document: Any) -> None:
        for key in keys[:-1]:
            document = document[key]
        del document[keys[-1]]

    return apply


OWN: dict[str, Any] = {
    "id": "ours",
    "title": {"th": "ของเรา"},
    "question": {"th": "อะไร?"},
    "arrangement": "columns",
    "paper": ["coded_list"],
    "slots": [{"id": "left", "title": {"th": "ซ้าย"}}, {"id": "right", "title": {"th": "ขวา"}}],
}

FAULTS = {
    "another format": (change("format", to="other"), "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้"),
    "no format": (removal("format"), "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้"),
    "newer": (change("version", to=3), "version: ไฟล์มาจากโปรแกรมรุ่นใหม่กว่า"),
    "no version": (removal("version"), "version: ขาดรายการนี้"),
    "version 0": (change("version", to=0), "version: ไม่มีรูปแบบรุ่น 0"),
    "version true": (change("version", to=True), "version: ต้องเป็นจำนวนเต็ม"),
    "unknown key": (change("extra", to=1), "extra: ไม่รู้จักรายการนี้"),
    "no title": (removal("session", "title"), "session.title: ขาดรายการนี้"),
    "blank title": (change("session", "title", to=" \n"), "session.title: ต้องไม่ว่าง"),
    "title no text": (change("session", "title", to=5), "session.title: ต้องเป็นข้อความ แต่พบ 5"),
    "title too long": (change("session", "title", to="ก" * 1_000_001), "session.title: ยาวเกินไป"),
    "impossible date": (change("session", "date", to="2026-02-30"), "session.date: "),
    "impossible time": (change("session", "starts_at", to="25:00"), "session.starts_at: "),
    "impossible moment": (change("session", "created_at", to="เมื่อวาน"), "session.created_at: "),
    "terms no texts": (change("session", "terms", to=["ก", 1]), "session.terms[2]: ต้องเป็นข้อความ"),
    "boards no list": (change("boards", to={}), "boards: ต้องเป็นรายการ"),
    "board no object": (change("boards", 1, to=None), "boards[2]: ต้องเป็นตาราง"),
    "no kind": (change("boards", 0, "kind", to=""), "boards[1].kind: ต้องไม่ว่าง"),
    "no slot": (change("boards", 0, "cards", 0, "slot", to=""), "boards[1].cards[1].slot: ต้องไม่ว่าง"),
    "setting no text": (change("boards", 0, "settings", to={"dots": 3}), "boards[1].settings.dots: "),
    "measured when": (
        change("boards", 0, "cards", 0, "measurements", 0, "date", to="เมื่อวาน"),
        "boards[1].cards[1].measurements[1].date: ",
    ),
    "measured what": (
        removal("boards", 0, "cards", 0, "measurements", 0, "value"),
        "boards[1].cards[1].measurements[1].value: ขาดรายการนี้",
    ),
    "nothing measured": (
        change("boards", 0, "cards", 0, "measurements", 0, "value", to=" "),
        "boards[1].cards[1].measurements[1].value: ต้องไม่ว่าง",
    ),
    "ballots no list": (change("boards", 0, "ballots", to=3), "boards[1].ballots: ต้องเป็นรายการ"),
    "link from nowhere": (change("links", 0, "from", to=[1, 9]), "links[1].from[2]: อ้างถึงหมายเลข 9"),
    "link to no board": (change("links", 0, "to", to=[7, 1]), "links[1].to[1]: อ้างถึงหมายเลข 7"),
    "link by one number": (change("links", 0, "to", to=[1]), "links[1].to: ต้องเป็น [หมายเลขกระดาน"),
    "link in words": (change("links", 0, "to", to=["S", 1]), "links[1].to[1]: ต้องเป็นจำนวนเต็ม"),
    "link to itself": (change("links", 0, "to", to=[2, 3]), "links[1].to: บัตรผูกกับตัวมันเองไม่ได้"),
    "unknown role": (change("links", 0, "role", to="likes"), "links[1].role: ไม่รู้จัก “likes”"),
    "the same link": (lambda held: held["links"].append(held["links"][0]), "links[3]: ซ้ำ"),
    "nobody": (change("participants", 1, "name", to=" "), "participants[2].name: ต้องไม่ว่าง"),
    "there perhaps": (change("participants", 0, "morning", to="มา"), "participants[1].morning: "),
    "no base64": (change("photos", 0, "jpeg", to="ภาพ"), "photos[1].jpeg: ไม่ใช่ base64"),
    "no picture": (change("photos", 0, "jpeg", to="R0lGODlhAQABAAAAACw="), "photos[1].jpeg: ไม่ใช่ภาพ JPEG"),
    "half a picture": (
        change("photos", 0, "jpeg", to=base64.b64encode(jpeg()[:-8]).decode()),
        "photos[1].jpeg: ไม่ใช่ภาพ JPEG",
    ),
    "huge picture": (change("photos", 0, "jpeg", to="A" * 12_000_000), "photos[1].jpeg: ภาพใหญ่เกินไป"),
    "picture of nothing": (change("photos", 0, "activity", to=9), "photos[1].activity: "),
    "picture of no card": (change("photos", 1, "card", to=[1, 99]), "photos[2].card[2]: "),
    "unknown in a photo": (change("photos", 0, "gps", to="15.1,102.2"), "photos[1].gps: ไม่รู้จัก"),
    "kind no table": (change("kinds", to=["swot"]), "kinds[1]: ต้องเป็นตาราง"),
    "kind without slots": (change("kinds", to=[{**OWN, "slots": []}]), "kinds[1].slots: ต้องมีอย่างน้อยหนึ่งช่อง"),
    "kind with a wrong slot": (
        change("kinds", to=[{**OWN, "slots": [{"id": "a b", "title": {"th": "ก"}}]}]),
        "kinds[1].slots[1].id: ",
    ),
    "kind twice": (change("kinds", to=[OWN, OWN]), "kinds[2].id: “ours” ซ้ำ"),
    "negative votes": (change("boards", 0, "cards", 0, "votes", to=-1), "boards[1].cards[1].votes: "),
    "endless votes": (change("boards", 0, "cards", 0, "votes", to=10**30), "boards[1].cards[1].votes: "),
    "votes in words": (change("boards", 0, "cards", 0, "votes", to="ห้า"), "boards[1].cards[1].votes: "),
    "half a vote": (change("boards", 0, "cards", 0, "votes", to=0.5), "boards[1].cards[1].votes: "),
    "no text": (removal("boards", 0, "cards", 0, "text"), "boards[1].cards[1].text: ขาดรายการนี้"),
    "field no text": (
        change("boards", 0, "cards", 0, "fields", to={"งบ": 1}),
        "boards[1].cards[1].fields.งบ: ",
    ),
    "parent to come": (change("boards", 1, "cards", 0, "parent", to=2), "boards[2].cards[1].parent: "),
    "own parent": (change("boards", 1, "cards", 1, "parent", to=2), "boards[2].cards[2].parent: "),
    "no such parent": (change("boards", 1, "cards", 1, "parent", to=0), "boards[2].cards[2].parent: "),
    "no such board": (change("agenda", 0, "board", to=9), "agenda[1].board: "),
    "negative minutes": (change("agenda", 0, "minutes", to=-5), "agenda[1].minutes: "),
    "done perhaps": (change("agenda", 0, "done", to="yes"), "agenda[1].done: "),
    "unknown in a card": (change("boards", 0, "cards", 0, "colour", to="red"), "boards[1].cards[1].colour: "),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_with_its_place(store: Store, kinds: Kinds, rich: int, name: str) -> None:
    apply, message = FAULTS[name]
    document = json.loads(written(store.snapshot(rich)))
    apply(document)
    with pytest.raises(ImportRefused) as refused:
        taken_in(store, kinds, json.dumps(document).encode())
    assert message in str(refused.value)
    assert [summary.session.id for summary in store.sessions()] == [rich]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"format": "facilitator-session", "version": 1,', "บรรทัดที่ 1"),
        (b'{"format": "facilitator-session", "version": NaN}', "NaN"),
        (b'{"a": 1, "a": 2}', "“a” สองครั้ง"),
        (b"[1, 2]", "ไม่ใช่เวทีที่ส่งออก"),
        (b'"text"', "ไม่ใช่เวทีที่ส่งออก"),
        (b"plain text", "ไม่ใช่ JSON"),
        (b'{"title": "\xff"}', "ไม่ใช่ UTF-8"),
        (b"[" * 100_000, "ซ้อนกันลึกเกินไป"),
        (b'{"n": ' + b"9" * 5000 + b"}", "จำนวนที่ยาวเกินไป"),
    ],
)
def test_what_is_no_session_is_refused(store: Store, kinds: Kinds, data: bytes, message: str) -> None:
    with pytest.raises(ImportRefused, match=message):
        taken_in(store, kinds, data)


def test_control_characters_and_half_surrogates_stay_out(store: Store, kinds: Kinds, rich: int) -> None:
    document = json.loads(written(store.snapshot(rich)))
    document["boards"][0]["cards"][0]["text"] = "น้\u200bำ\ud800\u0007"
    session_id = taken_in(store, kinds, json.dumps(document).encode())
    assert store.snapshot(session_id).cards[0].text == "น้ำ"
