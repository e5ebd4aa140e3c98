"""The commands as they are typed: what they print, where, and with which exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator import __version__, cli, kinds
from facilitator.cli import program
from facilitator.cli.opening import default_library
from facilitator.exports import DOCUMENTS, NUMERALS, writers
from facilitator.imports import samples
from facilitator.operations import agenda, photos, sessions
from facilitator.report.document import PrintedPhoto
from facilitator.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "เวทีบ้านดอน\n\nสิ่งที่พบ\n1. น้ำน้อย 3 บ่อ\n2. ป่าหาย\n"


class Outcome:
    """What a command did."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Return a function that runs the command line in this process."""

    def runner(*arguments: str | Path) -> Outcome:
        status = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    return runner


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "คลัง.db"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "บันทึก.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def filled(run: Callable[..., Outcome], library: Path, note: Path) -> Path:
    """Return a library with one session."""
    assert run("--library", library, "import", note).status == 0
    return library


def test_import_prints_the_number_of_each_new_session(
    run: Callable[..., Outcome], library: Path, note: Path
) -> None:
    outcome = run("--library", library, "import", note, note)
    assert (outcome.status, outcome.out) == (0, "1\n2\n")
    assert "เวทีบ้านดอน" in outcome.err


def test_the_good_files_are_read_although_one_is_bad(
    run: Callable[..., Outcome], library: Path, note: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "รูป.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    outcome = run("--library", library, "import", note, picture, tmp_path / "หาย.txt", note)
    assert (outcome.status, outcome.out) == (1, "1\n2\n")
    assert "รูป.png" in outcome.err
    assert "หาย.txt" in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("หาย.txt", None, "ไม่พบไฟล์"),
        ("ว่าง.txt", b"", "ว่างเปล่า"),
        ("ว่าง.json", b"\n", "ว่างเปล่า"),
        ("ไบนารี.txt", bytes(range(256)), "ไม่ใช่ไฟล์ข้อความ"),
        ("เวที.json", b"{}", "ไม่ใช่เวทีที่ส่งออกจากโปรแกรมนี้"),
        (".", None, "เป็นโฟลเดอร์"),
    ],
)
def test_a_file_that_is_no_text_leaves_the_library_as_it_was(
    run: Callable[..., Outcome], library: Path, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    outcome = run("--library", library, "import", tmp_path / name)
    assert (outcome.status, outcome.out) == (1, "")
    assert told in outcome.err
    assert run("--library", library, "list").out == ""


def test_list_shows_newest_first(run: Callable[..., Outcome], filled: Path, tmp_path: Path) -> None:
    dated = tmp_path / "อีก.txt"
    dated.write_text("เวทีเก่า\n14 กุมภาพันธ์ 2543\n", encoding="utf-8")
    run("--library", filled, "import", dated)
    outcome = run("--library", filled, "list")
    assert outcome.status == 0
    assert [line.split()[0] for line in outcome.out.splitlines()] == ["1", "2"]
    assert "เวทีบ้านดอน  (1 กระดาน 4 บัตร)" in outcome.out
    assert "14 ก.พ. 43" in outcome.out


def test_list_before_the_first_session(run: Callable[..., Outcome]) -> None:
    outcome = run("list")
    assert (outcome.status, outcome.out) == (0, "")
    assert "facilitator import" in outcome.err
    assert not default_library().parent.exists()


@pytest.mark.parametrize("ending", writers())
def test_export_writes_by_the_ending(
    run: Callable[..., Outcome], filled: Path, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"ออก{ending.upper()}"
    outcome = run("--library", filled, "export", "1", "--to", target)
    assert (outcome.status, outcome.out) == (0, "")
    data = target.read_bytes()
    if ending == ".pdf":
        assert data.startswith(b"%PDF")
    elif ending == ".json":
        assert json.loads(data)["session"]["title"] == "เวทีบ้านดอน"
    else:
        assert "1. น้ำน้อย 3 บ่อ" in data.decode("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir() if ".part" in path.name) == []


@pytest.mark.parametrize(
    ("numerals", "line"),
    [("as-typed", "1. น้ำน้อย 3 บ่อ"), ("thai", "๑. น้ำน้อย ๓ บ่อ"), ("arabic", "1. น้ำน้อย 3 บ่อ")],
)
def test_numerals(
    run: Callable[..., Outcome], filled: Path, tmp_path: Path, numerals: str, line: str
) -> None:
    target = tmp_path / "ออก.txt"
    run("--library", filled, "export", "๑", "--to", target, "--document", "notes", "--numerals", numerals)
    assert line in target.read_text(encoding="utf-8")


def test_photos_are_written_when_asked(run: Callable[..., Outcome], filled: Path, tmp_path: Path) -> None:
    with Store.open(filled) as store:
        photos.add(store, 1, PrintedPhoto(b"a JPEG", 40, 30), caption="แผ่นของกลุ่ม 2")
    target = tmp_path / "ออก.txt"
    run("--library", filled, "export", "1", "--to", target)
    assert "ภาพ" not in target.read_text(encoding="utf-8")
    run("--library", filled, "export", "1", "--to", target, "--photos")
    assert "[ภาพ: แผ่นของกลุ่ม 2]" in target.read_text(encoding="utf-8")


def test_json_comes_back_through_the_command_line(
    run: Callable[..., Outcome], filled: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "ก.json", tmp_path / "ข.json"
    run("--library", filled, "export", "1", "--to", first)
    assert run("--library", filled, "import", first).out == "2\n"
    run("--library", filled, "export", "2", "--to", second)
    assert first.read_bytes() == second.read_bytes()


def test_the_options_are_those_of_the_exports() -> None:
    assert tuple(DOCUMENTS) == program.DOCUMENTS
    assert tuple(writers()) == program.ENDINGS
    assert program.NUMERALS == NUMERALS


@pytest.mark.parametrize("number", ["99", "0", "-1", "หนึ่ง", "1.5", "9" * 30, ""])
def test_an_unknown_session_is_told_with_those_there_are(
    run: Callable[..., Outcome], filled: Path, tmp_path: Path, number: str
) -> None:
    outcome = run("--library", filled, "export", "--to", tmp_path / "ออก.pdf", "--", number)
    assert outcome.status == 1
    assert "ไม่พบเวที" in outcome.err
    assert "เวทีบ้านดอน" in outcome.err
    assert not (tmp_path / "ออก.pdf").exists()


def test_no_session_to_export(run: Callable[..., Outcome], library: Path, tmp_path: Path) -> None:
    Store.open(library).close()
    outcome = run("--library", library, "export", "1", "--to", tmp_path / "ออก.pdf")
    assert outcome.status == 1
    assert "ยังไม่มีเวที" in outcome.err
    assert not (tmp_path / "ออก.pdf").exists()


@pytest.mark.parametrize(
    "place", ["ไม่มี/ออก.txt", "ไฟล์/ออก.txt", "โฟลเดอร์.txt", f"{'ยาว' * 100}.txt", "วน/ออก.txt"]
)
def test_an_unwritable_place(run: Callable[..., Outcome], filled: Path, tmp_path: Path, place: str) -> None:
    folder = tmp_path / "ผลลัพธ์"
    (folder / "โฟลเดอร์.txt").mkdir(parents=True)
    (folder / "ไฟล์").write_text("อยู่ก่อนแล้ว", encoding="utf-8")
    (folder / "วน").symlink_to("วน")
    outcome = run("--library", filled, "export", "1", "--to", folder / place)
    assert outcome.status == 1
    assert re.search("[ก-๛]", outcome.err)
    assert "Traceback" not in outcome.err
    assert sorted(path.name for path in folder.rglob("*")) == ["วน", "โฟลเดอร์.txt", "ไฟล์"]


def test_the_library_is_not_written_over(run: Callable[..., Outcome], tmp_path: Path, note: Path) -> None:
    library = tmp_path / "คลัง.json"
    run("--library", library, "import", note)
    outcome = run("--library", library, "export", "1", "--to", library)
    assert outcome.status == 1
    assert "คือคลังเวทีเอง" in outcome.err
    assert run("--library", library, "list").status == 0


@pytest.mark.parametrize("command", [["list"], ["export", "1", "--to", "ออก.txt"]])
def test_a_missing_library_is_not_created(
    run: Callable[..., Outcome], tmp_path: Path, command: list[str]
) -> None:
    outcome = run("--library", tmp_path / "ไม่มี" / "คลัง.db", *command)
    assert outcome.status == 1
    assert "ไม่พบ" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_import_creates_the_library_and_its_folder(
    run: Callable[..., Outcome], tmp_path: Path, note: Path
) -> None:
    assert run("--library", tmp_path / "ใหม่" / "คลัง.db", "import", note).status == 0
    assert (tmp_path / "ใหม่" / "คลัง.db").is_file()


def test_the_default_library_is_in_the_users_data_folder(
    run: Callable[..., Outcome], home: Path, note: Path
) -> None:
    assert run("import", note).out == "1\n"
    assert home in default_library().parents
    assert default_library().is_file()
    assert "เวทีบ้านดอน" in run("list").out


@pytest.mark.parametrize("command", [["list"], ["import"], ["export", "1", "--to", "ออก.txt"]])
@pytest.mark.parametrize(
    "content", [None, b"no library at all, just text", b"SQLite format 3\0" + bytes(200)]
)
def test_what_is_no_library(
    run: Callable[..., Outcome], tmp_path: Path, note: Path, command: list[str], content: bytes | None
) -> None:
    place = tmp_path / "สิ่งอื่น"
    if content is None:
        place.mkdir()
    else:
        place.write_bytes(content)
    outcome = run("--library", place, *command, *([note] if command == ["import"] else []))
    assert outcome.status == 1
    assert re.search("[ก-๛]", outcome.err)
    assert content is None or place.read_bytes() == content


@pytest.mark.parametrize("command", [["list"], ["import"], ["export", "1", "--to", "ออก.txt"]])
@pytest.mark.parametrize("place", [f"{'ยาว' * 100}.db", "วน/คลัง.db", "บันทึก.txt/คลัง.db"])
def test_places_out_of_reach(
    run: Callable[..., Outcome], tmp_path: Path, note: Path, command: list[str], place: str
) -> None:
    (tmp_path / "วน").symlink_to("วน")
    outcome = run("--library", tmp_path / place, *command, *([note] if command == ["import"] else []))
    assert (outcome.status, outcome.out) == (1, "")
    assert re.search("[ก-๛]", outcome.err)
    assert {path.name for path in tmp_path.iterdir()} == {"วน", "บันทึก.txt"}


def test_while_the_window_holds_the_library(
    run: Callable[..., Outcome], filled: Path, note: Path, tmp_path: Path
) -> None:
    with Store.open(filled):
        assert run("--library", filled, "list").status == 0
        assert run("--library", filled, "export", "1", "--to", tmp_path / "ออก.txt").status == 0
        outcome = run("--library", filled, "import", note)
        assert (outcome.status, outcome.out) == (1, "")
        assert "หน้าต่าง" in outcome.err
    assert run("--library", filled, "import", note).status == 0


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["พิมพ์"], "ไม่รู้จักคำสั่ง “พิมพ์” คำสั่งที่มีคือ import list export"),
        (["--colour"], "ไม่มีตัวเลือก --colour"),
        (["--libary", "x"], "หมายถึง --library หรือเปล่า"),
        (["import"], "ยังไม่ได้ระบุ FILE..."),
        (["export"], "ยังไม่ได้ระบุ SESSION"),
        (["export", "1"], "ยังไม่ได้ระบุ --to"),
        (["export", "1", "--to"], "--to ต้องมีค่าตามหลัง"),
        (["export", "1", "--to", "a.doc"], "ต้องลงท้ายด้วย .pdf .txt หรือ .json"),
        (["export", "1", "--to", "a"], "ต้องลงท้ายด้วย .pdf .txt หรือ .json"),
        (["export", "1", "--to", "a.pdf", "--numerals", "roman"], "as-typed หรือ thai หรือ arabic"),
        (["export", "1", "--to", "a.pdf", "--document", "poem"], "--document ต้องเป็น notes"),
        (["export", "1", "2", "--to", "a.pdf"], "มีคำเกินในคำสั่ง: “2”"),
        (["list", "1"], "มีคำเกินในคำสั่ง: “1”"),
        (["kinds", "copy"], "ยังไม่ได้ระบุ KIND"),
        (["kinds", "paint"], "ไม่รู้จักคำสั่ง “paint” คำสั่งที่มีคือ list copy"),
    ],
)
def test_wrong_usage(run: Callable[..., Outcome], arguments: list[str], part: str) -> None:
    outcome = run(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert part in outcome.err
    assert "--help" in outcome.err


@pytest.mark.parametrize("command", [["kinds"], ["kinds", "list"]])
def test_kinds_are_listed(run: Callable[..., Outcome], library: Path, command: list[str]) -> None:
    outcome = run("--library", library, *command)
    assert (outcome.status, outcome.err) == (0, "")
    ids = [line.split()[0] for line in outcome.out.splitlines()]
    assert ids == [kind.id for kind in kinds.load()]
    assert list(library.parent.iterdir()) == []


def test_a_kind_is_copied_and_known_at_once(run: Callable[..., Outcome], library: Path) -> None:
    outcome = run("--library", library, "kinds", "copy", "swot")
    file = library.parent / "boards" / "own_swot.toml"
    assert (outcome.status, outcome.out) == (0, f"{file}\n")
    assert file.read_text(encoding="utf-8").startswith("# ")
    listed = run("--library", library, "kinds", "list")
    assert f"SWOT (ของเรา)  [{file}]" in listed.out
    again = run("--library", library, "kinds", "copy", "swot")
    assert (again.status, again.out) == (1, "")
    assert f"“{file}” อยู่แล้ว" in again.err
    other = run("--library", library, "kinds", "copy", "own_swot", "--as", "ours")
    assert other.out == f"{file.with_name('ours.toml')}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(["tarot"], "ไม่มีกระดานแบบ “tarot” ที่มีคือ swot"), (["swot", "--as", "ของ เรา"], "ใช้ได้เฉพาะ a–z")],
)
def test_what_cannot_be_copied(
    run: Callable[..., Outcome], library: Path, arguments: list[str], told: str
) -> None:
    outcome = run("--library", library, "kinds", "copy", *arguments)
    assert (outcome.status, outcome.out) == (1, "")
    assert told in outcome.err
    assert list(library.parent.iterdir()) == []


def test_a_broken_kind_is_named_with_its_line_and_the_rest_works(
    run: Callable[..., Outcome], filled: Path, note: Path, tmp_path: Path
) -> None:
    file = Path(run("--library", filled, "kinds", "copy", "swot").out.strip())
    good = file.read_text(encoding="utf-8")
    line = good[: good.index('tone = "weakness"')].count("\n") + 1
    file.write_text(good.replace('"weakness"', '"pink"'), encoding="utf-8")
    listed = run("--library", filled, "kinds", "list")
    assert listed.status == 1
    assert "outline" in listed.out
    told = f"{file} บรรทัดที่ {line}: slots[2].tone: ไม่รู้จัก “pink”"
    assert told in listed.err
    exported = run("--library", filled, "export", "1", "--to", tmp_path / "ออก.pdf")
    assert exported.status == 0
    assert told in exported.err
    assert run("--library", filled, "import", note).out == "2\n"


def test_an_own_kind_travels_through_the_command_line(
    run: Callable[..., Outcome], library: Path, tmp_path: Path
) -> None:
    run("--library", library, "kinds", "copy", "lessons", "--as", "ours")
    with Store.open(library) as store:
        agenda.add(store, sessions.create(store, "เวทีของเรา"), "คุย", kind="ours")
    run("--library", library, "export", "1", "--to", tmp_path / "s.json")
    other = tmp_path / "อีกเครื่อง" / "คลัง.db"
    outcome = run("--library", other, "import", tmp_path / "s.json")
    assert outcome.out == "1\n"
    assert "เพิ่มแบบกระดาน “ถอดบทเรียน (AAR) (ของเรา)” ที่มากับไฟล์แล้ว" in outcome.err
    assert "ours" in kinds.of_library(other)


def test_the_demo_is_kept_apart_from_the_users_library(run: Callable[..., Outcome], filled: Path) -> None:
    before = filled.read_bytes()
    outcome = run("--library", filled, "demo", "--no-window")
    place = filled.parent / "demo" / filled.name
    assert (outcome.status, outcome.out) == (0, f"{place}\n")
    assert filled.read_bytes() == before
    listed = run("--library", place, "list").out.splitlines()
    assert len(listed) == len(samples.files())
    assert all("ตัวอย่าง: " in line for line in listed)
    assert "มีครบอยู่แล้ว" in run("--library", filled, "demo", "--no-window").err


def test_the_demo_goes_into_a_library_that_is_asked_for(run: Callable[..., Outcome], filled: Path) -> None:
    assert run("demo", "--no-window", "--library", filled).out == f"{filled}\n"
    assert len(run("--library", filled, "list").out.splitlines()) == len(samples.files()) + 1


def test_version(run: Callable[..., Outcome]) -> None:
    outcome = run("--version")
    assert (outcome.status, outcome.out) == (0, f"facilitator {__version__}\n")


COMMANDS = [[], *([name] for name in program.program.commands), ["kinds", "list"], ["kinds", "copy"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_thai(run: Callable[..., Outcome], command: list[str]) -> None:
    outcome = run(*command, "--help")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("วิธีใช้: facilitator")
    assert not re.search("Usage|Options|Commands|COMMAND|required|Show this|OPTIONS", outcome.out)
    assert max(map(len, outcome.out.splitlines())) <= 100


def test_interrupted(run: Callable[..., Outcome], library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("facilitator.cli.listing.list_sessions", interrupt)
    outcome = run("--library", library, "list")
    assert (outcome.status, outcome.err) == (130, "ยกเลิกแล้ว\n")
