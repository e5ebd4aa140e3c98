"""How fast notes become a PDF, beside the engines that people would use instead.

All documents become one session, a board for each, and its notes are exported. Every engine gets the same
text in the same font, a whole process from a cold start, in turn, round after round; ours is
`facilitator export` itself. Reads: median and least of the rounds, pages, size of the file. Goal: not slower
than WeasyPrint, Chromium and LibreOffice. Then the same export inside one running process, the first and the
next ones; goal: at most 10 ms a page from the second on.

    python benchmarks/pdf_engines.py [--rounds N] [FILE ...]

Without files it takes ../shared/seeds/*.txt, real documents that lie beside the checkout of the maintainers
and are no part of the project; where there are none, the samples in resources/samples; any text files in
UTF-8 do. WeasyPrint and Typst come with the extra "bench", Chromium and LibreOffice with
`apt-get install chromium libreoffice-writer`. One that is absent is left out.
"""

from __future__ import annotations

import argparse
import html
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import documents
import pypdfium2

from facilitator import kinds, resources
from facilitator.exports import pdf
from facilitator.imports import outline
from facilitator.operations import boards, cards, sessions
from facilitator.report import notes
from facilitator.report.document import (
    FigureBlock,
    Heading,
    Item,
    Labelled,
    PageShape,
    PhotoBlock,
    Table,
    plain,
)
from facilitator.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from facilitator.report.document import Block, Report

STEP = 0.8
"""Indent of one level, in cm."""
STYLE = """
@page { size: A4; margin: 2.5cm 2cm 2cm 3cm }
@font-face { font-family: Sarabun; src: url("FONTS/Sarabun_400Regular.ttf") }
@font-face { font-family: Sarabun; font-weight: bold; src: url("FONTS/Sarabun_700Bold.ttf") }
body { font: 11pt/18.1pt Sarabun; margin: 0 } h1, h2, h3 { font-size: 12pt; margin: 8pt 0 0 }
p { margin: 3pt 0 0; white-space: pre-line } .first { text-indent: 2.5cm }
"""


@dataclass(frozen=True)
class Engine:
    """A way to a PDF: what to run, and where the file appears."""

    name: str
    command: Sequence[str]
    made: Path
    environment: dict[str, str]


def session_of(documents: Iterable[Path], library: Path) -> Report:
    """Make one session with a board for each document, and return its notes."""
    with Store.open(library) as store:
        session = sessions.create(store, "เอกสารทั้งหมด", date="2026-03-11", place="ศาลาประชาคม")
        for document in documents:
            board = boards.add(store, session, "outline", document.stem)
            cards.add_many(store, board, outline.parse(document.read_text(encoding="utf-8")))
        return notes.build(store.snapshot(session), kinds.load())


def lines_of(block: Block) -> tuple[int, str]:
    """Return the level of a block and all its text."""
    if isinstance(block, FigureBlock | PageShape | PhotoBlock):
        return 0, ""
    if isinstance(block, Table):
        cells = [each for row in block.rows for cell in (*row.cells, *row.wide) for each in cell]
        return 0, "\n".join(lines_of(each)[1] for each in cells)
    if isinstance(block, Labelled):
        return block.level, "\n".join([plain(block.label), *(plain(value) for value in block.values)])
    mark = f"{block.mark} " if isinstance(block, Heading | Item) and block.mark else ""
    return block.level, mark + plain(block.runs)


def as_html(report: Report) -> str:
    """Return the report as a web page with the same text in the same font."""
    fonts = resources.path("fonts").as_uri()
    body = [f"<h1>{html.escape(line)}</h1>" for line in (report.name, report.title, *report.subtitle_lines)]
    for block in report.blocks:
        level, text = lines_of(block)
        if isinstance(block, Heading):
            body.append(f"<h{min(level + 1, 3)}>{html.escape(text)}</h{min(level + 1, 3)}>")
        else:
            indent = (
                f' style="margin-left:{STEP * (level + 1)}cm"'
                if isinstance(block, Item)
                else ' class="first"'
            )
            body.append(f"<p{indent}>{html.escape(text)}</p>")
    head = f'<meta charset="utf-8"><title>{html.escape(report.title)}</title><style>{STYLE}</style>'
    page = f'<!DOCTYPE html><html lang="th"><head>{head}</head><body>{"".join(body)}</body></html>'
    return page.replace("FONTS", fonts)


def as_typst(report: Report) -> str:
    """Return the report in Typst's language with the same text in the same font."""

    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    body = [
        '#set page(paper: "a4", margin: (left: 3cm, right: 2cm, top: 2.5cm, bottom: 2cm))',
        '#set text(font: "Sarabun", size: 11pt, lang: "th")',
        "#set par(leading: 0.9em)",
        *(
            f"#align(center, strong({quoted(line)}))"
            for line in (report.name, report.title, *report.subtitle_lines)
        ),
    ]
    for block in report.blocks:
        level, text = lines_of(block)
        if isinstance(block, Heading):
            body.append(f"#heading(level: {level}, {quoted(text)})")
        else:
            body.append(f"#pad(left: {STEP * level}cm, {quoted(text)})")
    return "\n\n".join(body)


