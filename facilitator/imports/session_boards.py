"""The boards of a session file: cards with their measurements, links between them, ballots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.checked import Fault
from facilitator.imports.session_content import BoardContent, CardContent, LinkContent, Row
from facilitator.model import LINK_ROLES
from facilitator.operations import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.imports.session_table import SessionTable


def board(table: SessionTable) -> BoardContent:
    """Read a board. Whether its kind and slots are known here is judged later: its cards come in anyhow."""
    row: Row = {
        "kind": table.line("kind", needed=True),
        "title": table.line("title", needed=True),
        "slot_titles": table.texts("slot_titles"),
        "settings": table.texts("settings"),
    }
    cards = tuple(_card(each, place) for place, each in enumerate(table.tables("cards")))
    ballots = tuple(_ballot(each) for each in table.tables("ballots", needed=False))
    table.finish()
    return BoardContent(row, cards, ballots)


def links(tables: Sequence[SessionTable], sizes: Sequence[int]) -> tuple[LinkContent, ...]:
    """Read the links between cards; `sizes` says how many cards each board has."""
    found: dict[LinkContent, None] = {}
    for table in tables:
        link = LinkContent(
            table.card("from", sizes), table.card("to", sizes), table.choice("role", LINK_ROLES)
        )
        if link.origin == link.target:
            raise Fault(table.at("to"), "บัตรผูกกับตัวมันเองไม่ได้")
        if link in found:
            raise Fault(table.where, "ซ้ำกับรายการก่อนหน้า")
        table.finish()
        found[link] = None
    return tuple(found)


def _card(table: SessionTable, place: int) -> CardContent:
    row: Row = {"slot": table.line("slot", needed=True), "text": table.text("text", needed=True)}
    for name in ("mark", "speaker", "group"):
        row[name] = table.line(name)
    row["votes"] = table.count("votes")
    row["note"] = table.text("note")
    row["fields"] = texts.fields(table.texts("fields"))
    measurements = tuple(_measurement(each) for each in table.tables("measurements", needed=False))
    parent = table.number("parent", place)
    table.finish()
    return CardContent(row, parent, measurements)


def _measurement(table: SessionTable) -> Row:
    row: Row = {
        "date": table.fit("date", texts.date),
        "value": table.line("value", needed=True),
        "note": table.line("note"),
    }
    table.finish()
    return row


def _ballot(table: SessionTable) -> Row:
    row: Row = {"number": table.count("number"), "votes": table.count("votes")}
    table.finish()
    return row
