"""What a masthead says: outlet, author, editors and time, from lines in either script.

Pages glue their labels (``19:46:43來源:某網編輯:王某責編:馮某``) or spread them over elements, so a
line is cut at every known label, the longest first, and each value ends where the next label, a
date or a closing mark stands. 編輯 and 責編 are two people and stay two fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.immutable import immutable
from reader.importers.dates import find_date
from reader.importers.han import HAN, simplify
from reader.importers.people import clean_names, find_byline, is_person
from reader.model import Metadata

_FIELDS = {
    "outlet": "来源 文章来源 稿件来源 信息来源 新闻来源 内容来源 资料来源 来源于 本文来源"
    " 稿源 出处 来自 媒体",
    "author": "作者 记者 文字记者 本报记者 见习记者 实习记者 通讯员 撰文 撰稿 撰稿人 采写"
    " 采访 执笔 文字 文 "
    "文/图 图/文 文／图 图／文 图文 文图 整理",
    "editor": "编辑 网络编辑 本文编辑 本期编辑 文字编辑 编审 编校 小编 新媒体编辑",
    "responsible_editor": "责任编辑 责编 本期责编 责任编审 执行编辑 责任主编",
    "": "发布时间 发稿时间 发表时间 更新时间 最新更新 刊发时间 时间 日期 发布 发表 校对 责任校对 "
    "审核 监制 总监制 排版 视觉 摄影 摄 图 图片 翻译 点击 点击量 阅读 阅读量 阅读次数 浏览 浏览量 "
    "浏览次数 访问量 评论 字号 字体 分享 主编 值班主编 值班编辑 终审 初审 复审 统筹 策划 制作 "
    "图片来源 数据来源 素材来源 封面来源 题图来源 视频来源 建立时间 更新 人气 热度 关键词"
    " 关键字 标签 "
    "原标题 原题 报料 爆料 热线 电话 供稿 值班 总编 总编辑 副主编 审校 出品 来稿 导读 摘要",
}
_FIELD_OF = {label: field for field, labels in _FIELDS.items() for label in labels.split()}
_LONGEST_FIRST = "|".join(sorted(_FIELD_OF, key=len, reverse=True))
_WORDS = "|".join(label for label in _LONGEST_FIRST.split("|") if len(label) > 1)
_LABEL = re.compile(
    rf"(?P<glued>{_WORDS})[ \u3000\xa0]*[:：]"
    rf"|(?:^|(?<=[\s|｜、，(（\[【□■/／丨]))(?P<barred>{_LONGEST_FIRST})\s*[:：/／|｜丨]"
    rf"|(?:^|(?<=[\s|｜(（\[【□■]))(?P<spaced>责任编辑|责任校对|责编|编辑|记者|作者|撰文|撰稿|采写|文|通讯员"
    rf"|校对|审核|视觉|排版|监制|统筹|翻译|(?:文|图)[/／](?:图|文)|图文)(?=[\s]+[{HAN}])"
    rf"|(?:^|(?<=[|｜丨]))\s*(?P<piece>来源|作者|责任编辑|责编|编辑)(?=[{HAN}A-Za-z]{{2,12}}\s*(?:[|｜丨]|$))"
)
_CLOSING = re.compile(r"[】\]）)|｜丨]|\s[-—]\s")
_OUTLET = re.compile(
    rf"[{HAN}A-Za-z0-9·\-－]+(?:报|网|社|电台|电视台|广播|新闻|在线|周刊|杂志|客户端|传媒|中文站|时讯|快讯"
    rf"|频道|发布|融媒|日报网|新闻云|新闻网|财经|公众号|周报|电子报|消息|月刊|出版社|卫视|新媒体|号)"
    rf"|(?:中时|自由|联合|苹果|网易|新浪|搜狐|腾讯|凤凰|澎湃|界面|财新|中央社|中新社|新华社|公视|华视|民视|台视|中视"
    rf"|三立|东森|年代|壹电视|端传媒|香港01|明报|信报|星岛|东网|无线|风传媒|关键评论|上报|鉅亨|钜亨|财讯|天下|商周"
    rf"|远见|德国之声|法广|自由亚洲|美国之音|BBC|CNN|RFI|RFA|VOA|DW|NHK|TVBS|ETtoday|RTHK|HK01|36氪|虎嗅)$"
)
_NO_OUTLET = re.compile(
    r"^(?:今日|最新|更多|热门|推荐|相关|即时|要闻|首页|全部|图片|视频|社会|国际|国内|体育|娱乐|地方|综合|"
    r"新闻|网络|我的|关注)*(?:新闻|快讯|发布|频道|在线|消息|广播|财经|网|报|社|号)$"
)
_TOOLS = re.compile(
    r"(?:阅读|浏览|点击|访问|评论|人气|热度|收藏|转发|点赞|分享)(?:量|数|次数)?\s*[:：]?\s*[(（]?\s*[\d,.]*万?\s*[)）]?\s*次?"
    r"|[\d,.]+万?\s*(?:次|人|条|个|篇|则)?(?:阅读|浏览|点击|参与|评论|围观|赞|人气|跟帖|跟贴|回复|分享)"
    r"|字[号体]\s*[:：]?\s*(?:[大中小特超A+-]\s*)*|[\[【]?[大中小]\s*[\]】]|(?:缩小|放大|调整)字体|字体(?:减小|增大|缩小|放大)?|微博|微信|QQ空间|朋友圈|打印(?:本页)?"
    r"|关闭|举报|纠错|我有话说|参与互动|复制链接|朗读|语音播报|听新闻|发表评论|我要评论|写评论"
    r"|https?://[\w./-]+|\b[A-Z]+(?:\.[A-Z]+)+\b|我来说两句|推荐|返回|Facebook|Twitter|LINE|A[+-]|原创|首发|发[表布]于|更新于|建立时间"
)
_SENTENCE = re.compile(r"[。！？；]")
_NO_BYLINE = re.compile(r"[，,：:]|(?:摄|摄影|供图|提供|制图|图)[)）】]?$")
_FROM = re.compile(r"(?:(?:本文)?(?:来源于|来源|来自|转载自|转自|摘自|选自)\s*[:：]?\s*)?")
_AROUND = " :：《》[]【】()（）|｜\u3000\xa0"
_LONGEST_LINE = 160
_LONGEST_REST = 24
_LONGEST_OUTLET = 40
_LONGEST_BYLINE = 40


@immutable
class Said:
    """What a line says of a field. Not ``sure`` is what stands there without a label."""

    value: str
    line: str
    sure: bool = True


@immutable
class _Part:
    """A labelled value in a line, and where label and value stand."""

    field: str
    value: str
    start: int
    end: int


def parse_masthead(lines: Sequence[str]) -> Metadata:
    """What the lines of a masthead, or of the credits under a text, say; the first of each counts.

    A label at the end of a line takes its value from the next. ``title`` and ``url`` stay empty.
    """
    return Metadata(**{field: said.value for field, said in read_masthead(lines).items()})


def read_masthead(lines: Sequence[str]) -> dict[str, Said]:
    """What `parse_masthead` finds, by the names of the fields, each with the line that says it."""
    found: dict[str, Said] = {}
    for line in join_labels(lines):
        for field, value in _labelled(line):
            found.setdefault(field, Said(value, line))
        for field, value in _unlabelled(line):
            found.setdefault(field, Said(value, line, sure=False))
    return found


def join_labels(lines: Sequence[str]) -> list[str]:
    """The lines, with one that ends in a label without a value joined to the next by a space."""
    joined: list[str] = []
    waiting = False
    for line in lines:
        if waiting:
            joined[-1] += " " + line
        else:
            joined.append(line)
        parts = _parts(joined[-1])
        waiting = bool(parts) and bool(parts[-1].field) and not parts[-1].value
    return joined


def is_outlet(text: str) -> bool:
    """Whether a short text reads like the name of an outlet, by how such names end."""
    folded = simplify(text)
    return 2 <= len(text) <= 20 and bool(_OUTLET.fullmatch(folded)) and not _NO_OUTLET.match(folded)


def is_signed_outlet(text: str) -> bool:
    """Whether a text is a person and an outlet, as in 王某/澄湖日報."""
    name, _, outlet = text.replace("／", "/").partition("/")
    return is_person(name.strip()) and is_outlet(outlet.strip())


def is_masthead(line: str) -> bool:
    """Whether a line holds a date, labels or a byline, and hardly anything else."""
    return is_credit(line) or (_is_brief(line) and find_date(line) is not None)


def is_credit(line: str) -> bool:
    """Whether a line names outlet, writers or editors, and hardly says anything else."""
    if not _is_brief(line):
        return False
    return any(part.field and part.value for part in _parts(line)) or _is_byline(line)


def _is_brief(line: str) -> bool:
    """Whether a line is short, no sentence, and little but dates and labelled values."""
    if len(line) > _LONGEST_LINE or _SENTENCE.search(line):
        return False
    return len(_TOOLS.sub("", simplify(_rest(line))).strip()) <= _LONGEST_REST


def _labelled(line: str) -> Iterator[tuple[str, str]]:
    date = find_date(line)
    if date:
        yield "published_at", date.value
    for part in _parts(line):
        value = _outlet(part.value) if part.field == "outlet" else clean_names(part.value)
        if part.field and value:
            yield part.field, value


def _unlabelled(line: str) -> Iterator[tuple[str, str]]:
    """A byline such as 本報記者 王某 and an outlet that stands beside the date with no label."""
    rest = _rest(line, gap="\n")
    byline = None if _SENTENCE.search(rest) else find_byline(rest)
    if byline:
        yield "author", clean_names(rest[slice(*byline)])
        rest = rest[: byline[0]] + "\n" + rest[byline[1] :]
    for piece in (one.strip("/／") for one in re.split(r"[\s|｜·•丨]+", rest)):
        if is_signed_outlet(piece):
            name, outlet = re.split("[/／]", piece)
            yield "author", name
            yield "outlet", outlet
        elif is_outlet(piece):
            yield "outlet", piece


def _is_byline(line: str) -> bool:
    if len(line) > _LONGEST_BYLINE or _NO_BYLINE.search(simplify(line)):
        return False
    return find_byline(line) is not None


def _parts(line: str) -> list[_Part]:
    folded = simplify(line)
    labels = list(_LABEL.finditer(folded))
    date = find_date(line)
    parts = []
    for at, label in enumerate(labels):
        name = label["glued"] or label["barred"] or label["spaced"] or label["piece"]
        end = labels[at + 1].start() if at + 1 < len(labels) else len(line)
        if date and label.end() <= date.start < end:
            end = date.start
        closing = _CLOSING.search(line, label.end(), end)
        end = closing.start() if closing else end
        parts.append(_Part(_FIELD_OF[name], line[label.end() : end].strip(), label.start(), end))
    return parts


def _rest(line: str, gap: str = "") -> str:
    """What is left of a line without its date and its labelled values."""
    spans = [(part.start, part.end) for part in _parts(line)]
    date = find_date(line)
    if date:
        spans.append((date.start, date.end))
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(line[at:start])
        at = max(at, end)
    return gap.join([*kept, line[at:]]).strip(" \t\u3000()（）[]【】|｜")


def _outlet(value: str) -> str:
    """An outlet ends at the first white space after a Han character; Latin names keep theirs."""
    bare = value.strip(_AROUND)
    bare = bare[_FROM.match(simplify(bare)).end() :]  # type: ignore[union-attr]  # it matches ""
    name = re.split(rf"(?<=[{HAN}])\s+|\s{{2,}}", bare)[0].strip(_AROUND)
    return name if len(name) <= _LONGEST_OUTLET else ""
