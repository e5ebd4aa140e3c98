"""Thai (๑๒๓) and Arabic (123) digits: a choice of how things are shown, both understood when typed."""

from __future__ import annotations

import re
from decimal import Decimal

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC = "0123456789"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)

_TOKEN = re.compile("(?:https?://|www\\.)\\S+|[A-Za-zÀ-ɏ\\d.,:/@_+~%&=?#-]+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_NUMBER = re.compile(
    "(?P<sign>[-−–]?)\\s*฿?\\s*(?P<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?P<part>\\d+)|\\.-|\\.)?\\s*(?:บาท)?"
)


def to_thai(text: str) -> str:
    """Return the text with ๐–๙ for 0–9."""
    return text.translate(_TO_THAI)


def to_arabic(text: str) -> str:
    """Return the text with 0–9 for ๐–๙."""
    return text.translate(_TO_ARABIC)


def apply(text: str, choice: str) -> str:
    """Return the text with the digits of `choice`: "thai", "arabic" or "as-typed".

    Web and mail addresses and Latin terms (COVID-19) never get Thai digits.
    """
    if choice == "as-typed":
        return text
    if choice == "arabic":
        return to_arabic(text)
    if choice != "thai":
        raise ValueError(f'Digits are "thai", "arabic" or "as-typed", not "{choice}"')
    return _TOKEN.sub(_in_thai_digits, text)


def _in_thai_digits(token: re.Match[str]) -> str:
    """Leave whatever hangs together with a Latin letter: COVID-19, A4, H1N1, S2, name2@example.org, 5kg."""
    return token[0] if _LATIN.search(token[0]) else to_thai(token[0])


def parse_number(text: str) -> Decimal | None:
    """Return the number that was typed (๓๑๒, 270,000.-บาท, ฿1,250.50), or None when it is none."""
    match = _NUMBER.fullmatch(to_arabic(text).strip())
    if match is None:
        return None
    number = Decimal(match["whole"].replace(",", "") + (f".{match['part']}" if match["part"] else ""))
    return -number if match["sign"] else number
