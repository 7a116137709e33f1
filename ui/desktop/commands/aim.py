"""What a command is about: the passage that is selected, the annotation chosen, those marked.

On the page these are told by its selection and the list beside it; in a view that lists passages
of the whole library, by what is marked there.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.changes import Tagging
from reader.model import Annotation
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def annotation_of(desk: Desk, key: str) -> Annotation | None:
    """An annotation of the article on the page."""
    return next((a for a in desk.session.annotations() if a.id == key), None)


def is_orphan(desk: Desk, annotation: Annotation) -> bool:
    """Whether an annotation stands on a text its article had before, not on the page."""
    article = desk.session.article
    return article is not None and not annotation.stands_on(article.info)


def any_annotation(desk: Desk, key: str) -> Annotation | None:
    """An annotation of the article on the page, a guest's among them, or of the library."""
    return annotation_of(desk, key) or desk.session.library.annotation(key)


def aimed(desk: Desk) -> list[Annotation]:
    """The annotations of the page that a command is about, in the order of the list.

    The one that is chosen on the page, with all that are marked together with it; else those marked
    in the list; none while a passage is selected that is no annotation yet.
    """
    marked, target = desk.annotations.selected, annotation_of(desk, desk.target)
    if target is not None:
        return marked if target in marked else [target]
    return [] if desk.page.selection else marked


def aimed_keys(desk: Desk) -> list[str]:
    """The ids of the annotations a command is about, wherever these are shown."""
    listing = desk.views.listing
    if listing is not None:
        return desk.session.library.passage_ids(listing.marked())
    return [annotation.id for annotation in aimed(desk)]


def taggings(desk: Desk, keys: Iterable[str]) -> list[Tagging]:
    """The tags of some annotations, of a guest's too."""
    sample = desk.session.sample
    if sample is None or desk.views.listing is not None:
        return desk.session.library.taggings(keys)
    wanted = set(keys)
    own = (each for each in sample.annotations if each.id in wanted)
    return [Tagging(each.id, each.tags, each.modified_at) for each in own]


def has_selection(desk: Desk) -> bool:
    """Whether a passage of the page, in sight, is selected."""
    return desk.views.current is None and bool(desk.page.selection)


def aim_at_selection(desk: Desk) -> None:
    """Let commands be about the selected passage, and the annotation of the very same extent."""
    same = [a for a in desk.session.standing() if _extent(a) == selected_range(desk)]
    desk.target = same[0].id if same else ""


def selected_range(desk: Desk) -> tuple[int, int]:
    """The source offsets of the selection."""
    return desk.page.selection.start, desk.page.selection.end


def miss_passage(desk: Desk) -> None:
    """Say that there is nothing to tag."""
    if desk.views.listing is not None:
        desk.banner.tell(tr("Mark passages first, with a click, Ctrl or Shift, or Ctrl+A."))
    else:
        desk.banner.tell(tr("Select a passage first, with the mouse or with Shift and arrows."))


def _extent(annotation: Annotation) -> tuple[int, int]:
    return annotation.anchor.start, annotation.anchor.end
