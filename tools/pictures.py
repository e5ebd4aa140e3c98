"""Make the pictures in docs/pictures anew: real windows of the program on a sample session.

`make pictures` runs it. Under a real X server (Xvfb will do) the picture is what a user sees; the offscreen
platform gives the same painting.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.store import Store
    from facilitator.ui.pages import Pages

FOLDER = Path("docs/pictures")
SIZES = ((1600, 900, 1.0, ""), (1366, 768, 1.0, "-1366"), (1920, 1080, 1.0, "-1920"),
         (1366, 768, 0.8, "-zoom-80"), (1366, 768, 2.0, "-zoom-200"))  # fmt: skip
AGENDA = (
    ("09:00", "ลงทะเบียน", ""),
    ("09:15", "เป้าหมายเวทีก่อน", "outline"),
    ("09:30", "SWOT ของกองทุน", "swot"),
    ("10:30", "พักรับประทานอาหารว่าง", ""),
    ("10:50", "บันทึกเรื่องเล่าของสมาชิก", "outline"),
)
CARDS = (
    ("S", "กรรมการประชุมกันทุกเดือนไม่เคยขาด", 7),
    ("S", "ร้านค้าชุมชนแบ่งกำไรเข้ากองทุน ๕ ร้อยบาทต่อเดือน", 5),
    ("S", "คนหนุ่มสาวเริ่มกลับมาทำนาที่บ้าน", 0),
    ("S", "มีป่าชุมชนและบ่อน้ำที่ใช้ร่วมกัน", 3),
    ("W", "ทะเบียนสมาชิกยังไม่ครบทุกหมู่", 9),
    ("W", "งานบัญชีอยู่ที่เหรัญญิกคนเดียว", 6),
    ("W", "คนมาประชุมน้อยช่วงเกี่ยวข้าว", 0),
    ("O", "โรงเรียนยินดีให้ใช้ห้องคอมพิวเตอร์", 4),
    ("O", "มีงบสมทบจากเทศบาลปีหน้า", 0),
    ("T", "น้ำท่วมถนนเข้าหมู่บ้านทุกปี", 2),
    ("T", "ราคาปุ๋ยขึ้นไม่หยุด", 0),
)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from facilitator.store import Store
    from facilitator.ui.contents import Contents
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.theme import Theme

    application = QApplication([])
    FOLDER.mkdir(parents=True, exist_ok=True)
    draw_notes()
    for width, height, zoom, ending in SIZES:
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
            session_id = fill(store)
            theme = Theme(zoom=zoom)
            theme.apply(application)
            window = MainWindow(theme)
            contents = Contents(application, theme, store, window)
            window.resize(width, height)
            window.show()
            for name, show in (
                ("library", show_library),
                ("session", show_session),
                ("print", show_printing),
            ):
                show(contents.pages, session_id)
                settle()
                window.grab().save(str(FOLDER / f"{name}{ending}.png"))
            window.close()
            contents.close()
            window.deleteLater()
            settle()


def draw_notes() -> None:
    """Draw the first page of the sample session's notes."""
    import pypdfium2

    from facilitator import exports, kinds
    from facilitator.store import Store

    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
        target = Path(folder) / "notes.pdf"
        options = exports.ExportOptions(numerals="thai")
        exports.export(store.snapshot(fill(store)), kinds.of_library(store.path), target, options)
        document = pypdfium2.PdfDocument(target.read_bytes())
        document[0].render(scale=1.5).to_pil().save(FOLDER / "notes.png")
        document.close()


def settle() -> None:
    """Let layout, painting and the pages of the preview come; QTest.qWait would hold up their thread."""
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.02)


def fill(store: Store) -> int:
    """Make the sample sessions and return the one to open."""
    from facilitator.operations import agenda, cards, sessions

    for title, date in (("ถอดบทเรียนร้านค้าชุมชน", "2025-06-22"), ("เวทีทบทวนกองทุนวันละบาท ครั้งที่ ๒", "2025-09-10")):
        earlier = sessions.create(store, title, date=date, place="ศาลากลางบ้าน")
        agenda.add(store, earlier, "SWOT", kind="swot")
        cards.add(store, store.boards(earlier)[0].id, "T", "ช่วงน้ำท่วมจ่ายเงินช่วยเหลือได้ภายใน ๓ วัน")
    made = sessions.create(
        store, "เวทีทบทวนกองทุนวันละบาท ครั้งที่ ๓", date="2026-03-11", starts_at="09:00", ends_at="12:30",
        place="ศาลาอเนกประสงค์ หมู่ที่ ๔",
    )  # fmt: skip
    for starts_at, title, kind in AGENDA:
        activity = agenda.add(store, made, title, starts_at=starts_at, kind=kind)
        if starts_at < "09:30":
            agenda.mark_done(store, activity)
    swot = next(board.id for board in store.boards(made) if board.kind == "swot")
    for slot, text, votes in CARDS:
        card = cards.add(store, swot, slot, text)
        if votes:
            cards.plus_one(store, card, votes)
    return made


def show_library(pages: Pages, _session_id: int) -> None:
    pages.show_library()
    pages.library.search_box.setText("น้ำท่วม")
    pages.library.search_box.search_now()


def show_session(pages: Pages, session_id: int) -> None:
    pages.open_session(session_id)
    area = pages.session.area
    area.capture.choose_number(2)
    assert area.model is not None
    area.view.choose(area.model.in_slot("W")[1].id)
    area.bar.editor.insertPlainText("ศูนย์ประสานงานยังไม่มีที่ตั้ง")
    area.bar.editor.setFocus()


def show_printing(pages: Pages, _session_id: int) -> None:
    pages.show_printing()


if __name__ == "__main__":
    main()
