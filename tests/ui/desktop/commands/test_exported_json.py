"""What is exported from the window as JSON: articles whole, a guest's too."""

from __future__ import annotations

from pathlib import Path

from db.selection import Shape
from reader.exchange.bundle import Bundle
from reader.exchange.gengdu_json import read
from reader.exporters import ExportOptions
from reader.exporters.json_lossless import JsonLossless
from ui.desktop import exportable
from ui.desktop.window import Window
from ui.exporting import ExportOrder, export_to


def bundle_of(window: Window, path: Path) -> Bundle:
    """The article on the page, exported and read back."""
    article = window.session.article
    assert article is not None
    offer = exportable.of_article(window.desk, article)
    order = ExportOrder(offer.source, Shape(), JsonLossless(), ExportOptions())
    export_to(path, window.session.library.path, order, lambda *_: None)
    return read(path.read_bytes())


def test_an_article_of_the_library_comes_whole(
    window: Window, article: str, tmp_path: Path
) -> None:
    session = window.session
    session.open_article(article)
    session.annotate(3, 9, ())
    bundle = bundle_of(window, tmp_path / "a.json")
    assert [each.article for each in bundle.articles] == [session.library.article(article)]
    assert (bundle.articles[0].raw, bundle.articles[0].origin) == session.library.source(article)
    assert bundle.annotations == tuple(session.annotations())


def test_a_guest_comes_whole_too(window: Window, tmp_path: Path) -> None:
    session = window.session
    session.open_sample()
    assert session.sample is not None
    bundle = bundle_of(window, tmp_path / "a.json")
    assert [each.article for each in bundle.articles] == [session.article]
    assert bundle.annotations == session.sample.annotations
    assert bundle.tags == session.sample.codebook.tags
    assert session.articles() == []
