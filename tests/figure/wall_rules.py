"""What a page of the wall must keep to, whatever it shows: asked of its drawing, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from drawings import bare

from facilitator.figure.drawing import Box, Figure, TextLine
from facilitator.thai import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from facilitator.figure.drawing import Node

FLOOR = 0.044
"""The smallest size of letters, as a share of the height."""
SPACING = 1.5
ABOVE, BELOW = 1.25, 0.54
"""How far Sarabun's ink reaches from the baseline, in em."""
FIGURES_ABOVE, FIGURES_BELOW = 0.8, 0.1
"""How far that of Arabic figures does: the timer's marks are none."""
LETTERS_ABOVE, LETTERS_BELOW = 0.75, 0.25
"""How far letters without marks do: two texts must not come nearer than that."""
HAIR = 0.01
CUT = "a word is cut:"


class Spot(NamedTuple):
    """A line of text in its place on the page."""

    line: TextLine
    x: float
    y: float
    """Its baseline."""
    node: Node

    @property
    def size(self) -> float:
        return self.line.style.size


@dataclass(frozen=True)
class Looked:
    """What is wrong with a page, and its smallest letters as a share of the height."""

    wrong: list[str]
    smallest: float


def look(figure: Figure, said: Iterable[str] = (), terms: tuple[str, ...] = ()) -> Looked:
    """Look at a page; `said` is every text that may stand on it, to tell where its lines may break."""
    spots = list(spots_of(figure))
    wrong = [*inside(figure, spots), *apart(spots), *spaced(spots), *whole(spots, said, terms)]
    return Looked(wrong, min((spot.size / figure.height for spot in spots), default=1.0))


def spots_of(figure: Figure) -> Iterator[Spot]:
    """Every line of text of a page."""
    for node in figure.nodes:
        for shape in node.block.shapes:
            if isinstance(shape, TextLine):
                yield Spot(shape, node.x + shape.x, node.y + shape.y, node)


def inside(figure: Figure, spots: Iterable[Spot]) -> Iterator[str]:
    """Letters under the floor; blocks outside the page; lines outside their block or the page."""
    for node in figure.nodes:
        if min(node.x, node.y) < -HAIR:
            yield f"{node.key or 'a block'} begins outside the page"
        right, bottom = node.x + node.block.width, node.y + node.block.height
        if right > figure.width + HAIR or bottom > figure.height + HAIR:
            yield f"{node.key or 'a block'} ends outside the page"
    for spot in spots:
        line, block = spot.line, spot.node.block
        if spot.size < FLOOR * figure.height:
            yield f"under the floor: {spot.size:g} «{line.text}»"
        if line.x < -HAIR or line.x + line.width > block.width + HAIR:
            yield f"wider than its block: «{line.text}»"
        plain = line.text.isascii() and not any(map(str.isalpha, line.text))
        above, below = (FIGURES_ABOVE, FIGURES_BELOW) if plain else (ABOVE, BELOW)
        if spot.y - above * spot.size < -HAIR or spot.y + below * spot.size > figure.height + HAIR:
            yield f"marks cut off by the edge of the page: «{line.text}»"
        if line.y < FIGURES_ABOVE * spot.size - HAIR or line.y > block.height + HAIR:
            yield f"above or below its block: «{line.text}»"


def apart(spots: list[Spot]) -> Iterator[str]:
    """Texts that lie over each other."""
    areas = [
        (
            spot.x,
            spot.y - LETTERS_ABOVE * spot.size,
            spot.x + spot.line.width,
            spot.y + LETTERS_BELOW * spot.size,
            spot,
        )
        for spot in spots
        if spot.line.text.strip()
    ]
    areas.sort(key=lambda area: area[1])
    for number, (left, top, right, bottom, spot) in enumerate(areas):
        for left2, top2, right2, bottom2, other in areas[number + 1 :]:
            if top2 >= bottom - HAIR:
                break
            if left2 < right - HAIR and left < right2 - HAIR and top < bottom2 - HAIR:
                yield f"«{spot.line.text}» lies over «{other.line.text}»"


def spaced(spots: list[Spot]) -> Iterator[str]:
    """Lines of one text that are not 1.5 times their size from each other."""
    for one, other in pairwise(spots):
        if one.node is other.node and one.size == other.size and other.y > one.y:
            step = (other.y - one.y) / one.size
            if step < SPACING - HAIR:
                yield f"line spacing {step:.2f}: «{other.line.text}»"


def whole(spots: list[Spot], said: Iterable[str], terms: tuple[str, ...]) -> Iterator[str]:
    """Lines that break inside a word of the text that they are from."""
    texts = [text for text in dict.fromkeys(said) if text.strip()]
    known = {text: bare(text) for text in texts}
    for spot in spots:
        begun = bare(spot.line.text).removesuffix("…")
        found = [(text, at + len(begun)) for text, letters in known.items() for at in _places(letters, begun)]
        shortened = spot.line.text.endswith("…") and begun and found
        if shortened and not any(place in _ends(text, terms) for text, place in found):
            yield f"{CUT} «{spot.line.text}»"
    for above, below in pairwise(_rows(spots)):
        one, other = above[-1], below[0]
        if one.node is not other.node:
            continue
        end, begin = bare(one.line.text)[-12:], bare(other.line.text)[:12]
        found = [
            (text, at + len(end)) for text, letters in known.items() for at in _places(letters, end + begin)
        ]
        if found and not any(place in _ends(text, terms) for text, place in found):
            yield f"{CUT} «{one.line.text}» «{other.line.text}»"


def _rows(spots: list[Spot]) -> list[list[Spot]]:
    """The pieces of every row, row by row."""
    kept: list[list[Spot]] = []
    for spot in spots:
        if kept and kept[-1][-1].node is spot.node and kept[-1][-1].y == spot.y:
            kept[-1].append(spot)
        else:
            kept.append([spot])
    return kept


def _places(letters: str, part: str) -> Iterator[int]:
    at = letters.find(part)
    while at >= 0:
        yield at
        at = letters.find(part, at + 1)


def _ends(text: str, terms: tuple[str, ...]) -> set[int]:
    return set(accumulate(len(bare(piece)) for piece in words.split(text, terms)))


def has_page_mark(figure: Figure) -> bool:
    """Tell whether a page says which it is."""
    node = figure.node("page")
    return node is not None and any(isinstance(shape, Box) for shape in node.block.shapes)
