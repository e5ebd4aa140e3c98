"""Opening a library: what is created, who may write, what is refused and left as it is."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from facilitator.operations import boards, cards, sessions
from facilitator.store import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryForeign,
    LibraryMissing,
    LibraryNewer,
    LibraryUnwritable,
    Store,
    schema,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a closed library with a session of a few hundred cards."""
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        session_id = sessions.create(store, "เวทีจัดการน้ำ")
        board_id = boards.add(store, session_id, "swot", "น้ำ")
        with store.step("บัตร", session_id):
            for number in range(300):
                cards.add(store, board_id, "S", f"ฝายชะลอน้ำแห่งที่ {number}")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def pragma(path: Path, name: str) -> object:
    connection = sqlite3.connect(path)
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    return value


def is_thai(message: str) -> bool:
    return any("ก" <= letter <= "ฮ" for letter in message)


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "ข้อมูล ของเรา" / "คลัง 100%?#.db"
    with Store.open(path) as store:
        assert store.sessions() == ()
        assert store.path == path
        assert not store.read_only
    assert pragma(path, "journal_mode") == "wal"
    assert pragma(path, "application_id") == schema.APPLICATION_ID
    assert pragma(path, "user_version") == schema.VERSION
    assert sorted(left.name for left in path.parent.iterdir()) == [path.name, path.name + ".lock"]


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with Store.open(path) as store:
        assert sessions.create(store, "เวที") == 1


def test_every_edit_is_safe_against_a_power_cut(store: Store) -> None:
    assert store._database.row("PRAGMA journal_mode") == ("wal",)
    assert store._database.row("PRAGMA synchronous") == (2,)


def test_what_is_left_of_a_failed_creation_is_cleared(tmp_path: Path) -> None:
    (tmp_path / "library.db.new").write_bytes(b"half a library")
    (tmp_path / "library.db.new-journal").write_bytes(b"its journal")
    with Store.open(tmp_path / "library.db") as store:
        assert store.sessions() == ()
    assert not (tmp_path / "library.db.new").exists()


def test_there_is_one_writer(library: Path) -> None:
    with Store.open(library) as store:
        with pytest.raises(LibraryBusy) as refusal:
            Store.open(library)
        alias = library.with_name("alias.db")
        alias.symlink_to(library)
        with pytest.raises(LibraryBusy):
            Store.open(alias)
        cards.add(store, 1, "S", "ยังเขียนได้")
    assert is_thai(str(refusal.value))
    assert library.name in str(refusal.value)
    with Store.open(library) as store:
        assert len(store.cards(1)) == 301


def test_readers_work_beside_the_writer(library: Path) -> None:
    with Store.open(library) as writer, Store.open(library, read_only=True) as reader:
        cards.add(writer, 1, "S", "เพิ่งเพิ่ม")
        assert reader.snapshot(1) == writer.snapshot(1)
        with writer.step("ยังไม่จบ", 1) as step:
            step.insert("card", {"board_id": 1, "slot": "S", "rank": 1.0, "text": "ยังไม่บันทึก"})
            assert len(reader.cards(1)) == 301
            assert len(writer.cards(1)) == 302
        assert len(reader.cards(1)) == 302


def test_a_reader_does_not_keep_a_writer_out(library: Path) -> None:
    with Store.open(library, read_only=True) as reader, Store.open(library) as writer:
        cards.add(writer, 1, "S", "เพิ่งเพิ่ม")
        assert len(reader.cards(1)) == 301


def test_a_reader_writes_nothing(library: Path) -> None:
    before = library.read_bytes()
    with Store.open(library, read_only=True) as reader:
        assert reader.read_only
        for write in (
            lambda: cards.add(reader, 1, "S", "ใหม่"),
            lambda: reader.undo(1),
            lambda: reader.redo(1),
            lambda: reader.purge(1),
            lambda: reader.save_draft(1, "capture", "ร่าง"),
            lambda: reader.clear_draft(1, "capture"),
            lambda: reader.remember("zoom", "120"),
            reader.checkpoint,
        ):
            with pytest.raises(LibraryUnwritable, match="อ่านอย่างเดียว"):
                write()
        assert len(reader.search("ฝาย")) == 200
    assert library.read_bytes() == before