def engines(report: Report, library: Path, folder: Path) -> tuple[list[Engine], list[str]]:
    """Return the engines that are here, ours first, and say which are not."""
    page, markup = folder / "notes.html", folder / "notes.typ"
    page.write_text(as_html(report), encoding="utf-8")
    markup.write_text(as_typst(report), encoding="utf-8")
    fonts = folder / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{resources.path('fonts')}</dir><include ignore_missing='yes'>/etc/fonts/fonts.conf"
        f"</include><cachedir>{folder / 'fontconfig'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    same = {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    found = [_ours(library, folder, same)]
    absent = []
    compile_ = (
        f"import typst; typst.compile({str(markup)!r}, output={str(folder / 'typst.pdf')!r}, "
        f"font_paths=[{str(resources.path('fonts'))!r}])"
    )
    for name, modules, command in (
        ("WeasyPrint", "weasyprint", ("-m", "weasyprint", str(page), str(folder / "weasyprint.pdf"))),
        ("Typst", "typst", ("-c", compile_)),
    ):
        if _has(modules):
            found.append(Engine(name, (sys.executable, *command), folder / f"{modules}.pdf", same))
        else:
            absent.append(f'{name} is not installed: it comes with the extra "bench"')
    found += _programs(page, folder, same, absent)
    return found, absent


def _ours(library: Path, folder: Path, environment: dict[str, str]) -> Engine:
    made = folder / "ours.pdf"
    command = (
        sys.executable,
        "-m",
        "facilitator",
        "--library",
        str(library),
        "export",
        "1",
        "--to",
        str(made),
    )
    return Engine("facilitator export", command, made, environment)


def _programs(page: Path, folder: Path, same: dict[str, str], absent: list[str]) -> list[Engine]:
    found = []
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser:
        made = folder / "chromium.pdf"
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run"]
        profile = f"--user-data-dir={folder / 'chromium'}"
        command = (browser, *options, profile, f"--print-to-pdf={made}", page.as_uri())
        found.append(Engine("Chromium", command, made, same))
    else:
        absent.append("Chromium is not installed: apt-get install chromium")
    office = shutil.which("soffice")
    if office:
        out = folder / "office"
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = (office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(out), str(page))
        found.append(Engine("LibreOffice", command, out / "notes.pdf", same))
    else:
        absent.append("LibreOffice is not installed: apt-get install libreoffice-writer")
    return found


def _has(module: str) -> bool:
    done = subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True, check=False)
    return done.returncode == 0


def run(engine: Engine) -> float:
    """Run the engine once, as a whole process, and return the seconds it took."""
    engine.made.unlink(missing_ok=True)
    started = time.perf_counter()
    done = subprocess.run(engine.command, env=engine.environment, capture_output=True, check=False)
    taken = time.perf_counter() - started
    if done.returncode or not engine.made.exists():
        raise RuntimeError(f"{engine.name} failed: {done.stderr.decode(errors='replace')[-500:]}")
    return taken


def pages_in(made: Path) -> int:
    """Count the pages of a PDF."""
    with pypdfium2.PdfDocument(made) as document:
        return len(document)


def in_process(report: Report, rounds: int) -> None:
    """Export within this process and say what a page costs."""

    def once(export: Callable[[io.BytesIO], None]) -> float:
        started = time.perf_counter()
        export(io.BytesIO())
        return time.perf_counter() - started

    taken = [once(lambda stream: pdf.write(report, stream)) for _ in range(rounds + 1)]
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "notes.pdf"
        with made.open("wb") as stream:
            pdf.write(report, stream)
        pages = pages_in(made)
    first, *next_ones = taken
    print(f"\nin one process, {pages} pages")
    for name, seconds in (("first export", first), ("next exports, median", statistics.median(next_ones))):
        print(f"{name:24}{seconds * 1000:9.1f} ms{seconds * 1000 / pages:9.2f} ms a page")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=7, help="how often each engine runs (7)")
    chosen = parser.parse_args()
    read = documents.chosen(chosen.files)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        library = folder / "library.db"
        report = session_of(read, library)
        found, absent = engines(report, library, folder)
        for engine in found:
            run(engine)  # profiles and caches of the disk are made once
        taken: dict[str, list[float]] = {engine.name: [] for engine in found}
        for _ in range(chosen.rounds):
            for engine in found:
                taken[engine.name].append(run(engine))
        print(f"{'whole process, cold':24}{'median':>10}{'least':>10}{'pages':>8}{'size':>10}")
        for engine in found:
            seconds = taken[engine.name]
            size = f"{engine.made.stat().st_size / 1024:.0f} KB"
            shown = (
                f"{statistics.median(seconds):8.2f} s{min(seconds):8.2f} s{pages_in(engine.made):8}{size:>10}"
            )
            print(f"{engine.name:24}{shown}")
        for line in absent:
            print(line)
        in_process(report, chosen.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
