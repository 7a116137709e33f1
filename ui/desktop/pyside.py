"""How PySide is loaded: without what it does at each start and this program does not need.

Nothing here changes what it does later. Where PySide or Python is not as expected, it is loaded as
it comes, only slower.
"""

from __future__ import annotations

import builtins
import enum
from collections.abc import Callable
from typing import Any


def hasten() -> None:
    """Load PySide; to be called before anything else of it is imported."""
    _make_enums_unchecked()
    import PySide6  # noqa: F401  it brings what is taken back

    _import_as_ever()


def _import_as_ever() -> None:
    """Take back that PySide is asked about each import, for the sake of its `__feature__` names.

    None of ours uses them; and for each module that is imported it read the source, to look for its
    own name there.
    """
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before


def _make_enums_unchecked() -> None:
    """Make the enums of Qt as Python makes those of its own library: without checking their names.

    A start needs 340 of them, and the checks are half of a tenth of a second. They are told by
    their boundary, which nobody else gives to enums that are made by a call.
    """
    simple: Callable[..., Callable[[type], Any]] | None = getattr(enum, "_simple_enum", None)
    checked: Callable[..., Any] | None = getattr(enum.EnumType, "_create_", None)
    if simple is None or checked is None:
        return

    def create(base: type, class_name: str, names: Any, **told: Any) -> Any:
        others = {name for name, value in told.items() if value not in (None, 1)}
        if told.get("boundary") is enum.KEEP and others == {"boundary"} and names:
            return simple(base, boundary=enum.KEEP)(type(class_name, (), dict(names)))
        return checked(base, class_name, names, **told)

    enum.EnumType._create_ = create  # type: ignore[attr-defined]
