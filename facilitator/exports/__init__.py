"""Files to hand out: one writer per format, chosen by a file's ending."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeAlias

from facilitator.exports.options import ExportOptions, ExportRefused
from facilitator.exports.saving import saved
from facilitator.report import notes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.model import Snapshot
    from facilitator.report.document import Report

__all__ = ["DOCUMENTS", "NUMERALS", "ExportOptions", "ExportRefused", "export", "writers"]

Writer: TypeAlias = "Callable[[Snapshot, Kinds, ExportOptions, BinaryIO], None]"


class Builder(Protocol):
    """Makes a session a printed document."""

    def __call__(self, snapshot: Snapshot, kinds: Kinds, numbers: str, *, with_photos: bool) -> Report:
        """Return the document in these digits."""


DOCUMENTS: Mapping[str, Builder] = MappingProxyType({"notes": notes.build})
"""The documents that can be printed, and what builds each."""
NUMERALS = ("as-typed", "thai", "arabic")
"""The digits that can be chosen."""


def writers() -> Mapping[str, Writer]:
    """Return the writer for each ending of a file name."""
    return MappingProxyType({".pdf": _write_pdf, ".txt": _write_text, ".json": _write_json})


def export(snapshot: Snapshot, kinds: Kinds, target: Path, options: ExportOptions | None = None) -> None:
    """Write the session into the file that `target` names; ExportRefused says why it cannot be.

    The file appears whole or not at all: an older one of that name stays as it was until then.
    """
    chosen = options or ExportOptions()
    writer = writers().get(target.suffix.lower())
    if writer is None:
        raise ExportRefused(
            f"ไม่รู้จักไฟล์ที่ลงท้ายด้วย “{target.suffix}” ตั้งชื่อไฟล์ให้ลงท้ายด้วย {' '.join(writers())} อย่างใดอย่างหนึ่ง"
            if target.suffix
            else f"ชื่อไฟล์ “{target.name}” ไม่บอกชนิด ตั้งชื่อให้ลงท้ายด้วย {' '.join(writers())} อย่างใดอย่างหนึ่ง"
        )
    if chosen.document not in DOCUMENTS:
        raise ExportRefused(f"ไม่มีเอกสารชื่อ “{chosen.document}” ที่มีคือ {' '.join(DOCUMENTS)}")
    if chosen.numerals not in NUMERALS:
        raise ExportRefused(f"ไม่รู้จักตัวเลขแบบ “{chosen.numerals}” ที่มีคือ {' '.join(NUMERALS)}")
    with saved(target) as stream:
        writer(snapshot, kinds, chosen, stream)


def _report(snapshot: Snapshot, kinds: Kinds, options: ExportOptions) -> Report:
    return DOCUMENTS[options.document](snapshot, kinds, options.numerals, with_photos=options.photos)


# A writer is imported when it is asked for: a text file needs no ReportLab, which takes a while to load.


def _write_pdf(snapshot: Snapshot, kinds: Kinds, options: ExportOptions, stream: BinaryIO) -> None:
    from facilitator.exports import pdf  # noqa: PLC0415

    pdf.write(_report(snapshot, kinds, options), stream)


def _write_text(snapshot: Snapshot, kinds: Kinds, options: ExportOptions, stream: BinaryIO) -> None:
    from facilitator.exports import text  # noqa: PLC0415

    text.write(_report(snapshot, kinds, options), stream)


def _write_json(snapshot: Snapshot, kinds: Kinds, _: ExportOptions, stream: BinaryIO) -> None:
    from facilitator.exports import json  # noqa: PLC0415

    json.write(snapshot, stream, kinds)
