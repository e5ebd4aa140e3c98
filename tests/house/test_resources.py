"""The one place that knows where the shipped files are says so when one is missing."""

from __future__ import annotations

import pytest

from facilitator import resources


def test_a_missing_file_is_named() -> None:
    assert resources.path("boards", "swot.toml").is_file()
    with pytest.raises(FileNotFoundError, match=r"maps\.toml"):
        resources.path("boards", "maps.toml")
