"""`facilitator kinds`: which kinds of boards there are, and a copy of one to make one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import kinds as board_kinds
from facilitator.cli.opening import complain_of
from facilitator.cli.refusal import Refused
from facilitator.cli.streams import say, tell
from facilitator.kinds import own
from facilitator.kinds.own import OwnKindRefused

if TYPE_CHECKING:
    from pathlib import Path


def list_kinds(library: Path) -> bool:
    """Print every kind, a line each, own ones with their file; tell whether every declaration can be used."""
    kinds = board_kinds.of_library(library)
    widest = max(len(kind.id) for kind in kinds)
    for kind in kinds:
        file = kinds.own.get(kind.id)
        say(f"{kind.id:{widest}}  {kind.title.th}" + (f"  [{file}]" if file else ""))
    complain_of(kinds)
    return not kinds.problems


def copy_kind(library: Path, kind_id: str, new_id: str) -> None:
    """Write a commented copy of a kind into the folder of own kinds and print where it is."""
    kinds = board_kinds.of_library(library)
    if kind_id not in kinds:
        raise Refused(f"ไม่มีกระดานแบบ “{kind_id}” ที่มีคือ {' '.join(kind.id for kind in kinds)}")
    kind = kinds[kind_id]
    made = own.copied(kind, new_id or own.own_id(kind_id))
    try:
        file = own.keep(kinds, made, new=True)
    except OwnKindRefused as refused:
        raise Refused(str(refused)) from refused
    say(str(file))
    tell(f"คัดลอก “{kind.title.th}” เป็น “{made.title.th}” แล้ว แก้ชื่อ ช่อง และคำถามในไฟล์นี้ได้เลย")
    tell("เปิดโปรแกรมแล้วจะพบกระดานนี้ในแม่แบบ ตรวจว่าเขียนถูกด้วย facilitator kinds list")
