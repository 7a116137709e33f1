"""An excerpt as a card, and the heading of the article that cards are from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field

from reader.excerpts import quote_start
from reader.exporters.base import ExportOptions
from reader.exporters.cited import cited
from reader.exporters.labels import LABELS, Labels, place
from reader.exporters.reading import reading
from reader.exporters.report.gathered import Gathered
from reader.exporters.report.marks import Marker
from reader.exporters.report.markup import element, escaped, link, without_headings
from reader.exporters.report.scripts import LANGUAGES, Piece, Scripts, language, plain
from reader.immutable import immutable
from reader.model import ArticleInfo, Excerpt, Region
from reader.notes import note_writer
from reader.overlap import Segment
from reader.serial import utc_text

_KEY = "quote"


@immutable
class Cards:
    """Writes cards, and notes in ``gathered`` what the rest of the file needs to know of them."""

    options: ExportOptions
    scripts: Scripts
    gathered: Gathered
    note: Callable[[str], str] = field(default_factory=note_writer)

    @property
    def labels(self) -> Labels:
        """The words of the report's own."""
        return LABELS[self.options.language]

    def head(self, info: ArticleInfo, region: Region, level: int, *, titled: bool = True) -> str:
        """The title of an article, as a heading of this level, and its masthead."""
        known, labels = info.metadata, self.labels
        said_title = self.title(info, region)
        title = element(f"h{level}", said_title, class_="title text", lang=_lang(info))
        said = {
            labels.published: known.published_at.replace("T", " "),
            labels.outlet: known.outlet,
            labels.author: known.author,
            labels.editor: known.editor,
            labels.responsible_editor: known.responsible_editor,
        }
        facts = ((name, escaped(value), _lang(info)) for name, value in said.items() if value)
        return element("header", (title if titled else "") + self._list(facts), class_="source")

    def title(self, info: ArticleInfo, region: Region) -> str:
        """The title of an article as markup, in all scripts."""
        if not info.metadata.title:
            return escaped(self.labels.untitled)
        pieces = self.scripts.pieces(info.metadata.title, info, region)
        self.gathered.seen(pieces)
        return "".join(map(plain, pieces))

    def card(self, excerpt: Excerpt, level: int) -> str:
        """One excerpt; its number is the heading, of this level."""
        number, fresh = self.gathered.number(excerpt)
        tags = self.gathered.tags_of(excerpt)
        key = f"e{number}" if fresh else f"e{number}-{len(self.gathered.groups)}"
        heading = element(
            f"h{level}",
            self.labels.excerpt.format(number=number),
            id=f"{key}-n",
            class_="number",
            lang=self.options.language,
        )
        content = heading + "".join(self._parts(excerpt, number, tags))
        return element(
            "article",
            content,
            class_=f"card k{self.gathered.coloured(tags)}",
            id=key,
            data_n=str(number),
            data_tags=" ".join(tags),
            tabindex="-1",
            aria_labelledby=f"{key}-n",
        )

    def _parts(self, excerpt: Excerpt, number: int, tags: tuple[str, ...]) -> Iterator[str]:
        lang = _lang(excerpt.article)
        quote, context = self._passages(excerpt)
        text = "".join(map(plain, quote))
        yield element("blockquote", text, class_="quote text", lang=lang)
        forms = {name for piece in quote for name in piece.forms}
        if forms:
            yield self._warning(forms)
        yield self._second(excerpt)
        if len(context) > 1:
            marker = Marker(self.gathered, {_KEY: 0}, {_KEY: tags})
            yield element("p", marker.written(context), class_="context text", lang=lang)
        if tags:
            chips = "".join(self._chip(tag) for tag in tags)
            yield element("ul", chips, class_="chips", aria_label=self.labels.tags)
        if excerpt.annotation.note.strip():
            note = without_headings(self.note(excerpt.annotation.note))
            self.gathered.characters.update(note)
            yield element("div", note, class_="note")
        yield element("footer", self._list(self._facts(excerpt, number)))

    def _passages(self, excerpt: Excerpt) -> tuple[list[Piece], list[Piece]]:
        """The quote, and it in its context: empty where there is none.

        Both are cut from one text, since the characters beside a quote can decide how it reads.
        """
        anchor = excerpt.annotation.anchor
        text, start = excerpt.context, quote_start(excerpt)
        if start is None:
            text, start = anchor.prefix + anchor.quote + anchor.suffix, len(anchor.prefix)
        here = Segment(start, start + len(anchor.quote), (_KEY,))
        pieces = self.scripts.pieces(text, excerpt.article, excerpt.region, [here])
        self.gathered.seen(pieces)
        quote = [piece for piece in pieces if piece.keys]
        return quote, pieces if excerpt.context else []

    def _warning(self, forms: set[str]) -> str:
        """What is shown with a quote while it is converted: by what, and that it is no quote."""
        labels = self.labels
        how = labels.by_words if self.options.regional_words else labels.by_character
        said = labels.converted.format(how=how)
        shown_in = " ".join(name.replace("data_", "to-") for name in sorted(forms))
        return element("p", said, class_=f"converted {shown_in}", lang=self.options.language)

    def _second(self, excerpt: Excerpt) -> str:
        second = reading(excerpt, self.options)
        if second is None:
            return ""
        name = element("figcaption", escaped(second.conversion), lang=self.options.language)
        quote = element("blockquote", escaped(second.text), lang=LANGUAGES[second.script])
        return element("figure", name + quote, class_="reading")

    def _chip(self, number: str) -> str:
        codebook = self.gathered.codebook
        path = codebook.path(codebook.tags[int(number)].id)
        self.gathered.characters.update(path)
        swatch = element("i", "", class_="swatch", aria_hidden="true")
        return element("li", swatch + escaped(path), class_=f"chip k{number}")

    def _facts(self, excerpt: Excerpt, number: int) -> Iterator[tuple[str, str, str]]:
        """Labels, what they label as markup, and its language where it is not the labels'."""
        labels, annotation, info = self.labels, excerpt.annotation, excerpt.article
        coder = escaped(annotation.coder) or labels.unknown
        at = utc_text(annotation.created_at)
        yield labels.coder, coder + ", " + element("time", at[:10], datetime=at), ""
        if excerpt.attribution:
            yield labels.attribution, escaped(excerpt.attribution), _lang(info)
        if self.options.style:
            yield labels.citation, escaped(cited(info, self.options)), _lang(info)
        if excerpt.is_orphan:
            yield labels.orphan, labels.orphan_value, ""
        yield labels.place, escaped(place(excerpt, labels)), ""
        if info.metadata.url:
            yield labels.link, link(info.metadata.url, info.metadata.url), ""
        if self.options.whole_articles and not excerpt.is_orphan:
            yield labels.article, element("a", labels.in_article, href=f"#h{number}"), ""

    def _list(self, facts: Iterator[tuple[str, str, str]]) -> str:
        rows = (
            "<div>"
            + element("dt", name + self.labels.colon)
            + element("dd", value, lang=lang)
            + "</div>"
            for name, value, lang in facts
        )
        return element("dl", "".join(rows), class_="facts", lang=self.options.language)


def _lang(info: ArticleInfo) -> str:
    return language(info.script)
