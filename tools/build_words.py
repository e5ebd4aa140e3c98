"""Build resources/words/words.txt from the CC0 word lists that travel in the PyThaiNLP package."""

from __future__ import annotations

import importlib.util
import math
import re
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "words"
THAI_WORD = re.compile("[ก-ฺเ-๎]{2,}")


def corpus(name: str) -> list[str]:
    spec = importlib.util.find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise SystemExit("Install the bench extra first: pip install -e .[bench]")
    path = Path(spec.origin).parent / "corpus" / name
    return path.read_text(encoding="utf-8-sig").splitlines()


def main() -> None:
    words = {line.strip() for line in corpus("words_th.txt")}
    counts = {}
    for line in corpus("tnc_freq.txt"):
        word, _, count = line.partition("\t")
        counts[word] = int(count)
    total = sum(counts.values())
    words |= {word for word, count in counts.items() if count >= 40}
    rows: dict[int, list[str]] = defaultdict(list)
    for word in words:
        if THAI_WORD.fullmatch(word):
            rows[round(-10 * math.log((counts.get(word, 0) + 0.7) / total))].append(word)
    TARGET.mkdir(parents=True, exist_ok=True)
    lines = [f"{cost} {' '.join(sorted(rows[cost]))}" for cost in sorted(rows)]
    (TARGET / "words.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
