"""A TOML table read key by key: whatever is missing, of the wrong type or unknown is named."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, TypeVar

from facilitator.kinds.kind import Title

Value = TypeVar("Value")

_TYPE_NAMES = MappingProxyType(
    {str: "ข้อความ", int: "จำนวนเต็ม", bool: "true หรือ false", list: "รายการ [ ]", dict: "ตาราง { }"}
)


class DeclarationError(Exception):
    """One fault in a declaration: the key it stands at and the reason, in Thai."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(key, reason)
        self.key, self.reason = key, reason


class Table:
    """A TOML table that is read key by key; keys nobody asked for are a fault."""

    def __init__(self, values: dict[str, Any], where: str = "") -> None:
        self.values, self.where, self._asked = values, where, set[str]()

    def key(self, name: str) -> str:
        """Return the full name of a key, for messages."""
        return f"{self.where}{name}"

    def take(self, name: str, of: type[Value], default: Value | None = None) -> Value:
        """Return the value of a key; without a default the key must be there."""
        self._asked.add(name)
        if name not in self.values:
            if default is None:
                raise DeclarationError(self.key(name), "ขาดรายการนี้")
            return default
        value = self.values[name]
        if not isinstance(value, of) or (of is int and isinstance(value, bool)):
            raise DeclarationError(self.key(name), f"ต้องเป็น {_TYPE_NAMES[of]} แต่พบ {value!r}")
        if value == "":
            raise DeclarationError(self.key(name), "ต้องไม่ว่าง")
        return value

    def choice(self, name: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return a text that must be one of `allowed`."""
        value = self.take(name, str, default)
        if value not in allowed:
            raise DeclarationError(self.key(name), f"ไม่รู้จัก “{value}” ใช้ได้: {', '.join(allowed)}")
        return value

    def title(self, name: str, default: Title | None = None) -> Title:
        """Return a { th, en } table; English may be left out."""
        if name not in self.values and default is not None:
            self._asked.add(name)
            return default
        table = Table(self.take(name, dict), f"{self.key(name)}.")
        thai = table.take("th", str)
        title = Title(thai, table.take("en", str, thai))
        table.finish()
        return title

    def titles(self, name: str) -> tuple[Title, ...]:
        """Return a list of { th, en } tables."""
        rows = self.tables(name, needed=False)
        return tuple(Table({"title": row.values}, row.where).title("title") for row in rows)

    def names(self, name: str) -> tuple[str, ...]:
        """Return a list of texts; empty when the key is not there."""
        found = self.take(name, list, [])
        for each in found:
            if not isinstance(each, str) or not each:
                raise DeclarationError(self.key(name), f"ต้องเป็นรายการของข้อความ แต่พบ {each!r}")
        return tuple(found)

    def choices(self, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of texts that must each be one of `allowed`; empty when the key is not there."""
        found = self.names(name)
        for each in found:
            if each not in allowed:
                raise DeclarationError(self.key(name), f"ไม่รู้จัก “{each}” ใช้ได้: {', '.join(allowed)}")
        return found

    def tables(self, name: str, *, needed: bool) -> list[Table]:
        """Return the tables of an array of tables, numbered for messages."""
        rows = self.take(name, list, None if needed else [])
        if needed and not rows:
            raise DeclarationError(self.key(name), "ต้องมีอย่างน้อยหนึ่งรายการ")
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict):
                raise DeclarationError(f"{self.key(name)}[{number}]", f"ต้องเป็นตาราง แต่พบ {row!r}")
        return [Table(row, f"{self.key(name)}[{number}].") for number, row in enumerate(rows, 1)]

    def finish(self) -> None:
        """Refuse keys that nobody asked for: most are misspelt."""
        for name in self.values:
            if name not in self._asked:
                raise DeclarationError(self.key(name), "ไม่รู้จักรายการนี้ ลบออกหรือตรวจตัวสะกด")
