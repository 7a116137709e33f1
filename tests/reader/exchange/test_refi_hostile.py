"""Files that mean harm, are broken, or are something else."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import BadExchangeFile
from reader.exchange.bundle import LeftOut, Why
from reader.exchange.refi import read
from reader.exchange.refi_kept import LIBRARY, article_path
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.qdc import Qdc
from reader.exporters.qdpx import Qdpx
from reader.exporters.refi_xml import GUID
from tests.helpers.archives import zipped
from tests.helpers.refi import HEAD, files_in, key, of_text, project, selection, text_source
from tests.reader.exporters.sample_refi import MATERIAL, MIRROR_HILL

MB = 1024 * 1024
GOOD = of_text("改革沒有終點。", selection(2, 0, 2, "改革"))
ENTITY = (
    '<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    f"{HEAD}<Description>&x;</Description></Project>"
)
LAUGHS = (
    '<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"{HEAD}<Description>&b;</Description></Project>"
)
DTD = '<!DOCTYPE Project SYSTEM "http://127.0.0.1:9/project.dtd">' + project(text_source(""))


def opened(tmp_path: Path, data: bytes | str, name: str = "a.qdpx") -> Any:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path)


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: b"", "it is damaged"),
        (lambda: b"\xff\xfe no XML", "it is damaged"),
        (lambda: GOOD[: len(GOOD) // 2], "it is damaged"),
        (lambda: GOOD[:-8], "it is damaged"),
        (lambda: zipped({"a.txt": "改革"}), "there is no document (.qde) in it"),
        (lambda: zipped({"__MACOSX/._a.qde": "x"}), "there is no document (.qde) in it"),
        (lambda: zipped({"a.qde": HEAD, "b.QDE": HEAD}), "there are several documents"),
        (lambda: zipped({"a.qde": "<html/>"}), "what is in it is something else"),
        (lambda: "<html/>", "what is in it is something else"),
        (lambda: zipped({"../a.qde": f"{HEAD}</Project>"}), "its name leads out of the archive"),
        (lambda: zipped({"a.qde": b" " * (5 * MB)}), "it is larger than Gengdu reads at once"),
        (lambda: zipped({"a.qde": "<a>" * 2_000_001}), "it is larger than Gengdu reads at once"),
        (lambda: zipped({"a.qde": ENTITY}), "it is damaged"),
        (lambda: zipped({"a.qde": LAUGHS}), "it is damaged"),
        (lambda: ENTITY, "it is damaged"),
        (lambda: zipped({"a.qde": "<a>" * 5_000}), "it is damaged"),
    ],
)
def test_a_bad_file_is_refused_with_the_reason(
    tmp_path: Path, made: Callable[[], bytes | str], says: str
) -> None:
    with pytest.raises(BadExchangeFile) as caught:
        opened(tmp_path, made())
    assert str(caught.value).startswith("“a.qdpx” cannot be read as a REFI-QDA project: ")
    assert says in str(caught.value)


def test_what_is_not_there_and_what_a_codebook_is_are_said(tmp_path: Path) -> None:
    with pytest.raises(BadExchangeFile, match="a REFI-QDA codebook: there is no such file"):
        read(tmp_path / "gone.qdc")


def test_a_text_that_swells_is_refused(tmp_path: Path) -> None:
    bomb = zipped({"p.qde": project(text_source("")), "sources/a.txt": b"\0" * (20 * MB)})
    with pytest.raises(BadExchangeFile, match="larger than Gengdu reads"):
        opened(tmp_path, bomb)


def test_what_asks_for_too_much_is_refused(tmp_path: Path) -> None:
    """A text of a million code points in one source, which selections hold whole."""
    whole = "".join(selection(at % 100, 0, 1_000_000) for at in range(250))
    text = "改革生態項目" * 200_000
    with pytest.raises(BadExchangeFile, match="larger than Gengdu reads"):
        opened(tmp_path, of_text(text, whole))


def test_very_many_of_one_name_are_told_apart(tmp_path: Path) -> None:
    codes = "".join(f'<Code guid="{at}" name="改革"/>' for at in range(3_000))
    tags = opened(tmp_path, f"<CodeBook><Codes>{codes}</Codes></CodeBook>", "a.qdc").tags
    assert len({tag.name for tag in tags}) == 3_000
    assert tags[-1].name == "改革 (3000)"


def test_a_text_outside_of_the_archive_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("密", encoding="utf-8")
    for path in ("absolute:///etc/hostname", "relative://../secret.txt", "internal://secret.txt"):
        sources = text_source(selection(2, 0, 1, "密"), path)
        data = zipped({"p.qde": project(sources), "../sources/secret.txt": "密"})
        bundle = opened(tmp_path, data)
        assert not bundle.articles
        assert bundle.left_out == (LeftOut("訪談.docx", Why.NO_TEXT), LeftOut("密", Why.NO_TEXT))


def test_an_external_dtd_is_not_asked_for(tmp_path: Path) -> None:
    bundle = opened(tmp_path, zipped({"p.qde": DTD, "sources/a.txt": "改革。"}))
    assert [each.article.id for each in bundle.articles] == [key(1)]


def test_codes_that_lie_deep_or_are_there_twice_are_read(tmp_path: Path) -> None:
    code = f'<Code guid="{key(1)}" name="改" isCodable="true">'
    xml = f"<CodeBook><Codes>{code * 200}{'</Code>' * 200}</Codes></CodeBook>"
    assert [tag.id for tag in opened(tmp_path, xml, "a.qdc").tags] == [key(1)]


Change = Callable[[dict[str, Any], dict[str, Any]], None]


def _anchor(article: dict[str, Any], **fields: object) -> None:
    article["annotations"][0]["anchor"].update(fields)


FORGED: dict[str, Change] = {
    "a quote that is not there": lambda _, article: _anchor(article, quote="不在"),
    "a place outside": lambda _, article: _anchor(article, start=-5),
    "an unknown tag": lambda _, article: article["annotations"][0].update(tags=["gone"]),
    "another article": lambda _, article: article["annotations"][0].update(article="gone"),
    "a former text": lambda _, article: article["annotations"][0].update(version=7),
    "a time of no kind": lambda _, article: article["annotations"][0].update(created_at=5),
    "blocks that overlap": lambda _, article: article["whole"]["article"]["blocks"].insert(
        0, article["whole"]["article"]["blocks"][0]
    ),
    "blocks that leave out": lambda _, article: article["whole"]["article"]["blocks"].pop(),
    "bytes that are elsewhere": lambda _, article: article["whole"].update(raw="../../etc/passwd"),
    "other bytes": lambda _, article: article["whole"].update(raw=LIBRARY),
    "an image in no block": lambda _, article: article["whole"]["extraction"].update(
        images=[{"data": LIBRARY, "media_type": "image/png", "block": 999}]
    ),
    "values of no column": lambda _, article: article["whole"].update(values={"gone": "1"}),
    "a later version": lambda library, _: library.update(version=99),
    "an article twice": lambda library, _: library["articles"].append(library["articles"][0]),
    "a tag under itself": lambda library, _: library["tags"][0].update(parent="tag-tax"),
    "a tag twice": lambda library, _: library["tags"].append(library["tags"][0]),
    "an article of another name": lambda library, _: library["articles"].append("../../x"),
}


@pytest.mark.parametrize("forged", FORGED)
def test_what_is_kept_for_us_counts_only_if_it_holds_together(tmp_path: Path, forged: str) -> None:
    files = files_in(exported(Qdpx(), MATERIAL, ExportOptions()))
    path = article_path(MIRROR_HILL.article.id)
    library, article = json.loads(files[LIBRARY]), json.loads(files[path])
    assert opened(tmp_path, zipped(files)).articles[0] == MIRROR_HILL
    FORGED[forged](library, article)
    files |= {LIBRARY: json.dumps(library).encode(), path: json.dumps(article).encode()}
    bundle = opened(tmp_path, zipped(files))
    assert bundle.articles[0].origin.endswith("sources/" + MIRROR_HILL.article.id + ".txt")
    for each in bundle.annotations:
        (text,) = [
            whole.article.source_text
            for whole in bundle.articles
            if whole.article.id == each.article
        ]
        assert text[each.anchor.start : each.anchor.end] == each.anchor.quote


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'name="\xe7\x94\x9f', b'name="\xe6\xb0\xb4'),
        (b'"tags": [', b'"tags": [{}, '),
        (b'"tags": [', b'"tags": ' + b"[" * 50_000),
        (b'"parent": null', b'"parent": "tag-tax"'),
    ],
)
def test_a_codebook_that_was_changed_is_read_from_its_codes(
    tmp_path: Path, old: bytes, new: bytes
) -> None:
    data = exported(Qdc(), MATERIAL, ExportOptions())
    assert opened(tmp_path, data, "a.qdc").tags == MATERIAL.codebook.tags
    assert old in data
    tags = opened(tmp_path, data.replace(old, new, 1), "a.qdc").tags
    assert len(tags) == 3
    assert all(GUID.fullmatch(tag.id) for tag in tags)


@given(st.data())
@settings(max_examples=25)
def test_broken_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    broken = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("broken") / "a.qdpx"
    path.write_bytes(broken)
    with suppress(BadExchangeFile):
        assert all(each.anchor.quote for each in read(path).annotations)


def test_a_folder_of_the_writer_is_not_told(tmp_path: Path) -> None:
    """Where a file stood on the disk of who wrote the project is nobody else's business."""
    whole = replace(MIRROR_HILL, origin="/home/lin/祕密/a.txt")
    others = {whole.article.id: whole}
    excerpts = [each for each in MATERIAL.listed if each.article.id == whole.article.id]
    material = Listed(excerpts, MATERIAL.codebook, others)
    data = exported(Qdpx(), material, ExportOptions())
    assert not any("祕密".encode() in file for file in files_in(data).values())
    (read_back,) = opened(tmp_path, data).articles
    assert read_back == replace(whole, origin="a.txt", values={})
