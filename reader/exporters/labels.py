"""The words that an export adds of its own: headings and labels, in three languages."""

from __future__ import annotations

from reader.immutable import immutable
from reader.language import Language
from reader.model import Excerpt


@immutable(kw_only=True)
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
    no_longer: str = "No longer exported; kept as it was."
    original: str = "Original"
    traditional: str = "Traditional"
    script: str = "Script"
    search: str = "Search, in either script"
    filters: str = "Search and filter"
    outline: str = "Contents"
    all_excerpts: str = "Excerpts: {all}"
    some_excerpts: str = "Excerpts: {shown} of {all}"
    show_all: str = "Show all"
    no_match: str = "No excerpt matches."
    dark: str = "Dark"
    converted: str = "{how}: quote from the original"
    in_article: str = "In the article"
    whole_articles: str = "Whole articles"
    skip: str = "Skip to the excerpts"
    keys: str = "/ search · j, k next and previous · Esc show all"
    published_as_printed: str = "Published, as printed"
    kept_for_gengdu: str = (
        "Kept for Gengdu alone, in the folder “gengdu” of this file: how tags are drawn, their "
        "keys and which are archived; how the articles are laid out, the files they came from and "
        "their images."
    )
    orphans_left_out: str = (
        "Annotations left out, because their passages were not found in the present texts of the "
        "articles: {count}"
    )
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
        no_longer="已不在匯出之列；內容照舊保留。",
        original="原文",
        traditional="繁體",
        script="文字",
        search="搜尋，繁簡皆可",
        filters="搜尋與篩選",
        outline="目錄",
        all_excerpts="{all} 則摘錄",
        some_excerpts="{all} 則摘錄中的 {shown} 則",
        show_all="全部顯示",
        no_match="沒有符合的摘錄。",
        dark="深色",
        converted="{how}：引用請以原文為準",
        in_article="在文章中",
        whole_articles="文章全文",
        skip="跳到摘錄",
        keys="/ 搜尋 · j、k 下一則、上一則 · Esc 全部顯示",
        published_as_printed="發布時間（原樣）",
        kept_for_gengdu=(
            "只留給耕讀使用、放在本檔案「gengdu」資料夾裡的：標籤的線型、快速鍵與封存與否，"
            "文章的版面、原始檔案與圖片。"
        ),
        orphans_left_out="未帶出，因為在文章現在的文字裡找不到這段話：{count} 則標註",
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
        no_longer="已不在导出之列；内容照旧保留。",
        original="原文",
        traditional="繁体",
        script="文字",
        search="搜索，繁简皆可",
        filters="搜索与筛选",
        outline="目录",
        all_excerpts="{all} 条摘录",
        some_excerpts="{all} 条摘录中的 {shown} 条",
        show_all="全部显示",
        no_match="没有符合的摘录。",
        dark="深色",
        converted="{how}：引用请以原文为准",
        in_article="在文章中",
        whole_articles="文章全文",
        skip="跳到摘录",
        keys="/ 搜索 · j、k 下一条、上一条 · Esc 全部显示",
        published_as_printed="发布时间（原样）",
        kept_for_gengdu=(
            "只留给耕读使用、放在本文件“gengdu”文件夹里的：标签的线型、快捷键与归档与否，"
            "文章的版面、原始文件与图片。"
        ),
        orphans_left_out="未带出，因为在文章现在的文字里找不到这段话：{count} 条标注",
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
