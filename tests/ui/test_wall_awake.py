"""The computer stays awake while the wall is on; where it cannot be told to, the operator reads so."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.ui.wall import surface as wall_surface
from facilitator.ui.wall.awake import Awake
from facilitator.ui.wall.awake_x11 import SaverSuspended

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.ui.session.page import SessionPage

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the desktop over D-Bus")


@linux
def test_without_a_desktop_it_says_that_it_cannot(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    awake = Awake()
    for _time in range(2):
        assert not awake.hold()
        assert not awake.holds
        awake.release()


@linux
def test_the_operator_reads_once_that_the_computer_may_sleep(
    page: SessionPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    monkeypatch.setattr(wall_surface, "SLEEPLESS", ())
    told: list[str] = []
    surface = page.wall.surface
    surface.told.connect(told.append)
    for _time in range(2):
        surface.turn_on()
        QApplication.processEvents()
        assert surface.presenter.is_on
        assert len(told) <= 1  # nobody reads a message while the window is full of the wall
        surface.turn_off()
        assert len(told) == 1
    assert "พักหน้าจอ" in told[0]


@linux
def test_no_x_server_no_saver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":54321")
    saver = SaverSuspended()
    assert not saver.begin()
    assert not saver.end()


@linux
def test_on_macos_a_helper_runs_until_the_wall_is_down(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    helper = tmp_path / "caffeinate"
    helper.write_text("#!/bin/sh\nexec sleep 60\n")
    helper.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(sys, "platform", "darwin")
    awake = Awake()
    awake.hold()
    started = awake._helper
    assert started is not None
    assert awake.holds
    awake.hold()
    assert awake._helper is started
    awake.release()
    assert started.poll() is not None
    assert not awake.holds


@linux
def test_a_helper_that_is_missing_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    awake = Awake()
    awake.hold()
    assert not awake.holds
    awake.release()
