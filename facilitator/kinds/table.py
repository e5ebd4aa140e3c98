"""A table of a declaration: titles, names and choices, none of them empty."""

from __future__ import annotations

import re

from facilitator.checked import Fault, Table, of_type, one_of
from facilitator.kinds.kind import Title
from facilitator.thai.normalise import clean

_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
"""What an id may be: other signs put ids together, as in "swot.S", and take them apart again."""


class Declared(Table):
    """A table of a declaration, read key by key."""

    def text(self, name: str, default: str | None = None) -> str:
        """Return a line of text that is not empty; without a default the key must be there."""
        if name not in self and default is not None:
            return default
        return _line(self.take(name, str), self.at(name))

    def id(self, name: str) -> str:
        """Return a name by which cards, codes and other files know the thing."""
        return _id(self.take(name, str), self.at(name))

    def ids(self, name: str) -> tuple[str, ...]:
        """Return a list of ids; empty when the key is not there."""
        return tuple(_id(each, place) for place, each in self._texts(name))

    def addresses(self, name: str) -> tuple[str, ...]:
        """Return a list of slots of kinds, each as "kind.slot"."""
        found = self._texts(name)
        for place, each in found:
            kind, dot, slot = each.partition(".")
            if not dot:
                raise Fault(place, f"“{each}” ต้องเขียนเป็น กระดาน.ช่อง เช่น swot.S")
            _id(kind, place), _id(slot, place)
        return tuple(each for _, each in found)

    def title(self, name: str, default: Title | None = None) -> Title:
        """Return a { th, en } table; English may be left out."""
        return default if name not in self and default is not None else self.table(name).as_title()

    def titles(self, name: str) -> tuple[Title, ...]:
        """Return a list of { th, en } tables; empty when the key is not there."""
        return tuple(row.as_title() for row in self.tables(name, needed=False))

    def as_title(self) -> Title:
        """Read this table as a { th, en } one."""
        thai = self.text("th")
        title = Title(thai, self.text("en", thai))
        self.finish()
        return title

    def choices(self, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
        """Return a list of texts that must each be one of `allowed`; empty when the key is not there."""
        return tuple(one_of(each, allowed, place) for place, each in self._texts(name))

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a whole number between `least` and `most`."""
        found = self.take(name, int, default)
        if not least <= found <= most:
            raise Fault(self.at(name), f"ต้องอยู่ระหว่าง {least} ถึง {most} แต่พบ {found}")
        return found

    def _texts(self, name: str) -> list[tuple[str, str]]:
        places = [(f"{self.at(name)}[{n}]", each) for n, each in enumerate(self.take(name, list, []), 1)]
        return [(place, of_type(each, str, place)) for place, each in places]


def _line(text: str, where: str) -> str:
    line = " ".join(clean(text).split("\n")).strip()
    if not line:
        raise Fault(where, "ต้องไม่ว่าง")
    return line


def _id(text: str, where: str) -> str:
    if not _ID.fullmatch(text):
        raise Fault(where, f"“{text[:40]}” ใช้ไม่ได้ ใช้ได้เฉพาะ a–z A–Z 0–9 _ และ - ไม่เกิน 40 ตัว ไม่เว้นวรรค")
    return text
