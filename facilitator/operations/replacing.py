"""Finding words inside one session, and replacing them in one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.operations import texts
from facilitator.operations.texts import OperationRefused
from facilitator.thai import searching, words
from facilitator.thai.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.store import Store

SHOWN = 30
"""Letters of a text in a refusal."""
_CARD_TEXTS = ("text", "speaker", "group", "note")


@dataclass(frozen=True, slots=True)
class Match:
    """One text of the session that holds what is looked for.

    `column` is the column of the row, or "fields.NAME" for a typed field of a card.
    """

    table: str
    row_id: int
    board_id: int | None
    column: str
    text: str
    spans: tuple[tuple[int, int], ...]


def find(store: Store, session_id: int, query: str) -> list[Match]:
    """Return every text of a session that holds the query, in the order of agenda and boards."""
    if not searching.fold(query).strip():
        return []
    return [
        Match(table, row_id, board_id, column, text, tuple(spans))
        for table, row_id, board_id, column, text in _texts(store, session_id)
        if (spans := searching.find(query, text))
    ]


def replace(store: Store, session_id: int, query: str, by: str) -> int:
    """Replace the query wherever `find` finds it, as one step; return how many places there were."""
    matches = find(store, session_id, query)
    written = clean(by)
    if not matches:
        raise OperationRefused(f"ไม่พบ “{query}” ในเวทีนี้ ตรวจตัวสะกดแล้วค้นใหม่")
    with store.step("ค้นและแทนที่", session_id) as step:
        for match in matches:
            text = _replaced(match.text, match.spans, written)
            if match.column in {"text", "title"} and not text.strip():
                raise OperationRefused(
                    f"แทนแล้ว “{words.beginning(match.text, SHOWN)}” จะไม่เหลือข้อความ ให้ลบบัตรนั้นก่อน หรือแทนด้วยคำอื่น"
                )
            if match.column.startswith("fields."):
                fields = {**store.card(match.row_id).fields, match.column[7:]: text}
                step.update(match.table, match.row_id, fields=texts.fields(fields))
            else:
                kept = text if match.column in {"text", "note"} else texts.line(text)
                step.update(match.table, match.row_id, **{match.column: kept})
    return sum(len(match.spans) for match in matches)


def _texts(store: Store, session_id: int) -> Iterator[tuple[str, int, int | None, str, str]]:
    for activity in store.activities(session_id):
        yield "activity", activity.id, activity.board_id, "title", activity.title
    for board in store.boards(session_id):
        yield "board", board.id, board.id, "title", board.title
        for card in store.cards(board.id):
            for column in _CARD_TEXTS:
                yield "card", card.id, board.id, column, getattr(card, column)
            for name, value in card.fields.items():
                yield "card", card.id, board.id, f"fields.{name}", value


def _replaced(text: str, spans: Sequence[tuple[int, int]], by: str) -> str:
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [text[end:start], by]
        end = stop
    return "".join(pieces) + text[end:]
