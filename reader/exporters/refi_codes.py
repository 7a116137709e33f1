"""A codebook as the codes of REFI-QDA, which projects and codebook files share."""

from __future__ import annotations

from collections.abc import Iterator

from reader.codebook import Codebook, is_colour
from reader.exporters.refi_xml import derived, guid, reference, start_tag, text
from reader.model import Tag


def codes(codebook: Codebook, *, memos: bool) -> Iterator[str]:
    """The ``Codes`` element piece by piece, tags under tags and in order.

    With ``memos`` each refers to the note that holds the memo, which only a project has room for.
    """
    opened: list[str] = []
    yield "<Codes>\n"
    for tag in codebook.tags:
        while opened and opened[-1] != tag.parent:
            opened.pop()
            yield "</Code>\n"
        yield _start(tag) + text("Description", tag.description)
        if memos and tag.memo:
            yield reference("NoteRef", memo_guid(tag))
        opened.append(tag.id)
    yield "</Code>\n" * len(opened) + "</Codes>\n"


def code_guid(tag_id: str) -> str:
    """The GUID of a tag."""
    return guid("tag", tag_id)


def memo_guid(tag: Tag) -> str:
    """The GUID of the note that holds a tag's memo."""
    return derived("memo of tag", tag.id)


def _start(tag: Tag) -> str:
    colour = tag.colour if is_colour(tag.colour) else ""
    return start_tag("Code", guid=code_guid(tag.id), name=tag.name, isCodable="true", color=colour)
