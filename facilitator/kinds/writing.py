"""A kind as keys and values, and as the text of a declaration with an explanation over each key."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from facilitator.kinds.explained import EXPLAINED, FIELD, HEAD, KIND, SLOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from facilitator.kinds.kind import Field, Kind, Slot, Title

_USUAL: Mapping[str, Any] = MappingProxyType(
    {"tone": "accent", "role": "card", "place": "column", "type": "text"}
)
"""Values that a key has when it is not there; besides, all that is empty or false is left out."""


def values(kind: Kind) -> dict[str, Any]:
    """Return what declares the kind: `declaration.kind_of` makes an equal one of it."""
    return {
        "id": kind.id,
        **({"order": kind.order} if kind.order != 1000 else {}),
        "title": title_values(kind.title),
        **({"summary": title_values(kind.summary)} if kind.summary != kind.title else {}),
        "question": title_values(kind.question),
        "arrangement": kind.arrangement,
        **_filled(
            views=list(kind.views),
            paper=list(kind.paper),
            landscape=kind.landscape,
            nests=kind.nests,
            axes=_titles(kind.axes),
            rows=_titles(kind.rows),
        ),
        "slots": [_slot(slot) for slot in kind.slots],
        **_filled(fields=[_field(field) for field in kind.fields]),
    }


def text(kind: Kind) -> str:
    """Return the declaration of a kind as TOML, each key explained in Thai where it first stands."""
    held = values(kind)
    slots, fields = held.pop("slots"), held.pop("fields", [])
    told: set[str] = set()
    lines = [*(f"# {line}" for line in HEAD), ""]
    lines += _keys(KIND, held, told)
    for name, where, rows in (("slots", SLOT, slots), ("fields", FIELD, fields)):
        for row in rows:
            lines += ["", *_explanation(f"{KIND}.{name}", told), f"[[{name}]]", *_keys(where, row, told)]
    return "\n".join(lines) + "\n"


def _slot(slot: Slot) -> dict[str, Any]:
    links = {"role": slot.links.role, "to": list(slot.links.to)} if slot.links else {}
    return {
        "id": slot.id,
        "title": title_values(slot.title),
        **_filled(
            subtitle=title_values(slot.subtitle) if slot.subtitle.th else {},
            prompt=title_values(slot.prompt) if slot.prompt.th else {},
            code=slot.code,
            tone=slot.tone,
            role=slot.role,
            choices=_titles(slot.choices),
            under=list(slot.under),
            loose=slot.loose,
            place=slot.place,
            share=slot.share if slot.share != 2 else 0,
            optional=slot.optional,
            links=links,
            noun=title_values(slot.noun) if slot.noun else {},
            suggestions=_titles(slot.suggestions),
        ),
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "title": title_values(field.title),
        **_filled(
            type=field.type,
            choices=_titles(field.choices),
            slots=list(field.slots),
            column=field.column,
            share=field.share if field.share != 1 else 0,
        ),
    }


def title_values(title: Title) -> dict[str, str]:
    """Return what declares a wording."""
    return {"th": title.th} if title.en == title.th else {"th": title.th, "en": title.en}


def _titles(titles: Iterable[Title]) -> list[dict[str, str]]:
    return [title_values(title) for title in titles]


def _filled(**given: Any) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value and value != _USUAL.get(name)}


def _keys(where: str, held: Mapping[str, Any], told: set[str]) -> Iterator[str]:
    for name, value in held.items():
        yield from _explanation(f"{where}.{name}", told)
        yield f"{name} = {toml(value)}"


def _explanation(key: str, told: set[str]) -> list[str]:
    if key in told:
        return []
    told.add(key)
    return [f"# {line}" for line in EXPLAINED[key].split("\n")]


def toml(value: Any) -> str:
    """Return a value as TOML: a table in braces, a list of tables one a line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            # TOML's basic strings are JSON's, but for one sign that JSON leaves as it is
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case dict():
            return "{ " + ", ".join(f"{name} = {toml(each)}" for name, each in value.items()) + " }"
        case [{}, *_]:
            return "[\n" + "".join(f"    {toml(each)},\n" for each in value) + "]"
        case list():
            return "[" + ", ".join(toml(each) for each in value) + "]"
    return str(value)
