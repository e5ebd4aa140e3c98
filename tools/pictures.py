"""Make the pictures in docs/pictures anew: windows of the program and pages of the wall.

`make pictures` runs it. Under a real X server (Xvfb will do) a picture is what a user sees; the offscreen
platform gives the same painting. Names with * and ? choose what to take, also of what the documentation does
not keep, and --to says where to: `tools/pictures.py --to FOLDER "narrow-*" "menu-*"`.
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import picture_sample
from picture_files import shrink
from picture_stage import settle, stage, use_screens
from picture_subjects import subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from picture_stage import Size
    from picture_subjects import Subject
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store

FOLDER = Path("docs/pictures")


def main() -> None:
    parser = argparse.ArgumentParser(description="Take pictures of the program.")
    parser.add_argument("names", nargs="*", help="names of pictures, with * and ?")
    parser.add_argument("--to", type=Path, default=FOLDER, help="the folder for the pictures")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder: Path = asked.to
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [each for each in subjects() if _is_chosen(each, asked.names)]
    if not asked.names:
        draw_notes(folder)
    from picture_wall import take as take_wall
    from PySide6.QtWidgets import QApplication

    sizes = list(dict.fromkeys(size for subject in chosen for size in subject.sizes))
    if sizes:
        use_screens(sizes)
    application = QApplication([])
    take(application, chosen, sizes, asked.names, folder)
    take_wall(folder, lambda name, kept: _is_named(name, asked.names) if asked.names else kept)


def take(
    application: QApplication,
    chosen: Sequence[Subject],
    sizes: Sequence[Size],
    names: Sequence[str],
    folder: Path,
) -> None:
    """Take the pictures, one window for all that want the same size of it and the same library."""
    application.setCursorFlashTime(0)  # a caret is seen in every picture, whenever it is taken
    for place, size in enumerate(sizes):
        for fill, together in _by_library([each for each in chosen if size in each.sizes]).items():
            with stage(application, size, place, fill) as shown:
                for subject in together:
                    file = folder / f"{subject.name}{size.ending}.png"
                    if not _is_named(file.stem, names or [file.stem]) and not _is_named(subject.name, names):
                        continue
                    subject.show(shown)
                    settle(subject.patience)
                    (shown.kept or shown.picture()).save(str(file))
                    shrink(file)
                    shown.clear()


def draw_notes(folder: Path) -> None:
    """Draw the first page of the sample session's notes."""
    import pypdfium2

    from facilitator import exports, kinds
    from facilitator.store import Store

    with tempfile.TemporaryDirectory() as place, Store.open(Path(place) / "library.db") as store:
        target = Path(place) / "notes.pdf"
        options = exports.ExportOptions(numerals="thai")
        session_id = picture_sample.fill(store)
        exports.export(store.snapshot(session_id), kinds.of_library(store.path), target, options)
        document = pypdfium2.PdfDocument(target.read_bytes())
        document[0].render(scale=1.5).to_pil().save(folder / "notes.png")
        document.close()


def _is_chosen(subject: Subject, names: Sequence[str]) -> bool:
    if not names:
        return subject.kept
    files = [f"{subject.name}{size.ending}" for size in subject.sizes]
    return any(_is_named(file, names) for file in (subject.name, *files))


def _is_named(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def _by_library(chosen: Sequence[Subject]) -> dict[Callable[[Store], object], list[Subject]]:
    found: dict[Callable[[Store], object], list[Subject]] = {}
    for subject in chosen:
        found.setdefault(subject.fill, []).append(subject)
    return found


if __name__ == "__main__":
    main()
