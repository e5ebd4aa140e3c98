"""What a session is made of: frozen records, and the tree that cards form."""

from facilitator.model.records import NO_FIELDS, Activity, Board, Card, Session, Snapshot
from facilitator.model.tree import Tree

__all__ = ["NO_FIELDS", "Activity", "Board", "Card", "Session", "Snapshot", "Tree"]
