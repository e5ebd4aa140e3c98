"""Build resources/words/words.txt, the segmenter's words and what each costs.

The words come from the lists of the PyThaiNLP package (extra "bench") that are dedicated to the public
domain under CC0 1.0 (the package's corpus/corpus_license.md says which), and from resources/words/field.txt,
our own. The result needs no PyThaiNLP to be used. Run it again after a change of the lists or of
facilitator.thai.lexicon: python tools/build_words.py
"""

from __future__ import annotations

import importlib.util
import math
import re
from collections import defaultdict
from itertools import accumulate, pairwise
from pathlib import Path

from facilitator.thai.letters import LETTERS
from facilitator.thai.lexicon import BEGINNING, UNIT, UNKNOWN_LETTER, UNKNOWN_START

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "words"
SPELLED = re.compile(f"[{LETTERS}]{{2,}}")
NOUN_MAKERS = ("การ", "ความ")
UNSEEN = 0.7
"""The count taken for a dictionary word that the corpus lacks."""
OFTEN = 40
"""How often a word of the corpus that is in no dictionary must have been counted to be taken."""
FIELD_COST = 90


def corpus(name: str) -> list[str]:
    spec = importlib.util.find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise SystemExit("The lists come from PyThaiNLP; install it first: pip install '.[bench]'")
    path = Path(spec.origin).parent / "corpus" / name
    return path.read_text(encoding="utf-8-sig").splitlines()


def dictionary() -> set[str]:
    """Words that people put on a list."""
    return {word for word in map(str.strip, corpus("words_th.txt")) if SPELLED.fullmatch(word)}


def places() -> set[str]:
    """Names of countries and provinces, which are never cut."""
    found = {line.strip() for line in corpus("countries_th.txt")}
    found |= {line.partition(",")[0].strip() for line in corpus("thailand_provinces_th.csv")}
    return {word for word in found if SPELLED.fullmatch(word)}


def counts() -> dict[str, int]:
    """How often each word stands in the Thai National Corpus."""
    found: dict[str, int] = {}
    for line in corpus("tnc_freq.txt"):
        word, _, count = line.partition("\t")
        if SPELLED.fullmatch(word):
            found[word] = int(count)
    return found


def field() -> tuple[set[str], set[str]]:
    """The words of our own list, and those that it takes out."""
    lines = (FOLDER / "field.txt").read_text(encoding="utf-8").split("\n")
    words = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    return {word for word in words if word[0] != "-"}, {word[1:] for word in words if word[0] == "-"}


def cheapest_split(word: str, costs: dict[str, int]) -> tuple[int, int]:
    """The cost of the cheapest chain of at least two other words that spells the word, and its length."""
    bounds = [0, *accumulate(map(len, UNIT.findall(word)))]
    best = {0: (0, 0)}
    for here, start in enumerate(bounds):
        if start not in best:
            continue
        cost, length = best[start]
        for end in bounds[here + 1 :]:
            part = costs.get(word[start:end])
            if part is not None and end - start < len(word):
                best[end] = min(best.get(end, (BEGINNING, 0)), (cost + part, length + 1))
    return best.get(len(word), (BEGINNING, 0))


def may_stand_alone(word: str, listed: dict[str, int]) -> bool:
    """Tell words of the corpus from the shards of names and loan words that it counts as words."""
    return cheapest_split(word, listed)[1] > 0 or len(UNIT.findall(word)) > 2


def with_variants(costs: dict[str, int]) -> dict[str, int]:
    """Add the spelling with ฎ that is often typed for ฏ (ปฎิบัติ)."""
    typed = {word.replace("ฏ", "ฎ"): cost for word, cost in costs.items() if "ฏ" in word}
    return {**typed, **costs}


def build() -> dict[str, int]:
    seen = counts()
    total = sum(seen.values())
    listed = dict.fromkeys(dictionary(), 1)
    own, taken_out = field()
    own |= places()
    words = set(listed) | own
    words |= {
        word
        for word, count in seen.items()
        if count >= OFTEN and word not in words and may_stand_alone(word, listed)
    }
    costs = {
        word: min(
            round(-10 * math.log((seen.get(word, 0) + UNSEEN) / total)),
            UNKNOWN_START + UNKNOWN_LETTER * len(word) - 5,
        )
        for word in words - taken_out
    }
    for word in sorted(costs):
        split, length = cheapest_split(word, costs)
        if word in own:
            costs[word] = min(costs[word], split - 1, FIELD_COST)
        elif word.startswith(NOUN_MAKERS) and length == 2:
            costs[word] = min(costs[word], split - 1)
    return with_variants(without_dear(costs))


def without_dear(costs: dict[str, int]) -> dict[str, int]:
    """Leave out the words that no cheapest chain ever holds, as their parts cost less."""
    return {word: cost for word, cost in costs.items() if cost <= cheapest_split(word, costs)[0]}


def main() -> None:
    costs = build()
    rows: dict[str, list[str]] = defaultdict(list)
    for word, cost in costs.items():
        rows[str(cost)].append(word)
    bounds = {word: list(accumulate(map(len, UNIT.findall(word)))) for word in costs}
    beginnings = {word[:end] for word, ends in bounds.items() for end, _ in pairwise(ends)}
    rows["-"] = sorted(beginnings - costs.keys())
    lines = [
        f"{cost} {' '.join(sorted(rows[cost]))}\n"
        for cost in sorted(rows, key=lambda cost: (len(cost), cost))
    ]
    (FOLDER / "words.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
