"""Words of the interface in the person's language."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from reader.errors import GengduError
from reader.language import Language

CONTEXT = "gengdu"
LANGUAGES = {"zh_TW": "正體中文", "zh_CN": "简体中文", "en": "English"}


def tr(text: str) -> str:
    """The interface's wording of an English text; the text itself where none is known."""
    return QCoreApplication.translate(CONTEXT, text)


def sentence(error: GengduError) -> str:
    """An error's sentence in the interface's language."""
    places = {
        name: tr(place.value) if isinstance(place, StrEnum) else place
        for name, place in error.places.items()
    }
    return tr(error.template).format(**places)


def system_language() -> str:
    """The language of :data:`LANGUAGES` that suits the system."""
    for name in QLocale.system().uiLanguages():
        locale = QLocale(name.replace("-", "_"))
        if locale.language() == QLocale.Language.Chinese:
            simplified = locale.script() == QLocale.Script.SimplifiedHanScript
            return "zh_CN" if simplified else "zh_TW"
        if locale.language() == QLocale.Language.English:
            return "en"
    return "en"


def spoken(chosen: str) -> str:
    """The language of the interface that is chosen, ``system`` or one of :data:`LANGUAGES`."""
    return system_language() if chosen == "system" else chosen


def label_language(chosen: str) -> Language:
    """The language of labels in exports that suits an interface, ``system`` or one of
    :data:`LANGUAGES`."""
    languages = {"zh_TW": Language.TRADITIONAL, "zh_CN": Language.SIMPLIFIED}
    return languages.get(spoken(chosen), Language.ENGLISH)


def install(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Make the application and Qt's own dialogs speak ``language``, by the translators returned.

    English needs none.
    """
    if language == "en":
        return []
    installed: list[QTranslator] = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # Ours is installed last and so is asked first.
    for file in (f"{qt_folder}/qtbase_{language}.qm", resources.path(f"i18n/gengdu_{language}.qm")):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
            installed.append(translator)
    return installed
