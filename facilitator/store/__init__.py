"""The library file: schema, steps with undo and redo, snapshots, search. The only room that knows SQL."""

from facilitator.store.changes import Change, ChangeSet
from facilitator.store.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryForeign,
    LibraryMissing,
    LibraryNewer,
    LibraryUnwritable,
    SubscribersFailed,
    UnknownRecord,
    UnknownSession,
)
from facilitator.store.library import Store
from facilitator.store.reading import SessionSummary
from facilitator.store.search import Hit
from facilitator.store.step import Step

__all__ = [
    "Change",
    "ChangeSet",
    "Hit",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryForeign",
    "LibraryMissing",
    "LibraryNewer",
    "LibraryUnwritable",
    "SessionSummary",
    "Step",
    "Store",
    "SubscribersFailed",
    "UnknownRecord",
    "UnknownSession",
]
