from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

import pytest

from reader.citations import GB_T_7714
from reader.citations.rendering import citation
from reader.exporters import ExportOptions, exported
from reader.exporters.labels import LABELS
from reader.exporters.listed import Listed
from reader.exporters.markdown import Markdown
from reader.language import Language
from reader.links import link_to
from reader.model import Script
from tests.reader.exporters.markdown_reading import RENDERERS, outline
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, source_of


def written(options: ExportOptions | None = None) -> str:
    return exported(Markdown(), Listed(EXCERPTS, CODEBOOK), options or ExportOptions()).decode()


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("excerpts.md", written().encode())
    golden("excerpts-hans.md", written(ExportOptions(Script.HANS)).encode())
    chinese = ExportOptions(language=Language.TRADITIONAL, style=GB_T_7714)
    golden("excerpts-zh-Hant.md", written(chinese).encode())


@pytest.mark.parametrize("render", RENDERERS)
def test_every_quote_reads_back_to_the_source(render: Callable[[str], str]) -> None:
    page = outline(render(written()))
    assert page.quotes == [
        (f"Excerpt {number}", source_of(each)) for number, each in enumerate(EXCERPTS, start=1)
    ]


def test_what_belongs_to_an_excerpt_is_there() -> None:
    items = outline(RENDERERS[0](written())).items
    assert "Tags: 改革舉措; 改革舉措 / 稅制; *費*" in items
    assert "URL: https://news.example/2024/a_b?c=*d*&e" in items
    assert "URL: javascript:alert(1)" in items
    assert "Published: 2024-03-05T08:15:00" in items
    assert "Accessed: 2024-03-05" in items
    assert "Attribution: 來源：鏡山日報" in items
    link = f"Link: {link_to(EXCERPTS[0].annotation)}"
    assert unquote(link) in map(unquote, items)
    assert not any(item.startswith("Citation:") for item in items)
    place = EXCERPTS[0].annotation.anchor
    assert f"Place: {place.start}–{place.end} (code points of the source text, half open)" in items
    assert sum(item.startswith("Context:") for item in items) == len(EXCERPTS)
    assert any(item.startswith("Context:") and EXCERPTS[0].context in item for item in items)


@pytest.mark.parametrize("render", RENDERERS)
def test_a_note_keeps_to_its_place(render: Callable[[str], str]) -> None:
    page = outline(render(written()))
    note = next(item for item in page.items if item.startswith("Note:") and "第二段" in item)
    assert "待查" in note
    assert "Excerpt 2" not in note
    assert "Coder: -林禾, 2024-03-05T08:15:00.250Z" in page.items


def test_a_second_script_names_its_conversion() -> None:
    page = outline(RENDERERS[0](written(ExportOptions(Script.HANS))))
    readings = [quote for heading, quote in page.quotes if heading == "Excerpt 1"]
    assert readings == ["縣長說：*改革*要落到<實處>。", "县长说：*改革*要落到<实处>。"]
    text = written(ExportOptions(Script.HANS))
    assert text.count("Simplified: converted with OpenCC, character for character:") == 7
    assert text.count("Simplified: as in the source, not converted:") == 1


@pytest.mark.parametrize("render", RENDERERS)
def test_a_style_adds_the_citation(render: Callable[[str], str]) -> None:
    items = outline(render(written(ExportOptions(style="apa")))).items
    for each in EXCERPTS:
        assert f"Citation: {citation(each.article, 'apa', Language.ENGLISH)}" in items


@pytest.mark.parametrize("language", Language)
def test_headings_and_labels_are_in_one_language(language: Language) -> None:
    text = written(ExportOptions(language=language))
    labels = LABELS[language]
    assert text.startswith(f"# {labels.excerpts}\n")
    assert f"### {labels.excerpt.format(number=8)}\n" in text
    assert f"- {labels.accessed}{labels.colon}2024-03-05\n" in text


def test_no_excerpts_make_an_empty_document() -> None:
    assert exported(Markdown(), Listed([], CODEBOOK), ExportOptions()) == b"# Annotated excerpts\n"
