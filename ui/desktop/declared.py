"""What a setting is: declared once, with all that is asked of it anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from enum import Enum, StrEnum, auto
from typing import Generic, Self, TypeVar

from reader.immutable import immutable

T = TypeVar("T")


class Section(StrEnum):
    """Where in the dialog a setting stands, in order; their titles in English."""

    LANGUAGE = "Language and script"
    LOOK = "Text and colours"
    CODING = "Coding"
    KEYS = "Keys"
    IMPORT = "Import"
    EXPORT = "Export and citations"
    BACKUPS = "Backups"
    PRIVACY = "Privacy"


class Kind(Enum):
    """How a setting is set, where its value does not say that already."""

    PLAIN = auto()
    FACE = auto()
    FOLDER = auto()
    STYLE = auto()
    FORMAT = auto()
    KEYS = auto()


@immutable
class Option:
    """A value that can be chosen, and what it is called in English."""

    value: str
    title: str


@immutable
class Setting(Generic[T]):
    """A setting kept as JSON. ``accepts`` tells a usable value from a stale or foreign one.

    One without a ``section`` is no preference but what the program remembers, and nobody is asked
    about it. ``help`` is a sentence in English below the title.
    """

    key: str
    title: str
    default: T
    accepts: Callable[[object], bool]
    section: Section | None = field(default=None, kw_only=True)
    help: str = field(default="", kw_only=True)
    kind: Kind = field(default=Kind.PLAIN, kw_only=True)
    options: tuple[Option, ...] = field(default=(), kw_only=True)
    stays: bool = field(default=False, kw_only=True)
    """Whether it belongs to this person and machine, and goes into no file for others."""
    later: bool = field(default=False, kw_only=True)
    """Whether a change counts at the next start only."""

    def shown(
        self, section: Section, help: str = "", kind: Kind = Kind.PLAIN, *options: Option
    ) -> Self:
        """The same, shown in a section; ``options`` are what it can be chosen from."""
        return replace(self, section=section, help=help, kind=kind, options=options)

    def staying(self) -> Self:
        """The same, for this person and machine alone."""
        return replace(self, stays=True)

    def at_next_start(self) -> Self:
        """The same, which counts at the next start only."""
        return replace(self, later=True)


@immutable
class Number(Setting[float]):
    """A number between ``least`` and ``most``, changed by ``step``, in ``unit``."""

    least: float
    most: float
    step: float
    unit: str


def number(
    key: str, title: str, default: float, bounds: tuple[float, float], step: float, unit: str
) -> Number:
    """A setting that is a number within ``bounds``."""

    def accepts(value: object) -> bool:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and bounds[0] <= value <= bounds[1]  # type: ignore[operator]

    return Number(key, title, default, accepts, *bounds, step, unit)


def choice(key: str, title: str, default: str, choices: tuple[str, ...]) -> Setting[str]:
    """A setting that is one of a few words."""
    return Setting(key, title, default, lambda value: value in choices)


def text(key: str, title: str, default: str) -> Setting[str]:
    """A setting that is any text."""
    return Setting(key, title, default, lambda value: isinstance(value, str))


def flag(key: str, title: str, default: bool) -> Setting[bool]:
    """A setting that is on or off."""
    return Setting(key, title, default, lambda value: isinstance(value, bool))
