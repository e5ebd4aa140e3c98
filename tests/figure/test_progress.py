"""How far an indicator has come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.figure import progress
from facilitator.model import Measurement

BEGAN, HALFWAY, DUE = "2025-01-01", "2025-07-02", "2025-12-31"


def measured(
    *values: str, days: tuple[str, ...] = ("2025-03-01", "2025-06-01", "2025-07-01")
) -> list[Measurement]:
    return [
        Measurement(n, 1, 1, day, value) for n, (value, day) in enumerate(zip(values, days, strict=False))
    ]


def of(baseline: str, target: str, *values: str, due: str = DUE, today: str = HALFWAY) -> progress.Progress:
    fields = {"baseline": baseline, "target": target, "due": due}
    return progress.of(fields, measured(*values), BEGAN, today)


@pytest.mark.parametrize(
    ("baseline", "target", "latest", "done", "state"),
    [
        ("120", "400", "312", 0.686, "on_plan"),
        ("40", "ร้อยละ 90", "61", 0.42, "behind"),
        ("๕", "๒๐", "๑๒", 0.467, "behind"),
        ("5", "20", "20", 1.0, "reached"),
        ("5", "20", "26", 1.4, "reached"),
        ("5", "20", "3", -0.133, "behind"),
        ("100", "20", "40", 0.75, "on_plan"),
        ("100", "20", "90", 0.125, "behind"),
        ("100", "20", "15", 1.0625, "reached"),
        ("100", "20", "120", -0.25, "behind"),
        ("2", "4", "3", 0.5, "on_plan"),
        ("2", "4", "3–4", 0.75, "on_plan"),
        ("2/5", "4/5", "4/5", 1.0, "reached"),
        ("8", "0", "2", 0.75, "on_plan"),
        ("8", "0", "0", 1.0, "reached"),
        ("-5", "0", "-1", 0.8, "on_plan"),
        ("", "20", "15 คน", 0.75, "on_plan"),
        ("—", "20", "มาแล้ว 5 คน", 0.25, "behind"),
        ("", "0", "3", 0.0, "behind"),
        ("0", "0", "0", 1.0, "reached"),
        ("0", "0", "1", 0.0, "behind"),
        ("", "ไม่เกิน 10", "9", 1.0, "reached"),
        ("5", "ไม่เกิน 10", "15", 0.5, "behind"),
        ("50", "อย่างน้อย 30", "35", 1.0, "reached"),
        ("1,000", "1.5 พัน", "1,250", 0.5, "on_plan"),
        ("10", "15–20", "15", 1.0, "reached"),
        ("30", "15-20", "20", 1.0, "reached"),
        ("100", "100", "100", 1.0, "reached"),
        ("100", "100", "104", 1.0, "reached"),
        ("100", "100", "80", 0.8, "behind"),
        ("40%", "90%", "90%", 1.0, "reached"),
    ],
)
def test_numbers(baseline: str, target: str, latest: str, done: float, state: str) -> None:
    found = of(baseline, target, latest)
    assert found.done == pytest.approx(done, abs=0.001)
    assert found.state == state
    assert 0 <= found.bar <= 1


def test_without_a_baseline_what_was_first_measured_counts_when_less_is_better() -> None:
    found = of("", "0", "8", "6", "2")
    assert (found.done, found.direction, found.state) == (0.75, "fall", "on_plan")
    assert of("", "0", "0", "3").state == "behind"


@pytest.mark.parametrize(
    ("target", "latest", "state"),
    [
        ("ปรับปรุงทุกปี", "", "not_started"),
        ("ปรับปรุงทุกปี", "ยังไม่ได้เริ่ม", "not_started"),
        ("ปรับปรุงทุกปี", "ยังไม่มีคนทำ", "not_started"),
        ("ปรับปรุงทุกปี", "ปรับปรุงสองหมู่บ้าน", "started"),
        ("ปรับปรุงทุกปี", "ปรับปรุงทุก ปี", "reached"),
        ("", "ทำแล้ว", "started"),
        ("20 คน", "กำลังชวน", "started"),
        ("20 คน", "ยังไม่เริ่ม", "not_started"),
    ],
)
def test_words(target: str, latest: str, state: str) -> None:
    found = of("ยังไม่มี", target, *([latest] if latest else []))
    assert found.state == state
    assert found.done == (1.0 if state == "reached" else None)
    assert found.latest == latest
    assert found.words == progress.STATES[found.state]


def test_words_that_are_not_the_target_when_the_day_has_come_are_late() -> None:
    assert of("", "ปรับปรุงทุกปี", "ทำสองหมู่บ้าน", today="2026-01-01").state == "behind"


def test_what_should_be_done_by_now_grows_evenly_until_the_day_it_is_due() -> None:
    assert of("5", "20").expected == pytest.approx(0.5, abs=0.001)
    assert of("5", "20", today="2024-06-01").expected == 0
    assert of("5", "20", today=DUE).expected == 1
    assert of("5", "20", today="2030-01-01").expected == 1
    assert of("5", "20", due="").expected is None
    assert of("5", "20", due="เร็ว ๆ นี้").expected is None
    assert of("5", "20", due="ภายในปี 2568").expected == of("5", "20").expected
    assert of("5", "20", today="").expected is None
    assert of("5", "20", due=BEGAN, today="2024-12-01").expected == 0


def test_the_way_begins_with_the_session_or_with_an_earlier_measurement() -> None:
    fields = {"baseline": "5", "target": "20", "due": "2025-12-31"}
    earlier = [Measurement(1, 1, 1, "2024-01-01", "6")]
    assert progress.of(fields, earlier, BEGAN, "2025-01-01").expected == pytest.approx(0.5, abs=0.01)
    assert progress.of(fields, earlier, "", "2025-01-01").expected == pytest.approx(0.5, abs=0.01)
    assert progress.of(fields, [], "", "2025-01-01").expected is None


def test_without_a_day_nothing_is_called_late_but_going_backwards() -> None:
    assert of("5", "20", "8", due="").state == "started"
    assert of("5", "20", "4", due="").state == "behind"
    assert of("5", "20", due="").state == "not_started"


def test_what_a_bar_cannot_show_is_said() -> None:
    assert (of("5", "20", "26").bar, of("5", "20", "26").beyond) == (1.0, "ดีกว่าเป้าหมาย")
    assert (of("5", "20", "2").bar, of("5", "20", "2").beyond) == (0.0, "ถอยจากค่าฐาน")
    assert of("5", "20", "12").beyond == ""


@pytest.mark.parametrize(
    ("latest", "words", "details"),
    [
        ("14", "ตามแผน", ("คืบหน้าร้อยละ 60", "ควรถึงร้อยละ 50")),
        ("26", "บรรลุแล้ว", ("คืบหน้าร้อยละ 140",)),
        ("2", "ช้ากว่าแผน", ("ถอยจากค่าฐาน", "ควรถึงร้อยละ 50")),
        ("กำลังนับ", "เริ่มแล้ว", ("ควรถึงร้อยละ 50",)),
    ],
)
def test_a_state_is_told_with_what_it_rests_on(latest: str, words: str, details: tuple[str, ...]) -> None:
    found = of("5", "20", latest)
    assert (found.words, found.details) == (words, details)


def test_the_trend_begins_with_the_baseline_when_that_is_older() -> None:
    assert [value for _, value in of("5", "20", "8", "กำลังนับ", "12").trend] == [5, 8, 12]
    assert [value for _, value in of("", "20", "8", "12").trend] == [8, 12]
    old = progress.of({"baseline": "5", "target": "20"}, measured("8"), "2025-05-01", HALFWAY)
    assert [value for _, value in old.trend] == [8]


def test_a_value_without_a_date_counts_but_has_no_place_in_time() -> None:
    told = [Measurement(1, 1, 1, "", "6"), *measured("8", "12")]
    fields = {"baseline": "5", "target": "20", "due": DUE}
    found = progress.of(fields, told, "", HALFWAY)
    assert (found.latest, [value for _, value in found.trend]) == ("12", [8, 12])
    assert found.expected == progress.of(fields, told[1:], "", HALFWAY).expected
    alone = progress.of(fields, told[:1], BEGAN, HALFWAY)
    assert (alone.latest, alone.taken, alone.trend, alone.state) == ("6", "", (), "behind")


words = st.text(max_size=12) | st.sampled_from(["", "5", "๒๐", "40%", "ยังไม่เริ่ม", "ไม่เกิน 3", "1–5", "0"])


@given(words, words, st.lists(words, max_size=3), words)
def test_anything_typed_gives_a_state(baseline: str, target: str, values: list[str], due: str) -> None:
    found = of(baseline, target, *values, due=due)
    assert found.words
    assert 0 <= found.bar <= 1
    assert found.expected is None or 0 <= found.expected <= 1


@given(st.integers(-500, 500), st.integers(-500, 500), st.integers(-500, 500))
def test_rising_and_falling_are_mirrors(start: int, goal: int, value: int) -> None:
    if 0 in (start, goal) or start == goal:
        return
    one, other = of(str(start), str(goal), str(value)), of(str(-start), str(-goal), str(-value))
    assert (one.state, one.done) == (other.state, other.done)
    assert {one.direction, other.direction} == {"rise", "fall"}
