"""Output that survives: a terminal that knows no Thai, a pipe that nobody reads to the end."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from facilitator.cli.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator


def make_robust() -> None:
    """Let no character stop the output: a replacement stands for it, UTF-8 for an encoding without Thai."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if _knows_thai(stream.encoding):
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def say(line: str) -> None:
    """Print a line of the command's result; a closed pipe swallows it, and the command goes on."""
    try:
        with _output_failures():
            click.echo(line, file=sys.stdout)
    except BrokenPipeError:
        give_up_output()


def tell(line: str) -> None:
    """Print a line about what was done, apart from the result."""
    click.echo(line, file=sys.stderr)


def complain(message: str) -> None:
    """Print what went wrong."""
    try:
        tell(message)
    except OSError as error:
        if not is_closed_pipe(error):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def flush() -> None:
    """Bring the output to its reader while a closed pipe can still be noticed."""
    with _output_failures():
        if sys.stdout is not None:  # a window that was started without a terminal, in Windows by pythonw
            sys.stdout.flush()


def give_up_output() -> None:
    """Let what is left of the output go nowhere: Python would try to write it once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _output_failures() -> Iterator[None]:
    """Say that the output cannot be written, but for a closed pipe, which is no failure."""
    try:
        yield
    except OSError as error:
        if is_closed_pipe(error):
            raise BrokenPipeError from error
        give_up_output()
        raise Refused(f"เขียนผลลัพธ์ไม่ได้ ({error.strerror}) ให้ตรวจว่าที่เก็บผลลัพธ์ยังมีที่ว่าง") from error


def is_closed_pipe(error: OSError, system: str = os.name) -> bool:
    """Tell whether nobody reads the output any more, which Windows calls an invalid argument."""
    return isinstance(error, BrokenPipeError) or (system == "nt" and error.errno == errno.EINVAL)


def _knows_thai(encoding: str) -> bool:
    try:
        "ก".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
