"""Templates for whole sessions: the shipped ones, how faults are named, and own ones."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator import resources, templates
from facilitator.model import Activity, Board, Session
from facilitator.templates import TemplateRefused, Templates

if TYPE_CHECKING:
    from facilitator.kinds import Kinds

GOOD = """
id = "evening"
title = { th = "คุยกันหัวค่ำ", en = "Evening talk" }

[[activities]]
title = { th = "เปิดวง" }
minutes = 10

[[activities]]
title = { th = "ทวน" }
kind = "goals"
recalls = true

[[activities]]
title = { th = "เขียนบัตร" }
minutes = 20
kind = "swot"

[[activities]]
title = { th = "จัดหมวด" }
shows = 3
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "templates"
    made.mkdir()
    return made


def write(folder: Path, text: str, name: str = "evening.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def load(kinds: Kinds, folder: Path) -> Templates:
    return templates.load(kinds, folder)


def test_every_shipped_file_is_a_template_in_both_languages(kinds: Kinds, tmp_path: Path) -> None:
    shipped = load(kinds, tmp_path / "none")
    assert shipped.problems == ()
    assert len(list(shipped)) == len(list(resources.path("templates").glob("*.toml")))
    assert shipped.own == {}
    for template in shipped:
        titles = (
            template.title,
            template.summary,
            *template.purpose,
            *(step.title for step in template.steps),
        )
        for title in titles:
            assert title.th.strip()
            assert title.en.isascii()


def test_the_half_day_takes_three_hours_after_registration(kinds: Kinds, tmp_path: Path) -> None:
    half_day = load(kinds, tmp_path)["half_day_review"]
    assert half_day.minutes - half_day.steps[0].minutes == 180
    assert half_day.first_kind == "swot"
    assert [step.shows for step in half_day.steps if step.shows] == [4, 4]


def test_a_template_of_the_user_wins_by_id_and_says_where_it_is(kinds: Kinds, folder: Path) -> None:
    write(folder, GOOD.replace('"evening"', '"half_day_review"'))
    loaded = load(kinds, folder)
    assert loaded["half_day_review"].title.th == "คุยกันหัวค่ำ"
    assert loaded.own == {"half_day_review": folder / "evening.toml"}
    assert "lessons_learned" in loaded


@pytest.mark.parametrize(
    ("broken", "key", "line", "reason"),
    [
        (GOOD.replace('kind = "swot"', 'kind = "wheel"'), "activities[3].kind", 17, "wheel"),
        (GOOD.replace("minutes = 20", "minutes = -1"), "activities[3].minutes", 16, "-1"),
        (GOOD.replace("minutes = 20", 'minutes = "สั้น"'), "activities[3].minutes", 16, "จำนวนเต็ม"),
        (GOOD.replace("shows = 3", "shows = 1"), "activities[4].shows", 21, "กระดานของตัวเอง"),
        (GOOD.replace("shows = 3", "shows = 4"), "activities[4].shows", 21, "ก่อนกิจกรรมนี้"),
        (GOOD.replace("shows = 3", 'shows = 3\nkind = "swot"'), "activities[4].shows", 21, "kind"),
        (GOOD.replace("shows = 3", "shows = 2"), "activities[2].recalls", 12, "ซ้ำ"),
        (GOOD.replace("minutes = 20", "recalls = true"), "activities[3].recalls", 16, "อยู่แล้ว"),
        (GOOD.replace("minutes = 20", "minuts = 20"), "activities[3].minuts", 16, "ไม่รู้จัก"),
        (GOOD.split("[[activities]]", maxsplit=1)[0], "activities", 0, "ขาด"),
        ("activities = []\n" + GOOD.split("[[activities]]", maxsplit=1)[0], "activities", 1, "อย่างน้อยหนึ่ง"),
    ],
)
def test_a_fault_is_named_by_file_line_and_reason_and_the_rest_still_works(
    kinds: Kinds, folder: Path, broken: str, key: str, line: int, reason: str
) -> None:
    write(folder, broken, "broken.toml")
    write(folder, GOOD)
    loaded = load(kinds, folder)
    assert "evening" in loaded
    (problem,) = loaded.problems
    assert (problem.file.name, problem.key) == ("broken.toml", key)
    assert problem.line == line or not line
    assert reason in problem.reason
    assert "broken.toml" in str(problem)


SESSION = Session(1, "เวทีบ้านดอน", starts_at="09:00", purpose="ฟังทุกฝ่าย\n\nตกลงงานร่วมกัน\n")
BOARDS = (Board(7, 1, "swot", "มองตัวเรา", 1.0), Board(8, 1, "goals", "เป้าหมาย", 2.0))
ACTIVITIES = (
    Activity(1, 1, 'เปิด "วง"', 1.0, None, "", 10, done=True),
    Activity(2, 1, "เขียนบัตร", 2.0, 7, "", 25),
    Activity(3, 1, "ลงคะแนน", 3.0, 7, "09:35", 0),
    Activity(4, 1, "เป้าหมาย", 4.0, 8, "10:15", 30),
)


def test_the_agenda_of_a_session_becomes_an_own_template(kinds: Kinds, folder: Path) -> None:
    loaded = load(kinds, folder)
    made = templates.of_session("ครึ่งวันของเรา", SESSION, ACTIVITIES, BOARDS)
    kept = templates.keep(loaded, kinds, made)
    assert [(step.title.th, step.minutes, step.kind, step.shows) for step in kept.steps] == [
        ('เปิด "วง"', 10, "", 0),
        ("เขียนบัตร", 25, "swot", 0),
        ("ลงคะแนน", 40, "", 2),
        ("เป้าหมาย", 30, "goals", 0),
    ]
    assert [each.th for each in kept.purpose] == ["ฟังทุกฝ่าย", "ตกลงงานร่วมกัน"]
    assert kept.summary.th == "เขียนบัตร → เป้าหมาย"
    assert loaded[kept.id] == kept
    assert load(kinds, folder)[kept.id] == kept


def test_saving_under_the_same_title_replaces_and_under_another_adds(kinds: Kinds, folder: Path) -> None:
    loaded = load(kinds, folder)
    first = templates.keep(loaded, kinds, templates.of_session("ของเรา", SESSION, ACTIVITIES, BOARDS))
    again = templates.keep(loaded, kinds, templates.of_session("ของเรา", SESSION, ACTIVITIES[:1], BOARDS))
    other = templates.keep(loaded, kinds, templates.of_session("อีกแบบ", SESSION, ACTIVITIES, BOARDS))
    assert again.id == first.id != other.id
    assert len(loaded[first.id].steps) == 1
    assert sorted(file.name for file in folder.iterdir()) == ["own_1.toml", "own_2.toml"]


def test_own_templates_can_be_deleted_and_shipped_ones_cannot(kinds: Kinds, folder: Path) -> None:
    loaded = load(kinds, folder)
    kept = templates.keep(loaded, kinds, templates.of_session("ของเรา", SESSION, ACTIVITIES, BOARDS))
    templates.discard(loaded, kinds, kept.id)
    assert kept.id not in loaded
    assert list(folder.iterdir()) == []
    with pytest.raises(TemplateRefused, match="มากับโปรแกรม"):
        templates.discard(loaded, kinds, "half_day_review")


def test_what_cannot_be_kept_says_why(kinds: Kinds, tmp_path: Path) -> None:
    loaded = load(kinds, tmp_path / "templates")
    unknown = (Board(7, 1, "gone", "แบบที่ลบไปแล้ว", 1.0), BOARDS[1])
    with pytest.raises(TemplateRefused, match="gone"):
        templates.keep(loaded, kinds, templates.of_session("ของเรา", SESSION, ACTIVITIES, unknown))
    with pytest.raises(TemplateRefused, match="อย่างน้อยหนึ่งกิจกรรม"):
        templates.keep(loaded, kinds, templates.of_session("ของเรา", SESSION, (), ()))
    (tmp_path / "templates").write_text("ไฟล์ขวางทางอยู่", encoding="utf-8")
    with pytest.raises(TemplateRefused, match="เขียนไฟล์"):
        templates.keep(loaded, kinds, templates.of_session("ของเรา", SESSION, ACTIVITIES, BOARDS))


def test_the_example_of_the_document_is_a_template(kinds: Kinds) -> None:
    document = Path(__file__).resolve().parents[2] / "docs" / "templates.md"
    example = document.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    made = templates.template_of(tomllib.loads(example), kinds)
    assert [step.shows for step in made.steps] == [0, 0, 0, 3]
