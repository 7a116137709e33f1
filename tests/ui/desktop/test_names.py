from __future__ import annotations

from reader.model import DetectedScript, Region, Script
from ui.desktop.names import region_name, script_name, written_name


def test_every_script_and_region_has_a_name_of_its_own() -> None:
    assert len({script_name(script) for script in Script}) == len(Script)
    assert len({written_name(script) for script in DetectedScript}) == len(DetectedScript)
    assert len({region_name(region) for region in Region}) == len(Region)
