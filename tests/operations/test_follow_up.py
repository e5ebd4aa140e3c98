"""A session that goes on from an earlier one, and sessions begun from templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator import templates
from facilitator.operations import OperationRefused, agenda, beginning, boards, cards, follow_up, sessions
from facilitator.operations.follow_up import Carried

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.model import Card
    from facilitator.store import Store
    from facilitator.templates import Template


class Earlier:
    """A session with goals, actions, lessons and people."""

    def __init__(self, store: Store) -> None:
        self.id = sessions.create(
            store, "เวทีน้ำบ้านดอน ครั้งที่ ๒", date="2025-09-10", organiser="กลุ่มน้ำ", terms=("ห้วยแคน",)
        )
        goals, actions, lessons, swot = (
            boards.add(store, self.id, kind, kind) for kind in ("goals", "action_plan", "lessons", "swot")
        )
        goal = cards.add(store, goals, "goal", "มีน้ำใช้ทั้งปี")
        fields = {"baseline": "40", "target": "90", "unit": "ครัวเรือน"}
        self.indicator = cards.add(store, goals, "indicator", "ครัวเรือนที่มีน้ำพอ", parent_id=goal, fields=fields)
        self.new = cards.add(store, actions, "action", "ขุดลอกฝาย", fields={"status": "กำลังทำ"})
        done = cards.add(store, actions, "action", "ทำทะเบียนผู้ใช้น้ำ", fields={"status": "เสร็จแล้ว"})
        cards.add(store, actions, "action", "เก็บสำเนา", parent_id=done)
        half = cards.add(store, actions, "action", "วางท่อ", fields={"status": "เสร็จแล้ว"})
        self.rest = cards.add(
            store, actions, "action", "ต่อท่อซอยใน", parent_id=half, fields={"status": "ยังไม่เริ่ม"}
        )
        cards.add(store, actions, "action", "ซื้อปั๊ม", fields={"status": "ยกเลิก"})
        cards.add(store, actions, "action", "หาช่าง")
        cards.add(store, lessons, "expected", "คาดว่าจะเสร็จในหน้าแล้ง")
        cards.plus_one(store, cards.add(store, lessons, "learned", "นัดวันทำงานก่อนเกี่ยวข้าว"), 4)
        strength = cards.add(store, swot, "S", "มีช่าง")
        with store.step("ผูก", self.id) as step:
            for from_id, to_id, role in (
                (self.new, self.indicator, "serves"),
                (done, self.indicator, "serves"),
                (strength, self.new, "same_as"),
            ):
                step.insert("link", {"from_id": from_id, "to_id": to_id, "role": role})
            for date, value, note in (("2025-01-05", "48", ""), ("2025-09-10", "61", "นับจากมาตร")):
                values = {"card_id": self.indicator, "date": date, "value": value, "note": note}
                step.insert("measurement", values)
            person = {"rank": 1.0, "name": "สายบัว ใจเย็น", "prefix": "นาง", "organisation": "กลุ่มน้ำ"}
            more = {"sector": "ประชาชน", "phone": "081 000 0000", "morning": True, "group": "๒"}
            step.insert("participant", person | more)


@pytest.fixture
def earlier(store: Store) -> Earlier:
    return Earlier(store)


@pytest.fixture
def half_day(kinds: Kinds, tmp_path: Path) -> Template:
    return templates.load(kinds, tmp_path / "templates")["half_day_review"]


def texts(store: Store, session_id: int, title: str) -> list[tuple[str, str]]:
    (board,) = [board for board in store.boards(session_id) if board.title == title]
    return [(card.slot, card.text) for card in store.cards(board.id)]


def card(store: Store, session_id: int, text: str) -> Card:
    (found,) = [
        each for board in store.boards(session_id) for each in store.cards(board.id) if each.text == text
    ]
    return found


def test_goals_actions_and_lessons_are_carried_over(store: Store, kinds: Kinds, earlier: Earlier) -> None:
    before = store.snapshot(earlier.id)
    made = follow_up.continue_from(store, kinds, earlier.id, "ครั้งที่ ๓", date="2026-03-11", place="ศาลา")
    session = store.session(made)
    assert (session.continues_id, session.date, session.place) == (earlier.id, "2026-03-11", "ศาลา")
    assert (session.organiser, session.terms) == ("กลุ่มน้ำ", ("ห้วยแคน",))
    assert [activity.title for activity in store.activities(made)] == [
        "เป้าหมายเวทีก่อน",
        "งานค้างจากเวทีก่อน",
        "บทเรียนจากครั้งก่อน",
    ]
    assert texts(store, made, "เป้าหมายเวทีก่อน") == [
        ("goal", "มีน้ำใช้ทั้งปี"),
        ("indicator", "ครัวเรือนที่มีน้ำพอ"),
    ]
    assert texts(store, made, "งานค้างจากเวทีก่อน") == [
        ("action", "ขุดลอกฝาย"),
        ("action", "วางท่อ"),  # finished, but not all that is under it
        ("action", "ต่อท่อซอยใน"),
        ("action", "หาช่าง"),
    ]
    assert card(store, made, "ต่อท่อซอยใน").parent_id == card(store, made, "วางท่อ").id
    assert texts(store, made, "บทเรียนจากครั้งก่อน") == [("learned", "นัดวันทำงานก่อนเกี่ยวข้าว")]
    assert card(store, made, "นัดวันทำงานก่อนเกี่ยวข้าว").votes == 0
    assert card(store, made, "ครัวเรือนที่มีน้ำพอ").fields["target"] == "90"
    assert store.snapshot(earlier.id) == before


def test_the_whole_history_says_where_it_was_measured(store: Store, kinds: Kinds, earlier: Earlier) -> None:
    taken = "เวทีน้ำบ้านดอน ครั้งที่ ๒ (10 กันยายน พ.ศ. 2568)"
    made = follow_up.continue_from(store, kinds, earlier.id, "ครั้งที่ ๓", date="2026-03-11")
    indicator = card(store, made, "ครัวเรือนที่มีน้ำพอ").id
    first = [
        ("2025-01-05", "48", taken),
        ("2025-09-10", "61", f"นับจากมาตร · {taken}"),
    ]
    held = store.measurements(made)
    assert [(each.date, each.value, each.note) for each in held] == first
    assert {each.card_id for each in held} == {indicator}
    with store.step("วัด", made) as step:
        step.insert("measurement", {"card_id": indicator, "date": "2026-03-11", "value": "70"})
    third = follow_up.continue_from(store, kinds, made, "ครั้งที่ ๔")
    assert [(each.date, each.value, each.note) for each in store.measurements(third)] == [
        *first,
        ("2026-03-11", "70", "ครั้งที่ ๓ (11 มีนาคม พ.ศ. 2569)"),
    ]


def test_links_between_carried_cards_are_kept(store: Store, kinds: Kinds, earlier: Earlier) -> None:
    made = follow_up.continue_from(store, kinds, earlier.id, "ครั้งที่ ๓")
    (link,) = store.links(made)
    assert link.from_id == card(store, made, "ขุดลอกฝาย").id
    assert link.to_id == card(store, made, "ครัวเรือนที่มีน้ำพอ").id
    assert link.role == "serves"


def test_people_are_carried_by_name_without_phone_and_presence(
    store: Store, kinds: Kinds, earlier: Earlier
) -> None:
    made = follow_up.continue_from(store, kinds, earlier.id, "ครั้งที่ ๓")
    (person,) = store.participants(made)
    assert (person.prefix, person.name, person.organisation, person.sector) == (
        "นาง",
        "สายบัว ใจเย็น",
        "กลุ่มน้ำ",
        "ประชาชน",
    )
    assert (person.phone, person.group, person.morning, person.afternoon) == ("", "", False, False)


def test_the_third_session_gets_old_and_new_goals_on_one_board(
    store: Store, kinds: Kinds, earlier: Earlier
) -> None:
    made = follow_up.continue_from(store, kinds, earlier.id, "ครั้งที่ ๓")
    more = boards.add(store, made, "goals", "เป้าหมายใหม่")
    cards.add(store, more, "goal", "ดูแลป่าต้นน้ำ")
    third = follow_up.continue_from(store, kinds, made, "ครั้งที่ ๔")
    assert [text for _, text in texts(store, third, "เป้าหมายเวทีก่อน")] == [
        "มีน้ำใช้ทั้งปี",
        "ครัวเรือนที่มีน้ำพอ",
        "ดูแลป่าต้นน้ำ",
    ]


def test_a_template_has_what_was_left_where_it_looks_back(
    store: Store, kinds: Kinds, earlier: Earlier, half_day: Template
) -> None:
    made = follow_up.continue_from(store, kinds, earlier.id, "ครั้งที่ ๓", template=half_day)
    told = [(activity.title, activity.minutes) for activity in store.activities(made)]
    assert told[:6] == [
        ("ลงทะเบียน", 30),
        ("วัตถุประสงค์และข้อตกลงร่วม", 10),
        ("เป้าหมายเวทีก่อน", 10),
        ("งานค้างจากเวทีก่อน", 5),
        ("บทเรียนจากครั้งก่อน", 5),
        ("เขียนบัตร SWOT", 10),
    ]
    assert len([board for board in store.boards(made) if board.kind == "goals"]) == 2
    assert store.session(made).purpose.startswith("ทบทวนเป้าหมาย")
    assert store.undo_label(made) is None


def test_a_source_with_nothing_to_carry_says_so(store: Store, kinds: Kinds) -> None:
    empty = sessions.create(store, "เวทีเปล่า")
    board_id = boards.add(store, empty, "action_plan", "แผน")
    cards.add(store, board_id, "action", "ทำแล้ว", fields={"status": "เสร็จแล้ว"})
    assert not follow_up.carried(store, empty)
    with pytest.raises(OperationRefused, match="“เวทีเปล่า” ยังไม่มีเป้าหมาย"):
        follow_up.continue_from(store, kinds, empty, "ต่อ")
    assert len(store.sessions()) == 1


def test_how_much_is_carried_can_be_told_before(store: Store, earlier: Earlier) -> None:
    assert follow_up.carried(store, earlier.id) == Carried(
        goals=1, indicators=1, measurements=2, actions=4, lessons=1, participants=1
    )


def test_slots_that_are_carried_belong_to_one_kind_each(kinds: Kinds) -> None:
    for slot_id, kind_id in (("goal", "goals"), ("action", "action_plan"), ("learned", "lessons")):
        holders = [kind.id for kind in kinds if slot_id in {slot.id for slot in kind.slots}]
        assert holders == [kind_id]
    status = next(field for field in kinds["action_plan"].fields if field.id == "status")
    assert {"เสร็จแล้ว", "ยกเลิก"} < {choice.th for choice in status.choices}


def test_a_session_begun_from_a_template_has_its_agenda_and_boards(
    store: Store, kinds: Kinds, half_day: Template
) -> None:
    made = beginning.begin(store, kinds, half_day, "ทบทวนกลุ่มออมทรัพย์", date="2026-03-11")
    activities = store.activities(made)
    assert [(each.title, each.minutes) for each in activities] == [
        (step.title.th, step.minutes) for step in half_day.steps
    ]
    swot, reading, naming = activities[3:6]
    assert swot.board_id == reading.board_id == naming.board_id
    assert [board.kind for board in store.boards(made)] == [
        "goals",
        "swot",
        "stakeholders",
        "goals",
        "lessons",
        "action_plan",
    ]
    assert len(store.session(made).purpose.split("\n")) == len(half_day.purpose)
    own = beginning.begin(store, kinds, half_day, "อีกเวที", purpose="คุยเรื่องเดียว")
    assert store.session(own).purpose == "คุยเรื่องเดียว"


def test_the_agenda_of_a_template_comes_back_as_one(store: Store, kinds: Kinds, half_day: Template) -> None:
    made = beginning.begin(store, kinds, half_day, "ทบทวน")
    agenda.mark_done(store, store.activities(made)[0].id)
    again = templates.of_session("ของเรา", store.session(made), store.activities(made), store.boards(made))
    assert [(step.title.th, step.minutes, step.kind, step.shows) for step in again.steps] == [
        (step.title.th, step.minutes, step.kind, step.shows) for step in half_day.steps
    ]


@pytest.mark.parametrize(
    ("title", "following"),
    [
        ("เวทีทบทวน ครั้งที่ ๒", "เวทีทบทวน ครั้งที่ ๓"),
        ("ครั้งที่ 9 ของตำบล", "ครั้งที่ 10 ของตำบล"),
        ("เวทีแผน ๒๕๖๙", "เวทีแผน ๒๕๖๙ ครั้งที่ ๒"),
        ("ครั้งที่ ๑ รอบ ครั้งที่ ๙", "ครั้งที่ ๑ รอบ ครั้งที่ ๑๐"),
    ],
)
def test_the_title_counts_on(title: str, following: str) -> None:
    assert follow_up.next_title(title) == following
