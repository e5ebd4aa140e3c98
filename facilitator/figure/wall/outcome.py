"""What came out: the cards by votes, and how far the indicators have come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.figure.ranking import ranking as ranked
from facilitator.figure.wall import look, plain, rows
from facilitator.figure.wall.board import in_zones
from facilitator.figure.wall.canvas import Canvas, centred_lines, fit
from facilitator.figure.wall.faces import Look
from facilitator.figure.wall.given import WallPage
from facilitator.figure.wall.header import header
from facilitator.figure.wall.items import Item
from facilitator.figure.wall.meters import Meter
from facilitator.figure.wall.wording import digits, say
from facilitator.figure.wall.zones import FLOW, LIST, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facilitator.figure.ranking import Standing
    from facilitator.figure.wall.faces import Faces
    from facilitator.figure.wall.given import WallInput

MOST_WITHOUT = 60
"""More cards without votes are only counted: nobody turns page after page of what was not chosen."""


def ranking(given: WallInput, faces: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw the cards by votes, the most first; while the tally is hidden say only that it is."""
    if faces is None:
        return plain.question(given, aspect)
    title = say("ranking", given.language)
    if faces.scene.board.votes_hidden:
        said = (say("tally_closed", given.language), say("tally_soon", given.language))
        return _message(given, aspect, title, said)
    found = ranked(faces.kind, faces.scene.tree)
    zones = []
    for standings in (found.clusters, found.cards):
        voted = [each for each in standings if each.votes > 0]
        if voted:
            items = tuple(_standing(faces, each, voted[0].votes) for each in voted)
            heading = found.clusters and any(each.votes > 0 for each in found.clusters)
            zones.append(Zone("", items, _heading(faces, voted) if heading else None, most=1))
    if not zones:
        return _message(given, aspect, title, (say("no_votes", given.language),))
    rest = [each.card for each in (*found.clusters, *found.cards) if each.votes <= 0]
    if rest:
        left = f"{say('without_votes', given.language)}  {digits(str(len(rest)), given.language)}"
        head = Item("", ((left, "bold"),), strong="ink", heading=True)
        if len(rest) <= MOST_WITHOUT:
            zones.append(Zone("", tuple(faces.items(rest, Look())), head))
        else:
            zones.append(Zone("", (replace(head, heading=False),)))
    return in_zones(given, aspect, page, title, zones, LIST, faces.how, faces.kept)


def progress(given: WallInput, faces: Faces | None, aspect: float, page: int) -> WallPage:
    """Draw every indicator with baseline, target and latest value, a bar and its state in words."""
    title = say("progress", given.language)
    if faces is None or faces.kind.arrangement != "goals":
        return _message(given, aspect, title, (say("no_indicators", given.language),))
    tree = faces.scene.tree
    zones = [
        rows.row(faces, card) for card in rows.rows(faces) if tree.children(card.id) or faces.meter(card)
    ]
    strays = rows.lists(faces)
    if not zones and not strays:
        return _message(given, aspect, title, (say("no_indicators", given.language),))
    return in_zones(given, aspect, page, title, (*zones, *strays), FLOW, faces.how, faces.kept)


def _standing(faces: Faces, standing: Standing, most: int) -> Item:
    shown = faces.item(standing.card)
    source = (shown, standing.place, standing.votes, most)
    return faces.kept.get((standing.card.id, "standing"), source, lambda: _made(faces, shown, standing, most))


def _made(faces: Faces, shown: Item, standing: Standing, most: int) -> Item:
    votes = digits(str(standing.votes), faces.language)
    words = f"{votes} {say('points', faces.language)}"
    bar = Meter((), standing.votes / most, None, words, beside=True)
    place = digits(str(standing.place), faces.language)
    return replace(
        shown, lead=place, lead_ground="accent_strong", strong="accent_strong", count="", meter=bar
    )


def _heading(faces: Faces, standings: Sequence[Standing]) -> Item:
    title = faces.kind.slot_title(faces.scene.board, standings[0].card.slot, faces.language)
    return Item("", ((title, "bold"),), strong="accent_strong", heading=True)


def _message(given: WallInput, aspect: float, title: str, said: Sequence[str]) -> WallPage:
    canvas = Canvas(aspect)
    room = header(canvas, given, title)
    fitted = [
        fit(words, "bold" if not number else "regular", "ink", sizes, room.width, room.height / 2)
        for number, (words, sizes) in enumerate(zip(said, (look.HUGE[4:], look.LADDER), strict=False))
    ]
    y = room.y + (room.height - sum(each.height for each in fitted)) / 2
    for each in fitted:
        lines = centred_lines(each, room.width)
        canvas.text(lines, look.Room(room.x, y, room.width, each.height))
        y += each.height
    return WallPage(canvas.figure())
