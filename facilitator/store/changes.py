"""What a step changed: row images before and after, and the change set that views receive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from facilitator.store.tables import Row

Action: TypeAlias = Literal["added", "edited", "removed"]
Origin: TypeAlias = Literal["step", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is not as it was. `board_id` is the board it belongs to, itself for a board."""

    table: str
    row_id: int
    action: Action
    session_id: int
    board_id: int | None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """All that one step, undo or redo changed: each row once, in the order of first touch."""

    label: str
    session_id: int
    changes: tuple[Change, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Image:
    """One row before and after; None where it did not exist."""

    table: str
    row_id: int
    before: Row | None
    after: Row | None

    def reversed(self) -> Image:
        """Return the image that takes this one back."""
        return Image(self.table, self.row_id, self.after, self.before)

    def change(self) -> Change:
        """Return what a view needs to know of it."""
        row = self.after or self.before
        assert row is not None
        action: Action = "added" if self.before is None else "removed" if self.after is None else "edited"
        session_id = self.row_id if self.table == "session" else row["session_id"]
        board_id = self.row_id if self.table == "board" else row.get("board_id")
        assert isinstance(session_id, int)
        assert board_id is None or isinstance(board_id, int)
        return Change(self.table, self.row_id, action, session_id, board_id)


class Images:
    """Collects images so that each row has one: from before its first change to after its last."""

    def __init__(self, images: Iterable[Image] = ()) -> None:
        self._by_row: dict[tuple[str, int], Image] = {}
        for image in images:
            self.add(image)

    def add(self, image: Image) -> None:
        """Join the image to what is known of its row."""
        key = (image.table, image.row_id)
        earlier = self._by_row.get(key)
        before = earlier.before if earlier else image.before
        self._by_row[key] = Image(image.table, image.row_id, before, image.after)

    def __iter__(self) -> Iterator[Image]:
        """Yield the images that change anything."""
        return (image for image in self._by_row.values() if image.before != image.after)


def change_set(label: str, session_id: int, images: Iterable[Image], origin: Origin) -> ChangeSet:
    """Tell the views about these images."""
    return ChangeSet(label, session_id, tuple(image.change() for image in images), origin)
