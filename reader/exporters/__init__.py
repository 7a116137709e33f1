"""The registry of exporters: a new format is one module and one line here."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnknownExportFormat
from reader.exporters.base import Exporter, ExportOptions, Material, exported
from reader.exporters.csv_table import CsvTable
from reader.exporters.files import replacing, write
from reader.exporters.json_lossless import JsonLossless
from reader.exporters.markdown import Markdown
from reader.exporters.template import Template

__all__ = [
    "EXPORTERS",
    "ExportOptions",
    "Exporter",
    "Material",
    "exported",
    "exporter_for",
    "names",
    "replacing",
    "write",
]

EXPORTERS: tuple[Exporter, ...] = (Markdown(), CsvTable(), JsonLossless(), Template())


def names() -> tuple[str, ...]:
    """The names of all formats, as a person types them."""
    return tuple(exporter.name for exporter in EXPORTERS)


def exporter_for(name: str | None, path: Path) -> Exporter:
    """The exporter of a name, or without one the exporter of the path's ending.

    A file ending such as ``md`` will do for a name. Raises UnknownExportFormat.
    """
    wanted = path.suffix if name is None else name
    plain = wanted.strip().lower().removeprefix(".")
    for exporter in EXPORTERS:
        if plain in (exporter.name, exporter.suffix.removeprefix(".")):
            return exporter
    raise UnknownExportFormat(format=wanted or path.name, formats=", ".join(names()))
