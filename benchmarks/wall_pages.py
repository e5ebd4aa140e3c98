"""Every mode of the wall at the sizes of projectors, in both themes: what the back row could not read.

    python benchmarks/wall_pages.py [--keep FOLDER] [--only MODE …] [--seeds FOLDER]

First the boards of the samples; then, where the real documents lie beside the checkout, their boards, and
their longest lines in every slot of every kind. Each row is a mode at a size in a theme: how many drawings
and pages, the most pages that one drawing takes, its smallest letters in % of the height (floor: 4.4), the
lowest contrast of a text on its ground (least: 7), how many drawings the operator is warned about, and how
many things are wrong. Wrong is: letters under the floor, a text outside its block or the page, over another,
or broken in a word, lines nearer than 1.5, a page of several without its mark, a word too wide for the wall
that nobody is told of. Anything wrong fails the run. `--keep` paints every page there.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import documents
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from seed_sessions import BUILDERS
from wall_texts import of_documents, of_samples, says_something, texts_on

from facilitator import kinds
from facilitator.figure import wall
from facilitator.figure.palette import Palette
from facilitator.ui.parts.theme import load_fonts
from facilitator.ui.wall.themes import THEMES, WallThemes

sys.path += [str(Path(__file__).resolve().parent.parent / folder) for folder in ("tools", "tests/figure")]

import picture_wall
import wall_colours
import wall_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wall_texts import Shown

    from facilitator.figure.wall import WallInput, WallPage

LEFT_OUT = 77
"""The exit status that tells tools/bench.py that something was missing, not wrong."""
SIZES = (*picture_wall.SIZES, *picture_wall.OTHER_SIZES)


@dataclass
class Found:
    """What was seen of one mode at one size."""

    drawings: int = 0
    pages: int = 0
    most: int = 0
    smallest: float = 1.0
    pairs: set[tuple[str, str]] = field(default_factory=set)
    warned: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> int:
    """Check everything there is; the exit status tells whether all of it can be read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=Path, default=documents.SEEDS, metavar="FOLDER")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="paint every page there")
    parser.add_argument("--only", nargs="*", choices=wall.MODES, metavar="MODE", help="of these modes alone")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(lambda *_message: None)
    application, known = QApplication([]), kinds.load()
    load_fonts()
    modes = chosen.only or wall.MODES
    wrong = check("the samples", of_samples(known), modes, chosen.keep)
    names = {file.name.partition("_")[0] for file in chosen.seeds.glob("*.txt")}
    if not names >= set(BUILDERS):
        print(f"left out: the documents {', '.join(BUILDERS)} are not in {chosen.seeds}")
        return 1 if wrong else LEFT_OUT
    wrong += check("real documents", of_documents(chosen.seeds, known, application), modes, chosen.keep)
    print("\nall of it can be read" if not wrong else f"\n{wrong} things are wrong")
    return 1 if wrong else 0


def check(title: str, everything: Iterable[Shown], modes: Iterable[str], keep: Path | None) -> int:
    """Draw everything in every mode at every size, print the table, and return how much is wrong."""
    found = {(mode, size): Found() for mode in modes for size in SIZES}
    many = 0
    for name, shown in everything:
        many += 1
        said = texts_on(shown)
        for (mode, size), seen in found.items():
            if says_something(shown, mode):
                take(seen, shown, said, mode, size[0] / size[1])
                if keep:
                    paint(keep, name, shown, mode, size)
    print(f"\n{title}: {many} boards")
    tell(found)
    return sum(len(seen.wrong) for seen in found.values())


def tell(found: Mapping[tuple[str, tuple[int, int]], Found]) -> None:
    """Print the table, and what is wrong once each."""
    heads = ("theme", "drawn", "pages", "most", "least", "contrast", "warned", "wrong")
    print(f"{'mode':11}{'size':>11}" + "".join(f"{head:>9}" for head in heads))
    palettes = {theme: Palette.load(theme=theme) for theme in THEMES}
    for (mode, size), seen in found.items():
        least = f"{seen.smallest * 100:.2f}" if seen.smallest < 1 else "–"
        for theme, palette in palettes.items():
            each = [wall_colours.contrast(*map(palette.colour, pair)) for pair in seen.pairs]
            worst = min(each, default=21.0)
            if worst < wall_colours.LEAST:
                seen.wrong.append(f"contrast {worst:.1f} in {theme}")
            cells = (theme, seen.drawings, seen.pages, seen.most, least, f"{worst:.1f}", seen.warned)
            wrong = len(seen.wrong) or "nothing"
            print(f"{mode:11}{size[0]:>6}×{size[1]:<4}" + "".join(f"{cell:>9}" for cell in (*cells, wrong)))
    for (mode, size), seen in found.items():
        for problem in dict.fromkeys(seen.wrong):
            print(f"    WRONG {mode} {size[0]}×{size[1]}: {problem}")


def take(seen: Found, shown: WallInput, said: Iterable[str], mode: str, aspect: float) -> None:
    """Draw all pages of a mode and look at each."""
    drawer = wall.Drawer()
    page = drawer.draw(shown, mode, aspect)
    seen.drawings += 1
    seen.most = max(seen.most, page.pages)
    pages = [page, *(drawer.draw(shown, mode, aspect, number) for number in range(1, page.pages))]
    seen.warned += any(not each.readable for each in pages)
    for each in pages:
        seen.pages += 1
        _look(seen, each, said, shown.session.terms)


def _look(seen: Found, page: WallPage, said: Iterable[str], terms: tuple[str, ...]) -> None:
    looked = wall_rules.look(page.figure, said, terms)
    told = bool(page.why)
    seen.wrong += [each for each in looked.wrong if not (told and each.startswith(wall_rules.CUT))]
    if page.pages > 1 and not wall_rules.has_page_mark(page.figure):
        seen.wrong.append("a page without its mark")
    seen.smallest = min(seen.smallest, looked.smallest)
    seen.pairs.update(wall_colours.pairs(page.figure))


def paint(folder: Path, name: str, shown: WallInput, mode: str, size: tuple[int, int]) -> None:
    """Paint all pages of a mode into files, in both themes; the photo is a plain ground."""
    folder.mkdir(parents=True, exist_ok=True)
    photo = QImage(1600, 1200, QImage.Format.Format_RGB32)
    photo.fill(Qt.GlobalColor.gray)
    themes = WallThemes(lambda _digest, _side: photo)
    for number in range(wall.draw(shown, mode, size[0] / size[1]).pages):
        page = wall.draw(shown, mode, size[0] / size[1], number)
        for theme in THEMES:
            file = f"{picture_wall.picture_name(mode, size, theme)} {name.replace('/', '-')} {number + 1}.png"
            picture_wall.paint(page, themes, theme, size).save(str(folder / file))


if __name__ == "__main__":
    sys.exit(main())
