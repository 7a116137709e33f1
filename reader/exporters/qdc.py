"""REFI-QDA codebook files (.qdc): the tags alone, for other programs of qualitative research."""

from __future__ import annotations

from typing import BinaryIO

from reader.codebook import Codebook
from reader.errors import EmptyCodebook
from reader.exchange.refi_kept import instruction
from reader.exporters.base import ExportOptions, Material
from reader.exporters.refi_codes import codes
from reader.exporters.refi_xml import CODEBOOK, DECLARATION, ORIGIN, start_tag


class Qdc:
    """One XML document. Memos, patterns, keys and what is archived have no place in the format;
    they stand in a processing instruction at the end, which other programs leave aside."""

    name = "qdc"
    title = "REFI-QDA codebook"
    suffix = ".qdc"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the whole codebook, whatever the excerpts. Raises EmptyCodebook."""
        if not material.codebook.tags:
            raise EmptyCodebook()
        xml = _document(material.codebook).encode()
        stream.write(xml + instruction(xml, material.codebook.tags))


def _document(codebook: Codebook) -> str:
    start = start_tag("CodeBook", xmlns=CODEBOOK, origin=ORIGIN)
    return f"{DECLARATION}{start}\n{''.join(codes(codebook, memos=False))}</CodeBook>\n"
