"""Half-typed text and view state are kept, and stay out of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.operations import sessions
from facilitator.store import ChangeSet, Store

if TYPE_CHECKING:
    from pathlib import Path


def test_drafts_survive_a_restart(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        store.save_draft(1, "capture:7", "ครึ่งประ")
        store.save_draft(1, "capture:7", "ครึ่งประโยค")
        store.save_draft(2, "capture:7", "อีกเวที")
        store.remember("window", "maximised")
    with Store.open(tmp_path / "library.db") as store:
        assert store.draft(1, "capture:7") == "ครึ่งประโยค"
        assert store.draft(2, "capture:7") == "อีกเวที"
        assert store.draft(1, "capture:8") == ""
        assert store.recall("window") == "maximised"


def test_drafts_are_cleared(store: Store) -> None:
    store.save_draft(1, "capture", "ร่าง")
    store.save_draft(1, "note", "ร่าง")
    store.clear_draft(1, "capture")
    store.save_draft(1, "note", "")
    assert store.draft(1, "capture") == store.draft(1, "note") == ""


def test_memory_has_defaults_and_keeps_the_last(store: Store) -> None:
    assert store.recall("zoom") == ""
    assert store.recall("zoom", "100") == "100"
    store.remember("zoom", "120")
    store.remember("zoom", "140")
    assert store.recall("zoom", "100") == "140"


def test_none_of_it_is_a_step(store: Store) -> None:
    session_id = sessions.create(store, "เวที")
    sessions.edit(store, session_id, place="วัด")
    store.undo(session_id)
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    store.save_draft(session_id, "capture", "ร่าง")
    store.remember("last", "1")
    assert heard == []
    assert store.redo_label(session_id) == "แก้ไขข้อมูลเวที"
