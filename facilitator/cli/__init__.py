"""The command line: the window without a command; everything else without Qt."""

from facilitator.cli.program import main

__all__ = ["main"]
