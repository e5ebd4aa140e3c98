"""What the check of the wall shows: samples, real documents on their boards, their longest lines."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import seed_boards
from seed_hand import Seed

from facilitator.imports import samples
from facilitator.model import Photo
from facilitator.store import Store
from facilitator.ui.parts.theme import Theme

sys.path += [str(Path(__file__).resolve().parent.parent / folder) for folder in ("tools", "tests/figure")]

import picture_wall
import wall_boards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from facilitator.figure.wall import WallInput
    from facilitator.kinds import Kinds
    from facilitator.model import Snapshot

LONG = 12
"""So many of a document's longest lines are agenda, ground rules and captions."""
Shown = tuple[str, "WallInput"]


def of_samples(known: Kinds) -> Iterator[Shown]:
    """Every board of the samples, with what is around it."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
        samples.add(store)
        for each in store.sessions():
            yield from _boards(store.snapshot(each.session.id), known)


def of_documents(folder: Path, known: Kinds, application: QApplication) -> Iterator[Shown]:
    """Every board that the documents make; rules, captions and the agenda are their longest lines."""
    for seed in (Seed(file) for file in sorted(folder.glob("*.txt"))):
        with tempfile.TemporaryDirectory() as place:
            _, told = seed_boards.build(seed, Path(place), Path(place), known, application, Theme())
        lines = [seed.line(number) for number in seed.filled]
        longest = sorted(lines, key=len, reverse=True)[:LONG]
        for name, shown in _boards(_around(told, longest), known):
            yield f"{seed.name} {name}", shown
        yield from _in_every_kind(seed.name, longest, known)


def _boards(told: Snapshot, known: Kinds) -> Iterator[Shown]:
    for board in told.boards:
        shown = picture_wall.given(told, board, known)
        assert shown.scene is not None
        longest = max(shown.scene.tree, key=lambda card: len(card.text), default=None)
        if longest is not None:
            shown = replace(shown, newest_id=longest.id, spotlight_id=longest.id, focus=longest.id)
        yield f"{told.session.title[:24]} {board.id} {board.kind}", shown


def _around(told: Snapshot, longest: list[str]) -> Snapshot:
    """Put long lines around the boards, and votes onto their cards."""
    rules = "\n".join(longest[:4])
    session = replace(told.session, ground_rules=rules, place=longest[-1], organiser=longest[-2])
    activities = tuple(
        replace(each, title=title) for each, title in zip(told.activities, cycle(longest), strict=False)
    )
    cards = tuple(replace(card, votes=card.id * 7 % 30) for card in told.cards)
    photo = Photo(1, session.id, 1.0, "0" * 64, 1600, 1200, longest[0])
    return replace(told, session=session, activities=activities, cards=cards, photos=(photo,))


def _in_every_kind(name: str, longest: list[str], known: Kinds) -> Iterator[Shown]:
    """Every kind of board with long lines in all of its slots, on every level."""
    for kind in known:
        held = wall_boards.cards(kind, "", 2)
        told = [replace(card, text=text) for card, text in zip(held, cycle(longest), strict=False)]
        rules = tuple(islice(longest, 4))
        yield f"{name} longest in {kind.id}", replace(wall_boards.given(kind, told), ground_rules=rules)


def texts_on(shown: WallInput) -> set[str]:
    """Every text that may stand on the wall, as it was typed."""
    session, said = shown.session, set(shown.ground_rules)
    said |= {session.title, session.place, session.organiser}
    said |= {each.activity.title for each in shown.agenda}
    if shown.photo:
        said.add(shown.photo.caption)
    if shown.kind:
        said |= {shown.kind.question.th, *(slot.prompt.th for slot in shown.kind.slots)}
        said |= {slot.title.th for slot in shown.kind.slots}
    if shown.scene:
        said.add(shown.scene.board.title)
        for card in shown.scene.tree:
            said |= {card.text, card.speaker, *card.fields.values()}
    return said


def says_something(shown: WallInput, mode: str) -> bool:
    """Tell whether a mode has something of its own to say of this board."""
    return mode != "progress" or (shown.kind is not None and shown.kind.arrangement == "goals")
