"""What a user can do months later: begin a session that goes on from an earlier one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

from facilitator.operations import agenda, beginning, boards, carrying, sessions
from facilitator.operations.texts import OperationRefused
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.operations.sessions import SessionChanges
    from facilitator.store import Step, Store
    from facilitator.templates import Template

GOALS, ACTIONS, LESSONS = "เป้าหมายเวทีก่อน", "งานค้างจากเวทีก่อน", "บทเรียนจากครั้งก่อน"
"""What is carried over stands on boards with these titles."""
MINUTES = 10
"""For the goals, unless a template says how long; what else there is takes half of that."""
_TIMES = re.compile(r"(ครั้งที่\s*)([0-9๐-๙]+)(?!.*ครั้งที่\s*[0-9๐-๙])")


@dataclass(frozen=True, slots=True)
class Carried:
    """How much a session leaves to the next one."""

    goals: int
    indicators: int
    measurements: int
    actions: int
    lessons: int
    participants: int

    def __bool__(self) -> bool:
        return any((self.goals, self.actions, self.lessons, self.participants))


def carried(store: Store, session_id: int) -> Carried:
    """Tell how much would be carried over from this session."""
    found = carrying.find(store, session_id)
    ids = {card.id for card in found.goals.cards}
    goals = sum(card.slot == carrying.GOAL for card in found.goals.cards)
    measured = sum(measurement.card_id in ids for measurement in store.measurements(session_id))
    return Carried(
        goals=goals,
        indicators=len(found.goals.cards) - goals,
        measurements=measured,
        actions=len(found.actions.cards),
        lessons=len(found.lessons.cards),
        participants=len(store.participants(session_id)),
    )


def continue_from(
    store: Store,
    kinds: Kinds,
    earlier_id: int,
    title: str,
    *,
    template: Template | None = None,
    **details: Unpack[SessionChanges],
) -> int:
    """Create a session that goes on from another, in one step; return its number.

    It gets the goals and indicators with all that was measured, the unfinished actions, the lessons, the
    links between them, the names of participants (not their phones, nor that they came), rules and words. The
    agenda opens with them, or has them where the template looks back.
    """
    earlier = store.session(earlier_id)
    if not carried(store, earlier_id):
        raise OperationRefused(
            f"เวที “{earlier.title}” ยังไม่มีเป้าหมาย งานค้าง บทเรียน หรือรายชื่อให้นำมาต่อ"
            " ให้เลือกเวทีอื่น หรือเริ่มเวทีใหม่จากแม่แบบ"
        )
    known: SessionChanges = {
        "organiser": earlier.organiser,
        "ground_rules": earlier.ground_rules,
        "terms": earlier.terms,
    }
    given: SessionChanges = {**known, **details}
    if template is not None:
        given = beginning.purposed(template, given)
    with store.step("ทำต่อจากเวทีก่อน", None) as step:
        session_id = sessions.create(
            store, title, **(beginning.purposed(template, given) if template else given)
        )
        step.update("session", session_id, continues_id=earlier_id)

        def recall(minutes: int) -> None:
            _recall(store, step, earlier_id, session_id, minutes or MINUTES)

        if template is None:
            recall(MINUTES)
        else:
            beginning.unfold(store, kinds, template, session_id, recall)
        carrying.copy_people(store, step, earlier_id)
        return session_id


def next_title(title: str) -> str:
    """Return what the session after this one may be called: "… ครั้งที่ ๓" after "… ครั้งที่ ๒"."""
    found = _TIMES.search(title)
    if found is None:
        return f"{title} ครั้งที่ ๒"
    number = str(int(numerals.to_arabic(found[2])) + 1)
    thai = found[2] != numerals.to_arabic(found[2])
    return title[: found.start(2)] + (numerals.to_thai(number) if thai else number) + title[found.end(2) :]


def _recall(store: Store, step: Step, earlier_id: int, session_id: int, minutes: int) -> None:
    """Put what the earlier session left onto boards of their own, and these onto the agenda."""
    found = carrying.find(store, earlier_id)
    ids: dict[int, int] = {}
    for title, part, length in (
        (GOALS, found.goals, minutes),
        (ACTIONS, found.actions, minutes // 2),
        (LESSONS, found.lessons, minutes // 2),
    ):
        if part.board is not None:
            board_id = boards.add(store, session_id, part.board.kind, title)
            step.update("board", board_id, slot_titles=dict(part.board.slot_titles))
            ids |= carrying.copy_cards(step, board_id, part.cards)
            agenda.add(store, session_id, title, minutes=length, board_id=board_id)
    carrying.copy_ties(store, step, earlier_id, ids)
