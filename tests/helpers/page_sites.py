"""Pages with the elements of certain sites, and texts of our own in them."""

from __future__ import annotations

from tests.helpers.news_pages import (
    BRIEF,
    FOOTER,
    HANS,
    HANT,
    NAV,
    TITLE_HANS,
    TITLE_HANT,
    Case,
    page,
    paragraphs,
)

BODY, BODY_HANS = paragraphs(HANT), paragraphs(HANS)
TIME = {"published_at": "2022-01-19T19:46"}
NOTICE = "凡本网注明“来源：澄湖在线”的内容，未经书面授权，任何单位及个人不得转载。"

SITES = (
    Case(
        "CRI",
        page(
            f"<div id=atitle>{TITLE_HANS}</div><div><span id=apublishtime>2022-01-19 19:46:43"
            "</span>"
            "<span id=asource>来源：<a href=/x>澄湖广电总台</a></span>"
            "<span id=aeditor>编辑：王巍</span>"
            "<span id=aeditor2>责编：冯薇薇</span></div>"
            f"<div id=abody>{BODY_HANS}<p>（文 兵歌）</p><div class=copyright>"
            f"<p>澄湖在线版权与信息产品内容销售的声明</p><p>{NOTICE}</p></div></div>",
            title=TITLE_HANS,
        ),
        HANS,
        TITLE_HANS,
        {
            "published_at": "2022-01-19T19:46:43",
            "outlet": "澄湖广电总台",
            "author": "兵歌",
            "editor": "王巍",
            "responsible_editor": "冯薇薇",
        },
    ),
    Case(
        "WeChat",
        f"<html><head><title></title><meta property=og:title content='{TITLE_HANS}'>"
        "<meta property=og:site_name content=微信公众平台></head><body>"
        f"<h1 id=activity-name> {TITLE_HANS} </h1><div><span>原创</span> "
        "<a id=js_name> 青屿观察 </a>"
        f"<em id=publish_time></em></div><div id=js_content style='visibility:hidden'>"
        + "".join(f"<section><span>{text}</span></section>" for text in HANS)
        + '</div><script>var ct = "1642592803";</script></body></html>',
        HANS,
        TITLE_HANS,
        {"published_at": "2022-01-19T19:46:43", "outlet": "青屿观察"},
    ),
    Case(
        "a rule names the body and not the longer text beside it",
        page(
            f"<h1>{TITLE_HANS}</h1><p>2022-01-19 19:46</p><div class=TRS_Editor><p>{BRIEF}"
            "</p></div>"
            f"<div>{paragraphs((HANS[0], HANS[1]))}</div>",
            title=TITLE_HANS,
        ),
        (BRIEF,),
        TITLE_HANS,
        {**TIME, "outlet": "澄湖網"},
    ),
    Case(
        "a stale rule names a line beside the body",
        page(
            f"<h1>{TITLE_HANT}</h1><p>2022-01-19 19:46</p><div id=artibody>"
            "<p>請看下文，謝謝。</p></div>"
            f"<div>{BODY}</div>"
        ),
        HANT,
        TITLE_HANT,
        {**TIME, "outlet": "澄湖網"},
    ),
    Case(
        "a class that a rule names is each paragraph's",
        page(
            f"<h1>{TITLE_HANT}</h1><p>2022-01-19 19:46</p><div>"
            + "".join(f"<div class=paragraph><p>{text}</p></div>" for text in HANT[:2])
            + "</div>"
        ),
        HANT[:2],
        TITLE_HANT,
        {**TIME, "outlet": "澄湖網"},
    ),
    Case(
        "People's Daily Online",
        page(
            f"<h1>{TITLE_HANS}</h1><div class=col-1-1>2022年01月19日19:46 | 来源："
            "<a href=/r>澄湖日报</a></div>"
            f"<div class='rm_txt_con cf'>{BODY_HANS}<div class=edit>(责编：张山、李司)</div></div>",
            title=TITLE_HANS,
            site="社会--澄湖网",
        ),
        HANS,
        TITLE_HANS,
        {**TIME, "outlet": "澄湖日报", "responsible_editor": "张山、李司"},
    ),
    Case(
        "NetEase",
        page(
            f"<h1 class=post_title>{TITLE_HANS}</h1>"
            "<div class=post_info>2022-01-19 19:46:43　来源: "
            "<a href=/s>青屿晚报</a>　<a href=/j>举报</a></div>"
            f"<div class=post_body>{BODY_HANS}</div>"
            "<div class=post_author>本文来源：青屿晚报 责任编辑：张山_NN2587</div>",
            title=TITLE_HANS,
        ),
        HANS,
        TITLE_HANS,
        {"published_at": "2022-01-19T19:46:43", "outlet": "青屿晚报", "responsible_editor": "张山"},
    ),
    Case(
        "Central News Agency",
        page(
            f"<h1>{TITLE_HANT}</h1><div class=updatetime>2022/1/19 19:46</div><div class=paragraph>"
            f"<p>（中央社記者王小明青嶼19日電）{HANT[0]}</p>{paragraphs(HANT[1:])}</div>"
            "<div class=paragraph><p>下載中央社「一手新聞」APP，每日新聞不漏接</p></div>",
            site="中央社 CNA",
        ),
        (f"（中央社記者王小明青嶼19日電）{HANT[0]}", *HANT[1:]),
        TITLE_HANT,
        {**TIME, "outlet": "中央社", "author": "王小明"},
    ),
    Case(
        "United Daily News",
        page(
            f"<h1>{TITLE_HANT}</h1><section><time>2022-01-19 19:46</time>"
            "<span>澄湖日報／ 記者王小明／青嶼即時報導</span>"
            f"</section><section class=article-content__editor>{BODY}</section>"
        ),
        HANT,
        TITLE_HANT,
        {**TIME, "author": "王小明", "outlet": "澄湖日報"},
    ),
    Case(
        "ETtoday",
        page(
            f"<h1>{TITLE_HANT}</h1><time>2022年01月19日 19:46</time><div class=story>"
            "<p>記者王小明／青嶼報導</p>"
            f"<p><img src=https://i.example/1.jpg></p><p>▲環湖步道。（圖／記者王小明攝）</p>{BODY}</div>",
            site="澄湖新聞雲",
        ),
        HANT,
        TITLE_HANT,
        {**TIME, "author": "王小明", "outlet": "澄湖新聞雲"},
        ("▲環湖步道。（圖／記者王小明攝）",),
    ),
    Case(
        "a page without a title",
        f"<html><body>{NAV}<div>{TITLE_HANS}</div><div>2022-01-19 19:46 来源：青屿晚报</div>"
        f"<div>{BODY_HANS}</div>{FOOTER}</body></html>",
        HANS,
        TITLE_HANS,
        {**TIME, "outlet": "青屿晚报"},
    ),
    Case(
        "the site before the title",
        page(
            f"<h1>{TITLE_HANS}</h1><div>2022-01-19 19:46 来源：青屿晚报</div>{BODY_HANS}",
            title="",
            site=f"澄湖网 - {TITLE_HANS}",
        ),
        HANS,
        TITLE_HANS,
        {**TIME, "outlet": "青屿晚报"},
    ),
)
