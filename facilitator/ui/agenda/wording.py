"""How the agenda is worded: lengths of time, and how the session stands to its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.model import plan
from facilitator.ui.parts.strings import count, tr

if TYPE_CHECKING:
    from facilitator.model.plan import Planned, Standing


def begins(planned: Planned) -> str:
    """Return when an activity begins as the rail shows it: "09.30"; empty when nobody can tell."""
    return "" if planned.begins is None else plan.clock(planned.begins).replace(":", ".")


def length(minutes: int) -> str:
    """Return "๔๕ นาที", "๒ ชม." or "๓ ชม. ๑๕ นาที"."""
    hours, rest = divmod(minutes, 60)
    parts = [tr("{hours} ชม.").format(hours=count(hours))] if hours else []
    if rest or not hours:
        parts.append(tr("{minutes} นาที").format(minutes=count(rest)))
    return " ".join(parts)


def standing(found: Standing | None) -> str:
    """Return "ช้า ๑๒ นาที", "เร็วกว่ากำหนด ๕ นาที" and the like; empty when the plan does not say."""
    if found is None:
        return ""
    words = {
        "before": tr("อีก {length} จะเริ่ม") if found.minutes else tr("ถึงเวลาเริ่มแล้ว"),
        "ahead": tr("เร็วกว่ากำหนด {length}"),
        "behind": tr("ช้า {length}"),
        "on_time": tr("ตามกำหนด"),
        "finished": tr("ครบทุกกิจกรรมแล้ว"),
    }
    return words[found.state].format(length=length(found.minutes))


def standing_colour(found: Standing | None) -> str:
    """Return the colour of the palette in which that is said."""
    return "weakness" if found and found.state == "behind" else "done" if found else "soft"
