from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from db.library import Library
from reader.changes import Erase, Kind
from reader.detect import detect
from reader.errors import GengduError, Gone, NewerLibrary, QuoteNotFound
from reader.model import DetectedScript
from tests.architecture.tree import PRODUCT, name, nodes
from tests.helpers.wording import faults, literals, wording
from tests.translations import (
    TRANSLATED,
    Translation,
    compile_to,
    compiled_file,
    read,
    source_file,
    updated,
    written,
)
from ui.desktop import i18n

# Languages are called what their readers call them, whatever the interface speaks.
OWN_NAMES = set(i18n.LANGUAGES.values())
OTHER_SCRIPT = {"zh_TW": DetectedScript.HANS, "zh_CN": DetectedScript.HANT}
OTHER_QUOTES = {"zh_TW": "“”‘’《》", "zh_CN": "「」『』〈〉"}
HAN = "\u4e00-\u9fff"

# What one thing is called in Taiwan and on the mainland, as regular expressions.
WORDS = (
    ("內文", "正文"),
    ("剪貼簿", "剪贴板"),
    ("匯入", "导入"),
    ("匯出", "导出"),
    ("唯讀", "只读"),
    ("垃圾桶", "回收站"),
    ("字元", "字符"),
    ("復原", "撤销"),
    ("快速鍵", "快捷键"),
    ("指令", "命令"),
    ("檔", "文件(?!夹)"),
    ("滑鼠", "鼠标"),
    ("範例", "示例"),
    ("編碼簿", "编码本"),
    ("視窗", "窗口"),
    ("儲存", "保存"),
)

languages = pytest.mark.parametrize("language", TRANSLATED)


def translations(language: str) -> dict[str, str]:
    """What is shown for each text, but for the names of languages."""
    kept = read(source_file(language))
    return {text: kept[text].text for text in sorted(kept.keys() - OWN_NAMES)}


def places(text: str) -> list[str]:
    """The names in braces, sorted."""
    return sorted(place for _, place, _, _ in Formatter().parse(text) if place is not None)


