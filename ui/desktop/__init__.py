"""The window. The only place that knows Qt."""

from __future__ import annotations

import sys

import PySide6  # noqa: F401  it brings what is looked for here


def _read_no_sources() -> None:
    """Keep PySide from reading the source of each module that is imported.

    It looks there for its own name, to tell which modules could ask for its `__feature__` names.
    None of ours does, and the reading took a twentieth of a second of each start.
    """
    feature = sys.modules.get("shibokensupport.feature")
    names = vars(feature) if feature else {}
    if "_mod_uses_pyside" in names:
        names["_mod_uses_pyside"] = lambda module: False


_read_no_sources()
