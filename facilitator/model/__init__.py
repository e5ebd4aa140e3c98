"""What a session is made of: frozen records, and the tree that cards form."""

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
]
