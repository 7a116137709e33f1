"""Every setting, declared once: its key, type, default and title."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from reader.citations import GB_T_7714
from reader.exporters.labels import Language
from reader.model import Script
from reader.passages import Around, Grouping, Order
from ui.person import user_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A setting kept as JSON. ``accepts`` tells a usable value from a stale or foreign one."""

    key: str
    title: str
    default: T
    accepts: Callable[[object], bool]


@dataclass(frozen=True, slots=True)
class Number(Setting[float]):
    """A number between ``least`` and ``most``, changed by ``step``, in ``unit``."""

    least: float
    most: float
    step: float
    unit: str


def _number(
    key: str, title: str, default: float, bounds: tuple[float, float], step: float, unit: str
) -> Number:
    def accepts(value: object) -> bool:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return number and bounds[0] <= value <= bounds[1]  # type: ignore[operator]

    return Number(key, title, default, accepts, *bounds, step, unit)


def _choice(key: str, title: str, default: str, choices: tuple[str, ...]) -> Setting[str]:
    return Setting(key, title, default, lambda value: value in choices)


def _text(key: str, title: str, default: str) -> Setting[str]:
    return Setting(key, title, default, lambda value: isinstance(value, str))


def _flag(key: str, title: str, default: bool) -> Setting[bool]:
    return Setting(key, title, default, lambda value: isinstance(value, bool))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _are_keys(value: object) -> bool:
    """Whether a value gives lists of keys by the ids of commands."""
    return isinstance(value, dict) and all(
        isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        for keys in value.values()
    )


LANGUAGE = _choice("language", "Language", "system", ("system", "zh_TW", "zh_CN", "en"))
THEME = _choice("theme", "Theme", "system", ("system", "light", "white", "sepia", "dark"))
SCRIPT = _choice("script", "Script", Script.ORIGINAL.value, tuple(Script))
TRADITIONAL = _choice(
    "traditional",
    "Region of Traditional",
    Script.HANT_TW.value,
    (Script.HANT_TW.value, Script.HANT_HK.value),
)
CODER = _text("coder", "Coder", user_name())
INTRODUCE = _flag("introduce-coder", "Say once whose name highlights carry", True)
TOUR = _flag("tour", "Show the tour at the first start", True)
LEFT_PANE = _flag("left-pane", "Show the library", True)
RIGHT_PANE = _flag("right-pane", "Show the annotations", True)
BODY_SIZE = _number("body-size", "Size", 18, (12, 40), 1, "px")
COLUMN_WIDTH = _number("column-width", "Column", 38, (16, 60), 2, "em")
LINE_HEIGHT = _number("line-height", "Line height", 1.9, (1.4, 2.8), 0.1, "em")
FIRST_INDENT = _number("first-indent", "First-line indent", 2, (0, 4), 1, "em")
FACE_HANS = _text("face-hans", "Typeface for Simplified", "")
FACE_HANT_TW = _text("face-hant-tw", "Typeface for Traditional (Taiwan)", "")
FACE_HANT_HK = _text("face-hant-hk", "Typeface for Traditional (Hong Kong)", "")
ARCHIVED_TAGS = _flag("archived-tags", "Show archived tags", False)
DOUBTS = _flag("doubts", "Mark doubtful characters", True)
GEOMETRY = _text("geometry", "Window geometry", "")
PREVIEW = _flag("preview", "Preview before importing", True)
PREVIEW_GEOMETRY = _text("preview-geometry", "Geometry of the import preview", "")
EXPORT_FOLDER = _text("export-folder", "Folder of the last export", "")
EXPORT_FORMAT = _text("export-format", "Format of the last export", "markdown")
EXPORT_GROUPING = _choice(
    "export-grouping", "Groups of the last export", Grouping.NONE.value, tuple(Grouping)
)
EXPORT_ORDER = _choice(
    "export-order", "Order of the last export", Order.LIBRARY.value, tuple(Order)
)
EXPORT_CONTEXT = _choice(
    "export-context", "Context in the last export", Around.PARAGRAPH.value, tuple(Around)
)
EXPORT_SCRIPT = _choice(
    "export-script", "Second line of the last export", Script.ORIGINAL.value, tuple(Script)
)
EXPORT_WORDS = _flag("export-words", "Regional words in the last export", False)
EXPORT_LANGUAGE = _choice(
    "export-language", "Labels of the last export", "", ("", *tuple(Language))
)
EXPORT_STYLE = _text("export-style", "Citation style of the last export", "")
EXPORT_TAG_COLUMNS = _flag("export-tag-columns", "Columns for tags in the last export", False)
EXPORT_WHOLE = _flag("export-whole", "Whole articles in the last export", False)
EXPORT_UPDATE = _flag("export-update", "Keep what was written in an exported file", True)
EXPORT_TEMPLATE = _text("export-template", "Template of the last export", "")
EXPORT_GEOMETRY = _text("export-geometry", "Geometry of the export dialog", "")
IMPORT_FOLDER = _text("import-folder", "Folder of the last import", "")
WATCH = _flag("watch", "Watch a folder for saved pages", False)
WATCHED_FOLDER = _text("watched-folder", "Folder that is watched", "")
ORDER = _choice("annotation-order", "Order of the annotations", "place", ("place", "time", "tag"))
ARTICLE_COLUMNS = _text("article-columns", "Columns of the table of articles", "")
CITATION_STYLE = _text("citation-style", "Citation style", GB_T_7714)
LIBRARIES: Setting[list[str]] = Setting("libraries", "Libraries opened last", [], _are_texts)
KEYS: Setting[dict[str, list[str]]] = Setting("keys", "Changed keys", {}, _are_keys)

