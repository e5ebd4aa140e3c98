"""Reads our own JSON (docs/json-format.md); whatever is wrong is named with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

from facilitator.checked import Fault
from facilitator.imports import session_boards, session_photos
from facilitator.imports.session_content import Row, SessionContent
from facilitator.imports.session_table import SessionTable
from facilitator.kinds import kind_of
from facilitator.model.session_format import FORMAT, VERSION
from facilitator.operations import texts

if TYPE_CHECKING:
    from facilitator.kinds import Kind

LOOKED_AT = 4096
"""Bytes from the beginning in which a session says what it is."""


def is_session(data: bytes, suffix: str) -> bool:
    """Tell whether the file is, or means to be, a session in JSON."""
    opening = data[:LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    return suffix.lower() == ".json" or (opening.startswith(b"{") and FORMAT.encode() in opening)


def read(data: bytes) -> SessionContent:
    """Return the content of a session in JSON; Fault says what is wrong and where.

    A file of version 1 is read as one of version 2 that has nothing of what came with that.
    """
    top = _parsed(data)
    if top.take("format", str, "") != FORMAT:
        raise Fault(top.where, f'ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้ (ไม่มี "format": "{FORMAT}")')
    _check_version(top)
    top.take("program", str, "")
    session = _session(top.table("session"))
    boards = tuple(session_boards.board(each) for each in top.tables("boards"))
    sizes = [len(board.cards) for board in boards]
    agenda = tuple(_activity(each, len(boards)) for each in top.tables("agenda"))
    content = SessionContent(
        row=session,
        boards=boards,
        agenda=agenda,
        links=session_boards.links(top.tables("links", needed=False), sizes),
        participants=tuple(_participant(each) for each in top.tables("participants", needed=False)),
        photos=tuple(
            session_photos.photo(each, len(agenda), sizes) for each in top.tables("photos", needed=False)
        ),
        kinds=_kinds(top.tables("kinds", needed=False)),
    )
    top.finish()
    return content


def _check_version(top: SessionTable) -> None:
    version = top.take("version", int)
    if version > VERSION:
        raise Fault(
            top.at("version"),
            f"ไฟล์มาจากโปรแกรมรุ่นใหม่กว่า (รูปแบบ {version} รุ่นนี้อ่านได้ถึง {VERSION}) ให้ติดตั้งโปรแกรมรุ่นล่าสุด",
        )
    if version < 1:
        raise Fault(top.at("version"), f"ไม่มีรูปแบบรุ่น {version}")


def _parsed(data: bytes) -> SessionTable:
    try:
        held = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number, object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise Fault("", f"ไฟล์เสียหาย ไม่ใช่ UTF-8 (ไบต์ที่ {error.start + 1})") from error
    except json.JSONDecodeError as error:
        raise Fault("", f"ไฟล์เสียหายหรือไม่ใช่ JSON (บรรทัดที่ {error.lineno} อักษรที่ {error.colno})") from error
    except RecursionError as error:
        raise _strange("ซ้อนกันลึกเกินไป") from error
    except ValueError as error:
        raise _strange("มีจำนวนที่ยาวเกินไป") from error
    if not isinstance(held, dict):
        raise Fault("", "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้")
    return SessionTable(held)


def _strange(what: str) -> Fault:
    return Fault("", f"ไฟล์เสียหายหรือไม่ใช่ JSON ของโปรแกรมนี้ ({what})")


def _no_number(name: str) -> NoReturn:
    raise _strange(f"{name} ไม่ใช่จำนวน")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _strange(f"มี “{name}” สองครั้งในที่เดียวกัน")
        found[name] = value
    return found


def _session(table: SessionTable) -> Row:
    row: Row = {"title": table.line("title", needed=True)}
    row["date"] = table.fit("date", texts.date)
    for name in ("starts_at", "ends_at"):
        row[name] = table.fit(name, texts.time)
    for name in ("place", "organiser"):
        row[name] = table.line(name)
    for name in ("background", "purpose", "ground_rules"):
        row[name] = table.text(name)
    row["terms"] = tuple(table.lines("terms"))
    row["created_at"] = table.moment("created_at")
    table.finish()
    return row


def _activity(table: SessionTable, boards: int) -> tuple[Row, int | None]:
    row: Row = {
        "title": table.line("title", needed=True),
        "starts_at": table.fit("starts_at", texts.time),
        "minutes": table.count("minutes"),
        "done": table.take("done", bool, default=False),
    }
    shown = table.number("board", boards)
    table.finish()
    return row, shown


def _participant(table: SessionTable) -> Row:
    row: Row = {"name": table.line("name", needed=True)}
    for name in ("prefix", "organisation", "sector", "phone", "group"):
        row[name] = table.line(name)
    for name in ("morning", "afternoon"):
        row[name] = table.take(name, bool, default=False)
    row["note"] = table.text("note")
    table.finish()
    return row


def _kinds(tables: list[SessionTable]) -> tuple[Kind, ...]:
    found: dict[str, Kind] = {}
    for table in tables:
        kind = kind_of(table.values, table.where)
        if kind.id in found:
            raise Fault(table.at("id"), f"“{kind.id}” ซ้ำกับรายการก่อนหน้า")
        found[kind.id] = kind
    return tuple(found.values())
