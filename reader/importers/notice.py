"""The publisher's notice under an article: rights, disclaimers, terms of reprinting, its own apps.

Two rules, both for the last part of a text only. A heading that announces a notice starts one if
most paragraphs after it speak like one; single notices at the very end are taken line by line.
What tells a notice from a report *about* notices is who speaks: it names itself (本網, 本文, 凡)
and tells the reader what may not be done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from reader.importers.freeze import Line
from reader.importers.han import simplify
from reader.importers.masthead import is_credit
from reader.model import BlockKind

_EARLIEST = 0.35
_SKIPPED = (BlockKind.IMAGE, BlockKind.CAPTION)
_SHARE = 0.6
_LONGEST_HEADING = 40
_LONGEST_NOTICE = 600
_LONGEST_PROMOTION = 80
_ENOUGH_TERMS = 2

_NAME = (
    r"(?:特别|免责|版权|著作权|重要|法律|郑重|风险|本网|本站|本报|权利|转载|网站)?"
    r"(?:与|及|和|、)?(?:免责|版权|法律|转载|侵权|风险|隐私)?(?:声明|提示|说明|告知|须知|公告)"
)
_HEADING = re.compile(
    rf"^[\[【〖（(*※■●▌—\s-]*(?:{_NAME}|关于.{{0,20}}的?声明|.{{0,20}}版权.{{0,20}}声明"
    r"|版权(?:所有|信息)|著作权(?:所有|声明)|Copyright(?: notice)?|Disclaimer)"
    r"[\]】〗）)*※■●▌—\s:：-]*$",
    re.IGNORECASE,
)
_INLINE_HEADING = re.compile(rf"^[\[【（(*※■●▌—\s-]*{_NAME}[\]】）)]?\s*[:：]")
_SELF = re.compile(
    r"本网|本站|本报|本刊|本社|本台|本平台|本页|本号|本公众号|本文|本稿|本作品|此文|该文|此类|我们|我网|我站"
    r"|上述|以上|凡|本新闻|本内容|本资讯|本栏目|本影片|本图文|本平台|本篇|文中|网易号|作者本人|转载|自有版权|任何(?:单位|媒体|个人|组织|机构|未|人)|原作者"
)
_TERMS = re.compile(
    r"未经.{0,24}(?:授权|许可|同意|允许)|不得|严禁|禁止|无权|必须|注明|应在|请(?:与|于|在|及时|联系|勿|注明)"
    r"|不代表|仅代表|仅供|不构成|不承担|不负|文责自负|追究|均(?:转载|由|来自|为|属)|保留.{0,12}权"
    r"|版权(?:均?属|归|所有)|著作权(?:均?属|归|所有)|侵权.{0,20}(?:联系|删除|告知)|联系的|仅提供|立场|真实性|违者|必究|存储服务|自担风险|风险自担|法律责任|谢绝|请尊重"
)
_ALONE = re.compile(
    r"^[\[【（(*※©\s]*(?:版权所有|著作权所有|All Rights Reserved|Copyright\b|©)"
    r"|未经.{0,16}(?:授权|许可|同意).{0,8}(?:不得|严禁|禁止|请勿).{0,8}(?:转载|复制|使用|摘编)"
    r"|(?:本文|以上内容|文中观点|文章).{0,12}(?:仅|只|不)代表.{0,20}(?:观点|立场)"
    r"|如有侵权.{0,16}(?:联系|删除)"
    r"|(?:欢迎转载|转载请|转载时请).{0,20}(?:注明|标明|保留|联系)"
    r"|版权(?:均?属|归).{1,24}(?:所有|，)"
    r"|(?:不代表|不反映|并不表明).{2,24}(?:观点|立场|意见)"
    r"|^[（(]?(?:本文|文章)(?:来自|系|为).{2,20}(?:原创|授权|号).{0,30}(?:转载|下载|授权)"
    r"|^(?:Notice|Disclaimer)\s*:",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"(?:下载|安装|打开).{0,20}(?:APP|客户端|应用)|(?:扫描|扫码|扫一扫|长按|识别).{0,14}(?:二维码|关注|图片)"
    r"|(?:关注|订阅|追踪|加入).{0,24}(?:微信|公众号|视频号|微博|粉丝专页|粉丝团|LINE|YouTube|Telegram|Facebook|电子报|会员)"
    r"|(?:点击|按此|戳).{0,16}(?:查看更多|阅读更多|进入专题|看更多)|更多.{2,20}(?:请关注|尽在|请下载|请浏览|请锁定)",
    re.IGNORECASE,
)


def mark_notices(lines: Sequence[Line], kinds: list[BlockKind]) -> None:
    """Mark the lines of a publisher's notice in the last part of a text as boilerplate."""
    if not lines:
        return
    earliest = _EARLIEST * lines[-1].end
    texts = [simplify(line.text) for line in lines]
    start = min(_after_heading(lines, texts, earliest), _at_the_end(lines, texts, kinds))
    for at in range(start, len(lines)):
        if kinds[at] not in _SKIPPED and not is_credit(lines[at].text):
            kinds[at] = BlockKind.BOILERPLATE


def _after_heading(lines: Sequence[Line], texts: Sequence[str], earliest: float) -> int:
    announced = [
        at
        for at, line in enumerate(lines[:-1])
        if at and line.start >= earliest and _announces(texts[at])
    ]
    if not announced:
        return len(lines)
    speaking = [0, *accumulate(map(_speaks_as_notice, reversed(texts[announced[0] + 1 :])))]
    return next(
        (at for at in announced if _share(speaking, len(texts) - at - 1) >= _SHARE), len(lines)
    )


def _share(speaking: Sequence[int], count: int) -> float:
    """How many of so many lines at the end speak as a notice, of one."""
    return speaking[count] / count


def _at_the_end(lines: Sequence[Line], texts: Sequence[str], kinds: Sequence[BlockKind]) -> int:
    """Where an unbroken run of single notices at the end starts.

    Credits and pictures may stand between them.
    """
    start, earliest = len(lines), _EARLIEST * lines[-1].end
    for at in range(len(lines) - 1, 0, -1):
        if lines[at].start < earliest:
            break
        if _is_single_notice(texts[at]):
            start = at
        elif not is_credit(lines[at].text) and kinds[at] not in _SKIPPED:
            break
    return start


def _announces(text: str) -> bool:
    if len(text) <= _LONGEST_HEADING and _HEADING.match(text):
        return True
    return bool(_INLINE_HEADING.match(text)) and _speaks_as_notice(text)


def _speaks_as_notice(text: str) -> bool:
    return bool(_ALONE.search(text)) or bool(_SELF.search(text) and _TERMS.search(text))


def _is_single_notice(text: str) -> bool:
    if len(text) > _LONGEST_NOTICE:
        return False
    if len(text) <= _LONGEST_PROMOTION and _PROMOTION.search(text):
        return True
    announced = _INLINE_HEADING.match(text) and _speaks_as_notice(text)
    strict = _SELF.search(text) and len(_TERMS.findall(text)) >= _ENOUGH_TERMS
    itself = _ALONE.search(text) and _SELF.search(text)
    return bool(announced or strict or itself or _ALONE.match(text))
