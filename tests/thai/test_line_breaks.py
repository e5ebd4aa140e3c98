"""Where a line may break and where it must not."""

from __future__ import annotations

import pytest

from facilitator.thai import words

MAY_BREAK = (
    "เขต|ลาดกระบัง |ปี พ.ศ.2554-2555",
    "การ|กระตือรือร้น|ของ|แกนนำ",
    "ศูนย์|ประสานงาน|องค์การ|ชุมชน|ตำบล|บางด้วน",
    "ข้อบังคับ |ของ |ศอช. ต. |โดย|เรียนเชิญ",
    "จำนวน|เงิน |270,000.-บาท |และ",
    "จาก|หน่วยงาน|อื่นๆ |ได้|ดี|มาก",
    "ความยากจน |กข.คจ. |โดย|มี|กลุ่ม|ออมทรัพย์|เพื่อ|การผลิต",
    "จาก|หน่วยงาน|ต่าง ๆ |ทั้ง|ภาครัฐ|และ|ภาคเอกชน",
    "แผน|ปฎิบัติการ|ระยะ|ยาว |๔ ปี |(พ.ศ.๒๕๕๒ – ๒๕๕๔)",
    "กระบวนการ|เรียนรู้|องค์กร|การเงิน|ชุมชน",
    "เชื่อม|ประสาน|อปท.+|ภาคี",
    "กศน. |อบต. ฯลฯ) |เรียนรู้ |ผ่าน|เวที |ประจำ|สัญจร",
)
"""A "|" where a break is allowed, and none elsewhere."""

STAYS_TOGETHER = {
    "number and unit": (
        "๓๒ คน",
        "๓๒ ครัวเรือน",
        "15,000 บาท",
        "๕ ร้อยบาท",
        "3 ล้านบาท",
        "5 ไร่",
        "12.5 กม.",
        "40 %",
        "5 kg",
    ),
    "amount in baht": ("270,000.-บาท", "270,000.- บาท", "฿ 500"),
    "time": ("09.00 น.", "เวลา 13.30", "09.00 – 12.30 น."),
    "ที่ and number": ("หมู่ที่ ๔", "ครั้งที่ 2", "วันที่ 11", "ที่ ๑๐"),
    "what is numbered": ("ข้อ ๒", "หมู่ 4", "ร้อยละ ๙๐", "หน้า 12", "มาตรา ๗", "ปี 2569", "โทร. 0800000000"),
    "date": ("11 มีนาคม", "มีนาคม 2569", "11 มี.ค. 69"),
    "era and year": ("พ.ศ. 2569", "พ.ศ.๒๕๖๙", "ค.ศ. 2026", "ปี พ.ศ. 2569", "ปีงบประมาณ พ.ศ. 2569"),
    "range": ("2554-2555", "๒๕๕๒ – ๒๕๕๔", "10 - 12", "09.00–12.30"),
    "abbreviation with dots": ("ศอช. ต.", "กข.คจ.", "อปท.", "รพ.สต.", "พ.ร.บ.", "ส.ส."),
    "repeated word": ("ต่างๆ", "ต่าง ๆ", "ต่าง  ๆ", "เด็ก ๆ"),
    "and so on": ("ผัก ฯลฯ", "ผักฯลฯ", "ฯลฯ"),
    "abbreviated name": ("สภาฯ", "กรุงเทพฯ", "เมืองฯ"),
    "excellency": ("ฯพณฯ", "ฯพณฯ ท่าน"),
    "brackets": ("( ก )", "(ก)", "“ก”", "“ ก ”", "[ก]"),
    "before a stop": ("ก !", "ก ?", "ก ,", "ก :", "ก ;", "ก %", "ก ”", "ก …"),
    "title and name": ("นายสมชาย", "นางสาวแก้วตา", "ดร. สมชาย", "พ.ต.อ. สมชาย", "ด.ช. แดง", "Mr. Smith"),
    "place": ("ต. บาง", "อ. เมือง", "บางน้ำ", "หนองบัวลอย"),
}


def join(text: str, terms: tuple[str, ...] = ()) -> str:
    return "|".join(words.split(text, terms))


@pytest.mark.parametrize("marked", MAY_BREAK)
def test_breaks_are_where_the_table_allows_them_and_nowhere_else(marked: str) -> None:
    assert join(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in STAYS_TOGETHER.items() for text in texts]
)
def test_what_belongs_together_stays_on_one_line(rule: str, text: str) -> None:
    before = "ตำบล" if rule == "place" and " " not in text else " "
    pieces = words.split(f"มีข้อความว่า{before}{text} และอื่น")
    assert any(text in piece for piece in pieces), pieces


def test_a_break_comes_before_and_after_what_belongs_together() -> None:
    assert join("ประชุม หมู่ที่ ๔ วันที่ 11 มีนาคม พ.ศ. 2569 มี ๓๒ คน") == (
        "ประชุม |หมู่ที่ ๔ |วันที่ 11 มีนาคม |พ.ศ. 2569 |มี |๓๒ คน"
    )


