"""What one edit costs on a used library, and a search over all sessions.

Reads: medians, and the 99th of 100. "disk" is what the disk alone takes to make 4 kB lasting, in the same run
and folder: no edit that survives a power cut can be faster. Goals: an edit well under 1 ms beyond the disk, a
card read in about 20 µs, a search over 100,000 cards well under 100 ms.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.operations import boards, cards, sessions
from facilitator.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

VOCABULARY = (
    "การ ประชุม ชุมชน กองทุน สวัสดิการ สมาชิก แกนนำ ออมทรัพย์ เครือข่าย ตำบล ข้อมูล คน ป่า น้ำ เยาวชน "
    "ผู้สูงอายุ เข้มแข็ง รายได้ หนี้สิน ตลาด เกษตร ต่อเนื่อง ยัง ไม่ มี และ ของ ใน ที่ กับ"
)
BOARDS, CARDS_EACH = 5, 2_000
MANY = 100_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _report("disk: 4 kB", _lasting_write(Path(folder)), 300)
        with Store.open(Path(folder) / "used.db") as store:
            session_id, board_ids = _fill(store, BOARDS, CARDS_EACH)
            _edits(store, session_id, board_ids[0])
        with Store.open(Path(folder) / "large.db") as store:
            _fill(store, MANY // CARDS_EACH, CARDS_EACH)
            _searches(store)
        _report("open, 100,000 cards", lambda: Store.open(Path(folder) / "large.db").close(), 5)


def _edits(store: Store, session_id: int, board_id: int) -> None:
    print(f"\n{BOARDS * CARDS_EACH:,} cards, {CARDS_EACH:,} of them on the board")
    ids = [card.id for card in store.cards(board_id)]
    some = random.Random(1)
    _report("cards.add", lambda: cards.add(store, board_id, "S", _text(some)), 500)
    _report("cards.edit", lambda: cards.edit(store, some.choice(ids), text=_text(some)), 500)
    _report(
        "cards.edit, joined", lambda: cards.edit(store, ids[0], text=_text(some), merge_key="typing"), 500
    )
    _report(
        "cards.move",
        lambda: cards.move(store, [some.choice(ids[:900])], slot="T", before_id=some.choice(ids[1000:])),
        100,
    )
    _report("undo", lambda: store.undo(session_id), 100)
    _report("undo_label", lambda: store.undo_label(session_id), 500)
    _report("card", lambda: store.card(some.choice(ids)), 2000)
    _report("cards", lambda: store.cards(board_id), 20)
    _report("snapshot", lambda: store.snapshot(session_id), 10)


def _searches(store: Store) -> None:
    print(f"\n{MANY:,} cards")
    for query in ("คน", "กองทุน ป่า", "ไม่มีคำนี้"):
        hits = len(store.search(query))
        _report(f"search “{query}”, {hits} hits", partial(store.search, query), 20)
    _report("sessions", store.sessions, 10)


def _fill(store: Store, board_count: int, cards_each: int) -> tuple[int, list[int]]:
    some = random.Random(0)
    session_id = sessions.create(store, "เวทีวัดเวลา")
    with store.step("เติม", session_id):
        board_ids = [boards.add(store, session_id, "swot", f"กระดาน {n}") for n in range(board_count)]
        for board_id in board_ids:
            for number in range(cards_each):
                cards.add(store, board_id, "SWOT"[number % 4], _text(some))
    return session_id, board_ids


def _text(some: random.Random) -> str:
    return "".join(some.choices(VOCABULARY.split(), k=some.randint(5, 20)))


def _lasting_write(folder: Path) -> Callable[[], None]:
    handle = os.open(folder / "probe", os.O_RDWR | os.O_CREAT)
    os.write(handle, bytes(4096))

    def write() -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, bytes(4096))
        os.fsync(handle)

    return write


def _report(name: str, act: Callable[[], object], times: int) -> None:
    act()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        taken.append(time.perf_counter() - started)
    median, slow = statistics.median(taken), sorted(taken)[int(times * 0.99)]
    print(f"{name:<34}{median * 1e3:9.3f} ms {slow * 1e3:9.3f} ms")


if __name__ == "__main__":
    main()
