"""docs/json-format.md is true: its example comes in, and goes out as it stands there."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import __version__, imports
from facilitator.exports import json as exported

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.store import Store

DOCUMENT = Path(__file__).resolve().parent.parent.parent / "docs" / "json-format.md"


def test_the_example(store: Store, kinds: Kinds, tmp_path: Path) -> None:
    found = re.search(r"```json\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    path = tmp_path / "example.json"
    path.write_text(found[1], encoding="utf-8")
    stream = io.BytesIO()
    exported.write(store.snapshot(imports.import_file(store, kinds, path)), stream)
    written = stream.getvalue().decode("utf-8")
    assert re.sub('"program": ".*?"', f'"program": "{__version__}"', found[1]) == written


def test_every_key_is_explained() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    explained = text.split("## What the keys mean")[1]
    example = text.split("```json")[1].split("```")[0]
    data_keys = {"T", "source"}
    for key in set(re.findall(r'"(\w+)":', example)) - data_keys:
        assert f"`{key}`" in explained or f"**{key}" in explained, key
