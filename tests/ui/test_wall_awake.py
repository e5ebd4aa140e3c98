"""The computer stays awake while the wall is on; where it cannot be told to, nothing happens."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from facilitator.ui.wall_awake import Awake

if TYPE_CHECKING:
    from pathlib import Path

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the desktop over D-Bus")


@linux
@pytest.mark.expects_log("screen saver")
def test_without_a_desktop_the_log_says_so_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    awake = Awake()
    for _time in range(3):
        awake.hold()
        assert not awake.holds
        awake.release()
    assert len(caplog.records) == 1


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
@pytest.mark.expects_log("screen saver")
def test_a_helper_that_is_missing_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    awake = Awake()
    awake.hold()
    assert not awake.holds
    awake.release()
