"""Stands in for facilitator.thai.searching until that is there."""

from __future__ import annotations


def fold(text: str) -> str:
    """Fold case only."""
    return text.casefold()


def terms_of(query: str) -> list[str]:
    """Split at blanks."""
    return query.split()


def find(query: str, text: str) -> list[tuple[int, int]]:
    """Find the first place."""
    at = fold(text).find(fold(query))
    return [(at, at + len(query))] if at >= 0 else []
