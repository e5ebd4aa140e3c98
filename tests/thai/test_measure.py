"""Widths as HarfBuzz gives them for the shipped fonts."""

from __future__ import annotations

import pytest
import uharfbuzz

from facilitator.thai import measure

STACKS = "ที่ กี่ ผู้ น้ำ ซ้ำ ค่ำ ปั๋ม ป้า ฝั่ง ฟื้น ปี่ ฬั้ ญู ฐู ฐุ้ ฎุ ฏู ฎู๋ ป่ำ ฟำ โป๊ะ ก๊อก ก็ ฤๅ ๑๒๓ ฿ KMน้ำ"


@pytest.mark.parametrize("face", measure.FACES)
def test_every_face_is_there_and_draws_every_stack(face: str) -> None:
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(measure.font_path(face))))
    assert set(map(chr, font.face.unicodes)) >= set(STACKS)
    for stack in STACKS.split():
        assert 0 < measure.width(stack, face, 1) < len(stack)


def test_marks_take_no_room() -> None:
    assert measure.width("ที่", "regular", 16) == measure.width("ท", "regular", 16)
    assert measure.width("ผู้", "regular", 16) == measure.width("ผ", "regular", 16)
    assert measure.width("น้ำ", "regular", 16) == measure.width("นำ", "regular", 16)


def test_width_grows_with_the_size_and_the_weight() -> None:
    regular = measure.width("ประชุม", "regular", 10)
    assert measure.width("ประชุม", "regular", 20) == pytest.approx(2 * regular)
    assert measure.width("ประชุม", "bold", 10) > regular
    assert measure.width("", "regular", 10) == 0


def test_thai_glued_to_latin_is_as_wide_as_both_apart() -> None:
    for face in measure.FACES:
        assert measure.width("KMน้ำที่ A4", face, 1) == pytest.approx(
            sum(measure.width(part, face, 1) for part in ("KM", "น้ำที่", " A4"))
        )


def test_signs_that_the_text_font_lacks_come_from_the_symbols_font() -> None:
    symbols = uharfbuzz.Font(
        uharfbuzz.Face(uharfbuzz.Blob.from_file_path(measure.font_path(measure.SYMBOLS)))
    )
    for sign in "✓☐☑":
        glyph = symbols.get_nominal_glyph(ord(sign))
        assert glyph
        expected = symbols.get_glyph_h_advance(glyph) / symbols.face.upem
        assert measure.width(sign, "regular", 1) == pytest.approx(expected)
        assert measure.width(f"ก{sign}ข", "bold", 1) == pytest.approx(
            measure.width("กข", "bold", 1) + expected
        )


def test_a_text_is_parted_where_font_or_script_changes() -> None:
    assert measure.by_font("ตกลง\t✓แล้ว", "bold") == [("bold", "ตกลง "), ("symbols", "✓"), ("bold", "แล้ว")]
    assert measure.by_font("漢\ud800", "regular") == [("regular", "漢\ufffd")]
    assert measure.by_font("", "regular") == []
    assert measure.by_script("KMน้ำ A4 שלום๑") == ["KM", "น้ำ", " A4 ", "שלום", "๑"]
    assert set(map(len, measure.by_script("น้ำ" * 500))) == {498, 6}


def test_blanks_of_any_kind_are_as_wide_as_a_space() -> None:
    space = measure.width(" ", "regular", 1)
    assert measure.width("\t", "regular", 1) == space
    assert measure.width("\u00a0", "regular", 1) == space


def test_long_texts_are_the_sum_of_their_parts() -> None:
    assert measure.width("ที่น้ำ" * 5000, "regular", 1) == pytest.approx(
        5000 * measure.width("ที่น้ำ", "regular", 1)
    )
    assert measure.width("ำ" * 200_000, "regular", 1) > 0  # HarfBuzz alone takes minutes for it


@pytest.mark.parametrize(
    "text", ["\ud800", "ก\udfffข", "\x00", "😀👩\u200d🌾", "\u0e4e\u0e3a", "שלום", "\U0010ffff"]
)
def test_any_string_has_a_width(text: str) -> None:
    assert measure.width(text, "regular", 11) >= 0


def test_an_unknown_face_is_refused() -> None:
    with pytest.raises(KeyError):
        measure.width("ก", "light", 11)
