"""What holds for any text: Thai as it is typed, Thai as nobody types it, and everything else."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from facilitator.thai import dates, lines, measure, normalise, numerals, searching, sorting, words
from facilitator.thai.letters import CLUSTER, LEADING_VOWELS

FRAGMENTS = """
    การ ความ ที่ น้ำ ผู้ใหญ่บ้าน กลุ่มออมทรัพย์ แม่บ้าน ปฏิบัติการ ฯลฯ ฯพณฯ ๆ ฯ พ.ศ. ๒๕๖๙ ๔ 270,000.-บาท ๓๒ คน
    หมู่ที่ อบต. ศอช. ต. ดร. นาย ( ) “ ” [ ] , . ! ? : ; - – / + % ฿ $ # COVID-19 KM กิโลเมตร á
    https://example.org/a/b?c=d&e=f name@example.org เ แ โ ใ ไ ะ า ำ ่ ้ ์ ั ็ ํ เเ นํ้า ก็ ✓ ☐ 😀
"""

ANYTHING = st.text(st.characters(exclude_categories=()))
"""Any string whatever, halves of surrogate pairs included."""
THAI_LETTERS = st.text("กขงดตนบปมยรลวสหอฤเแโใไะาำิีุู่้๊์ัํ็ๆฯ ๑2.", max_size=40)
"""Thai letters in any order, mostly one that no word has."""
PHRASES = st.lists(
    st.sampled_from([*FRAGMENTS.split(), " ", " ", "  ", "\n", "\t", "\u00a0", "\u200b"]), max_size=25
).map("".join)
"""Words, signs and blanks as they may meet in a text."""
TEXTS = st.one_of(ANYTHING, THAI_LETTERS, PHRASES)
WIDTHS = st.floats(0.0, 400.0)
SIZE = 11.0

NEVER_FIRST = set("ๆฯ).,!?”ะาำๅัิีึืฺุู็่้๊๋์ํ๎")
NEVER_LAST = set("(“" + LEADING_VOWELS)


@given(TEXTS)
def test_joined_pieces_are_the_text(text: str) -> None:
    for pieces in (words.split(text), words.split_loosely(text)):
        assert "".join(pieces) == text
        assert all(pieces)


@given(TEXTS)
def test_no_line_starts_or_ends_with_what_it_must_not(text: str) -> None:
    for pieces in (words.split(text), words.split_loosely(text)):
        for piece in pieces[1:]:
            assert piece[0] not in NEVER_FIRST
            assert unicodedata.category(piece[0])[0] != "M"
        for piece in pieces[:-1]:
            assert piece.rstrip()[-1:] not in NEVER_LAST


@given(PHRASES, PHRASES)
def test_no_word_of_a_term_is_cut(before: str, after: str) -> None:
    term = "กึกก้องจันทร์ฉาย บ้านใหม่ไชยพจน์"
    for pieces in (
        words.split(before + term + after, (term,)),
        words.split_loosely(before + term + after, (term,)),
    ):
        for word in term.split():
            assert any(word in piece for piece in pieces)


@pytest.mark.parametrize(
    "text",
    [
        "ก" * 200_000,
        "่" * 200_000,
        "เ" * 200_000,
        "ำ" * 200_000,
        "ๆ" * 200_000,
        ")" * 200_000,
        "a" * 200_000,
        "7" * 200_000,
        " " * 200_000,
        "การประชุม" * 22_000,
        "ก. " * 66_000,
        "1 - " * 50_000,
        "a@" * 100_000,
        "http://" * 28_000,
    ],
    ids=lambda text: repr(text[:9]),
)
def test_long_runs_take_linear_time(text: str) -> None:
    """Quadratic work on any of them would take minutes."""
    assert "".join(words.split(text)) == text
    assert "".join(words.split(text, ("การ", "ประชุมใหญ่"))) == text


def without_blanks(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, WIDTHS, st.sampled_from([0.0, 30.0]))
def test_lines_fit_and_give_the_text_back(text: str, width: float, indent: float) -> None:
    broken = lines.wrap(text, width, "regular", SIZE, (), indent)
    assert without_blanks("".join(line.text for line in broken)) == without_blanks(text)
    assert len(broken) > text.count("\n")
    for number, line in enumerate(broken):
        assert line.text == line.text.rstrip()
        assert text.startswith(line.text, line.start)
        room = width - indent if number == 0 else width
        assert line.width <= room + 1e-3 or len(CLUSTER.findall(line.text)) < 2


@given(st.one_of(THAI_LETTERS, PHRASES), WIDTHS)
def test_the_width_of_a_line_is_what_it_measures_as_a_whole(text: str, width: float) -> None:
    for line in lines.wrap(text, width, "bold", SIZE):
        assert line.width == pytest.approx(measure.width(line.text, "bold", SIZE), abs=0.01 * SIZE)


@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(measure.FACES), st.sampled_from([11.0, 16.0])), max_size=5),
    WIDTHS,
)
def test_runs_fit_and_give_the_text_back(parts: list[tuple[str, str, float]], width: float) -> None:
    runs = tuple(lines.Run(*part) for part in parts)
    broken = lines.wrap_runs(runs, width)
    joined = "".join("".join(piece.text for piece in line) for line in broken)
    assert without_blanks(joined) == without_blanks("".join(run.text for run in runs))
    for line in broken:
        x = 0.0
        for piece in line:
            assert piece.x == pytest.approx(x)
            x += piece.width
        whole = "".join(piece.text for piece in line)
        assert x <= width + 1e-3 or len(CLUSTER.findall(whole)) < 2


@given(TEXTS)
def test_clean_text_stays_clean_and_has_nothing_unseen(text: str) -> None:
    cleaned = normalise.clean(text)
    assert normalise.clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()
    for letter in cleaned:
        assert letter in "\n\t" or unicodedata.category(letter) != "Cc"
        assert letter not in "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202e\u2066\u2069\u00ad"


@given(st.one_of(THAI_LETTERS, PHRASES, ANYTHING), st.data())
def test_a_text_is_found_by_every_part_of_it(text: str, data: st.DataObject) -> None:
    clusters = CLUSTER.findall(text)
    start = data.draw(st.integers(0, len(clusters)))
    end = data.draw(st.integers(start, len(clusters)))
    part = "".join(clusters[start:end])
    assume(searching.fold(part).strip())
    found = searching.find(part, text)
    assert found
    for at, stop in found:
        assert 0 <= at < stop <= len(text)
        assert searching.fold(part).strip() in searching.fold(text[at:stop])


@given(TEXTS)
def test_a_search_key_is_its_own_search_key(text: str) -> None:
    assert searching.fold(searching.fold(text)) == searching.fold(text)


@given(TEXTS)
def test_digits_come_back(text: str) -> None:
    assert numerals.to_arabic(numerals.apply(text, "thai")) == numerals.to_arabic(text)
    assert numerals.apply(text, "as-typed") == text


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_date_is_read_back(day: date) -> None:
    for written in (dates.long_date(day), dates.medium_date(day), day.isoformat()):
        assert dates.parse_date(written) == day
        assert dates.parse_date(numerals.to_thai(written)) == day


@given(TEXTS, TEXTS)
def test_any_string_does_no_harm_elsewhere(text: str, other: str) -> None:
    assert (sorting.key(text) < sorting.key(other)) + (sorting.key(other) < sorting.key(text)) == (
        text != other
    )
    sorting.name_key(text)
    numerals.parse_number(text)
    dates.parse_date(text)
    dates.parse_time(text)
    searching.terms_of(text)
