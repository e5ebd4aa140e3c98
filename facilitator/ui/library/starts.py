"""The ways to begin a session, as the gallery and the dialog for a new session offer them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from facilitator.ui.agenda.wording import length
from facilitator.ui.parts.strings import tr

if TYPE_CHECKING:
    from facilitator.kinds import Kinds
    from facilitator.templates import Templates

What: TypeAlias = Literal["earlier", "template", "board", "own_kind", "paper", "empty"]


@dataclass(frozen=True)
class Start:
    """One way to begin; `id` names the template or the kind of board."""

    what: What
    id: str
    title: str
    summary: str
    picture: str
    """An arrangement, or another name that `start_card` has a picture for."""
    more: str = ""
    """What the tooltip says besides."""
    own: bool = False
    """Made by the user, who may delete it."""


def earlier() -> Start:
    """Return the way that goes on from an earlier session."""
    return Start("earlier", "", tr("ต่อจากเวทีก่อน"), tr("นำเป้าหมาย ตัวชี้วัด และงานค้างมาด้วย"), "earlier")


def paper() -> Start:
    """Return the way that takes text from outside."""
    title, summary = tr("วางจากกระดาษ / ไฟล์ข้อความ"), tr("แยกหัวข้อ เลขข้อ และย่อหน้าให้อัตโนมัติ")
    return Start("paper", "", title, summary, "paper")


def own_kind() -> Start:
    """Return the way that makes an own kind of board first."""
    title, summary = tr("ทำกระดานของเราเอง…"), tr("คัดลอกแบบมาแก้ชื่อ ช่อง และคำถาม")
    return Start("own_kind", "", title, summary, "own_kind")


def empty() -> Start:
    """Return the way that begins with nothing."""
    return Start("empty", "", tr("เวทีเปล่า"), tr("เพิ่มกิจกรรมเองทีละอย่าง"), "empty")


def of_templates(templates: Templates, kinds: Kinds, language: str = "th") -> tuple[Start, ...]:
    """Return a way for each template, the user's own last."""
    made = []
    for template in templates:
        kind = template.first_kind
        agenda = "\n".join(step.title.in_language(language) for step in template.steps)
        made.append(
            Start(
                "template",
                template.id,
                template.title.in_language(language),
                template.summary.in_language(language),
                kinds[kind].arrangement if kind in kinds else "empty",
                f"{length(template.minutes)}\n{agenda}" if template.minutes else agenda,
                own=template.id in templates.own,
            )
        )
    return tuple(sorted(made, key=lambda start: start.own))


def of_kinds(kinds: Kinds, language: str = "th") -> tuple[Start, ...]:
    """Return a way for each board kind: a session with that board alone."""
    made = []
    for kind in kinds:
        title, summary = kind.title.in_language(language), kind.summary.in_language(language)
        made.append(Start("board", kind.id, title, summary, kind.arrangement))
    return tuple(made)
