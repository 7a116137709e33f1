"""What the kinds of problems of a library are called, and what a person does about them."""

from __future__ import annotations

from enum import StrEnum

from db.problems import Problem


class Trouble(StrEnum):
    """What is wrong, by the kind of a problem."""

    FILE = "The file is damaged"
    SCHEMA = "A table is missing or not as it should be"
    REFERENCE = "Something names what is not there"
    TEXT = "The text of an article has changed"
    VALUE = "Something cannot be read"
    BLOCKS = "The paragraphs do not cover the text"
    IMAGE = "An image has changed"
    BYTES = "What an article was imported from is missing or has changed"
    ANCHOR = "A highlight is not where its quote is"
    REPRINTS = "What reprints are found by is not up to date"
    FOLDED = "What lists find an article by is not up to date"
    INDEX = "The search index does not say what the texts say"
    WRITTEN = "What somebody wrote and its second copy differ"
    GARBLED = "What somebody wrote cannot be read, but its second copy can"
    LOST = "Something that somebody wrote is missing"
    COPY = "The second copy of what somebody wrote is damaged or missing"


class Remedy(StrEnum):
    """What to do about it."""

    REPAIR = "Repair makes it anew from what is sound."
    RESTORE = "Restore a backup from before. What is sound can be exported first."
    REREAD = "Read the article anew from its bytes, or restore a backup from before."
    IMPORT = "Text and highlights are sound. Import the page once more, if you still have it."
    WRITE = "See which of the two is right. To write it again and save it settles it."
    HIGHLIGHT = "Restore a backup from before, or delete the highlight and make it anew."


_REMEDIES = {
    "text": Remedy.REREAD,
    "blocks": Remedy.REREAD,
    "bytes": Remedy.IMPORT,
    "anchor": Remedy.HIGHLIGHT,
    "written": Remedy.WRITE,
}


def trouble_of(problem: Problem) -> Trouble:
    """What a problem is called."""
    return Trouble[problem.kind.upper()]


def remedy_for(problem: Problem) -> Remedy:
    """What to do about a problem."""
    if problem.repairable:
        return Remedy.REPAIR
    return _REMEDIES.get(problem.kind, Remedy.RESTORE)
