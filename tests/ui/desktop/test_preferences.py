from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import BadSettingsFile, ExportFailed, SettingsUnreadable
from ui.desktop import preferences
from ui.desktop.preferences import Why
from ui.desktop.settings import (
    BODY_SIZE,
    CITATION_STYLE,
    CODER,
    EXPORT_FOLDER,
    FACE_HANT_TW,
    GEOMETRY,
    KEYS,
    LEFT_PANE,
    PREVIEW,
    SETTINGS,
    THEME,
    WATCHED_FOLDER,
    Section,
    Setting,
    Settings,
)

HALF = "\ud842"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "a.ini")


def written(path: Path, values: object, **more: object) -> Path:
    document = {"format": preferences.FORMAT, "version": 1, "settings": values, **more}
    path.write_bytes(json.dumps(document).replace("\n", "\r\n").encode())
    return path


def test_every_preference_is_in_one_section_with_what_it_is_chosen_from() -> None:
    shown = [each for _, found in preferences.preferences() for each in found]
    sections = [each.section for each in shown]
    assert sections == sorted(sections, key=[*Section].index)
    assert {id(each) for each in shown} == {id(each) for each in SETTINGS if each.section}
    for setting in shown:
        values = [option.value for option in setting.options]
        assert all(map(setting.accepts, values))
        assert not values or setting.default in values
    assert GEOMETRY not in shown
    assert EXPORT_FOLDER not in shown


def test_what_is_exported_is_the_same_on_another_machine(
    settings: Settings, tmp_path: Path
) -> None:
    settings.set(THEME, "dark")
    settings.set(FACE_HANT_TW, "思源宋體 𠮷😀")
    settings.set(KEYS, {"tag": ["Ctrl+;"]})
    settings.set(BODY_SIZE, 21)
    settings.set(PREVIEW, False)
    preferences.export(settings, tmp_path / "設定 😀.json")
    other = Settings(tmp_path / "b.ini")
    taken = preferences.read(tmp_path / "設定 😀.json")
    assert taken.left_out == ()
    for found, value in taken.values:
        other.set(found, value)
    assert other.get(THEME) == "dark"
    assert other.get(FACE_HANT_TW) == "思源宋體 𠮷😀"
    assert other.get(KEYS) == {"tag": ["Ctrl+;"]}
    assert other.get(BODY_SIZE) == 21
    assert other.get(PREVIEW) is False


def test_a_file_tells_nothing_of_a_person_or_a_machine(settings: Settings, tmp_path: Path) -> None:
    own: tuple[Setting[str], ...] = (CODER, GEOMETRY, EXPORT_FOLDER, WATCHED_FOLDER)
    for setting in own:
        settings.set(setting, "林禾")
    settings.set(CITATION_STYLE, "/home/林禾/我的.csl")
    settings.set(FACE_HANT_TW, HALF)
    preferences.export(settings, tmp_path / "a.json")
    text = (tmp_path / "a.json").read_text(encoding="utf-8")
    assert "林禾" not in text
    kept = json.loads(text)["settings"]
    gone = {each.key for each in SETTINGS if each.section is None or each.stays}
    assert not set(kept) & (gone | {CITATION_STYLE.key, FACE_HANT_TW.key})


def test_what_fits_is_taken_and_the_rest_is_named(tmp_path: Path) -> None:
    values = {
        "theme": "dark",
        "size-of-the-moon😀": 3,
        "body-size": 4_000,
        "left-pane": False,
        "geometry": "AAAA",
        "coder": "別人",
        "citation-style": "C:\\Users\\別人\\a.csl",
        "face-hans": HALF,
        "keys": {"tag": ["T"], "note": ["T"]},
        "preview": 0,
    }
    taken = preferences.read(written(tmp_path / "a.json", values))
    assert [(each.key, value) for each, value in taken.values] == [("theme", "dark")]
    assert dict(taken.left_out) == {
        "size-of-the-moon😀": Why.UNKNOWN,
        "body-size": Why.WRONG,
        "left-pane": Why.STAYS,
        "geometry": Why.STAYS,
        "coder": Why.STAYS,
        "citation-style": Why.STAYS,
        "face-hans": Why.WRONG,
        "keys": Why.WRONG,
        "preview": Why.WRONG,
    }


def test_a_file_of_a_later_gengdu_is_read_as_far_as_it_is_understood(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", {"theme": "sepia"}, version=9, more=[1])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert [each.key for each, _ in preferences.read(path).values] == ["theme"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b'{"settings": {}}',
        b'{"format": "gengdu-settings", "settings": []}',
        b'{"format": "gengdu-settings", "settings": {}' + b" " * 1_000_000 + b"}",
        b"[" * 100_000,
        b'{"format": "gengdu-settings", "settings": {"body-size": ' + b"9" * 5_000 + b"}}",
    ],
    ids=lambda data: str(data[:12]),
)
def test_what_is_no_file_of_settings_says_so(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(data)
    with pytest.raises(BadSettingsFile):
        preferences.read(tmp_path / "a.json")


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsUnreadable):
        preferences.read(tmp_path / "a.json")


def test_a_file_that_cannot_be_written_says_so(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        preferences.export(settings, tmp_path / "none" / "a.json")


def test_all_preferences_are_reset_and_nothing_else(settings: Settings) -> None:
    settings.set(THEME, "dark")
    settings.set(KEYS, {"tag": ["Ctrl+;"]})
    settings.set(LEFT_PANE, False)
    assert preferences.reset_all(settings) == [THEME, KEYS]
    assert settings.get(THEME) == "system"
    assert not settings.is_changed(KEYS)
    assert settings.get(LEFT_PANE) is False
    assert preferences.reset_all(settings) == []
