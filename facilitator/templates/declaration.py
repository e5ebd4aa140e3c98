"""What a declaration says, made into a template; the first thing that is wrong is named by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facilitator.checked import Fault
from facilitator.kinds.table import Declared
from facilitator.templates.template import Step, Template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from facilitator.kinds import Kinds

LONGEST = 24 * 60
"""Minutes; no activity takes longer than a day."""
_ORDERS = (-1_000_000, 1_000_000)


def template_of(values: Mapping[str, Any], kinds: Kinds) -> Template:
    """Return the template that these keys and values declare; Fault says what is wrong, and at which key."""
    table = Declared(dict(values))
    title = table.title("title")
    rows = table.tables("activities")
    template = Template(
        id=table.id("id"),
        title=title,
        summary=table.title("summary", title),
        steps=tuple(_step(row, kinds) for row in rows),
        purpose=table.titles("purpose"),
        order=table.number("order", 1000, *_ORDERS),
    )
    table.finish()
    if not rows:
        raise Fault("activities", "ต้องมีกิจกรรมอย่างน้อยหนึ่งกิจกรรม")
    for place, (row, step) in enumerate(zip(rows, template.steps, strict=True), start=1):
        _check_board(row, step, place, template)
    return template


def _step(table: Declared, kinds: Kinds) -> Step:
    step = Step(
        title=table.title("title"),
        minutes=table.number("minutes", 0, 0, LONGEST),
        kind=table.choice("kind", tuple(kind.id for kind in kinds)) if "kind" in table else "",
        shows=table.number("shows", 0, 0, 1000),
        recalls=table.take("recalls", bool, default=False),
    )
    table.finish()
    return step


def _check_board(row: Declared, step: Step, place: int, template: Template) -> None:
    if step.shows and step.kind:
        raise Fault(row.at("shows"), "มี kind อยู่แล้ว ใช้ได้อย่างเดียว ลบ kind หรือ shows")
    if step.shows and not (step.shows < place and template.steps[step.shows - 1].kind):
        raise Fault(row.at("shows"), f"กิจกรรมที่ {step.shows} ต้องอยู่ก่อนกิจกรรมนี้และมีกระดานของตัวเอง (kind)")
    if step.recalls and any(other.recalls for other in template.steps[: place - 1]):
        raise Fault(row.at("recalls"), "มีกิจกรรมที่ทวนเวทีก่อนอยู่แล้ว ใช้ได้กิจกรรมเดียว")
    if step.recalls and any(other.shows == place for other in template.steps):
        raise Fault(row.at("recalls"), "กิจกรรมอื่นแสดงกระดานนี้ซ้ำ (shows) จึงใช้ทวนเวทีก่อนไม่ได้")
