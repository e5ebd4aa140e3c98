"""What text looks like once it is in."""

from __future__ import annotations

import pytest

from facilitator.thai.normalise import clean


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("ลาด\u200bกระบัง", "ลาดกระบัง"),
        ("\ufeffก\u200c\u200d\u2060ข\u00ad", "กข"),
        ("\u200eก\u200f\u202aข\u202c\u2066ค\u2069", "กขค"),
        ("ก\x00\x07\x1b[1mข\x7f\x9f", "ก[1mข"),
        ("ก\r\nข\rค\u2028ง\u2029จ\x0bฉ\x0cช\x85ซ", "ก\nข\nค\nง\nจ\nฉ\nช\nซ"),
        ("ก\tข\nค", "ก\tข\nค"),
        ("cafe\u0301", "café"),
        ("น้ำ ซ้ำ ป่ำ", "น้ำ ซ้ำ ป่ำ"),
        ("นํ้า เเก", "นํ้า เเก"),  # kept as typed; search takes them for what they look like
        ("ก่ี", "ก่ี"),
        ("ﬁ ① ｱ", "ﬁ ① ｱ"),
        ("ก\u00a0ข  ค ", "ก\u00a0ข  ค "),
        ("ก\ud800ข\udfff\uffffค", "กขค"),
        ("☑ ✓ 😀", "☑ ✓ 😀"),
        ("", ""),
    ],
)
def test_text_is_stored_as_typed_but_for_what_nobody_sees(typed: str, stored: str) -> None:
    assert clean(typed) == stored


def test_never_nfkc_which_takes_am_apart() -> None:
    assert len(clean("น้ำ")) == 3
