"""What is missing when a window opens, said over the page."""

from __future__ import annotations

from ui.desktop import fonts
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr


def tell_what_is_missing(desk: Desk) -> None:
    """Say that no typeface can draw Chinese, or that the person's own words cannot be used."""
    if not fonts.has_han():
        text = tr("No typeface here can draw Chinese. Install the package {package}.")
        desk.banner.tell(text.format(package=fonts.PACKAGE))
    fault = desk.session.dictionaries.fault
    if fault:
        desk.tell(fault)
