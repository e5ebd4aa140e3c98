"""Refuse what belongs to one machine in a tracked file: its folders, its network, its package servers."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SUSPECT = (
    (
        re.compile(r"(?<![\w.~$}])/(?:home|Users|root|work|workspace|opt|mnt|srv|tmp|var|private)/\w"),
        "a path",
    ),
    (re.compile(r"\b[A-Za-z]:\\(?:Users|Windows|Program)"), "a path"),
    (
        re.compile(r"https?://\S*(?:/simple\b|pypi|index-url|artifactory|nexus|mirror)", re.I),
        "a package server",
    ),
    (re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host"), "a package server"),
    (
        re.compile(r"://(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b(?!\.)"),
        "a local address",
    ),
)
OWN = "tools/own_words.py"
"""This file names what it looks for."""


def main() -> None:
    """Print every suspect line of the files that git tracks; fail when there is one."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True, text=True)
    found = 0
    for name in filter(None, listed.stdout.split("\0")):
        if name == OWN or not (file := Path(name)).is_file():
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # fonts and pictures hold no words
        for number, line in enumerate(text.splitlines(), 1):
            for pattern, what in SUSPECT:
                if pattern.search(line):
                    print(f"{name}:{number}: {what}: {line.strip()[:120]}")
                    found += 1
    sys.exit(found > 0)


if __name__ == "__main__":
    main()
