"""The commands on sessions: list, import, export. Nothing here loads Qt."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from facilitator import exports, imports, kinds
from facilitator.cli.refusal import Refused
from facilitator.cli.streams import complain, say, tell
from facilitator.exports import ExportOptions, ExportRefused
from facilitator.imports import ImportRefused
from facilitator.imports.lines import width
from facilitator.store import LibraryError, Store, UnknownSession
from facilitator.thai import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from facilitator.model import Session

WIDEST_DAY = 11
LISTED = 20
"""How many sessions are named when the one asked for does not exist."""


def list_sessions(library: Path) -> None:
    """Print the sessions in use, newest first, a line each."""
    with _opened(library, read_only=True) as store:
        found = store.sessions()
    if not found:
        tell("ยังไม่มีเวทีในคลังนี้ เพิ่มได้ด้วย facilitator import FILE หรือในหน้าต่างโปรแกรม")
    for summary in found:
        say(f"{_line(summary.session)}  ({summary.boards} กระดาน {summary.cards} บัตร)")


def import_files(library: Path, files: Sequence[Path]) -> bool:
    """Read each file into a new session and print its number; tell whether all were read."""
    known = kinds.load()
    complete = True
    with _opened(library) as store:
        for file in files:
            try:
                number = imports.import_file(store, known, file)
            except ImportRefused as refused:
                complain(str(refused))
                complete = False
                continue
            say(str(number))
            tell(f"นำเข้า “{file}” แล้ว เป็นเวทีหมายเลข {number} “{store.session(number).title}”")
    return complete


def export_session(library: Path, session: str, target: Path, *, document: str, numerals: str) -> None:
    """Write one session into a file of the kind its ending names."""
    with _opened(library, read_only=True) as store:
        try:
            snapshot = store.snapshot(_number(session))
        except (UnknownSession, ValueError) as error:
            raise Refused(f"ไม่พบเวทีหมายเลข {session}\n{_known(store)}") from error
    try:
        exports.export(snapshot, kinds.load(), target, ExportOptions(document, numerals))
    except ExportRefused as refused:
        raise Refused(str(refused)) from refused
    tell(f"เขียน “{target}” แล้ว")


@contextmanager
def _opened(library: Path, *, read_only: bool = False) -> Iterator[Store]:
    try:
        with Store.open(library, read_only=read_only) as store:
            yield store
    except LibraryError as error:
        raise Refused(str(error)) from error


def _number(session: str) -> int:
    """Return a session's number, typed in Thai or Arabic digits; ValueError when it is none."""
    number = int(session)
    if number.bit_length() > 63:
        raise ValueError(session)
    return number


def _known(store: Store) -> str:
    found = store.sessions()
    if not found:
        return "คลังนี้ยังไม่มีเวที"
    lines = [_line(summary.session) for summary in found[:LISTED]]
    more = [f"  และอีก {len(found) - LISTED} เวที ดูทั้งหมดด้วย facilitator list"] if len(found) > LISTED else []
    return "\n".join(["เวทีที่มี:", *lines, *more])


def _line(session: Session) -> str:
    day = dates.short_date(date.fromisoformat(session.date)) if session.date else "-"
    return f"{session.id:>4}  {day}{' ' * (WIDEST_DAY - width(day))}  {session.title}"
