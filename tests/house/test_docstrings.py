"""Every public method of the window says what it is for; only what overrides Qt may go without."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from functools import cached_property
from typing import TYPE_CHECKING

import facilitator.ui

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


def silent(cls: type) -> Iterator[str]:
    """Name the public methods of a class that say nothing and override nothing of Qt."""
    foreign = [
        base for base in cls.__mro__[1:] if base.__module__.partition(".")[0] in {"PySide6", "Shiboken"}
    ]
    for name, member in vars(cls).items():
        if name.startswith("_") or (
            not isinstance(member, cached_property | property) and not inspect.isfunction(member)
        ):
            continue
        if not inspect.getdoc(getattr(cls, name)) and not any(hasattr(base, name) for base in foreign):
            yield f"{cls.__module__}.{cls.__name__}.{name}"


def test_every_public_method_of_the_window_has_a_docstring(qapp: QApplication) -> None:
    found: list[str] = []
    for module in pkgutil.walk_packages(facilitator.ui.__path__, "facilitator.ui."):
        for _, cls in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if cls.__module__ == module.name and not cls.__name__.startswith("_"):
                found += silent(cls)
    assert found == []


def test_a_silent_method_would_be_named() -> None:
    class Quiet:
        def speak(self) -> None:
            pass

    assert list(silent(Quiet)) == [f"{__name__}.Quiet.speak"]
