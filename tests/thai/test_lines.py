"""Lines broken to a width."""

from __future__ import annotations

import pytest

from facilitator.thai import lines, measure
from facilitator.thai.letters import CLUSTER
from facilitator.thai.lines import Line, Run, wrap, wrap_runs

SIZE = 16.0


def texts(broken: tuple[Line, ...]) -> list[str]:
    return [line.text for line in broken]


def wide(text: str, face: str = "regular") -> float:
    return measure.width(text, face, SIZE)


SENTENCE = "กลุ่มออมทรัพย์บ้านหนองบัวประชุมทุกวันที่ 5 มีสมาชิก ๓๒ คน จากหน่วยงานต่าง ๆ (ปี พ.ศ. 2569) และ อบต. ฯลฯ"


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (
            420,
            [
                "กลุ่มออมทรัพย์บ้านหนองบัวประชุมทุกวันที่ 5 มีสมาชิก ๓๒ คน",
                "จากหน่วยงานต่าง ๆ (ปี พ.ศ. 2569) และ อบต. ฯลฯ",
            ],
        ),
        (
            180,
            [
                "กลุ่มออมทรัพย์บ้านหนองบัว",
                "ประชุมทุกวันที่ 5 มีสมาชิก",
                "๓๒ คน จากหน่วยงานต่าง ๆ",
                "(ปี พ.ศ. 2569) และ",
                "อบต. ฯลฯ",
            ],
        ),
        (
            100,
            [
                "กลุ่มออมทรัพย์",
                "บ้านหนองบัว",
                "ประชุมทุก",
                "วันที่ 5 มี",
                "สมาชิก ๓๒ คน",
                "จากหน่วยงาน",
                "ต่าง ๆ",
                "(ปี พ.ศ. 2569)",
                "และ อบต. ฯลฯ",
            ],
        ),
    ],
)
def test_lines_end_between_words_at_any_width(width: float, expected: list[str]) -> None:
    broken = wrap(SENTENCE, width, "regular", SIZE)
    assert texts(broken) == expected
    for line in broken:
        assert line.width == pytest.approx(wide(line.text))
        assert line.width <= width
        assert SENTENCE.startswith(line.text, line.start)


def test_a_line_is_as_full_as_it_can_be() -> None:
    words = "กลุ่ม ชุมชน ตำบล"
    exact = wide("กลุ่ม ชุมชน")
    assert texts(wrap(words, exact, "regular", SIZE)) == ["กลุ่ม ชุมชน", "ตำบล"]
    assert texts(wrap(words, exact - 0.01, "regular", SIZE)) == ["กลุ่ม", "ชุมชน", "ตำบล"]


def test_blanks_at_the_end_of_a_line_are_left_out_and_take_no_room() -> None:
    assert texts(wrap("ตำบล     กลุ่ม   ", wide("ตำบล"), "regular", SIZE)) == ["ตำบล", "กลุ่ม"]
    assert texts(wrap("  กลุ่ม", 400, "regular", SIZE)) == ["  กลุ่ม"]
    assert wrap("   ", 400, "regular", SIZE) == (Line("", 0, 0.0),)


def test_a_line_feed_ends_a_line_and_an_empty_text_is_one_line() -> None:
    assert wrap("", 100, "regular", SIZE) == (Line("", 0, 0.0),)
    broken = wrap("ต้น\n\nปลาย \n", 400, "regular", SIZE)
    assert [(line.text, line.start) for line in broken] == [("ต้น", 0), ("", 4), ("ปลาย", 5), ("", 11)]


def test_only_the_first_line_is_indented() -> None:
    indent = 60.0
    broken = wrap("กลุ่ม ชุมชน ตำบล กลุ่ม ชุมชน ตำบล", 110, "regular", SIZE, (), indent)
    assert texts(broken) == ["กลุ่ม", "ชุมชน ตำบล", "กลุ่ม ชุมชน", "ตำบล"]
    pieces = wrap_runs((Run("กลุ่ม ชุมชน ตำบล", "regular", SIZE),), 110, (), indent)
    assert [line[0].x for line in pieces] == [indent, 0.0]


