"""``gengdu tag`` with all its commands."""

from __future__ import annotations

from ui.cli.codebook_files import export_codebook, import_codebook
from ui.cli.tag_editing import archive_tags, edit_tag, split_tag
from ui.cli.tags import tag

__all__ = ["tag"]

for command in (edit_tag, archive_tags, split_tag, import_codebook, export_codebook):
    tag.add_command(command)
