from __future__ import annotations

import pytest

from reader.model import Script
from ui.desktop.page.measures import DEFAULT
from ui.desktop.settings import BODY_SIZE, FACE_HANS, FACE_HANT_HK, FACE_HANT_TW, Number, Settings
from ui.desktop.typography import FACES, NUMBERS, measures, step


def test_the_defaults_of_the_settings_are_those_of_the_page(settings: Settings) -> None:
    assert measures(settings) == DEFAULT


def test_every_measure_follows_its_setting(settings: Settings) -> None:
    for number in NUMBERS:
        settings.set(number, number.most)
    for script, face in FACES.items():
        settings.set(face, f"Face {script.value}")
    made = measures(settings)
    assert [made.body, made.column, made.line, made.indent] == [each.most for each in NUMBERS]
    assert [made.family(script) for script in FACES] == [f"Face {each.value}" for each in FACES]


def test_each_script_has_a_face_of_its_own() -> None:
    assert set(FACES) == set(Script) - {Script.ORIGINAL}
    assert {face.key for face in FACES.values()} == {
        face.key for face in (FACE_HANS, FACE_HANT_TW, FACE_HANT_HK)
    }


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: str(number.key))
@pytest.mark.parametrize("way", [1, -1])
def test_steps_lead_to_the_bound_and_no_further(
    settings: Settings, number: Number, way: int
) -> None:
    bound = number.most if way > 0 else number.least
    for _ in range(100):
        step(settings, number, way)
        assert number.accepts(settings.get(number))
    assert settings.get(number) == bound


def test_a_step_there_and_back_is_none(settings: Settings) -> None:
    for number in NUMBERS:
        step(settings, number, 1)
        assert settings.get(number) != number.default
        step(settings, number, -1)
        assert settings.get(number) == number.default
    step(settings, BODY_SIZE, 3)
    assert settings.get(BODY_SIZE) == BODY_SIZE.default + 3
