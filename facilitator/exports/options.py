"""What a caller of an export chooses, and how an export says no."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Which document, in which digits ("as-typed", "thai" or "arabic"), with or without photos."""

    document: str = "notes"
    numerals: str = "as-typed"
    photos: bool = False


class ExportRefused(Exception):
    """The file cannot be written; the message says why and what to do, in Thai."""
