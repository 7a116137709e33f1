"""A report of the sample excerpts, and how its parts are found again."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import html

from reader.citations import GB_T_7714
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.report.page import Report
from reader.language import Language
from reader.model import Excerpt
from reader.whole import WholeArticle
from tests.reader.exporters.sample_excerpts import CLOUD_RIDGE, CODEBOOK, EXCERPTS, MIRROR_HILL

ARTICLES = {each.id: WholeArticle(each) for each in (MIRROR_HILL, CLOUD_RIDGE)}
HEADINGS = ("改革舉措", "改革舉措", *[""] * (len(EXCERPTS) - 2))
WHOLE = ExportOptions(language=Language.TRADITIONAL, style=GB_T_7714, whole_articles=True)


def written(
    excerpts: Sequence[Excerpt] = EXCERPTS,
    options: ExportOptions | None = None,
    headings: Sequence[str] = (),
) -> bytes:
    material = Listed(excerpts, CODEBOOK, ARTICLES, headings)
    return exported(Report(), material, options or ExportOptions())


def parsed(report: bytes) -> html.HtmlElement:
    return html.document_fromstring(report.decode())


def found(within: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """The elements of a class."""
    return list(within.find_class(name))


def texts(within: html.HtmlElement, name: str) -> list[str]:
    return [str(each.text_content()) for each in found(within, name)]