def test_a_word_wider_than_what_an_indent_leaves_goes_whole_to_the_next_line() -> None:
    assert texts(wrap("สหกรณ์การเกษตร", 120, "regular", SIZE, (), 100.0)) == ["", "สหกรณ์การเกษตร"]


def test_a_word_wider_than_the_line_is_cut_between_clusters() -> None:
    name = "ฟื้นฟูน้ำเค็มซ้ำซ้อน"
    broken = wrap(name, 30, "regular", SIZE, (name,))
    assert "".join(texts(broken)) == name
    assert len(broken) > 3
    for line in broken:
        assert line.text[0] not in "ัิีึืุู่้๊๋็์ำะา"
        assert line.text[-1] not in "เแโใไ"
        assert line.width <= 30


def test_a_word_is_not_cut_before_what_must_not_start_a_line() -> None:
    for line in wrap("ฟฟฟฟฟ) ฟฟฟฟฟฟ ๆ ฟฟฟฟ!", 2.2 * wide("ฟ"), "regular", SIZE, ("ฟฟฟฟฟ", "ฟฟฟฟฟฟ", "ฟฟฟฟ")):
        assert line.text[0] == "ฟ"


def test_where_a_latin_word_is_cut_its_kerning_counts() -> None:
    for line in wrap("AVATAVATAVATAVATAVATAVATAVAT", 100, "regular", SIZE):
        assert line.width == pytest.approx(wide(line.text), abs=1e-6)


def test_what_belongs_together_is_parted_before_a_word_is_cut() -> None:
    assert texts(wrap("ฯพณฯ ประธานาธิบดี", wide("ประธานาธิบดี"), "regular", SIZE)) == ["ฯพณฯ", "ประธานาธิบดี"]
    assert texts(wrap("๓๒ ครัวเรือน", wide("ครัวเรือน"), "regular", SIZE)) == ["๓๒", "ครัวเรือน"]


def test_a_long_address_breaks_at_its_slashes_and_where_it_must() -> None:
    address = "https://www.example.org/community/welfare/" + "a" * 60
    broken = wrap(f"ดู {address} นี้", 200, "regular", SIZE)
    assert texts(broken)[:2] == ["ดู https://www.example.org/", "community/welfare/"]
    assert "".join(texts(broken)) == f"ดู{address.join(['', 'นี้'])}" or all(
        line.width <= 200 for line in broken
    )


@pytest.mark.parametrize("width", [0.0, -5.0, 1.0, float("nan"), float("inf")])
def test_any_width_does_no_harm(width: float) -> None:
    broken = wrap("ที่น้ำ ๆ", width, "regular", SIZE)
    assert "".join(texts(broken)).replace(" ", "") == "ที่น้ำๆ"


def test_signs_of_the_symbols_font_are_measured_and_kept() -> None:
    broken = wrap("☐ ซื้อ ☑ ประชุม ✓ เสร็จ", 60, "regular", SIZE)
    assert " ".join(texts(broken)) == "☐ ซื้อ ☑ ประชุม ✓ เสร็จ"
    assert all(line.width <= 60 for line in broken)


def test_a_change_of_look_inside_a_word_makes_no_break() -> None:
    runs = (Run("กลุ่ม", "regular", SIZE), Run("ออม", "bold", SIZE), Run("ทรัพย์", "regular", SIZE))
    width = wide("ออม", "bold") + wide("ทรัพย์") + 1
    assert wide("กลุ่ม") + wide("ออม", "bold") < width
    broken = wrap_runs(runs, width)
    assert [[piece.text for piece in line] for line in broken] == [["กลุ่ม"], ["ออม", "ทรัพย์"]]
    assert [piece.face for piece in broken[1]] == ["bold", "regular"]


