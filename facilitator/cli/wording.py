"""Click in Thai: the headings of a help text, and what is wrong with a command as it was typed."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PIECES = MappingProxyType(
    {"[OPTIONS]": "[ตัวเลือก]", "[COMMAND] [ARGS]...": "[คำสั่ง ...]", "COMMAND [ARGS]...": "คำสั่ง ..."}
)
_HEADINGS = MappingProxyType({"Options": "ตัวเลือก", "Commands": "คำสั่ง"})


class ThaiFormatter(click.HelpFormatter):
    """Writes help texts under Thai headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how the command is typed."""
        super().write_usage(prog, args, prefix or "วิธีใช้: ")

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names and what they mean."""
        thai = [(name, meaning.replace("[required]", "[ต้องระบุ]")) for name, meaning in rows]
        super().write_dl(thai, col_max, col_spacing)


class ThaiContext(click.Context):
    """A context whose help is written in Thai."""

    formatter_class = ThaiFormatter


class ThaiCommand(click.Command):
    """A command whose help is in Thai."""

    context_class = ThaiContext

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the --help option, explained in Thai."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "แสดงวิธีใช้แล้วจบ"
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line."""
        return [_PIECES.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]


class ThaiGroup(ThaiCommand, click.Group):
    """A group of commands whose help is in Thai."""


def usage_message(error: click.UsageError) -> str:
    """Return in Thai what is wrong with the command as typed, and where help is."""
    command = error.ctx.command_path if error.ctx else "facilitator"
    return f"{_reason(error)}\nดูวิธีใช้: {command} --help"


def _reason(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"ไม่มีตัวเลือก {error.option_name}{_perhaps(error.possibilities)}"
        case click.BadOptionUsage():
            return f"ตัวเลือก {error.option_name} ต้องมีค่าตามหลัง"
        case click.MissingParameter():
            return f"ยังไม่ได้ระบุ {_name(error)}"
        case click.BadParameter():
            choices = error.param.type if error.param else None
            if isinstance(choices, click.Choice):
                return f"ค่าของ {_name(error)} ต้องเป็น {' หรือ '.join(choices.choices)}"
            return f"ค่าของ {_name(error)} ใช้ไม่ได้: {error.message}"
    if error.ctx and isinstance(error.ctx.command, click.Group):
        known = " ".join(error.ctx.command.commands)
        return f"ไม่รู้จักคำสั่ง {_quoted(error.message)} คำสั่งที่มีคือ {known}"
    return f"มีคำเกินในคำสั่ง: {_quoted(error.message)}"


def _quoted(message: str) -> str:
    """Return the word that a message of click is about: click has it only there, in quotes or brackets."""
    found = re.search(r"'(.*)'|\((.*)\)", message, re.DOTALL)
    return f"“{found[1] or found[2]}”" if found else message


def _perhaps(names: Sequence[str] | None) -> str:
    return f" หมายถึง {' หรือ '.join(sorted(names))} หรือเปล่า" if names else ""


def _name(error: click.BadParameter) -> str:
    if error.param_hint:
        return str(error.param_hint)
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return error.param.human_readable_name if error.param else ""
