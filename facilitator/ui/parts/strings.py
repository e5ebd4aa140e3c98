"""Every sentence of the window passes here, so that Qt Linguist can translate it.

The sentences in the code are Thai. Collect them with `pyside6-lupdate -tr-function-alias tr+=later
facilitator/ui/*.py facilitator/ui/*/*.py -ts resources/translations/en.ts`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Return the sentence in the language of the window. Fill its {places} with str.format afterwards."""
    return QCoreApplication.translate("", text)


def later(text: str) -> str:
    """Mark a sentence that is declared now and passed through `tr` when it is shown."""
    return text


def count(number: int) -> str:
    """Return a number as the window shows it: in Thai digits, thousands parted by commas."""
    from facilitator.thai import numerals  # noqa: PLC0415 - the frame of the window shows no number

    return numerals.to_thai(f"{number:,}")