@pytest.mark.parametrize("width", [90.0, 150.0, 300.0])
def test_runs_break_like_the_same_text_of_one_look(width: float) -> None:
    plain = texts(wrap(SENTENCE, width, "regular", SIZE))
    for cluster in CLUSTER.finditer(SENTENCE):
        at = cluster.start()
        runs = (Run(SENTENCE[:at], "regular", SIZE), Run(SENTENCE[at:], "regular", SIZE))
        assert ["".join(piece.text for piece in line) for line in wrap_runs(runs, width)] == plain


def test_pieces_stand_side_by_side() -> None:
    line = wrap_runs(
        (Run("ก", "regular", 10), Run("ข", "bold", 20), Run("", "bold", 9), Run("ค", "italic", 10)), 400
    )[0]
    assert [piece.text for piece in line] == ["ก", "ข", "ค"]
    assert line[1].x == pytest.approx(measure.width("ก", "regular", 10))
    assert line[2].x == pytest.approx(line[1].x + measure.width("ข", "bold", 20))


def test_no_runs_are_one_empty_line() -> None:
    assert wrap_runs((), 100) == ((),)
    assert wrap_runs((Run("", "regular", SIZE),), 100) == ((),)


def test_names_of_the_session_stay_whole() -> None:
    text = "กองทุนใบตองจันทร์ฉาย"
    width = wide("ใบตองจันทร์ฉาย") + 1
    assert texts(wrap(text, width, "regular", SIZE, ("ใบตองจันทร์ฉาย",)))[-1] == "ใบตองจันทร์ฉาย"


@pytest.mark.parametrize("text", ["ถามมะลิวัลย์ที่ดอนตาล", "ถาม Kofi Annanที่บ้าน", "เเก้วใสเล่าเรื่องดี"])
def test_names_that_stand_elsewhere_change_nothing(text: str) -> None:
    here = ("มะลิวัลย์", "Kofi Annan", "แก้วใสเล่า")
    names = (*here, "พงษ์ไพบูลย์", "ร.ต.ดำ")
    for width in (40, 60, 90):
        assert wrap(text, width, "regular", SIZE, names) == wrap(text, width, "regular", SIZE, here)
        runs = (Run(text[:3], "regular", SIZE), Run(text[3:], "bold", SIZE))
        assert wrap_runs(runs, width, names) == wrap_runs(runs, width, here)


COUNCIL = "องค์การบริหารส่วนตำบลหนองบัวทอง"


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (150, ["ขอบคุณ", "องค์การบริหารส่วน", "ตำบลหนองบัวทอง"]),
        (100, ["ขอบคุณ", "องค์การบริหาร", "ส่วนตำบล", "หนองบัวทอง"]),
        (60, ["ขอบคุณ", "องค์การ", "บริหาร", "ส่วน", "ตำบล", "หนองบัว", "ทอง"]),
    ],
)
def test_a_name_of_many_words_that_is_wider_than_the_line_ends_lines_between_them(
    width: float, expected: list[str]
) -> None:
    assert texts(wrap(f"ขอบคุณ{COUNCIL}", width, "regular", SIZE, (COUNCIL,))) == expected


def test_long_texts_are_broken_in_linear_time() -> None:
    """Quadratic work on any of them would take minutes."""
    for text in (
        "ก" * 100_000,
        "่" * 100_000,
        ")" * 100_000,
        "a" * 100_000,
        "ประชุม" * 20_000,
        "x y " * 30_000,
    ):
        broken = lines.wrap(text, 300, "regular", SIZE)
        assert "".join(line.text for line in broken).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines_of"),
    [
        ("ทำฝายชะลอน้ำสามจุด", ["ทำฝาย", "ชะลอน้ำ", "สามจุด"]),
        ("ฝนน้ำจะเอ่อเข้าทุ่งนา", ["ฝนน้ำจะ", "เอ่อเข้า", "ทุ่งนา"]),
    ],
)
def test_a_run_that_reads_as_one_name_breaks_between_its_words_where_it_must(
    text: str, lines_of: list[str]
) -> None:
    assert [line.text for line in lines.wrap(text, 70, "regular", 16)] == lines_of
