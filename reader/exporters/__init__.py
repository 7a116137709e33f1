"""The registry of exporters: a new format is one module and one line here."""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnknownExportFormat
from reader.exporters.base import Exporter, ExportOptions, Material, exported
from reader.exporters.bibtex import BibTeX
from reader.exporters.csl_json import CslJson
from reader.exporters.csv_table import CsvTable, TsvTable
from reader.exporters.files import replacing, write
from reader.exporters.json_lossless import JsonLossless
from reader.exporters.markdown import Markdown
from reader.exporters.org import Org
from reader.exporters.qdc import Qdc
from reader.exporters.qdpx import Qdpx
from reader.exporters.report.page import Report
from reader.exporters.ris import Ris
from reader.exporters.template import Template
from reader.exporters.text import Text
from reader.exporters.web_annotation import WebAnnotation
from reader.exporters.word import Word
from reader.exporters.xlsx import Xlsx

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

EXPORTERS: tuple[Exporter, ...] = (
    Markdown(),
    Text(),
    Org(),
    Word(),
    Report(),
    CsvTable(),
    TsvTable(),
    Xlsx(),
    JsonLossless(),
    WebAnnotation(),
    Qdpx(),
    Qdc(),
    BibTeX(),
    Ris(),
    CslJson(),
    Template(),
)


def names() -> tuple[str, ...]:
    """The names of all formats, as a person types them."""
    return tuple(exporter.name for exporter in EXPORTERS)


def exporter_for(name: str | None, path: Path) -> Exporter:
    """The exporter of a name, or without one the exporter of the path's ending: the longest one
    that fits, so that ``.csl.json`` is not ``.json``.

    A file ending such as ``md`` will do for a name. Raises UnknownExportFormat.
    """
    if name is None:
        found = [each for each in EXPORTERS if _has_ending(path, each.suffix)]
    else:
        plain = name.strip().lower().removeprefix(".")
        found = [each for each in EXPORTERS if plain in (each.name, each.suffix[1:])]
    if not found:
        wanted = path.suffix if name is None else name
        raise UnknownExportFormat(format=wanted or path.name, formats=", ".join(names()))
    return max(found, key=lambda each: len(each.suffix))


def _has_ending(path: Path, suffix: str) -> bool:
    return path.name.lower().endswith(suffix) and len(path.name) > len(suffix)
