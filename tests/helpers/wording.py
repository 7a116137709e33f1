"""Every English text that the desktop shows in another language."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from db.mirror import Part, Thing
from db.problems import Reading
from db.remedies import Remedy, Trouble
from reader import errors, query_errors
from reader.changes import Kind
from reader.codebook_import import Why
from reader.errors import TemplateLimit
from reader.exchange.bundle import Why as WhyLeftOut
from reader.exchange.refi_file import Flaw, Format
from reader.exporters import EXPORTERS
from reader.importers.sniff import Content
from reader.model import Caution, Place
from reader.reasons import Reason, Unit
from reader.shelf import AttributeKind
from reader.web import Poverty
from reader.web_images import Refusal
from ui.desktop.commands import COMMANDS, Group, Menu
from ui.desktop.preferences import Why as WhyNotSet
from ui.desktop.report import Fate
from ui.desktop.settings import SETTINGS, Section

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "ui" / "desktop"

# What tr() may be given beside literals: the attributes whose texts `declared` lists.
ATTRIBUTES = {"help", "template", "title", "value"}


def wording() -> set[str]:
    """All texts that are translated. Raises ValueError for a tr() whose text cannot be known."""
    texts = set(declared())
    for path in sorted(DESKTOP.rglob("*.py")):
        texts |= literals(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    return texts


def declared() -> Iterator[str]:
    """The texts that stand in values and are translated where they are shown."""
    yield from (command.title for command in COMMANDS)
    yield from (menu.value for menu in (*Menu, *Group))
    yield from (exporter.title for exporter in EXPORTERS)
    for setting in SETTINGS:
        yield setting.title
        yield from (setting.help,) if setting.help else ()
        yield from (option.title for option in setting.options)
    phrases = (*Reason, *Unit, *Content, *Kind, *Poverty, *Refusal, *Place, *Caution, *Why)
    phrases += (
        *AttributeKind,
        *Fate,
        *Flaw,
        *Format,
        *WhyLeftOut,
        *TemplateLimit,
        *Section,
        *WhyNotSet,
    )
    phrases += (*AttributeKind, *Fate, *Flaw, *Format, *WhyLeftOut, *TemplateLimit)
    phrases += (*Trouble, *Remedy, *Thing, *Part)
    yield Reading.template
    yield from (phrase.value for phrase in phrases)
    yield from (fault.template for fault in faults() if "template" in vars(fault))


def faults() -> Iterator[type[errors.GengduError]]:
    """GengduError and all that reader.errors and reader.query_errors derive from it."""
    for found in {**vars(errors), **vars(query_errors)}.values():
        if isinstance(found, type) and issubclass(found, errors.GengduError):
            yield found


def literals(source: str, name: str) -> set[str]:
    """The texts a module hands to tr(). Raises ValueError where one is neither a literal nor one of
    the known attributes."""
    texts: set[str] = set()
    for argument in _arguments(ast.walk(ast.parse(source, filename=name))):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            texts.add(argument.value)
        elif not (isinstance(argument, ast.Attribute) and argument.attr in ATTRIBUTES):
            given = ast.unparse(argument)
            raise ValueError(f"{name}:{argument.lineno}: tr({given}) has no literal")
    return texts


def _arguments(nodes: Iterable[ast.AST]) -> Iterator[ast.expr]:
    """What each call of tr() or i18n.tr() is given."""
    for node in nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "tr":
            yield from (*node.args, *(keyword.value for keyword in node.keywords))
