from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from reader.errors import (
    BadTemplate,
    GengduError,
    NoTemplate,
    TemplateFault,
    TemplateLimit,
    TemplateStopped,
    TemplateTooLong,
    UnknownInTemplate,
)
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.template import Template
from reader.exporters.template_file import MOST_TEMPLATE
from reader.exporters.template_values import around
from reader.language import Language
from reader.model import Excerpt, Script
from tests.reader.exporters.markdown_reading import RENDERERS, outline
from tests.reader.exporters.sample_excerpts import (
    CODEBOOK,
    EXCERPTS,
    MIRROR_HILL,
    excerpt_of,
    source_of,
)

EACH = "{{% for s in sections %}}{{% for e in s.excerpts %}}{}{{% endfor %}}{{% endfor %}}"
ALL = """
number id article quote start end title outlet author editor responsible_editor published url
accessed coder created modified script region attribution version link length
"""
SIGNS = "*_`#>-+|[]()<>&~$^=!\\\n 1.𠮷𨋢🌱\u3000"
SHIPPED = ("appendix-table", "literature-notes", "obsidian", "quotes-by-tag", "teaching-sheet")


def written(
    template: str,
    excerpts: tuple[Excerpt, ...] = EXCERPTS,
    headings: tuple[str, ...] = (),
    seconds: float = 20,
    second_script: Script | None = None,
    language: Language = Language.ENGLISH,
) -> str:
    chosen = ExportOptions(second_script, template=template, language=language)
    material = Listed(excerpts, CODEBOOK, headings=headings)
    return exported(Template(seconds), material, chosen).decode()


def shipped(name: str) -> str:
    return resources.text(f"templates/{name}.j2")


# -- the templates that are shipped


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_template_is_as_it_was(name: str, golden: Callable[[str, bytes], None]) -> None:
    ending = ".html" if name == "teaching-sheet" else ".md"
    plain = written(shipped(name))
    hans = written(
        shipped(name),
        second_script=Script.HANS,
        language=Language.TRADITIONAL,
        headings=("改革",) * 8,
    )
    golden(f"template-{name}{ending}", plain.encode())
    golden(f"template-{name}-hans{ending}", hans.encode())


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("name", ["literature-notes", "quotes-by-tag"])
def test_quotes_of_a_shipped_template_read_back(name: str, render: Callable[[str], str]) -> None:
    text = written(shipped(name), headings=("",) * 8)
    quotes = [quote for _, quote in outline(render(text)).quotes]
    for excerpt in EXCERPTS:
        assert any(quote.startswith(source_of(excerpt)) for quote in quotes), source_of(excerpt)


@given(st.text(st.characters(exclude_categories=["C"]) | st.sampled_from(SIGNS), min_size=1))
@settings(max_examples=30)
def test_any_quote_keeps_to_its_place(text: str) -> None:
    first, second = EXCERPTS[:2]
    annotation = first.annotation
    quoted = replace(annotation, anchor=replace(annotation.anchor, quote=text), note=text)
    page = outline(
        RENDERERS[0](
            written(shipped("literature-notes"), (replace(first, annotation=quoted), second))
        )
    )
    quotes = [quote for _, quote in page.quotes]
    assert source_of(second) in quotes


def test_the_sheet_holds_no_markup_of_an_article() -> None:
    text = written(shipped("teaching-sheet"))
    assert "&lt;實處&gt;" in text
    assert "<實處>" not in text
    assert "<b>" not in text


def test_no_excerpts_make_a_document() -> None:
    for name in SHIPPED:
        assert written(shipped(name), ()).strip()


# -- what a template sees


def test_all_of_an_excerpt_is_there() -> None:
    names = ALL.split()
    shown = "{{ " + " ~ '|' ~ ".join(f"e.{name}" for name in names) + " }}"
    line = written(
        "{% for s in sections %}{% for e in s.excerpts %}" + shown + "\n{% endfor %}{% endfor %}"
    )
    values = dict(zip(names, line.split("\n")[0].split("|"), strict=True))
    assert values["quote"] == source_of(EXCERPTS[0])
    assert (values["start"], values["end"]) == ("77", "93")
    assert values["published"] == "2024-03-05T08:15:00"
    assert values["accessed"] == "2024-03-05"
    assert values["attribution"] == "來源：鏡山日報"
    assert values["coder"] == "-林禾"
    assert values["script"] == "hant"
    assert values["id"] in values["link"]


def test_a_reading_names_its_conversion() -> None:
    loop = EACH.format("[{{ e.reading }}|{{ e.conversion }}]")
    assert "[县长说：*改革*要落到<实处>。|Simplified: converted with" in written(
        loop, second_script=Script.HANS
    )
    assert written(loop).startswith("[|][|]")


