"""A user's own templates: made of the agenda of a session, written into the folder beside the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitator.checked import Fault
from facilitator.kinds import Title, files
from facilitator.kinds.writing import title_values, toml
from facilitator.model import plan
from facilitator.templates.declaration import template_of
from facilitator.templates.loading import load
from facilitator.templates.template import Step, Template

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.kinds import Kinds
    from facilitator.model import Activity, Board, Session
    from facilitator.templates.collection import Templates

_HEAD = """\
# แม่แบบเวที: กำหนดการที่บันทึกจากเวทีจริง แก้ชื่อ นาที และลำดับได้ในไฟล์นี้
# title และ purpose คือชื่อและวัตถุประสงค์ของเวที, minutes คือจำนวนนาที, kind คือแบบกระดาน
# shows = 3 คือใช้กระดานของกิจกรรมที่ 3 ซ้ำ, recalls = true คือที่ทวนเรื่องจากเวทีก่อน
"""


class TemplateRefused(Exception):
    """An own template cannot be kept or deleted; the message says why and what to do, in Thai."""


def of_session(
    title: str, session: Session, activities: Iterable[Activity], boards: Iterable[Board]
) -> Template:
    """Return a template of a session's agenda, without any of its content."""
    kinds = {board.id: board.kind for board in boards}
    steps: list[Step] = []
    first_shown: dict[int, int] = {}
    for place, planned in enumerate(plan.times(tuple(activities), session.starts_at), start=1):
        activity, board_id = planned.activity, planned.activity.board_id
        shows = first_shown.get(board_id, 0) if board_id is not None else 0
        if board_id is not None:
            first_shown.setdefault(board_id, place)
        kind = kinds[board_id] if board_id is not None and not shows else ""
        steps.append(Step(_as_typed(activity.title), _length(planned), kind, shows))
    purpose = tuple(_as_typed(line.strip()) for line in session.purpose.split("\n") if line.strip())
    named = [step.title.th for step in steps if step.kind]
    summary = _as_typed(" → ".join(named) or title)
    return Template("", _as_typed(title), summary, tuple(steps), purpose)


def keep(templates: Templates, kinds: Kinds, template: Template) -> Template:
    """Write an own template, in place of one with the same title, and let `templates` know it."""
    same = [held for held in templates if held.id in templates.own and held.title.th == template.title.th]
    template_id = same[0].id if same else _free_id(templates)
    values = {"id": template_id, **_values(template)}
    file = templates.own.get(template_id) or templates.folder / f"{template_id}.toml"
    try:
        kept = template_of(values, kinds)
        files.write(file, _text(values))
    except Fault as fault:
        raise TemplateRefused(f"บันทึกเป็นแม่แบบไม่ได้ ({fault}) ให้แก้กำหนดการก่อน") from fault
    except OSError as error:
        raise TemplateRefused(f"เขียนไฟล์ “{file}” ไม่ได้ ({error.strerror}) ให้ตรวจว่าโฟลเดอร์นี้เขียนได้") from error
    templates.become(load(kinds, templates.folder))
    return kept


def discard(templates: Templates, kinds: Kinds, template_id: str) -> None:
    """Delete an own template; those that come with the program stay."""
    file = templates.own.get(template_id)
    if file is None:
        raise TemplateRefused("แม่แบบนี้มากับโปรแกรม จึงลบไม่ได้")
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise TemplateRefused(
            f"ลบไฟล์ “{file}” ไม่ได้ ({error.strerror}) ให้ตรวจว่าไม่มีโปรแกรมอื่นเปิดไฟล์นี้อยู่"
        ) from error
    templates.become(load(kinds, templates.folder))


def _length(planned: plan.Planned) -> int:
    """Return the minutes of an activity, or those until the next one's typed time."""
    if planned.activity.minutes or planned.begins is None or planned.ends is None:
        return planned.activity.minutes
    return max(0, planned.ends - planned.begins)


def _as_typed(text: str) -> Title:
    return Title(text, text)


def _free_id(templates: Templates) -> str:
    number = 1
    while f"own_{number}" in templates or (templates.folder / f"own_{number}.toml").exists():
        number += 1
    return f"own_{number}"


def _values(template: Template) -> dict[str, Any]:
    steps = [
        {
            "title": title_values(step.title),
            **{name: value for name, value in _more(step).items() if value},
        }
        for step in template.steps
    ]
    return {
        "title": title_values(template.title),
        "summary": title_values(template.summary),
        **({"purpose": [title_values(each) for each in template.purpose]} if template.purpose else {}),
        "activities": steps,
    }


def _more(step: Step) -> dict[str, Any]:
    return {"minutes": step.minutes, "kind": step.kind, "shows": step.shows, "recalls": step.recalls}


def _text(values: dict[str, Any]) -> str:
    head = [f"{name} = {toml(value)}" for name, value in values.items() if name != "activities"]
    rows = [
        "\n".join(["[[activities]]", *(f"{name} = {toml(value)}" for name, value in row.items())])
        for row in values["activities"]
    ]
    return "\n\n".join([_HEAD + "\n".join(head), *rows]) + "\n"
