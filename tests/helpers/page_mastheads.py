"""What pages say of their articles, in the forms that outlets say it."""

from __future__ import annotations

from tests.helpers.news_pages import HANS, HANT, TITLE_HANS, TITLE_HANT, Case, page, paragraphs

H1, H1_HANS = f"<h1>{TITLE_HANT}</h1>", f"<h1>{TITLE_HANS}</h1>"
BODY, BODY_HANS = paragraphs(HANT), paragraphs(HANS)
DAY = {"published_at": "2022-01-19"}
TIME = {"published_at": "2022-01-19T19:46"}


def hant(name: str, masthead: str, said: dict[str, str], *, tail: str = "", head: str = "") -> Case:
    return Case(name, page(f"{H1}{masthead}<div>{BODY}{tail}</div>", head=head), said=said)


def hans(name: str, masthead: str, said: dict[str, str], *, tail: str = "") -> Case:
    html = page(f"{H1_HANS}{masthead}<div>{BODY_HANS}{tail}</div>", title=TITLE_HANS)
    return Case(name, html, HANS, TITLE_HANS, said)


def opened(name: str, opening: str, said: dict[str, str]) -> Case:
    """A page whose first paragraph opens with a dispatch line."""
    body = (opening + HANS[0], *HANS[1:])
    html = page(f"{H1_HANS}<p>2022-01-19 19:46</p><div>{paragraphs(body)}</div>", title=TITLE_HANS)
    return Case(name, html, body, TITLE_HANS, {**TIME, "outlet": "澄湖網", **said})


JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "澄湖網"}, {"@type": "NewsArticle", "headline": "%s",
"datePublished": "2022-01-19T11:46:00Z", "author": {"@type": "Person", "name": "王小明"},
"publisher": {"@type": "Organization", "name": "澄湖日報"}}]}</script>"""
META = """<meta name=source content="來源：澄湖日報"><meta name=author content=王小明>
<meta property="article:published_time" content="2022-01-19T19:46:00+08:00">"""
OWN = {"outlet": "澄湖網"}

MASTHEADS = (
    hans(
        "all in one line, glued",
        "<div>2022-01-19 19:46:43来源:澄湖广电总台编辑:王巍责编:冯薇薇</div>",
        {
            "published_at": "2022-01-19T19:46:43",
            "outlet": "澄湖广电总台",
            "editor": "王巍",
            "responsible_editor": "冯薇薇",
        },
    ),
    hant(
        "labels and names in elements of their own",
        "<ul><li>來源：</li><li>澄湖日報</li><li>責任編輯：</li><li>馮某某</li></ul><p>2022年1月19日</p>",
        {**DAY, "outlet": "澄湖日報", "responsible_editor": "馮某某"},
    ),
    hans(
        "an outlet beside the date",
        "<div><span>2022年01月19日 19:46</span> <a href=/s>青屿晚报</a></div>",
        {**TIME, "outlet": "青屿晚报"},
    ),
    hans(
        "an outlet in a line of its own",
        "<div>青屿晚报</div><div>2022-01-19 19:46</div>",
        {**TIME, "outlet": "青屿晚报"},
    ),
    hans(
        "elements named for what they hold",
        "<div><span class=time>2022-01-19 19:46</span><span class=source>青屿观察</span>"
        "<span class=author>李晓云</span></div>",
        {**TIME, "outlet": "青屿观察", "author": "李晓云"},
    ),
    hans(
        "tools and counts beside",
        "<div>2022-01-19 19:46　来源：青屿晚报　作者：李晓云　阅读：1,234次　"
        "字号：大 中 小　打印　分享到微博</div>",
        {**TIME, "outlet": "青屿晚报", "author": "李晓云"},
    ),
    hans(
        "bars, and no colons",
        "<div>2022-01-19 19:46 | 来源 青屿晚报 | 作者 李晓云</div>",
        {**TIME, "author": "李晓云", "outlet": "青屿晚报"},
    ),
    hant(
        "year, day and clock apart",
        "<div><div>2022</div><div>01/19</div><div>19:46</div></div><p>澄湖日報</p>",
        {**TIME, "outlet": "澄湖日報"},
    ),
    hant(
        "the clock before the day",
        "<div>19:46 2022/01/19</div><div>澄湖日報</div>",
        {**TIME, "outlet": "澄湖日報"},
    ),
    hant(
        "a year of the Republic",
        "<div>中華民國111年1月19日　澄湖日報</div>",
        {**DAY, "outlet": "澄湖日報"},
    ),
    hant(
        "Han numerals",
        "<div>二〇二二年一月十九日　星期三　澄湖日報</div>",
        {**DAY, "outlet": "澄湖日報"},
    ),
    hant(
        "the afternoon",
        "<div>2022年1月19日 週三 下午7:46 · 澄湖日報</div>",
        {**TIME, "outlet": "澄湖日報"},
    ),
    hant(
        "a byline of Taiwan",
        "<div>2022-01-19 19:46</div><p>記者王小明／澄湖報導</p>",
        {**TIME, **OWN, "author": "王小明"},
    ),
    hant(
        "outlet, byline and place with the date",
        "<div>2022-01-19 19:46 澄湖日報 記者王小明／青嶼即時報導</div>",
        {**TIME, "outlet": "澄湖日報", "author": "王小明"},
    ),
    hant(
        "a byline of Hong Kong",
        "<div>2022-01-19 19:46</div><div>撰文：陳大文　攝影：何某</div>",
        {**TIME, **OWN, "author": "陳大文"},
    ),
    hans(
        "credits under the text",
        "<div>2022-01-19 19:46 来源：青屿晚报</div>",
        {
            **TIME,
            "outlet": "青屿晚报",
            "author": "李晓云",
            "editor": "刘小阳",
            "responsible_editor": "张山",
        },
        tail="<p>青屿晚报记者 李晓云</p><p>编辑 刘小阳 校对 赵四</p>"
        "<p>（责任编辑：张山 CN031）</p>",
    ),
    hans(
        "an editor that is no name",
        "<div>2022-01-19 19:46 来源：青屿晚报 作者：网络</div>",
        {**TIME, "outlet": "青屿晚报"},
        tail="<p>责任编辑：admin</p>",
    ),
    opened(
        "a dispatch of an agency",
        "新华社澄湖1月19日电（记者 王小明、李晓云）",
        {"outlet": "新华社", "author": "王小明、李晓云"},
    ),
    opened(
        "another's dispatch",
        "中新网澄湖1月19日电 (记者 王小明)",
        {"outlet": "中新网", "author": "王小明"},
    ),
    opened("with a correspondent", "本报讯（记者 王小明 通讯员 张山）", {"author": "王小明"}),
    opened("a bracket of Taiwan", "〔記者王小明／青嶼報導〕", {"author": "王小明"}),
    opened(
        "an agency of Taiwan",
        "（中央社記者王小明青嶼19日電）",
        {"outlet": "中央社", "author": "王小明"},
    ),
    hant(
        "told to machines, in a graph",
        "",
        {"published_at": "2022-01-19T19:46:00", "outlet": "澄湖日報", "author": "王小明"},
        head=JSON_LD % TITLE_HANT,
    ),
    hant(
        "told to machines by UTC, printed by the clock on the wall",
        "<div>2022-01-20 00:10</div>",
        {"published_at": "2022-01-20T00:10", "outlet": "澄湖日報", "author": "王小明"},
        head=JSON_LD.replace("11:46", "16:10") % TITLE_HANT,
    ),
    hant(
        "meta alone",
        "",
        {"published_at": "2022-01-19T19:46:00", "outlet": "澄湖日報", "author": "王小明"},
        head=META,
    ),
    hant(
        "an author that is the site",
        "<div>2022-01-19 19:46</div>",
        {**TIME, **OWN},
        head="<meta name=author content=澄湖網><meta property=og:site_name content=澄湖網>",
    ),
    hant(
        "a day in the address alone",
        "",
        {**DAY, **OWN},
        head="<link rel=canonical href=https://lake.example/news/2022/01/19/7.html>",
    ),
)
