from __future__ import annotations

from reader.importers.page_lines import parse
from reader.importers.sites import SITES, find_places


def test_the_places_of_a_page() -> None:
    page = "<h1 id=atitle>題</h1><i id=asource>來源：湖</i><div class='x abody' id=abody>文</div>"
    places = find_places(parse(page))
    assert [one.get("id") for one in places.bodies] == ["abody"]
    assert [one.get("id") for one in places.titles] == ["atitle"]
    assert [one.get("id") for one in places.mastheads] == ["asource"]
    assert places.outlets == ()


def test_what_a_site_names_counts_only_beside_its_body() -> None:
    assert find_places(parse("<h1 id=atitle>題</h1><p>文</p>")).titles == ()


def test_a_class_is_one_of_several_and_whole() -> None:
    assert find_places(parse("<div class='cf rm_txt_con'>文</div>")).bodies
    assert not find_places(parse("<div class=rm_txt_content>文</div>")).bodies


def test_every_rule_names_a_body_by_ids_and_classes() -> None:
    for site in SITES:
        assert site.body
        selectors = (*site.body, *site.title, *site.masthead, *site.outlet)
        assert all(one[0] in "#." and one[1:].strip() == one[1:] != "" for one in selectors)
