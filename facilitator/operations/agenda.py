"""What a user can do with the agenda: the activities of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from facilitator.operations import boards, ordering, ranks, texts

if TYPE_CHECKING:
    from facilitator.kinds import Kind
    from facilitator.store import Store


class ActivityChanges(TypedDict, total=False):
    """What `edit` can change."""

    title: str
    starts_at: str
    minutes: int


def add(
    store: Store,
    session_id: int,
    title: str,
    *,
    starts_at: str = "",
    minutes: int = 0,
    kind: Kind | str = "",
    board_id: int | None = None,
    before_id: int | None = None,
) -> int:
    """Add an activity; return its id. It shows a new board of this kind, or the one given, or none.

    What `boards.add` says of a kind and its id holds here too.
    """
    values: dict[str, object] = {
        "title": texts.title(title, "กิจกรรม"),
        "starts_at": texts.time(starts_at),
        "minutes": texts.minutes(minutes),
        "board_id": board_id,
    }
    with store.step("เพิ่มกิจกรรม", session_id) as step:
        siblings = [(activity.id, activity.rank) for activity in store.activities(session_id)]
        (values["rank"],) = ranks.place(step, "activity", siblings, before_id, 1)
        if kind:
            values["board_id"] = boards.add(store, session_id, kind, title)
        return step.insert("activity", values)


def edit(store: Store, activity_id: int, *, merge_key: str = "", **changes: Unpack[ActivityChanges]) -> None:
    """Change an activity; a board that bears the same title is renamed with it."""
    activity = store.activity(activity_id)
    values: dict[str, object] = {}
    if "title" in changes:
        values["title"] = texts.title(changes["title"], "กิจกรรม")
    if "starts_at" in changes:
        values["starts_at"] = texts.time(changes["starts_at"])
    if "minutes" in changes:
        values["minutes"] = texts.minutes(changes["minutes"])
    with store.step("แก้ไขกิจกรรม", activity.session_id, merge_key) as step:
        step.update("activity", activity_id, **values)
        board = store.board(activity.board_id) if activity.board_id is not None else None
        if board is not None and board.title == activity.title and "title" in values:
            step.update("board", board.id, title=values["title"])


def move(store: Store, activity_id: int, *, before_id: int | None = None) -> None:
    """Move an activity before another, or to the end of the agenda."""
    activity = store.activity(activity_id)
    agenda = store.activities(activity.session_id)
    ordering.move(store, "activity", agenda, [activity_id], before_id, label="ย้ายกิจกรรม")


def delete(store: Store, activity_id: int) -> None:
    """Delete an activity, with its board and cards unless another activity shows them too."""
    activity = store.activity(activity_id)
    with store.step("ลบกิจกรรม", activity.session_id) as step:
        for photo in store.photos(activity.session_id):
            if photo.activity_id == activity_id:
                step.update("photo", photo.id, activity_id=None)
        step.delete("activity", activity_id)
        shown = {other.board_id for other in store.activities(activity.session_id)}
        if activity.board_id is not None and activity.board_id not in shown:
            boards.delete(store, activity.board_id)


def mark_done(store: Store, activity_id: int, *, done: bool = True) -> None:
    """Note that an activity is over, or that it is not after all."""
    label = "ทำกิจกรรมเสร็จแล้ว" if done else "กลับมาทำกิจกรรมต่อ"
    with store.step(label, store.activity(activity_id).session_id) as step:
        step.update("activity", activity_id, done=done)
