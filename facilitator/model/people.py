"""What follows from who takes part: the sectors, how many of each, and the names that no line breaks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.model.records import Participant, Session

SECTORS = (
    "ประชาชน",
    "ท้องถิ่น (อปท.)",
    "ราชการ",
    "ภาคประชาสังคม",
    "เอกชน",
    "วิชาการ",
    "ศาสนา",
    "เยาวชน",
    "อื่น ๆ",
)
"""The sectors that are offered, in the order in which they are counted; any other text may stand."""
_SIGNS = "()[]{}“”\"'‘’,;:"


def by_sector(participants: Iterable[Participant]) -> tuple[tuple[str, int], ...]:
    """Return how many come from each sector, the offered ones first; "" counts those without one, last."""
    counted = Counter(each.sector for each in participants)
    own = [sector for sector in counted if sector not in SECTORS and sector]
    order = [*SECTORS[:-1], *sorted(own), SECTORS[-1], ""]
    return tuple((sector, counted[sector]) for sector in order if sector in counted)


def words_of(session: Session, participants: Iterable[Participant]) -> tuple[str, ...]:
    """Return the words that no line breaks inside: the session's own, people's names and organisations."""
    words = dict.fromkeys(session.terms)
    for each in participants:
        given = each.name.split(maxsplit=1)[:1]
        titled = f"{each.prefix}{given[0]}" if given else ""
        for word in (*each.name.split(), *titled.split(), *each.organisation.split()):
            words[word.strip(_SIGNS)] = None
    return tuple(word for word in words if len(word) > 1 and any(map(str.isalpha, word)))
