"""What a user can do with the participants of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack

from facilitator.operations import ordering, ranks, texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.store import Store

ADD, ADD_MANY, EDIT = "เพิ่มผู้เข้าร่วม", "เพิ่มผู้เข้าร่วมหลายคน", "แก้ไขผู้เข้าร่วม"
CHECK_IN, MOVE, DELETE = "เช็กชื่อผู้เข้าร่วม", "ย้ายผู้เข้าร่วม", "ลบผู้เข้าร่วม"
STEPS = frozenset({ADD, ADD_MANY, EDIT, CHECK_IN, MOVE, DELETE})
"""What the steps about participants are called."""
MOST_AT_ONCE = 2000
"""Nobody's list of people is longer: what is has been pasted by mistake."""


class Person(Protocol):
    """Somebody to be added; what an importer hands over."""

    @property
    def name(self) -> str:
        """Return given name and surname."""

    @property
    def prefix(self) -> str:
        """Return the title before the name."""

    @property
    def organisation(self) -> str:
        """Return where they come from, with their position there."""

    @property
    def sector(self) -> str:
        """Return their sector."""

    @property
    def phone(self) -> str:
        """Return their phone as typed."""

    @property
    def group(self) -> str:
        """Return their small group."""

    @property
    def morning(self) -> bool:
        """Return whether they were there in the morning."""

    @property
    def afternoon(self) -> bool:
        """Return whether they were there in the afternoon."""

    @property
    def note(self) -> str:
        """Return what is known besides."""


class PersonChanges(TypedDict, total=False):
    """What `edit` can change."""

    name: str
    prefix: str
    organisation: str
    sector: str
    phone: str
    group: str
    morning: bool
    afternoon: bool
    note: str


_LINES = ("prefix", "organisation", "sector", "phone", "group", "note")


def add(store: Store, session_id: int, person: Person) -> int:
    """Add a participant at the end; return the id."""
    return add_many(store, session_id, [person])[0]


def add_many(store: Store, session_id: int, people: Iterable[Person]) -> list[int]:
    """Add participants at the end in one step; return their ids."""
    rows = [_row(person) for person in people]
    if len(rows) > MOST_AT_ONCE:
        raise OperationRefused(
            f"รายชื่อที่วางมี {len(rows):,} แถว เพิ่มได้ครั้งละไม่เกิน {MOST_AT_ONCE:,} แถว ให้แบ่งวางทีละส่วน"
        )
    if not rows:
        return []
    with store.step(ADD if len(rows) == 1 else ADD_MANY, session_id) as step:
        last = max((each.rank for each in store.participants(session_id)), default=0.0)
        return [
            step.insert("participant", {**row, "rank": last + place * ranks.APART})
            for place, row in enumerate(rows, start=1)
        ]


def edit(
    store: Store,
    session_id: int,
    participant_id: int,
    *,
    merge_key: str = "",
    **changes: Unpack[PersonChanges],
) -> None:
    """Change what is known of a participant."""
    values = _values(changes)
    with store.step(EDIT, session_id, merge_key) as step:
        step.update("participant", participant_id, **values)


def mark_present(
    store: Store,
    session_id: int,
    participant_ids: Iterable[int],
    *,
    morning: bool | None = None,
    afternoon: bool | None = None,
) -> None:
    """Note who is there in the morning or in the afternoon, or is not; None leaves a half as it is."""
    halves = {"morning": morning, "afternoon": afternoon}
    values = {half: there for half, there in halves.items() if there is not None}
    with store.step(CHECK_IN, session_id) as step:
        for participant_id in participant_ids:
            step.update("participant", participant_id, **values)


def move(
    store: Store, session_id: int, participant_ids: Iterable[int], *, before_id: int | None = None
) -> None:
    """Move participants before another, or to the end; they keep their order."""
    listed = store.participants(session_id)
    ordering.move(store, "participant", listed, participant_ids, before_id, label=MOVE)


def delete(store: Store, session_id: int, participant_ids: Iterable[int]) -> None:
    """Delete participants."""
    with store.step(DELETE, session_id) as step:
        for participant_id in participant_ids:
            step.delete("participant", participant_id)


def _row(person: Person) -> dict[str, object]:
    return _values(
        PersonChanges(
            name=person.name,
            prefix=person.prefix,
            organisation=person.organisation,
            sector=person.sector,
            phone=person.phone,
            group=person.group,
            morning=person.morning,
            afternoon=person.afternoon,
            note=person.note,
        )
    )


def _values(given: PersonChanges) -> dict[str, object]:
    values: dict[str, object] = {**given}
    if "name" in given:
        values["name"] = texts.title(given["name"], "ผู้เข้าร่วม")
    for name in _LINES:
        if name in values:
            values[name] = texts.line(str(values[name]))
    return values
