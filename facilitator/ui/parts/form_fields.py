"""The fields of a form: a name above, the field, and under it what was understood or what is wrong."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.thai import dates, normalise, numerals
from facilitator.ui.parts.strings import tr
from facilitator.ui.parts.thai_editor import ThaiEditor
from facilitator.ui.parts.thai_text import ThaiLabel
from facilitator.ui.parts.theme import mark

if TYPE_CHECKING:
    from facilitator.ui.parts.theme import Theme


class FormField(QWidget):
    """A named place in a form that holds one widget."""

    def __init__(self, theme: Theme, name: str, field: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        label = ThaiLabel(theme, name, size=14, colour="soft", wraps=False)
        label.setBuddy(field)
        field.setAccessibleName(name)
        self.setFocusProxy(field)
        column.addWidget(label)
        column.addWidget(field)


class LineField(FormField):
    """One line of text."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, text: str = "", placeholder: str = "") -> None:
        self.line = QLineEdit(text)
        super().__init__(theme, name, self.line)
        self.line.setPlaceholderText(placeholder)
        self.line.setCursorPosition(0)
        self.line.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return the text, clean, without blanks around it."""
        return normalise.clean(self.line.text()).strip()


class TextField(FormField):
    """Text of any length, which the field follows up to some lines."""

    def __init__(
        self, theme: Theme, name: str, text: str = "", placeholder: str = "", lines: tuple[int, int] = (2, 6)
    ) -> None:
        self.editor = ThaiEditor(
            theme, text, placeholder=placeholder, least_lines=lines[0], most_lines=lines[1]
        )
        super().__init__(theme, name, self.editor)

    def value(self) -> str:
        """Return the text as typed."""
        return self.editor.text()


class UnderstoodField(LineField):
    """A line that is read as something: what was understood stands under it."""

    def __init__(self, theme: Theme, name: str, text: str = "", placeholder: str = "") -> None:
        super().__init__(theme, name, text, placeholder)
        self.hint = ThaiLabel(theme, size="small", colour="soft")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.hint)
        self.changed.connect(self._explain)
        self._explain()

    def understood(self) -> str:
        """Return how the text was understood, in words; empty when it was not."""
        raise NotImplementedError

    def advice(self) -> str:
        """Return what to type when the text is not understood."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return what is wrong; empty when the field is empty or understood."""
        return self.advice() if self.value() and not self.understood() else ""

    def _explain(self) -> None:
        problem = self.problem()
        self.hint.set_colour("failed" if problem else "soft")
        self.hint.setText(problem or self.understood())
        mark(self.line, "wrong", "true" if problem else "false")


class DateField(UnderstoodField):
    """A date as people write it, in the Buddhist era."""

    def __init__(self, theme: Theme, name: str, iso: str = "") -> None:
        text = dates.medium_date(date.fromisoformat(iso)) if iso else ""
        super().__init__(theme, name, text, tr("เช่น 11/3/2569 หรือ 11 มี.ค. 69"))

    def iso(self) -> str:
        """Return the date as ISO 8601; empty when there is none or it is not understood."""
        day = dates.parse_date(self.value())
        return day.isoformat() if day else ""

    def understood(self) -> str:
        day = dates.parse_date(self.value())
        return numerals.to_thai(dates.long_date(day)) if day else ""

    def advice(self) -> str:
        return tr("อ่านวันที่นี้ไม่ออก ให้พิมพ์เช่น 11/3/2569 หรือ 11 มี.ค. 69 หรือเว้นว่างไว้")


class TimeField(UnderstoodField):
    """A time of day as people write it."""

    def __init__(self, theme: Theme, name: str, clock: str = "") -> None:
        super().__init__(theme, name, clock.replace(":", "."), tr("เช่น 9.00"))

    def clock(self) -> str:
        """Return the time as "HH:MM"; empty when there is none or it is not understood."""
        return dates.parse_time(self.value()) or ""

    def understood(self) -> str:
        clock = dates.parse_time(self.value())
        return tr("{time} น.").format(time=numerals.to_thai(clock.replace(":", "."))) if clock else ""

    def advice(self) -> str:
        return tr("อ่านเวลานี้ไม่ออก ให้พิมพ์เช่น 9.00 หรือ 13:30 หรือเว้นว่างไว้")
