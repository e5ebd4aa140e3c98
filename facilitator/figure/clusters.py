"""Clusters on a screen: a titled zone of cards for each, and below them the cards that stand alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from facilitator.figure import adding
from facilitator.figure.card import votes_pill
from facilitator.figure.drawing import Block, Box, Figure, Node, Shape, TextStyle
from facilitator.figure.grid import Grid, Rows
from facilitator.figure.kept import Keeper
from facilitator.figure.ranking import votes_of_cluster
from facilitator.figure.text import BASELINE, line_height, one_line, paragraph
from facilitator.figure.zones import Zone
from facilitator.thai import numerals

if TYPE_CHECKING:
    from facilitator.figure.scene import Scene
    from facilitator.kinds import Kind
    from facilitator.model import Card

GAP = 12.0
LEAST_WIDTH = 240.0
"""A cluster's least comfortable width."""
RADIUS = 12.0
HEAD_PAD = 9.0
TITLE = TextStyle("semibold", 17.0)
COUNT = TextStyle("regular", 13.0, "soft")
HINT = TextStyle("regular", 15.0, "soft")
NEW_CLUSTER = "+ หมวดใหม่: เลือกบัตรแล้วกด G หรือคลิกที่นี่แล้วพิมพ์ชื่อหมวด"
EMPTY = "ลากบัตรมาวางในหมวดนี้"
ALONE = "ยังไม่จัดหมวด"


@dataclass(frozen=True, slots=True)
class _Head:
    """All that the title of a cluster shows."""

    text: str
    count: int
    votes: int
    terms: tuple[str, ...]


class Clusters:
    """Arranges a board of clusters; keeps what did not change since the last call."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._slot = kind.cluster_slot
        alone = [slot for slot in kind.top_slots if slot is not self._slot]
        # An own kind may have nothing but clusters; then their slot is the place for new cards.
        self._alone = Zone(alone[0] if alone else kind.slots[0])
        self._rows: dict[int, Rows] = {}
        self._keeper = Keeper()

    def arrange(self, scene: Scene, width: float, height: float) -> Figure:
        """Return the drawing, `width` wide and at least `height` high, in design units."""
        self._keeper.begin(None)
        tops = scene.tree.children(None)
        clusters = [card for card in tops if self._slot is not None and card.slot == self._slot.id]
        nodes: list[Node] = []
        y = self._clusters(scene, clusters, width, nodes)
        if clusters:
            y = self._new_cluster(width, y, nodes) + GAP
        others = [card for card in tops if self._slot is None or card.slot != self._slot.id]
        grid = Grid(0.0, width, "", scene.terms, scene.board.votes_hidden)
        title = ALONE if clusters else self._kind.slot_title(scene.board, self._alone.slot.id)
        self._alone.arrange(scene, grid, title, others)
        heading = self._alone.heading
        rest = height - y if clusters else height - GAP - adding.place(NEW_CLUSTER, width).height
        tall = max(heading + self._alone.content, rest)
        nodes += self._alone.nodes(y, heading, tall)
        y += tall
        # Before there are clusters, the cards come first.
        return Figure(width, y if clusters else self._new_cluster(width, y + GAP, nodes), tuple(nodes))

    def _new_cluster(self, width: float, y: float, nodes: list[Node]) -> float:
        """Add the place for a new cluster; return where it ends."""
        if self._slot is None or self._slot is self._alone.slot:
            return y - GAP
        block = adding.place(NEW_CLUSTER, width)
        nodes.append(self._keeper.place(f"slot:{self._slot.id}", 0.0, y, block))
        return y + block.height

    def _clusters(self, scene: Scene, clusters: list[Card], width: float, nodes: list[Node]) -> float:
        """Add the clusters in columns, in turn, so that one that grows moves only those below it."""
        self._rows = {card.id: self._rows.get(card.id) or Rows() for card in clusters}
        if not clusters:
            return 0.0
        columns = min(max(1, int((width + GAP) // (LEAST_WIDTH + GAP))), len(clusters))
        each = (width - (columns - 1) * GAP) / columns
        bottoms = [0.0] * columns
        for number, card in enumerate(clusters):
            column = number % columns
            bottoms[column] = self._cluster(
                scene, card, (column * (each + GAP), bottoms[column]), each, nodes
            )
        return max(bottoms)

    def _cluster(
        self, scene: Scene, cluster: Card, at: tuple[float, float], width: float, nodes: list[Node]
    ) -> float:
        """Add one cluster; return where the next may begin."""
        x, y = at
        cards = list(scene.tree.children(cluster.id))
        grid = Grid(x, width, "", scene.terms, scene.board.votes_hidden)
        rows = self._rows[cluster.id]
        rows.arrange(grid, cards, scene)
        votes = 0 if scene.board.votes_hidden else votes_of_cluster(cluster, scene.tree)
        head = _head(_Head(cluster.text, len(cards), votes, scene.terms), width)
        content = rows.height if cards else line_height(HINT)
        tall = head.height + content + grid.pad
        key = f"cell:{cluster.id}:{self._alone.slot.id}"
        nodes.append(self._keeper.place(key, x, y, _ground(width, tall, head.height if not cards else 0.0)))
        nodes.append(self._keeper.place(f"card:{cluster.id}", x, y, head))
        nodes += rows.below(y + head.height)
        return y + tall + GAP


@lru_cache(maxsize=1024)
def _head(head: _Head, width: float) -> Block:
    """Draw title, number of cards and votes; wide enough to be taken hold of anywhere."""
    pad = Grid(0, width).pad
    shapes: list[Shape] = []
    right = width - pad
    if head.votes:
        right -= votes_pill(head.votes, right + 2, HEAD_PAD + 1, shapes, "card") + 8
    title = paragraph(head.text, TITLE, pad, HEAD_PAD, max(right - pad, TITLE.size), head.terms)
    shapes += title
    bottom = HEAD_PAD + len(title) * line_height(TITLE)
    count = one_line(f"{numerals.to_thai(str(head.count))} ใบ", COUNT, 0, 0)
    last = title[-1]
    if last.x + last.width + 10 + count.width <= right:
        shapes.append(replace(count, x=last.x + last.width + 10, y=last.y))
    else:
        shapes.append(replace(count, x=pad, y=bottom - 3 + COUNT.size * BASELINE))
        bottom += line_height(COUNT) - 3
    return Block(width, bottom + 6, tuple(shapes))


@lru_cache(maxsize=256)
def _ground(width: float, height: float, hint_top: float) -> Block:
    """Draw what a cluster stands on; an empty one says what to do, from `hint_top` on."""
    shapes: list[Shape] = [Box(0, 0, width, height, "head", "", RADIUS)]
    if hint_top:
        shapes.append(one_line(EMPTY, HINT, Grid(0, width).pad, hint_top))
    return Block(width, height, tuple(shapes))
