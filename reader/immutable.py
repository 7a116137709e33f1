"""Classes of values: frozen dataclasses with slots, made at a fraction of what those cost.

``dataclasses.dataclass`` compiles six methods for every class, 0.7 ms of it on Python 3.11, and a
start needs more than a hundred classes. Here what can be the same for all is shared, ``__init__``
is compiled once many values of its class are made, and what `dataclasses` tells of a class is
worked out when it is first asked for. ``dataclasses.fields``, ``replace``, ``asdict`` and pickles
work as they do with any dataclass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")

SELDOM = 50
"""Of how many values it takes longer to compile their ``__init__`` than to do without, about."""


@overload
def immutable(cls: type[T], /) -> type[T]: ...


@overload
def immutable(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(Field, field))
def immutable(
    cls: type[T] | None = None, /, *, kw_only: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class one of values: what it annotates is given once, and compared and hashed by.

    A method that the class writes itself is kept; every field is one of ``__init__``, so there is
    no ``InitVar``. To set or delete an attribute raises ``dataclasses.FrozenInstanceError``.
    """

    def make(plain: type[T]) -> type[T]:
        own, kinds = vars(plain), plain.__annotations__
        taken = {slot for base in plain.__mro__[1:] for slot in vars(base).get("__slots__", ())}
        names = [name for name, kind in kinds.items() if not _CONSTANT.match(str(kind))]

        written = [(name, own.get(name, MISSING)) for name in names]
        values_made = 0

        def seldom(self: object, *values: object, **named: object) -> None:
            nonlocal values_made
            values_made += 1
            if values_made > SELDOM or not _give(self, made.__parts__, values, named):
                made.__init__ = init = _init(made)
                init(self, *values, **named)

        space = dict(_SHARED, __init__=seldom, __compared__=_Later(_compared))
        space["__parts__"] = _Later(partial(_parts, written, kw_only))
        for name in _OF_DATACLASSES:
            space[name] = _Later(partial(_told, plain, kw_only))
        space |= {name: own[name] for name in own.keys() - _OF_ITS_MAKING - set(names)}
        space["__slots__"] = tuple(name for name in names if name not in taken)
        space["__qualname__"] = plain.__qualname__
        metaclass: Any = type(plain)
        made: Any = metaclass(plain.__name__, plain.__bases__, space)
        return cast(type[T], made)

    return make if cls is None else make(cls)


_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")
_OF_ITS_MAKING = {"__dict__", "__weakref__"}
_CONSTANT = re.compile(r"(\w+\.)?ClassVar\b")


class _Later:
    """An attribute of a class that is worked out when it is first asked for, and kept."""

    def __init__(self, work: Callable[[type], dict[str, object]]) -> None:
        """``work`` is given the class, and gives the attribute and others that come with it."""
        self._work = work

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner, self._name = owner, name

    def __get__(self, instance: object, owner: type) -> Any:
        for name, value in self._work(self._owner).items():
            setattr(self._owner, name, value)
        return getattr(owner, self._name)


def _told(plain: type, kw_only: bool, _: type) -> dict[str, object]:
    """What `dataclasses` keeps of a class.

    It is asked of a twin: what it writes into a class is not there for another thread to meet.
    """
    space = {name: value for name, value in vars(plain).items() if name not in _OF_ITS_MAKING}
    space["__doc__"] = plain.__doc__ or plain.__name__  # else its signature would be spelled out
    twin = type(plain)(plain.__name__, plain.__bases__, space)
    told: Any = dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(twin)
    return {name: getattr(told, name) for name in _OF_DATACLASSES}


def _parts(written: Sequence[tuple[str, Any]], kw_only: bool, made: type) -> dict[str, object]:
    """What a value is made of, as `dataclasses` would find it, from what a class says of each."""
    parts: dict[str, Field[Any]] = {}
    for base in reversed(made.__mro__[1:]):
        parts |= {each.name: each for each in getattr(base, "__parts__", ())}
    for name, said in written:
        part: Field[Any] = said if isinstance(said, Field) else field(default=said)
        if type(part.default).__hash__ is None:
            raise ValueError(f"a default that can be changed, of {made.__qualname__}.{name}")
        part.name, part.kw_only = name, kw_only if part.kw_only is MISSING else part.kw_only
        parts[name] = part
    return {"__parts__": tuple(parts.values())}


def _give(
    self: Any, parts: Sequence[Field[Any]], values: Sequence[object], named: Mapping[str, object]
) -> bool:
    """Give a value what it is made of; whether that is what was to be given."""
    in_order = [each.name for each in parts if not each.kw_only]
    given = dict(zip(in_order, values, strict=False))
    if len(values) > len(in_order) or given.keys() & named.keys():
        return False
    given |= named
    for each in parts:
        if each.name in given:
            value = given.pop(each.name)
        elif each.default is not MISSING:
            value = each.default
        elif each.default_factory is not MISSING:
            value = each.default_factory()
        else:
            return False
        object.__setattr__(self, each.name, value)
    if not given and hasattr(self, "__post_init__"):
        self.__post_init__()
    return not given


def _compared(made: Any) -> dict[str, object]:
    """What of a value it is compared and hashed by."""
    names = [each.name for each in made.__parts__ if each.compare]
    return {"__compared__": attrgetter(*names) if names else type}


def _init(made: Any) -> Callable[..., None]:
    """The ``__init__`` that `dataclasses` would write, but setting slots past ``__setattr__``."""
    scope: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines = ["self"], []
    ordered = sorted(made.__parts__, key=lambda each: bool(each.kw_only))
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
    given = (f"{each.name}={getattr(self, each.name)!r}" for each in self.__parts__ if each.repr)
    return f"{type(self).__qualname__}({', '.join(given)})"


def _setattr(self: Any, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in self.__parts__]


def _setstate(self: Any, state: list[object]) -> None:
    for each, value in zip(self.__parts__, state, strict=True):
        object.__setattr__(self, each.name, value)


def _key(self: Any) -> object:
    return type(self).__compared__(self)


def _equal(self: Any, other: Any) -> bool:
    return _key(self) == _key(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_key(self))


_SHARED: dict[str, Any] = {
    "__repr__": _repr,
    "__eq__": _equal,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
