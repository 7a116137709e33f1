from __future__ import annotations

import json
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray

from ui.desktop import settings as module
from ui.desktop.settings import (
    ARCHIVED_TAGS,
    ARTICLE_COLUMNS,
    BACKUP_FOLDER,
    BACKUP_MINUTES,
    BACKUPS,
    BODY_SIZE,
    CITATION_STYLE,
    CODER,
    COLUMN_WIDTH,
    DOUBTS,
    EXPORT_CONTEXT,
    EXPORT_FOLDER,
    EXPORT_FORMAT,
    EXPORT_GEOMETRY,
    EXPORT_GROUPING,
    EXPORT_LANGUAGE,
    EXPORT_ORDER,
    EXPORT_SCRIPT,
    EXPORT_STYLE,
    EXPORT_TAG_COLUMNS,
    EXPORT_TEMPLATE,
    EXPORT_UPDATE,
    EXPORT_WHOLE,
    EXPORT_WORDS,
    FACE_HANS,
    FACE_HANT_HK,
    FACE_HANT_TW,
    FIRST_INDENT,
    GEOMETRY,
    IMPORT_FOLDER,
    INTRODUCE,
    KEYS,
    LANGUAGE,
    LEFT_PANE,
    LIBRARIES,
    LINE_HEIGHT,
    ORDER,
    PREVIEW,
    PREVIEW_GEOMETRY,
    RIGHT_PANE,
    SCRIPT,
    SETTINGS,
    THEME,
    TOUR,
    TRADITIONAL,
    WATCH,
    WATCHED_FOLDER,
    Number,
    Setting,
    Settings,
    bytes_to_text,
    text_to_bytes,
)

TEXTS = (
    EXPORT_FORMAT,
    EXPORT_STYLE,
    EXPORT_TEMPLATE,
    EXPORT_GEOMETRY,
    ARTICLE_COLUMNS,
    CITATION_STYLE,
    CODER,
    GEOMETRY,
    PREVIEW_GEOMETRY,
    EXPORT_FOLDER,
    IMPORT_FOLDER,
    WATCHED_FOLDER,
    BACKUP_FOLDER,
    FACE_HANS,
    FACE_HANT_TW,
    FACE_HANT_HK,
)
NUMBERS = (BODY_SIZE, COLUMN_WIDTH, LINE_HEIGHT, FIRST_INDENT, BACKUP_MINUTES)
FLAGS = (
    BACKUPS,
    LEFT_PANE,
    RIGHT_PANE,
    DOUBTS,
    PREVIEW,
    WATCH,
    INTRODUCE,
    TOUR,
    ARCHIVED_TAGS,
    EXPORT_WORDS,
    EXPORT_TAG_COLUMNS,
    EXPORT_WHOLE,
    EXPORT_UPDATE,
)
OTHERS: list[tuple[Setting[str], str]] = [
    (LANGUAGE, "zh_CN"),
    (THEME, "dark"),
    (SCRIPT, "hant-hk"),
    (TRADITIONAL, "hant-hk"),
    (ORDER, "tag"),
    (EXPORT_GROUPING, "tag"),
    (EXPORT_ORDER, "newest article"),
    (EXPORT_CONTEXT, "nothing"),
    (EXPORT_SCRIPT, "hans"),
    (EXPORT_LANGUAGE, "zh-Hant"),
    *((setting, '林, 禾; "𠮷"\n\\😀') for setting in TEXTS),
]


@pytest.mark.parametrize(("setting", "value"), OTHERS, ids=lambda given: getattr(given, "key", ""))
def test_a_value_is_the_same_at_the_next_start(
    setting: Setting[str], value: str, tmp_path: Path
) -> None:
    first = Settings(tmp_path / "a.ini")
    assert first.get(setting) == setting.default != value
    first.set(setting, value)
    first.sync()
    assert Settings(tmp_path / "a.ini").get(setting) == value


@pytest.mark.parametrize("setting", FLAGS, ids=lambda setting: str(setting.key))
def test_a_flag_is_the_same_at_the_next_start(setting: Setting[bool], tmp_path: Path) -> None:
    first = Settings(tmp_path / "a.ini")
    assert first.get(setting) is setting.default
    first.set(setting, not setting.default)
    first.sync()
    assert Settings(tmp_path / "a.ini").get(setting) is not setting.default


@pytest.mark.parametrize("number", NUMBERS, ids=lambda setting: str(setting.key))
def test_a_number_is_the_same_at_the_next_start(number: Number, tmp_path: Path) -> None:
    first = Settings(tmp_path / "a.ini")
    assert first.get(number) == number.default
    for value in (number.least, number.most, round(number.default + number.step, 2)):
        first.set(number, value)
        first.sync()
        assert Settings(tmp_path / "a.ini").get(number) == value


