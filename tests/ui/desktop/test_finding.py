from __future__ import annotations

from ui.desktop.finding import Finding

TEXT = "改革與改进：𠮷😀改革，改革。"


def look(finding: Finding, query: str, start: int = 0, *, exact: bool = False) -> str | None:
    hit = finding.look(TEXT, query, exact_script=exact, start=start)
    return None if hit is None else TEXT[slice(*hit)]


def test_the_first_hit_at_or_after_the_place_is_the_current_one() -> None:
    finding = Finding()
    assert look(finding, "改革", 1) == "改革"
    assert finding.at == 1
    assert len(finding.ranges) == 3


def test_after_the_last_hit_comes_the_first() -> None:
    finding = Finding()
    look(finding, "改革", len(TEXT))
    assert finding.at == 0
    assert finding.step(-1) == finding.ranges[2]
    assert finding.step(1) == finding.ranges[0]


def test_the_other_script_is_found_unless_it_must_not_be() -> None:
    finding = Finding()
    assert look(finding, "改進") == "改进"
    assert look(finding, "改進", exact=True) is None
    assert look(finding, "改进", exact=True) == "改进"


def test_where_nothing_is_found_nothing_is_current() -> None:
    finding = Finding()
    for query in ("𨋢", ""):
        look(finding, "改革")
        assert look(finding, query) is None
        assert (finding.at, finding.ranges) == (-1, [])
        assert finding.step(1) is None
