"""A facilitator's hand for the checks on real documents: pastes and types their lines in the real window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator import imports
from facilitator.imports import details
from facilitator.operations import agenda, boards, cards, links, sessions
from facilitator.ui.board import typed_codes
from facilitator.ui.board.place import Target

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from facilitator.kinds import Kinds
    from facilitator.model import Card
    from facilitator.store import Store
    from facilitator.ui.board.model import BoardModel
    from facilitator.ui.pages import Pages


class Seed:
    """A real document by its lines, counted from 1."""

    def __init__(self, path: Path) -> None:
        self.name = path.name.partition("_")[0]
        self.whole = path.read_text(encoding="utf-8-sig")
        self._lines = self.whole.split("\n")

    @property
    def filled(self) -> list[int]:
        """The numbers of the lines that say something."""
        return [number for number, line in enumerate(self._lines, 1) if line.strip()]

    def line(self, number: int) -> str:
        """Return a line without the blanks around it."""
        return self._lines[number - 1].strip()

    def text(self, first: int, last: int) -> str:
        """Return lines as they stand."""
        return "\n".join(self._lines[first - 1 : last])


@dataclass
class Filled:
    """A board of the session, and the lines of the document that went onto it."""

    id: int
    kind: str
    lines: set[int] = field(default_factory=set)
    titles: set[int] = field(default_factory=set)
    """Lines that became titles of the board or of its slots."""


class Hand:
    """Builds one session; what was put where is kept, to be looked for afterwards."""

    def __init__(self, pages: Pages, store: Store, kinds: Kinds, seed: Seed) -> None:
        self._pages, self._store, self._kinds, self.seed = pages, store, kinds, seed
        self.session_id = 0
        self.boards: list[Filled] = []
        self.titles: set[int] = set()
        """Lines that became title or date of the session."""

    @property
    def here(self) -> Filled:
        """The board at hand."""
        return self.boards[-1]

    @property
    def model(self) -> BoardModel:
        """The board at hand as the window shows it."""
        model = self._pages.session.area.model
        assert model is not None
        return model

    def begin(self, title: int, *, date: int | None = None) -> None:
        """Make a session that bears a line as its title, and the day that another tells."""
        day = details.date_of(self.seed.line(date)) if date else ""
        self._open(sessions.create(self._store, self.seed.line(title), date=day))
        self.titles |= {title} | ({date} if date else set())

    def read_in(self, first: int, last: int) -> None:
        """Make a session of lines by the program's own import."""
        self._open(imports.import_text(self._store, "", self.seed.text(first, last)))
        [board] = self._store.boards(self.session_id)
        self.boards.append(Filled(board.id, board.kind))
        self._on_cards(first, last)

    def board(self, kind: str, title: int | str) -> None:
        """Put a board on the agenda and go to it; its title is a line, or in our own words."""
        words = self.seed.line(title) if isinstance(title, int) else title
        made = agenda.add(self._store, self.session_id, words, kind=self._kinds[kind])
        self._pages.session.rail.open_activity(made)
        self.boards.append(Filled(self.model.board.id, kind))
        if isinstance(title, int):
            self.here.titles.add(title)

    def call(self, slot: str, *numbers: int, words: str = "") -> None:
        """Let the board call a slot as lines do, or as words out of a line."""
        title = words or " ".join(self.seed.line(number) for number in numbers)
        if title != self.model.kind.slot(slot).title.th:
            boards.title_slot(self._store, self.here.id, slot, title)
        self.here.titles |= set(numbers) - self.here.lines

    def type(self, slot: str, *numbers: int, row: int | None = None, after: str = "") -> int:
        """Type lines as one card, without what the slot's title says already; return its id."""
        text = "\n".join(self.seed.line(number) for number in numbers)
        self._type(text.removeprefix(after).lstrip(), slot, row)
        self.here.lines |= set(numbers)
        return max(card.id for card in self.model.tree)

    def paste(self, slot: str, first: int, last: int, *, row: int | None = None, after: str = "") -> None:
        """Paste lines where cards of a slot go."""
        from PySide6.QtCore import QMimeData

        self._on_cards(first, last)
        text = self.seed.text(first, last).removeprefix(after)
        if text.strip().count("\n") == 0:
            self._type(text.strip(), slot, row)
            return
        self._pages.session.area.capture.aim(Target(slot, row))
        pasted = QMimeData()
        pasted.setText(text)
        self._pages.session.area.bar.editor.insertFromMimeData(pasted)

    def tie(self, card: Card, code: str) -> None:
        """Tie a card by the code of another, as the line in the inspector does."""
        rule = self.model.kind.slot(card.slot).links
        assert rule is not None
        sources = [each for to in rule.to for each in self.model.sources.get(to, ())]
        found, unknown = typed_codes.read(code, sources)
        assert found
        assert not unknown
        links.tie(self._store, card.id, found, rule.role)

    def cut(self, first: int, last: int) -> None:
        """Take lines off the board again: they go onto a board of their own."""
        lines = [self.seed.line(number) for number in range(first, last + 1)]
        top = self.model.tree.children(None)
        cards.delete(self._store, [c.id for c in top if any(line.startswith(c.text) for line in lines)])
        self.here.lines -= set(range(first, last + 1))

    def recast(self, number: int, slot: str) -> None:
        """Say that a line is something else than the import took it for."""
        [card] = [card for card in self.model.tree if card.text == self.seed.line(number)]
        cards.recast(self._store, [card.id], slot)

    def know(self, terms: Iterable[str]) -> None:
        """Put names on the session's word list."""
        sessions.edit(self._store, self.session_id, terms=terms)

    def _open(self, session_id: int) -> None:
        self.session_id = session_id
        self._pages.open_session(session_id)

    def _on_cards(self, first: int, last: int) -> None:
        self.here.lines |= {number for number in range(first, last + 1) if self.seed.line(number)}

    def _type(self, text: str, slot: str, row: int | None) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        area = self._pages.session.area
        area.capture.aim(Target(slot, row))
        area.bar.editor.insertPlainText(text)
        QTest.keyClick(area.bar.editor, Qt.Key.Key_Return)
        assert not area.bar.editor.text(), f"not taken: {text!r}"
