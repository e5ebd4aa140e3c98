"""Session notes (สรุปผลการประชุมเชิงปฏิบัติการ): the whole session, board by board."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from facilitator.model import words_of
from facilitator.report import boards, people, photos
from facilitator.report.document import Block, Heading, PageShape, Paragraph, Report, plain, runs
from facilitator.thai import dates, numerals

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.model import Session, Snapshot

NAME = "สรุปผลการประชุมเชิงปฏิบัติการ"


class Section(NamedTuple):
    """A section's title, what stands under it, and whether it wants wide pages."""

    title: str
    blocks: tuple[Block, ...]
    wide: bool = False


def build(
    snapshot: Snapshot, kinds: Kinds, numbers: str = "as-typed", *, with_photos: bool = False
) -> Report:
    """Return the notes of a session; what was left empty is left out, private notes never get in.

    `numbers` chooses the digits as `thai.numerals.apply` has them. What the program writes itself (date, page
    numbers) is in Thai digits where they stay as typed. Photos are personal data: printed when asked.
    """
    session = snapshot.session
    own: Literal["thai", "arabic"] = "arabic" if numbers == "arabic" else "thai"
    title = numerals.apply(session.title, numbers)
    sections = [
        *_paragraphs("ความเป็นมา", session.background, numbers),
        *_paragraphs("วัตถุประสงค์", session.purpose, numbers),
        Section(people.TITLE, tuple(people.blocks(snapshot.participants, numbers, own))),
    ]
    for board in snapshot.boards:
        blocks = boards.blocks(snapshot, board, kinds, numbers)
        wide = boards.is_wide(snapshot, board, kinds)
        sections.append(Section(numerals.apply(board.title, numbers), blocks, wide))
    if with_photos:
        sections.append(Section(photos.TITLE, tuple(photos.blocks(snapshot, numbers))))
    return Report(
        name=NAME,
        title=title,
        subtitle_lines=tuple(numerals.apply(line, own) for line in _when_and_where(session)),
        blocks=tuple(_in_one([section for section in sections if section.blocks], title, own)),
        terms=words_of(session, snapshot.participants),
        numerals=own,
        author=session.organiser,
        created=session.created_at,
    )


def _paragraphs(title: str, text: str, numbers: str) -> list[Section]:
    """Return a section of paragraphs, one for each line that was typed."""
    lines = [line.strip() for line in numerals.apply(text, numbers).split("\n")]
    return [Section(title, tuple(Paragraph(runs(line)) for line in lines if line))]


def _in_one(sections: list[Section], title: str, own: str) -> list[Block]:
    """Put the sections under numbered headings; a lone one that repeats the title needs no heading."""
    lone = len(sections) == 1
    joined: list[Block] = []
    wide = False
    for number, section in enumerate(sections, start=1):
        if section.wide != wide:
            wide = section.wide
            joined.append(PageShape(wide))
        if lone and section.title.strip() in ("", title.strip()):
            joined += [_raised(block) for block in section.blocks]
            continue
        mark = "" if lone else numerals.apply(f"{number}.", own)
        joined.append(Heading(1, runs(section.title), mark))
        joined += section.blocks[1:] if _repeats(section) else section.blocks
    return joined


def _repeats(section: Section) -> bool:
    """Tell whether a board begins with a heading that is its title once more, as imported texts do."""
    match section.blocks[0]:
        case Heading(runs=said, mark=""):
            return plain(said).strip() == section.title.strip()
        case _:
            return False


def _raised(block: Block) -> Block:
    return Heading(block.level - 1, block.runs, block.mark) if isinstance(block, Heading) else block


def _when_and_where(session: Session) -> list[str]:
    """Return the line of date and time and the line of the place, where they are known."""
    when = [dates.long_date(date.fromisoformat(session.date))] if session.date else []
    if session.starts_at:
        when.append(f"เวลา {dates.time_range(session.starts_at, session.ends_at)}")
    lines = [" ".join(when)] if when else []
    if session.place:
        lines.append(session.place if session.place.startswith("ณ ") else f"ณ {session.place}")
    return lines
