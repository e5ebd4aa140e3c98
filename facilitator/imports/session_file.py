"""Reads our own JSON (docs/json-format.md) back into a session; whatever is wrong is named with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from facilitator.imports.checked import FileFault, Table
from facilitator.operations import ranks, texts
from facilitator.operations.texts import OperationRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.kinds import Kind, Kinds
    from facilitator.store import Store

FORMAT = "facilitator-session"
VERSION = 1
"""The newest version of the format that this program reads."""
LABEL = "นำเข้าเวที"
"""What the step of an import is called."""
LOOKED_AT = 4096
"""Bytes from the beginning in which a session says what it is."""

__all__ = ["FORMAT", "VERSION", "FileFault", "SessionContent", "insert", "is_session", "read"]

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class BoardContent:
    """A board's row and those of its cards, each with the place of its parent in the list."""

    row: Row
    cards: tuple[tuple[Row, int | None], ...]


@dataclass(frozen=True, slots=True)
class SessionContent:
    """A whole session, checked: rows without ids, and which board each activity shows."""

    row: Row
    boards: tuple[BoardContent, ...]
    agenda: tuple[tuple[Row, int | None], ...]


def is_session(data: bytes, suffix: str) -> bool:
    """Tell whether the file is, or means to be, a session in JSON."""
    opening = data[:LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    return suffix.lower() == ".json" or (opening.startswith(b"{") and FORMAT.encode() in opening)


def read(data: bytes, kinds: Kinds) -> SessionContent:
    """Return the content of a session in JSON; FileFault says what is wrong and where."""
    top = _parsed(data)
    if top.take("format", str, "") != FORMAT:
        raise FileFault(top.where, f'ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้ (ไม่มี "format": "{FORMAT}")')
    version = top.take("version", int)
    if version > VERSION:
        raise FileFault(
            top.at("version"),
            f"ไฟล์มาจากโปรแกรมรุ่นใหม่กว่า (รูปแบบ {version} รุ่นนี้อ่านได้ถึง {VERSION}) ให้ติดตั้งโปรแกรมรุ่นล่าสุด",
        )
    if version < 1:
        raise FileFault(top.at("version"), f"ไม่มีรูปแบบรุ่น {version}")
    top.take("program", str, "")
    session = _session(top.table("session"))
    boards = tuple(_board(each, kinds) for each in top.tables("boards"))
    agenda = tuple(_activity(each, len(boards)) for each in top.tables("agenda"))
    top.finish()
    return SessionContent(session, boards, agenda)


def insert(store: Store, content: SessionContent) -> int:
    """Write the session in one step and return its number."""
    with store.step(LABEL, None) as step:
        session_id = step.insert("session", content.row)
        board_ids = []
        for place, board in enumerate(content.boards, start=1):
            board_ids.append(step.insert("board", {**board.row, "rank": place * ranks.APART}))
            card_ids: list[int] = []
            for row, parent in board.cards:
                above = None if parent is None else card_ids[parent]
                rank = (len(card_ids) + 1) * ranks.APART
                values = {**row, "board_id": board_ids[-1], "parent_id": above, "rank": rank}
                card_ids.append(step.insert("card", values))
        for place, (row, shown) in enumerate(content.agenda, start=1):
            board_id = None if shown is None else board_ids[shown]
            step.insert("activity", {**row, "board_id": board_id, "rank": place * ranks.APART})
        return session_id


def _parsed(data: bytes) -> Table:
    try:
        held = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number, object_pairs_hook=_once)
    except UnicodeDecodeError as error:
        raise FileFault("", f"ไฟล์เสียหาย ไม่ใช่ UTF-8 (ไบต์ที่ {error.start + 1})") from error
    except json.JSONDecodeError as error:
        raise FileFault("", f"ไฟล์เสียหายหรือไม่ใช่ JSON (บรรทัดที่ {error.lineno} อักษรที่ {error.colno})") from error
    except (RecursionError, ValueError) as error:
        raise FileFault("", f"ไฟล์เสียหายหรือไม่ใช่ JSON ของโปรแกรมนี้ ({error})") from error
    if not isinstance(held, dict):
        raise FileFault("", "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้")
    return Table(held)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} ไม่ใช่จำนวน")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"มี “{twice}” สองครั้งในที่เดียวกัน")
    return found


def _session(table: Table) -> Row:
    row: Row = {"title": table.line("title", needed=True)}
    row["date"] = _fit(table, "date", texts.date)
    for name in ("starts_at", "ends_at"):
        row[name] = _fit(table, name, texts.time)
    for name in ("place", "organiser"):
        row[name] = table.line(name)
    for name in ("background", "purpose"):
        row[name] = table.text(name)
    row["terms"] = tuple(table.lines("terms"))
    row["created_at"] = table.moment("created_at")
    table.finish()
    return row


def _activity(table: Table, boards: int) -> tuple[Row, int | None]:
    row: Row = {
        "title": table.line("title", needed=True),
        "starts_at": _fit(table, "starts_at", texts.time),
        "minutes": table.count("minutes"),
        "done": table.take("done", bool, default=False),
    }
    shown = table.number("board", boards)
    table.finish()
    return row, shown


def _board(table: Table, kinds: Kinds) -> BoardContent:
    kind_id = table.take("kind", str)
    if kind_id not in kinds:
        known = ", ".join(kind.id for kind in kinds)
        raise FileFault(
            table.at("kind"), f"ไม่รู้จักกระดานชนิด “{kind_id}” โปรแกรมนี้มี {known} ให้ติดตั้งรุ่นที่มีกระดานชนิดนี้"
        )
    kind = kinds[kind_id]
    titles = table.texts("slot_titles")
    for slot in titles:
        _known_slot(kind, slot, f"{table.at('slot_titles')}.{slot}")
    row: Row = {"kind": kind_id, "title": table.line("title", needed=True), "slot_titles": titles}
    cards = tuple(_card(each, kind, place) for place, each in enumerate(table.tables("cards")))
    table.finish()
    return BoardContent(row, cards)


def _card(table: Table, kind: Kind, place: int) -> tuple[Row, int | None]:
    slot = table.take("slot", str)
    _known_slot(kind, slot, table.at("slot"))
    row: Row = {"slot": slot, "text": table.text("text", needed=True)}
    for name in ("mark", "speaker", "group"):
        row[name] = table.line(name)
    row["votes"] = table.count("votes")
    row["note"] = table.text("note")
    row["fields"] = table.texts("fields")
    parent = table.number("parent", place)
    table.finish()
    return row, parent


def _known_slot(kind: Kind, slot: str, where: str) -> None:
    if slot not in {each.id for each in kind.slots}:
        known = ", ".join(each.id for each in kind.slots)
        raise FileFault(where, f"กระดานชนิด {kind.id} ไม่มีช่อง “{slot}” ที่มีคือ {known}")


def _fit(table: Table, name: str, check: Callable[[str], str]) -> str:
    try:
        return check(table.line(name))
    except OperationRefused as refused:
        raise FileFault(table.at(name), str(refused)) from refused
