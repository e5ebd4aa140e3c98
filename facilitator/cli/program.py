"""What can be typed after `facilitator`, and what each command does.

A command loads what it needs when it runs: help is there at once, and only the window needs Qt and a screen.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator import __version__
from facilitator.cli import streams
from facilitator.cli.refusal import Refused
from facilitator.cli.wording import ThaiCommand, ThaiGroup, usage_message

if TYPE_CHECKING:
    from collections.abc import Sequence

OK, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses; the last is what a shell gives for Ctrl C."""

DOCUMENTS = ("notes",)
NUMERALS = ("as-typed", "thai", "arabic")
ENDINGS = (".pdf", ".txt", ".json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; `arguments` are those of the process unless given."""
    streams.make_robust()
    try:
        status = _run(sys.argv[1:] if arguments is None else list(arguments))
        streams.flush()
    except click.UsageError as error:
        streams.complain(usage_message(error))
        return WRONG_USAGE
    except Refused as refused:
        streams.complain(str(refused))
        return FAILED
    except KeyboardInterrupt:
        streams.complain("ยกเลิกแล้ว")
        return INTERRUPTED
    except BrokenPipeError:
        streams.give_up_output()
        return OK  # whoever read it has seen enough: facilitator list | head
    return status


def _run(arguments: list[str]) -> int:
    """Run without click's own handling of errors and closed pipes."""
    try:
        with program.make_context("facilitator", arguments) as context:
            outcome = program.invoke(context)
    except click.exceptions.Exit as done:  # after --help and --version
        return done.exit_code
    return outcome if isinstance(outcome, int) else OK


@click.group(
    cls=ThaiGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    help="""กระบวนกร: จดเวที ขึ้นจอ และพิมพ์แจก โดยไม่ต้องใช้อินเทอร์เน็ต

    พิมพ์ facilitator เฉย ๆ เพื่อเปิดหน้าต่างโปรแกรม""",
)
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="คลังเวทีที่จะใช้ ถ้าไม่ระบุ ใช้คลังประจำเครื่อง",
)
@click.version_option(
    __version__, "--version", message="facilitator %(version)s", help="บอกรุ่นของโปรแกรมแล้วจบ"
)
@click.pass_context
def program(context: click.Context, library: Path | None) -> int | None:
    """Remember the library for the command; without a command open the window on it."""
    from facilitator.cli.opening import default_library

    context.obj = library if library is not None else default_library()
    if context.invoked_subcommand is not None:
        return None
    from facilitator.ui import app

    return app.run(context.obj)


