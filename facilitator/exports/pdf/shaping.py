"""Turn text into glyphs to embed: HarfBuzz places the marks, every character keeps a code of its own.

A reader takes text out of a PDF code by code. Where a code stands for exactly one character, in the order
typed, and a mark is a glyph of its own that moves the pen by nothing, every reader gets back what was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import uharfbuzz

from facilitator.exports.pdf.truetype import Part, Placed, Source
from facilitator.thai import measure, normalise

_LEFTWARDS = re.compile(f"[{measure.LEFTWARDS}]")
_AM = "ำ"
_ENOUGH = 2
_ABOVE = re.compile("[ัิ-ื็-๎]*$")


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring glyphs of one font."""

    font: str
    glyphs: tuple[Placed, ...]
    width: float
    """In em."""


@cache
def source(font: str) -> Source:
    """Return a font by its name: a face of the text font, or `measure.SYMBOLS`."""
    return Source(measure.font_path(font))


@lru_cache(maxsize=16384)
def shape(text: str, face: str) -> tuple[Span, ...]:
    """Return the glyphs of one line. Characters that no font has get the face's box."""
    spans = []
    for font, part in measure.by_font(normalise.clean(text), face):
        glyphs: list[Placed] = []
        for run in measure.by_script(part):
            shaped = _shape_run(run, font)
            # Readers turn letters that run to the left around, so these are drawn in that order.
            glyphs += reversed(shaped) if _LEFTWARDS.match(run) else shaped
        width = sum([glyph.advance for glyph in glyphs]) / source(font).units
        spans.append(Span(font, tuple(glyphs), width))
    return tuple(spans)


def at_line_end(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the same glyphs, safe at the end of a line.

    Readers take a hyphen there for one that hyphenation put in, and drop it; poppler and PDFium both do. A
    blank that belongs to the same code keeps them from it: U+00A0, for PDFium looks through an ordinary one.
    """
    if not spans or not spans[-1].glyphs or spans[-1].glyphs[-1].text != "-":
        return spans
    *before, last = spans
    hyphen = last.glyphs[-1]
    kept = _placed(hyphen.parts, hyphen.advance, "-\u00a0", last.font)
    return (*before, Span(last.font, (*last.glyphs[:-1], kept), last.width))


def reaching(spans: tuple[Span, ...], ems: float) -> tuple[Span, ...]:
    """Return the same glyphs, the last one moving the pen that much further.

    Readers that look for columns, as poppler does, then see no gap between a label and its value. A single
    letter stays as it is: from the width of the first one PDFium takes how far apart two lines are.
    """
    if sum(len(span.glyphs) for span in spans) < _ENOUGH or ems <= 0:
        return spans
    *before, last = spans
    end = last.glyphs[-1]
    further = round(ems * source(last.font).units)
    longer = _placed(end.parts, end.advance + further, end.text, last.font)
    return (*before, Span(last.font, (*last.glyphs[:-1], longer), last.width + ems))


def _shape_run(text: str, font: str) -> list[Placed]:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    uharfbuzz.shape(source(font).font, buffer)
    glyphs: list[Placed] = []
    cluster: list[tuple[Part, int]] = []
    start = 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.cluster != start and cluster:
            glyphs += _one_each(text[start : info.cluster], cluster, font)
            cluster = []
        start = info.cluster
        cluster.append((Part(info.codepoint, place.x_offset, place.y_offset), place.x_advance))
    if cluster:
        glyphs += _one_each(text[start:], cluster, font)
    return glyphs


def _one_each(text: str, cluster: list[tuple[Part, int]], font: str) -> list[Placed]:
    """Give every character of a cluster its glyph, in the order of the characters."""
    if len(cluster) == len(text):
        return [
            _placed((part,), advance, of, font) for (part, advance), of in zip(cluster, text, strict=True)
        ]
    if text.endswith(_AM) and len(cluster) == len(text) + 1:
        # HarfBuzz draws ำ as a ring, put before the tones, and an า at the end: here they are one glyph.
        above = _ABOVE.search(text[:-1])
        ring = len(cluster) - 2 - (len(above.group()) if above else 0)
        before = [*cluster[:ring], *cluster[ring + 1 : -1]]
        glyphs = [
            _placed((part,), advance, of, font) for (part, advance), of in zip(before, text, strict=False)
        ]
        return [*glyphs, _merged([cluster[ring], cluster[-1]], _AM, font)]
    return [_merged(cluster, text, font)]


def _merged(cluster: list[tuple[Part, int]], text: str, font: str) -> Placed:
    """Return one glyph that draws several."""
    pen = 0
    parts = []
    for part, advance in cluster:
        parts.append(Part(part.glyph, part.x + pen, part.y))
        pen += advance
    return _placed(tuple(parts), pen, text, font)


@cache
def _placed(parts: tuple[Part, ...], advance: int, text: str, font: str) -> Placed:  # noqa: ARG001
    """Return the one object for this glyph of this font."""
    return Placed(parts, advance, text)
