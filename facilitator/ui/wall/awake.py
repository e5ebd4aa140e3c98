"""Keeps the computer awake while the wall is on: no screen saver in the middle of a sentence."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from facilitator.ui.parts.strings import tr
from facilitator.ui.wall.awake_x11 import SaverSuspended

if TYPE_CHECKING:
    from subprocess import Popen

PATIENCE = 300
"""Milliseconds to wait for the desktop's answer."""
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED of the Windows API."""
_BUS = "facilitator-wall"
"""A connection of our own: the desktop forgets the wish when it is closed."""
_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")


class Awake:
    """Holds sleep off between `hold` and `release`."""

    def __init__(self) -> None:
        self._holds = False
        self._saver = SaverSuspended()
        self._helper: Popen[bytes] | None = None

    @property
    def holds(self) -> bool:
        """Whether the system was asked not to sleep, and agreed."""
        return self._holds

    def hold(self) -> bool:
        """Ask the system not to sleep; False where it cannot be asked."""
        if self._holds:
            return True
        if sys.platform == "win32":
            self._holds = self._tell_windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform == "darwin":
            self._holds = self._start_caffeinate()
        else:
            is_x11 = QGuiApplication.platformName() == "xcb"
            self._holds = self._ask_desktop() or (is_x11 and self._saver.begin())
        return self._holds

    def release(self) -> None:
        """Let the system sleep again."""
        if not self._holds:
            return
        self._holds = False
        if sys.platform == "win32":
            self._tell_windows(_CONTINUOUS)
        elif self._helper is not None:
            self._helper.terminate()
            self._helper.wait()
            self._helper = None
        elif not self._saver.end():
            self._leave_desktop()

    def _tell_windows(self, state: int) -> bool:
        import ctypes  # noqa: PLC0415 - for this system only

        return bool(ctypes.windll.kernel32.SetThreadExecutionState(state))  # type: ignore[attr-defined, unused-ignore]

    def _start_caffeinate(self) -> bool:
        """Start the helper that macOS brings; it ends with this process at the latest."""
        import subprocess  # noqa: PLC0415 - as above

        try:
            self._helper = subprocess.Popen(["caffeinate", "-d", "-i", "-w", str(os.getpid())])
        except OSError:
            return False
        return True

    def _ask_desktop(self) -> bool:
        """Ask the desktop over D-Bus."""
        try:
            from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415 - as above
        except ImportError:
            return False
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        message = QDBusMessage.createMethodCall(*_SAVER, "Inhibit")
        message.setArguments([tr("กระบวนกร"), tr("กำลังฉายขึ้นจอ")])
        if bus.isConnected():
            reply = bus.call(message, QDBus.CallMode.Block, PATIENCE)
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                return True
        self._leave_desktop()
        return False

    def _leave_desktop(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - as above

        QDBusConnection.disconnectFromBus(_BUS)
