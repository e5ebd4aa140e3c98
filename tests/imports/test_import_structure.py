"""What belongs under what: by mark, by indent, by what goes on later."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from sketching import outline, sketch

from facilitator import resources
from facilitator.imports.outline import parse

EXPECTED = Path(__file__).with_name("expected")

CASES = {
    "dotted numbers stand under their number": (
        """
        1. หลัก
        1.1 ย่อย
        1.2 ย่อย
        2. หลัก
        """,
        """
        [1.] หลัก
          [1.1] ย่อย
          [1.2] ย่อย
        [2.] หลัก
        """,
    ),
    "another mark opens a list under the item": (
        """
        1. ก
        1) ข
        - ค
        - ง
        2) จ
        2. ฉ
        """,
        """
        [1.] ก
          [1)] ข
            [-] ค
            [-] ง
          [2)] จ
        [2.] ฉ
        """,
    ),
    "numbers after bullets are a list of their own": (
        """
        - ก
        - ข
        1. ค
        2. ง
        """,
        """
        [-] ก
        [-] ข
        [1.] ค
        [2.] ง
        """,
    ),
    "the same marks nest by indent": (
        """
        1. ก
           1. ข
           2. ค
        2. ง
           1. จ
        """,
        """
        [1.] ก
          [1.] ข
          [2.] ค
        [2.] ง
          [1.] จ
        """,
    ),
    "bullets nest by indent": (
        """
        - ก
            - ข
                - ค
            - ง
        - จ
        """,
        """
        [-] ก
          [-] ข
            [-] ค
          [-] ง
        [-] จ
        """,
    ),
    "a list that starts again stands beside the one before": (
        """
        1) ก
        2) ข
        1) ค
        2) ง
        """,
        """
        [1)] ก
        [2)] ข
        [1)] ค
        [2)] ง
        """,
    ),
    "columns read one after another are no part of the last item before": (
        """
        1. ก
        2. ข
        1) ค
        2) ง
        1) จ
        2) ฉ
        """,
        """
        [1.] ก
        [2.] ข
        [1)] ค
        [2)] ง
        [1)] จ
        [2)] ฉ
        """,
    ),
    "Thai and Arabic digits mix in one list": (
        """
        1. ก
        ๒. ข
        3. ค
        """,
        """
        [1.] ก
        [๒.] ข
        [3.] ค
        """,
    ),
    "a number left out or typed twice does not end a list": (
        """
        1. ก
        1.1 ข
        3. ค
        3. ง
        """,
        """
        [1.] ก
          [1.1] ข
        [3.] ค
        [3.] ง
        """,
    ),
    "a heading stands over its list and ends the one before": (
        """
        น้ำ
        1. ก
        2. ข
        ป่า
        1. ค
        - ง
        """,
        """
        # น้ำ
          [1.] ก
          [2.] ข
        # ป่า
          [1.] ค
            [-] ง
        """,
    ),
    "what stands between two items of a list belongs to the first": (
        """
        1. งานที่ทำแล้ว
        ประกอบด้วย
        1) ก
        2) ข
        และที่จะทำต่อ
        1) ค
        2. งานปีหน้า
        ประกอบด้วย
        1) ง
        ภาคผนวก
        1. จ
        """,
        """
        [1.] งานที่ทำแล้ว
          l ประกอบด้วย
            [1)] ก
            [2)] ข
          l และที่จะทำต่อ
            [1)] ค
        [2.] งานปีหน้า
          l ประกอบด้วย
            [1)] ง
        # ภาคผนวก
          [1.] จ
        """,
    ),
    "text under a numbered title is its own, under the last one too": (
        """
        1. ความเป็นมา
        กลุ่มตั้งขึ้นเมื่อสิบปีก่อน
        2. วัตถุประสงค์
        เพื่อให้ทุกบ้านมีน้ำใช้
        """,
        """
        [1.] ความเป็นมา
          p กลุ่มตั้งขึ้นเมื่อสิบปีก่อน
        [2.] วัตถุประสงค์
          p เพื่อให้ทุกบ้านมีน้ำใช้
        """,
    ),
    "counted headings hold the headings between them": (
        """
        กลุ่มที่ 1

        สวน

        ปัญหา
        - ก

        กลุ่มที่ 2

        นา

        ปัญหา
        - ข
        """,
        """
        # กลุ่มที่ 1
          p สวน
          # ปัญหา
            [-] ก
        # กลุ่มที่ 2
          p นา
          # ปัญหา
            [-] ข
        """,
    ),
    "a wide gap ends a list and what it is part of": (
        """
        งานปีนี้


        1. จัดระบบ

        เหตุผล

        - ก

        - ข


        - ค

        - ง
        """,
        """
        # งานปีนี้
          [1.] จัดระบบ
            l เหตุผล
              [-] ก
              [-] ข
          [-] ค
          [-] ง
        """,
    ),
    "headings without anything under them stay headings": (
        """
        - ก

        คนละไม้คนละมือ

        ฝากไว้คิด
        """,
        """
        [-] ก
        # คนละไม้คนละมือ
        # ฝากไว้คิด
        """,
    ),
    "an indented line under a short one makes it a heading": (
        """
        ตัวชี้วัด
            ทุกบ้านมีน้ำ
        ระยะเวลา
            สามปี
        """,
        """
        # ตัวชี้วัด
          p ทุกบ้านมีน้ำ
        # ระยะเวลา
          p สามปี
        """,
    ),
    "a wide gap ends nothing while a list further out goes on": (
        """
        1. ก

        เหตุผล

        - ข


        - ค

        2. ง
        """,
        """
        [1.] ก
          l เหตุผล
            [-] ข
            [-] ค
        [2.] ง
        """,
    ),
    "what wide gaps set off has its sub-headings inside": (
        """
        สิ่งที่เห็น


        ช่วงเช้า
        จุดแข็ง
        - ก
        จุดอ่อน
        - ข


        ช่วงบ่าย
        จุดแข็ง
        - ค
        """,
        """
        # สิ่งที่เห็น
        # ช่วงเช้า
          # จุดแข็ง
            [-] ก
          # จุดอ่อน
            [-] ข
        # ช่วงบ่าย
          # จุดแข็ง
            [-] ค
        """,
    ),
    "a heading is a label where its parent's list goes on after it": (
        """
        งานปีนี้


        ตลาด
        เหตุผล
        1. ก
        2. ข


        - ค
        - ง
        """,
        """
        # งานปีนี้
        # ตลาด
          l เหตุผล
            [1.] ก
            [2.] ข
          [-] ค
          [-] ง
        """,
    ),
    "headings that count other things are no series": (
        """
        กลุ่มที่ 1

        - ก

        ข้อตกลงที่ 2

        - ข

        สรุปท้ายวัน

        - ค
        """,
        """
        # กลุ่มที่ 1
          [-] ก
        # ข้อตกลงที่ 2
          [-] ข
        # สรุปท้ายวัน
          [-] ค
        """,
    ),
    "a series may be misspelt": (
        """
        ประเด็นที่ ๑

        เรื่องน้ำ

        - ก

        ประดน็ที่ ๒

        เรื่องป่า

        - ข
        """,
        """
        # ประเด็นที่ ๑
          p เรื่องน้ำ
          [-] ก
        # ประดน็ที่ ๒
          p เรื่องป่า
          [-] ข
        """,
    ),
    "a centred heading holds what is not indented": (
        """
                    หมวดน้ำ

        ทุกบ้านต้องมีโอ่งอย่างน้อยสองใบและต้องปิดฝาให้สนิททุกครั้งหลังใช้ ใครไม่มีให้ยืมจากกองกลาง
        - ก

                    หมวดป่า

        - ข
        """,
        """
        # หมวดน้ำ
          p ทุกบ้านต้องมีโอ่งอย่างน้อยสองใบและต้องปิดฝาให้สนิททุกครั้งหลังใช้ ใครไม่มีให้ยืมจากกองกลาง
          [-] ก
        # หมวดป่า
          [-] ข
        """,
    ),
    "a deeper heading stands under the one that is not": (
        """
        งานใหญ่
          งานย่อย
            - ก
          งานย่อยอีกงาน
            - ข
        งานต่อไป
          - ค
        """,
        """
        # งานใหญ่
          # งานย่อย
            [-] ก
          # งานย่อยอีกงาน
            [-] ข
        # งานต่อไป
          [-] ค
        """,
    ),
    "text that is not indented leaves the deeper heading": (
        """
        งานใหญ่
          งานย่อย
            - ก
        ทุกคนเห็นด้วยว่าต้องทำให้เสร็จก่อนสิ้นปีและจะมาดูกันอีกครั้งที่ศาลาหลังนี้
        """,
        """
        # งานใหญ่
          # งานย่อย
            [-] ก
          p ทุกคนเห็นด้วยว่าต้องทำให้เสร็จก่อนสิ้นปีและจะมาดูกันอีกครั้งที่ศาลาหลังนี้
        """,
    ),
    "Thai digits that start again are another list": (
        """
        1. ก
        ๑. ข
        ๒. ค
        2. ง
        """,
        """
        [1.] ก
        [๑.] ข
        [๒.] ค
        [2.] ง
        """,
    ),
    "a stray blank means nothing": (
        """
        น้ำ
         1. ก
        2. ข
         - ค
        - ง
         3. จ

         ป่า

        - ฉ
         - ช
        """,
        """
        # น้ำ
          [1.] ก
          [2.] ข
            [-] ค
            [-] ง
          [3.] จ
        # ป่า
          [-] ฉ
          [-] ช
        """,
    ),
    "another list after a wide gap leaves the label, not the item": (
        """
        1. ก

        เหตุผล

        - ข


        • ค

        2. ง
        """,
        """
        [1.] ก
          l เหตุผล
            [-] ข
          [•] ค
        [2.] ง
        """,
    ),
    "check boxes ticked or not are one list": (
        """
        [ ] ก
        [x] ข
        ☑ ค
        """,
        """
        [[ ]] ก
        [[x]] ข
        [☑] ค
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_nesting(name: str) -> None:
    text, expected = CASES[name]
    assert outline(dedent(text).strip("\n")) == dedent(expected).strip()


