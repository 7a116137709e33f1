"""Where outlets put the parts of an article: plain facts about public pages.

A selector names one element by its id (``#atitle``) or by one of its classes (``.rm_txt_con``).
Sites rebuild their pages, so a rule is a hint: `page_body` takes its body only where that holds
enough running text beside the densest part of the page, and its title only where the page shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from reader.immutable import immutable


@immutable
class Site:
    """The selectors of a site or of a publishing system, each in order of trust."""

    name: str
    body: tuple[str, ...]
    title: tuple[str, ...] = ()
    masthead: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()


SITES: tuple[Site, ...] = (
    Site(
        "CRI",
        ("#abody",),
        title=("#atitle",),
        masthead=("#apublishtime", "#asource", "#aeditor", "#aeditorname"),
    ),
    Site(
        "WeChat",
        ("#js_content",),
        title=("#activity-name",),
        masthead=("#publish_time", "#js_author_name"),
        outlet=("#js_name", ".profile_nickname"),
    ),
    Site("People's Daily Online", (".rm_txt_con", "#rwb_zw"), masthead=(".edit",)),
    Site("People's Daily in print", ("#ozoom", "#articleContent")),
    Site("Xinhua", ("#detailContent", "#detail", "#p-detail"), masthead=(".header-info",)),
    Site("China News", (".left_zw", ".content_maincontent_content")),
    Site("CCTV", ("#content_area", "#text_area")),
    Site("Guangming", ("#article_inbox", "#ContentMain", ".u-mainText")),
    Site("China Youth Online", (".TRS_Editor", ".trs_editor_view", "#TRS_Editor")),
    Site("The Paper", (".news_txt", ".index_cententWrap__Jv8jK"), title=(".news_title",)),
    Site("Sina", ("#artibody", "#article_content"), title=("#artibodyTitle",)),
    Site("NetEase", (".post_body", "#endText"), title=(".post_title",), masthead=(".post_info",)),
    Site("Sohu", ("#mp-editor",)),
    Site("Tencent", ("#Cnt-Main-Article-QQ", ".content-article", "#ArticleCnt")),
    Site("Phoenix", ("#main_content", "#artical_real"), title=("#artical_topic",)),
    Site("Toutiao", (".tt-article-content", ".article-content")),
    Site("Guancha", (".all-txt",)),
    Site("Caixin", ("#Main_Content_Val",)),
    Site("Eastmoney", ("#ContentBody",)),
    Site("Central News Agency", (".paragraph",)),
    Site("United Daily News", (".article-content__editor", "#story_body_content")),
    Site("ETtoday", (".story",)),
    Site("Liberty Times", (".whitecon", ".cont")),
    Site("China Times", (".article-body",)),
    Site("SETN", ("#Content1",)),
    Site("RTHK", (".itemFullText",)),
    Site("Ming Pao", ("#upper", ".article_content")),
    Site("Yahoo", (".caas-body",)),
    Site("VOA, RFA", (".wsw", "#storytext")),
)


@immutable
class Places:
    """What the rules name on a page, in the order of the table."""

    bodies: tuple[HtmlElement, ...] = ()
    titles: tuple[HtmlElement, ...] = ()
    mastheads: tuple[HtmlElement, ...] = ()
    outlets: tuple[HtmlElement, ...] = ()


def find_places(tree: HtmlElement) -> Places:
    """The elements of a page that the rules name; those of a site only beside its body."""
    named = _named(tree)
    known = [site for site in SITES if any(one in named for one in site.body)]
    return Places(
        _picked(named, (site.body for site in known)),
        _picked(named, (site.title for site in known)),
        _picked(named, (site.masthead for site in known)),
        _picked(named, (site.outlet for site in known)),
    )


_SELECTORS = frozenset(
    one
    for site in SITES
    for part in (site.body, site.title, site.masthead, site.outlet)
    for one in part
)


def _named(tree: HtmlElement) -> dict[str, HtmlElement]:
    """The first element of each selector that the page has."""
    found: dict[str, HtmlElement] = {}
    for element in tree.iter("*"):
        names = [f".{name}" for name in element.get("class", "").split()]
        for name in [f"#{element.get('id', '')}", *names]:
            if name in _SELECTORS:
                found.setdefault(name, element)
    return found


def _picked(
    named: dict[str, HtmlElement], parts: Iterable[Sequence[str]]
) -> tuple[HtmlElement, ...]:
    return tuple(named[one] for part in parts for one in part if one in named)
