"""A second start of the program raises the window that already has the library."""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 1500
"""Milliseconds to wait for the first window to answer."""
_RAISE, _RAISED = b"raise\n", b"raised\n"


def _name(library: Path) -> str:
    """Return the name of the meeting place for one library."""
    return "facilitator-" + hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:24]


def raise_first(library: Path) -> bool:
    """Ask the window that has this library open to come to the front; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(library))
    if not socket.waitForConnected(PATIENCE):
        return False
    _let_it_come()
    socket.write(_RAISE)
    answered = socket.waitForReadyRead(PATIENCE) and socket.readAll().data() == _RAISED
    socket.disconnectFromServer()
    return answered


def _let_it_come() -> None:
    """Windows lets a program come to the front only when the one that the user has just started allows it."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - for this system only

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # whichever program it is


class FirstWindow(QObject):
    """Listens for later starts of the program with the same library."""

    raise_wanted = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # A crash leaves the old meeting place behind; the library's own lock says that nobody is there.
        QLocalServer.removeServer(_name(library))
        self._server.listen(_name(library))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))
        if socket.bytesAvailable():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.readAll().data() == _RAISE:
            socket.write(_RAISED)
            socket.flush()
            self.raise_wanted.emit()
