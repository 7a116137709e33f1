"""What of a page is none of the article: told by the names of its elements and by its own words.

Names are those that developers give in English or in pinyin. Words are the headings over comments
and recommendations, and what the law has a site print at its foot.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from reader.importers.han import simplify

_TAGS = frozenset({"aside", "footer", "nav"})
_NAMES = re.compile(
    r"comment(?!ary)|recommend|related|relate[-_]|sidebar|side[-_]?bar|breadcrumb|copyright|footer"
    r"|disclaimer|pinglun|tuijian|xiangguan|guanggao|qrcode|advert|sponsor|newsletter|subscribe"
    r"|read[-_]?more|more[-_]?(?:news|stor|read|articles)|(?:hot|rank)[-_]?(?:list|news|read)"
    r"|(?:^|[\s_-])(?:foot|nav|navi|menu|crumbs?|share|side|aside|rank|hot|ads?|banner|tool(?:bar|s)?"
    r"|login|stream|pager|pagination|tuji|xgxw|xgyd)(?:$|[\s_\d-])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^[\d,]+\s*(?:条|则)(?:网友)?(?:评论|留言|跟帖)|登录\s*[|｜/]\s*注册$|^(?:发表意见|留言规则|跟贴规则|文明上网)"
    r"|^[\[【■▌]?(?:网友|读者|全部|最新|最热|热门|精彩|精选|发表|我要|查看|文章|参与|大家)*"
    r"(?:评论|留言|跟帖|跟贴|回应|回响|讨论)(?:列表|区|专区)?\s*[(（]?\d*\s*(?:条|则|篇)?[)）]?"
    r"(?:评论|留言)?[\]】:：]?$"
)
_MORE = re.compile(
    r"^[\[【<《■▌▶►▸●◆※>＞\s-]*(?:(?:相关|推荐|延伸|更多|热门|最新|精彩|其他|其它|本周|今日|24小时|编辑|为您|为你|猜你"
    r"|相似|往期|近期|同类)(?:的)?(?:新闻|阅读|报道|报导|文章|推荐|精选|内容|资讯|话题|专题|连结|链接"
    r"|热点|热文|焦点|主题|消息|影音|视频|喜欢|排行|关注|点击)+|猜你喜欢|[你您](?:可能|也许)?(?:也|还|会)?.{0,4}(?:喜欢|感兴趣|想看|想知道).{0,6}|也许[你您].{0,8}"
    r"|(?:大家|人人)都在(?:看|搜)|(?:热门|点击|阅读|新闻)?排行榜?|看更多.{0,10}|热搜|热榜|上一篇|下一篇"
    r"|(?:图片|视频|图集)(?:新闻|故事|集锦)|作者最新文章|TA的更多文章)[\]】>》:：\s…▼↓]*(?:更多)?$"
)
_FOOTER = re.compile(
    r"ICP[备证]|[京沪粤渝津冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘琼川贵云滇陕甘青蒙桂藏宁新]公网安备"
    r"|许可证[编]?[号:：（(]|举报(?:电话|邮箱|热线)|不良信息|All Rights? Reserved|Copyright\s*[©(]"
    r"|©\s*\d{4}|^版权所有|(?:广告|经营)许可|网络视听",
    re.IGNORECASE,
)
_FOOTER_ONLY = re.compile(
    r"ICP[备证]|公网安备|许可证[编号:：（(]|举报(?:电话|邮箱|热线)|不良信息", re.IGNORECASE
)
_ASIDE = re.compile(
    r"^第?\s*\d+\s*页?\s*[/／]\s*共?\s*\d+\s*页|^[<《«\s]*(?:上一页|首页)\s*[|｜\d\s]*.{0,10}下一页"
    r"|^(?:关键词|关键字|标签|tags?)\s*[:：]|^查看原图|^(?:点击|长按|扫描|扫一扫|扫码).{0,20}二维码"
    r"|^(?:分享|转发)(?:到|至|给).{0,12}$|^(?:打印|收藏|纠错|关闭|字号|返回顶部|阅读全文|展开全文|正在加载|加载中|阅读剩余|字[级号体][设大]|减少或屏蔽|已标记为不)"
    r"|^举报(?:/反馈)?$|^[+＋]\s*\d+$|^(?:[【\[]\d+[】\]])+$|^(?:返回搜狐，?)?查看更多$|^责任编辑[:：]?$|^展开$|^收起$"
    r"|^#[^#]{1,12}(?:\s+#[^#]{1,12})+$",
    re.IGNORECASE,
)
_LONGEST_HEADING = 20
_LONGEST_ASIDE = 60
_LONGEST_FOOTER = 400


def announces_comments(text: str) -> bool:
    """Whether a line is the heading over what readers say of the article."""
    return len(text) <= _LONGEST_HEADING and bool(_COMMENTS.match(simplify(text)))


def announces_more(text: str) -> bool:
    """Whether a line is the heading over other articles, or over comments."""
    if len(text) > _LONGEST_HEADING:
        return False
    folded = simplify(text)
    return bool(_MORE.match(folded) or _COMMENTS.match(folded))


def is_aside(text: str) -> bool:
    """Whether a line serves the page and not the article: pages, keywords, buttons in words."""
    return len(text) <= _LONGEST_ASIDE and bool(_ASIDE.search(simplify(text)))


def is_footer(text: str) -> bool:
    """Whether a line says what sites say at their foot: licences, rights, where to complain."""
    return len(text) <= _LONGEST_FOOTER and bool(_FOOTER.search(simplify(text)))


def is_licence(text: str) -> bool:
    """Whether a line gives a site's licences or where to complain of it."""
    return len(text) <= _LONGEST_FOOTER and bool(_FOOTER_ONLY.search(simplify(text)))


class Furniture:
    """Tells which elements of a page are furniture by their names; asks each element once.

    What holds one of the elements in `kept` is none, whatever its name.
    """

    def __init__(self, kept: Iterable[HtmlElement] = ()) -> None:
        self._known: dict[HtmlElement, bool] = {}
        for one in kept:
            self._known.update(dict.fromkeys([one, *one.iterancestors()], False))

    def holds(self, element: HtmlElement) -> bool:
        """Whether an element is furniture or stands in some."""
        path = []
        at: HtmlElement | None = element
        while at is not None and at not in self._known:
            path.append(at)
            at = at.getparent()
        inside = False if at is None else self._known[at]
        for one in reversed(path):
            inside = self._known[one] = inside or _is_named(one)
        return inside


def _is_named(element: HtmlElement) -> bool:
    if element.tag in _TAGS:
        return True
    if element.tag in ("html", "body", "article", "main"):
        return False
    names = f"{element.get('id', '')} {element.get('class', '')}"
    return len(names) > 1 and bool(_NAMES.search(names))
