"""Make ready what `make run`, `make test`, `make bench` or `make lock` needs; quick when all is there.

Standard library only: it runs on a bare Python before anything is installed. It leaves nothing outside the
checkout but Debian packages. An unfinished set-up has no stamp and is made anew by the next run.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "ready.json"
CACHE = ROOT / ".cache"
EXTRAS: dict[str, set[str]] = {"run": set(), "test": {"dev"}, "bench": {"dev", "bench"}, "lock": {"lock"}}


class Need(NamedTuple):
    """A library or program of the system, the Debian package that brings it, and what it is for."""

    name: str
    package: str
    purpose: str


TO_RUN = (
    Need("libGL.so.1", "libgl1", "Qt draws"),
    Need("libEGL.so.1", "libegl1", "Qt draws"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "Qt's event loop"),
    Need("libfontconfig.so.1", "libfontconfig1", "Qt finds fonts"),
    Need("libdbus-1.so.3", "libdbus-1-3", "Qt talks to the desktop"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "Qt reads the keyboard"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "Qt reads the keyboard under X"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "Qt's window under X"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "Qt's window under X"),
    Need("libxcb-image.so.0", "libxcb-image0", "Qt's window under X"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "Qt's window under X"),
    Need("libxcb-randr.so.0", "libxcb-randr0", "Qt's window under X"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", "Qt's window under X"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "Qt's window under X"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "Qt's window under X"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "Qt's window under Wayland"),
    Need("libwayland-egl.so.1", "libwayland-egl1", "Qt's window under Wayland"),
    Need("libcups.so.2", "libcups2", "Qt finds printers"),
)
TO_TEST = (
    Need("pdftotext", "poppler-utils", "tests read the printed PDF back"),
    Need("Xvfb", "xvfb", "a test opens the window on a real X server"),
    Need("xrandr", "x11-xserver-utils", "a test pulls the cable of a projector"),
)


class NotReadyError(Exception):
    """What the person at the keyboard must do first, in Thai and in English."""


def main() -> None:
    """Make ready for the purpose that the command line names."""
    purpose = sys.argv[1]
    try:
        if purpose == "run":
            ready_screen()
        ready_system(purpose)
        with one_at_a_time():
            ready_venv(EXTRAS[purpose])
        if purpose == "run":
            link_input_method()
    except NotReadyError as stop:
        print(stop, file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


def ready_screen() -> None:
    """Stop where no window can open; Qt would abort there with riddles."""
    elsewhere = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "ARGS")  # ARGS: a command, with no window
    if sys.platform == "linux" and not any(os.environ.get(name) for name in elsewhere):
        raise NotReadyError(
            "ไม่พบหน้าจอ เปิดจากเครื่องที่มีหน้าจอและเข้าสู่ระบบแบบกราฟิกแล้ว\n"
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set); log in graphically."
        )


def ready_system(purpose: str) -> None:
    """Install the system's libraries that are missing, or stop with the line that installs them."""
    missing = missing_needs(purpose)
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise NotReadyError(without_apt(missing))
    packages = sorted({need.package for need in missing})
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    as_root = root_prefix()
    if as_root is None:
        both = f"apt-get update && {' '.join(install)}"
        line = f"sudo sh -c '{both}'" if shutil.which("sudo") else f"su -c '{both}'"
        raise NotReadyError(
            "ต้องลงไลบรารีของระบบก่อน พิมพ์บรรทัดนี้ แล้วสั่งอีกครั้ง\n"
            f"System libraries are missing. Type this line, then run make again:\n\n    {line}\n"
        )
    print("ลงไลบรารีของระบบ · installing system packages:", " ".join(packages), flush=True)
    quietly = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive"]
    # The lists may be absent, or stale; if they cannot be had, the installation below says so.
    subprocess.run([*quietly, "apt-get", "update"], stdout=subprocess.DEVNULL, check=False)
    if subprocess.run([*quietly, *install], stdout=subprocess.DEVNULL, check=False).returncode:
        raise NotReadyError(
            "ลงไลบรารีของระบบไม่สำเร็จ ตรวจอินเทอร์เน็ตแล้วสั่งอีกครั้ง\n"
            f"This failed; see the message above, then run make again:\n\n    {' '.join(install)}\n"
        )
    if missing := missing_needs(purpose):
        raise NotReadyError(without_apt(missing))


