"""A user's own kinds: copied from others, written into the folder beside the library, known at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.checked import Fault
from facilitator.kinds import files, writing
from facilitator.kinds.declaration import kind_of
from facilitator.kinds.kind import LinkRule, Title
from facilitator.kinds.loading import load

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.kinds.collection import Kinds
    from facilitator.kinds.kind import Kind, Slot

PREFIX = "own_"
LONGEST = 40
"""Letters of an id."""
OURS = Title(" (ของเรา)", " (ours)")


class OwnKindRefused(Exception):
    """An own kind cannot be kept; the message says why and what to do, in Thai."""


def own_id(kind_id: str) -> str:
    """Return what a copy of this kind is called unless it is given another name: "own_swot"."""
    return kind_id if kind_id.startswith(PREFIX) else f"{PREFIX}{kind_id}"[:LONGEST]


def free_id(kinds: Kinds, kind_id: str) -> str:
    """Return that name for a copy, with a number when it is taken."""
    first = own_id(kind_id)
    found, number = first, 1
    while found in kinds or _file(kinds, found).exists():
        number += 1
        found = f"{first[: LONGEST - 4]}_{number}"
    return found


def copied(kind: Kind, new_id: str) -> Kind:
    """Return a kind like this one under another id, next to it in the gallery and named as ours."""
    title = Title(kind.title.th + OURS.th, kind.title.en + OURS.en)
    return replace(renamed(kind, new_id), title=title, order=kind.order + 1)


def renamed(kind: Kind, new_id: str) -> Kind:
    """Return the kind under another id; links from one of its slots to another lead there still."""
    return replace(kind, id=new_id, slots=tuple(_linked_to(slot, kind.id, new_id) for slot in kind.slots))


def keep(kinds: Kinds, kind: Kind, *, new: bool = False) -> Path:
    """Write a kind into the folder and let `kinds` know it; a new one never replaces a file."""
    try:
        kind_of(writing.values(kind))
    except Fault as fault:
        raise OwnKindRefused(str(fault)) from fault
    file = kinds.own.get(kind.id) or _file(kinds, kind.id)
    if new and file.exists():
        raise OwnKindRefused(f"มีไฟล์ “{file}” อยู่แล้ว ไม่ได้เขียนทับ ให้แก้ไฟล์นั้น หรือใช้ชื่ออื่น")
    try:
        files.write(file, writing.text(kind))
    except OSError as error:
        raise OwnKindRefused(f"เขียนไฟล์ “{file}” ไม่ได้ ({error.strerror}) ให้ตรวจว่าโฟลเดอร์นี้เขียนได้") from error
    kinds.become(load(file.parent))
    return file


def _file(kinds: Kinds, kind_id: str) -> Path:
    if kinds.folder is None:
        raise OwnKindRefused("ไม่มีโฟลเดอร์สำหรับเก็บแบบกระดานของเรา")
    return kinds.folder / f"{kind_id}.toml"


def _linked_to(slot: Slot, old_id: str, new_id: str) -> Slot:
    """Let links within the copied kind lead to the copy's own slots."""
    if slot.links is None:
        return slot
    to = tuple(
        f"{new_id}.{address.partition('.')[2]}" if address.partition(".")[0] == old_id else address
        for address in slot.links.to
    )
    return replace(slot, links=LinkRule(slot.links.role, to))