@program.command(
    "import",
    cls=ThaiCommand,
    short_help="อ่านไฟล์ .txt หรือ .json เข้าเป็นเวทีใหม่",
    help="""อ่านไฟล์เข้าเป็นเวทีใหม่ ไฟล์ละหนึ่งเวที

    รับไฟล์ข้อความ .txt (UTF-8, UTF-16 หรือ TIS-620/Windows-874) และไฟล์ .json ที่ส่งออกจากโปรแกรมนี้

    เมื่อสำเร็จจะพิมพ์หมายเลขของเวทีใหม่ บรรทัดละเวที""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.pass_obj
def import_(library: Path, files: tuple[Path, ...]) -> int:
    """Read files into new sessions."""
    from facilitator.cli.importing import import_files
    from facilitator.cli.patterns import expanded

    return OK if import_files(library, expanded(files)) else FAILED


@program.command(
    "list",
    cls=ThaiCommand,
    short_help="แสดงรายชื่อเวทีในคลัง",
    help="""แสดงรายชื่อเวทีในคลัง เวทีล่าสุดอยู่บนสุด

    แต่ละบรรทัดขึ้นต้นด้วยหมายเลขเวที ซึ่งใช้กับคำสั่ง export""",
)
@click.pass_obj
def list_(library: Path) -> None:
    """List the sessions of the library."""
    from facilitator.cli.listing import list_sessions

    list_sessions(library)


@program.command(
    cls=ThaiCommand,
    options_metavar="--to FILE [ตัวเลือก]",
    short_help="เขียนเวทีลงไฟล์ .pdf .txt หรือ .json",
    help="""เขียนเวทีหมายเลข SESSION ลงไฟล์

    ดูหมายเลขเวทีได้ด้วยคำสั่ง facilitator list""",
)
@click.argument("session", metavar="SESSION")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="ไฟล์ที่จะเขียน ลงท้ายด้วย .pdf (เอกสารพร้อมพิมพ์) .txt (ข้อความ) หรือ .json (ข้อมูลครบทุกอย่าง)",
)
@click.option(
    "--document",
    type=click.Choice(DOCUMENTS),
    default="notes",
    help="เอกสารที่จะทำ: notes คือ สรุปผลการประชุม (ค่าเดิม) ไม่มีผลกับ .json",
)
@click.option(
    "--numerals",
    type=click.Choice(NUMERALS),
    default="as-typed",
    help="ตัวเลขในเอกสาร: as-typed ตามที่พิมพ์ไว้ (ค่าเดิม) thai เลขไทย arabic เลขอารบิก ไม่มีผลกับ .json",
)
@click.option("--photos", is_flag=True, help="พิมพ์ภาพถ่ายต่อท้ายเอกสาร (ค่าเดิมไม่พิมพ์) ใน .json มีภาพเสมอ")
@click.pass_obj
def export(library: Path, session: str, target: Path, document: str, numerals: str, *, photos: bool) -> None:
    """Write a session into a file."""
    if target.suffix.lower() not in ENDINGS:
        raise click.BadParameter(
            f"“{target}” ต้องลงท้ายด้วย .pdf .txt หรือ .json อย่างใดอย่างหนึ่ง", param_hint="--to"
        )
    from facilitator.cli.exporting import export_session

    export_session(library, session, target, document=document, numerals=numerals, photos=photos)


@program.group(
    cls=ThaiGroup,
    invoke_without_command=True,
    short_help="ดูแบบกระดาน และคัดลอกมาทำเป็นของเราเอง",
    help="""ดูแบบกระดานที่มี และคัดลอกมาทำเป็นกระดานของเราเอง

    แบบของเราเก็บเป็นไฟล์ในโฟลเดอร์ boards ข้างคลังเวที""",
)
@click.pass_context
def kinds(context: click.Context) -> int | None:
    """Group the commands about kinds of boards; without one of them list the kinds."""
    return int(context.invoke(list_kinds)) if context.invoked_subcommand is None else None


@kinds.command(
    "list",
    cls=ThaiCommand,
    short_help="แสดงแบบกระดานทั้งหมด",
    help="""แสดงแบบกระดานทั้งหมด บรรทัดละแบบ แบบของเรามีชื่อไฟล์ต่อท้าย

    ถ้ามีไฟล์ที่ใช้ไม่ได้ จะบอกบรรทัดและเหตุผล แล้วจบด้วยสถานะ 1""",
)
@click.pass_obj
def list_kinds(library: Path) -> int:
    """List the kinds of boards."""
    from facilitator.cli import own_kinds

    return OK if own_kinds.list_kinds(library) else FAILED


@kinds.command(
    "copy",
    cls=ThaiCommand,
    options_metavar="[--as ID]",
    short_help="คัดลอกแบบกระดานมาแก้เป็นของเรา",
    help="""คัดลอกแบบกระดาน KIND มาไว้ในโฟลเดอร์ของเรา พร้อมคำอธิบายทุกรายการ แล้วพิมพ์ชื่อไฟล์

    ดูชื่อแบบกระดานได้ด้วยคำสั่ง facilitator kinds list ไฟล์ที่มีอยู่แล้วจะไม่ถูกเขียนทับ""",
)
@click.argument("kind", metavar="KIND")
@click.option(
    "--as", "new_id", default="", metavar="ID", help="ชื่อของแบบใหม่ (a–z 0–9 _) ถ้าไม่ระบุ ใช้ own_ นำหน้าชื่อเดิม"
)
@click.pass_obj
def copy_kind(library: Path, kind: str, new_id: str) -> None:
    """Copy a kind into the folder of own kinds."""
    from facilitator.cli import own_kinds

    own_kinds.copy_kind(library, kind, new_id)


@program.command(
    cls=ThaiCommand,
    short_help="เปิดคลังเวทีตัวอย่าง",
    help="""สร้างคลังเวทีตัวอย่าง กระดานละหนึ่งเวที และเวทีครึ่งวันที่มีครบ แล้วเปิดหน้าต่างให้ลองใช้

    ตัวอย่างอยู่ในคลังแยก ในโฟลเดอร์ demo ข้างคลังเวทีของคุณ ไม่ปนกับเวทีจริง เว้นแต่ระบุ --library ต่อท้าย demo""",
)
@click.option(
    "--library", "target", type=click.Path(path_type=Path), metavar="FILE", help="เพิ่มตัวอย่างลงในคลังนี้แทน"
)
@click.option("--no-window", is_flag=True, help="เตรียมคลังตัวอย่างเท่านั้น ไม่เปิดหน้าต่าง")
@click.pass_obj
def demo(library: Path, target: Path | None, *, no_window: bool) -> int:
    """Fill a library with samples and open the window on it."""
    from facilitator.cli.demo import demo_library, fill

    chosen = target if target is not None else demo_library(library)
    fill(chosen)
    if no_window:
        return OK
    from facilitator.ui import app

    return app.run(chosen)
