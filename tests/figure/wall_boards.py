"""What tests of the wall share: boards full of every kind of card, and questions to its pages."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from drawings import bare

from facilitator.figure import wall
from facilitator.figure.drawing import Figure, TextLine
from facilitator.figure.scene import Scene
from facilitator.model import Activity, Board, Card, Measurement, Photo, Session, Tree
from facilitator.thai import words

if TYPE_CHECKING:
    from facilitator.kinds import Kind

ASPECTS = {"4:3": 4 / 3, "16:10": 16 / 10, "16:9": 16 / 9, "21:9": 21 / 9}
FLOOR = 0.044 * 1080
SHORT = "น้ำท่วมที่นา"
LONG = (
    "คณะกรรมการนัดชาวบ้านมาประชุมที่ศาลาดอนสว่างใต้เพื่อหาทางจัดการน้ำท่วมขังซึ่งเกิดขึ้นทุกปีในช่วงปลายฤดูฝน "
    "พื้นที่นาโนนหินงามราว ๓๒๐ ไร่เสียหาย และเด็กนักเรียนหยุดเรียน "
) * 3
"""About 500 letters, as many as a card holds."""
SESSION = Session(
    1,
    "เวทีทบทวนกองทุนสวัสดิการชุมชนบ้านหนองแวงครั้งที่ ๓",
    "2026-03-11",
    "09:00",
    "12:30",
    "ศาลาเอนกประสงค์หมู่ที่ ๔ ตำบลหนองแวง",
    "สภาองค์กรชุมชน",
    terms=("ดอนสว่างใต้", "โนนหินงาม"),
    ground_rules="ทุกความคิดมีคุณค่า\n\nไม่ฆ่าความคิดใคร\nพูดทีละคน",
)
ACTIVITIES = tuple(
    Activity(number, 1, title, float(number), None, minutes=20, done=number < 3)
    for number, title in enumerate(("ลงทะเบียน", "เปิดเวที", "เขียนบัตร", "จัดกลุ่มและตั้งชื่อ", "แผนปฏิบัติการ"), 1)
)
PHOTO = Photo(1, 1, 1.0, "ab12", 1200, 900, "แผ่นพลิกของกลุ่มที่สอง")


def cards(kind: Kind, text: str, many: int = 3) -> list[Card]:
    """Cards in every slot and on every level that a kind has, each with a text of its own."""
    found: list[Card] = []

    def add(slot: str, parent: Card | None = None) -> Card:
        number = len(found) + 1
        # The number is glued to a word, so that it never changes where the text breaks.
        made = Card(
            number, 1, 1, parent.id if parent else None, slot, float(number), f"{text}ที่ {number}",
            mark="๑)" if number % 4 == 0 else "", votes=number % 5, note=f"ความลับ{number}",
            fields=_fields(kind, slot, number),
        )  # fmt: skip
        found.append(made)
        return made

    for slot in kind.top_slots:
        for _ in range(many):
            top = add(slot.id)
            for below in kind.slots_under(slot.id):
                nested = add(below.id, top)
                add(below.id, nested)
    add(kind.slots[-1].id)
    add(kind.slots[0].id, found[-1])
    return found


def _fields(kind: Kind, slot: str, number: int) -> dict[str, str]:
    values = {"number": str(number % 5 + 1), "money": "12500", "date": "2026-05-01"}
    return {field.id: values.get(field.type, "ป้าแจ่มกับลุงคำ") for field in kind.fields_of(slot)}


def given(kind: Kind, held: list[Card], **changes: object) -> wall.WallInput:
    """What the wall gets of a board with these cards."""
    measured = {
        card.id: (Measurement(card.id, 1, card.id, "2026-02-01", "3", "ครูบอกมา"),) for card in held[::2]
    }
    settings = changes.pop("settings", {})
    assert isinstance(settings, dict)
    scene = Scene(
        Board(1, 1, kind.id, kind.title.th, 1.0, settings=settings),
        Tree(held),
        terms=SESSION.terms,
        measurements=measured,
        began="2026-01-01",
        today="2026-03-11",
    )
    wanted = {
        "activities": ACTIVITIES, "now_id": 3, "next_id": 4, "scene": scene, "kind": kind,
        "newest_id": held[-1].id if held else None, "spotlight_id": held[0].id if held else None,
        "photo": PHOTO, "timer": "12:40",
    }  # fmt: skip
    return wall.gather(SESSION, **{**wanted, **changes})  # type: ignore[arg-type]


def pages(shown: wall.WallInput, mode: str, aspect: float = 16 / 9) -> list[Figure]:
    """All pages of a mode."""
    drawer = wall.Drawer()
    first = drawer.draw(shown, mode, aspect)
    return [drawer.draw(shown, mode, aspect, page).figure for page in range(first.pages)]


def texts(figure: Figure) -> list[TextLine]:
    """All lines of text of a page."""
    return [shape for node in figure.nodes for shape in node.block.shapes if isinstance(shape, TextLine)]


def said(figure: Figure) -> str:
    """All text of a page, blanks aside."""
    return "".join(bare(line.text) for line in texts(figure))


def lines_of(figures: list[Figure], key: str) -> list[str]:
    """The lines that show a card, page by page, blanks aside; headings cut short are left out."""
    found = []
    for figure in figures:
        for node in figure.nodes:
            if node.key == key:
                rows = [bare(shape.text) for shape in node.block.shapes if isinstance(shape, TextLine)]
                found += [] if any("…" in row for row in rows) else rows
    return found


def cut_words(lines: list[str], text: str) -> list[str]:
    """The lines of a text that end inside a word, by our own segmenter."""
    pieces = words.split(text, SESSION.terms)
    allowed = set(accumulate(len(bare(piece)) for piece in pieces))
    whole, wanted = "".join(lines), bare(text)
    start = whole.index(wanted)
    ends = zip(lines, accumulate(map(len, lines)), strict=True)
    return [line for line, end in ends if start < end < start + len(wanted) and end - start not in allowed]
