"""The command line: the window without a command; list, import and export without Qt."""

from facilitator.cli.program import main

__all__ = ["main"]
