from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.citations.rendering import citation
from reader.exporters import ExportOptions, exported
from reader.exporters.fields import note
from reader.exporters.listed import Listed
from reader.exporters.word import Word
from reader.language import Language
from reader.model import DetectedScript, Excerpt, Region, Script
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, excerpt_in, source_of

GROUPED = ["稅制"] * 4 + [""] * 4


def written(
    options: ExportOptions | None = None,
    excerpts: Sequence[Excerpt] = EXCERPTS,
    headings: Sequence[str] = (),
) -> Document:
    material = Listed(excerpts, CODEBOOK, headings=headings)
    return docx.Document(io.BytesIO(exported(Word(), material, options or ExportOptions())))


def in_style(document: Document, style: str) -> list[Paragraph]:
    return [each for each in document.paragraphs if each.style and each.style.name == style]


def texts(document: Document, style: str) -> list[str]:
    return [each.text for each in in_style(document, style)]


def footnotes(document: Document) -> dict[str, str]:
    """The text of each footnote by its number, the lines between text and notes aside."""
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    notes = etree.fromstring(part.blob).findall(qn("w:footnote"))
    return {
        str(each.get(qn("w:id"))): "".join(text.text or "" for text in each.iter(qn("w:t"))).strip()
        for each in notes
        if qn("w:type") not in each.attrib
    }


def styles_of_quotes(document: Document) -> list[str]:
    return [str(each.runs[0].style.name) for each in in_style(document, "Quote")]


@pytest.mark.parametrize("language", Language)
def test_every_quote_context_and_note_reads_back(language: Language) -> None:
    document = written(ExportOptions(language=language))
    assert texts(document, "Quote") == [source_of(each) for each in EXCERPTS]
    assert texts(document, "Context") == [each.context for each in EXCERPTS]
    assert texts(document, "Note") == [note(each) for each in EXCERPTS if note(each)]


def test_it_is_in_the_styles_of_word_and_in_one_language() -> None:
    document = written(ExportOptions(language=Language.TRADITIONAL), headings=GROUPED)
    assert texts(document, "Title") == ["摘錄"]
    assert texts(document, "Heading 1") == ["稅制", "其他"]
    assert len(texts(document, "Heading 2")) == 4
    assert texts(document, "Heading 3") == [f"摘錄 {number}" for number in range(1, 9)]
    items = texts(document, "List Bullet")
    assert "取用日期：2024-03-05" in items
    assert "標籤：改革舉措；改革舉措 / 稅制; *費*" in items
    assert document.core_properties.title == "摘錄"
    assert document.core_properties.author == ""


@pytest.mark.parametrize("style", ["", "apa"])
def test_each_quote_ends_with_a_footnote_that_says_where_it_is_from(style: str) -> None:
    document = written(ExportOptions(style=style))
    found = footnotes(document)
    quotes = in_style(document, "Quote")
    assert len(quotes) == len(found) == len(EXCERPTS)
    for each, quote in zip(EXCERPTS, quotes, strict=True):
        (sign,) = quote._p.iter(qn("w:footnoteReference"))
        said = found[str(sign.get(qn("w:id")))]
        known = each.article.metadata
        if style:
            assert said == citation(each.article, style, Language.ENGLISH)
        else:
            parts = (each.attribution, known.title, known.published_at, known.url)
            assert said == "; ".join(part for part in parts if part)


def test_each_script_has_its_font_and_its_language() -> None:
    hong_kong = replace(EXCERPTS[0], region=Region.HONG_KONG)
    unknown = replace(
        EXCERPTS[2],
        article=replace(EXCERPTS[2].article, script=DetectedScript.UNKNOWN),
        context="云岭乡发布消息，头发店也要减税",
    )
    document = written(excerpts=[EXCERPTS[0], EXCERPTS[2], hong_kong, unknown])
    assert styles_of_quotes(document) == [
        "Traditional text",
        "Simplified text",
        "Traditional text, Hong Kong",
        "Simplified text",
    ]
    for name, font, language in (
        ("Traditional text", "PMingLiU", "zh-TW"),
        ("Simplified text", "SimSun", "zh-CN"),
        ("Traditional text, Hong Kong", "PMingLiU", "zh-HK"),
    ):
        element = document.styles[name].element
        assert element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == font
        assert element.find(f".//{qn('w:lang')}").get(qn("w:eastAsia")) == language


@pytest.mark.parametrize(("language", "spoken"), [("zh-Hans", "zh-CN"), ("zh-Hant", "zh-TW")])
def test_the_document_is_in_the_language_of_its_labels(language: str, spoken: str) -> None:
    styles = written(ExportOptions(language=Language(language))).styles.element
    assert styles.find(f".//{qn('w:lang')}").get(qn("w:eastAsia")) == spoken
    assert not [fonts for fonts in styles.iter(qn("w:rFonts")) if "Theme" in str(fonts.attrib)]


def test_a_reading_has_the_style_of_its_script() -> None:
    document = written(ExportOptions(Script.HANS), EXCERPTS[4:5])
    assert texts(document, "Reading") == ["\u3000\u3000居民搭䢂到观景台，头发"]
    assert "Simplified: converted with OpenCC, character for character:" in texts(document, "Label")
    (reading,) = (
        each for each in document.paragraphs if each.style and each.style.name == "Reading"
    )
    assert reading.runs[0].style.name == "Simplified text"


def test_only_addresses_are_links() -> None:
    fields = written()._body._element.iter(qn("w:fldSimple"))
    targets = {str(each.get(qn("w:instr"))) for each in fields}
    assert ' HYPERLINK "https://news.example/2024/a_b?c=*d*&e" ' in targets
    assert not [
        target for target in targets if not re.match(' HYPERLINK "(https|gengdu)://', target)
    ]


@given(st.text("改𠮷𨋢🌱 \n\t\u3000\r\u2028<&>\"']\x00\x0b\x1f\ufffe", min_size=1, max_size=30))
@example("甲\r\n乙")
@settings(max_examples=25, deadline=None)
def test_any_text_reads_back_but_for_what_xml_cannot_spell(text: str) -> None:
    one = excerpt_in(text, note=text)
    document = written(excerpts=[replace(one, tags=(text,), attribution=text)], headings=[text])
    assert texts(document, "Quote") == [re.sub("[\x00\x0b\x1f\ufffe]", "\ufffd", text)]


def test_the_same_excerpts_make_the_same_file() -> None:
    material = Listed(EXCERPTS, CODEBOOK)
    options = ExportOptions(Script.HANS)
    assert exported(Word(), material, options) == exported(Word(), material, options)


def test_no_excerpts_make_a_document_all_the_same() -> None:
    assert [each.text for each in written(excerpts=[]).paragraphs] == ["Annotated excerpts"]
