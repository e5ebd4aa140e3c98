"""What each mode of the wall shows, and what it says when the room could not take it in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from drawings import KINDS, bare
from hypothesis import given as for_any
from hypothesis import settings
from hypothesis import strategies as st
from wall_boards import (
    ACTIVITIES,
    ASPECTS,
    FLOOR,
    LONG,
    PHOTO,
    SESSION,
    SHORT,
    cards,
    given,
    lines_of,
    pages,
    said,
    texts,
)

from facilitator.figure import wall
from facilitator.figure.drawing import Box, Picture
from facilitator.figure.scene import Source
from facilitator.model import Card, Measurement, Photo

if TYPE_CHECKING:
    from facilitator.figure.drawing import Figure

WIDE = 16 / 9
SWOT = KINDS["swot"]


def card(number: int, slot: str, text: str, votes: int = 0, **fields: str) -> Card:
    """A top card."""
    return Card(number, 1, 1, None, slot, float(number), text, votes=votes, fields=fields)


def size_of(figure: Figure, text: str) -> float:
    """The size of the line that begins with a text."""
    return next(line.style.size for line in texts(figure) if line.text.startswith(text))


def fill(figure: Figure, key: str) -> str:
    """The ground of what a key shows."""
    node = figure.node(key)
    assert node is not None, key
    return next(shape.fill for shape in node.block.shapes if isinstance(shape, Box))


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="wheel"):
        wall.draw(given(SWOT, []), "wheel", WIDE)


@pytest.mark.parametrize("mode", wall.MODES)
@pytest.mark.parametrize("aspect", ASPECTS.values())
def test_every_mode_is_drawn_without_a_board(mode: str, aspect: float) -> None:
    shown = wall.gather(SESSION, activities=ACTIVITIES, now_id=3)
    page = wall.draw(shown, mode, aspect)
    assert page.pages >= 1
    assert page.figure.width == pytest.approx(1080 * aspect)


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
@pytest.mark.parametrize("mode", wall.MODES)
def test_every_mode_is_drawn_of_an_empty_board(kind: object, mode: str) -> None:
    shown = given(kind, [])  # type: ignore[arg-type]
    assert wall.draw(shown, mode, WIDE).pages == 1


def test_the_same_input_gives_the_same_drawing() -> None:
    shown = given(SWOT, cards(SWOT, SHORT))
    for mode in wall.MODES:
        assert wall.draw(shown, mode, WIDE) == wall.draw(shown, mode, WIDE)


changes = st.lists(
    st.tuples(
        st.integers(1, 12), st.sampled_from("SWOT"), st.sampled_from([SHORT, LONG[:150]]), st.integers(0, 3)
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@for_any(changes, st.sampled_from(("newest", "board", "ranking", "row")))
def test_what_a_drawer_keeps_equals_a_drawing_made_anew(
    wanted: list[tuple[int, str, str, int]], mode: str
) -> None:
    keeping, held = wall.Drawer(), {number: card(number, "S", f"{LONG} {number}") for number in range(1, 9)}
    for number, slot, text, votes in wanted:
        held[number] = card(number, slot, text, votes)
        revealed = frozenset(held) - {number} if votes == 3 else None
        shown = given(SWOT, list(held.values()), newest_id=number, revealed=revealed)
        last = wall.draw(shown, mode, WIDE, 99)
        assert keeping.draw(shown, mode, WIDE, 99) == last
        assert keeping.draw(shown, mode, WIDE) == wall.draw(shown, mode, WIDE)


def test_welcome_tells_title_place_date_and_rules() -> None:
    page = wall.draw(given(SWOT, []), "welcome", WIDE)
    text = said(page.figure)
    assert page.pages == 1
    for told in (SESSION.title, SESSION.place, "วันพุธที่ ๑๑ มีนาคม พ.ศ. ๒๕๖๙", "๐๙.๐๐–๑๒.๓๐ น.", "พูดทีละคน"):
        assert bare(told) in text, told


def test_many_rules_have_pages_of_their_own() -> None:
    rules = "\n".join(f"{LONG[:90]} ข้อที่ {number}" for number in range(12))
    shown = wall.gather(replace(SESSION, ground_rules=rules))
    figures = pages(shown, "welcome", 4 / 3)
    assert len(figures) > 1
    assert bare(SESSION.title) in said(figures[0])
    text = "".join(map(said, figures[1:]))
    assert all(bare(f"ข้อที่ {number}") in text for number in range(12))


def test_the_question_is_the_one_of_the_zone() -> None:
    shown = given(SWOT, [], slot="W")
    text = said(wall.draw(shown, "question", WIDE).figure)
    assert bare("เรายังติดขัดอะไร?") in text
    assert "12:40" in text
    assert bare("วันนี้เรายืนอยู่ตรงไหน?") in said(wall.draw(given(SWOT, []), "question", WIDE).figure)


def test_the_room_is_never_told_how_to_type() -> None:
    for kind in KINDS.all:
        for slot in kind.slots:
            shown = given(kind, cards(kind, SHORT, 1), slot=slot.id)
            for mode in ("question", "newest", "row"):
                assert "พิมพ์" not in said(wall.draw(shown, mode, WIDE).figure), (kind.id, slot.id)


def test_without_a_board_the_question_is_what_is_under_way() -> None:
    shown = wall.gather(SESSION, activities=ACTIVITIES, now_id=4)
    assert bare("จัดกลุ่มและตั้งชื่อ") in said(wall.draw(shown, "question", WIDE).figure)


def test_the_newest_card_is_the_largest_and_stands_before_its_zone() -> None:
    held = [card(number, "SWOT"[number % 2], f"ความคิดที่ {number}") for number in range(1, 9)]
    page = wall.draw(given(SWOT, held, newest_id=4), "newest", WIDE)
    newest, others = page.figure.node("card:4"), [page.figure.node(f"card:{each}") for each in (2, 6, 8)]
    assert newest is not None
    assert all(other is not None and other.y >= newest.y + newest.block.height for other in others)
    assert page.figure.node("card:1") is None
    assert size_of(page.figure, "ความคิดที่ 4") > 1.5 * size_of(page.figure, "ความคิดที่ 2")
    assert fill(page.figure, "card:4") == "strength_strong"


def test_the_zones_are_counted_at_the_foot_the_one_of_the_card_marked() -> None:
    held = [card(1, "S", "หนึ่ง"), card(2, "W", "สอง"), card(3, "W", "สาม")]
    figure = wall.draw(given(SWOT, held, newest_id=3), "newest", WIDE).figure
    assert bare("W จุดอ่อน · ๒") in said(figure)
    assert bare("O โอกาส · ๐") in said(figure)
    assert fill(figure, "slot:W") == "weakness_strong"
    assert fill(figure, "slot:S") == "head"


def test_a_full_zone_goes_on_after_the_newest_the_latest_first() -> None:
    held = [card(number, "S", f"{LONG[:70]} ใบที่ {number}") for number in range(1, 40)]
    figures = pages(given(SWOT, held, newest_id=39), "newest")
    assert len(figures) > 1
    order = [node.key for figure in figures for node in figure.nodes if node.key.startswith("card:")]
    assert order == [f"card:{number}" for number in range(39, 0, -1)]
    assert "๑/" in said(figures[0])


def test_the_newest_card_of_a_table_names_its_row() -> None:
    kind = KINDS["stakeholders"]
    party = card(1, "party", "ผู้สูงอายุ")
    held = [party, replace(card(2, "sees", "เดินไปศาลาไม่ไหว"), parent_id=1)]
    text = said(wall.draw(given(kind, held, newest_id=2), "newest", WIDE).figure)
    assert bare("ผู้สูงอายุ · มองว่า") in text
    assert bare("เดินไปศาลาไม่ไหว") in text


def test_without_a_newest_card_the_last_of_the_zone_stands_for_it() -> None:
    held = [card(1, "S", "หนึ่ง"), card(2, "W", "สอง")]
    figure = wall.draw(given(SWOT, held, newest_id=None, slot="S"), "newest", WIDE).figure
    assert fill(figure, "card:1") == "strength_strong"
    empty = wall.draw(given(SWOT, held, newest_id=None, slot="T"), "newest", WIDE).figure
    assert bare("ข้างนอกมีอะไรขวางเรา?") in said(empty)


def test_a_small_board_stands_on_one_page_as_on_the_operators_screen() -> None:
    held = [card(number, slot, f"ความคิดที่ {number}") for number, slot in enumerate("SWOT", 1)]
    page = wall.draw(given(SWOT, held), "board", WIDE)
    assert page.pages == 1
    one, two, three, four = (page.figure.node(f"slot:{slot}") for slot in "SWOT")
    assert one
    assert two
    assert three
    assert four
    assert one.y == two.y < three.y == four.y
    assert one.x == three.x < two.x == four.x
    assert size_of(page.figure, "ความคิด") == 76


def test_empty_quadrants_stand_beside_full_ones_but_take_no_page() -> None:
    small = wall.draw(given(SWOT, [card(1, "S", SHORT)]), "board", WIDE)
    assert all(small.figure.node(f"slot:{slot}") for slot in "SWOT")
    figures = pages(given(SWOT, [card(1, "S", LONG), card(2, "T", LONG)]), "board")
    assert all(any(node.key.startswith("card:") for node in figure.nodes) for figure in figures)


def test_letters_shrink_to_the_floor_before_a_page_is_added() -> None:
    sizes, counts = [], []
    for many in range(1, 40):
        held = [card(number, "SWOT"[number % 4], f"ความคิดที่ {number}") for number in range(1, many + 1)]
        page = wall.draw(given(SWOT, held), "board", WIDE)
        sizes.append(size_of(page.figure, "ความคิด"))
        counts.append(page.pages)
    one_page = [size for size, count in zip(sizes, counts, strict=True) if count == 1]
    assert one_page == sorted(one_page, reverse=True)
    assert one_page[0] == 76
    assert FLOOR <= one_page[-1] < 50
    assert counts == sorted(counts)


def test_a_full_quadrant_names_itself_on_every_page() -> None:
    held = [card(number, "W", f"{LONG[:80]} ใบที่ {number}") for number in range(1, 40)]
    page = wall.draw(given(SWOT, held), "board", WIDE)
    figures = pages(given(SWOT, held), "board")
    assert len(figures) > 3
    of_zone = [figure for figure in figures if figure.node("slot:W")]
    assert all("จุดอ่อน" in said(figure) for figure in of_zone)
    assert all("(ต่อ)" in said(figure) for figure in of_zone[1:])
    assert not page.readable
    assert "หน้าจอ" in page.why


def test_a_row_with_a_long_text_is_named_on_every_page() -> None:
    kind = KINDS["stakeholders"]
    held = [card(1, "party", LONG)]
    held += [replace(card(number, "sees", LONG), parent_id=1) for number in range(2, 6)]
    figures = pages(given(kind, held), "board")
    assert len(figures) > 3
    for figure in figures[1:]:
        assert any(
            line.text.startswith("คณะกรรมการนัดชาวบ้าน") and line.text.endswith("…") for line in texts(figure)
        )


def test_a_card_longer_than_a_page_is_told_to_the_operator() -> None:
    held = [card(1, "S", LONG * 6)]
    for mode in ("board", "newest", "spotlight"):
        page = wall.draw(given(SWOT, held), mode, 4 / 3)
        assert page.pages > 1
        assert not page.readable
        assert "ย่อข้อความ" in page.why
    assert wall.draw(given(SWOT, [card(1, "S", LONG)]), "board", 4 / 3).readable


def test_a_word_wider_than_the_wall_is_told_to_the_operator() -> None:
    page = wall.draw(given(SWOT, [card(1, "S", "ก" * 200)]), "board", WIDE)
    assert not page.readable
    assert "ตัดกลางคำ" in page.why


def test_a_row_is_shown_with_its_parts_under_their_titles() -> None:
    kind = KINDS["stakeholders"]
    held = [card(1, "party", "ผู้สูงอายุ"), card(2, "party", "เยาวชน")]
    held += [
        replace(card(3, "sees", "ไกลเกินไป"), parent_id=2),
        replace(card(4, "wants", "สนามกีฬา"), parent_id=2),
    ]
    figure = wall.draw(given(kind, held, focus=2), "row", WIDE).figure
    text = said(figure)
    assert all(word in text for word in ("เยาวชน", "มองว่า", "ไกลเกินไป", "ต้องการ", "สนามกีฬา"))
    assert "ผู้สูงอายุ" not in text
    # A cell names its row too.
    assert said(wall.draw(given(kind, held, focus=4), "row", WIDE).figure) == text
    assert "ผู้สูงอายุ" in said(wall.draw(given(kind, held, focus=1), "row", WIDE).figure)


def test_a_row_with_a_long_text_shows_it_whole() -> None:
    kind = KINDS["stakeholders"]
    held = [card(1, "party", LONG), replace(card(2, "sees", "ไกลเกินไป"), parent_id=1)]
    assert bare(LONG) in "".join(lines_of(pages(given(kind, held, focus=1), "row"), "card:1"))


def test_one_row_of_a_board_without_rows_is_the_active_zone() -> None:
    held = [card(1, "S", "หนึ่ง"), card(2, "W", "สอง")]
    figure = wall.draw(given(SWOT, held, slot="W"), "row", WIDE).figure
    assert figure.node("card:2")
    assert not figure.node("card:1")


def test_a_ranking_begins_with_the_most_votes() -> None:
    held = [card(1, "S", "น้อย", 2), card(2, "W", "มาก", 9), card(3, "O", "ไม่มี"), card(4, "T", "น้อยเท่ากัน", 2)]
    figures = pages(given(SWOT, held), "ranking")
    order = [node.key for figure in figures for node in figure.nodes if node.key.startswith("card:")]
    assert order == ["card:2", "card:1", "card:4", "card:3"]
    assert next(line for figure in figures for line in lines_of([figure], "card:4")) == "๒"
    assert bare("๙ คะแนน") in said(figures[0])


def test_a_hidden_tally_says_so_and_shows_no_card() -> None:
    held = [card(1, "S", "น้อย", 2), card(2, "W", "มาก", 9)]
    page = wall.draw(given(SWOT, held, settings={"votes": "hidden"}), "ranking", WIDE)
    assert bare("คะแนนยังปิดอยู่") in said(page.figure)
    assert not [node for node in page.figure.nodes if node.key.startswith("card:")]


def test_progress_tells_baseline_target_latest_and_state_in_words() -> None:
    kind = KINDS["goals"]
    held = [
        card(1, "goal", "แกนนำเข้มแข็ง"),
        replace(
            card(2, "indicator", "จำนวนแกนนำ", baseline="5", target="20", unit="คน", due="2026-12-31"),
            parent_id=1,
        ),
    ]
    shown = given(kind, held)
    assert shown.scene is not None
    scene = replace(shown.scene, measurements={2: (Measurement(1, 1, 2, "2026-03-01", "12"),)})
    figure = wall.draw(replace(shown, scene=scene), "progress", WIDE).figure
    text = said(figure)
    for told in ("แกนนำเข้มแข็ง", "จำนวนแกนนำ", "เดิม๕", "เป้า๒๐คน", "ล่าสุด๑๒", "ตามแผน"):
        assert told in text, told
    assert "strength" in {
        shape.fill for node in figure.nodes for shape in node.block.shapes if isinstance(shape, Box)
    }


def test_the_agenda_marks_what_is_now_and_what_is_next() -> None:
    figure = wall.draw(given(SWOT, []), "agenda", WIDE).figure
    assert fill(figure, "activity:3") == "accent_strong"
    assert fill(figure, "activity:4") == "accent_soft"
    text = said(figure)
    assert bare("๐๙.๔๐ เขียนบัตร ตอนนี้") in text
    assert bare("จัดกลุ่มและตั้งชื่อ ต่อไป") in text
    assert bare("เปิดเวที ✓") in text


def test_a_long_agenda_begins_with_what_was_done_last() -> None:
    many = tuple(
        replace(ACTIVITIES[0], id=number, title=LONG[:60], rank=float(number), done=number < 20)
        for number in range(1, 31)
    )
    page = wall.draw(wall.gather(SESSION, activities=many, now_id=20, next_id=21), "agenda", WIDE)
    assert page.figure.node("activity:19")
    assert page.figure.node("activity:20")
    assert not page.figure.node("activity:18")


def test_the_timer_fills_the_wall_and_turns_colour_when_it_is_over() -> None:
    running = wall.draw(given(SWOT, []), "timer", WIDE).figure
    over = wall.draw(given(SWOT, [], timer="+0:35", timer_over=True), "timer", WIDE).figure
    assert size_of(running, "12:40") > 300
    assert next(line.style.colour for line in texts(running) if line.text == "12:40") == "ink"
    assert next(line.style.colour for line in texts(over) if line.text == "+0:35") == "threat_strong"
    assert bare("หมดเวลาแล้ว") in said(over)
    assert bare("ยังไม่ได้ตั้งเวลา") in said(wall.draw(given(SWOT, [], timer=""), "timer", WIDE).figure)


@pytest.mark.parametrize("size", [(1200, 900), (900, 1600), (4000, 500)])
@pytest.mark.parametrize("caption", ["", "แผ่นพลิกของกลุ่มที่สอง"])
def test_a_photo_keeps_its_shape_and_stands_clear_of_its_caption(size: tuple[int, int], caption: str) -> None:
    photo = Photo(1, 1, 1.0, "ab12", *size, caption)
    for aspect in ASPECTS.values():
        figure = wall.draw(given(SWOT, [], photo=photo), "photo", aspect).figure
        (picture,) = [
            shape for node in figure.nodes for shape in node.block.shapes if isinstance(shape, Picture)
        ]
        assert picture.digest == "ab12"
        assert picture.width / picture.height == pytest.approx(size[0] / size[1])
        assert picture.x >= 0
        assert picture.y >= 0
        assert picture.x + picture.width <= figure.width + 0.01
        bottom = min((node.y for node in figure.nodes if texts(type(figure)(0, 0, (node,)))), default=1080.0)
        assert picture.y + picture.height <= bottom
        assert bare(caption) in said(figure)


def test_no_photo_is_told_to_the_operator() -> None:
    page = wall.draw(given(SWOT, [], photo=None), "photo", WIDE)
    assert not page.readable
    assert "เลือก" in page.why
    assert PHOTO.caption not in said(page.figure)


def test_blank_shows_nothing() -> None:
    page = wall.draw(given(SWOT, cards(SWOT, SHORT)), "blank", WIDE)
    (node,) = page.figure.nodes
    assert node.block.shapes == (Box(0, 0, page.figure.width, 1080, "blank"),)


def test_the_test_pattern_has_the_floor_and_the_usual_size_and_reaches_the_edges() -> None:
    figure = wall.draw(given(SWOT, []), "test", WIDE).figure
    sizes = {line.style.size for line in texts(figure)}
    assert {48, 76} <= sizes
    edges = [shape for node in figure.nodes for shape in node.block.shapes if isinstance(shape, Box)]
    assert any((box.width, box.height) == (figure.width, figure.height) and box.outline for box in edges)


def test_the_wall_speaks_english_too() -> None:
    shown = given(SWOT, [card(1, "S", "one", 2)], language="en")
    assert "Strengths" in said(wall.draw(shown, "board", WIDE).figure)
    assert "2votes" in said(wall.draw(shown, "ranking", WIDE).figure)
    long = given(SWOT, [card(1, "S", LONG * 6)], language="en")
    assert "Shorten it" in wall.draw(long, "board", 4 / 3).why


def test_the_mark_of_a_card_stands_before_it() -> None:
    marked = replace(card(1, "item", "ข้อแรก"), mark="๑)")
    figure = wall.draw(given(KINDS["outline"], [marked]), "board", WIDE).figure
    assert said(figure).endswith("๑)ข้อแรก")


def test_codes_of_the_cards_that_one_is_tied_to_stand_after_it() -> None:
    shown = given(SWOT, [card(1, "S", "ใช้แกนนำดูแลคลอง")])
    assert shown.scene is not None
    tied = replace(shown.scene, ties={1: (Source(7, "O2", "มีงบสมทบ"), Source(8, "", "ฝนมาเร็ว"))})
    figure = wall.draw(replace(shown, scene=tied), "board", WIDE).figure
    assert bare("ใช้แกนนำดูแลคลอง O2 ฝนมาเร็ว") in said(figure)
    assert "มีงบสมทบ" not in said(figure)
