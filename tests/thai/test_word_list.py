"""The words that the program ships, and how they are loaded."""

from __future__ import annotations

import subprocess
import sys
from itertools import accumulate

import pytest

from facilitator import resources
from facilitator.thai import lexicon, segment

FIELD = "กระบวนกร ตัวชี้วัด น้ำ ผู้ใหญ่บ้าน ประสานงาน กรุงเทพมหานคร เชียงใหม่ ลาว ปฎิบัติ ปฏิบัติ ฌาปนกิจ วิสาหกิจชุมชน"


@pytest.mark.parametrize("word", FIELD.split())
def test_words_of_the_field_are_known(word: str) -> None:
    assert lexicon.words()[word] < lexicon.BEGINNING
    assert segment.cuts(word, lexicon.words()) == []


def test_every_beginning_of_a_word_is_there_so_that_the_search_for_it_goes_on() -> None:
    costs = lexicon.words()
    for word in costs:
        for end in accumulate(map(len, lexicon.UNIT.findall(word))):
            assert word[:end] in costs, word


def test_no_word_is_dearer_than_letters_that_nobody_knows() -> None:
    for word, cost in lexicon.words().items():
        if cost < lexicon.BEGINNING:
            assert cost < lexicon.UNKNOWN_START + lexicon.UNKNOWN_LETTER * len(word), word


def test_a_session_has_words_of_its_own_and_leaves_the_list_alone() -> None:
    known = len(lexicon.words())
    costs = lexicon.with_terms(("จันทร์ฉายกึกก้อง (ฉาย)",))
    assert costs["จันทร์ฉายกึกก้อง"] < lexicon.BEGINNING
    assert "จันทร์ฉายกึกก้อง" not in lexicon.words()
    assert len(lexicon.words()) == known


def test_the_notice_of_the_lists_is_beside_them() -> None:
    notice = resources.path("words", "NOTICE.md").read_text(encoding="utf-8")
    assert "CC0" in notice
    assert "PyThaiNLP" in notice


def test_nothing_is_loaded_before_it_is_needed() -> None:
    state = "print(lexicon.words.cache_info().currsize, any('pythainlp' in name for name in sys.modules))\n"
    program = (
        "import sys\n"
        "from facilitator.thai import dates, lexicon, lines, measure, normalise, numerals, searching, words\n"
        f"{state}words.split('ประชุม')\n{state}"
    )
    seen = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert seen.stdout.split() == ["0", "False", "1", "False"]
