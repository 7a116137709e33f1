from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from reader.codebook import Codebook
from reader.errors import EmptyCodebook
from reader.exporters import ExportOptions, exported
from reader.exporters.listed import Listed
from reader.exporters.qdc import Qdc
from reader.model import Tag
from tests.helpers.refi import valid
from tests.reader.exporters.sample_refi import MATERIAL

Q = "{urn:QDA-XML:codebook:1.0}"


def written() -> bytes:
    return exported(Qdc(), MATERIAL, ExportOptions())


def test_it_is_as_it_was(golden: Callable[[str, bytes], None]) -> None:
    golden("codebook.qdc", written())


def test_it_is_valid_and_says_what_the_tags_are() -> None:
    assert valid(written(), "Codebook.xsd")
    reform, green = etree.fromstring(written()).findall(f"{Q}Codes/{Q}Code")
    assert (reform.get("name"), reform.get("color")) == ("改革舉措", "#C98A00")
    assert reform.findtext(f"{Q}Description") == "制度上的改變"
    assert [code.get("name") for code in reform.findall(f"{Q}Code")] == ["稅制; *費*"]
    assert green.get("name") == "生態項目"


def test_tags_may_lie_as_deep_as_they_like() -> None:
    deep = [Tag(f"t{at}", "山", f"t{at - 1}" if at else None) for at in range(3_000)]
    data = exported(Qdc(), Listed([], Codebook(deep)), ExportOptions())
    assert data.count(b"<Code ") == data.count(b"</Code>") == len(deep)


def test_without_a_tag_there_is_no_codebook() -> None:
    with pytest.raises(EmptyCodebook):
        exported(Qdc(), Listed([], Codebook()), ExportOptions())
