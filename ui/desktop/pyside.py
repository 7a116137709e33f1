"""How PySide is loaded: without what it does at each start and this program does not need.

Nothing here changes what it does later. Where PySide or Python is not as expected, it is loaded as
it comes, only slower.
"""

from __future__ import annotations

import builtins
import enum
import sys
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from functools import cache
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_TRIED = ((3, 11), (3, 12), (3, 13))
"""The versions of Python whose enums are known."""


def hasten() -> None:
    """Load PySide; to be called before anything else of it is imported."""
    _make_enums_unchecked()
    ever, late = sys.meta_path, _Late()
    sys.meta_path = _LedByFirst([late, *ever])
    try:
        import PySide6  # noqa: F401  it brings what is taken back
    finally:
        ever[:] = [finder for finder in sys.meta_path if finder is not late]
        sys.meta_path = ever
    _import_as_ever()


def know_viewport(area: QAbstractScrollArea) -> None:
    """Let PySide know the viewport of an area for what it is, before it is asked for.

    It is found by its name here, as a `QWidget`. What ``viewport()`` gives could be of any kind to
    PySide, which would make the classes of all 70 kinds of widgets to see which: 15 ms.
    """
    from PySide6.QtWidgets import QWidget

    area.findChild(QWidget, "qt_scrollarea_viewport")


_TELLING = {
    f"shibokensupport.signature.{name}"
    for name in (
        *("errorhandler", "layout", "mapping", "parser"),
        *("lib.enum_sig", "lib.pyi_generator", "lib.tool"),
    )
}
"""Modules of PySide that word a signature, and what is wrong with a call."""

_CALLED = {"shibokensupport.signature.mapping": "update_mapping"}
"""What PySide takes from among a module's names, without asking the module for it."""


class _LedByFirst(list[Any]):
    """Finders of modules of which the first stays so, whoever puts another before it."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(max(index, 1), finder)


class _Late:
    """Finds modules that word signatures, to be loaded when they are first asked for something.

    PySide compiles them at each start, an eighth of its time, and a call that is right asks for
    nothing.
    """

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in _TELLING:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None and spec.loader is not None:
                loader: Any = _LateLoader(spec.loader)
                spec.loader = loader
                return spec
        return None


class _LateLoader:
    """Loads a module when something of it is first asked for."""

    def __init__(self, loader: Any) -> None:
        self._loader, self._lock = loader, RLock()

    def create_module(self, spec: ModuleSpec) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        spec: Any = module.__spec__
        name, waiting = spec.name, [self._loader]

        def ask(asked: str) -> Any:
            with self._lock:
                if waiting:
                    # PySide has called it otherwise since, and finds it by its first name.
                    spec.name, named = name, spec.name
                    waiting.pop().exec_module(module)
                    spec.name = named
                vars(module).pop("__getattr__", None)
            return getattr(module, asked)

        module.__getattr__ = ask  # type: ignore[method-assign]
        if called := _CALLED.get(name):
            setattr(module, called, lambda *given: ask(called)(*given))


def _import_as_ever() -> None:
    """Take back that PySide looks at each import for its `__feature__` names.

    None of ours uses them; and of each module that is imported it read the source, to look for its
    own name there.
    """
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before


def _make_enums_unchecked() -> None:
    """Make the enums of Qt without what Python checks and keeps for enums that people write.

    A start needs 340 of them with 4,500 members, a sixth of its time. They are told by their
    boundary and by their members, pairs of a name and a number: nobody else gives both.
    """
    if sys.version_info[:2] not in _TRIED:
        return
    checked: Callable[..., Any] = enum.EnumType._create_  # type: ignore[attr-defined]

    def create(base: Any, class_name: str, names: Any, **told: Any) -> Any:
        # None and 1 are what nobody says: they stand for nothing there, and for the first number.
        said = {name: value for name, value in told.items() if value not in (None, 1)}
        if said == {"boundary": enum.KEEP} and _are_pairs(names):
            return _enum(base, class_name, names)
        return checked(base, class_name, names, **told)

    enum.EnumType._create_ = create  # type: ignore[attr-defined]


def _are_pairs(names: Any) -> bool:
    return isinstance(names, list | tuple) and bool(names) and isinstance(names[0], tuple)


@cache
def _empty(base: Any) -> dict[str, Any]:
    """What an enum of a base has before it has members, as Python makes those of its library."""
    make: Any = enum._simple_enum(base, boundary=enum.KEEP)  # type: ignore[attr-defined]
    made = vars(make(type("Empty", (), {})))
    return {name: made[name] for name in made.keys() - {"__dict__", "__weakref__"}}


def _enum(base: Any, class_name: str, members: Iterable[tuple[str, int]]) -> Any:
    """An enum or a flag with its members."""
    space = {name: copy(value) for name, value in _empty(base).items()}
    kind: Any = type.__new__(enum.EnumType, class_name, (base,), space)
    new, given, is_flag = base._member_type_.__new__, base._use_args_, issubclass(base, enum.Flag)
    names, by_name, by_value = kind._member_names_, kind._member_map_, kind._value2member_map_
    known = getattr(kind, "_hashable_values_", [])  # from Python 3.12.8 and 3.13.1 on
    single = several = 0
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = new(kind, value) if given else new(kind)
            member._value_, member._name_, member.__objclass__ = value, name, kind
            member._sort_order_ = len(names)
            by_value[value] = member
            known.append(value)
            if is_flag and (value <= 0 or value & (value - 1)):
                several |= value
            else:
                names.append(name)
                single |= value
        by_name[name] = member
        type.__setattr__(kind, name, member)
    if is_flag:
        kind._flag_mask_, kind._singles_mask_ = single | several, single
        kind._all_bits_ = 2 ** (single | several).bit_length() - 1
        values = [by_name[name]._value_ for name in names]
        if values != sorted(values):
            kind._iter_member_ = kind._iter_member_by_def_
    return kind
