"""Start the program: `facilitator`, or `python -m facilitator`."""

from __future__ import annotations

import sys

from facilitator.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
