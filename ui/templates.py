"""The templates that are shipped, and a person's own files."""

from __future__ import annotations

from pathlib import Path

import resources
from reader.errors import TemplateNotText, TemplateUnreadable, UnknownTemplate
from reader.exporters.template_file import MOST_TEMPLATE, TemplateHead, head_of
from reader.immutable import immutable
from reader.reasons import why_not_read

SUFFIX = ".j2"
"""The ending of the files of templates."""

_MOST_BYTES = 4 * MOST_TEMPLATE


@immutable
class ShippedTemplate:
    """A template that comes with the program: the ``name`` it is called by, and its text."""

    name: str
    text: str

    @property
    def head(self) -> TemplateHead:
        """What it says of itself."""
        return head_of(self.text)


def shipped_templates() -> tuple[ShippedTemplate, ...]:
    """All of them, by name."""
    paths = sorted(resources.path("templates").glob("*" + SUFFIX))
    return tuple(ShippedTemplate(path.stem, read_template(path)) for path in paths)


def shipped_template(name: str) -> ShippedTemplate:
    """One by its name. Raises UnknownTemplate."""
    templates = shipped_templates()
    for each in templates:
        if each.name == name.strip().lower():
            return each
    raise UnknownTemplate(name=name, names=", ".join(each.name for each in templates))


def template_text(name_or_path: str) -> str:
    """The text of a shipped template, or of a file. A name goes before a file of the same name.

    Raises UnknownTemplate, TemplateUnreadable or TemplateNotText.
    """
    try:
        return shipped_template(name_or_path).text
    except UnknownTemplate:
        path = Path(name_or_path)
        if not path.exists():
            raise
        return read_template(path)


def read_template(path: Path) -> str:
    """The text of a template's file, which is UTF-8. Raises TemplateUnreadable or TemplateNotText.

    Of one that is far too long no more is read than shows it.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
    except OSError as fault:
        raise TemplateUnreadable(path=path, reason=why_not_read(fault)) from fault
    if len(data) == _MOST_BYTES:
        return data.decode(errors="ignore")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise TemplateNotText(path=path) from fault