def test_a_reader_needs_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="ไม่พบ"):
        Store.open(tmp_path / "nowhere.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_closing_twice_does_no_harm(library: Path) -> None:
    store = Store.open(library)
    store.close()
    store.close()
    Store.open(library).close()


def overwrite(path: Path, start: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(data)


def make_foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE session (id INTEGER PRIMARY KEY, title TEXT)")
    connection.close()


def set_version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()


def add_migration(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO _sqlite_migrations VALUES (NULL, 'library', 'maps', 'later')")
    connection.close()


def forget_migrations(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("DROP TABLE _sqlite_migrations")
    connection.close()


def drop_column(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("ALTER TABLE card DROP COLUMN note")
    connection.close()


REFUSALS: list[tuple[Callable[[Path], object], type[LibraryError]]] = [
    (lambda path: path.write_text("บันทึกการประชุม", encoding="utf-8"), LibraryForeign),
    (lambda path: path.write_bytes(b"\0"), LibraryForeign),
    (make_foreign, LibraryForeign),
    (set_version, LibraryNewer),
    (add_migration, LibraryNewer),
    (forget_migrations, LibraryDamaged),
    (drop_column, LibraryDamaged),
    (lambda path: path.write_bytes(path.read_bytes()[:20_000]), LibraryDamaged),
    (lambda path: path.write_bytes(path.read_bytes()[:100]), LibraryDamaged),
    (lambda path: overwrite(path, 100, bytes(3000)), LibraryDamaged),
]


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("spoil", "error"), REFUSALS)
def test_refused_and_left_byte_for_byte(
    library: Path, *, spoil: Callable[[Path], object], error: type[LibraryError], read_only: bool
) -> None:
    spoil(library)
    before = library.read_bytes()
    with pytest.raises(error) as refusal:
        Store.open(library, read_only=read_only)
    assert library.read_bytes() == before
    assert is_thai(str(refusal.value))
    assert library.name in str(refusal.value)
    if not read_only:
        assert contents(library.parent) == {library.name: before}


def test_a_damaged_page_is_found_at_the_start(library: Path) -> None:
    pages = library.stat().st_size // 4096
    for page in range(pages // 2, pages):
        overwrite(library, page * 4096, b"\xff" * 4096)
    with pytest.raises(LibraryDamaged):
        Store.open(library)
    with Store.open(library, read_only=True) as reader, pytest.raises(LibraryDamaged):
        reader.snapshot(1)


def test_a_newer_library_whose_writer_died_is_left_with_its_log(library: Path) -> None:
    writer = sqlite3.connect(library, isolation_level=None)
    writer.execute("SELECT count(*) FROM session").fetchone()
    set_version(library)
    before = contents(library.parent)
    log = library.with_name("library.db-wal")
    assert log.stat().st_size > 0
    copy = library.parent / "copy"
    copy.mkdir()
    for path in (library, log):
        (copy / path.name).write_bytes(before[path.name])
    writer.close()
    with pytest.raises(LibraryNewer):
        Store.open(copy / library.name)
    after = contents(copy)
    assert after[library.name] == before[library.name]
    assert after[log.name] == before[log.name]


def test_a_log_without_its_library_is_not_poured_into_a_new_one(library: Path) -> None:
    with Store.open(library) as store:
        cards.add(store, 1, "S", "อยู่ในบันทึก")
        log = library.with_name("library.db-wal")
        kept = log.read_bytes()
    library.unlink()
    log.write_bytes(kept)
    with pytest.raises(LibraryDamaged, match=r"library\.db-wal"):
        Store.open(library)
    assert not library.exists()
    assert log.read_bytes() == kept


def test_places_where_no_library_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("ไม่ใช่โฟลเดอร์", encoding="utf-8")
    for path in (tmp_path, tmp_path / "file" / "library.db"):
        with pytest.raises(LibraryUnwritable) as refusal:
            Store.open(path)
        assert is_thai(str(refusal.value))


@pytest.mark.parametrize("name", ["ยาว" * 100, "loop/library.db"])
def test_places_out_of_reach(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for read_only, error in ((True, LibraryMissing), (False, LibraryUnwritable)):
        with pytest.raises(error) as refusal:
            Store.open(tmp_path / name, read_only=read_only)
        assert is_thai(str(refusal.value))
    assert [path.name for path in tmp_path.iterdir()] == ["loop"]


def test_a_checkpoint_moves_the_log_into_the_file(library: Path, tmp_path: Path) -> None:
    with Store.open(library) as store:
        card_id = cards.add(store, 1, "S", "ย้ายเข้าไฟล์แล้ว")
        without_log = tmp_path / "without_log.db"
        store.checkpoint()
        without_log.write_bytes(library.read_bytes())
        with store.step("ย้าย", 1), pytest.raises(RuntimeError):
            store.checkpoint()
    with Store.open(without_log) as copy:
        assert copy.card(card_id).text == "ย้ายเข้าไฟล์แล้ว"
