"""Projects and codebooks as other programs write them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.codebook import Codebook
from reader.exchange.bundle import Bundle, LeftOut, Why
from reader.exchange.refi import read
from reader.exchange.refi_codebook import tags_of
from reader.exchange.refi_elements import Notes
from reader.exporters.refi_xml import allowed
from reader.model import BlockKind
from reader.shelf import Attribute, AttributeKind
from tests.helpers.archives import zipped
from tests.helpers.refi import HEAD, key, of_text, project, selection, text_source

TEXT = (
    "雲嶺縣試辦改革\r\n\r\n2024-03-05 來源：雲嶺日報\r\n\r\n"
    "三月五日，𠮷祥街的𨋢也通了🌱，改革沒有終點。\r\n"
)
FROZEN = TEXT.replace("\r\n", "\n")
CODES = (
    f'<Users><User guid="{key(40)}" name="林禾"/><User guid="{key(41)}" name="方硯"/></Users>'
    f'<CodeBook><Codes><Code guid="{key(50)}" name="改革" isCodable="false" color="#1aF">'
    f"<Description>制度</Description>"
    f'<Code guid="{key(51)}" name="改革" isCodable="true" color="#00ff7F"/>'
    f'<Code guid="{key(52)}" name="改革" isCodable="true"/>'
    f'<Code guid="{key(53)}" name="甲 / 乙 / 丙" isCodable="true"/>'
    f'</Code><Code guid="{key(54)}" name="生態" isCodable="true"/></Codes></CodeBook>'
)


def coding(number: int, code: int, user: int = 0) -> str:
    by = f' creatingUser="{key(user)}"' if user else ""
    made = ' creationDateTime="2024-05-07T00:00:00+08:00"'
    return f'<Coding guid="{key(number)}"{by}{made}><CodeRef targetGUID="{key(code)}"/></Coding>'


def opened(tmp_path: Path, data: bytes | str, name: str = "訪談.qdpx") -> Bundle:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path)


def spans(bundle: Bundle) -> list[tuple[int, int, str]]:
    return [(each.anchor.start, each.anchor.end, each.anchor.quote) for each in bundle.annotations]


def at(quote: str, text: str = FROZEN) -> tuple[int, int]:
    return text.index(quote), text.index(quote) + len(quote)


def test_a_source_becomes_an_article(tmp_path: Path) -> None:
    bundle = opened(tmp_path, of_text(TEXT, selection(2, *at("改革沒有終點"), "改革沒有終點")))
    (whole,) = bundle.articles
    article = whole.article
    assert article.id == key(1)
    assert article.source_text == FROZEN
    assert whole.raw == TEXT.encode()
    assert whole.origin.endswith("訪談.qdpx/sources/a.txt")
    assert article.metadata.title == "雲嶺縣試辦改革"
    assert (article.metadata.outlet, article.metadata.published_at) == ("雲嶺日報", "2024-03-05")
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE,
        BlockKind.MASTHEAD,
        BlockKind.PARAGRAPH,
    ]
    assert spans(bundle) == [(*at("改革沒有終點"), "改革沒有終點")]
    assert bundle.annotations[0].id == key(2)
    assert bundle.annotations[0].article == article.id
    assert bundle.annotations[0].created_at == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize("path", ["internal://a.txt", "relative://A.TXT", "internal://../a.txt"])
@pytest.mark.parametrize("folder", ["sources", "Sources", "訪談/SOURCES"])
@pytest.mark.parametrize("document", ["project.qde", "Project.QDE", "Trial.qde"])
def test_every_spelling_of_names_is_read(
    tmp_path: Path, document: str, folder: str, path: str
) -> None:
    xml = project(text_source(selection(2, 0, 2), path))
    bundle = opened(tmp_path, zipped({document: xml, f"{folder}/a.txt": "改革。"}))
    assert spans(bundle) == [(0, 2, "改革")]


def test_a_text_may_stand_in_the_document(tmp_path: Path) -> None:
    source = (
        f'<TextSource guid="{key(1)}" name="訪談">'
        "<PlainTextContent>\n改革 𠮷祥&#13;\n街。</PlainTextContent>"
        f"{selection(2, 4, 6)}</TextSource>"
    )
    bundle = opened(tmp_path, project(source), "p.qde")
    assert bundle.articles[0].article.source_text == "\n改革 𠮷祥\n街。"
    assert spans(bundle) == [(4, 6, "𠮷祥")]
    assert bundle.articles[0].article.metadata.title == "訪談"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("counted", ["as they are", "lines as one", "in UTF-16"])
def test_positions_are_read_as_they_were_counted(tmp_path: Path, counted: str, mark: str) -> None:
    text = mark + TEXT if counted == "as they are" else TEXT
    text = text.replace("\r\n", "\n") if counted == "lines as one" else text
    names = ("𠮷祥街", "𨋢也通了🌱", "終點")
    marked = ""
    for number, name in enumerate(names):
        before = text[: text.index(name)]
        size = (len(name), len(name.encode("utf-16-le")) // 2)[counted == "in UTF-16"]
        start = (len(before), len(before.encode("utf-16-le")) // 2)[counted == "in UTF-16"]
        marked += selection(number + 2, start, start + size, name)
    bundle = opened(tmp_path, of_text(mark + TEXT, marked))
    assert spans(bundle) == [(*at(name), name) for name in names]
    assert not bundle.left_out


def test_what_does_not_fit_its_text_is_left_out_by_name(tmp_path: Path) -> None:
    marked = (
        selection(2, *at("改革沒有終點"), "改革沒有終點")
        + selection(3, 9, 11, "終點")
        + selection(4, 5, 5, "空")
        + selection(5, 0, 9_999, "外")
        + selection(6, 9, 3, "倒")
        + selection(7, -4, 3, "前")
        + f'<PlainTextSelection guid="{key(8)}" startPosition="x" endPosition="2" name="字"/>'
    )
    bundle = opened(tmp_path, of_text(TEXT, marked))
    assert [each.id for each in bundle.annotations] == [key(2)]
    assert bundle.left_out == (
        LeftOut("終點", Why.OTHER_WORDS),
        LeftOut("空", Why.EMPTY),
        LeftOut("外", Why.OUTSIDE),
        LeftOut("倒", Why.OUTSIDE),
        LeftOut("前", Why.OUTSIDE),
        LeftOut("字", Why.NOT_UNDERSTOOD),
    )


def test_codes_become_tags_with_names_that_fit(tmp_path: Path) -> None:
    memo = f'<NoteRef targetGUID="{key(60)}"/><Code guid="{key(51)}"'
    notes = (
        f'<Notes><Note guid="{key(60)}"><PlainTextContent>再想想</PlainTextContent></Note></Notes>'
    )
    before = CODES.replace(f'<Code guid="{key(51)}"', memo)
    tags = opened(tmp_path, of_text(TEXT, "", before, notes)).tags
    assert [(tag.name, tag.parent, tag.position) for tag in tags] == [
        ("改革", None, 0),
        ("改革", key(50), 0),
        ("改革 (2)", key(50), 1),
        ("甲/乙/丙", key(50), 2),
        ("生態", None, 1),
    ]
    assert [tag.colour for tag in tags[:2]] == ["#11AAFF", "#00FF7F"]
    assert (tags[0].description, tags[0].memo) == ("制度", "再想想")


@given(st.text(st.sampled_from("甲/ \n\u2028\U00020bb7"), max_size=12) | st.text(max_size=300))
@settings(max_examples=50)
def test_every_name_is_made_to_fit(name: str) -> None:
    root = etree.fromstring("<CodeBook><Codes><Code/></Codes></CodeBook>")
    root[0][0].set("name", allowed(name))
    (tag,) = tags_of(root, Notes()).values()
    assert Codebook().check_name(tag.name) == tag.name


def test_codings_notes_and_coders(tmp_path: Path) -> None:
    within = (
        "<Description>說明</Description>"
        + coding(10, 51, 40)
        + coding(11, 54, 41)
        + coding(12, 53, 40)
        + f'<NoteRef targetGUID="{key(60)}"/>'
    )
    notes = f'<Notes><Note guid="{key(60)}" plainTextPath="internal://n.txt"/></Notes>'
    xml = project(text_source(selection(2, 0, 3, "", within)), CODES, notes)
    files = {"project.qde": xml, "sources/a.txt": TEXT, "sources/n.txt": "\ufeff一\r\n二"}
    first, second = opened(tmp_path, zipped(files)).annotations
    assert (first.id, first.coder, first.tags) == (key(2), "林禾", (key(51), key(53)))
    assert first.note == "說明\n\n一\n二"
    assert first.created_at == datetime(2024, 5, 6, 16, tzinfo=UTC)
    assert (second.coder, second.tags, second.note) == ("方硯", (key(54),), "")
    assert second.anchor == first.anchor
    assert second.id != first.id


def test_variables_become_columns(tmp_path: Path) -> None:
    kinds = ("Text", "Integer", "Float", "Date", "Boolean", "DateTime", "Integer")
    told = ("甲", "12", "-1.50", "2024-03-05", "1", "2024-03-05T07:00:00Z", "about 3")
    variables, values = "", ""
    for number, (kind, value) in enumerate(zip(kinds, told, strict=True), 20):
        name = f"列{number % 2}"
        variables += f'<Variable guid="{key(number)}" name="{name}" typeOfVariable="{kind}"/>'
        reference = f'<VariableRef targetGUID="{key(number)}"/>'
        values += f"<VariableValue>{reference}<{kind}Value>{value}</{kind}Value></VariableValue>"
    case = (
        f'<Cases><Case guid="{key(70)}" name="方家">{values}'
        f'<SourceRef targetGUID="{key(1)}"/></Case></Cases>'
    )
    before = f"<Variables>{variables}</Variables>{case}"
    bundle = opened(tmp_path, of_text(TEXT, "", before))
    held = bundle.articles[0].values
    assert [held[each.id] for each in bundle.attributes] == [
        "甲", "12", "-1.50", "2024-03-05", "true", "2024-03-05T07:00:00", "about 3",
    ]  # fmt: skip
    assert bundle.attributes[1] == Attribute(key(21), "列1", AttributeKind.NUMBER, (), 1)
    assert [each.kind for each in bundle.attributes] == [
        AttributeKind.TEXT,
        AttributeKind.NUMBER,
        AttributeKind.NUMBER,
        AttributeKind.DATE,
        AttributeKind.TEXT,
        AttributeKind.DATE,
        AttributeKind.TEXT,
    ]
    assert len({each.name for each in bundle.attributes}) == len(kinds)
    assert bundle.left_out == (LeftOut("Case: 方家", Why.NOT_KEPT),)


def test_sets_of_sources_are_collections_and_the_rest_is_named(tmp_path: Path) -> None:
    after = (
        f'<Notes><Note guid="{key(60)}" name="散記"/></Notes>'
        f'<Links><Link guid="{key(61)}" name="相關"/></Links>'
        f'<Sets><Set guid="{key(62)}" name="北方"><MemberSource targetGUID="{key(1)}"/></Set>'
        f'<Set guid="{key(63)}" name="碼組"><MemberCode targetGUID="{key(50)}"/></Set></Sets>'
        f'<Graphs><Graph guid="{key(64)}" name="圖"/></Graphs>'
    )
    whole = coding(30, 54)
    bundle = opened(tmp_path, of_text(TEXT, whole, CODES, after))
    assert bundle.articles[0].collections == ("北方",)
    assert [each.what for each in bundle.left_out] == [
        "生態: 訪談.docx",
        "Note: 散記",
        "Set: 碼組",
        "Link: 相關",
        "Graph: 圖",
    ]


def test_pictures_and_sounds_are_named_and_the_text_of_a_pdf_is_read(tmp_path: Path) -> None:
    sources = (
        f'<PictureSource guid="{key(2)}" name="相.jpg"><PictureSelection guid="{key(3)}" name="角"'
        ' firstX="0" firstY="0" secondX="1" secondY="1"/></PictureSource>'
        f'<PDFSource guid="{key(4)}" name="報.pdf"><PDFSelection guid="{key(5)}" name="框" page="1"'
        ' firstX="0" firstY="0" secondX="1" secondY="1"/>'
        f'<Representation guid="{key(6)}" plainTextPath="internal://a.txt">'
        f"{selection(7, 0, 3)}</Representation></PDFSource>"
        + text_source(selection(8, 0, 3, "不見"), "internal://gone.txt", "失.docx").replace(
            key(1).upper(), key(9)
        )
    )
    bundle = opened(tmp_path, zipped({"p.qde": project(sources), "sources/a.txt": TEXT}))
    assert [each.article.id for each in bundle.articles] == [key(4)]
    assert spans(bundle) == [(0, 3, "雲嶺縣")]
    assert bundle.left_out == (
        LeftOut("相.jpg", Why.NOT_TEXT),
        LeftOut("相.jpg: 角", Why.NOT_TEXT),
        LeftOut("報.pdf", Why.NOT_TEXT),
        LeftOut("報.pdf: 框", Why.NOT_TEXT),
        LeftOut("失.docx", Why.NO_TEXT),
        LeftOut("不見", Why.NO_TEXT),
    )


def test_ids_that_are_no_guids_or_there_twice_are_made_anew(tmp_path: Path) -> None:
    source = text_source(selection(2, 0, 1) + selection(2, 1, 2))
    xml = project(source + source + source.replace(f"{{{key(1).upper()}}}", "七"))
    bundle = opened(tmp_path, zipped({"p.qde": xml, "sources/a.txt": TEXT}))
    assert len({each.article.id for each in bundle.articles}) == 3
    assert len({each.id for each in bundle.annotations}) == 6
    assert bundle == opened(tmp_path, zipped({"p.qde": xml, "sources/a.txt": TEXT}))


def test_a_codebook_in_any_namespace(tmp_path: Path) -> None:
    code = f'<Code guid="{key(50)}" name="改革" isCodable="true"/>'
    for spelling in ("urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:1:0"):
        codes = f"<Codes>{code}</Codes><Sets/>"
        xml = f'<?xml version="1.0"?><CodeBook xmlns="{spelling}">{codes}</CodeBook>'
        (tag,) = opened(tmp_path, xml, "碼.qdc").tags
        assert (tag.id, tag.name) == (key(50), "改革")


def test_an_empty_project_is_an_empty_bundle(tmp_path: Path) -> None:
    assert opened(tmp_path, f"{HEAD}</Project>", "p.qde") == Bundle()
