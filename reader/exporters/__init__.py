"""The registry of exporters: a new format is one module and one line here.

None is loaded before it writes: to list them, or to ask for a label, costs nothing.
"""

from __future__ import annotations

from pathlib import Path

from reader.errors import UnknownExportFormat
from reader.exporters.base import Exporter, ExportOptions, Material, exported
from reader.exporters.formats import TEMPLATE, Format

__all__ = [
    "EXPORTERS",
    "TEMPLATE",
    "ExportOptions",
    "Exporter",
    "Material",
    "exported",
    "exporter_for",
    "names",
]

EXPORTERS: tuple[Exporter, ...] = (
    Format("markdown", "Markdown", ".md", "markdown:Markdown"),
    Format("text", "Plain text", ".txt", "text:Text"),
    Format("org", "Org", ".org", "org:Org"),
    Format("docx", "Word document", ".docx", "word:Word"),
    Format("html", "Report (HTML)", ".html", "report.page:Report"),
    Format("csv", "CSV table", ".csv", "csv_table:CsvTable"),
    Format("tsv", "TSV table", ".tsv", "csv_table:TsvTable"),
    Format("xlsx", "Excel workbook", ".xlsx", "xlsx:Xlsx"),
    Format("json", "JSON, complete", ".json", "json_lossless:JsonLossless"),
    Format("jsonld", "W3C Web Annotation (JSON-LD)", ".jsonld", "web_annotation:WebAnnotation"),
    Format("qdpx", "REFI-QDA project", ".qdpx", "qdpx:Qdpx"),
    Format("qdc", "REFI-QDA codebook", ".qdc", "qdc:Qdc"),
    Format("bibtex", "BibTeX, articles", ".bib", "bibtex:BibTeX"),
    Format("ris", "RIS, articles", ".ris", "ris:Ris"),
    Format("csl-json", "CSL-JSON, articles", ".csl.json", "csl_json:CslJson"),
    Format(TEMPLATE, "By a template", ".md", "template:Template"),
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
