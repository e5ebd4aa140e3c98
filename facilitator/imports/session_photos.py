"""The photos of a session file: text back into pictures, each verified to be one."""

from __future__ import annotations

import binascii
from typing import TYPE_CHECKING

from facilitator.checked import Fault
from facilitator.imports import jpeg
from facilitator.imports.session_content import PhotoContent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.imports.session_table import SessionTable

LARGEST = 8 * 1024 * 1024
"""Bytes of one picture; the program's own copies have a tenth of that."""


def photo(table: SessionTable, activities: int, sizes: Sequence[int]) -> PhotoContent:
    """Read a photo; `sizes` says how many cards each board has."""
    data = _decoded(table)
    try:
        width, height = jpeg.size(data)
    except ValueError as error:
        raise Fault(table.at("jpeg"), "ไม่ใช่ภาพ JPEG หรือภาพเสียหาย") from error
    activity = table.number("activity", activities)
    card = table.card("card", sizes) if "card" in table else None
    row = {"width": width, "height": height, "caption": table.line("caption")}
    table.finish()
    return PhotoContent(jpeg.without_notes(data), row, activity, card)


def _decoded(table: SessionTable) -> bytes:
    text = table.take("jpeg", str)
    if len(text) > LARGEST * 4 // 3 + 4:
        raise Fault(table.at("jpeg"), f"ภาพใหญ่เกินไป รับได้ไม่เกิน {LARGEST // 1024 // 1024} MB")
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except ValueError as error:
        raise Fault(table.at("jpeg"), "ไม่ใช่ base64 ภาพเสียหาย") from error
