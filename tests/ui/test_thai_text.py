"""Labels: lines end between words, no mark is clipped, and text is never taken for HTML."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from facilitator.thai import measure, words
from facilitator.ui.parts.thai_text import KeyCap, ThaiLabel, elided, menu_text, plain_tooltip
from facilitator.ui.parts.theme import Theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

SENTENCE = "สมาชิกช่วยกันเล่าว่าปีที่แล้วน้ำท่วมถนนหน้าวัด ทำให้เด็ก ๆ ไปโรงเรียนไม่ได้ (อบต. ช่วยซ่อมแล้ว ๒ ครั้ง)"
TALL = "ฎู๋ ฏู ฐุ้ ปั๋ม ที่ป้าฝั่งน้ำ ญู"


def ink_rows(picture: QImage) -> tuple[int, int]:
    """Return the first and the last row on which something is painted."""
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).lightness() < 200 for x in range(picture.width()))
    ]
    return rows[0], rows[-1]


def painted(widget: QWidget) -> QImage:
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    widget.render(picture, renderFlags=widget.RenderFlag.DrawChildren)
    return picture


@pytest.mark.parametrize("width", [60, 97, 140, 233, 380, 900])
@pytest.mark.parametrize("face", ["regular", "bold"])
def test_lines_end_only_where_words_allow(qapp: QApplication, width: int, face: str) -> None:
    label = ThaiLabel(Theme(), SENTENCE, face=face)
    label.resize(width, label.heightForWidth(width))
    allowed = set(accumulate(len(piece) for piece in words.split(SENTENCE)))
    place = 0
    for line in label.line_texts():
        place = SENTENCE.index(line, place) + len(line)
        while place < len(SENTENCE) and SENTENCE[place] == " ":
            place += 1
        assert place in allowed
        assert measure.width(line, face, label.font().pixelSize()) <= width


def test_names_of_the_session_are_not_broken(qapp: QApplication) -> None:
    name = "บ้านโนนสะอาดพัฒนา"
    label = ThaiLabel(Theme(), f"เวทีประจำปีของ{name}", terms=(name,))
    label.resize(round(measure.width(name, "regular", 16)) + 2, 200)
    assert name in label.line_texts()


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("size", ["small", "base", "title"])
def test_the_height_a_label_asks_for_clips_no_mark(qapp: QApplication, zoom: float, size: str) -> None:
    label = ThaiLabel(Theme(zoom=zoom), TALL, size=size, face="bold", wraps=False)
    label.resize(label.sizeHint())
    first, last = ink_rows(painted(label))
    roomy = ThaiLabel(Theme(zoom=zoom), TALL, size=size, face="bold", wraps=False)
    roomy.resize(label.width(), 3 * label.height())
    top, foot = ink_rows(painted(roomy))
    assert foot - top == last - first


def test_html_is_shown_as_it_was_typed_and_loads_nothing(qapp: QApplication, tmp_path: Path) -> None:
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("black"))
    picture.save(str(tmp_path / "secret.png"))
    text = f'<img src="{tmp_path / "secret.png"}"><b>หนา</b>'
    label = ThaiLabel(Theme(), text, widest=2000)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "".join(label.line_texts()) == text
    assert label.sizeHint().height() < 100
    assert "<img" not in plain_tooltip(text)
    assert "&lt;img" in plain_tooltip(text)


def test_a_label_grows_with_its_lines_and_with_zoom(qapp: QApplication) -> None:
    theme = Theme()
    label = ThaiLabel(theme, SENTENCE)
    narrow, wide = label.heightForWidth(150), label.heightForWidth(2000)
    assert narrow > 4 * 24
    assert wide < 2 * 24
    theme.set_zoom(2.0)
    assert label.heightForWidth(4000) == pytest.approx(2 * wide, abs=2)


def test_what_does_not_fit_is_cut_at_a_word_and_says_so(qapp: QApplication) -> None:
    label = ThaiLabel(Theme(), SENTENCE, most_lines=2)
    label.resize(160, 100)
    shown = label.line_texts()
    assert len(shown) == 2
    assert shown[-1].endswith("…")
    assert label.is_cut()
    label.resize(2000, 100)
    assert not label.is_cut()
    assert elided("สั้น", 300, "regular", 16) == "สั้น"
    assert elided("สั้น", 1, "regular", 16) == "…"


def test_an_empty_label_is_as_tall_as_a_line(qapp: QApplication) -> None:
    theme = Theme()
    assert ThaiLabel(theme, "").heightForWidth(100) == ThaiLabel(theme, "ก").heightForWidth(100)


def test_screen_readers_get_text_and_keys(qapp: QApplication) -> None:
    theme = Theme()
    assert ThaiLabel(theme, SENTENCE).text() == SENTENCE
    cap = KeyCap(theme, "Ctrl 1–4")
    assert cap.accessibleName() == "Ctrl 1–4"
    before = cap.sizeHint().width()
    cap.set_keys("F1")
    assert cap.sizeHint().width() < before


def test_an_ampersand_in_a_menu_stays_one() -> None:
    assert menu_text("น้ำ & ป่า") == "น้ำ && ป่า"


def test_a_colour_is_painted(qapp: QApplication) -> None:
    label = ThaiLabel(Theme(), "แดง", colour="failed", wraps=False)
    label.resize(label.sizeHint())
    picture = painted(label).copy(QRect(0, 0, label.width(), label.height()))
    reds = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).red() > picture.pixelColor(x, y).green() + 60
    ]
    assert reds


def test_a_label_held_to_one_line_asks_for_all_of_it(qapp: QApplication) -> None:
    long = "บันทึกการประชุมทบทวนกองทุนหมู่บ้านและร้านค้าชุมชนประจำปีของตำบล"
    held, free = (ThaiLabel(Theme(), long, size="title", most_lines=most) for most in (1, 0))
    held.resize(held.sizeHint())
    assert not held.is_cut()
    assert free.sizeHint().width() < held.sizeHint().width()
    for label in (held, free):
        label.deleteLater()
