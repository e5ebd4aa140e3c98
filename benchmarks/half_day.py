"""A half-day workshop by keyboard alone: every step in the real window, and the keys that it takes.

Reads: for each step how many keys were pressed, and for the cards of the step how many keys each took beyond
the letters of its text; goal: 1, the key that ends it. Then whether what stands in the library equals what
was typed, text by text; the run fails when it does not. Keys go to the window as from a keyboard, shortcuts
included; nothing is clicked and no program function is called to change anything. It runs on the offscreen
platform unless QT_QPA_PLATFORM names another.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import half_day_talk as talk
from typist import Typist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typist import Step

    from facilitator.model import Snapshot


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from facilitator import kinds
    from facilitator.store import Store
    from facilitator.ui.main_window import MainWindow
    from facilitator.ui.pages import Pages
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

    qInstallMessageHandler(lambda *_message: None)
    application, theme = QApplication([]), Theme()
    theme.apply(application)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "library.db") as store:
        bridge, window = StoreBridge(store), MainWindow(theme)
        pages = Pages(theme, bridge, kinds.load(), window)
        window.setCentralWidget(pages)
        window.resize(1366, 768)
        window.show()
        pages.show_library()
        application.processEvents()
        print(f"{'step':34}{'keys':>7}{'cards':>7}{'per card':>12}")
        typist = Typist(application, window)
        typist.wait()
        hold(typist)
        told = store.snapshot(store.sessions()[0].session.id)
        compare(told)
        report(typist.steps)
        bridge.close()
        window.close()


def hold(typist: Typist) -> None:
    """Go through the half day, step by step."""
    with typist.step("new session from the template"):
        typist.press("Ctrl+N")
        typist.type(talk.TITLE)
        choose_template(typist)
        typist.press("Return")
    with typist.step("registration"):
        typist.press("Ctrl+U")
        for line in talk.PEOPLE:
            typist.card(line)
        typist.press("Esc", "Ctrl+Shift+D", "Ctrl+PgDown", "Ctrl+Shift+D", "Ctrl+PgDown")
    with typist.step("last time's goals, measured"):
        type_goals(typist, talk.EARLIER_GOALS)
        typist.press("Ctrl+Shift+M")
        for value in talk.MEASURED:
            typist.card(value)
    with typist.step("90 SWOT cards as they are read"):
        typist.press("Ctrl+PgDown")
        for slot, text in talk.SWOT:
            # The key that ends a card says which quadrant it goes to.
            typist.card(text, f"Ctrl+Shift+{'SWOT'.index(slot) + 1}")
    with typist.step("clusters with titles"):
        typist.press("Ctrl+PgDown", "Ctrl+1", "Ctrl+Up")
        cluster(typist)
    with typist.step("votes: dots of every voter"):
        typist.press("Ctrl+PgDown", "Ctrl+J")
        vote(typist)
    with typist.step("perspectives, party by party"):
        typist.press("Ctrl+PgDown", "Ctrl+PgDown")
        type_grid(typist)
    with typist.step("goals and indicators"):
        typist.press("Ctrl+PgDown")
        type_goals(typist, talk.GOALS)
    with typist.step("lessons, one question at a time"):
        typist.press("Ctrl+PgDown")
        for number, lessons in enumerate(talk.LESSONS, 1):
            typist.press(f"Ctrl+{number}")
            for lesson in lessons:
                typist.card(lesson)
    with typist.step("actions: who, when, where, money"):
        typist.press("Ctrl+PgDown")
        for action in talk.ACTIONS:
            for text in action:
                typist.card(text, "Tab")
    with typist.step("read back and print"):
        typist.press("Ctrl+P", "Esc")


def type_goals(typist: Typist, goals: talk.Goals) -> None:
    """Type goals, each with its indicators in one line each."""
    for goal, indicators in goals:
        typist.card(goal, "Tab")
        for indicator in indicators[:-1]:
            typist.card(indicator)
        typist.card(indicators[-1], "Ctrl+G")


def type_grid(typist: Typist) -> None:
    """Type every party and what it says, cell by cell."""
    for party, cells in talk.PARTIES:
        typist.card(party, "Tab")
        for items in cells:
            for item in items[:-1]:
                typist.card(item)
            typist.card(items[-1], "Tab")


def choose_template(typist: Typist) -> None:
    """Go to the half-day template among the cards of the dialog."""
    from PySide6.QtWidgets import QApplication

    for _place in range(40):
        place = QApplication.focusWidget()
        if place is not None and talk.TEMPLATE in place.accessibleName():
            typist.press("Space")
            return
        typist.press("Tab")
    raise SystemExit(f"no key leads to the template {talk.TEMPLATE}")


def cluster(typist: Typist) -> None:
    """Choose neighbours with Shift and arrows and gather them under titles."""
    for title, count in talk.CLUSTERS:
        typist.press(*(["Shift+Right"] * (count - 1)))
        typist.press("Ctrl+Shift+G")
        typist.type(title)
        typist.press("Return")
        typist.press("Down")


def vote(typist: Typist) -> None:
    """Begin the vote, give every voter's ballot, and show the tally."""
    typist.type(str(len(talk.BALLOTS)))
    typist.press("Return")
    for ballot in talk.BALLOTS:
        typist.card(ballot)
    typist.press("F7")


