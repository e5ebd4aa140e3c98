"""Tables of a file, TOML or JSON, read key by key: what is missing or wrong is named by its place."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Self, TypeVar

Value = TypeVar("Value")

_NAMES = MappingProxyType(
    {str: "ข้อความ", int: "จำนวนเต็ม", bool: "true หรือ false", list: "รายการ [ ]", dict: "ตาราง { }"}
)
_SHOWN = 40
"""So much of a wrong value is repeated in a message."""


class Fault(Exception):
    """One fault of a file: the place, as boards[2].cards[5].votes, and the reason in Thai."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}" if where else reason)
        self.where, self.reason = where, reason


class Table:
    """A table of keys and values; every key that may be there must be asked for."""

    def __init__(self, values: dict[str, Any], where: str = "") -> None:
        self.values, self.where, self._asked = values, where, set[str]()

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def at(self, name: str) -> str:
        """Return the place of a key, for messages."""
        return f"{self.where}.{name}" if self.where else name

    def take(self, name: str, of: type[Value], default: Value | None = None) -> Value:
        """Return the value of a key; without a default the key must be there."""
        self._asked.add(name)
        if name not in self.values:
            if default is None:
                raise Fault(self.at(name), "ขาดรายการนี้")
            return default
        return of_type(self.values[name], of, self.at(name))

    def choice(self, name: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return a text that must be one of `allowed`."""
        return one_of(self.take(name, str, default), allowed, self.at(name))

    def table(self, name: str) -> Self:
        """Return the table at a key."""
        return type(self)(self.take(name, dict), self.at(name))

    def tables(self, name: str, *, needed: bool = True) -> list[Self]:
        """Return the tables of a list, numbered for messages; a list that is not needed may be missing."""
        rows = self.take(name, list, None if needed else [])
        places = [(f"{self.at(name)}[{number}]", row) for number, row in enumerate(rows, 1)]
        return [type(self)(of_type(row, dict, place), place) for place, row in places]

    def finish(self) -> None:
        """Refuse keys that nobody asked for: they are misspelt, or what they hold would be lost."""
        for name in self.values:
            if name not in self._asked:
                raise Fault(self.at(name), "ไม่รู้จักรายการนี้ ลบออกหรือตรวจตัวสะกด")


def of_type(value: object, of: type[Value], where: str) -> Value:
    """Return the value, which must be of this type; true and false are no numbers."""
    if not isinstance(value, of) or (of is int and isinstance(value, bool)):
        shown = str(value)
        raise Fault(where, f"ต้องเป็น{_NAMES[of]} แต่พบ {shown[:_SHOWN]}{'…' if len(shown) > _SHOWN else ''}")
    return value


def one_of(value: str, allowed: tuple[str, ...], where: str) -> str:
    """Return the value, which must be one of `allowed`."""
    if value not in allowed:
        raise Fault(where, f"ไม่รู้จัก “{value[:_SHOWN]}” ใช้ได้: {', '.join(allowed)}")
    return value
