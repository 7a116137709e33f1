"""The words that an export adds of its own: headings and labels, in three languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.model import Excerpt


class Language(StrEnum):
    """The language of headings and labels (BCP 47)."""

    ENGLISH = "en"
    TRADITIONAL = "zh-Hant"
    SIMPLIFIED = "zh-Hans"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of one language.

    ``colon`` stands between a label and what it labels, ``semicolon`` between several of these.
    ``place`` and ``orphan`` are sentences with fields in braces.
    """

    excerpts: str = "Annotated excerpts"
    excerpt: str = "Excerpt {number}"
    untitled: str = "Untitled"
    ungrouped: str = "Others"
    articles: str = "Articles"
    codebook: str = "Codebook"
    outlet: str = "Outlet"
    author: str = "Author"
    editor: str = "Editor"
    responsible_editor: str = "Responsible editor"
    published: str = "Published"
    accessed: str = "Accessed"
    url: str = "URL"
    article: str = "Article"
    tags: str = "Tags"
    attribution: str = "Attribution"
    citation: str = "Citation"
    link: str = "Link"
    place: str = "Place"
    place_value: str = "{start}–{end} (code points of the source text, half open)"
    place_of_version: str = (
        "{start}–{end} (code points of version {version} of the source text, half open)"
    )
    orphan: str = "Orphan"
    orphan_value: str = "the passage was not found in the present text of the article"
    coder: str = "Coder"
    unknown: str = "unknown"
    context: str = "Context"
    note: str = "Note"
    simplified: str = "Simplified"
    traditional_taiwan: str = "Traditional, Taiwan"
    traditional_hong_kong: str = "Traditional, Hong Kong"
    not_converted: str = "as in the source, not converted"
    by_character: str = "converted with OpenCC, character for character"
    by_words: str = "converted with OpenCC, with regional words"
    colon: str = ": "
    semicolon: str = "; "
    literature_notes: str = "Literature notes"
    quotes_by_tag: str = "Quotes by tag"
    untagged: str = "Without a tag"
    appendix_table: str = "Table of excerpts"
    number: str = "No."
    quote: str = "Quote"
    source: str = "Source"
    reading_notes: str = "Reading notes"
    teaching_sheet: str = "Reading sheet"
    name_and_date: str = "Name, date"
    source_text: str = "Source"
    own_notes: str = "My notes"


LABELS: dict[Language, Labels] = {
    Language.ENGLISH: Labels(),
    Language.TRADITIONAL: Labels(
        excerpts="摘錄",
        excerpt="摘錄 {number}",
        untitled="無標題",
        ungrouped="其他",
        articles="文章",
        codebook="編碼簿",
        outlet="來源",
        author="作者",
        editor="編輯",
        responsible_editor="責任編輯",
        published="發布時間",
        accessed="取用日期",
        url="網址",
        article="文章",
        tags="標籤",
        attribution="出處",
        citation="引用",
        link="連結",
        place="位置",
        place_value="{start}–{end}（原文的碼點，不含末位）",
        place_of_version="{start}–{end}（原文第 {version} 版的碼點，不含末位）",
        orphan="失去位置",
        orphan_value="在文章現在的文字裡找不到這段話",
        coder="編碼者",
        unknown="不詳",
        context="上下文",
        note="筆記",
        simplified="簡體",
        traditional_taiwan="繁體（臺灣）",
        traditional_hong_kong="繁體（香港）",
        not_converted="與原文相同，未轉換",
        by_character="由 OpenCC 逐字轉換",
        by_words="由 OpenCC 連同地區用詞轉換",
        colon="：",
        semicolon="；",
        literature_notes="文獻筆記",
        quotes_by_tag="依標籤的引文",
        untagged="沒有標籤",
        appendix_table="摘錄表",
        number="編號",
        quote="引文",
        source="來源",
        reading_notes="閱讀筆記",
        teaching_sheet="閱讀講義",
        name_and_date="姓名、日期",
        source_text="原文",
        own_notes="我的筆記",
    ),
    Language.SIMPLIFIED: Labels(
        excerpts="摘录",
        excerpt="摘录 {number}",
        untitled="无标题",
        ungrouped="其他",
        articles="文章",
        codebook="编码簿",
        outlet="来源",
        author="作者",
        editor="编辑",
        responsible_editor="责任编辑",
        published="发布时间",
        accessed="访问日期",
        url="网址",
        article="文章",
        tags="标签",
        attribution="出处",
        citation="引用",
        link="链接",
        place="位置",
        place_value="{start}–{end}（原文的码点，不含末位）",
        place_of_version="{start}–{end}（原文第 {version} 版的码点，不含末位）",
        orphan="失去位置",
        orphan_value="在文章现在的文字里找不到这段话",
        coder="编码者",
        unknown="不详",
        context="上下文",
        note="笔记",
        simplified="简体",
        traditional_taiwan="繁体（台湾）",
        traditional_hong_kong="繁体（香港）",
        not_converted="与原文相同，未转换",
        by_character="由 OpenCC 逐字转换",
        by_words="由 OpenCC 连同地区用词转换",
        colon="：",
        semicolon="；",
        literature_notes="文献笔记",
        quotes_by_tag="按标签的引文",
        untagged="没有标签",
        appendix_table="摘录表",
        number="编号",
        quote="引文",
        source="来源",
        reading_notes="阅读笔记",
        teaching_sheet="阅读讲义",
        name_and_date="姓名、日期",
        source_text="原文",
        own_notes="我的笔记",
    ),
}


def place(excerpt: Excerpt, labels: Labels) -> str:
    """Where an excerpt stands, in words."""
    anchor, version = excerpt.annotation.anchor, excerpt.annotation.version
    said = labels.place_of_version if excerpt.is_orphan else labels.place_value
    return said.format(start=anchor.start, end=anchor.end, version=version)