def compare(told: Snapshot) -> None:
    """Fail unless every text stands where it was typed."""
    wrong: list[str] = []
    boards = {board.title: board for board in told.boards}

    def texts(title: str, slot: str) -> list[str]:
        return [card.text for card in told.cards_of(boards[title].id) if card.slot == slot]

    def same(what: str, found: Sequence[object], wanted: Sequence[object]) -> None:
        if list(found) != list(wanted):
            wrong.append(f"{what}: {found} instead of {wanted}")

    swot = told.cards_of(boards["เขียนบัตร SWOT"].id)
    titles = [title for title, _count in talk.CLUSTERS]
    for slot in "SWOT":
        found = sorted(card.text for card in swot if card.slot == slot and card.text not in titles)
        same(f"SWOT {slot}", found, sorted(text for place, text in talk.SWOT if place == slot))
    same("clusters", sorted(card.text for card in swot if card.text in titles), sorted(titles))
    same("votes", [sum(card.votes for card in swot)], [sum(len(each.split()) for each in talk.BALLOTS)])
    same("parties", texts("มุมมองของแต่ละฝ่าย", "party"), [party for party, _cells in talk.PARTIES])
    for place, column in enumerate(("sees", "wants", "worries", "role")):
        wanted = [item for _party, cells in talk.PARTIES for item in cells[place]]
        same(column, texts("มุมมองของแต่ละฝ่าย", column), wanted)
    for title, goals in (("เป้าหมายเวทีก่อน", talk.EARLIER_GOALS), ("เป้าหมายและตัวชี้วัด", talk.GOALS)):
        same(title, texts(title, "goal"), [goal for goal, _indicators in goals])
        found = [
            f"{card.text} {card.fields['baseline']} -> {card.fields['target']} {card.fields['unit']}"
            for card in told.cards_of(boards[title].id)
            if card.slot == "indicator"
        ]
        same(title, found, [line for _goal, lines in goals for line in lines])
    same("measurements", [each.value for each in told.measurements], talk.MEASURED)
    for lessons, slot in zip(
        talk.LESSONS, ("expected", "went_well", "went_badly", "why", "learned"), strict=True
    ):
        same(slot, texts("ถอดบทเรียน", slot), lessons)
    actions = [
        (card.text, card.fields["owner"], card.fields["where"], card.fields["budget"])
        for card in told.cards_of(boards["แผนปฏิบัติการและอ่านทวน"].id)
    ]
    same("actions", actions, [(each[0], each[1], each[3], each[4]) for each in talk.ACTIONS])
    same("people", [len(told.participants)], [len(talk.PEOPLE)])
    if wrong:
        raise SystemExit("not as typed:\n" + "\n".join(wrong))


def report(steps: Sequence[Step]) -> None:
    """Say what it took in all."""
    keys, cards = sum(step.keys for step in steps), sum(step.cards for step in steps)
    letters, ends = sum(step.letters for step in steps), sum(step.ends for step in steps)
    print(f"\n{cards} texts of {letters} letters: letters + {ends / cards:.2f} keys for each; all as typed")
    print(
        f"all keys, choosing places, clusters and dialogs included: {keys} ({keys - letters} beyond letters)"
    )


if __name__ == "__main__":
    main()
