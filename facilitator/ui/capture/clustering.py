"""Gathering chosen cards under a title, and letting them stand alone again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator.operations import clusters
from facilitator.ui.parts.dialogs import Dialog
from facilitator.ui.parts.form_fields import LineField
from facilitator.ui.parts.strings import count, tr
from facilitator.ui.parts.thai_text import ThaiLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from facilitator.ui.capture.area import BoardArea
    from facilitator.ui.commands.commands import Commands
    from facilitator.ui.parts.bridge import StoreBridge
    from facilitator.ui.parts.theme import Theme


class ClusterTitle(Dialog):
    """Asks how a cluster is called; `give` takes the title and tells whether it served."""

    def __init__(self, theme: Theme, cards: int, give: Callable[[str], bool], parent: QWidget | None) -> None:
        super().__init__(theme, tr("จัดเข้าหมวด"), tr("จัดหมวด"), parent)
        self._give = give
        self.body.addWidget(
            ThaiLabel(theme, tr("บัตรที่เลือก {cards} ใบจะอยู่ใต้ชื่อหมวดนี้").format(cards=count(cards)), colour="soft")
        )
        self.title = LineField(theme, tr("ชื่อหมวด"))
        self.body.addWidget(self.title)
        self.setMinimumWidth(theme.px(420))
        self.title.setFocus()

    def accept(self) -> None:
        """Make the cluster; without a title say so and stay."""
        if not self.title.value():
            self.show_problem(tr("ยังไม่ได้ใส่ชื่อหมวด ให้พิมพ์ชื่อก่อน"), self.title)
        elif self._give(self.title.value()):
            super().accept()


class Clustering(QObject):
    """Binds the commands for clusters to a BoardArea."""

    def __init__(self, theme: Theme, bridge: StoreBridge, commands: Commands, area: BoardArea) -> None:
        super().__init__(area)
        self._theme, self._bridge, self._area = theme, bridge, area
        area.hand.cluster_wanted = self.ask_for_title
        commands.bind("group", self.ask_for_title)
        commands.bind("ungroup", self.ungroup)

    def ask_for_title(self) -> None:
        """Ask for the title of a cluster of the chosen cards."""
        if not self._area.view.selection.cards:
            self._bridge.refused.emit(tr("ให้เลือกบัตรที่จะจัดเข้าหมวดก่อน กด Ctrl ค้างไว้แล้วคลิกบัตรใบต่อไป"))
            return
        chosen = self._area.view.selection.cards
        ClusterTitle(self._theme, len(chosen), self._group, self._area.window()).open()

    def ungroup(self) -> None:
        """Take the chosen cluster apart, or the chosen cards out of theirs."""
        model, chosen = self._area.model, self._area.view.selection.cards
        if model is None or not chosen:
            return
        store, kind, tree = self._bridge.store, model.kind, model.tree
        first = tree[chosen[0]]
        is_cluster = kind.cluster_slot is not None and first.slot == kind.cluster_slot.id
        holds = is_cluster or any(each.slot == first.slot for each in tree.children(first.id))
        if len(chosen) == 1 and holds:
            freed = self._bridge.perform(lambda: clusters.ungroup(store, kind, first.id))
        elif self._bridge.succeeds(lambda: clusters.take_out(store, kind, chosen)):
            freed = list(chosen)
        else:
            freed = None
        if freed:
            self._area.view.choose(freed[0])
            self._area.view.selection.extend(freed, freed[0])

    def _group(self, title: str) -> bool:
        model, chosen = self._area.model, self._area.view.selection.cards
        if model is None or not chosen:
            return True
        made = self._bridge.perform(lambda: clusters.group(self._bridge.store, model.kind, chosen, title))
        if made is not None:
            self._area.view.choose(made)
            self._area.view.setFocus()
        return made is not None