def test_articles_tags_and_headings() -> None:
    text = written(
        "{% for a in articles %}{{ a.title }};{% endfor %}"
        "{% for t in codebook %}{{ t.level }}{{ t.path }};{% endfor %}"
        "{% for s in sections %}{{ s.heading }}:{{ s.excerpts|list|length }};{% endfor %}",
        headings=("甲", "甲", "", "", "乙", "乙", "乙", "乙"),
    )
    assert text == (
        "鏡山生態走廊開工 “一窗受理”先行;云岭试点;"
        "0改革舉措;1改革舉措 / 稅制; *費*;0生態項目;甲:2;:2;乙:4;"
    )


@given(st.data())
@settings(max_examples=60)
def test_before_and_after_stand_around_the_quote(data: st.DataObject) -> None:
    text = MIRROR_HILL.source_text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = excerpt_of(MIRROR_HILL, text[start:end], "n-1")
    before, after = around(found)
    assert before + found.annotation.anchor.quote + after == found.context


def test_of_two_places_the_one_that_is_meant_is_shown() -> None:
    found = EXCERPTS[0]
    anchor = replace(found.annotation.anchor, quote="人", prefix="出發前，人", suffix="都看過")
    meant = replace(
        found,
        annotation=replace(found.annotation, anchor=anchor),
        context="人人，出發前，人人都看過",
    )
    assert around(meant) == ("人人，出發前，人", "都看過")


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("𠮷𨋢😀|<>&*`\n\t")))
@settings(max_examples=60)
def test_any_quote_is_given_as_it_is(text: str) -> None:
    annotation = EXCERPTS[0].annotation
    one = replace(
        EXCERPTS[0],
        annotation=replace(annotation, anchor=replace(annotation.anchor, quote=text)),
    )
    shown = "{% for s in sections %}{% for e in s.excerpts %}{{ e.quote }}{% endfor %}{% endfor %}"
    assert written(shown, (one,)) == text


# -- filters


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("'2024-03-05T08:15:00'|date('%Y年%-m月%-d日 %H:%M')", "2024年3月5日 08:15"),
        ("'2024-03'|date", "2024-03"),
        ("''|date", ""),
        ("'𠮷𨋢🌱甲乙'|truncate(3)", "𠮷𨋢…"),
        ("'𠮷𨋢🌱'|truncate(3)", "𠮷𨋢🌱"),
        ("'头发 软件'|script('hant-tw')", "頭髮 軟件"),
        ("'软件'|script('hant-tw', true)", "軟體"),
        ("'改革 / 稅制; *費*'|tag", "改革/稅制-費"),
        ("'2024'|tag", "_2024"),
        ("'甲[乙]|丙#'|wiki", "甲 乙 丙"),
        ("'a\"b\\nc'|yaml", r'"a\"b\nc"'),
        ("'*a*|b'|md", r"\*a\*&#124;b"),
        ("'a\\nb|'|md_cell", "a<br>b&#124;"),
        ("''|default('不詳', true)", "不詳"),
        ("['甲', '乙']|join('、')", "甲、乙"),
        ("'甲\\n乙'|indent('> ')", "> 甲\n> 乙"),
        ("'甲乙甲'|replace('甲', '丙')", "丙乙丙"),
    ],
)
def test_a_filter(shown: str, expected: str) -> None:
    assert written("{{ " + shown + " }}") == expected


def test_html_is_escaped_by_the_ending() -> None:
    html = "{# title: 頁; ending: .html #}{{ '<b>' ~ '&' }}{{ ['<', '>']|join('<br>') }}"
    assert written(html) == "&lt;b&gt;&amp;&lt;&lt;br&gt;&gt;"
    assert written(html.replace(".html", ".md")) == "<b>&<<br>>"


# -- what is wrong in a template


@pytest.mark.parametrize(
    ("template", "fault", "line"),
    [
        ("a\n{% for %}", BadTemplate, 2),
        ("{{ x|nofilter }}", BadTemplate, 1),
        ("\n{% include '/etc/passwd' %}", BadTemplate, 2),
        ("{% import 'x' as y %}", BadTemplate, 1),
        ("{% from 'x' import y %}", BadTemplate, 1),
        ("{% extends 'x' %}", BadTemplate, 1),
        ("a\n\n{{ nope }}", UnknownInTemplate, 3),
        ("{% for s in sections %}\n{{ s.nope }}{% endfor %}", UnknownInTemplate, 2),
        ("a\n{{ 1 / 0 }}", TemplateFault, 2),
        ("{{ codebook }}", TemplateFault, 1),
        ("{{ 'a' - 1 }}", TemplateFault, 1),
        ("{{ '软件'|script('klingon') }}", TemplateFault, 1),
    ],
)
def test_a_fault_names_its_line(template: str, fault: type[GengduError], line: int) -> None:
    with pytest.raises(fault) as raised:
        written(template)
    assert raised.value.places["line"] == line
    assert f"ine {line} " in str(raised.value)


