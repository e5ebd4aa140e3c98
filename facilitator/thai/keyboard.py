"""Text typed with the wrong keyboard layout, turned over: "l;ylfu" is สวัสดี on a Thai keyboard.

The layout is Kedmanee (TIS 820-2538) over the American one; every key is turned over, so that turning over
twice gives the text back.
"""

from __future__ import annotations

import re

_LATIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"
_THAI = (
    "_ๅ/-ภถ\u0e38\u0e36คตจขชๆไ\u0e33พะ\u0e31\u0e35รนยบลฃฟหกดเ\u0e49\u0e48าสวงผปแอ\u0e34\u0e37ทมใฝ"
    '%+๑๒๓๔\u0e39฿๕๖๗๘๙๐"ฎฑธ\u0e4d\u0e4aณฯญฐ,ฅฤฆฏโฌ\u0e47\u0e4bษศซ.()ฉฮ\u0e3a\u0e4c?ฒฬฦ'
)
_TO_THAI = str.maketrans(_LATIN, _THAI)
_TO_LATIN = str.maketrans(_THAI, _LATIN)
_THAI_SIGN = re.compile("[\u0e00-\u0e7f]")
_LATIN_SIGN = re.compile("[A-Za-z]")


def turn_over(text: str) -> str:
    """Return the text as the same keys give it in the other layout, away from the one it mostly is in."""
    thai, latin = len(_THAI_SIGN.findall(text)), len(_LATIN_SIGN.findall(text))
    return text.translate(_TO_LATIN if thai >= latin and thai else _TO_THAI)


def in_latin(text: str) -> str:
    """Return what the keys that gave this text in the Thai layout give in the Latin one."""
    return text.translate(_TO_LATIN)
