"""Exporting to a file that was exported before, keeping what a person has written in it since."""

from __future__ import annotations

from pathlib import Path

from reader.errors import ExportFailed
from reader.exporters.base import Exporter, ExportOptions, Material, exported
from reader.exporters.labels import LABELS
from reader.exporters.managed import MARKS, merged
from reader.files import replacing
from reader.reasons import Reason, why_not_read

_BOM = "\ufeff"


def can_update(exporter: Exporter) -> bool:
    """Whether files of this format can be brought up to date."""
    return exporter.name in MARKS


def write_file(
    path: Path, exporter: Exporter, material: Material, options: ExportOptions, *, updates: bool
) -> None:
    """Write an export to a file, whole or not at all; with ``updates``, bring it up to date."""
    if updates:
        update(path, exporter, material, options)
    else:
        with replacing(path) as stream:
            exporter.write(material, options, stream)


def update(path: Path, exporter: Exporter, material: Material, options: ExportOptions) -> None:
    """Bring the file at ``path`` up to date, as `reader.exporters.managed.merged` does, or write it
    where there is none. The file is in memory twice, unlike in a plain export.

    Raises KeyError for a format that `can_update` denies, DamagedBlocks, and ExportFailed; then the
    file is as it was.
    """
    marks, gone = MARKS[exporter.name], LABELS[options.language].no_longer
    old = _text(path)
    bom = _BOM if old.startswith(_BOM) else ""  # it would stand before a mark on the first line
    new = exported(exporter, material, options).decode("utf-8")
    done = bom + merged(old.removeprefix(bom), new, marks, gone)
    with replacing(path) as stream:
        stream.write(done.encode("utf-8"))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as fault:
        reason = why_not_read(fault) if isinstance(fault, OSError) else Reason.NOT_UTF8
        raise ExportFailed(path=path, reason=reason) from fault
