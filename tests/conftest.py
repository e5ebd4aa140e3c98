"""The harness: a private home for every test, real stores and widgets, and no stray log, message or leak.

A test that means to cause a log record or a Qt message says so, and fails when it does not come:
`@pytest.mark.expects_log("part of it")`, `@pytest.mark.expects_qt_message("part of it")`.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import tempfile
import threading
import traceback
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from hypothesis.database import DirectoryBasedExampleDatabase

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication, QWidget

    from facilitator.kinds import Kinds
    from facilitator.store import Store

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"
GRACE = 2.0
"""Seconds that a thread may take to end after its test."""

HARMLESS_QT_MESSAGES = (
    # The offscreen platform has no window manager to ask.
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
)
HARMLESS_TOP_LEVELS = (
    "QTipLabel",  # Qt's one tooltip, which fades by its own timer
)

call_failed = pytest.StashKey[bool]()


def _settle_environment() -> None:
    """Keep caches and temporary files in the checkout and the desktop's taste out of the tests."""
    temporary = CACHE / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    tempfile.tempdir = str(temporary)  # pytest has asked for it before this file was read
    os.environ["TMPDIR"] = str(temporary)
    os.environ["XDG_CACHE_HOME"] = str(CACHE)  # one for all tests: fontconfig's cache takes a while to make
    os.environ.setdefault("FONTCONFIG_FILE", str(ROOT / "tools" / "fonts.conf"))  # as root it needs telling
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(CACHE / "hypothesis")
    os.environ["LC_ALL"] = "C.UTF-8"
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_FONT_DPI"):
        os.environ.pop(name, None)


_settle_environment()
IN_CI = bool(os.environ.get("CI"))
hypothesis.settings.register_profile(
    "house",
    deadline=None,  # a busy machine is no fault of the code
    derandomize=IN_CI,
    database=None if IN_CI else DirectoryBasedExampleDatabase(CACHE / "hypothesis" / "examples"),
)
hypothesis.settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks of this harness."""
    config.addinivalue_line("markers", "expects_log(part): a log record of WARNING or above that must come")
    config.addinivalue_line("markers", "expects_qt_message(part): a message from Qt that must come")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that the test itself failed: its traceback then holds widgets that are no leak."""
    report = yield
    if report.when == "call":
        item.stash[call_failed] = report.failed
    return report


def _judge(what: str, mark: str, seen: list[str], request: pytest.FixtureRequest) -> None:
    """Fail on a message that no mark of the test expects, and on an expected one that did not come."""
    expected = [str(part) for found in request.node.iter_markers(mark) for part in found.args]
    stray = [text for text in seen if not any(part in text for part in expected)]
    missing = [part for part in expected if not any(part in text for text in seen)]
    if stray:
        pytest.fail(f"stray {what}:\n" + "\n".join(stray), pytrace=False)
    if missing:
        pytest.fail(f"expected {what} did not come:\n" + "\n".join(missing), pytrace=False)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Path]]:
    """Give fresh folders, one after another."""
    base = tmp_path_factory.mktemp("homes")
    yield (base / str(number) for number in count())
    shutil.rmtree(base)


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty home folder that the test runs in: nothing reaches the one of the developer."""
    folder = next(homes)
    folder.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    return folder


class _Records(logging.Handler):
    """Keep what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_stray_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on log records of WARNING or above that the test does not expect."""
    handler = _Records()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    _judge("log", "expects_log", handler.texts, request)


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail when a thread outlives its test."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(GRACE)
    if alive := [thread.name for thread in started if thread.is_alive()]:
        pytest.fail(f"threads still run after the test: {alive}", pytrace=False)


@pytest.fixture(scope="session")
def qt_messages() -> list[str]:
    """Return the list that gathers Qt's messages since the last test."""
    return []


@pytest.fixture(scope="session")
def qapp(qt_messages: list[str]) -> QApplication:
    """Return the one application; a missing system library fails the test with the library's name."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from facilitator.ui.parts import theme

    def keep(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if not text.startswith(HARMLESS_QT_MESSAGES):
            qt_messages.append(f"{kind.name} {context.category}: {text}")

    qInstallMessageHandler(keep)
    application = QApplication(["facilitator"])
    application.setQuitOnLastWindowClosed(False)
    theme.load_fonts()
    return application


@pytest.fixture(autouse=True)
def clean_qt(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a graphical test on Qt messages, on exceptions in slots, and on what it leaves behind."""
    if "qapp" not in request.fixturenames:
        yield
        return
    messages: list[str] = request.getfixturevalue("qt_messages")
    request.getfixturevalue("qapp")
    raised: list[str] = []

    def remember(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        raised.append("".join(traceback.format_exception(kind, error, trace)))

    monkeypatch.setattr(sys, "excepthook", remember)
    # As in the program (facilitator/ui/memory.py): collected on another thread, Qt objects stop everything.
    gc.disable()
    yield
    left = _left_behind()
    gc.enable()
    seen = messages.copy()
    messages.clear()
    if raised:
        pytest.fail("exceptions in Qt slots:\n" + "\n".join(raised), pytrace=False)
    _judge("Qt message", "expects_qt_message", seen, request)
    if left and not request.node.stash.get(call_failed, False):
        pytest.fail("left behind by the test:\n" + "\n".join(left), pytrace=False)


def _left_behind() -> list[str]:
    """Describe, and end, the top-level widgets, timers and threads that are alive after a test."""
    from PySide6.QtCore import QThread, QThreadPool, QTimer
    from shiboken6 import isValid

    _delete_deferred()
    if _top_levels():
        gc.collect()
        _delete_deferred()
    left = []
    for widget in _top_levels():
        left.append(f"top-level widget {widget!r}")
        widget.hide()
        widget.deleteLater()
    for found in gc.get_objects():
        if isinstance(found, QTimer) and isValid(found) and found.isActive():
            left.append(f"running timer {found!r} of {found.parent()!r}")
            found.stop()
        elif isinstance(found, QThread) and isValid(found) and not found.wait(int(GRACE * 1000)):
            left.append(f"running thread {found!r}")
    if not QThreadPool.globalInstance().waitForDone(int(GRACE * 1000)):
        left.append("work in the global thread pool")
    return left


def _top_levels() -> list[QWidget]:
    from PySide6.QtWidgets import QApplication

    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() not in HARMLESS_TOP_LEVELS
    ]


def _delete_deferred() -> None:
    """Let Qt delete what was given to deleteLater, which outside its event loop it never does."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def kinds() -> Kinds:
    """Return the board kinds that the program ships."""
    from facilitator.kinds import load

    return load()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a new library file for one test."""
    from facilitator.store import Store

    with Store.open(tmp_path / "library.db") as opened:
        yield opened
