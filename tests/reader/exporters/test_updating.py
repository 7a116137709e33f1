from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import DamagedBlocks, ExportFailed
from reader.exporters import ExportOptions
from reader.exporters.listed import Listed
from reader.exporters.markdown import Markdown
from reader.exporters.org import Org
from reader.exporters.updating import update
from reader.language import Language
from tests.reader.exporters.markdown_reading import commonmark, outline
from tests.reader.exporters.sample_excerpts import CODEBOOK, EXCERPTS, source_of

OPTIONS = ExportOptions()


def material(count: int) -> Listed:
    return Listed(EXCERPTS[:count], CODEBOOK)


def test_a_person_writes_on_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "摘錄.md"
    update(file, Markdown(), material(2), OPTIONS)
    text = file.read_text(encoding="utf-8")
    mine = "\n我的話：**此處**與下文矛盾。\n"
    file.write_text(text.replace("<!-- gengdu:end n-1 -->\n", f"<!-- gengdu:end n-1 -->\n{mine}"))
    update(file, Markdown(), material(8), OPTIONS)
    done = file.read_text(encoding="utf-8")
    assert f"<!-- gengdu:end n-1 -->\n{mine}\n<!-- gengdu:begin n-2 -->" in done
    quotes = [quote for _, quote in outline(commonmark(done)).quotes]
    assert quotes == [source_of(each) for each in EXCERPTS]
    update(file, Markdown(), material(1), ExportOptions(language=Language.TRADITIONAL))
    less = file.read_text(encoding="utf-8")
    assert less.count("已不在匯出之列") == done.count("gengdu:begin") - 2
    assert mine in less


def test_what_cannot_be_brought_up_to_date_is_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    for data, fault in (("摘錄".encode("big5"), ExportFailed), (b"<!-- gengdu:x", DamagedBlocks)):
        file.write_bytes(data)
        with pytest.raises(fault):
            update(file, Markdown(), material(1), OPTIONS)
        assert file.read_bytes() == data
    with pytest.raises(ExportFailed, match="it is a folder"):
        update(tmp_path, Markdown(), material(1), OPTIONS)


def test_a_bom_stays_and_hides_no_mark(tmp_path: Path) -> None:
    file = tmp_path / "out.md"
    update(file, Markdown(), material(1), OPTIONS)
    data = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + data[data.index(b"<!--") :])
    held = file.read_bytes()
    update(file, Markdown(), material(1), OPTIONS)
    assert file.read_bytes() == held


def test_org_is_brought_up_to_date_too(tmp_path: Path) -> None:
    file = tmp_path / "out.org"
    update(file, Org(), material(2), OPTIONS)
    file.write_text(file.read_text(encoding="utf-8") + "* 結論\n", encoding="utf-8")
    update(file, Org(), material(1), OPTIONS)
    text = file.read_text(encoding="utf-8")
    gone = "#+GENGDU_BEGIN: n-2 gone\n\n/No longer exported; kept as it was./\n\n** Excerpt 2\n"
    assert gone in text
    assert text.endswith("#+GENGDU_END: n-2\n* 結論\n")
