from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Article
from tests.helpers.pages import ShowPage
from ui.desktop.page.document import PageDocument
from ui.desktop.page.view import Page


@pytest.fixture
def show_page(qtbot: QtBot) -> ShowPage:
    def show(article: Article) -> tuple[Page, PageDocument]:
        page, document = Page(), PageDocument(article)
        qtbot.addWidget(page)
        page.resize(900, 640)
        page.set_document(document)
        with qtbot.waitExposed(page):
            page.show()
        return page, document

    return show
