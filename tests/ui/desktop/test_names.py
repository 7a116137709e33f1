from __future__ import annotations

from reader.facts import FIELDS
from reader.model import BlockKind, DetectedScript, Region, Script
from ui.desktop.names import field_name, kind_name, region_name, script_name, written_name


def test_every_script_and_region_has_a_name_of_its_own() -> None:
    assert len({script_name(script) for script in Script}) == len(Script)
    assert len({written_name(script) for script in DetectedScript}) == len(DetectedScript)
    assert len({region_name(region) for region in Region}) == len(Region)


def test_every_kind_of_block_and_every_field_has_a_name_of_its_own() -> None:
    assert len({kind_name(kind) for kind in BlockKind}) == len(BlockKind)
    assert len({field_name(field) for field in FIELDS}) == len(FIELDS)
