"""The images of an article that are on the web: they are loaded when a person asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from reader.changes import Batch, Change, SetSetting
from reader.sites import IMAGES_FROM, WANTED, host_of, hosts
from ui.desktop.commands.base import Command, Menu, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.loading import Outcome
from ui.desktop.page.document import PageDocument

if TYPE_CHECKING:
    from reader.web_images import Refusal


def load(desk: Desk) -> None:
    """Load the images of the article on the page."""
    desk.loading.load()


def toggle_always(desk: Desk) -> None:
    """Load images from the article's hosts always from now on, and now; or no longer."""
    found = _hosts(desk)
    if _are_wanted(desk, found):
        _forget(desk, found)
    else:
        _want(desk, found)
        desk.loading.load()


def show_sites(desk: Desk) -> None:
    """Show the sites whose images are loaded; those chosen are so no longer."""
    from ui.desktop.dialogs.image_sites import ImageSitesDialog

    dialog = ImageSitesDialog(list(desk.session.library.settings(IMAGES_FROM)), desk.window)
    if dialog.exec() and dialog.chosen:
        _forget(desk, dialog.chosen)


def offer(desk: Desk, block: int, point: QPoint) -> None:
    """Show what can be done about an image that is not loaded, at a point of the screen."""
    document = desk.session.document
    assert document is not None
    host = host_of(document.not_loaded(block))
    if not host:  # it has come meanwhile
        return
    menu = QMenu(desk.window)
    now = menu.addAction(_escaped(_load_title(desk) or tr("Load the images of this article")))
    now.triggered.connect(lambda: desk.attempt(load, desk))
    always = menu.addAction(_escaped(tr("Always load images from {host}").format(host=host)))
    always.triggered.connect(lambda: desk.attempt(_always_from, desk, host))
    menu.addSeparator()
    menu.addAction(tr("Never mind"))
    for action in (now, always):
        action.setEnabled(writable(desk))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(point)


def tell(desk: Desk, outcome: Outcome) -> None:
    """Say what came of loading: in the line below, and over the page what went wrong with images
    that were asked for just now."""
    refused, loaded = outcome.basket.refused, outcome.loaded
    if outcome.fault:
        desk.tell(outcome.fault)
        return
    text = tr("Images loaded: {count}.").format(count=loaded) if loaded else ""
    if refused:
        text = _failures(Counter(refused.values()), len(refused) + loaded)
    if refused and outcome.errand.asked:
        desk.banner.tell(text)
    elif text:
        desk.frame.say(text)


def _failures(reasons: Counter[Refusal], count: int) -> str:
    one = tr("{count} {reason}")
    told = [one.format(count=number, reason=tr(reason.value)) for reason, number in reasons.items()]
    text = tr("{failed} of {count} images were not loaded: {reasons}.")
    return text.format(failed=reasons.total(), count=count, reasons=tr(", ").join(told))


def _always_from(desk: Desk, host: str) -> None:
    _want(desk, (host,))
    desk.loading.load(host)


def _want(desk: Desk, found: Sequence[str]) -> None:
    title = tr("always load images from {host}").format(host=_named(found))
    _remember(desk, found, WANTED, title)


def _forget(desk: Desk, found: Sequence[str]) -> None:
    title = tr("no longer load images from {host}").format(host=_named(found))
    _remember(desk, found, None, title)


def _remember(desk: Desk, found: Sequence[str], value: str | None, title: str) -> None:
    changes: tuple[Change, ...] = tuple(SetSetting(IMAGES_FROM + host, value) for host in found)
    desk.session.apply(Batch(changes), title)


def _hosts(desk: Desk) -> tuple[str, ...]:
    """The hosts of all images of the article, those that are loaded among them."""
    document = desk.session.document
    return hosts(document.all_remote_images) if document else ()


def _are_wanted(desk: Desk, found: Sequence[str]) -> bool:
    library = desk.session.library
    return bool(found) and all(library.setting(IMAGES_FROM + host) for host in found)


def _can_load(desk: Desk) -> bool:
    return writable(desk) and bool(_not_loaded(desk.session.document))


def _not_loaded(document: PageDocument | None) -> int:
    return len(document.remote_images) if document else 0


def _load_title(desk: Desk) -> str:
    document = desk.session.document
    if document is None or not document.remote_images:
        return ""
    text = tr("Load the images of this article ({count}, from {hosts})")
    found = document.remote_images
    return text.format(count=len(found), hosts=_named(hosts(found)))


def _always_title(desk: Desk) -> str:
    found = _hosts(desk)
    return tr("Always load images from {host}").format(host=_named(found)) if found else ""


def _named(found: Sequence[str]) -> str:
    """Hosts as a person is told of them: the first, and how many more."""
    if len(found) == 1:
        return found[0]
    return tr("{host} and {count} more").format(host=found[0], count=len(found) - 1)


def _escaped(title: str) -> str:
    """A title for a menu, where a single & would be the mark of a key."""
    return title.replace("&", "&&")


COMMANDS = (
    Command(
        "load-images",
        "Load the images of this article",
        Menu.VIEW,
        load,
        enabled=_can_load,
        parted=True,
        named=_load_title,
    ),
    Command(
        "always-load-images",
        "Always load images from this site",
        Menu.VIEW,
        toggle_always,
        enabled=lambda desk: writable(desk) and bool(_hosts(desk)),
        ticked=lambda desk: _are_wanted(desk, _hosts(desk)),
        named=_always_title,
    ),
    Command(
        "image-sites",
        "Sites whose images are loaded…",
        Menu.VIEW,
        show_sites,
        enabled=writable,
    ),
)
