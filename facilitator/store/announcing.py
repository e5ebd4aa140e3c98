"""Telling the views what changed: everyone is told of everything, in the order in which it happened."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from facilitator.store.errors import SubscribersFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.store.changes import ChangeSet


class Announcer:
    """Holds the subscribers of a store."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[ChangeSet], None]] = []
        self._waiting: deque[ChangeSet] = deque()
        self._telling = False

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Call back with every change set from now on; the returned function ends it."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def tell(self, changes: ChangeSet) -> None:
        """Tell every subscriber, then raise what they raised as one SubscribersFailed.

        What a subscriber itself changes is told when all have heard of the change before.
        """
        self._waiting.append(changes)
        if self._telling:
            return
        errors: list[Exception] = []
        self._telling = True
        try:
            while self._waiting:
                told = self._waiting.popleft()
                for subscriber in tuple(self._subscribers):
                    try:
                        subscriber(told)
                    except Exception as error:  # noqa: BLE001 - the others are told first, then it is raised
                        errors.append(error)
        finally:
            self._telling = False
            self._waiting.clear()
        if errors:
            raise SubscribersFailed("บันทึกการแก้ไขแล้ว แต่ปรับภาพบนหน้าจอตามไม่สำเร็จ", errors)
