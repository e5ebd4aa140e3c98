"""What the command line says no to."""

from __future__ import annotations


class Refused(Exception):
    """A command could not do what was asked; the message says why and what to do, in Thai."""
