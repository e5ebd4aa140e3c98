"""A JSON object of a session file: texts cleaned, numbers in their bounds, references that lead somewhere."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from facilitator.checked import Fault, Table, of_type
from facilitator.operations.texts import OperationRefused
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LARGEST_COUNT = 1_000_000_000
LONGEST_TEXT = 1_000_000


class SessionTable(Table):
    """An object of a session file, read key by key."""

    def text(self, name: str, *, needed: bool = False) -> str:
        """Return a text, cleaned as everything that comes in."""
        return _text(self.take(name, str, None if needed else ""), self.at(name))

    def line(self, name: str, *, needed: bool = False) -> str:
        """Return a text of one line; a needed one must not be empty."""
        found = " ".join(self.text(name, needed=needed).split("\n")).strip()
        if needed and not found:
            raise Fault(self.at(name), "ต้องไม่ว่าง")
        return found

    def fit(self, name: str, check: Callable[[str], str]) -> str:
        """Return a line that the operation `check` lets through."""
        try:
            return check(self.line(name))
        except OperationRefused as refused:
            raise Fault(self.at(name), str(refused)) from refused

    def lines(self, name: str) -> list[str]:
        """Return a list of texts; a missing one is empty."""
        held = self.take(name, list, [])
        return [
            _text(of_type(each, str, f"{self.at(name)}[{n}]"), f"{self.at(name)}[{n}]")
            for n, each in enumerate(held, 1)
        ]

    def texts(self, name: str) -> dict[str, str]:
        """Return an object of texts; a missing one is empty."""
        held = SessionTable(self.take(name, dict, {}), self.at(name))
        return {clean(key): held.text(key) for key in held.values}

    def count(self, name: str) -> int:
        """Return a number that counts something; a missing one is 0."""
        found = self.take(name, int, 0)
        if not 0 <= found <= LARGEST_COUNT:
            raise Fault(self.at(name), f"ต้องอยู่ระหว่าง 0 ถึง {LARGEST_COUNT} แต่พบ {found}")
        return found

    def number(self, name: str, last: int) -> int | None:
        """Return the place, from 0, of what a number from 1 names among the first `last`; None for none."""
        if self.values.get(name) is None:
            self.take(name, object, 0)
            return None
        return _place(self.take(name, int), last, self.at(name))

    def card(self, name: str, sizes: Sequence[int]) -> tuple[int, int]:
        """Return the places, from 0, of a board and a card on it, given as [board, card] from 1.

        `sizes` says how many cards each board has.
        """
        where, held = self.at(name), self.take(name, list)
        if len(held) != 2:
            raise Fault(where, "ต้องเป็น [หมายเลขกระดาน, หมายเลขบัตร]")
        board = _place(of_type(held[0], int, f"{where}[1]"), len(sizes), f"{where}[1]")
        return board, _place(of_type(held[1], int, f"{where}[2]"), sizes[board], f"{where}[2]")

    def moment(self, name: str) -> str:
        """Return a date with time in ISO 8601; a missing one is empty."""
        found = self.line(name)
        if found:
            try:
                datetime.fromisoformat(found)
            except ValueError as error:
                raise Fault(self.at(name), f"“{found}” ไม่ใช่วันเวลาแบบ ISO 8601") from error
        return found


def _place(number: int, last: int, where: str) -> int:
    if not 1 <= number <= last:
        raise Fault(where, f"อ้างถึงหมายเลข {number} ซึ่งไม่มี หรือยังไม่มาก่อนรายการนี้")
    return number - 1


def _text(held: str, where: str) -> str:
    if len(held) > LONGEST_TEXT:
        raise Fault(where, f"ยาวเกินไป ({len(held)} อักษร รับได้ไม่เกิน {LONGEST_TEXT})")
    return clean(held)
