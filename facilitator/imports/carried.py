"""Own kinds that come with a session, and what to say of boards whose kind is not here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.kinds import own
from facilitator.kinds.own import OwnKindRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.imports.session_content import BoardContent, SessionContent
    from facilitator.kinds import Kind, Kinds


def settled(content: SessionContent, kinds: Kinds) -> tuple[SessionContent, tuple[Kind, ...]]:
    """Return the session with the kinds that its boards will have here, and those that have to be kept.

    A kind that is known here and has every slot in use is taken as it is here. Otherwise the one that came
    with the session is kept, under another id when its own is taken.
    """
    wanted: dict[str, Kind] = {}
    for carried in content.kinds if kinds.folder is not None else ():
        if any(board.kind == carried.id and not _fits(board, kinds) for board in content.boards):
            new_id = own.free_id(kinds, carried.id) if carried.id in kinds else carried.id
            wanted[carried.id] = own.renamed(carried, new_id)
    boards = tuple(
        replace(board, row={**board.row, "kind": wanted[board.kind].id}) if board.kind in wanted else board
        for board in content.boards
    )
    return replace(content, boards=boards), tuple(wanted.values())


def keep(wanted: tuple[Kind, ...], kinds: Kinds) -> Iterator[str]:
    """Keep these kinds; say of each that it is here now, or why it is not."""
    for kind in wanted:
        try:
            own.keep(kinds, kind, new=True)
        except OwnKindRefused as refused:
            yield f"แบบกระดาน “{kind.title.th}” มากับไฟล์แต่เก็บไว้ไม่ได้: {refused}"
        else:
            yield f"เพิ่มแบบกระดาน “{kind.title.th}” ที่มากับไฟล์แล้ว"


def missing(content: SessionContent, kinds: Kinds) -> Iterator[str]:
    """Say of each board that its kind cannot show, where that is seen and what can be done."""
    for number, board in enumerate(content.boards, 1):
        title = board.row["title"]
        if board.kind not in kinds:
            folder = f"มาวางใน “{kinds.folder}”" if kinds.folder else "มาด้วย"
            yield (
                f"กระดาน “{title}” ใช้แบบ “{board.kind}” ซึ่งไม่มีในเครื่องนี้ บัตรเข้ามาครบและแสดงเรียงตามช่อง "
                f"ถ้าต้องการเห็นแบบเดิม ให้นำไฟล์ {board.kind}.toml จากเครื่องเดิม{folder}"
            )
        elif not _fits(board, kinds):
            known = {slot.id for slot in kinds[board.kind].slots}
            card, slot = next(
                (place, card.row["slot"])
                for place, card in enumerate(board.cards, 1)
                if card.row["slot"] not in known
            )
            yield (
                f"กระดาน “{title}” แบบ {board.kind} ไม่มีช่อง “{slot}” (boards[{number}].cards[{card}].slot) "
                "บัตรเข้ามาครบและแสดงเรียงตามช่อง"
            )


def _fits(board: BoardContent, kinds: Kinds) -> bool:
    return board.kind in kinds and board.slots <= {slot.id for slot in kinds[board.kind].slots}