def missing_needs(purpose: str) -> list[Need]:
    """Return what this system lacks; only Linux is asked, the wheels of other systems bring all of it."""
    if sys.platform != "linux":
        return []
    needs = TO_RUN if purpose == "run" else () if purpose == "lock" else TO_RUN + TO_TEST
    missing = [need for need in needs if not is_there(need.name)]
    importlib.invalidate_caches()
    if not STAMP.exists() and not importlib.util.find_spec("ensurepip"):
        python = f"python{sys.version_info.major}.{sys.version_info.minor}"
        missing.append(Need(f"{python} -m venv", f"{python}-venv", "a Python of its own for the program"))
    return missing


def is_there(name: str) -> bool:
    """Tell whether a shared library loads or, for a name without ".so", a program is on the path."""
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root; None when that is not allowed unasked."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def without_apt(missing: list[Need]) -> str:
    """Return what to look for where apt-get is absent or did not bring it."""
    lines = [f"    {need.name:24} {need.purpose} (Debian package: {need.package})" for need in missing]
    text = (
        "ระบบนี้ขาดสิ่งต่อไปนี้ ติดตั้งแล้วสั่งอีกครั้ง\n"
        "This system lacks the following. Install what brings them, then run make again:\n\n"
    )
    return text + "\n".join(lines) + "\n"


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let a second make wait until the first has set up; a killed one leaves no lock behind."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("รอการเตรียมโปรแกรมที่กำลังทำอยู่ · waiting for another set-up to end", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def ready_venv(extras: set[str]) -> None:
    """Make the virtual environment, or bring it up to pyproject.toml and constraints.txt."""
    python = getattr(sys, "_base_executable", sys.executable)  # not the one of a venv that may be replaced
    base = f"{ROOT} {python} {sys.version_info.major}.{sys.version_info.minor}"
    wishes = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        wishes.update((ROOT / name).read_bytes())
    wanted = {"base": base, "wishes": wishes.hexdigest()}
    found = read_stamp()
    installed = set(found.pop("extras", "").split())
    if found == wanted and extras <= installed:
        return
    STAMP.unlink(missing_ok=True)
    if found.get("base") != base:
        print("เตรียมโปรแกรม ใช้เวลาสักครู่ · setting up in .venv, a minute or so", flush=True)
        call([python, "-m", "venv", "--clear", str(VENV)])
        installed = set()
    installed |= extras
    install(installed)
    STAMP.write_text(json.dumps(wanted | {"extras": " ".join(sorted(installed))}), encoding="utf-8")


def read_stamp() -> dict[str, str]:
    """Return what the finished set-up wrote; empty when there is none or its Python is gone."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return stamp if PYTHON.exists() else {}


def install(extras: set[str]) -> None:
    """Install the checkout, editable, with these extras at the pinned versions."""
    what = f".[{','.join(sorted(extras))}]" if extras else "."
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    call([str(PYTHON), "-m", "pip", "install", *quiet, "-c", "constraints.txt", "-e", what])


def link_input_method() -> None:
    """Show Qt the way to IBus, which it looks for beside the settings that `make run` keeps in .data."""
    ours, users = ROOT / ".data" / "config" / "ibus", Path.home() / ".config" / "ibus"
    if users.is_dir() and not ours.is_symlink():
        ours.parent.mkdir(parents=True, exist_ok=True)
        ours.symlink_to(users)


def call(command: list[str]) -> None:
    """Run one step with caches and temporary files inside the checkout."""
    temporary = CACHE / "setup"
    shutil.rmtree(temporary, ignore_errors=True)  # a killed pip leaves its downloads half unpacked
    temporary.mkdir()
    ours = {
        "TMPDIR": str(temporary),
        "XDG_CACHE_HOME": str(CACHE),
        "PIP_CACHE_DIR": str(CACHE / "pip"),
        "PIP_CONSTRAINT": "constraints.txt",  # what builds the project is pinned too: older pips
        "PIP_BUILD_CONSTRAINT": "constraints.txt",  # and newer ones
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    status = subprocess.run(command, cwd=ROOT, env=kept | ours, check=False).returncode
    shutil.rmtree(temporary)
    if status:
        raise NotReadyError(
            "เตรียมโปรแกรมไม่สำเร็จ ตรวจอินเทอร์เน็ตและที่ว่างในดิสก์ แล้วสั่งอีกครั้ง จะทำต่อจากเดิม\n"
            f"This failed; see the message above. Downloads are kept, run make again:\n\n"
            f"    {' '.join(command)}\n"
        )


if __name__ == "__main__":
    main()
