"""Whatever is read, nothing is dropped, nothing is changed, nothing takes for ever."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st
from sketching import walk

from facilitator.imports import details, marks
from facilitator.imports.outline import parse
from facilitator.thai.normalise import clean

PIECES = st.sampled_from(
    (
        *(
            "1.",
            "2.",
            "3.",
            "1)",
            "2)",
            "๑.",
            "๒)",
            "๕.๑",
            "1.1",
            "1.2",
            "(1)",
            "(2)",
            "ก.",
            "ข.",
            "ก)",
            "a.",
            "ii)",
        ),
        *(
            "-",
            "•",
            "–",
            "*",
            "o",
            "[ ]",
            "S1",
            "W2",
            "11.30",
            "2551",
            "15,000",
            "270,000.-บาท",
            ":",
            " : ",
            "“",
            "”",
        ),
        *("ชุมชน", "เป้าหมาย", "คุณมะลิ", "ประเด็นที่ ๑", "ประเด็นที่ ๒", "และ", "ตาม", "ดังนี้", "วันที่ 7 กันยายน 2553"),
        *("ความรู้เรื่อง", "KM", "ก็", "น้ำ", "ข้อความที่ยาวพอสมควรสำหรับหนึ่งบรรทัดในเอกสารทั่วไปของหมู่บ้าน"),
        *(
            " ",
            "  ",
            "    ",
            "\u00a0\u00a0\u00a0\u00a0",
            "\t",
            "\n",
            "\n",
            "\n\n",
            "\n\n\n",
            "\n    ",
            "\n  - ",
        ),
    )
)
DOCUMENTS = st.lists(PIECES, max_size=60).map("".join)
ANYTHING = st.text(max_size=200)


def letters(text: str) -> str:
    """Return the text without white space."""
    return re.sub(r"\s", "", text)


def flat(text: str, *, titled: bool) -> str:
    """Return what the outline of a text holds, in order, without white space."""
    return letters("".join(f"{e.mark}{e.speaker}{e.text}" for _, e in walk(parse(text, titled=titled))))


@given(st.one_of(DOCUMENTS, ANYTHING), st.booleans())
@example(text="1. ก\n1) ข\n\n\n\n- ค", titled=True)
@example(text="คุณมะลิ    อยากให้คนหนุ่มสาวกลับมาอยู่บ้านเรา มีงานทำ", titled=False)
@example(text="- : -", titled=False)
@example(text="ก\u2028ข\x0cค\x85ง", titled=False)
@example(text="เเ ํา \ud800 \ufeff", titled=False)
def test_the_outline_holds_every_letter_in_order(text: str, titled: bool) -> None:
    assert flat(text, titled=titled) == letters(clean(text))


@given(st.one_of(DOCUMENTS, ANYTHING))
def test_every_entry_has_text_as_typed(text: str) -> None:
    lines = [line.strip() for line in clean(text).split("\n")]
    for _, entry in walk(parse(text)):
        assert entry.text
        assert all(part == part.strip() for part in entry.text.split("\n"))
        assert all(any(part in line for line in lines) for part in entry.text.split("\n"))
        assert not entry.mark or any(line.startswith(entry.mark) or entry.mark in line for line in lines)


@given(st.one_of(DOCUMENTS, ANYTHING))
def test_labels_hold_values_and_lists_only(text: str) -> None:
    for _, entry in walk(parse(text)):
        if entry.slot in ("value", "quote", "paragraph"):
            assert not entry.children or entry.slot == "value"
        if entry.slot == "value":
            assert not [child for child in entry.children if child.slot == "heading"]


@given(ANYTHING)
def test_splitting_one_line_loses_nothing(text: str) -> None:
    mark, rest = marks.split(text)
    assert letters(mark + rest) == letters(text)


@given(st.one_of(DOCUMENTS, ANYTHING))
def test_details_of_any_text(text: str) -> None:
    assert details.title_of(text, "ไฟล์")
    assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", details.date_of(text))


def test_long_and_odd_texts_end() -> None:
    for text in (
        "ก" * 100_000,
        "ก" + " " * 100_000 + "ข",
        "\u00a0" * 100_000 + "ข",
        "- " * 100_000,
        "1. " * 100_000,
        ":" * 100_000,
        "1.1." * 50_000,
        "1) ก\n" * 5000,
        "- ก\n1) ข\n" * 3000,
        "".join(f"{n}. ก\nหัวข้อ\n1) ข\n" for n in range(1, 2000)),
        "ประเด็นที่ 1\n" * 5000,
        "ชื่อ : ค่า\n" * 5000,
        "ข้อความยาวพอที่จะถูกนับเป็นบรรทัดเต็มของย่อหน้าหนึ่งในเอกสาร\n" * 5000,
    ):
        assert flat(text, titled=True) == letters(clean(text))
