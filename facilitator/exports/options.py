"""What a caller of an export chooses, and how an export says no."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Which document, and in which digits: "as-typed", "thai" or "arabic"."""

    document: str = "notes"
    numerals: str = "as-typed"


class ExportRefused(Exception):
    """The file cannot be written; the message says why and what to do, in Thai."""
