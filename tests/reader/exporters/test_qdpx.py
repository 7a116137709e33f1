from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from zipfile import ZipFile

import pytest
from lxml import etree

from reader.codebook import Codebook
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.qdpx import Qdpx
from reader.exporters.refi_xml import GUID
from reader.language import Language
from tests.helpers.refi import files_in, valid
from tests.reader.exporters.sample_excerpts import EXCERPTS, SOURCES
from tests.reader.exporters.sample_refi import MATERIAL, MIRROR_HILL, carried

Q = "{urn:QDA-XML:project:1.0}"


def written(language: Language = Language.ENGLISH) -> bytes:
    return exported(Qdpx(), MATERIAL, ExportOptions(language=language))


def document(data: bytes) -> etree._Element:
    return etree.fromstring(files_in(data)["project.qde"])


def said(element: etree._Element, name: str) -> str:
    return str(element.attrib[name])


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    files = files_in(written())
    golden("project.qde", files["project.qde"])
    golden("project-library.json", files["gengdu/library.json"])
    golden("project-not-carried.txt", files["gengdu/not-carried.txt"])


def test_twice_it_is_the_same_bytes() -> None:
    assert written() == written()


@pytest.mark.parametrize("language", Language)
def test_it_is_valid_in_every_language(language: Language) -> None:
    assert valid(files_in(written(language))["project.qde"], "Project.xsd")


def test_every_selection_is_the_source_by_its_positions() -> None:
    files = files_in(written())
    found = []
    for source in etree.fromstring(files["project.qde"]).iter(f"{Q}TextSource"):
        path = said(source, "plainTextPath").replace("internal://", "sources/")
        text = files[path].decode()
        assert "\r" not in text
        assert not text.startswith("\ufeff")
        assert text == SOURCES[said(source, "guid")]
        for each in source.iter(f"{Q}PlainTextSelection"):
            start, end = int(said(each, "startPosition")), int(said(each, "endPosition"))
            assert text[start:end] == said(each, "name")
            found.append((start, end))
    assert found == [(each.anchor.start, each.anchor.end) for each in carried()]


def test_every_reference_leads_somewhere_and_every_guid_is_one() -> None:
    root = document(written())
    keys = [said(each, "guid") for each in root.iter() if "guid" in each.attrib]
    assert len(keys) == len(set(keys))
    assert all(GUID.fullmatch(key) for key in keys)
    names = ("targetGUID", "creatingUser")
    referred = {said(each, name) for each in root.iter() for name in names if name in each.attrib}
    assert referred <= set(keys)


def test_columns_have_types_that_all_their_values_are_written_in() -> None:
    kinds = {
        said(each, "name"): said(each, "typeOfVariable")
        for each in document(written()).iter(f"{Q}Variable")
    }
    wanted = {"層級": "Text", "件數": "Integer", "比例": "Float", "開工日": "Date", "年份": "Text"}
    assert wanted.items() <= kinds.items()
    assert (kinds["Published"], kinds["Published, as printed"]) == ("Date", "Text")


def test_no_path_and_no_program_version_is_told() -> None:
    root = document(written())
    assert root.attrib["origin"] == "Gengdu"
    assert "basePath" not in root.attrib
    assert not any(name.startswith("/") or "\\" in name for name in files_in(written()))


def test_orphans_are_named_and_not_placed() -> None:
    files = files_in(written())
    told = files["gengdu/not-carried.txt"].decode()
    quote = EXCERPTS[4].annotation.anchor.quote
    assert "of the articles: 1\n- 鏡山生態走廊開工" in told
    assert quote in told
    description = document(written()).findtext(f"{Q}Description")
    assert description == told.removesuffix("\n")


def test_bytes_are_kept_once() -> None:
    files = files_in(written())
    name = f"gengdu/bytes/{hashlib.sha256(MIRROR_HILL.raw).hexdigest()}"
    assert files[name] == MIRROR_HILL.raw
    kept = [name for name in files if name.startswith("gengdu/bytes/")]
    assert len(kept) == 2  # the bytes with CRLF and the image; the other text is its own bytes


def test_a_library_with_nothing_in_it_is_a_valid_project() -> None:
    empty = exported(Qdpx(), Listed([], Codebook()), ExportOptions())
    assert valid(files_in(empty)["project.qde"], "Project.xsd")


def test_the_archive_is_whole() -> None:
    with ZipFile(io.BytesIO(written())) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
