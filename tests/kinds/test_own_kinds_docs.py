"""docs/own-kinds.md is true: it explains what the reader knows, and its example can be used."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from facilitator import kinds
from facilitator.figure.arrange import arrangement
from facilitator.kinds import kind
from facilitator.model import LINK_ROLES

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "own-kinds.md").read_text(encoding="utf-8")
SECTIONS = {"### ทั้งกระดาน": kinds.Kind, "### ช่อง": kinds.Slot, "### ค่า": kinds.Field}


def section(heading: str) -> str:
    """Return what stands under a heading."""
    return TEXT.split(f"\n{heading}")[1].split("\n#")[0]


def row(heading: str, key: str) -> str:
    """Return the row of a key."""
    found = re.search(rf"^\| `{key}` \|.*$", section(heading), re.M)
    assert found, key
    return found[0]


@pytest.mark.parametrize("heading", SECTIONS)
def test_the_keys_explained_are_those_that_the_reader_knows(heading: str) -> None:
    explained = re.findall(r"^\| `(\w+)` \|", section(heading), re.M)
    assert sorted(explained) == sorted(field.name for field in fields(SECTIONS[heading]))


@pytest.mark.parametrize(
    ("heading", "key", "values"),
    [
        ("### ทั้งกระดาน", "arrangement", kind.ARRANGEMENTS),
        ("### ทั้งกระดาน", "views", tuple(sorted(set(kind.VIEWS) - set(kind.ARRANGEMENTS)))),
        ("### ทั้งกระดาน", "paper", kind.PAPER_FORMS),
        ("### ช่อง", "tone", kind.TONES),
        ("### ช่อง", "role", kind.ROLES),
        ("### ช่อง", "place", kind.PLACES),
        ("### ค่า", "type", kind.FIELD_TYPES),
    ],
)
def test_every_value_that_can_be_chosen_is_explained(heading: str, key: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if f"`{value}`" not in row(heading, key)] == []


def test_every_meaning_of_a_link_is_explained() -> None:
    about = TEXT.split("ใน `links`")[1].split("\n### ")[0]
    assert [role for role in LINK_ROLES if f"`{role}`" not in about] == []
    assert {field.name for field in fields(kinds.LinkRule)} == {"role", "to"}


def test_the_example_uses_every_key_and_can_be_used(tmp_path: Path) -> None:
    found = re.search(r"```toml\n(.*?)```", TEXT, re.S)
    assert found
    (tmp_path / "example.toml").write_text(found[1], encoding="utf-8")
    loaded = kinds.load(tmp_path)
    assert loaded.problems == ()
    example = loaded["house_visit"]
    arrangement(example)
    for records in ((example,), example.slots, example.fields):
        for field in fields(records[0]):
            usual = field.default
            assert any(getattr(record, field.name) != usual for record in records), field.name


def test_the_message_shown_is_the_one_that_comes(tmp_path: Path) -> None:
    known = kinds.load(tmp_path)
    shown = re.search(r"^ {4}(own_swot\.toml .*)$", TEXT, re.M)
    assert shown
    from facilitator.kinds import own

    file = own.keep(known, own.copied(known["swot"], "own_swot"))
    text = file.read_text(encoding="utf-8").replace('tone = "weakness"', 'tone = "pink"')
    file.write_text(text, encoding="utf-8")
    assert [str(problem) for problem in kinds.load(tmp_path).problems] == [shown[1]]
