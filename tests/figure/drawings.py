"""What tests of drawings share: cards on boards, and questions to a figure."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, count

from facilitator import kinds
from facilitator.figure import scene as scenes
from facilitator.figure.drawing import Figure, Node, TextLine
from facilitator.figure.scene import Scene
from facilitator.model import Board, Card, Link, Tree

KINDS = kinds.load()
LONG = "คณะกรรมการประชุมร่วมกับชาวบ้านทุกหมู่บ้านเพื่อหาทางจัดการน้ำท่วมขังที่เกิดขึ้นทุกปีในช่วงปลายฤดูฝน " * 5


def board(kind_id: str, board_id: int = 1) -> Board:
    """A board of this kind."""
    return Board(board_id, 1, kind_id, KINDS[kind_id].title.th, float(board_id))


def scene(kind_id: str, cards: list[Card], **settings: str) -> Scene:
    """A board with these cards, used so, and nothing around it."""
    return Scene(replace(board(kind_id), settings=settings), Tree(cards))


class Cards:
    """Cards of one board, numbered as they come."""

    def __init__(self, board_id: int = 1, first: int = 1) -> None:
        self.all: list[Card] = []
        self._board_id, self._ids = board_id, count(first)

    def add(
        self, slot: str, text: str = "น้ำท่วมที่นา", above: Card | None = None, votes: int = 0, **fields: str
    ) -> Card:
        """Add a card after the others."""
        number = next(self._ids)
        parent = above.id if above else None
        made = Card(number, 1, self._board_id, parent, slot, float(number), text, votes=votes, fields=fields)
        self.all.append(made)
        return made


def paired(lists: dict[str, list[str]], pairs: dict[str, str], swot: Board | None = None) -> Scene:
    """A TOWS board beside a SWOT board with these lists; each strategy is tied to codes: {text: "S1 O2"}."""
    kind = KINDS["tows"]
    sources, strategies = Cards(2, 100), Cards(1)
    by_code = {}
    for slot, texts in lists.items():
        for number, text in enumerate(texts, 1):
            by_code[f"{slot}{number}"] = sources.add(slot, text)
    links: list[Link] = []
    for text, codes in pairs.items():
        card = strategies.add("SO", text)
        for code in codes.split():
            links.append(Link(len(links) + 1, 1, card.id, by_code[code].id, "pairs_with"))
    tows, tree = board("tows", 1), Tree(strategies.all)
    others = [(swot or board("swot", 2), Tree(sources.all))] if lists else []
    others.append((tows, tree))
    found = scenes.sources(kind, tows, others, KINDS)
    slots = scenes.source_slots(kind, tows, [each for each, _ in others], KINDS)
    return Scene(tows, tree, ties=scenes.ties(links, found), sources=found, source_slots=slots)


def bare(text: str) -> str:
    """Text without blanks."""
    return "".join(text.split())


def drawn(figure: Figure) -> str:
    """All text of a drawing in painting order, blanks aside."""
    return "".join(bare(line.text) for node in figure.nodes for line in lines(node))


def lines(node: Node) -> list[TextLine]:
    """The lines of text of a node."""
    return [shape for shape in node.block.shapes if isinstance(shape, TextLine)]


def text_of(node: Node) -> str:
    """The text of a node, blanks aside."""
    return "".join(bare(line.text) for line in lines(node))


def at(figure: Figure, key: str) -> Node:
    """The node that shows this, which must be there."""
    node = figure.node(key)
    assert node is not None, key
    return node


def card_nodes(figure: Figure) -> list[Node]:
    """The nodes that show cards."""
    return [node for node in figure.nodes if node.key.startswith("card:")]


def overlap(one: Node, other: Node) -> bool:
    """Whether two nodes lie over each other."""
    apart_x = one.x + one.block.width <= other.x + 0.01 or other.x + other.block.width <= one.x + 0.01
    apart_y = one.y + one.block.height <= other.y + 0.01 or other.y + other.block.height <= one.y + 0.01
    return not (apart_x or apart_y)


def assert_tidy(figure: Figure) -> None:
    """Nothing leaves the drawing, no text its card, and no card lies over another."""
    for node in figure.nodes:
        assert node.x >= -0.01
        assert node.y >= -0.01
        assert node.x + node.block.width <= figure.width + 0.01, node.key
        assert node.y + node.block.height <= figure.height + 0.01, node.key
        for line in lines(node):
            if len(line.text) > 1:
                assert line.x >= -0.01, line.text
                assert line.x + line.width <= node.block.width + 0.01, line.text
    for one, other in combinations(card_nodes(figure), 2):
        assert not overlap(one, other), (one.key, other.key)
