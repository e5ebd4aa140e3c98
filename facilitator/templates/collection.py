"""All templates there are, and the declarations that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from facilitator.kinds import FileProblem
    from facilitator.templates.template import Template


class Templates:
    """All usable templates in gallery order, and the problems of those that are not.

    There is one of it for a library; `become` replaces what it holds when an own template comes or goes.
    """

    def __init__(
        self,
        templates: Iterable[Template],
        problems: Iterable[FileProblem],
        own: Mapping[str, Path],
        folder: Path,
    ) -> None:
        self._held = {template.id: template for template in templates}
        self.problems = tuple(problems)
        self.own = own
        """The file of each template of the user's, by the template's id."""
        self.folder = folder
        """Where own templates are kept."""

    def become(self, other: Templates) -> None:
        """Hold what another holds."""
        self._held, self.problems, self.own, self.folder = (
            other._held,
            other.problems,
            other.own,
            other.folder,
        )

    def __getitem__(self, template_id: str) -> Template:
        return self._held[template_id]

    def __contains__(self, template_id: object) -> bool:
        return template_id in self._held

    def __iter__(self) -> Iterator[Template]:
        return iter(self._held.values())
