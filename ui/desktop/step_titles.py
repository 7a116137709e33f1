"""What the steps are called that can be undone: by their thing, or by how many things it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.codebook import Codebook
from reader.model import Annotation
from ui.desktop.i18n import tr
from ui.desktop.shortening import shortened

_LONGEST = 12
"""How many characters of a quote a menu has room for."""


def short(quote: str) -> str:
    """A quote short enough for a menu."""
    return shortened(quote, _LONGEST)


def named(annotation: Annotation) -> str:
    """A highlight by its quote, on one line."""
    return short(" ".join(annotation.anchor.quote.split()))


def highlighted(annotation: Annotation, codebook: Codebook) -> str:
    """A new highlight: by its tags where it has some, else by its quote."""
    tags = _tag_names(annotation.tags, codebook)
    if tags:
        return tr("tag {tag}").format(tag=tags)
    return tr("highlight “{quote}”").format(quote=named(annotation))


def tagged(count: int, tag: str, codebook: Codebook) -> str:
    """A tag (its id) put on so many annotations."""
    title = tr("tag {tag}") if count == 1 else tr("tag {count} highlights: {tag}")
    return title.format(count=count, tag=_tag_names((tag,), codebook))


def untagged(count: int, tags: Collection[str], codebook: Codebook) -> str:
    """Tags (their ids) taken off so many annotations."""
    title = tr("take off {tag}") if count == 1 else tr("take off {tag} from {count} highlights")
    return title.format(count=count, tag=_tag_names(tags, codebook))


def recoded(count: int, old: str, new: str) -> str:
    """A tag in the place of another, both by their names."""
    title = tr("recode {old} to {new}") if count == 1 else tr("recode {count}: {old} to {new}")
    return title.format(count=count, old=old, new=new)


def deleted(count: int, one: Annotation | None) -> str:
    """So many annotations moved to the trash; ``one`` is the one where there is but one."""
    if one is not None:
        return tr("delete the highlight “{quote}”").format(quote=named(one))
    return tr("delete {count} highlights").format(count=count)


def noted(annotation: Annotation) -> str:
    """A note that was written."""
    return tr("edit the note on “{quote}”").format(quote=named(annotation))


def moved(annotation: Annotation) -> str:
    """The ends of a highlight elsewhere."""
    return tr("move the ends of “{quote}”").format(quote=named(annotation))


def extended(annotations: Sequence[Annotation]) -> str:
    """Highlights that cover more."""
    if len(annotations) == 1:
        return tr("extend “{quote}”").format(quote=named(annotations[0]))
    return tr("extend {count} highlights").format(count=len(annotations))


def duplicated(annotations: Sequence[Annotation]) -> str:
    """Highlights made once more."""
    if len(annotations) == 1:
        return tr("duplicate “{quote}”").format(quote=named(annotations[0]))
    return tr("duplicate {count} highlights").format(count=len(annotations))


def _tag_names(keys: Collection[str], codebook: Codebook) -> str:
    return tr(", ").join(tag.name for tag in codebook.tags if tag.id in keys)
