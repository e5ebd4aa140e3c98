"""An exported file appears whole or not at all, and every refusal says what to do."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from facilitator import exports
from facilitator.exports import ExportOptions, ExportRefused, export
from facilitator.exports.saving import saved
from facilitator.model import Board, Card, Session, Snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.kinds import Kinds

SNAPSHOT = Snapshot(
    Session(1, "เวทีป่าชุมชน", created_at="2026-03-11T09:00:00+07:00"),
    (),
    (Board(1, 1, "outline", "ข้อตกลง", 1),),
    (Card(1, 1, 1, None, "item", 1, "นัดกันทุกเดือน ครั้งที่ 3", "1."),),
)


@pytest.mark.parametrize("ending", sorted(exports.writers()))
def test_every_ending_writes_a_file(tmp_path: Path, kinds: Kinds, ending: str) -> None:
    target = tmp_path / f"สรุปเวที{ending}"
    export(SNAPSHOT, kinds, target)
    assert target.stat().st_size > 20
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("ending", sorted(exports.writers()))
def test_equal_sessions_give_equal_files(tmp_path: Path, kinds: Kinds, ending: str) -> None:
    for name in "ab":
        export(SNAPSHOT, kinds, tmp_path / f"{name}{ending}")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_the_kinds_of_file(tmp_path: Path, kinds: Kinds) -> None:
    for ending in exports.writers():
        export(SNAPSHOT, kinds, tmp_path / f"a{ending}", ExportOptions(numerals="thai"))
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert "๑. นัดกันทุกเดือน ครั้งที่ ๓" in (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert "ครั้งที่ 3" in json.dumps(
        json.loads((tmp_path / "a.json").read_text(encoding="utf-8")), ensure_ascii=False
    )


def test_capitals_in_the_ending_do_not_matter(tmp_path: Path, kinds: Kinds) -> None:
    export(SNAPSHOT, kinds, tmp_path / "NOTES.PDF")
    assert (tmp_path / "NOTES.PDF").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "options", "told"),
    [
        ("notes.doc", ExportOptions(), ".doc"),
        ("notes", ExportOptions(), ".pdf"),
        ("notes.pdf", ExportOptions(document="poster"), "poster"),
        ("notes.pdf", ExportOptions(numerals="roman"), "roman"),
        ("missing/notes.pdf", ExportOptions(), "missing"),
        ("folder.pdf", ExportOptions(), "โฟลเดอร์"),
        (f"{'ก' * 300}.pdf", ExportOptions(), "สั้นลง"),
    ],
)
def test_what_cannot_be_written_is_refused_with_a_remedy(
    tmp_path: Path, kinds: Kinds, name: str, options: ExportOptions, told: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(ExportRefused, match=told):
        export(SNAPSHOT, kinds, tmp_path / name, options)
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


def test_a_device_is_never_replaced(kinds: Kinds, tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(ExportRefused, match="ไฟล์ธรรมดา"):
        export(SNAPSHOT, kinds, pipe)
    assert pipe.is_fifo()


def fail_half_way(target: Path, error: BaseException) -> None:
    with saved(target) as stream:
        stream.write(b"half")
        raise error


@pytest.mark.parametrize(
    "error", [RuntimeError("a bug"), OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()]
)
def test_a_failure_half_way_leaves_the_old_file(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "notes.pdf"
    target.write_bytes(b"old")
    expected = ExportRefused if isinstance(error, OSError) else type(error)
    with pytest.raises(expected):
        fail_half_way(target, error)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.pdf"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "ที่ว่างในดิสก์หมด"),
        (errno.EACCES, "ไม่มีสิทธิ์"),
        (errno.EROFS, "ไม่มีสิทธิ์"),
        (errno.EIO, "เลือกที่เก็บอื่น"),
    ],
)
def test_what_the_disk_refuses_is_named(tmp_path: Path, number: int, told: str) -> None:
    with pytest.raises(ExportRefused, match=told):
        fail_half_way(tmp_path / "notes.pdf", OSError(number, os.strerror(number)))
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_folder_is_refused(tmp_path: Path, kinds: Kinds) -> None:
    place = tmp_path / "shut"
    place.mkdir()
    place.chmod(0o500)
    if os.access(place, os.W_OK):
        pytest.skip("the superuser may write anywhere; the refusals above cover the message")
    with pytest.raises(ExportRefused, match="ไม่มีสิทธิ์"):
        export(SNAPSHOT, kinds, place / "notes.pdf")
    assert list(place.iterdir()) == []


def test_an_older_file_is_replaced_and_a_link_stays_a_link(tmp_path: Path, kinds: Kinds) -> None:
    real = tmp_path / "real.txt"
    real.write_text("old", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    export(SNAPSHOT, kinds, link)
    assert link.is_symlink()
    assert "นัดกันทุกเดือน" in real.read_text(encoding="utf-8")


def test_a_text_file_needs_no_pdf_library(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from facilitator import exports, kinds, model\n"
        "empty = model.Snapshot(model.Session(1, 'เวที'), (), (), ())\n"
        "exports.export(empty, kinds.load(), pathlib.Path(sys.argv[1]))\n"
        "sys.exit(' '.join({'reportlab', 'PySide6', 'sqlite3'} & set(sys.modules)) or 0)\n"
    )
    target = tmp_path / "notes.txt"
    subprocess.run([sys.executable, "-c", program, str(target)], check=True)
    assert "เวที" in target.read_text(encoding="utf-8")
