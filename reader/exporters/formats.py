"""A format as it is listed: known by its name before the module that writes it is loaded."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, cast

from reader.immutable import immutable

if TYPE_CHECKING:
    from reader.exporters.base import Exporter, ExportOptions, Material

TEMPLATE = "template"
"""The name of the format that takes a template, and whose files have the ending it says."""


@immutable
class Format:
    """An exporter that is loaded when something is written.

    ``name``, ``title`` and ``suffix`` are those of the class at ``place``, a module of this
    package and a class in it: ``csv_table:CsvTable``.
    """

    name: str
    title: str
    suffix: str
    place: str

    def load(self) -> Exporter:
        """The exporter itself; loads its module."""
        module, _, made = self.place.partition(":")
        found = getattr(import_module(f"reader.exporters.{module}"), made)
        return cast("Exporter", found())

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the whole file, as the exporter does."""
        self.load().write(material, options, stream)
