"""The key: what the codes say that the cards of a board are tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.report.document import Block, Heading, Item, runs
from facilitator.report.wording import SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facilitator.kinds import Kind
    from facilitator.report.wording import Wording

TITLE = "รหัสที่อ้างถึง"


def blocks(_: Kind, wording: Wording) -> Iterator[Block]:
    """List each code once with its text, in the order of the boards; codes of this board are on it anyway."""
    scene = wording.scene
    used = {source.card_id for tied in scene.ties.values() for source in tied}
    listed = [source for sources in scene.sources.values() for source in sources]
    shown = {each.card_id: each for each in listed if each.card_id in used and each.card_id not in scene.tree}
    if shown:
        yield Heading(SECTION_LEVEL + 1, runs(TITLE))
    for source in shown.values():
        yield Item(wording.digits(f"{source.code} ="), runs(wording.digits(source.text)))
