"""Every setting, declared once: its key, type, default and title."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar, cast

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from reader.citations import GB_T_7714
from reader.language import Language
from reader.model import Script
from reader.passages import Around, Grouping, Order
from ui.desktop.declared import Kind as Kind
from ui.desktop.declared import Number as Number
from ui.desktop.declared import Option as Option
from ui.desktop.declared import Section as Section
from ui.desktop.declared import Setting as Setting
from ui.desktop.declared import choice as _choice
from ui.desktop.declared import flag as _flag
from ui.desktop.declared import number as _number
from ui.desktop.declared import text as _text
from ui.person import user_name

T = TypeVar("T")

_SCRIPTS = (
    Option(Script.ORIGINAL.value, "Original"),
    Option(Script.HANT_TW.value, "Traditional (Taiwan)"),
    Option(Script.HANT_HK.value, "Traditional (Hong Kong)"),
    Option(Script.HANS.value, "Simplified"),
)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _are_keys(value: object) -> bool:
    """Whether a value gives lists of keys by the ids of commands; a key gives one command."""
    if not isinstance(value, dict) or not all(isinstance(keys, list) for keys in value.values()):
        return False
    given = [key for keys in value.values() for key in keys]
    return all(isinstance(key, str) for key in given) and len(set(given)) == len(given)


LANGUAGE = (
    _choice("language", "Language", "system", ("system", "zh_TW", "zh_CN", "en"))
    .shown(
        Section.LANGUAGE,
        "Of menus, dialogs and messages. It changes when Gengdu is started again.",
        Kind.PLAIN,
        Option("system", "As the system"),
        Option("zh_TW", "正體中文"),
        Option("zh_CN", "简体中文"),
        Option("en", "English"),
    )
    .at_next_start()
)
THEME = _choice("theme", "Theme", "system", ("system", "light", "white", "sepia", "dark")).shown(
    Section.LOOK,
    "“System” goes along with the light and dark of your system.",
    Kind.PLAIN,
    Option("system", "System"),
    Option("light", "Paper"),
    Option("white", "White"),
    Option("sepia", "Sepia"),
    Option("dark", "Dark"),
)
SCRIPT = _choice("script", "Script", Script.ORIGINAL.value, tuple(Script)).shown(
    Section.LANGUAGE,
    "In which an article is shown that you have not read yet. What you switch to on the page "
    "counts from then on; each article you leave keeps its own.",
    Kind.PLAIN,
    *_SCRIPTS,
)
TRADITIONAL = _choice(
    "traditional",
    "Region of Traditional",
    Script.HANT_TW.value,
    (Script.HANT_TW.value, Script.HANT_HK.value),
).shown(
    Section.LANGUAGE,
    "Whose forms of the characters “Traditional” shows.",
    Kind.PLAIN,
    *_SCRIPTS[1:3],
)
CODER = (
    _text("coder", "Coder", user_name())
    .shown(Section.CODING, "Your name: what you highlight and write from now on carries it.")
    .staying()
)
INTRODUCE = _flag("introduce-coder", "Say once whose name highlights carry", True)
TOUR = _flag("tour", "Show the tour at the first start", True)
LEFT_PANE = _flag("left-pane", "Show the library", True)
RIGHT_PANE = _flag("right-pane", "Show the annotations", True)
BODY_SIZE = _number("body-size", "Size", 18, (12, 40), 1, "px").shown(
    Section.LOOK, "Of the text on the page."
)
COLUMN_WIDTH = _number("column-width", "Column", 38, (16, 60), 2, "em").shown(
    Section.LOOK, "How many characters a line has room for."
)
LINE_HEIGHT = _number("line-height", "Line height", 1.9, (1.4, 2.8), 0.1, "em").shown(Section.LOOK)
FIRST_INDENT = _number("first-indent", "First-line indent", 2, (0, 4), 1, "em").shown(Section.LOOK)
FACE_HANS = _text("face-hans", "Typeface for Simplified", "").shown(Section.LOOK, "", Kind.FACE)
FACE_HANT_TW = _text("face-hant-tw", "Typeface for Traditional (Taiwan)", "").shown(
    Section.LOOK, "", Kind.FACE
)
FACE_HANT_HK = _text("face-hant-hk", "Typeface for Traditional (Hong Kong)", "").shown(
    Section.LOOK, "", Kind.FACE
)
ARCHIVED_TAGS = _flag("archived-tags", "Show archived tags", False).shown(
    Section.CODING, "In the tree of the codebook."
)
DOUBTS = _flag("doubts", "Mark doubtful characters", True).shown(
    Section.LANGUAGE, "Those whose form in the script shown depends on what is meant."
)
GEOMETRY = _text("geometry", "Window geometry", "")
PREVIEW = _flag("preview", "Preview before importing", True).shown(
    Section.IMPORT, "What was understood of a file is shown before it comes into the library."
)
PREVIEW_GEOMETRY = _text("preview-geometry", "Geometry of the import preview", "")
EXPORT_FOLDER = _text("export-folder", "Folder of the last export", "")
EXPORT_FORMAT = _text("export-format", "Format of exports", "markdown").shown(
    Section.EXPORT, "What you exported in last is proposed the next time.", Kind.FORMAT
)
EXPORT_GROUPING = _choice(
    "export-grouping", "Groups of the last export", Grouping.NONE.value, tuple(Grouping)
)
EXPORT_ORDER = _choice(
    "export-order", "Order of the last export", Order.LIBRARY.value, tuple(Order)
)
EXPORT_CONTEXT = _choice(
    "export-context", "Context in exports", Around.PARAGRAPH.value, tuple(Around)
).shown(
    Section.EXPORT,
    "What stands around a quote.",
    Kind.PLAIN,
    Option(Around.NOTHING.value, "nothing"),
    Option(Around.SENTENCE.value, "sentence"),
    Option(Around.PARAGRAPH.value, "paragraph"),
)
EXPORT_SCRIPT = _choice(
    "export-script", "Second line in exports", Script.ORIGINAL.value, tuple(Script)
).shown(
    Section.EXPORT,
    "A quote is always the source; a reading in another script can stand below it.",
    Kind.PLAIN,
    Option(Script.ORIGINAL.value, "None: the source alone"),
    *_SCRIPTS[1:],
)
EXPORT_WORDS = _flag("export-words", "Regional words in the last export", False)
EXPORT_LANGUAGE = _choice("export-language", "Labels in exports", "", ("", *tuple(Language))).shown(
    Section.EXPORT,
    "The language of headings and columns.",
    Kind.PLAIN,
    Option("", "As the interface"),
    Option(Language.TRADITIONAL.value, "正體中文"),
    Option(Language.SIMPLIFIED.value, "简体中文"),
    Option(Language.ENGLISH.value, "English"),
)
EXPORT_STYLE = _text("export-style", "Citation style of the last export", "")
EXPORT_TAG_COLUMNS = _flag("export-tag-columns", "Columns for tags in the last export", False)
EXPORT_WHOLE = _flag("export-whole", "Whole articles in the last export", False)
EXPORT_UPDATE = _flag("export-update", "Keep what was written in an exported file", True).shown(
    Section.EXPORT,
    "Where the file is there already, its excerpts are brought up to date, and what you wrote "
    "around them stays.",
)
EXPORT_TEMPLATE = _text("export-template", "Template of the last export", "")
EXPORT_GEOMETRY = _text("export-geometry", "Geometry of the export dialog", "")
IMPORT_FOLDER = _text("import-folder", "Folder of the last import", "")
WATCH = (
    _flag("watch", "Watch a folder for saved pages", False)
    .shown(Section.PRIVACY, "What a browser saves there comes into the library by itself.")
    .staying()
)
WATCHED_FOLDER = (
    _text("watched-folder", "Folder that is watched", "")
    .shown(Section.PRIVACY, "No other folder is looked into.", Kind.FOLDER)
    .staying()
)
BACKUPS = _flag("backups", "Make backups while I work", True).shown(
    Section.BACKUPS, "At the start and again while you change things, never more than needed."
)
BACKUP_MINUTES = _number("backup-minutes", "Minutes between two", 60, (10, 1_440), 10, "min").shown(
    Section.BACKUPS
)
BACKUP_FOLDER = (
    _text("backup-folder", "Folder for backups", "")
    .shown(Section.BACKUPS, "Without one they are kept in your data folder.", Kind.FOLDER)
    .staying()
)
ORDER = _choice(
    "annotation-order", "Order of the annotations", "place", ("place", "time", "tag")
).shown(
    Section.CODING,
    "In the list beside the page.",
    Kind.PLAIN,
    Option("place", "By place"),
    Option("time", "By time, the latest first"),
    Option("tag", "By tag"),
)
ARTICLE_COLUMNS = _text("article-columns", "Columns of the table of articles", "")
CITATION_STYLE = _text("citation-style", "Citation style", GB_T_7714).shown(
    Section.EXPORT, "In which a passage is copied with its source.", Kind.STYLE
)
LIBRARIES: Setting[list[str]] = Setting("libraries", "Libraries opened last", [], _are_texts)
KEYS: Setting[dict[str, list[str]]] = Setting(
    "keys",
    "Changed keys",
    {},
    _are_keys,
    section=Section.KEYS,
    help="Every command can have other keys.",
    kind=Kind.KEYS,
)

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
    BACKUPS,
    BACKUP_MINUTES,
    BACKUP_FOLDER,
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
        """Keep a value. One that is kept already is not written again, as each start would do."""
        words = json.dumps(value)
        if self._store.value(setting.key) != words:
            self._store.setValue(setting.key, words)

    def reset(self, setting: Setting[T]) -> None:
        """Let a setting be its default again, whatever that is."""
        self._store.remove(setting.key)

    def is_changed(self, setting: Setting[T]) -> bool:
        """Whether a setting is other than its default."""
        return self.get(setting) != setting.default

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()


def bytes_to_text(data: QByteArray) -> str:
    """Bytes of Qt's as a setting can hold them."""
    return bytes(data.toBase64().data()).decode("ascii")


def text_to_bytes(text: str) -> QByteArray:
    """The bytes of a setting made by :func:`bytes_to_text`; of any other text, some bytes."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))
