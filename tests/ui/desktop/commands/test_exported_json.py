"""What is exported from the window as JSON: articles whole, a guest's too."""

from __future__ import annotations

from reader.excerpts import excerpt
from reader.exchange.bundle import Bundle
from reader.exchange.gengdu_json import read
from reader.exporters import ExportOptions, exported
from reader.exporters.json_lossless import JsonLossless
from ui.desktop.commands import files
from ui.desktop.session import Session
from ui.desktop.window import Window


def bundle_of(session: Session) -> Bundle:
    """The article on the page, exported and read back."""
    article, codebook = session.article, session.codebook()
    assert article is not None
    excerpts = [excerpt(article, each, codebook) for each in session.annotations()]
    material = files._material(session, excerpts)
    return read(exported(JsonLossless(), material, ExportOptions()))


def test_an_article_of_the_library_comes_whole(window: Window, article: str) -> None:
    session = window.session
    session.open_article(article)
    session.annotate(3, 9, ())
    bundle = bundle_of(session)
    assert [each.article for each in bundle.articles] == [session.library.article(article)]
    assert (bundle.articles[0].raw, bundle.articles[0].origin) == session.library.source(article)
    assert bundle.annotations == tuple(session.annotations())


def test_a_guest_comes_whole_too(window: Window) -> None:
    session = window.session
    session.open_sample()
    assert session.sample is not None
    bundle = bundle_of(session)
    assert [each.article for each in bundle.articles] == [session.article]
    assert bundle.annotations == session.sample.annotations
    assert bundle.tags == session.sample.codebook.tags
    assert session.articles() == []
