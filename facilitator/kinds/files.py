"""Declarations in folders of TOML files: what is wrong is named by file, line and key, and the rest holds."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from facilitator.checked import Fault
from facilitator.kinds.lines import line_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

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
        "Invalid statement": "บรรทัดนี้ต้องเขียนเป็น ชื่อ = ค่า หรือ [[ชื่อหมวด]]",
    }
)
"""What tomllib says, by how it begins, and what that means to who wrote the file."""


class Declared(Protocol):
    """What a file declares."""

    @property
    def id(self) -> str:
        """Return the name by which it is known."""


Made = TypeVar("Made", bound=Declared)


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A declaration that cannot be used: which file, which line and key, and what is wrong, in Thai."""

    file: Path
    key: str
    reason: str
    line: int = 0
    """Counted from 1; 0 when the fault is in no line."""

    def __str__(self) -> str:
        place = f"{self.file.name} บรรทัดที่ {self.line}" if self.line else self.file.name
        return ": ".join(part for part in (place, self.key, self.reason) if part)


@dataclass
class Found(Generic[Made]):
    """What folders of declarations hold, by id, with the file of each."""

    made: dict[str, Made] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    problems: list[FileProblem] = field(default_factory=list)


def read_folders(folders: Iterable[Path], make: Callable[[dict[str, Any]], Made]) -> Found[Made]:
    """Read every declaration of these folders; `make` raises Fault. A later folder wins by id."""
    found = Found[Made]()
    for folder in folders:
        here: set[str] = set()
        for file in _files(folder):
            try:
                made, text = _read(file, make)
            except _Unusable as wrong:
                found.problems.append(wrong.problem)
                continue
            if made.id in here:
                reason = f"“{made.id}” ซ้ำกับอีกไฟล์ในโฟลเดอร์เดียวกัน เปลี่ยน id ของไฟล์ใดไฟล์หนึ่ง"
                found.problems.append(_problem(file, text, Fault("id", reason)))
                continue
            here.add(made.id)
            found.made[made.id], found.files[made.id] = made, file
    return found


def write(file: Path, text: str) -> None:
    """Write a declaration, all of it or nothing; OSError when the folder cannot be written."""
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(file)
    except OSError:
        with suppress(OSError):  # the failure that led here is the one to tell
            part.unlink(missing_ok=True)
        raise


class _Unusable(Exception):
    """A file that is no declaration."""

    def __init__(self, problem: FileProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _read(file: Path, make: Callable[[dict[str, Any]], Made]) -> tuple[Made, str]:
    """Return what a file declares, and the file's text."""
    try:
        if file.stat().st_size > LARGEST:
            raise _Unusable(FileProblem(file, "", "ใหญ่เกินไป ไม่ใช่ไฟล์แบบของโปรแกรมนี้"))
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _Unusable(FileProblem(file, "", f"เปิดอ่านไม่ได้ ({error.strerror})")) from error
    except UnicodeDecodeError as error:
        raise _Unusable(FileProblem(file, "", "ไม่ใช่ข้อความ UTF-8 บันทึกไฟล์ใหม่เป็น UTF-8")) from error
    try:
        return make(_values(text)), text
    except Fault as fault:
        raise _Unusable(_problem(file, text, fault)) from fault
    except tomllib.TOMLDecodeError as error:
        raise _Unusable(_misspelt(file, text, error)) from error


def _values(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise Fault("", "ซ้อนวงเล็บลึกเกินไป") from error


def _problem(file: Path, text: str, fault: Fault) -> FileProblem:
    return FileProblem(file, fault.where, fault.reason, line_of(text, fault.where) if fault.where else 0)


def _misspelt(file: Path, text: str, error: tomllib.TOMLDecodeError) -> FileProblem:
    """Say in Thai what tomllib found; it names the line, but not in a form of its own before Python 3.14."""
    said = str(error)
    at = _AT.search(said)
    reason = next((thai for english, thai in _WRONG.items() if said.startswith(english)), "")
    line = int(at[1]) if at and at[1] else len(text.splitlines()) if at else 0
    return FileProblem(file, "", f"เขียนผิดรูปแบบ TOML: {reason or said}", line)


def _files(folder: Path) -> Iterator[Path]:
    """Return the declarations of a folder, without what other programs hide there by a dot in front."""
    return (file for file in sorted(folder.glob("*.toml")) if not file.name.startswith("."))
