"""Scenes for the screenshots: an article before it is stored, and its facts after."""

from __future__ import annotations

import base64

from PySide6.QtWidgets import QWidget

from reader.importers import read_bytes
from tests.helpers.articles import near
from tests.helpers.pictures import encoded
from tests.helpers.web_page import QINGLING
from ui.desktop.dialogs.facts import FactsDialog
from ui.desktop.dialogs.preview import Preview
from ui.desktop.widgets.encoding_button import EncodingButton
from ui.desktop.window import Window


def previewing(window: Window) -> QWidget:
    """An article before it is stored."""
    image = base64.b64encode(encoded(640, 360, "#9fb79d")).decode()
    page = QINGLING.replace("IMAGE", f"data:image/png;base64,{image}").encode("gb18030")
    preview = Preview(window.settings, window.tasks, lambda draft, _: draft, window)
    preview.set_theme(window.theme)
    preview.ask(read_bytes(page, "qingling_0518.html"), 3, 12)
    preview.set_reprints([near("青嶺灣九十項事權下放", "江東新聞網", "2023-05-19", 0.94)] * 2)
    return preview


def choosing_encoding(window: Window) -> QWidget:
    """What the title would read like in other encodings."""
    preview = previewing(window)
    assert isinstance(preview, Preview)
    text = "青嶺灣試驗區啟動「一窗辦結」\n2023-05-18 來源：青嶺日報\n\n　　掛出新牌。\n"
    preview.ask(read_bytes(text.encode("big5hkscs"), "qingling.txt"), 1, 1)
    menu = preview.findChildren(EncodingButton)[0].menu()
    menu.popup(preview.rect().center())
    return menu


def correcting(window: Window) -> QWidget:
    """What is known of a stored article."""
    window.session.adopt_sample()
    assert window.session.article is not None
    info = window.session.article.info
    evidence = window.session.library.extraction(info.id).evidence
    dialog = FactsDialog(info.metadata, evidence, window)
    dialog.show()
    return dialog
