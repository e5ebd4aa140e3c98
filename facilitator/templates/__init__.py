"""Templates for whole sessions: agendas read from TOML, and own ones kept beside the library."""

from facilitator.templates.collection import Templates
from facilitator.templates.declaration import template_of
from facilitator.templates.loading import load, own_folder
from facilitator.templates.own import TemplateRefused, discard, keep, of_session
from facilitator.templates.template import Step, Template

__all__ = [
    "Step",
    "Template",
    "TemplateRefused",
    "Templates",
    "discard",
    "keep",
    "load",
    "of_session",
    "own_folder",
    "template_of",
]