@pytest.mark.parametrize(
    "marked",
    [
        "และ/|หรือ",
        "สภาฯ/|กลุ่ม",
        "บ่อยๆ|แล้ว",
        "สภาฯ|และ",
        "จาก|กระดาษ...|ลำปาง",
        "ก่อน-|หลัง",
        "20 กลุ่ม/5 อำเภอ",
        "11/3/2569",
        "1)กลุ่ม",
        "-เพื่อ|ให้",
        "(ก)|กลุ่ม",
        "02-123-4567",
    ],
)
def test_a_word_may_start_a_line_after_a_sign_but_not_after_a_list_mark(marked: str) -> None:
    assert join(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "well-|known and/|or e-mail A/B".replace(" ", " |"),
        "see |https://www.example.org/|a/|b?|key=|value&|other=|2 |now",
        "(https://example.org/|two-words/|x?|y=|z)",
        "write |to |first.last-name@example.org |soon",
        "KMน้ำ |A4 |COVID-19",
    ],
)
def test_latin_text_breaks_after_blanks_and_at_sensible_places(marked: str) -> None:
    assert join(marked.replace("|", "")) == marked


def test_names_and_terms_are_never_cut() -> None:
    text = "เจ้าของความรู้ นางอรษา เศวตจามร"
    assert join(text, ("อรษา เศวตจามร",)) == "เจ้าของ|ความรู้ |นางอรษา |เศวตจามร"
    text = "ร่วมกับกลุ่มใบตองจันทร์ฉายในตำบล"
    assert "ใบตองจันทร์ฉาย" not in words.split(text)
    assert "ใบตองจันทร์ฉาย" in words.split(text, ("ใบตองจันทร์ฉาย",))
    assert "Smart-Farmer" in join("โครงการ Smart-Farmer ปีแรก", ("Smart-Farmer",))
    assert "โครงการ Smart-" in join("โครงการ Smart-Farmer ปีแรก").replace("|", "")


def test_a_short_name_does_not_glue_the_words_it_stands_in() -> None:
    assert join("คนกิน", ("นก",)) == "คน|กิน"
    assert join("คุณนก", ("นก",)) == "คุณ|นก"


def test_blanks_stay_with_the_word_before_them_and_never_make_a_piece() -> None:
    assert words.split("  ต้น  ปลาย  ") == ["  ต้น  ", "ปลาย  "]
    assert words.split("   ") == ["   "]
    assert words.split("") == []
    assert words.split("บรรทัด \n  ใหม่") == ["บรรทัด \n", "  ใหม่"]


def test_a_blank_that_does_not_break_does_not_but_padding_made_of_them_does() -> None:
    assert words.split("นา\u00a0แก") == ["นา\u00a0แก"]
    assert words.split("นา\u00a0\u00a0 แก") == ["นา\u00a0\u00a0 ", "แก"]


def test_other_spellings_of_the_same_letters_are_the_same_words() -> None:
    assert join("ขายนํ้าและเเก้ว") == "ขาย|นํ้า|และ|เเก้ว"
    assert join("แผนปฎิบัติการ") == "แผน|ปฎิบัติการ"


def test_what_is_wider_than_its_line_may_break_inside_what_belongs_together() -> None:
    assert words.split_loosely("ฯพณฯ ท่านประธาน") == ["ฯพณฯ ", "ท่าน", "ประธาน"]
    assert words.split_loosely("๓๒ คน") == ["๓๒ ", "คน"]
    assert words.split_loosely("ต่าง ๆ )") == ["ต่าง ๆ )"]
    assert words.split_loosely("( ก") == ["( ก"]


@pytest.mark.parametrize("marked", ["ตา|กลม", "มา|รอ|ดู", "เป็น|ต้นแบบ"])
def test_the_likeliest_words_win_over_the_longest(marked: str) -> None:
    assert join(marked.replace("|", "")) == marked


def test_no_line_starts_with_an_accent() -> None:
    assert words.split("ก \u0301ข") == ["ก \u0301ข"]


@pytest.mark.parametrize(
    ("text", "most", "begun"),
    [
        ("แกนนำทำงานต่อเนื่อง", 19, "แกนนำทำงานต่อเนื่อง"),
        ("แกนนำทำงานต่อเนื่อง", 13, "แกนนำทำงาน…"),
        ("น้ำท่วม ซ้ำทุกปี", 8, "น้ำท่วม…"),
        ("น้ำท่วม ซ้ำทุกปี", 7, "น้ำท่วม…"),
        ("https://example.org/a/very/long/way", 10, "https://ex…"),
        ("ฟื้ฟื้ฟื้ฟื้", 5, "ฟื้…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_shortened_between_words(text: str, most: int, begun: str) -> None:
    assert words.beginning(text, most) == begun
