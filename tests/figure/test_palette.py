"""The theme file: every token there and right, and colours that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from facilitator import resources
from facilitator.figure.palette import Palette, ThemeError

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = resources.path("theme.toml").read_text(encoding="utf-8")


def changed(tmp_path: Path, before: str, after: str) -> Path:
    assert before in SOURCE
    made = tmp_path / "theme.toml"
    made.write_text(SOURCE.replace(before, after, 1), encoding="utf-8")
    return made


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_shipped_theme_has_the_colours_of_the_design() -> None:
    palette = Palette.load()
    assert palette.colour("accent") == "#0B6E69"
    assert palette.colour("strength_soft") == "#E4F2E8"
    assert palette.size("base") == 16


@pytest.mark.parametrize("ground", ["paper", "card", "side", "accent_soft", "head"])
def test_text_is_readable_on_every_ground(ground: str) -> None:
    palette = Palette.load()
    assert contrast(palette.colour("ink"), palette.colour(ground)) >= 7
    assert contrast(palette.colour("soft"), palette.colour(ground)) >= 4.5


@pytest.mark.parametrize("tone", ["accent", "strength", "weakness", "opportunity", "threat"])
def test_white_and_tones_are_readable_on_each_other(tone: str) -> None:
    palette = Palette.load()
    assert contrast(palette.colour("white"), palette.colour(tone)) >= 4.5


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('paper = "#F7F4EE"', "", "light.paper is missing"),
        ('paper = "#F7F4EE"', 'paper = "beige"', "light.paper must be a colour"),
        ("radius = 10", "radius = true", "sizes.radius must be a number"),
        ("radius = 10", "radius = -1", "sizes.radius must be a number"),
        ("radius = 10", "radius = 10\nglow = 3", "sizes.glow is not a name"),
        ("[light]", "[dusk]", "the table [light] is missing"),
        ("[light]", "[light", "not valid TOML"),
    ],
)
def test_a_wrong_theme_is_told_by_file_and_key(tmp_path: Path, before: str, after: str, said: str) -> None:
    with pytest.raises(ThemeError) as raised:
        Palette.load(changed(tmp_path, before, after))
    assert "theme.toml" in str(raised.value)
    assert said in str(raised.value)
