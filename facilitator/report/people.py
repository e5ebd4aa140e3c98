"""Who took part, as session notes tell it: how many of each sector, and names by organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.model import by_sector
from facilitator.report.document import Block, Item, Paragraph, Run, runs
from facilitator.report.wording import BULLET
from facilitator.thai import numerals, titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.model import Participant

TITLE = "ผู้เข้าร่วม"
NO_SECTOR = "ไม่ระบุภาคส่วน"
NO_ORGANISATION = "ไม่ระบุหน่วยงาน"


def blocks(participants: Sequence[Participant], numbers: str, own: str) -> Iterator[Block]:
    """Count those who took part and name them with their organisations; telephone numbers stay away.

    `numbers` are the digits of names as typed, `own` those of what the program counts.
    """
    present = [each for each in participants if each.morning or each.afternoon] or participants
    if not present:
        return
    yield Paragraph(runs(numerals.apply(_counted(present), own)))
    by_organisation: dict[str, list[str]] = {}
    for each in present:
        name = titles.joined(each.prefix, each.name)
        by_organisation.setdefault(each.organisation, []).append(numerals.apply(name, numbers))
    unknown = by_organisation.pop("", [])
    for organisation, names in by_organisation.items():
        yield _named(numerals.apply(organisation, numbers), names)
    if unknown:
        yield _named(NO_ORGANISATION, unknown) if by_organisation else Item(BULLET, runs(", ".join(unknown)))


def _named(organisation: str, names: Sequence[str]) -> Item:
    return Item(BULLET, (Run(organisation, bold=True), Run(f"  {', '.join(names)}")))


def _counted(people: Sequence[Participant]) -> str:
    """Return "ผู้เข้าร่วม 32 คน ได้แก่ ประชาชน 18 คน ราชการ 10 คน และเยาวชน 4 คน"."""
    whole = f"{TITLE} {len(people)} คน"
    sectors = [f"{sector or NO_SECTOR} {count} คน" for sector, count in by_sector(people)]
    if not any(each.sector for each in people):
        return whole
    if len(sectors) == 1:
        return f"{whole} จาก{sectors[0]}"
    return f"{whole} ได้แก่ {' '.join(sectors[:-1])} และ{sectors[-1]}"
