"""What a template sees of the material: excerpts, articles and tags, all as plain texts.

Nothing here is escaped; the filters of `reader.exporters.template_filters` do that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from reader.citations.rendering import citation
from reader.codebook import Codebook
from reader.excerpts import attribution, quote_start
from reader.exporters.base import ExportOptions, Material, Section
from reader.exporters.fields import accessed
from reader.exporters.reading import Reading, reading
from reader.immutable import immutable
from reader.links import link_to
from reader.model import ArticleInfo, Excerpt, Script, Tag
from reader.serial import utc_text


class ArticleValue:
    """An article: its metadata, and the line that cites it. What is not known is empty.

    ``published`` is ISO 8601 as precise as the page is, ``accessed`` the day it came into the
    library, ``script`` what it is written in (``hans``, ``hant``, ``mixed``, ``unknown``).
    """

    def __init__(self, info: ArticleInfo, options: ExportOptions) -> None:
        known = info.metadata
        self.id = info.id
        self.title = known.title
        self.outlet = known.outlet
        self.author = known.author
        self.editor = known.editor
        self.responsible_editor = known.responsible_editor
        self.published = known.published_at
        self.url = known.url
        self.accessed = accessed(info)
        self.script = info.script.value
        self.length = info.length
        self.attribution = attribution(info)
        self._info, self._options = info, options

    @property
    def citation(self) -> str:
        """The reference to it in the style that was chosen; without one, what is known of it."""
        known = (self.author, self.title, self.outlet, self.published[:10], self.url)
        cited = citation(self._info, self._options.style, self._options.language)
        return cited or ". ".join(each for each in known if each)


class ExcerptValue(ArticleValue):
    """An excerpt with all that is known of its article.

    ``quote`` is the source text itself, ``start`` and ``end`` its code points, half open.
    ``number`` counts the excerpts from 1 as they come; ``tags`` are paths, ``tag_ids`` ids, ``id``
    is the annotation's own and ``article`` its article's. ``orphan`` is whether the passage was
    not found in the present text.
    """

    def __init__(self, excerpt: Excerpt, number: int, options: ExportOptions) -> None:
        super().__init__(excerpt.article, options)
        annotation = excerpt.annotation
        self.number = number
        self.id, self.article = annotation.id, annotation.article
        self.quote = annotation.anchor.quote
        self.start, self.end = annotation.anchor.start, annotation.anchor.end
        self.tags, self.tag_ids = excerpt.tags, annotation.tags
        self.note, self.coder = annotation.note, annotation.coder
        self.created, self.modified = map(utc_text, (annotation.created_at, annotation.modified_at))
        self.version, self.orphan = annotation.version, excerpt.is_orphan
        self.context = excerpt.context
        self.attribution = excerpt.attribution
        self.region = excerpt.region.value
        self.link = link_to(annotation)
        self._excerpt = excerpt

    @property
    def before(self) -> str:
        """What stands before the quote in its context."""
        return around(self._excerpt)[0]

    @property
    def after(self) -> str:
        """What stands after the quote in its context."""
        return around(self._excerpt)[1]

    @property
    def reading(self) -> str:
        """The quote in the second script that was chosen; empty without one."""
        found = reading(self._excerpt, self._options)
        return found.text if found else ""

    @property
    def conversion(self) -> str:
        """What made the reading, in words."""
        found = reading(self._excerpt, self._options)
        return found.conversion if found else ""

    def reading_in(self, script: str) -> Reading | None:
        """The quote in a script by its name, with ``text`` and ``conversion``. Raises ValueError
        for a name that is none."""
        return reading(self._excerpt, replace(self._options, second_script=Script(script)))


@immutable
class TagValue:
    """A tag of the codebook. ``level`` is 0 for one at the top."""

    id: str
    name: str
    path: str
    level: int
    description: str
    memo: str
    colour: str
    archived: bool


class SectionValue:
    """A group of excerpts. They are read as a loop goes through them, each time anew where
    ``again`` gives the section itself once more, so a section of any length takes no memory."""

    def __init__(self, section: Section, excerpts: Iterator[ExcerptValue]) -> None:
        self.heading = section.heading
        self.excerpts = excerpts


class Sections:
    """The groups, to be gone through as often as a template likes."""

    def __init__(
        self, material: Material, options: ExportOptions, counted: Callable[[], None]
    ) -> None:
        """``counted`` is called for each excerpt the first time it is read."""
        self._material, self._options, self._counted = material, options, counted
        self._most = 0

    def __iter__(self) -> Iterator[SectionValue]:
        numbers = iter(range(1, 1 << 62))
        for section in self._material.sections():
            yield SectionValue(section, self._excerpts(section.excerpts, numbers))

    def _excerpts(
        self, excerpts: Iterator[Excerpt], numbers: Iterator[int]
    ) -> Iterator[ExcerptValue]:
        for excerpt in excerpts:
            number = next(numbers)
            if number > self._most:
                self._most = number
                self._counted()
            yield ExcerptValue(excerpt, number, self._options)


class Articles:
    """The articles of the excerpts, to be gone through as often as a template likes."""

    def __init__(self, material: Material, options: ExportOptions) -> None:
        self._material, self._options = material, options

    def __iter__(self) -> Iterator[ArticleValue]:
        for info in self._material.articles():
            yield ArticleValue(info, self._options)


def tag_values(codebook: Codebook) -> list[TagValue]:
    """The whole codebook, parents first."""
    return [_tag_value(tag, codebook) for tag in codebook.tags]


def around(excerpt: Excerpt) -> tuple[str, str]:
    """What stands before and after the quote in its context; both empty where it has none."""
    context, start = excerpt.context, quote_start(excerpt)
    if start is None:
        return "", ""
    return context[:start], context[start + len(excerpt.annotation.anchor.quote) :]


def _tag_value(tag: Tag, codebook: Codebook) -> TagValue:
    return TagValue(
        tag.id,
        tag.name,
        codebook.path(tag.id),
        len(codebook.line(tag.id)) - 1,
        tag.description,
        tag.memo,
        tag.colour,
        tag.archived,
    )
