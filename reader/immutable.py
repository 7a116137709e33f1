"""Classes of values: frozen dataclasses with slots, made at a tenth of what those cost.

``dataclasses.dataclass`` compiles six methods for every class, 0.7 ms of it on Python 3.11, and a
start needs more than a hundred classes. Here what can be the same for all is shared, and
``__init__`` is compiled when the first value of its class is made. ``dataclasses.fields``,
``replace``, ``asdict`` and pickles work as they do with any dataclass.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def immutable(cls: type[T], /) -> type[T]: ...


@overload
def immutable(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(Field, field))
def immutable(
    cls: type[T] | None = None, /, *, kw_only: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class one of values: what it annotates is given once, and compared and hashed by.

    A method that the class writes itself is kept; every field is one of ``__init__``. To set or
    delete an attribute raises ``dataclasses.FrozenInstanceError``.
    """

    def make(plain: type[T]) -> type[T]:
        own = vars(plain).keys()
        plain.__doc__ = plain.__doc__ or plain.__name__  # else its signature would be spelled out
        made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(plain)
        methods = _SHARED | _comparing(made) | {"__init__": _compiled_when_called(made)}
        for name in methods.keys() - own:
            setattr(made, name, methods[name])
        return made

    return make if cls is None else make(cls)


def _comparing(made: Any) -> dict[str, Any]:
    """How values of a class are compared and hashed: by what they were given."""
    names = [each.name for each in fields(made) if each.compare]
    key: Callable[[object], object] = attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if type(other) is type(self) else NotImplemented

    def hashed(self: object) -> int:
        return hash(key(self))

    return {"__eq__": equal, "__hash__": hashed}


def _compiled_when_called(made: type) -> Callable[..., None]:
    """An ``__init__`` that gives way to the one of its class."""

    def compile_and_call(self: object, *values: object, **named: object) -> None:
        made.__init__ = init = _init(made)  # type: ignore[misc]
        init(self, *values, **named)

    return compile_and_call


def _init(made: type) -> Callable[..., None]:
    """The ``__init__`` that `dataclasses` would write, but setting slots past ``__setattr__``."""
    scope: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = ["self"], []
    ordered = sorted(fields(made), key=lambda each: bool(each.kw_only))
    for at, each in enumerate(ordered):
        name = each.name
        if each.kw_only and not (at and ordered[at - 1].kw_only):
            parameters.append("*")
        scope[f"set_{name}"] = getattr(made, name).__set__
        given = name
        if each.default is not MISSING:
            scope[f"default_{name}"] = each.default
            parameters.append(f"{name}=default_{name}")
        elif each.default_factory is not MISSING:
            scope[f"make_{name}"] = each.default_factory
            parameters.append(f"{name}=MISSING")
            given = f"make_{name}() if {name} is MISSING else {name}"
        else:
            parameters.append(name)
        lines.append(f"set_{name}(self, {given})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n    ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(parameters)}):\n    {body}", scope)
    init: Callable[..., None] = scope["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _repr(self: Any) -> str:
    given = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(given)})"


def _setattr(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]


def _setstate(self: Any, state: list[object]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)


_SHARED: dict[str, Any] = {
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
