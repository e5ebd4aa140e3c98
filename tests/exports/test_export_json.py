"""JSON out and in again: an equal session, and a clear no for what is not one."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator import imports
from facilitator.exports import json as exported
from facilitator.imports import ImportRefused, session_file
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
    return session_id


def shown(store: Store, activity_id: int) -> int:
    """Return the board that an activity shows."""
    board_id = store.activity(activity_id).board_id
    assert board_id is not None
    return board_id


def without_ids(snapshot: Snapshot) -> Any:
    """Return all that two sessions with the same content have in common."""
    board_numbers: dict[int | None, int | None] = {None: None}
    board_numbers.update((board.id, number) for number, board in enumerate(snapshot.boards))
    card_numbers: dict[int | None, int | None] = {None: None}
    card_numbers.update((card.id, number) for number, card in enumerate(snapshot.cards))
    return (
        replace(snapshot.session, id=0),
        [
            (replace(activity, id=0, session_id=0, rank=0, board_id=None), board_numbers[activity.board_id])
            for activity in snapshot.activities
        ],
        [replace(board, id=0, session_id=0, rank=0) for board in snapshot.boards],
        [
            (
                replace(card, id=0, session_id=0, board_id=0, parent_id=None, rank=0),
                board_numbers[card.board_id],
                card_numbers[card.parent_id],
            )
            for card in snapshot.cards
        ],
    )


def written(snapshot: Snapshot) -> bytes:
    """Return the JSON of a session."""
    stream = io.BytesIO()
    exported.write(snapshot, stream)
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


def test_reader_and_writer_agree_on_the_format() -> None:
    assert (exported.FORMAT, exported.VERSION) == (session_file.FORMAT, session_file.VERSION)


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


FAULTS = {
    "another format": (change("format", to="other"), "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้"),
    "no format": (removal("format"), "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้"),
    "newer": (change("version", to=2), "version: ไฟล์มาจากโปรแกรมรุ่นใหม่กว่า"),
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
    "board no object": (change("boards", 1, to=None), "boards[2]: ต้องเป็นวัตถุ"),
    "unknown kind": (change("boards", 0, "kind", to="tarot"), "boards[1].kind: ไม่รู้จักกระดานชนิด “tarot”"),
    "unknown slot": (change("boards", 0, "cards", 0, "slot", to="X"), "boards[1].cards[1].slot: "),
    "unknown slot title": (change("boards", 0, "slot_titles", to={"X": "ก"}), "boards[1].slot_titles.X: "),
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
        (b"[" * 100_000, "เสียหายหรือไม่ใช่ JSON"),
        (b'{"n": ' + b"9" * 5000 + b"}", "เสียหายหรือไม่ใช่ JSON"),
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
