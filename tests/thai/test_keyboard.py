"""Text typed with the wrong keyboard layout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.thai import keyboard


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("l;ylfu", "สวัสดี"),
        ("ohemj;,", "น้ำท่วม"),
        ("d]6j,vv,miyrpN", "กลุ่มออมทรัพย์"),
        ("Fi'giupo", "โรงเรียน"),
        ("้ำสสน", "hello"),
    ],
)
def test_the_same_keys_in_the_other_layout(typed: str, meant: str) -> None:
    assert keyboard.turn_over(typed) == meant


@given(st.text(st.sampled_from(keyboard._LATIN + " "), min_size=1))
def test_turning_over_twice_gives_the_text_back(typed: str) -> None:
    # Away from its layout and back: a text of signs alone has no layout to come from.
    typed = f"a{typed}a"
    turned = keyboard.turn_over(typed)
    assert turned.translate(keyboard._TO_LATIN) == typed
    assert len(turned) == len(typed)


def test_every_key_gives_another_sign_in_each_layout() -> None:
    assert len(set(keyboard._LATIN)) == len(keyboard._LATIN) == 94
    assert len(set(keyboard._THAI)) == 94
