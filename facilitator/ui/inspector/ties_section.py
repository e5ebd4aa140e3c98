"""What the chosen card is tied to, by codes, in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from facilitator.kinds.kind import LINK_TITLES
from facilitator.operations import links
from facilitator.thai import normalise
from facilitator.ui.board import typed_codes
from facilitator.ui.inspector.section import InspectorSection
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from facilitator.figure.scene import Source
    from facilitator.kinds import LinkRule
    from facilitator.model import Card
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class TiesSection(InspectorSection):
    """A line of codes ("S1, O2"); below it what they say, or which code nothing bears."""

    def __init__(self, theme: Theme, bridge: StoreBridge) -> None:
        super().__init__(theme, bridge)
        self._name = ThaiLabel(theme, "", size="small", colour="soft")
        self.line = QLineEdit()
        self._told = ThaiLabel(theme, "", size="small", colour="soft")
        for widget in (self._name, self.line, self._told):
            self.form.addWidget(widget)
        self.form.addSpacing(theme.px(6))
        self.line.editingFinished.connect(self._tie)

    def concerns(self, card: Card) -> bool:
        return self._rule(card) is not None

    def fill(self, card: Card, *, whole: bool) -> None:
        assert self.model is not None
        rule = self._rule(card)
        assert rule is not None
        name = tr(LINK_TITLES[rule.role])
        self._name.setText(name)
        self.line.setAccessibleName(name)
        tied = self.model.ties.get(card.id, ())
        if whole or not self.line.hasFocus():
            self.line.setText(", ".join(each.code for each in tied))
        sources = self._sources(rule)
        codes = [each.code for each in sources]
        self.line.setPlaceholderText(tr("เช่น {codes}").format(codes=" ".join(codes[:2])) if codes else "")
        self._tell(
            "\n".join(f"{each.code} {each.text}" for each in tied)
            if sources
            else tr("ยังไม่มีบัตรให้ผูก ทำกระดานที่มีรหัสก่อน")
        )

    def _tie(self) -> None:
        """Tie the card to what the codes name; an unknown one is told and nothing is changed."""
        card = self.card
        rule = self._rule(card) if card is not None else None
        if card is None or rule is None or self.model is None:
            return
        found, unknown = typed_codes.read(normalise.clean(self.line.text()), self._sources(rule))
        if unknown:
            codes = ", ".join(unknown)
            self._tell(tr("ไม่มีบัตรรหัส {codes} ตรวจรหัสแล้วพิมพ์ใหม่").format(codes=codes), wrong=True)
            return
        if {each.card_id for each in self.model.ties.get(card.id, ())} != set(found):
            self._bridge.perform(lambda: links.tie(self._bridge.store, card.id, found, rule.role))

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        self._told.set_colour("failed" if wrong else "soft")
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _rule(self, card: Card) -> LinkRule | None:
        return self.model.kind.slot(card.slot).links if self.model is not None else None

    def _sources(self, rule: LinkRule) -> list[Source]:
        assert self.model is not None
        return [each for to in rule.to for each in self.model.sources.get(to, ())]