@pytest.mark.parametrize("number", NUMBERS, ids=lambda setting: str(setting.key))
def test_a_number_out_of_its_bounds_gives_the_default(number: Number, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    for stored in (number.least - 0.01, number.most + 0.01, True, "x", None):
        settings._store.setValue(number.key, json.dumps(stored))
        assert settings.get(number) == number.default


def test_changed_keys_are_the_same_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path / "a.ini")
    first.set(KEYS, {"tag": ["Ctrl+;", "𠮷"], "note": []})
    first.sync()
    assert Settings(tmp_path / "a.ini").get(KEYS) == {"tag": ["Ctrl+;", "𠮷"], "note": []}


def test_the_libraries_are_the_same_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path / "a.ini")
    first.set(LIBRARIES, ["/家/文, 庫.gengdu", "𠮷"])
    first.sync()
    assert Settings(tmp_path / "a.ini").get(LIBRARIES) == ["/家/文, 庫.gengdu", "𠮷"]
    first._store.setValue(LIBRARIES.key, "[1]")
    assert first.get(LIBRARIES) == []


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "[]",
        "7",
        '{"tag": "T"}',
        '{"tag": [1]}',
        '{"tag": null}',
        '{"tag": ["T"], "note": ["T"]}',
    ],
)
def test_what_gives_no_keys_gives_the_default(stored: str, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings._store.setValue(KEYS.key, stored)
    assert settings.get(KEYS) == {}


def test_what_is_kept_already_is_not_written_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    settings = module.Settings(file)
    for value, is_written in (("甲, 𠮷", True), ("甲, 𠮷", False), ("乙", True), ("甲, 𠮷", True)):
        settings.sync()
        file.unlink(missing_ok=True)
        settings.set(CODER, value)
        assert settings.get(CODER) == value
        settings.sync()
        assert file.exists() is is_written


def test_a_setting_can_be_its_default_again(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings.set(THEME, "dark")
    assert settings.is_changed(THEME)
    settings.reset(THEME)
    assert settings.get(THEME) == "system"
    assert not settings.is_changed(THEME)
    settings.set(BODY_SIZE, BODY_SIZE.default)
    assert not settings.is_changed(BODY_SIZE)


def test_nothing_is_watched_unless_a_person_wants_it(tmp_path: Path) -> None:
    assert Settings(tmp_path / "a.ini").get(WATCH) is False


def test_every_setting_there_is_was_tried() -> None:
    assert {setting.key for setting in SETTINGS} == {
        *(setting.key for setting, _ in OTHERS),
        *(setting.key for setting in FLAGS),
        *(setting.key for setting in NUMBERS),
        KEYS.key,
        LIBRARIES.key,
    }


def test_every_setting_is_listed_once_with_a_key_and_a_title_of_its_own() -> None:
    declared = [value for value in vars(module).values() if isinstance(value, Setting)]
    assert {id(setting) for setting in declared} == {id(setting) for setting in SETTINGS}
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    assert len({setting.title for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.title for setting in SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: str(setting.key))
def test_every_default_is_a_value_that_is_accepted(setting: Setting[object]) -> None:
    assert setting.accepts(setting.default)


@pytest.mark.parametrize("stored", ["", "green", '"green"', "7", "null", "[]", '{"a": 1}', "[1"])
@pytest.mark.parametrize(
    "setting", [LANGUAGE, THEME, SCRIPT, TRADITIONAL, ORDER, LEFT_PANE, RIGHT_PANE]
)
def test_a_stale_or_foreign_value_gives_the_default(
    setting: Setting[object], stored: str, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings._store.setValue(setting.key, stored)
    assert settings.get(setting) == setting.default


@pytest.mark.parametrize("stored", ["", "word", "7", "null", "[]", "true"])
@pytest.mark.parametrize("setting", TEXTS, ids=lambda setting: str(setting.key))
def test_what_is_no_text_gives_the_default(
    setting: Setting[str], stored: str, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings._store.setValue(setting.key, stored)
    assert settings.get(setting) == setting.default


def test_a_number_is_no_flag(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a.ini")
    settings._store.setValue(LEFT_PANE.key, json.dumps(0))
    assert settings.get(LEFT_PANE) is True


def test_a_file_of_another_program_gives_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "a.ini"
    path.write_text("[General]\ntheme=dark, light\nleft-pane=false\n\x00\x07[[", encoding="utf-8")
    settings = Settings(path)
    assert settings.get(THEME) == "system"
    assert settings.get(LEFT_PANE) is False


def test_without_a_path_they_are_in_the_configuration_folder() -> None:
    settings = Settings()
    settings.set(THEME, "dark")
    settings.sync()
    assert (platformdirs.user_config_path("gengdu") / "settings.ini").is_file()


@given(st.binary(max_size=200))
def test_bytes_can_be_kept_as_text(data: bytes) -> None:
    assert bytes(text_to_bytes(bytes_to_text(QByteArray(data))).data()) == data


@given(st.text(max_size=40))
def test_any_text_gives_some_bytes(text: str) -> None:
    assert text_to_bytes(text).size() <= 3 * len(text)
