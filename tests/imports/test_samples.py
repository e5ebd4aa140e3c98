"""The samples that come with the program: one for each kind, whole in every format, and back again."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from facilitator import __version__, exports, imports, kinds
from facilitator.imports import samples

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.store import Store

KINDS = kinds.load()
FILES = samples.files()
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def held(file: Path) -> dict[str, Any]:
    """Return what a sample says."""
    found: dict[str, Any] = json.loads(file.read_bytes())
    return found


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
def test_every_kind_has_a_sample_of_its_name(kind: kinds.Kind) -> None:
    (file,) = [file for file in FILES if file.stem == kind.id]
    boards = [board for board in held(file)["boards"] if board["kind"] == kind.id]
    assert boards
    used = {card["slot"] for board in boards for card in board["cards"]}
    assert used == {slot.id for slot in kind.slots}
    filled = {name for board in boards for card in board["cards"] for name in card.get("fields", ())}
    assert filled == {field.id for field in kind.fields}


def test_one_sample_has_it_all() -> None:
    whole = held(next(file for file in FILES if file.stem == "half_day"))
    assert {"links", "participants", "photos"} <= whole.keys()
    assert len(whole["boards"]) >= 6
    assert sum(activity["minutes"] for activity in whole["agenda"]) == 240


@EVERY
def test_a_sample_is_known_as_one(file: Path) -> None:
    assert held(file)["session"]["title"].startswith("ตัวอย่าง: ")


@EVERY
def test_a_sample_comes_back_byte_for_byte(store: Store, tmp_path: Path, file: Path) -> None:
    told: list[str] = []
    session_id = imports.import_file(store, KINDS, file, told.append)
    assert told == []
    exports.export(store.snapshot(session_id), KINDS, tmp_path / "again.json")
    ours = re.sub('"program": ".*?"', f'"program": "{__version__}"', file.read_text(encoding="utf-8"))
    assert (tmp_path / "again.json").read_text(encoding="utf-8") == ours


@EVERY
def test_every_card_of_a_sample_is_printed(store: Store, tmp_path: Path, file: Path) -> None:
    session_id = imports.import_file(store, KINDS, file)
    snapshot = store.snapshot(session_id)
    for ending in exports.writers():
        exports.export(snapshot, KINDS, tmp_path / f"notes{ending}")
        assert (tmp_path / f"notes{ending}").stat().st_size
    text = "".join((tmp_path / "notes.txt").read_text(encoding="utf-8").split())
    assert [card.text for card in snapshot.cards if "".join(card.text.split()) not in text] == []
    assert [card.note for card in snapshot.cards if card.note and "".join(card.note.split()) in text] == []


def test_samples_are_added_once(store: Store) -> None:
    assert samples.add(store) == len(FILES)
    assert samples.add(store) == 0
    assert len(store.sessions()) == len(FILES)
