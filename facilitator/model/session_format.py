"""What a session in JSON calls itself (docs/json-format.md); its writer and its reader know it from here."""

from __future__ import annotations

FORMAT = "facilitator-session"
VERSION = 2
"""The newest version of the format: the one that is written. Version 1 was the first and lacked much."""
