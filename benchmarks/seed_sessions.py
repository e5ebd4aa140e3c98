"""How each real document becomes a session: which lines go onto which board, by their numbers.

What the documents say stands nowhere here: they are read from their files.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from seed_hand import Hand

AROUND = "ข้อความอื่นในหน้าเดิม"
"""The title of the board for what a web page says around a document."""


def council(hand: Hand) -> None:
    """Plan and results of a council: title, plans and outcomes as lists, then a table for each activity."""
    hand.read_in(1, 21)
    hand.board("outline", 23)
    hand.paste("item", 25, 31)
    hand.board("results", 35)
    _results(hand, (37, 40, 43, 46), 49, (51, 53, 57), (60, 64), (67, 91), (95, 97, 101))
    hand.board("results", hand.seed.line(35))
    _results(hand, (103, 106, 109, 112), 115, (117, 119, 123), (138, 144), (159, 167), (183, 185, 193))


Span = tuple[int, int]
Headed = tuple[int, int, int]
"""The line of a heading, and the first and last line under it."""


def _results(
    hand: Hand,
    header: tuple[int, int, int, int],
    activity: int,
    objectives: Headed,
    quality: Span,
    quantity: Span,
    obstacles: Headed,
) -> None:
    """Fill a table of one activity, its columns called as the document calls them."""
    hand.call("activity", header[0])
    hand.call("qualitative", header[1], header[2])
    hand.call("quantitative", header[3])
    hand.call("objective", objectives[0])
    hand.call("obstacle", obstacles[0])
    row = hand.type("activity", activity)
    hand.paste("objective", *objectives[1:], row=row)
    hand.paste("qualitative", *quality, row=row)
    hand.paste("quantitative", *quantity, row=row)
    hand.paste("obstacle", *obstacles[1:], row=row)


def knowledge(hand: Hand) -> None:
    """Knowledge record: facts, story, methods, assets, and the core that was distilled from them."""
    hand.begin(4, date=6)
    hand.board("knowledge", 1)
    hand.here.titles.add(3)
    for slot, number in (("topic", 8), ("knowledge_owner", 11), ("problem", 12)):
        hand.type(slot, number, after=hand.model.kind.slot(slot).title.th)
    hand.know(card.text for card in hand.model.in_slot("knowledge_owner"))
    hand.paste("story", 14, 28)
    for slot, title, first, last in (
        ("method", 35, 36, 42),
        ("asset", 43, 44, 50),
        ("core", 51, 52, 56),
        ("strategy", 57, 58, 58),
        ("theory", 59, 60, 60),
    ):
        hand.call(slot, title)
        hand.paste(slot, first, last)
    _distil(hand)
    hand.board("outline", AROUND)
    hand.paste("item", 62, 64)


def _distil(hand: Hand) -> None:
    """Tie core knowledge to the assets that it says again in part."""
    assets = list(enumerate(hand.model.in_slot("asset"), 1))
    for card in hand.model.in_slot("core"):
        words = card.text.split()
        codes = [f"ข{number}" for number, asset in assets if any(word in asset.text for word in words)]
        if codes:
            hand.tie(card, " ".join(codes))


@dataclass(frozen=True)
class Issue:
    """Where a strategic issue stands: its two heading lines, its objective, its table."""

    heading: Span
    objective: int
    header: int
    indicators: Span
    strategies: Span
    projects: Span | None


ISSUES = (
    Issue((34, 36), 38, 40, (41, 42), (43, 46), (47, 49)),
    Issue((51, 53), 55, 57, (58, 61), (62, 65), (66, 70)),
    Issue((72, 74), 76, 78, (79, 85), (86, 89), (90, 93)),
    Issue((95, 97), 99, 101, (102, 104), (105, 107), (108, 111)),
    Issue((113, 115), 117, 119, (120, 122), (123, 126), (127, 130)),
    Issue((132, 134), 136, 138, (139, 147), (148, 162), None),
)


def strategic_plan(hand: Hand) -> None:
    """Strategic plan: vision, mission, objectives, and a table of parallel lists for each issue."""
    hand.begin(1)
    hand.board("strategic_plan", 3)
    hand.call("vision", 5)
    hand.type("vision", 7)
    hand.call("mission", 9)
    hand.paste("mission", 11, 14)
    hand.call("objective", 16)
    hand.paste("objective", 18, 23)
    label, _, _ = hand.seed.line(ISSUES[0].objective).partition(":")
    hand.call("issue_objective", words=f"{label}:")
    indicator, strategy, project = hand.seed.line(ISSUES[2].header).split()
    for slot, words in (("kpi", indicator), ("strategy", strategy), ("project", project)):
        hand.call(slot, *(issue.header for issue in ISSUES), words=words)
    for issue in ISSUES:
        row = hand.type("issue", *issue.heading)
        hand.type("issue_objective", issue.objective, row=row, after=f"{label}:")
        hand.paste("kpi", *issue.indicators, row=row)
        hand.paste("strategy", *issue.strategies, row=row)
        if issue.projects:
            hand.paste("project", *issue.projects, row=row)
    hand.board("outline", 25)
    hand.paste("item", 27, 32)
    hand.board("outline", AROUND)
    hand.paste("item", 164, 192)


def from_paper(hand: Hand) -> None:
    """Notes from paper: all by import, then goals and the six parties onto boards of their own."""
    hand.read_in(1, 118)
    hand.recast(84, "verse")
    hand.cut(6, 22)
    hand.cut(64, 76)
    goals = hand.model.kinds["goals"]
    hand.board("goals", goals.title.th)
    hand.paste("goal", 6, 12, after=goals.slot("goal").title.th)
    hand.call("indicator", 14)
    hand.paste("indicator", 16, 22, row=hand.model.in_slot("goal")[-1].id)
    hand.board("stakeholders", 64)
    hand.paste("party", 66, 76)


def foundation(hand: Hand) -> None:
    """Strategies of a foundation: one outline, all by import."""
    hand.read_in(1, 81)


BUILDERS: Mapping[str, Callable[[Hand], None]] = MappingProxyType(
    {"000": council, "001": knowledge, "002": strategic_plan, "003": from_paper, "004": foundation}
)
"""What builds the session of each document."""
