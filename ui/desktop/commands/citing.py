"""Copying passages with what cites them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reader.citations import OFFERED
from reader.excerpts import excerpt
from reader.links import link_to, link_to_passage
from reader.model import Annotation, Excerpt, Reading
from ui.desktop.commands.aim import aimed, has_selection, selected_range
from ui.desktop.commands.base import Command, Menu, with_passages
from ui.desktop.desk import Desk
from ui.desktop.i18n import label_language, tr
from ui.desktop.settings import CITATION_STYLE, LANGUAGE

if TYPE_CHECKING:
    from reader.exporters import ExportOptions


def copy_cited(desk: Desk) -> None:
    """Copy quotes, each with its citation and a link to it, as plain and as rich text.

    Where the page shows a passage in another script, that reading follows the quote, named as what
    it is. Raises CitationError.
    """
    from reader.exporters.copied import cited_html, cited_text

    excerpts = _excerpts(desk)
    if not excerpts:
        _miss(desk)
        return
    options = _options(desk)
    pairs = [(each, _link(desk, each)) for each in excerpts]
    data = QMimeData()
    data.setText("\n\n".join(cited_text(each, link, options) for each, link in pairs))
    data.setHtml("".join(cited_html(each, link, options) for each, link in pairs))
    QGuiApplication.clipboard().setMimeData(data)
    desk.frame.say(tr("Copied with citation: {count}").format(count=len(excerpts)))


def copy_attributed(desk: Desk) -> None:
    """Copy quotes, each with the line its publisher asks for, as plain text."""
    from reader.exporters.copied import attributed_text

    excerpts = _excerpts(desk)
    if not excerpts:
        _miss(desk)
        return
    QGuiApplication.clipboard().setText("\n\n".join(map(attributed_text, excerpts)))
    desk.frame.say(tr("Copied with attribution: {count}").format(count=len(excerpts)))


def choose_style(desk: Desk) -> None:
    """Ask in which style passages are cited from now on. Raises CitationError."""
    from reader.citations.styles import load

    names = list(OFFERED)
    rows = [*OFFERED.values(), tr("A style in a file of your own…")]
    row = desk.ask.pick(tr("Citation style"), rows)
    if row is None:
        return
    chosen = names[row] if row < len(names) else _own_style(desk)
    if chosen:
        load(chosen)
        desk.settings.set(CITATION_STYLE, chosen)


def _own_style(desk: Desk) -> str:
    paths = desk.ask.files(tr("Citation style"), "", "CSL (*.csl)")
    return str(paths[0]) if paths else ""


def _excerpts(desk: Desk) -> list[Excerpt]:
    """The passages that are meant, ready for export: marked, chosen or merely selected."""
    session, listing = desk.session, desk.views.listing
    if listing is not None:
        return session.library.passage_excerpts(listing.marked())
    article, annotations = session.article, aimed(desk)
    if article is None:
        return []
    if not annotations and has_selection(desk):
        annotations = [session.new_annotation(*selected_range(desk), ()).annotation]
    codebook, region = session.codebook(), session.library.region_of(article)
    return [excerpt(article, each, codebook, region) for each in annotations]


def _link(desk: Desk, each: Excerpt) -> str:
    """A link to a passage; a guest's leads nowhere."""
    annotation: Annotation = each.annotation
    if desk.session.sample is not None and desk.views.listing is None:
        return ""
    if desk.session.library.annotation(annotation.id) is not None:
        return link_to(annotation)
    anchor = annotation.anchor
    return link_to_passage(annotation.article, anchor.start, anchor.end, anchor.quote)


def _options(desk: Desk) -> ExportOptions:
    from reader.exporters import ExportOptions

    document, listed = desk.session.document, desk.views.listing is not None
    shown = Reading() if document is None or listed else document.reading
    return ExportOptions(
        second_script=shown.script,
        regional_words=shown.regional_words,
        dictionary=desk.session.dictionaries.entries(),
        language=label_language(desk.settings.get(LANGUAGE)),
        style=desk.settings.get(CITATION_STYLE),
    )


def _miss(desk: Desk) -> None:
    desk.banner.tell(tr("Select a passage first, or mark highlights in the list."))


def _command(name: str, title: str, run: Callable[[Desk], None], key: str) -> Command:
    return Command(name, title, Menu.EDIT, run, (key,), with_passages)


COMMANDS = (
    _command("copy-cited", "Copy with citation", copy_cited, "Ctrl+Alt+C"),
    _command(
        "copy-attributed", "Copy quote and attribution line", copy_attributed, "Ctrl+Alt+Shift+C"
    ),
    Command("citation-style", "Citation style…", Menu.EDIT, choose_style),
)
