"""What a session is made of: frozen records, and the tree that cards form."""

from facilitator.model.grouping import by_card, by_slot
from facilitator.model.people import SECTORS, by_sector, words_of
from facilitator.model.records import (
    LINK_ROLES,
    NO_FIELDS,
    Activity,
    Ballot,
    Board,
    Card,
    Link,
    Measurement,
    Participant,
    Photo,
    Session,
    Snapshot,
)
from facilitator.model.tree import Tree

__all__ = [
    "LINK_ROLES",
    "NO_FIELDS",
    "SECTORS",
    "Activity",
    "Ballot",
    "Board",
    "Card",
    "Link",
    "Measurement",
    "Participant",
    "Photo",
    "Session",
    "Snapshot",
    "Tree",
    "by_card",
    "by_sector",
    "by_slot",
    "words_of",
]
