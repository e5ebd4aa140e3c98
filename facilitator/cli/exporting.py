"""`facilitator export`: one session written into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import exports, kinds
from facilitator.cli.opening import complain_of, line_of, opened
from facilitator.cli.refusal import Refused
from facilitator.cli.streams import tell
from facilitator.exports import ExportOptions, ExportRefused
from facilitator.store import UnknownSession

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.store import Store

LISTED = 20
"""How many sessions are named when the one asked for does not exist."""
LARGEST_NUMBER = 2**63 - 1


def export_session(
    library: Path, session: str, target: Path, *, document: str, numerals: str, photos: bool
) -> None:
    """Write a session, named by its number in Thai or Arabic digits, into the file."""
    with opened(library, read_only=True) as store:
        try:
            snapshot = store.snapshot(_number(session))
        except (UnknownSession, ValueError) as error:
            raise Refused(f"ไม่พบเวทีหมายเลข “{session}”\n{_known(store)}") from error
    if _is_same(target, library):
        raise Refused(f"“{target}” คือคลังเวทีเอง ให้ตั้งชื่อไฟล์อื่น")
    known = kinds.of_library(library)
    complain_of(known)
    try:
        exports.export(snapshot, known, target, ExportOptions(document, numerals, photos))
    except ExportRefused as refused:
        raise Refused(str(refused)) from refused
    tell(f"เขียน “{target}” แล้ว")


def _is_same(target: Path, library: Path) -> bool:
    try:
        return target.samefile(library)
    except OSError:
        return False  # not there yet, or out of reach: writing tells which


def _number(session: str) -> int:
    number = int(session)
    if number > LARGEST_NUMBER:
        raise ValueError(session)
    return number


def _known(store: Store) -> str:
    """Say which sessions there are."""
    found = store.sessions()
    if not found:
        return "คลังนี้ยังไม่มีเวที เพิ่มได้ด้วย facilitator import FILE"
    more = len(found) - LISTED
    rest = [f"และอีก {more} เวที ดูทั้งหมดด้วย facilitator list"] if more > 0 else []
    return "\n".join(["เวทีที่มี:", *(line_of(each.session) for each in found[:LISTED]), *rest])
