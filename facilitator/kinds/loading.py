"""Read board kinds from TOML files: those that come with the program, and the user's own."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from facilitator import resources
from facilitator.checked import Fault
from facilitator.kinds.collection import KindProblem, Kinds
from facilitator.kinds.declaration import kind_of
from facilitator.kinds.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds.kind import Kind

FOLDER = "boards"
"""The folder of own kinds, beside the library."""
LARGEST = 1_000_000
"""Bytes; no declaration is nearly as long."""
_AT = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_WRONG = MappingProxyType(
    {
        "Expected '=' after a key": "ต้องมี = หลังชื่อรายการ",
        "Invalid value": 'หลัง = ต้องเป็นข้อความใน " " จำนวน true false [ ] หรือ { }',
        "Unterminated string": 'ข้อความไม่มีเครื่องหมาย " ปิดท้าย',
        "Illegal character": 'มีตัวอักษรที่ใช้ตรงนี้ไม่ได้ อาจขาดเครื่องหมาย " ปิดท้ายข้อความ',
        "Unclosed array": "รายการ [ ] ไม่มี ] ปิดท้าย",
        "Unclosed inline table": "ตาราง { } ไม่มี } ปิดท้าย",
        "Expected newline or end of document": "มีสิ่งที่เกินมาหลังค่า ให้ขึ้นบรรทัดใหม่",
        "Cannot overwrite a value": "รายการนี้มีอยู่แล้วข้างบน ลบออกหนึ่งที่",
        "Cannot declare": "หัวข้อ [ ] นี้มีอยู่แล้วข้างบน",
        "Duplicate inline table key": "ในตาราง { } มีชื่อรายการซ้ำกัน",
        "Unescaped '\\'": "เครื่องหมาย \\ ในข้อความต้องเขียนเป็น \\\\",
        "Invalid statement": "บรรทัดนี้ต้องเขียนเป็น ชื่อ = ค่า หรือ [[slots]]",
    }
)
"""What tomllib says, by how it begins, and what that means to who wrote the file."""


def own_folder(library: Path) -> Path:
    """Return where the own kinds of a library are: beside its file, so that they travel with it."""
    return Path(os.path.realpath(library)).with_name(FOLDER)


def load(own: Path | None = None) -> Kinds:
    """Read the kinds that come with the program and those of a user's folder, which win by id."""
    found: dict[str, Kind] = {}
    problems: list[KindProblem] = []
    files: dict[str, Path] = {}
    for folder in (resources.path("boards"), *([own] if own is not None else [])):
        here: set[str] = set()
        for file in _files(folder):
            try:
                kind, text = _read(file)
            except _Unusable as wrong:
                problems.append(wrong.problem)
                continue
            if kind.id in here:
                reason = f"“{kind.id}” ซ้ำกับอีกไฟล์ในโฟลเดอร์เดียวกัน เปลี่ยน id ของไฟล์ใดไฟล์หนึ่ง"
                problems.append(_problem(file, text, Fault("id", reason)))
                continue
            here.add(kind.id)
            found[kind.id] = kind
            if folder == own:
                files[kind.id] = file
    ordered = sorted(found.values(), key=lambda kind: (kind.order, kind.id))
    return Kinds(ordered, problems, MappingProxyType(files), own)


class _Unusable(Exception):
    """A file that is no declaration."""

    def __init__(self, problem: KindProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _read(file: Path) -> tuple[Kind, str]:
    """Return the kind that a file declares, and the file's text."""
    try:
        if file.stat().st_size > LARGEST:
            raise _Unusable(KindProblem(file, "", "ใหญ่เกินไป ไม่ใช่แบบกระดาน"))
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _Unusable(KindProblem(file, "", f"เปิดอ่านไม่ได้ ({error.strerror})")) from error
    except UnicodeDecodeError as error:
        raise _Unusable(KindProblem(file, "", "ไม่ใช่ข้อความ UTF-8 บันทึกไฟล์ใหม่เป็น UTF-8")) from error
    try:
        return kind_of(_values(text)), text
    except Fault as fault:
        raise _Unusable(_problem(file, text, fault)) from fault
    except tomllib.TOMLDecodeError as error:
        raise _Unusable(_misspelt(file, text, error)) from error


def _values(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise Fault("", "ซ้อนวงเล็บลึกเกินไป") from error


def _problem(file: Path, text: str, fault: Fault) -> KindProblem:
    return KindProblem(file, fault.where, fault.reason, line_of(text, fault.where) if fault.where else 0)


def _misspelt(file: Path, text: str, error: tomllib.TOMLDecodeError) -> KindProblem:
    """Say in Thai what tomllib found; it names the line, but not in a form of its own before Python 3.14."""
    said = str(error)
    at = _AT.search(said)
    reason = next((thai for english, thai in _WRONG.items() if said.startswith(english)), "")
    line = int(at[1]) if at and at[1] else len(text.splitlines()) if at else 0
    return KindProblem(file, "", f"เขียนผิดรูปแบบ TOML: {reason or said}", line)


def _files(folder: Path) -> Iterator[Path]:
    """Return the declarations of a folder, without what other programs hide there by a dot in front."""
    return (file for file in sorted(folder.glob("*.toml")) if not file.name.startswith("."))
