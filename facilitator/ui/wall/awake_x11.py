"""Holds off the screen saver of the X server itself, where there is no desktop that could be asked."""

from __future__ import annotations

import ctypes

_SUSPENDS_SINCE = (1, 1)
"""The version of the extension that can do it."""


class SaverSuspended:
    """From `begin` to `end` the X server neither blanks nor switches off the screens.

    It also ends with the connection, so that nothing is left behind by a program that dies.
    """

    def __init__(self) -> None:
        self._x11: ctypes.CDLL | None = None
        self._display: int | None = None

    def begin(self) -> bool:
        """Begin; False where the server or the libraries cannot do it."""
        try:
            x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        except OSError:
            return False
        x11.XOpenDisplay.argtypes, x11.XOpenDisplay.restype = [ctypes.c_char_p], ctypes.c_void_p
        x11.XCloseDisplay.argtypes = x11.XFlush.argtypes = [ctypes.c_void_p]
        display = x11.XOpenDisplay(None)
        if not display:
            return False
        self._x11, self._display = x11, display
        if not _can_suspend(saver, display):
            self.end()
            return False
        saver.XScreenSaverSuspend.argtypes = [ctypes.c_void_p, ctypes.c_int]
        saver.XScreenSaverSuspend(display, 1)
        x11.XFlush(display)
        return True

    def end(self) -> bool:
        """End; tell whether there was anything to end."""
        x11, display = self._x11, self._display
        if x11 is None:
            return False
        self._x11 = self._display = None
        x11.XCloseDisplay(display)
        return True


def _can_suspend(saver: ctypes.CDLL, display: int) -> bool:
    number = ctypes.POINTER(ctypes.c_int)
    for question in (saver.XScreenSaverQueryExtension, saver.XScreenSaverQueryVersion):
        question.argtypes = [ctypes.c_void_p, number, number]
    major, minor = ctypes.c_int(), ctypes.c_int()
    if not saver.XScreenSaverQueryExtension(display, ctypes.byref(major), ctypes.byref(minor)):
        return False
    known = saver.XScreenSaverQueryVersion(display, ctypes.byref(major), ctypes.byref(minor))
    return bool(known) and (major.value, minor.value) >= _SUSPENDS_SINCE
