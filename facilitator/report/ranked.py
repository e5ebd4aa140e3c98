"""What the room voted for, the most votes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.figure.ranking import ranking
from facilitator.report.document import Block, Heading, Item, runs
from facilitator.report.wording import SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from facilitator.figure.ranking import Standing
    from facilitator.kinds import Kind
    from facilitator.report.wording import Wording


def blocks(kind: Kind, wording: Wording) -> Iterator[Block]:
    """List clusters and cards by votes; nothing while the tally is hidden, nothing that nobody voted for."""
    if wording.scene.board.votes_hidden:
        return
    order = ranking(kind, wording.tree)
    titles = ("หมวดเรียงตามคะแนน", "บัตรเรียงตามคะแนน")
    for title, standings in zip(titles, (order.clusters, order.cards), strict=True):
        voted = [standing for standing in standings if standing.place]
        if voted:
            yield Heading(SECTION_LEVEL + 1, runs(title))
            yield from _placed(voted, wording)


def _placed(standings: Sequence[Standing], wording: Wording) -> Iterator[Item]:
    for standing in standings:
        text = wording.digits(" ".join(part for part in (standing.code, standing.card.text) if part))
        votes = wording.own(f"{standing.votes} คะแนน")
        yield Item(wording.own(f"{standing.place}."), runs(f"{text} ({votes})"))
