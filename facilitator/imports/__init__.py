"""Reads files from outside into new sessions: plain text as an outline board, and our own JSON whole."""

from facilitator.imports.reading import ImportRefused, import_file, import_text

__all__ = ["ImportRefused", "import_file", "import_text"]
