"""Text as it is stored: one spelling for what looks the same, and nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but for tab and line feed
    "\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\ufeff"  # zero-width spaces and joiners, soft hyphen
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # marks of writing direction
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]"  # halves of pairs and what is no character
)


def clean(text: str) -> str:
    """Return the text in NFC, with plain line ends and without control, zero-width and direction characters.

    Never NFKC, which takes ำ apart.
    """
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _LINE_END.sub("\n", text)))
