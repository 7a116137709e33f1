"""The shapes of pages: where their bodies stand, and what stands around them."""

from __future__ import annotations

from tests.helpers.news_pages import (
    BRIEF,
    COMMENTS,
    HANS,
    HANT,
    TITLE_HANS,
    Case,
    links,
    page,
    paragraphs,
)

H1 = "<h1>環湖步道明春開放　湖邊居民又喜又憂</h1>"
H1_HANS = f"<h1>{TITLE_HANS}</h1>"
HEAD = "<div class=info>2022-01-19 19:46 來源：澄湖日報</div>"
HEAD_HANS = "<div class=info>2022年01月19日 19:46 来源：澄湖日报</div>"
SAID = {"published_at": "2022-01-19T19:46", "outlet": "澄湖日報"}
SAID_HANS = {"published_at": "2022-01-19T19:46", "outlet": "澄湖日报"}
BODY = paragraphs(HANT)
NOTICE = "版權聲明：本網所有內容，未經書面授權，任何媒體及個人不得轉載，違者必究。"
PHOTO = "<img src=https://i.example/1.jpg alt=湖>"

SHAPES = (
    Case("paragraphs", page(f"<div>{H1}{HEAD}<div>{BODY}</div></div>"), said=SAID),
    Case(
        "line breaks",
        page(f"<div>{H1}{HEAD}<div>{paragraphs(HANT, 'br')}</div></div>"),
        said=SAID,
    ),
    Case("divs for paragraphs", page(f"{H1}{HEAD}<div>{paragraphs(HANT, 'div')}</div>"), said=SAID),
    Case(
        "spans in divs",
        page(f"{H1}{HEAD}<div>{''.join(f'<div><span>{t}</span></div>' for t in HANT)}</div>"),
        said=SAID,
    ),
    Case(
        "sections one in the other",
        page(f"{H1}{HEAD}<section><section>{BODY}</section></section>"),
        said=SAID,
    ),
    Case(
        "a section a paragraph",
        page(f"{H1}{HEAD}<div>{''.join(f'<section><p>{t}</p></section>' for t in HANT)}</div>"),
        said=SAID,
    ),
    Case(
        "a layout table",
        page(f"<table><tr><td>{links()}<td>{H1}{HEAD}{BODY}</table>"),
        said=SAID,
    ),
    Case(
        "tables one in the other",
        page(
            f"<table><tr><td><table><tr><td>{H1}<tr><td>{HEAD}<tr><td>{paragraphs(HANT, 'br')}"
            "</table></table>"
        ),
        said=SAID,
    ),
    Case("an article in a list item", page(f"<ul><li>{H1}{HEAD}{BODY}</li></ul>"), said=SAID),
    Case("a brief", page(f"{H1}{HEAD}<div><p>{BRIEF}</p></div>"), (BRIEF,), said=SAID),
    Case(
        "a brief under its comments",
        page(f"<div>{H1}{HEAD}<div><p>{BRIEF}</p></div></div>{COMMENTS}"),
        (BRIEF,),
        said=SAID,
    ),
    Case(
        "comments in the same element",
        page(f"<div>{H1}{HEAD}{BODY}{COMMENTS}</div>"),
        said=SAID,
    ),
    Case(
        "another article recommended whole",
        page(
            f"{H1}{HEAD}<div><p>{BRIEF}</p></div><div class=recommend-wrap><h2>別的</h2>"
            f"{paragraphs(HANT * 4)}</div>"
        ),
        (BRIEF,),
        said=SAID,
    ),
    Case(
        "recommendations within the body",
        page(f"{H1}{HEAD}<div>{BODY}<h4>延伸閱讀</h4><ul>{links(5)}</ul></div>"),
        said=SAID,
    ),
    Case(
        "links in the middle",
        page(
            f"{H1}{HEAD}<div>{paragraphs(HANT[:2])}<h4>相關報導</h4><ul>{links(4)}</ul>"
            f"{paragraphs(HANT[2:])}</div>"
        ),
        said=SAID,
    ),
    Case(
        "a side column in the body",
        page(f"{H1}{HEAD}<div><div class=sidebar><p>{BRIEF}</p></div>{BODY}</div>"),
        said=SAID,
    ),
    Case(
        "a long footer",
        page(f"{H1}{HEAD}<div><p>{BRIEF}</p></div><div class=foot>{paragraphs(HANT * 3)}</div>"),
        (BRIEF,),
        said=SAID,
    ),
    Case(
        "a notice in the body",
        page(f"{H1}{HEAD}<div>{BODY}<p>{NOTICE}</p></div>"),
        said=SAID,
        notices=(NOTICE,),
    ),
    Case(
        "a notice, an appeal and the editor",
        page(
            f"{H1}{HEAD}<div>{BODY}<p>{NOTICE}</p><p>更多新聞請下載「澄湖日報」APP</p>"
            "<p>責任編輯：馮某</p></div>"
        ),
        said={**SAID, "responsible_editor": "馮某"},
        notices=(NOTICE, "更多新聞請下載「澄湖日報」APP"),
    ),
    Case(
        "a photo with its caption and credit apart",
        page(
            f"{H1}{HEAD}<div><p>{PHOTO}</p><p>環湖步道的入口</p><p>（圖／澄湖日報提供）</p>{BODY}</div>"
        ),
        ("環湖步道的入口", *HANT),
        said=SAID,
        captions=("（圖／澄湖日報提供）",),
    ),
    Case(
        "figures",
        page(
            f"{H1}{HEAD}<div><figure>{PHOTO}<figcaption>湖面　記者林某攝</figcaption>"
            f"</figure>{BODY}</div>"
        ),
        said=SAID,
        captions=("湖面　記者林某攝",),
    ),
    Case(
        "credits in other words",
        page(
            f"{H1_HANS}{HEAD_HANS}<div>{paragraphs(HANS[:2])}<p>{PHOTO}</p><p>图为环湖步道。</p>"
            f"<p>步道入口。王某 摄</p><p>图源：澄湖发布</p>{paragraphs(HANS[2:])}</div>",
            title=TITLE_HANS,
        ),
        HANS,
        TITLE_HANS,
        SAID_HANS,
        ("图为环湖步道。", "步道入口。王某 摄", "图源：澄湖发布"),
    ),
    Case(
        "a gallery with captions",
        page(
            f"{H1}{HEAD}<div>"
            + "".join(f"<div>{PHOTO}<p>{text}（湖山攝影社提供）</p></div>" for text in HANT)
            + "</div>"
        ),
        said=SAID,
        body=(),
        captions=tuple(f"{text}（湖山攝影社提供）" for text in HANT),
    ),
    Case(
        "headings, a list and a quotation",
        page(
            f"{H1}{HEAD}<div>{paragraphs(HANT[:2])}<h2>居民的聲音</h2><blockquote>{HANT[2]}</blockquote>"
            f"<ul><li>步道全長：九公里</li><li>開放時間：明年三月</li></ul><p>{HANT[3]}</p></div>"
        ),
        (HANT[0], HANT[1], HANT[3]),
        said=SAID,
    ),
    Case(
        "a table of data",
        page(
            f"{H1}{HEAD}<div>{BODY}<table><tr><th>站</th><th>公里</th></tr><tr><td>車站</td><td>0</td></tr>"
            "<tr><td>碼頭</td><td>4</td></tr></table></div>"
        ),
        said=SAID,
    ),
    Case(
        "an article of AMP",
        page(
            f"<article class=amp-wp-article><header>{H1}<div>2022-01-19 19:46 來源：澄湖日報</div>"
            f"</header><div class=amp-wp-article-content>{BODY}</div></article>"
        ),
        said=SAID,
    ),
    Case(
        "a page for phones",
        page(
            f"<header class=m-head><a href=/>澄湖</a></header><main>{H1}"
            "<p class=time>澄湖日報　2022-01-19 19:46</p>"
            f"<div class=art>{BODY}</div><p><a href=/app>打開App閱讀全文</a></p></main>"
        ),
        said=SAID,
    ),
    Case(
        "names of elements that mean something else",
        page(f"<div class='main sidebar-right has-comments'>{H1}{HEAD}<div>{BODY}</div></div>"),
        said=SAID,
    ),
)