def test_what_there_is_not_is_named() -> None:
    with pytest.raises(UnknownInTemplate, match="“colour_of”"):
        written("{% for s in sections %}{{ s.colour_of }}{% endfor %}")


def test_without_a_template_nothing_is_written() -> None:
    with pytest.raises(NoTemplate):
        written(" \n")
    with pytest.raises(TemplateTooLong):
        written("a" * (MOST_TEMPLATE + 1))


# -- hostile templates


@pytest.mark.parametrize(
    "shown",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ labels.__init__.__globals__ }}",
        "{{ sections._material }}",
        "{% for s in sections %}{{ s.excerpts.gi_frame.f_globals }}{% endfor %}",
        "{% for s in sections %}{% for e in s.excerpts %}{{ e._excerpt }}{% endfor %}{% endfor %}",
        "{{ range.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ codebook|map(attribute='__class__')|first }}",
        "{{ ''|attr('__class__') }}",
        "{{ lipsum() }}",
        "{{ cycler('a') }}",
    ],
)
def test_nothing_inside_is_reached(shown: str) -> None:
    with pytest.raises(GengduError):
        written(shown)


GROWING = "{% set ns = namespace(x='甲' * 9) %}{% for i in range(99) %}"


@pytest.mark.parametrize(
    ("template", "limits"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "time"),
        ("{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}", "time"),
        (
            "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}"
            "{% endmacro %}{{ m(60) }}",
            "time",
        ),
        ("{{ 'a' * 10 ** 9 }}", "text"),
        ("{{ [1] * 10 ** 9 }}", "text"),
        (GROWING + "{% set ns.x = ns.x ~ ns.x %}{% endfor %}", "text"),
        (GROWING + "{% set ns.x = ns.x + ns.x %}{% endfor %}", "text"),
        (GROWING + "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}", "text"),
        (GROWING + "{% set ns.x = [ns.x, ns.x] %}{% endfor %}", "text time"),
        (GROWING + "{% set ns.x = {1: ns.x, 2: ns.x} %}{% endfor %}", "text time"),
        (GROWING + "{% set ns.x = ns.x|replace('甲', '甲甲') %}{% endfor %}", "text"),
        (GROWING + "{% set ns.x = ns.x|indent(ns.x) %}{% endfor %}", "text"),
        (GROWING + "{% set ns.x = [ns.x, ns.x]|join(ns.x) %}{% endfor %}", "text"),
        (
            GROWING + "{% set ns.x = (ns.x ~ '*')|md|md %}{% endfor %}",
            "text time",
        ),
        (
            "{% macro d(s) %}{{ s }}{{ s }}{% endmacro %}"
            + GROWING
            + "{% set ns.x = d(ns.x) %}{% endfor %}",
            "text",
        ),
        ("{{ 2 ** 99999 }}", "number"),
        ("{{ " + "9" * 6000 + " }}", "number"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "depth"),
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "depth"),
        ("{% for a in 'x' %}" * 30 + "{% endfor %}" * 30, "depth"),
    ],
)
def test_a_template_that_runs_away_is_stopped(template: str, limits: str) -> None:
    with pytest.raises(TemplateStopped) as raised:
        written(template, seconds=0.3)
    assert raised.value.places["reason"] in [TemplateLimit[name.upper()] for name in limits.split()]


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(999999999) %}x{% endfor %}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ 'a'.ljust(999999999) }}",
        "{{ 'a'|center(999999999) }}",
        "{{ (5).to_bytes(999999999, 'big') }}",
        "{{ 1|round(999999999, 'ceil') }}",
        "{{ 'a'|batch(999999999, 'x')|list }}",
    ],
)
def test_what_has_no_bounds_is_refused(template: str) -> None:
    with pytest.raises(GengduError):
        written(template, seconds=0.3)


def test_more_excerpts_have_more_time() -> None:
    many = tuple(
        replace(EXCERPTS[0], annotation=replace(EXCERPTS[0].annotation, id=f"n-{number}"))
        for number in range(300)
    )
    slow = (
        "{% for s in sections %}{% for e in s.excerpts %}"
        "{% for a in range(3000) %}{% endfor %}{{ e.number }}\n{% endfor %}{% endfor %}"
    )
    assert written(slow, many, seconds=0.01).count("\n") == 300


def test_every_shipped_template_says_its_titles() -> None:
    for name in SHIPPED:
        first = shipped(name).split("\n")[0]
        assert re.fullmatch(r"\{# title: [^|]+ \| [^|]+ \| [^|]+; ending: \.\w+ #\}", first)
