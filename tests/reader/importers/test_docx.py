from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import Damaged, ImportFailed, NoArticle, TooMuch
from reader.importers import read_bytes
from reader.importers.docx_html import MOST_ELEMENTS
from reader.importers.sniff import Content, foreign_content
from reader.model import Draft, Place
from tests.helpers.archives import zipped
from tests.helpers.documents import R, W, docx, link, paragraph, picture, properties
from tests.helpers.images import png

FIRST = (
    "澄湖市政府今天表示，新的綠廊計畫將在明年完成，居民可以從車站步行到湖邊，𠮷家小店🙂也會重開。"
)
RUBY = (
    "<w:r><w:t>有</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>zì</w:t></w:r></w:rt>"
    "<w:rubyBase><w:r><w:t>𨋢</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>直達。</w:t></w:r>"
)
TABLE = (
    "<w:tbl>"
    + "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in (("年", "湖面"), ("2021", "3 里"))
    )
    + "</w:tbl>"
)
NOTE = '<w:r><w:t>註在文末</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
SAID = f'<w:footnote w:id="2">{paragraph("澄湖網的說明。")}</w:footnote>'
NOTES = f'<w:footnotes xmlns:w="{W}">{SAID}</w:footnotes>'
NOTES_LINK = f'<Relationship Id="n" Type="{R}/footnotes" Target="footnotes.xml"/>'


def shape(draft: Draft) -> list[tuple[str, str]]:
    return [(one.kind.value, draft.source_text[one.start : one.end]) for one in draft.blocks]


def read(data: bytes) -> Draft:
    return read_bytes(data, "/data/湖.docx")


def test_a_document_whole() -> None:
    data = docx(
        paragraph("湖水清了", "T"),
        paragraph("2022-01-19 19:46 來源：澄湖網 編輯：王某"),
        paragraph(FIRST),
        paragraph(picture("i", "湖邊步道")),
        paragraph("步道今年的樣子", "C"),
        paragraph("綠廊帶來生意", "H"),
        paragraph("甲", numbered=True),
        TABLE,
        paragraph(RUBY),
        paragraph(NOTE),
        links=[link("i", "media/a.png"), NOTES_LINK],
        parts={"word/media/a.png": png(), "word/footnotes.xml": NOTES},
    )
    draft = read(data)
    assert shape(draft) == [
        ("title", "湖水清了"),
        ("masthead", "2022-01-19 19:46 來源：澄湖網 編輯：王某"),
        ("paragraph", FIRST),
        ("image", "湖邊步道"),
        ("caption", "步道今年的樣子"),
        ("heading", "綠廊帶來生意"),
        ("list", "甲"),
        ("table", "年\t湖面"),
        ("table", "2021\t3 里"),
        ("paragraph", "有𨋢直達。"),
        ("paragraph", "註在文末[1]"),
        ("list", "[1] 澄湖網的說明。"),
    ]
    assert [(one.data, one.block) for one in draft.images] == [(png(), 3)]
    assert (draft.raw, draft.encoding) == (data, "")
    said = draft.metadata
    assert (said.title, said.outlet, said.editor) == ("湖水清了", "澄湖網", "王某")


def test_a_bold_first_line_is_the_title() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>湖水清了</w:t></w:r>"
    assert shape(read(docx(paragraph(bold), paragraph(FIRST))))[0] == ("title", "湖水清了")
    assert shape(read(docx(paragraph("湖水清了"), paragraph(FIRST))))[0][0] != "title"


def test_properties_count_where_the_text_says_nothing() -> None:
    core = {"docProps/core.xml": properties("湖水清了", "林某")}
    draft = read(docx(paragraph(FIRST), parts=core))
    assert (draft.metadata.title, draft.metadata.author) == ("湖水清了", "林某")
    assert {(one.field, one.place, one.sure) for one in draft.evidence} == {
        ("title", Place.PROPERTIES, False),
        ("author", Place.PROPERTIES, False),
    }
    machine = {"docProps/core.xml": properties("", "Administrator")}
    assert read(docx(paragraph(FIRST), parts=machine)).metadata.author == ""


def test_files_that_a_document_links_to_are_not_read() -> None:
    data = docx(
        paragraph(FIRST),
        paragraph(picture("i", "密", kind="link")),
        links=[link("i", "file:///etc/passwd", external=True)],
    )
    draft = read(data)
    assert (shape(draft), draft.images) == ([("paragraph", FIRST)], ())


@pytest.mark.parametrize("entity", ['"文"', 'SYSTEM "file:///etc/passwd"'])
def test_entities_are_refused(entity: str) -> None:
    body = f'<w:document xmlns:w="{W}"><w:body>&e;</w:body></w:document>'
    document = f"<!DOCTYPE x [<!ENTITY e {entity}>]>{body}"
    with pytest.raises(Damaged, match=r"could not be read as a Word document \(DOCX\)"):
        read(docx(parts={"word/document.xml": document}))


@pytest.mark.parametrize(
    "parts",
    [
        {"word/document.xml": "not XML"},
        {"word/document.xml": f'<w:document xmlns:w="{W}"/>'},
        {"word/_rels/document.xml.rels": "<x/>", "_rels/.rels": "<"},
        {"word/styles.xml": f'<w:styles xmlns:w="{W}"><w:style/></w:styles>'},
    ],
)
def test_what_is_built_otherwise_is_a_plain_fault(parts: dict[str, str]) -> None:
    with suppress(NoArticle), pytest.raises(Damaged):
        read(docx(paragraph(FIRST), parts=dict(parts)))


def test_a_document_without_a_letter() -> None:
    with pytest.raises(NoArticle):
        read(docx(paragraph("123")))


def test_limits() -> None:
    bomb = {"word/media/a.png": bytes(3_000_000)}
    with pytest.raises(TooMuch, match="over 200 times its packed size"):
        read(docx(paragraph(FIRST), parts=bomb))
    many = f'<w:document xmlns:w="{W}">' + "<w:p/>" * (2 * MOST_ELEMENTS) + "</w:document>"
    packed = zipped({"word/document.xml": many, "x": png()}, packed=False)
    with pytest.raises(TooMuch, match=f"over {MOST_ELEMENTS} elements"):
        read(packed)
    deep = "<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000
    with pytest.raises((TooMuch, Damaged)):
        read(docx(paragraph(FIRST), deep))


def test_it_is_known_by_its_content_and_not_by_what_it_is_packed_in() -> None:
    data = docx(paragraph(FIRST))
    assert foreign_content(data) is Content.DOCX
    assert foreign_content(zipped({"a.docx": data}, packed=False)) is Content.ZIP
    assert read_bytes(data, "a.txt").source_text == FIRST


@settings(max_examples=60)
@given(st.data())
def test_any_damage_is_a_plain_fault(data: st.DataObject) -> None:
    whole = bytearray(docx(paragraph(FIRST, "T"), TABLE, paragraph(RUBY)))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ImportFailed):
        read(bytes(whole))


def test_the_elements_of_all_parts_count_together() -> None:
    links = [link(f"r{at}", "a.png") for at in range(MOST_ELEMENTS)]
    with pytest.raises(TooMuch, match=f"over {MOST_ELEMENTS} elements"):
        read(docx(paragraph(FIRST), links=links))
