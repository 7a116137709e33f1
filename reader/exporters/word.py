"""Word documents (.docx): for a paper, and for those who read on paper.

Headings, quotes and lists are in Word's own styles, so that they can be given another look at once.
A paragraph in the style Quote is the source text, character for character, and ends with a footnote
that holds the citation, or what is known of the article where no style was chosen. Each text is in
the style of its script, which gives it the font and the language that its characters are drawn and
checked by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from reader.exporters.base import ExportOptions, Material
from reader.exporters.cited import cited
from reader.exporters.fields import Field, article_fields, excerpt_fields, note, one_line
from reader.exporters.labels import LABELS, Labels
from reader.exporters.parts import ArticleHead, GroupHead, Numbered, Part, parts
from reader.exporters.reading import reading, written_in
from reader.exporters.word_markup import address, footnote_reference, paragraph, run
from reader.exporters.word_package import WordWriter, word_document
from reader.exporters.word_template import word_template
from reader.model import DetectedScript, Excerpt, Region, Script

_STYLES = {DetectedScript.HANS: "SimplifiedText", DetectedScript.HANT: "TraditionalText"}
_READINGS = {
    Script.HANS: "SimplifiedText",
    Script.HANT_TW: "TraditionalText",
    Script.HANT_HK: "HongKongText",
}


class Word:
    """One document, in the order of `reader.exporters.parts`."""

    name = "docx"
    title = "Word document"
    suffix = ".docx"

    def write(self, material: Material, options: ExportOptions, stream: BinaryIO) -> None:
        """Write the document, an excerpt at a time."""
        with word_document(word_template(options.language), stream) as document:
            document.write(paragraph("Title", run(LABELS[options.language].excerpts)))
            for part in parts(material):
                document.write("".join(_blocks(part, options, document)))


def _blocks(part: Part, options: ExportOptions, document: WordWriter) -> Iterator[str]:
    labels, heading = LABELS[options.language], f"Heading{part.depth}"
    match part:
        case GroupHead():
            yield paragraph(heading, run(one_line(part.heading) or labels.ungrouped))
        case ArticleHead():
            style = _STYLES.get(part.info.script, "")
            title = one_line(part.info.metadata.title) or labels.untitled
            yield paragraph(heading, run(title, style))
            yield from _list(article_fields(part.info, labels), labels, style)
        case Numbered():
            yield paragraph(heading, run(labels.excerpt.format(number=part.number)))
            yield from _excerpt_blocks(part.excerpt, options, document)


def _excerpt_blocks(
    excerpt: Excerpt, options: ExportOptions, document: WordWriter
) -> Iterator[str]:
    labels, style = LABELS[options.language], _script_style(excerpt)
    colon = labels.colon.rstrip()
    number = document.add_footnote(*_source(excerpt, options, style))
    yield paragraph(
        "Quote", run(excerpt.annotation.anchor.quote, style), footnote_reference(number)
    )
    second = reading(excerpt, options)
    if second:
        yield paragraph("Label", run(f"{second.conversion}{colon}"))
        yield paragraph("Reading", run(second.text, _READINGS[second.script]))
    yield from _list(excerpt_fields(excerpt, options), labels, style)
    if excerpt.context:
        yield paragraph("Label", run(f"{labels.context}{colon}", "Strong"))
        yield paragraph("Context", run(excerpt.context, style))
    if note(excerpt):
        yield paragraph("Label", run(f"{labels.note}{colon}", "Strong"))
        yield paragraph("Note", run(note(excerpt)))


def _list(fields: Iterable[Field], labels: Labels, style: str) -> Iterator[str]:
    for field in fields:
        value = one_line(field.value)
        shown = (
            address(value) if field.is_address else run(value, style if field.from_article else "")
        )
        yield paragraph("ListBullet", run(field.label, "Strong"), run(labels.colon), shown)


def _source(excerpt: Excerpt, options: ExportOptions, style: str) -> Iterator[str]:
    """What the footnote of an excerpt says."""
    citation = cited(excerpt.article, options)
    if citation:
        yield run(one_line(citation), style)
        return
    known, semicolon = excerpt.article.metadata, LABELS[options.language].semicolon
    said = (excerpt.attribution, known.title, known.published_at)
    yield run(semicolon.join(one_line(each) for each in said if each), style)
    if known.url:
        yield run(semicolon if any(said) else "")
        yield address(one_line(known.url))


def _script_style(excerpt: Excerpt) -> str:
    script = written_in(excerpt)
    if script is DetectedScript.HANT and excerpt.region is Region.HONG_KONG:
        return "HongKongText"
    return _STYLES.get(script, "")
