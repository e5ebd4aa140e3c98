"""The colours and measures of the interface by name, read from `resources/theme.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator import resources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COLOURS = (
    "paper", "card", "side", "desk", "head", "ink", "soft", "faint", "line", "white", "shadow", "marked",
    "accent", "accent_strong", "accent_soft",
    "strength", "strength_strong", "strength_soft", "weakness", "weakness_strong", "weakness_soft",
    "opportunity", "opportunity_strong", "opportunity_soft", "threat", "threat_strong", "threat_soft",
    "wall", "blank",
    "done", "done_soft", "failed", "failed_soft",
)  # fmt: skip
SIZES = (
    "small", "base", "section", "title", "line_spacing", "radius", "radius_small", "hairline", "focus_ring",
    "gap", "margin", "control_height", "bar_height", "shadow_drop", "shadow_blur", "shadow_opacity",
)  # fmt: skip

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class ThemeError(ValueError):
    """The theme file lacks a token or holds a wrong one; the message names file, key and what is wrong."""


@dataclass(frozen=True, eq=False)
class Palette:
    """One theme: every colour a drawing may name, and the measures of the window."""

    colours: Mapping[str, str]
    sizes: Mapping[str, float]

    @classmethod
    def load(cls, path: Path | None = None, theme: str = "light") -> Palette:
        """Read one theme of a theme file, by default the one the program ships."""
        source = resources.path("theme.toml") if path is None else path
        try:
            tables = tomllib.loads(source.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise ThemeError(f"{source}: not valid TOML: {error}") from error
        colours = _table(source, tables, theme, COLOURS)
        sizes = _table(source, tables, "sizes", SIZES)
        for name, value in colours.items():
            if not (isinstance(value, str) and _COLOUR.fullmatch(value)):
                raise ThemeError(f"{source}: {theme}.{name} must be a colour #RRGGBB, not {value!r}")
        for name, value in sizes.items():
            if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
                raise ThemeError(f"{source}: sizes.{name} must be a number above 0, not {value!r}")
        return cls(
            MappingProxyType({name: str(value) for name, value in colours.items()}),
            MappingProxyType({name: float(str(value)) for name, value in sizes.items()}),
        )

    @classmethod
    def light(cls) -> Palette:
        """Return the theme for bright rooms that the program ships."""
        return cls.load()

    def colour(self, name: str) -> str:
        """Return the colour with this name as "#RRGGBB"; KeyError for a name no theme has."""
        return self.colours[name]

    def size(self, name: str) -> float:
        """Return the measure with this name, in pixels at 100 % zoom; KeyError when there is none."""
        return self.sizes[name]


def _table(
    source: Path, tables: Mapping[str, object], section: str, names: tuple[str, ...]
) -> Mapping[str, object]:
    """Return one table of the file, checked to hold exactly these names."""
    table = tables.get(section)
    if not isinstance(table, dict):
        raise ThemeError(f"{source}: the table [{section}] is missing")
    for name in names:
        if name not in table:
            raise ThemeError(f"{source}: {section}.{name} is missing")
    for name in table:
        if name not in names:
            raise ThemeError(f"{source}: {section}.{name} is not a name the program knows")
    return table
