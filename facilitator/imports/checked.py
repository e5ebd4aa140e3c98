"""A JSON object read key by key: whatever is missing, of the wrong type or unknown is named by its place."""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeVar

from facilitator.thai.normalise import clean

Value = TypeVar("Value")

LARGEST_COUNT = 1_000_000_000
LONGEST_TEXT = 1_000_000
_NAMES = MappingProxyType(
    {str: "ข้อความ", int: "จำนวนเต็ม", bool: "true หรือ false", list: "รายการ [ ]", dict: "วัตถุ { }"}
)


class FileFault(Exception):
    """One fault of a file: the place, as boards[2].cards[5].votes, and the reason in Thai."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}" if where else reason)


class Table:
    """A JSON object; every key that may be there must be asked for."""

    def __init__(self, values: dict[str, Any], where: str = "") -> None:
        self.values, self.where, self._asked = values, where, set[str]()

    def at(self, name: str) -> str:
        """Return the place of a key, for messages."""
        return f"{self.where}.{name}" if self.where else name

    def take(self, name: str, of: type[Value], default: Value | None = None) -> Value:
        """Return the value of a key; without a default the key must be there."""
        self._asked.add(name)
        if name not in self.values:
            if default is None:
                raise FileFault(self.at(name), "ขาดรายการนี้")
            return default
        return _of_type(self.values[name], of, self.at(name))

    def text(self, name: str, *, needed: bool = False) -> str:
        """Return a text, cleaned as everything that comes in."""
        return _text(self.take(name, str, None if needed else ""), self.at(name))

    def line(self, name: str, *, needed: bool = False) -> str:
        """Return a text of one line; a needed one must not be empty."""
        found = " ".join(self.text(name, needed=needed).split("\n")).strip()
        if needed and not found:
            raise FileFault(self.at(name), "ต้องไม่ว่าง")
        return found

    def lines(self, name: str) -> list[str]:
        """Return a list of texts; a missing one is empty."""
        held = self.take(name, list, [])
        return [
            _text(_of_type(each, str, f"{self.at(name)}[{n}]"), f"{self.at(name)}[{n}]")
            for n, each in enumerate(held, 1)
        ]

    def texts(self, name: str) -> dict[str, str]:
        """Return an object of texts; a missing one is empty."""
        held = Table(self.take(name, dict, {}), self.at(name))
        return {clean(key): held.text(key) for key in held.values}

    def count(self, name: str) -> int:
        """Return a number that counts something; a missing one is 0."""
        found = self.take(name, int, 0)
        if not 0 <= found <= LARGEST_COUNT:
            raise FileFault(self.at(name), f"ต้องอยู่ระหว่าง 0 ถึง {LARGEST_COUNT} แต่พบ {found}")
        return found

    def number(self, name: str, last: int) -> int | None:
        """Return the place, from 0, of what a number from 1 names among the first `last`; None for none."""
        self._asked.add(name)
        if self.values.get(name) is None:
            return None
        found = self.take(name, int)
        if not 1 <= found <= last:
            raise FileFault(self.at(name), f"อ้างถึงหมายเลข {found} ซึ่งไม่มี หรือยังไม่มาก่อนรายการนี้")
        return found - 1

    def moment(self, name: str) -> str:
        """Return a date with time in ISO 8601; a missing one is empty."""
        found = self.line(name)
        if found:
            try:
                datetime.fromisoformat(found)
            except ValueError as error:
                raise FileFault(self.at(name), f"“{found}” ไม่ใช่วันเวลาแบบ ISO 8601") from error
        return found

    def table(self, name: str) -> Table:
        """Return the object at a key."""
        return Table(self.take(name, dict), self.at(name))

    def tables(self, name: str) -> list[Table]:
        """Return the objects of a list, numbered for messages."""
        places = [
            (f"{self.at(name)}[{number}]", each) for number, each in enumerate(self.take(name, list), 1)
        ]
        return [Table(_of_type(each, dict, place), place) for place, each in places]

    def finish(self) -> None:
        """Refuse keys that nobody asked for: what they hold would be lost."""
        for name in self.values:
            if name not in self._asked:
                raise FileFault(self.at(name), "ไม่รู้จักรายการนี้")


def _of_type(value: object, of: type[Value], where: str) -> Value:
    if not isinstance(value, of) or (of is int and isinstance(value, bool)):
        shown = str(value)
        raise FileFault(where, f"ต้องเป็น{_NAMES[of]} แต่พบ {shown[:40]}{'…' if len(shown) > 40 else ''}")
    return value


def _text(held: str, where: str) -> str:
    if len(held) > LONGEST_TEXT:
        raise FileFault(where, f"ยาวเกินไป ({len(held)} อักษร รับได้ไม่เกิน {LONGEST_TEXT})")
    return clean(held)