@pytest.fixture
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the parameter, which the application speaks."""
    translators = i18n.install(qapp, request.param)
    yield request.param
    for translator in translators:
        qapp.removeTranslator(translator)


spoken = pytest.mark.parametrize("language", TRANSLATED, indirect=True)


# -- what there is to translate


def test_wording_holds_literals_titles_and_templates() -> None:
    texts = wording()
    assert {"Saved", "Import…", "Coding", "CSV table", "Coder"} <= texts
    assert {GengduError.template, QuoteNotFound.template} <= texts
    assert "" not in texts


def test_a_literal_may_be_in_pieces_and_an_attribute_may_stand_for_one() -> None:
    source = 'i18n.tr("Tell {name} "\n   "and 𠮷"); tr("😀"); tr(command.title); other("no")'
    assert literals(source, "sample.py") == {"Tell {name} and 𠮷", "😀"}


@pytest.mark.parametrize("call", ["tr(text)", "tr(f'{text}')", "tr(tag.name)", "tr('a' + text)"])
def test_a_text_that_cannot_be_known_is_refused(call: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"sample.py:2: {call}")):
        literals(f"\n{call}", "sample.py")


def test_every_fault_the_desktop_can_tell_is_declared_where_wording_looks() -> None:
    known = {fault.__name__ for fault in faults()}
    derived = {
        node.name: name(path)
        for path in PRODUCT
        if not name(path).startswith("ui/cli/")  # which speaks English, to scripts as well
        for node in nodes(path)
        if isinstance(node, ast.ClassDef)
        and {ast.unparse(base).split(".")[-1] for base in node.bases} & known
    }
    assert derived.keys() == known - {"GengduError"}
    assert {
        "reader/errors" if place.startswith("reader/errors/") else place
        for place in derived.values()
    } == {"reader/errors", "reader/query_errors.py"}


# -- the files


@languages
def test_every_text_is_translated_and_none_that_is_gone(language: str) -> None:
    kept = read(source_file(language))
    assert set(kept) == wording(), "run `make translations`, then translate what is new"
    assert not [text for text, entry in kept.items() if not (entry.finished and entry.text)]


@languages
def test_the_files_are_what_the_tools_make(language: str, tmp_path: Path) -> None:
    source = source_file(language)
    assert source.read_bytes().decode() == written(language, updated(read(source), wording()))
    compile_to(source, tmp_path / "fresh.qm")
    assert compiled_file(language).read_bytes() == (tmp_path / "fresh.qm").read_bytes()


def test_what_is_new_is_unfinished_and_what_is_gone_is_dropped(tmp_path: Path) -> None:
    known = {
        "gone": Translation("不再", finished=True),
        "draft": Translation("草稿"),
        "<b> & “𠮷”": Translation("<b> & 「𨋢」😀", finished=True),
    }
    expected = {text: known[text] for text in ("<b> & “𠮷”", "draft")} | {"new": Translation()}
    file = tmp_path / "sample.ts"
    file.write_text(written("zh_TW", updated(known, {"new", *expected})), encoding="utf-8")
    assert read(file) == expected
    assert list(read(file)) == sorted(expected)


# -- how it is translated


@languages
def test_every_place_is_kept(language: str) -> None:
    shown = translations(language)
    assert not [text for text in shown if places(text) != places(shown[text])]


@languages
def test_no_character_is_of_the_other_script(language: str) -> None:
    wrong = {
        (character, shown)
        for shown in translations(language).values()
        for character in shown
        if detect(character) is OTHER_SCRIPT[language]
    }
    assert not wrong


@pytest.mark.parametrize("words", WORDS, ids="-".join)
def test_a_thing_has_its_own_name_in_each_region_wherever_it_is_named(
    words: tuple[str, str],
) -> None:
    taiwan, mainland = (
        {text for text, shown in translations(language).items() if re.search(word, shown)}
        for language, word in zip(("zh_TW", "zh_CN"), words, strict=True)
    )
    assert taiwan
    assert taiwan == mainland


@languages
def test_punctuation_is_full_width_and_of_the_region(language: str) -> None:
    half = re.compile(rf"[{HAN}][,.;:!?()\"']|[,;:!?()\"'][{HAN}]|\.\.\.")
    wrong = [
        shown
        for shown in translations(language).values()
        if half.search(shown) or set(OTHER_QUOTES[language]) & set(shown)
    ]
    assert not wrong


@languages
def test_a_text_ends_as_its_source_does(language: str) -> None:
    """An ellipsis says that a question follows; a full stop ends a sentence, not a title."""
    stops = {".": "。", "…": "…"}
    wrong = {
        text: shown
        for text, shown in translations(language).items()
        if stops.get(text[-1], "") != (shown[-1] if shown[-1] in stops.values() else "")
    }
    assert not wrong


@languages
def test_languages_are_called_by_their_own_names(language: str) -> None:
    kept = read(source_file(language))
    assert {text: kept[text].text for text in OWN_NAMES} == {text: text for text in OWN_NAMES}


# -- as the program speaks


@spoken
def test_a_text_is_shown_in_the_language(language: str) -> None:
    expected = {"zh_TW": "匯入…", "zh_CN": "导入…"}[language]
    assert i18n.tr("Import…") == expected
    assert i18n.tr("no such text 𠮷") == "no such text 𠮷"


@spoken
def test_every_text_is_found_by_the_program(language: str) -> None:
    assert {text: i18n.tr(text) for text in translations(language)} == translations(language)


@spoken
def test_a_fault_is_told_in_the_language_with_its_places_filled(language: str) -> None:
    expected = {
        "zh_TW": "這篇文章裡沒有引文「𠮷祥街{a}」，繁簡皆無。",
        "zh_CN": "这篇文章里没有引文“𠮷祥街{a}”，繁简均无。",
    }[language]
    assert i18n.sentence(QuoteNotFound(quote="𠮷祥街{a}")) == expected
    newer = i18n.sentence(NewerLibrary(path="/家/文.gengdu", version=9, known=1))
    assert "/家/文.gengdu" in newer
    assert detect(newer) is not OTHER_SCRIPT[language]
    assert "library" not in newer


@spoken
def test_the_buttons_of_qt_speak_it_too(language: str) -> None:
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert cancel == "取消"


def test_english_needs_no_translator(qapp: QApplication) -> None:
    assert i18n.install(qapp, "en") == []
    assert i18n.tr("Import…") == "Import…"


@spoken
def test_what_a_library_misses_is_named_in_the_language(language: str, tmp_path: Path) -> None:
    with Library(tmp_path / "own.gengdu") as library, pytest.raises(Gone) as fault:
        library.apply(Erase(Kind.TAG, "no-such-tag"))
    named = {"zh_TW": "標籤", "zh_CN": "标签"}[language]
    assert named in i18n.sentence(fault.value)
