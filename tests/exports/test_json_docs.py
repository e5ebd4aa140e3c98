"""docs/json-format.md is true: its example comes in, and goes out as it stands there."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import __version__, imports
from facilitator import kinds as board_kinds
from facilitator.exports import json as exported

if TYPE_CHECKING:
    from facilitator.store import Store

DOCUMENT = Path(__file__).resolve().parent.parent.parent / "docs" / "json-format.md"


def test_the_example(store: Store, tmp_path: Path) -> None:
    kinds = board_kinds.load(board_kinds.own_folder(store.path))
    found = re.search(r"```json\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    path = tmp_path / "example.json"
    path.write_text(found[1], encoding="utf-8")
    stream = io.BytesIO()
    exported.write(store.snapshot(imports.import_file(store, kinds, path)), stream, kinds)
    written = stream.getvalue().decode("utf-8")
    assert re.sub('"program": ".*?"', f'"program": "{__version__}"', found[1]) == written


def keys_in(held: object) -> set[str]:
    """Return every key of an object and of what is in it."""
    if isinstance(held, list):
        return {key for each in held for key in keys_in(each)}
    return (
        held.keys() | {k for each in held.values() for k in keys_in(each)}
        if isinstance(held, dict)
        else set()
    )


def test_every_key_is_explained() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    explained = text.split("## What the keys mean")[1]
    example = json.loads(text.split("```json")[1].split("```")[0])
    del example["kinds"][0]  # docs/own-kinds.md explains what is in a declaration
    data_keys = {"T", "source", "baseline", "target", "unit"}
    for key in keys_in(example) - data_keys:
        assert f"`{key}`" in explained or f"**{key}" in explained, key
