"""Out and in again is the same library; by way of others, it is what they have room for."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings

from reader.codebook import Codebook
from reader.exchange.bundle import Bundle
from reader.exchange.refi import read
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.qdc import Qdc
from reader.exporters.qdpx import Qdpx
from reader.exporters.refi_xml import allowed
from reader.model import Annotation
from tests.helpers.archives import zipped
from tests.helpers.exchanged import Sample, samples
from tests.helpers.refi import as_by_others, files_in, valid


def back(data: bytes, name: str = "a.qdpx") -> Bundle:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return read(path)


def project(sample: Sample) -> bytes:
    return exported(Qdpx(), sample.material, ExportOptions())


@given(samples())
@settings(max_examples=15)
def test_a_library_comes_back_as_it_was(sample: Sample) -> None:
    data = project(sample)
    assert valid(files_in(data)["project.qde"], "Project.xsd")
    assert back(data) == Bundle(
        articles=sample.articles,
        tags=sample.tags,
        attributes=sample.attributes,
        annotations=sample.annotations,
    )


@given(samples())
@settings(max_examples=15)
def test_others_are_told_all_they_have_room_for(sample: Sample) -> None:
    data = project(sample)
    read_back = back(as_by_others(data))
    assert not read_back.left_out
    assert [coded(each) for each in read_back.annotations] == [
        coded(each) for each in sample.annotations
    ]
    assert len(read_back.tags) == len(sample.tags)
    for found, whole in zip(read_back.articles, sample.articles, strict=True):
        article, ours = found.article, whole.article
        assert (article.id, article.source_text) == (ours.id, ours.source_text)
        assert article.info.added_at == ours.info.added_at
        assert article.metadata.outlet == allowed(ours.metadata.outlet)
        assert article.metadata.published_at == ours.metadata.published_at
        assert found.memo == allowed(whole.memo)
        assert set(found.collections) == set(whole.collections)
        assert found.values.keys() == whole.values.keys()


def coded(annotation: Annotation) -> tuple[object, ...]:
    """What REFI-QDA carries of an annotation."""
    tags = len(annotation.tags)
    bare = replace(annotation, tags=(), version=1, note=allowed(annotation.note))
    return bare, tags


@given(samples())
@settings(max_examples=15)
def test_a_codebook_comes_back_as_it_was(sample: Sample) -> None:
    if sample.tags:
        data = exported(Qdc(), Listed([], Codebook(sample.tags)), ExportOptions())
        assert valid(data, "Codebook.xsd")
        assert back(data, "a.qdc") == Bundle(tags=sample.tags)


@given(samples())
@settings(max_examples=10)
def test_what_another_program_changed_counts(sample: Sample) -> None:
    """What is kept for us is of the project as it was written."""
    files = files_in(project(sample))
    files["project.qde"] = files["project.qde"].replace(b'origin="Gengdu"', b'origin="Other"')
    changed, others = back(zipped(files)), back(as_by_others(zipped(files)))
    assert changed.tags == others.tags
    assert changed.annotations == others.annotations
    assert all(whole.origin.endswith(".txt") for whole in changed.articles)