@pytest.mark.parametrize("name", ["village_forum", "strategy_plan", "knowledge_record"])
def test_a_whole_document(name: str) -> None:
    text = resources.path("samples", f"{name}.txt").read_text(encoding="utf-8")
    assert sketch(parse(text)) == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").strip()


def test_the_first_line_of_a_whole_text_is_its_title() -> None:
    text = "ถอดบทเรียน\nเราเริ่มจากศูนย์\n"
    assert outline(text, titled=True) == "# ถอดบทเรียน\n  p เราเริ่มจากศูนย์"
    assert outline(text) == "p ถอดบทเรียน\np เราเริ่มจากศูนย์"


def test_a_title_that_is_repeated_and_what_stands_right_under_it() -> None:
    text = "เวทีเรียนรู้\n\nเวทีเรียนรู้\nครั้งที่สามของปี\n\nวันเสาร์ที่ 14 กุมภาพันธ์ พ.ศ. 2569\n\nทุกคนมาพร้อมกันแต่เช้า\nแล้วเริ่มงาน"
    assert outline(text, titled=True).split("\n")[:4] == [
        "# เวทีเรียนรู้",
        "# เวทีเรียนรู้",
        "# ครั้งที่สามของปี",
        "  p วันเสาร์ที่ 14 กุมภาพันธ์ พ.ศ. 2569",
    ]


def test_nothing_gives_nothing() -> None:
    assert parse("") == parse(" \n\u00a0\n\t\n") == ()


def test_a_hostile_indent_does_not_run_away() -> None:
    entries = parse("\n".join(" " * 2 * n + "- ก" for n in range(3000)))
    assert max(line.count("  ") for line in sketch(entries).split("\n")) < 20
