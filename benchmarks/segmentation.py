"""Thai word breaks: wrong ones and speed, ours beside PyThaiNLP newmm, ICU and budoux, in one run.

Gold: the Universal Dependencies treebank UD_Thai-TUD (CC BY-SA 4.0), for measuring only and not part of this
project. Get th_tud-ud-test.conllu (and th_tud-ud-dev.conllu, on which to tune) from
https://github.com/UniversalDependencies/UD_Thai-TUD and name the file or its folder:

    python benchmarks/segmentation.py PATH

Without PATH the folders .cache/gold and ../shared/gold are tried. Only places between two Thai letters count.
"Wrong per 1,000" is out of 1,000 breaks that a segmenter proposes, those that the gold does not have; the
column after it is out of 1,000 places where a break could be. Recall is the part of the gold's breaks that
are proposed: what is missing makes lines looser, not wrong. Characters per second are medians of rounds in
which all take turns, by CPU time and by the clock; nobody keeps results from one round to the next.
"""

from __future__ import annotations

import argparse
import importlib
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from facilitator.thai import words

Split: TypeAlias = Callable[[str], Iterable[str]]

LEFT_OUT = 77
"""The exit status that tells tools/bench.py that something was missing, not wrong."""
PLACES = (Path(".cache/gold"), Path("../shared/gold"))
FILE = "th_tud-ud-test.conllu"
BETWEEN_LETTERS = re.compile("(?<=[ก-ฺเ-๎])(?=[ก-ฺเ-๎])")
ROUNDS = 7
WANTED_SPEED = 700_000


@dataclass(frozen=True)
class Sentence:
    """A text and where its words end, by hand."""

    text: str
    ends: frozenset[int]


def newmm() -> Split:
    tokenize = importlib.import_module("pythainlp.tokenize").word_tokenize
    return lambda text: tokenize(text, engine="newmm")


def icu() -> Split:
    breaker = importlib.import_module("icu4py.breakers").LineBreaker
    return lambda text: [text[start:end] for start, end in breaker(text, "th").segments()]


def budoux() -> Split:
    parse: Split = importlib.import_module("budoux").load_default_thai_parser().parse
    return parse


ENGINES: dict[str, tuple[str, Callable[[], Split]]] = {
    "ours": ("facilitator", lambda: words.split),
    "newmm": ("pythainlp", newmm),
    "ICU": ("icu4py", icu),
    "budoux": ("budoux", budoux),
}


def sentences(path: Path) -> list[Sentence]:
    """Read a CoNLL-U file."""
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line[len("# text = ") :] for line in lines if line.startswith("# text = ")), "")
        at, ends = 0, set()
        for line in lines:
            number, _, rest = line.partition("\t")
            if number.isdigit():
                word = rest.partition("\t")[0]
                start = text.index(word, at)
                at = start + len(word)
                ends |= {start, at}
        if text:
            found.append(Sentence(text, frozenset(ends)))
    return found


@dataclass(frozen=True)
class Score:
    """Counts of places between two Thai letters."""

    places: int
    right: int
    wrong: int
    missed: int

    @property
    def row(self) -> str:
        """The numbers as the table has them."""
        proposed, gold = self.right + self.wrong, self.right + self.missed
        precision, recall = self.right / proposed, self.right / gold
        f1 = 2 * precision * recall / (precision + recall)
        return (
            f"{1000 * self.wrong / proposed:8.1f} {1000 * self.wrong / self.places:8.2f}"
            f" {precision:10.4f} {recall:7.4f} {f1:7.4f}"
        )


def score(split: Split, gold: list[Sentence]) -> Score:
    places = right = wrong = missed = 0
    for sentence in gold:
        at, proposed = 0, set()
        for piece in split(sentence.text):
            at += len(piece)
            proposed.add(at)
        between = {match.start() for match in BETWEEN_LETTERS.finditer(sentence.text)}
        places += len(between)
        right += len(between & proposed & sentence.ends)
        wrong += len(between & proposed - sentence.ends)
        missed += len(between & sentence.ends - proposed)
    return Score(places, right, wrong, missed)


def speeds(splits: dict[str, Split], texts: list[str]) -> dict[str, tuple[float, float]]:
    """Return characters per second of CPU time and of the clock, medians over rounds with turns for all."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in splits}
    for _ in range(ROUNDS):
        for name, split in splits.items():
            cpu, clock = time.process_time(), time.perf_counter()
            for text in texts:
                list(split(text))
            taken[name].append((time.process_time() - cpu, time.perf_counter() - clock))
    count = sum(map(len, texts))
    return {
        name: (
            count / statistics.median(cpu for cpu, _ in times),
            count / statistics.median(clock for _, clock in times),
        )
        for name, times in taken.items()
    }


def find_sample(named: Path | None) -> Path:
    for place in [named] if named else PLACES:
        for path in (place, place / FILE):
            if path.is_file():
                return path
    print(__doc__)
    print(f"No gold sample at {named or ' or '.join(map(str, PLACES))}: get it as said above.")
    raise SystemExit(LEFT_OUT)


def load_engines() -> dict[str, Split]:
    splits: dict[str, Split] = {}
    for name, (_, load) in ENGINES.items():
        try:
            splits[name] = load()
        except ImportError as error:
            raise SystemExit(f"{error}; install what is compared: pip install '.[bench]'") from error
    return splits


def version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "checkout"


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare Thai segmenters.")
    parser.add_argument("path", nargs="?", type=Path, help=f"a CoNLL-U file, or a folder with {FILE}")
    path = find_sample(parser.parse_args().path)
    gold = sentences(path)
    splits = load_engines()
    texts = [sentence.text for sentence in gold]
    scores = {name: score(split, gold) for name, split in splits.items()}
    speed = speeds(splits, texts)
    print(f"{path.name}: {len(texts)} sentences, {sum(map(len, texts)):,} characters\n")
    print("                    wrong breaks per 1,000                            characters a second")
    print("                    proposed   places  precision  recall      F1        CPU       clock")
    for name, (package, _) in ENGINES.items():
        cpu, clock = speed[name]
        print(f"{name:7} {version_of(package):>10}  {scores[name].row} {cpu:>10,.0f}  {clock:>10,.0f}")
    others = [scores[name] for name in splits if name != "ours"]
    fewest = all(
        scores["ours"].wrong * (other.right + other.wrong)
        < other.wrong * (scores["ours"].right + scores["ours"].wrong)
        for other in others
    )
    print(f"\nours has the fewest wrong breaks: {'yes' if fewest else 'NO'}")
    fast = speed["ours"][0] >= WANTED_SPEED
    print(f"ours reaches {WANTED_SPEED:,} characters a second of CPU time: {'yes' if fast else 'NO'}")


if __name__ == "__main__":
    main()