SETTINGS: tuple[
    Setting[str]
    | Setting[bool]
    | Setting[float]
    | Setting[list[str]]
    | Setting[dict[str, list[str]]],
    ...,
] = (
    LANGUAGE,
    THEME,
    SCRIPT,
    TRADITIONAL,
    CODER,
    INTRODUCE,
    TOUR,
    LEFT_PANE,
    RIGHT_PANE,
    BODY_SIZE,
    COLUMN_WIDTH,
    LINE_HEIGHT,
    FIRST_INDENT,
    FACE_HANS,
    FACE_HANT_TW,
    FACE_HANT_HK,
    ARCHIVED_TAGS,
    DOUBTS,
    GEOMETRY,
    PREVIEW,
    PREVIEW_GEOMETRY,
    EXPORT_FOLDER,
    EXPORT_FORMAT,
    EXPORT_GROUPING,
    EXPORT_ORDER,
    EXPORT_CONTEXT,
    EXPORT_SCRIPT,
    EXPORT_WORDS,
    EXPORT_LANGUAGE,
    EXPORT_STYLE,
    EXPORT_TAG_COLUMNS,
    EXPORT_WHOLE,
    EXPORT_UPDATE,
    EXPORT_TEMPLATE,
    EXPORT_GEOMETRY,
    IMPORT_FOLDER,
    WATCH,
    WATCHED_FOLDER,
    ORDER,
    ARTICLE_COLUMNS,
    CITATION_STYLE,
    LIBRARIES,
    KEYS,
)


class Settings:
    """The settings of this person on this machine."""

    def __init__(self, path: Path | None = None) -> None:
        """Kept in ``path``, by default in the person's configuration folder."""
        file = path or platformdirs.user_config_path("gengdu") / "settings.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value set, or the default where none or an unusable one is."""
        stored = self._store.value(setting.key)
        if not isinstance(stored, str):
            return setting.default
        try:
            value = json.loads(stored)
        except ValueError:
            return setting.default
        return cast(T, value) if setting.accepts(value) else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value."""
        self._store.setValue(setting.key, json.dumps(value))

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()


def bytes_to_text(data: QByteArray) -> str:
    """Bytes of Qt's as a setting can hold them."""
    return bytes(data.toBase64().data()).decode("ascii")


def text_to_bytes(text: str) -> QByteArray:
    """The bytes of a setting made by :func:`bytes_to_text`; of any other text, some bytes."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
