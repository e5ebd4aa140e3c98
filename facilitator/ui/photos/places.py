"""Choosing what a photo is of: the session as a whole, an activity, or the chosen card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator.store import UnknownRecord
from facilitator.thai import words
from facilitator.ui.parts.choice_box import ChoiceBox
from facilitator.ui.parts.strings import tr
from facilitator.ui.photos.intake import Place

if TYPE_CHECKING:
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme

LONGEST = 60
"""Letters of a card that are enough to know it by."""


class PlaceBox(ChoiceBox):
    """Offers the places of one session; `chosen` comes only when the user chooses."""

    chosen = Signal(object)
    """The Place that was chosen."""

    def __init__(self, theme: Theme, bridge: StoreBridge, place: Place) -> None:
        super().__init__(theme)
        self._bridge, self._session_id = bridge, place.session_id
        self._places: list[Place] = []
        self.setMinimumContentsLength(12)
        self._offer(Place(place.session_id), tr("ภาพรวมของเวที"))
        for activity in bridge.store.activities(place.session_id):
            self._offer(Place(place.session_id, activity.id), activity.title)
        self.show_place(place)
        self.activated.connect(lambda at: self.chosen.emit(self._places[at]))

    def place(self) -> Place:
        """Return the place that is shown."""
        return self._places[self.currentIndex()]

    def show_place(self, place: Place) -> None:
        """Show this place; a card is offered from then on."""
        found = [at for at, each in enumerate(self._places) if _same(each, place)]
        if not found and place.card_id is not None:
            self._offer(place, self._words(place.card_id))
            found = [len(self._places) - 1]
        self.setCurrentIndex(found[0] if found else 0)

    def _offer(self, place: Place, title: str) -> None:
        self._places.append(place)
        self.addItem(title)

    def _words(self, card_id: int) -> str:
        try:
            text = " ".join(self._bridge.store.card(card_id).text.split())
        except UnknownRecord:
            text = ""  # undone meanwhile: the photo will say so too
        return tr("บัตร “{text}”").format(text=words.beginning(text, LONGEST))


def _same(one: Place, other: Place) -> bool:
    if one.card_id is not None or other.card_id is not None:
        return one.card_id == other.card_id
    return one.activity_id == other.activity_id
