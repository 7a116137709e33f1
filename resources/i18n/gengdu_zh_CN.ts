<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>gengdu</name>
    <message>
        <source> · {count} marked</source>
        <translation>　·　已标记 {count} 条</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A backup is being made before…</source>
        <translation>正在先行备份…</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>A backup of {size} MB was made and verified.</source>
        <translation>备份已完成并经过核对，共 {size} MB。</translation>
    </message>
    <message>
        <source>A coded article to try everything on. It changes nothing in your library.</source>
        <translation>一篇已编码的文章，可以随意试用，不会改动您的文库。</translation>
    </message>
    <message>
        <source>A column for each tag</source>
        <translation>每个标签一列</translation>
    </message>
    <message>
        <source>A highlight is not where its quote is</source>
        <translation>标注不在其引文所在之处</translation>
    </message>
    <message>
        <source>A highlight of the sample has no history before you change it.</source>
        <translation>示例的标注在您改动之前没有历史。</translation>
    </message>
    <message>
        <source>A part of the name, in either script</source>
        <translation>姓名的一部分，繁简皆可</translation>
    </message>
    <message>
        <source>A quote is always the source; a reading in another script can stand below it.</source>
        <translation>引文一律照原文；下方可以另附一行繁体或简体。</translation>
    </message>
    <message>
        <source>A regular expression within a longer search.</source>
        <translation>在较长的搜索里用正则表达式。</translation>
    </message>
    <message>
        <source>A search has at most {words} words and parentheses {depth} deep.</source>
        <translation>一次搜索最多 {words} 个词，括号最多 {depth} 层。</translation>
    </message>
    <message>
        <source>A style in a file of your own…</source>
        <translation>自己的格式文件…</translation>
    </message>
    <message>
        <source>A table is missing or not as it should be</source>
        <translation>数据表缺失或结构不符</translation>
    </message>
    <message>
        <source>A text in the script asked for is shown as it stands. One that is mixed or unknown is judged paragraph by paragraph.</source>
        <translation>原文已是所选文字时，照原样显示；繁简混用或不明时，逐段判断。</translation>
    </message>
    <message>
        <source>A tree that you drag into order, with how often each tag is used. A right click renames, merges, splits and colours.</source>
        <translation>标签成树，拖动即可排列，旁边写着各用了几次。右击可改名、合并、拆分和换色。</translation>
    </message>
    <message>
        <source>A word is shown as you say wherever a source has it, and not converted again. The same word twice leaves it as it is. An article’s entries go before the library’s, and those before the ones for everywhere.</source>
        <translation>原文中凡有此词，都照您所写的显示，不再转换。两栏写法相同，即保持原样。文章的词条优先于文库的，文库的优先于所有文库通用的。</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2023, 2023-05, 2023-05-18</source>
        <translation>年、月或日：2023、2023-05、2023-05-18</translation>
    </message>
    <message>
        <source>About Gengdu</source>
        <translation>关于耕读</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>添加条件…</translation>
    </message>
    <message>
        <source>Add it to the library</source>
        <translation>存入文库</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Address of the article</source>
        <translation>文章的网址</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>All backups…</source>
        <translation>所有备份…</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>所有编码者</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All passages of the library</source>
        <translation>文库的所有摘录</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Always load images from this site</source>
        <translation>始终加载此网站的图片</translation>
    </message>
    <message>
        <source>Always load images from {host}</source>
        <translation>始终加载 {host} 的图片</translation>
    </message>
    <message>
        <source>An article you copied, or its address.</source>
        <translation>您复制的文章，或它的网址。</translation>
    </message>
    <message>
        <source>An export is still under way.</source>
        <translation>还有一次导出在进行。</translation>
    </message>
    <message>
        <source>An image has changed</source>
        <translation>图片内容已变动</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>本文标注</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>换个名字…</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>再加一个…</translation>
    </message>
    <message>
        <source>Another program has the library “{path}” open. Nothing was changed; close it there and try again.</source>
        <translation>另一个程序开着文库“{path}”。未做任何更改，请先在该程序中关闭，再试一次。</translation>
    </message>
    <message>
        <source>Another program is writing to the library “{path}”. Nothing was changed; try again.</source>
        <translation>另一个程序正在写入文库“{path}”。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>换一个标签…</translation>
    </message>
    <message>
        <source>Any script</source>
        <translation>各种字体</translation>
    </message>
    <message>
        <source>Archive or restore the tag</source>
        <translation>归档或恢复标签</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Archived: not offered for coding</source>
        <translation>已归档：编码时不再列出</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>包含它</translation>
    </message>
    <message>
        <source>Around…</source>
        <translation>包含…</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>第 {number} 篇</translation>
    </message>
    <message>
        <source>Article {number} of {total}</source>
        <translation>第 {number} 篇，共 {total} 篇</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles with a passage that has this tag.</source>
        <translation>有段落带此标签的文章。</translation>
    </message>
    <message>
        <source>Articles {count}</source>
        <translation>文章 {count}</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>As detected: {name}</source>
        <translation>自动判断：{name}</translation>
    </message>
    <message>
        <source>As the interface</source>
        <translation>与界面相同</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>与系统相同</translation>
    </message>
    <message>
        <source>At its place the text says something else; the passage was found elsewhere.</source>
        <translation>原来的位置已是别的文字；这段话在别处找到了。</translation>
    </message>
    <message>
        <source>At most 10 characters between them, in either order.</source>
        <translation>两者相隔最多 10 个字，先后不拘。</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>At the start and again while you change things, never more than needed.</source>
        <translation>启动时备份一次，改动期间再定时备份；没有改动就不备份。</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Author: {text}</source>
        <translation>作者：{text}</translation>
    </message>
    <message>
        <source>Author…</source>
        <translation>作者…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups of the library</source>
        <translation>文库的备份</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Before a repair</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before deleting</source>
        <translation>删除前</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>还原前</translation>
    </message>
    <message>
        <source>Below {tag}</source>
        <translation>放在“{tag}”之下</translation>
    </message>
    <message>
        <source>BibTeX, articles</source>
        <translation>BibTeX，文章</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Both, anywhere in text or title; AND says the same.</source>
        <translation>两者都有，不论在正文或标题；AND 亦同。</translation>
    </message>
    <message>
        <source>By a template</source>
        <translation>按模板</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>按文章分组</translation>
    </message>
    <message>
        <source>By coder</source>
        <translation>按编码者分组</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>按来源分组</translation>
    </message>
    <message>
        <source>By outlet, then newest first</source>
        <translation>先按来源，再由新到旧</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By the form shown</source>
        <translation>依显示的写法而定</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>By time, the latest first</source>
        <translation>按时间，新的在前</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份分组</translation>
    </message>
    <message>
        <source>CSL-JSON, articles</source>
        <translation>CSL-JSON，文章</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Carry my annotations over</source>
        <translation>沿用我的标注</translation>
    </message>
    <message>
        <source>Carry my annotations over…</source>
        <translation>沿用我的标注…</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Changed keys</source>
        <translation>更改过的按键</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Characters between the two at most</source>
        <translation>两者之间最多几个字</translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation>文库检查结果</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it, then try again.</source>
        <translation>确认文件还在、并且您可以打开，再试一次。</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>检查文库…</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查文库</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项，每行一个</translation>
    </message>
    <message>
        <source>Choose a file that a program for coding has exported.</source>
        <translation>请选择由编码软件导出的文件。</translation>
    </message>
    <message>
        <source>Choose a folder or an archive that holds articles.</source>
        <translation>请选择含有文章的文件夹或压缩文件。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a highlight first, with a click or from the list.</source>
        <translation>请先点选标注，或从列表中选取。</translation>
    </message>
    <message>
        <source>Choose a tag…</source>
        <translation>选择标签…</translation>
    </message>
    <message>
        <source>Choose one of the highlights that were not found, in the list.</source>
        <translation>请先在列表中选取一条找不到位置的标注。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Citation style of the last export</source>
        <translation>上次导出的引用格式</translation>
    </message>
    <message>
        <source>Citation style…</source>
        <translation>引用格式…</translation>
    </message>
    <message>
        <source>Click a row, then press the new key. In text fields, letters stay letters.</source>
        <translation>点选一行，再按下新的按键。在文本框里，字母仍是字母。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭示例</translation>
    </message>
    <message>
        <source>Close it in the other program, then try again.</source>
        <translation>请先在另一个程序里关闭它，再试一次。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>编码本</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>编码本</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>编码者</translation>
    </message>
    <message>
        <source>Coder: {names}</source>
        <translation>编码者：{names}</translation>
    </message>
    <message>
        <source>Coder…</source>
        <translation>编码者…</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>选集：{name}</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>Collection…</source>
        <translation>选集…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour, as #RRGGBB</source>
        <translation>颜色（#RRGGBB）</translation>
    </message>
    <message>
        <source>Colours: as the system</source>
        <translation>色彩：依系统</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>色彩：夜</translation>
    </message>
    <message>
        <source>Colours: paper</source>
        <translation>色彩：纸</translation>
    </message>
    <message>
        <source>Colours: sepia</source>
        <translation>色彩：褐</translation>
    </message>
    <message>
        <source>Colours: white</source>
        <translation>色彩：白</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns for tags in the last export</source>
        <translation>上次导出的标签列</translation>
    </message>
    <message>
        <source>Columns of the table of articles</source>
        <translation>文章表格的列</translation>
    </message>
    <message>
        <source>Columns of your own</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>Columns of your own…</source>
        <translation>自定义列…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>命令…</translation>
    </message>
    <message>
        <source>Compare it with the page before you rely on it.</source>
        <translation>引用之前，请先与原网页对照。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Context in exports</source>
        <translation>导出时的上下文</translation>
    </message>
    <message>
        <source>Contrast with the ground: {ratios}</source>
        <translation>与底色的对比：{ratios}</translation>
    </message>
    <message>
        <source>Copied with attribution: {count}</source>
        <translation>已连同出处复制：{count}</translation>
    </message>
    <message>
        <source>Copied with citation: {count}</source>
        <translation>已连同引用复制：{count}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>按显示复制</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy quote and attribution line</source>
        <translation>复制引文和出处</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>复制笔记</translation>
    </message>
    <message>
        <source>Copy the source text</source>
        <translation>复制原文</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同引用复制</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Escape gives up</source>
        <translation>Ctrl+Enter 保存，Esc 放弃</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>Delete a filter…</source>
        <translation>删除筛选…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete for good without a backup?</source>
        <translation>不做备份，仍要彻底删除吗？</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Delete the articles</source>
        <translation>删除文章</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>删除选集</translation>
    </message>
    <message>
        <source>Delete the highlight</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Delete the tag {tag}?</source>
        <translation>要删除标签“{tag}”吗？</translation>
    </message>
    <message>
        <source>Delete the tag…</source>
        <translation>删除标签…</translation>
    </message>
    <message>
        <source>Delete {count} tags?</source>
        <translation>要删除 {count} 个标签吗？</translation>
    </message>
    <message>
        <source>Delete {count} things for good, with all that hangs on them? This cannot be undone.</source>
        <translation>要永久删除这 {count} 项以及附属的所有内容吗？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Dictionary…</source>
        <translation>词典…</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>点线</translation>
    </message>
    <message>
        <source>Doubtful character</source>
        <translation>存疑的字</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duplicate the highlight</source>
        <translation>再制一条标注</translation>
    </message>
    <message>
        <source>Each is looked for in the text of the other article, in either script.</source>
        <translation>每条都在另一篇的原文里按简繁两体查找。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>编辑副本</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>编辑副本…</translation>
    </message>
    <message>
        <source>Edit the articles…</source>
        <translation>编辑文章信息…</translation>
    </message>
    <message>
        <source>Edit the tag…</source>
        <translation>编辑标签…</translation>
    </message>
    <message>
        <source>Edit this article’s facts…</source>
        <translation>修改这篇文章的资料…</translation>
    </message>
    <message>
        <source>Edit {count} articles</source>
        <translation>编辑 {count} 篇文章</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Encoding: {name}</source>
        <translation>编码：{name}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter searches the whole library</source>
        <translation>按 Enter 搜索全库</translation>
    </message>
    <message>
        <source>Every command can have other keys.</source>
        <translation>每个命令都可以改用别的按键。</translation>
    </message>
    <message>
        <source>Everything came in, and nothing needs a look.</source>
        <translation>全部都已导入，没有需要查看的条目。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有文库</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Export and citations</source>
        <translation>导出与引用</translation>
    </message>
    <message>
        <source>Export excerpts</source>
        <translation>导出摘录</translation>
    </message>
    <message>
        <source>Export excerpts…</source>
        <translation>导出摘录…</translation>
    </message>
    <message>
        <source>Export it anew from the program it comes from.</source>
        <translation>请从原来的程序重新导出。</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>导出编码本</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>导出编码本…</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>导出表格…</translation>
    </message>
    <message>
        <source>Export what is marked…</source>
        <translation>导出选中的标注…</translation>
    </message>
    <message>
        <source>Export {count}…</source>
        <translation>导出 {count} 条…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Extend the highlight</source>
        <translation>扩展标注</translation>
    </message>
    <message>
        <source>Extend to the paragraphs</source>
        <translation>扩展至整段</translation>
    </message>
    <message>
        <source>Extend to the selection</source>
        <translation>扩展至所选范围</translation>
    </message>
    <message>
        <source>Extend to the sentences</source>
        <translation>扩展至整句</translation>
    </message>
    <message>
        <source>Extend to the words</source>
        <translation>扩展至整个词</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Facts of this article</source>
        <translation>这篇文章的资料</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>筛选标注</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>筛选文章</translation>
    </message>
    <message>
        <source>Filter by coder</source>
        <translation>按编码者筛选</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>Filter by title or outlet, either script</source>
        <translation>按标题或来源筛选，繁简均可</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>筛选表格</translation>
    </message>
    <message>
        <source>Filter: tag, text, note</source>
        <translation>筛选：标签、文字、笔记</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filters kept by name</source>
        <translation>按名称保存的筛选</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Find a setting: characters, pinyin, English</source>
        <translation>查找设置：汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>Find a tag: characters, pinyin, initials</source>
        <translation>找标签：改革、shengtai、gg</translation>
    </message>
    <message>
        <source>Find in the manual, in either script</source>
        <translation>在手册中查找，繁简皆可</translation>
    </message>
    <message>
        <source>Find its place</source>
        <translation>寻找所在位置</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Find on this page, in either script</source>
        <translation>在本页查找，繁简皆可</translation>
    </message>
    <message>
        <source>Find on this page…</source>
        <translation>在本页查找…</translation>
    </message>
    <message>
        <source>Find only what is written so</source>
        <translation>只找写法相同的文字</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Find what a pattern matches</source>
        <translation>用正则表达式搜索</translation>
    </message>
    <message>
        <source>First added article first</source>
        <translation>最早加入的文章在前</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Fold all tags</source>
        <translation>折叠所有标签</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Folder of the last export</source>
        <translation>上次导出的文件夹</translation>
    </message>
    <message>
        <source>Folder of the last import</source>
        <translation>上次导入的文件夹</translation>
    </message>
    <message>
        <source>Folder that is watched</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>文件夹：{path}</translation>
    </message>
    <message>
        <source>For which script</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of exports</source>
        <translation>导出格式</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>From a date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>From a date…</source>
        <translation>起始日期…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From and to, such as 2022-01 — 2023-06, or one date</source>
        <translation>起止日期，例如 2022-01 — 2023-06，或只写一个日期</translation>
    </message>
    <message>
        <source>From “{title}” ({outlet}): {count}</source>
        <translation>取自《{title}》（{outlet}）：{count} 条</translation>
    </message>
    <message>
        <source>From: “{text}” ({place})</source>
        <translation>出处：“{text}”（{place}）</translation>
    </message>
    <message>
        <source>Gengdu cannot export to “{format}”. It exports to {formats}.</source>
        <translation>耕读无法导出“{format}”格式。可导出的格式：{formats}。</translation>
    </message>
    <message>
        <source>Gengdu is under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, as libraries of their own that you may replace. Citation styles are under CC BY-SA 3.0.</source>
        <translation>耕读采用 Apache License 2.0。Qt 与 PySide6 依 LGPL 3 使用，各为独立的库，您可自行替换。引文格式采用 CC BY-SA 3.0。</translation>
    </message>
    <message>
        <source>Gengdu keeps nothing of this kind</source>
        <translation>耕读不收这类内容</translation>
    </message>
    <message>
        <source>Gengdu works without a network. It asks for a page or an image only where you say so, and nothing about you, your articles or your coding ever leaves this machine: there are no statistics, no reports of faults and no look for new versions.</source>
        <translation>耕读不需要网络。只有在您要求时，才会去取某个网页或某张图片；与您、您的文章和编码有关的一切都不会离开这台电脑：不做统计，不上报错误，也不检查新版本。</translation>
    </message>
    <message>
        <source>Gengdu 耕讀</source>
        <translation>耕读</translation>
    </message>
    <message>
        <source>Geometry of the export dialog</source>
        <translation>导出对话框的位置与大小</translation>
    </message>
    <message>
        <source>Geometry of the import preview</source>
        <translation>导入预览的位置与大小</translation>
    </message>
    <message>
        <source>Get it anew: this copy is not whole.</source>
        <translation>请重新获取：这一份不完整。</translation>
    </message>
    <message>
        <source>Go to the annotations</source>
        <translation>转到标注</translation>
    </message>
    <message>
        <source>Go to the articles</source>
        <translation>转到文章</translation>
    </message>
    <message>
        <source>Go to the codebook</source>
        <translation>转到编码本</translation>
    </message>
    <message>
        <source>Go to the outline</source>
        <translation>转到大纲</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Grouped by tag</source>
        <translation>按标签分组</translation>
    </message>
    <message>
        <source>Grouping, order and context</source>
        <translation>分组、排序与上下文</translation>
    </message>
    <message>
        <source>Groups of the last export</source>
        <translation>上次导出的分组</translation>
    </message>
    <message>
        <source>Hangs on it</source>
        <translation>附属内容</translation>
    </message>
    <message>
        <source>Hard to see in {themes}: less than 3:1 with the ground ({ratios}).</source>
        <translation>在“{themes}”下不易看清：与底色的对比低于 3:1（{ratios}）。</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Heading before</source>
        <translation>上一个标题</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Highlight mode</source>
        <translation>连续标注模式</translation>
    </message>
    <message>
        <source>Highlight mode: choose a tag</source>
        <translation>连续标注模式：请选标签</translation>
    </message>
    <message>
        <source>Highlight: begin earlier</source>
        <translation>标注：起点前移</translation>
    </message>
    <message>
        <source>Highlight: begin later</source>
        <translation>标注：起点后移</translation>
    </message>
    <message>
        <source>Highlight: end earlier</source>
        <translation>标注：终点前移</translation>
    </message>
    <message>
        <source>Highlight: end later</source>
        <translation>标注：终点后移</translation>
    </message>
    <message>
        <source>Highlight: {tags}.</source>
        <translation>标注：{tags}。</translation>
    </message>
    <message>
        <source>Highlight: {tags}. Note: {note}</source>
        <translation>标注：{tags}。笔记：{note}</translation>
    </message>
    <message>
        <source>Highlighting with {tag}</source>
        <translation>连续标注：{tag}</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Highlights: {stay} stay, {asked} need your eye, {lost} are not found.</source>
        <translation>标注：{stay} 条不受影响，{asked} 条请您确认，{lost} 条找不到。</translation>
    </message>
    <message>
        <source>History of this annotation</source>
        <translation>此标注的历史</translation>
    </message>
    <message>
        <source>History of this annotation…</source>
        <translation>此标注的历史…</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>How many characters a line has room for.</source>
        <translation>一行容得下几个字。</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>多近算邻近</translation>
    </message>
    <message>
        <source>How near…</source>
        <translation>多近算邻近…</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>文件开头</translation>
    </message>
    <message>
        <source>How to write a search</source>
        <translation>搜索语法</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Images from these hosts are loaded whenever an article that shows them is opened.</source>
        <translation>打开的文章如有这些网站的图片，就会自动加载。</translation>
    </message>
    <message>
        <source>Images loaded: {count}.</source>
        <translation>已加载 {count} 张图片。</translation>
    </message>
    <message>
        <source>Images of the web are loaded when you ask, and by themselves from these only.</source>
        <translation>网络图片在您要求时才加载；只有这些网站的图片会自动加载。</translation>
    </message>
    <message>
        <source>Images that belong to the page were not with it.</source>
        <translation>属于这一页的图片没有一并带来。</translation>
    </message>
    <message>
        <source>Images too large to keep were left out.</source>
        <translation>太大而无法保留的图片已略去。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>导入编码本</translation>
    </message>
    <message>
        <source>Import a codebook: {name}</source>
        <translation>导入编码本：{name}</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>导入编码本…</translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Import coding from another program</source>
        <translation>从其他程序导入编码</translation>
    </message>
    <message>
        <source>Import coding from another program…</source>
        <translation>从其他程序导入编码…</translation>
    </message>
    <message>
        <source>Import coding: {name}</source>
        <translation>导入编码：{name}</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>从剪贴板导入</translation>
    </message>
    <message>
        <source>Import from the web</source>
        <translation>从网络导入</translation>
    </message>
    <message>
        <source>Import from the web…</source>
        <translation>从网络导入…</translation>
    </message>
    <message>
        <source>Import preview</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Import this one</source>
        <translation>导入此篇</translation>
    </message>
    <message>
        <source>Import this one and all that follow without asking</source>
        <translation>导入此篇及其后各篇，不再逐一询问</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In a row.</source>
        <translation>连在一起。</translation>
    </message>
    <message>
        <source>In the library already</source>
        <translation>原本就有</translation>
    </message>
    <message>
        <source>In the list beside the page.</source>
        <translation>页面旁的列表里。</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>原文的写法</translation>
    </message>
    <message>
        <source>In the trash, with all highlights: {articles}.</source>
        <translation>已移到回收站，标注一并保留：{articles}。</translation>
    </message>
    <message>
        <source>In the tree of the codebook.</source>
        <translation>编码本的标签树里。</translation>
    </message>
    <message>
        <source>In which a passage is copied with its source.</source>
        <translation>复制段落并附上出处时所用的格式。</translation>
    </message>
    <message>
        <source>In which an article is shown that you have not read yet. What you switch to on the page counts from then on; each article you leave keeps its own.</source>
        <translation>还没读过的文章用繁体、简体或原文显示。在页面上切换之后，以最后一次为准；读过的文章各自记住自己的。</translation>
    </message>
    <message>
        <source>In “{title}”</source>
        <translation>《{title}》</translation>
    </message>
    <message>
        <source>It alone</source>
        <translation>只限这个标签</translation>
    </message>
    <message>
        <source>JSON, complete</source>
        <translation>JSON（完整数据）</translation>
    </message>
    <message>
        <source>Join the highlights</source>
        <translation>合并标注</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>保存此筛选</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Keep what was written in an exported file</source>
        <translation>保留导出文件里自己写的内容</translation>
    </message>
    <message>
        <source>Keep what was written in the file</source>
        <translation>保留文件里自己写的内容</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Labels in</source>
        <translation>标题与栏名的语言</translation>
    </message>
    <message>
        <source>Labels in exports</source>
        <translation>导出时标题与列名的语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and script</source>
        <translation>语言与繁简</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>语言跟随系统</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Last added article first</source>
        <translation>最近加入的文章在前</translation>
    </message>
    <message>
        <source>Last changed passage first</source>
        <translation>最近改动的摘录在前</translation>
    </message>
    <message>
        <source>Leave highlight mode</source>
        <translation>退出连续标注模式</translation>
    </message>
    <message>
        <source>Leave the collection {name}</source>
        <translation>离开选集“{name}”</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>退出导览</translation>
    </message>
    <message>
        <source>Leave this one out; Escape does the same and asks nothing</source>
        <translation>不导入此篇；按 Esc 亦同，不再确认</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>略过：{what}。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Let all settings be as at first? Your library, and where windows stand, stay.</source>
        <translation>要把所有设置恢复成最初的样子吗？文库与窗口位置不受影响。</translation>
    </message>
    <message>
        <source>Libraries opened last</source>
        <translation>最近打开的文库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可条款</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Line {line} of the template asks for “{name}”, which there is not.</source>
        <translation>模板第 {line} 行要用“{name}”，但没有这一项。</translation>
    </message>
    <message>
        <source>Line {line} of the template cannot be carried out: {reason}.</source>
        <translation>模板第 {line} 行无法执行：{reason}。</translation>
    </message>
    <message>
        <source>Line {line} of the template cannot be read: {reason}.</source>
        <translation>模板第 {line} 行无法读懂：{reason}。</translation>
    </message>
    <message>
        <source>Links can be registered on Linux only; on this system it is not possible yet.</source>
        <translation>目前只有在 Linux 上能登记链接，此系统还不行。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Load the images of this article</source>
        <translation>加载本篇图片</translation>
    </message>
    <message>
        <source>Load the images of this article ({count}, from {hosts})</source>
        <translation>加载本篇图片（{count} 张，来自 {hosts}）</translation>
    </message>
    <message>
        <source>Loading images</source>
        <translation>正在加载图片</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Look its paragraphs through before you quote.</source>
        <translation>引用之前，请先检查段落。</translation>
    </message>
    <message>
        <source>Looking for passages: {count} so far…</source>
        <translation>正在查找段落：目前 {count} 处…</translation>
    </message>
    <message>
        <source>MB when unpacked</source>
        <translation>MB（解压后）</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>紫红</translation>
    </message>
    <message>
        <source>Make backups while I work</source>
        <translation>工作时自动备份</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>重建索引</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Mark articles first, in the list at the left or in the table.</source>
        <translation>请先在左侧列表或表格中选择文章。</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Mark doubtful characters</source>
        <translation>标出存疑的字</translation>
    </message>
    <message>
        <source>Mark passages first, with a click, Ctrl or Shift, or Ctrl+A.</source>
        <translation>请先选取摘录：点一下，或按住 Ctrl、Shift 多选，或按 Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Mark two highlights in the list first, with Ctrl and a click.</source>
        <translation>请先按住 Ctrl，在列表中点选两条标注。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>刊头</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Memo on this article</source>
        <translation>本文备忘</translation>
    </message>
    <message>
        <source>Memo on this article…</source>
        <translation>本文备忘…</translation>
    </message>
    <message>
        <source>Mend that and import all again: what came in is not doubled.</source>
        <translation>排除问题后全部再导入一次即可，已导入的不会重复。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge the tag into…</source>
        <translation>将标签并入…</translation>
    </message>
    <message>
        <source>Merge {tag} into</source>
        <translation>将“{tag}”并入</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>Minutes between two</source>
        <translation>间隔分钟数</translation>
    </message>
    <message>
        <source>Move the tag</source>
        <translation>移动标签</translation>
    </message>
    <message>
        <source>Move the tag down</source>
        <translation>标签下移</translation>
    </message>
    <message>
        <source>Move the tag out, beside the one it is under</source>
        <translation>标签升一级</translation>
    </message>
    <message>
        <source>Move the tag under the one above</source>
        <translation>标签降一级</translation>
    </message>
    <message>
        <source>Move the tag up</source>
        <translation>标签上移</translation>
    </message>
    <message>
        <source>Move this column to the left</source>
        <translation>此列左移</translation>
    </message>
    <message>
        <source>Move this column to the right</source>
        <translation>此列右移</translation>
    </message>
    <message>
        <source>Much like {count} others in the library.</source>
        <translation>与文库里 {count} 篇相近。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Near it</source>
        <translation>邻近它</translation>
    </message>
    <message>
        <source>Near…</source>
        <translation>邻近…</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新选集</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新选集…</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新列</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>New tag below this one…</source>
        <translation>在此标签下新建…</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>新建标签“{name}”</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新建标签…</translation>
    </message>
    <message>
        <source>Newest article first</source>
        <translation>由新到旧</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一条标注</translation>
    </message>
    <message>
        <source>Next doubtful character</source>
        <translation>下一个存疑的字</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>下一个标题</translation>
    </message>
    <message>
        <source>Next script</source>
        <translation>切换繁简</translation>
    </message>
    <message>
        <source>No annotation of this article is like that.</source>
        <translation>本文没有符合的标注。</translation>
    </message>
    <message>
        <source>No annotation’s id begins with “{annotation}”.</source>
        <translation>没有标识符以“{annotation}”开头的标注。</translation>
    </message>
    <message>
        <source>No article is like that. Take a condition away, or type less.</source>
        <translation>没有符合的文章。请去掉一个条件，或少输入几个字。</translation>
    </message>
    <message>
        <source>No article text was found in “{name}”.</source>
        <translation>在“{name}”中找不到文章正文。</translation>
    </message>
    <message>
        <source>No articles yet. Import a file, drop one here, or paste a text.</source>
        <translation>还没有文章。请导入文件、把文件拖到这里，或粘贴文字。</translation>
    </message>
    <message>
        <source>No article’s id begins with “{article}”.</source>
        <translation>没有标识符以“{article}”开头的文章。</translation>
    </message>
    <message>
        <source>No backup could be written to “{path}”: {reason}. The library is as it was; free some space or choose another folder for backups.</source>
        <translation>无法将备份写入“{path}”：{reason}。文库保持原样，请腾出空间，或改用其他备份文件夹。</translation>
    </message>
    <message>
        <source>No backup of it was found.</source>
        <translation>找不到它的备份。</translation>
    </message>
    <message>
        <source>No collections yet. Right-click here to make one, then drop articles on it.</source>
        <translation>还没有选集。在此右键新建，再把文章拖进去。</translation>
    </message>
    <message>
        <source>No columns of your own yet. Make one for what you want to know of each article: its genre, a number, a date.</source>
        <translation>还没有自定义列。想记下每篇文章的什么信息，就新建一列：体裁、数字、日期。</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>没有这个名称的命令。</translation>
    </message>
    <message>
        <source>No entries yet. Write a word of a source above, and how it is to be shown.</source>
        <translation>还没有词条。请在上方写下原文的词，以及要怎样显示。</translation>
    </message>
    <message>
        <source>No entry is like that.</source>
        <translation>没有符合的词条。</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>还没有保存的筛选</translation>
    </message>
    <message>
        <source>No highlight here.</source>
        <translation>这里没有标注。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>No longer load</source>
        <translation>不再自动加载</translation>
    </message>
    <message>
        <source>No other folder is looked into.</source>
        <translation>不会查看其他文件夹。</translation>
    </message>
    <message>
        <source>No passage is like that. Take a condition away with its ×, or ask for less.</source>
        <translation>没有符合的摘录。点条件上的 × 去掉一个条件，或放宽条件。</translation>
    </message>
    <message>
        <source>No passage of this text is like it. Select its passage on the page, then give this command again.</source>
        <translation>现行文字中没有相似的段落。请在正文中选取它的位置，再执行一次这个命令。</translation>
    </message>
    <message>
        <source>No reprint of this article is in the library.</source>
        <translation>文库里没有本文的转载。</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <source>No tag has the number {number} yet.</source>
        <translation>还没有标签使用数字 {number}。</translation>
    </message>
    <message>
        <source>No tag is meant by that.</source>
        <translation>没有符合的标签。</translation>
    </message>
    <message>
        <source>No tags yet. Select a passage and type a name, or right-click here.</source>
        <translation>还没有标签。请选取一段文字并输入名称，或在此单击右键。</translation>
    </message>
    <message>
        <source>No tags yet. Type a name and press Enter: it is the first.</source>
        <translation>还没有标签。输入名称后按 Enter，就是第一个。</translation>
    </message>
    <message>
        <source>No title or outlet is like that. Enter searches all texts.</source>
        <translation>没有符合的标题或来源。按 Enter 搜索所有正文。</translation>
    </message>
    <message>
        <source>No typeface here can draw Chinese. Install the package {package}.</source>
        <translation>这台电脑没有中文字体，请安装软件包 {package}。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None: the source alone</source>
        <translation>无，只要原文</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Not found in the article’s present text</source>
        <translation>在文章现在的文本中找不到</translation>
    </message>
    <message>
        <source>Not found in this text</source>
        <translation>在现行文字中找不到</translation>
    </message>
    <message>
        <source>Not found in this text: {quote}</source>
        <translation>在现行文字中找不到：{quote}</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Not this article</source>
        <translation>略过这篇</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nothing here is like that.</source>
        <translation>这里没有符合的条目。</translation>
    </message>
    <message>
        <source>Nothing in the file is new.</source>
        <translation>文件里没有新的内容。</translation>
    </message>
    <message>
        <source>Nothing in the manual is like that.</source>
        <translation>手册中没有符合的内容。</translation>
    </message>
    <message>
        <source>Nothing is highlighted here yet. Select a passage and tag it: then this is how the file begins.</source>
        <translation>这里还没有标注。请先选中一段文字并加标签，这里就会显示文件开头的样子。</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this library yet. Open an article, select a passage and tag it: it is listed here, with all others.</source>
        <translation>文库里还没有标注。打开文章，选中一段文字并加标签，就会和其他摘录一起列在这里。</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer words find more, and either script will do.</source>
        <translation>找不到。少输几个词会找到更多，繁简均可。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭黄</translation>
    </message>
    <message>
        <source>Of menus, dialogs and messages. It changes when Gengdu is started again.</source>
        <translation>菜单、对话框与消息所用的语言。重新启动耕读后才会更改。</translation>
    </message>
    <message>
        <source>Of the text on the page.</source>
        <translation>页面上文字的大小。</translation>
    </message>
    <message>
        <source>Oldest article first</source>
        <translation>由旧到新</translation>
    </message>
    <message>
        <source>One more article reads nearly the same</source>
        <translation>另有 1 篇转载与本文相近</translation>
    </message>
    <message>
        <source>One of them; | says the same.</source>
        <translation>有其一即可；| 亦同。</translation>
    </message>
    <message>
        <source>Only highlights that touch or overlap can become one.</source>
        <translation>只有相邻或重叠的标注才能合并。</translation>
    </message>
    <message>
        <source>Only in that field.</source>
        <translation>只在该栏查找。</translation>
    </message>
    <message>
        <source>Only one window writes to a library, so that neither undoes what the other did. Here it can be read meanwhile.</source>
        <translation>一个文库只由一个窗口写入，以免两边互相改掉对方的工作。在这里可以先阅读。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>以只读打开</translation>
    </message>
    <message>
        <source>Open it in a browser, save the page, and import the file.</source>
        <translation>请用浏览器打开并保存网页，再导入该文件。</translation>
    </message>
    <message>
        <source>Open it, copy the text of the article, and paste it here.</source>
        <translation>请打开它，复制文章内容，再粘贴到这里。</translation>
    </message>
    <message>
        <source>Open on the page</source>
        <translation>在文章中打开</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of the annotations</source>
        <translation>标注排序</translation>
    </message>
    <message>
        <source>Order of the last export</source>
        <translation>上次导出的顺序</translation>
    </message>
    <message>
        <source>Org</source>
        <translation>Org</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Other articles of the library with the same text</source>
        <translation>文库里内容相同的其他文章</translation>
    </message>
    <message>
        <source>Other libraries you have opened</source>
        <translation>您打开过的其他文库</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outlet: {names}</source>
        <translation>来源：{names}</translation>
    </message>
    <message>
        <source>Outlet…</source>
        <translation>来源…</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Overlapping it</source>
        <translation>与它重叠</translation>
    </message>
    <message>
        <source>Overlapping…</source>
        <translation>重叠于…</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>自定义颜色</translation>
    </message>
    <message>
        <source>Own colour…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>Paragraphs: {added} added, {gone} gone, {changed} changed.</source>
        <translation>段落：新增 {added} 段，消失 {gone} 段，改动 {changed} 段。</translation>
    </message>
    <message>
        <source>Parentheses group.</source>
        <translation>括号用来分组。</translation>
    </message>
    <message>
        <source>Parts of the article</source>
        <translation>文章的各部分</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Passage (context: {around})</source>
        <translation>摘录（上下文：{around}）</translation>
    </message>
    <message>
        <source>Passage before</source>
        <translation>先前的段落</translation>
    </message>
    <message>
        <source>Passage {start}–{end}</source>
        <translation>段落 {start}–{end}</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Passages must carry it</source>
        <translation>必须有这个标签</translation>
    </message>
    <message>
        <source>Passages must not carry it</source>
        <translation>不可有这个标签</translation>
    </message>
    <message>
        <source>Passages that are carried over</source>
        <translation>可以沿用的段落</translation>
    </message>
    <message>
        <source>Passages that cannot be placed</source>
        <translation>找不到位置的段落</translation>
    </message>
    <message>
        <source>Passages to be tagged</source>
        <translation>要加标签的段落</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Period…</source>
        <translation>期间…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pin the tag to a number…</source>
        <translation>将标签固定到数字键…</translation>
    </message>
    <message>
        <source>Pin {tag} to a number</source>
        <translation>将“{tag}”固定到数字键</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>请按新的按键</translation>
    </message>
    <message>
        <source>Press the new key, or Escape to leave it as it is.</source>
        <translation>请按新的按键；按 Esc 保持原样。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview before importing</source>
        <translation>导入前先预览</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一条标注</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Published then; a day, a month, a year or a span.</source>
        <translation>在此期间发布：日、月、年或起止。</translation>
    </message>
    <message>
        <source>Put back, but for what is gone meanwhile: {tags}.</source>
        <translation>已恢复；其间已不存在的标签除外：{tags}。</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>放入选集</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>放入选集…</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>放入选集</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>放在这里</translation>
    </message>
    <message>
        <source>Put the caret inside a highlight first, where to part it.</source>
        <translation>请先把光标放在标注内要拆开的位置。</translation>
    </message>
    <message>
        <source>Put the library back as it was on {when}? What is in it now is kept as a backup first, so this can be taken back. The window closes and opens again.</source>
        <translation>要把文库还原到 {when} 的状态吗？现有内容会先另存为备份，因此之后仍可还原回来。窗口会关闭并重新打开。</translation>
    </message>
    <message>
        <source>Put this state back</source>
        <translation>恢复到此状态</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Quotes are the source, character for character.</source>
        <translation>引文与原文一字不差。</translation>
    </message>
    <message>
        <source>Quotes as the source has them, with citation and link, for Word, Excel, NVivo and others. The manual ({keys}) says more.</source>
        <translation>引文与原文一字不差，带着引用和链接，可供 Word、Excel、NVivo 等使用。使用手册（{keys}）有更多说明。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 编码本</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>RIS, articles</source>
        <translation>RIS，文章</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Read Chinese-language news in either script, code its passages, export quotes you can cite.</source>
        <translation>以简体或繁体阅读中文新闻，为段落加上标签，导出可供引用的摘录。</translation>
    </message>
    <message>
        <source>Read and code Chinese news</source>
        <translation>阅读中文新闻，为段落编码</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读取编码</translation>
    </message>
    <message>
        <source>Read in the script you know best</source>
        <translation>用您最熟悉的文字阅读</translation>
    </message>
    <message>
        <source>Read the article anew from its bytes, or restore a backup from before.</source>
        <translation>请从保留的原始内容重新读取这篇文章，或还原先前的备份。</translation>
    </message>
    <message>
        <source>Read the file again in another encoding</source>
        <translation>用另一种编码重新读取此文件</translation>
    </message>
    <message>
        <source>Read this article anew</source>
        <translation>重新读取这篇文章</translation>
    </message>
    <message>
        <source>Read this article anew…</source>
        <translation>重新读取这篇文章…</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读状态</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>改换标签</translation>
    </message>
    <message>
        <source>Recode…</source>
        <translation>改换标签…</translation>
    </message>
    <message>
        <source>Recolour</source>
        <translation>换色</translation>
    </message>
    <message>
        <source>Recolour the tag…</source>
        <translation>更换标签颜色…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo this step</source>
        <translation>重做这个步骤</translation>
    </message>
    <message>
        <source>Redo {count} steps</source>
        <translation>重做 {count} 个步骤</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Region of Traditional</source>
        <translation>繁体地区</translation>
    </message>
    <message>
        <source>Regional words in the last export</source>
        <translation>上次导出的地区用词</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>清除所有条件</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除这个条件</translation>
    </message>
    <message>
        <source>Rename a filter…</source>
        <translation>重命名筛选…</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重命名选集</translation>
    </message>
    <message>
        <source>Rename the collection…</source>
        <translation>重命名选集…</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Rename the tag…</source>
        <translation>重命名标签…</translation>
    </message>
    <message>
        <source>Repair makes it anew from what is sound.</source>
        <translation>可由完好的数据重新建立。</translation>
    </message>
    <message>
        <source>Repair what can be made anew</source>
        <translation>修复可重建的部分</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>正在修复文库</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>将</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>报告（HTML）</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Report of the last import…</source>
        <translation>上次导入的报告…</translation>
    </message>
    <message>
        <source>Reprints of this article</source>
        <translation>本文的转载</translation>
    </message>
    <message>
        <source>Reprints of this article…</source>
        <translation>本文的转载…</translation>
    </message>
    <message>
        <source>Reprints: {count}</source>
        <translation>转载 {count}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部还原</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>还原所有设置</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>全部还原…</translation>
    </message>
    <message>
        <source>Reset the key</source>
        <translation>还原按键</translation>
    </message>
    <message>
        <source>Reset “{what}”</source>
        <translation>还原“{what}”</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责编</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Restore a backup from before, or delete the highlight and make it anew.</source>
        <translation>请还原先前的备份，或删除这条标注后重新标注。</translation>
    </message>
    <message>
        <source>Restore a backup from before. What is sound can be exported first.</source>
        <translation>请还原先前的备份；完好的内容可以先导出。</translation>
    </message>
    <message>
        <source>Restore it…</source>
        <translation>还原这份备份…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>还原…</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>正在还原备份</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Right as it is: mark it no more</source>
        <translation>这样是对的：不再标出</translation>
    </message>
    <message>
        <source>Run text recognition (OCR) on it first.</source>
        <translation>请先做文字识别（OCR）。</translation>
    </message>
    <message>
        <source>Said by a person.</source>
        <translation>由人填写。</translation>
    </message>
    <message>
        <source>Sample, not in the library</source>
        <translation>示例，未存入文库</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a copy without a password, and import that.</source>
        <translation>请另存一份没有密码的，再导入。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save it as a web page or as text, and import that.</source>
        <translation>请另存为网页或纯文本，再导入。</translation>
    </message>
    <message>
        <source>Save or download it again.</source>
        <translation>请重新保存或下载。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save the page with its pictures, and import it again.</source>
        <translation>请连同图片保存网页，再导入一次。</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存筛选…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved pages, text, Word, EPUB, PDF. Folders can be dropped on this window.</source>
        <translation>存好的网页、纯文本、Word、EPUB、PDF。文件夹可以拖进这个窗口。</translation>
    </message>
    <message>
        <source>Saved ▾</source>
        <translation>已存的筛选 ▾</translation>
    </message>
    <message>
        <source>Say once whose name highlights carry</source>
        <translation>提示一次标注以谁的名义留下</translation>
    </message>
    <message>
        <source>Says whose words are replaced where Simplified is shown with regional words.</source>
        <translation>以简体并转换地区用词显示时，决定替换哪个地区的用词。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁简</translation>
    </message>
    <message>
        <source>Script and region of this article</source>
        <translation>本文的文字与地区</translation>
    </message>
    <message>
        <source>Script and region of this article…</source>
        <translation>本文的文字与地区…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>搜索所有文章</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>请先搜索。</translation>
    </message>
    <message>
        <source>Search the library for the selection</source>
        <translation>在全库搜索所选文字</translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation>搜索全库</translation>
    </message>
    <message>
        <source>Search the whole library, in either script</source>
        <translation>搜索全库，繁简均可</translation>
    </message>
    <message>
        <source>Second line in</source>
        <translation>对照文字</translation>
    </message>
    <message>
        <source>Second line in exports</source>
        <translation>导出时的对照文字</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>See which of the two is right. To write it again and save it settles it.</source>
        <translation>请看哪一份才对，重新写好并保存即可。</translation>
    </message>
    <message>
        <source>Select a passage and tag it</source>
        <translation>选中段落，加上标签</translation>
    </message>
    <message>
        <source>Select a passage first, or mark highlights in the list.</source>
        <translation>请先选取一段文字，或在列表里选取标注。</translation>
    </message>
    <message>
        <source>Select a passage first, with the mouse or with Shift and arrows.</source>
        <translation>请先选取一段文字：用鼠标拖动，或按住 Shift 再按方向键。</translation>
    </message>
    <message>
        <source>Select a passage in the text to highlight and tag it.</source>
        <translation>在正文中选取一段文字，即可标注并添加标签。</translation>
    </message>
    <message>
        <source>Select what the highlight shall cover as well.</source>
        <translation>请先选取要并入标注的文字。</translation>
    </message>
    <message>
        <source>Select what to look for first.</source>
        <translation>请先选取要搜索的文字。</translation>
    </message>
    <message>
        <source>Select with the mouse, or with Shift and the arrows. A small window comes up: type the name of a tag and press Enter. It is kept at once, in every script.</source>
        <translation>用鼠标，或按住 Shift 和方向键选中。旁边会出现小窗口：输入标签名称，按 Enter。标注立刻保存，繁简都在。</translation>
    </message>
    <message>
        <source>Selected: {quote}</source>
        <translation>已选中：{quote}</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>褐</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>设置{field}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings taken over: {count}.</source>
        <translation>已采用的设置：{count} 项。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Show archived tags</source>
        <translation>显示已归档的标签</translation>
    </message>
    <message>
        <source>Show it so from now on</source>
        <translation>今后都这样显示</translation>
    </message>
    <message>
        <source>Show reprints</source>
        <translation>查看转载</translation>
    </message>
    <message>
        <source>Show the annotations</source>
        <translation>显示本文标注</translation>
    </message>
    <message>
        <source>Show the former text…</source>
        <translation>查看先前的文字…</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>显示文库</translation>
    </message>
    <message>
        <source>Show the sample article</source>
        <translation>显示示例文章</translation>
    </message>
    <message>
        <source>Show the tour at the first start</source>
        <translation>首次启动时显示导览</translation>
    </message>
    <message>
        <source>Show {shown}</source>
        <translation>显示为{shown}</translation>
    </message>
    <message>
        <source>Shown are the first {shown} of {count} excerpts.</source>
        <translation>显示 {count} 条摘录中的前 {shown} 条。</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Shown: {shown} · source: {written}</source>
        <translation>显示：{shown} · 原文为{written}</translation>
    </message>
    <message>
        <source>Signs found: Taiwan {taiwan}, Hong Kong {hong_kong}, the mainland {mainland}.</source>
        <translation>用字线索：台湾 {taiwan}、香港 {hong_kong}、中国大陆 {mainland}。</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Sites whose images are loaded</source>
        <translation>自动加载图片的网站</translation>
    </message>
    <message>
        <source>Sites whose images are loaded…</source>
        <translation>自动加载图片的网站…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>实线</translation>
    </message>
    <message>
        <source>Some of the page’s text could not be read.</source>
        <translation>这一页有部分文字读不出来。</translation>
    </message>
    <message>
        <source>Something cannot be read</source>
        <translation>有内容无法读取</translation>
    </message>
    <message>
        <source>Something names what is not there</source>
        <translation>有内容指向不存在的项目</translation>
    </message>
    <message>
        <source>Something that somebody wrote is missing</source>
        <translation>有写下的内容不见了</translation>
    </message>
    <message>
        <source>Something to search for is missing after “{operator}” at character {place}.</source>
        <translation>第 {place} 个字的“{operator}”之后缺少要搜索的内容。</translation>
    </message>
    <message>
        <source>Something went wrong before</source>
        <translation>先前发生过错误</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>发生错误。</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>按此列排序</translation>
    </message>
    <message>
        <source>Sort the tags below</source>
        <translation>下级标签排序</translation>
    </message>
    <message>
        <source>Sort the tags below by name</source>
        <translation>下级标签按名称排序</translation>
    </message>
    <message>
        <source>Sort the tags below by passages</source>
        <translation>下级标签按段落数排序</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>原文：{source}</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Split it, and import the parts.</source>
        <translation>请分成几份，再分别导入。</translation>
    </message>
    <message>
        <source>Split the highlight here</source>
        <translation>在此拆开标注</translation>
    </message>
    <message>
        <source>Split the tag…</source>
        <translation>拆分标签…</translation>
    </message>
    <message>
        <source>Split {tag}</source>
        <translation>拆分“{tag}”</translation>
    </message>
    <message>
        <source>Standing to a tag</source>
        <translation>与标签的关系</translation>
    </message>
    <message>
        <source>Stands in the quote or the note, in either script</source>
        <translation>引文或笔记中的文字，繁简皆可</translation>
    </message>
    <message>
        <source>States</source>
        <translation>历次状态</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>停止正在进行的工作</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>TSV table</source>
        <translation>TSV 表格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table of articles</source>
        <translation>文章表格</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag by number</source>
        <translation>用数字加标签</translation>
    </message>
    <message>
        <source>Tag number 1</source>
        <translation>1 号标签</translation>
    </message>
    <message>
        <source>Tag number 2</source>
        <translation>2 号标签</translation>
    </message>
    <message>
        <source>Tag number 3</source>
        <translation>3 号标签</translation>
    </message>
    <message>
        <source>Tag number 4</source>
        <translation>4 号标签</translation>
    </message>
    <message>
        <source>Tag number 5</source>
        <translation>5 号标签</translation>
    </message>
    <message>
        <source>Tag number 6</source>
        <translation>6 号标签</translation>
    </message>
    <message>
        <source>Tag number 7</source>
        <translation>7 号标签</translation>
    </message>
    <message>
        <source>Tag number 8</source>
        <translation>8 号标签</translation>
    </message>
    <message>
        <source>Tag number 9</source>
        <translation>9 号标签</translation>
    </message>
    <message>
        <source>Tag of each hit</source>
        <translation>每处标注</translation>
    </message>
    <message>
        <source>Tag on it…</source>
        <translation>所用标签…</translation>
    </message>
    <message>
        <source>Tag the selection…</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Tag them</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Tag what was found</source>
        <translation>为搜索结果加标签</translation>
    </message>
    <message>
        <source>Tag what was found…</source>
        <translation>为搜索结果加标签…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags {count}</source>
        <translation>标签 {count}</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take a tag off…</source>
        <translation>移除标签…</translation>
    </message>
    <message>
        <source>Take excerpts out</source>
        <translation>导出摘录</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改归这里</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>移出选集</translation>
    </message>
    <message>
        <source>Take out what you need, and import that.</source>
        <translation>请取出需要的部分，再导入。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Template of the last export</source>
        <translation>上次导出的模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>文字与色彩</translation>
    </message>
    <message>
        <source>Text and colours…</source>
        <translation>文字与色彩…</translation>
    </message>
    <message>
        <source>Text and highlights are sound. Import the page once more, if you still have it.</source>
        <translation>文字与标注完好。若还留有原网页或文件，请再导入一次。</translation>
    </message>
    <message>
        <source>Text as large as at first</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Text: {text}</source>
        <translation>文字：{text}</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>文字…</translation>
    </message>
    <message>
        <source>That was the first place found.</source>
        <translation>这是第一处。</translation>
    </message>
    <message>
        <source>That was the last place found.</source>
        <translation>这是最后一处。</translation>
    </message>
    <message>
        <source>The article of this link is in the trash.</source>
        <translation>此链接的文章在回收站里。</translation>
    </message>
    <message>
        <source>The article of this link is not in this library.</source>
        <translation>此链接的文章不在此文库里。</translation>
    </message>
    <message>
        <source>The article was read anew. Every highlight is in its place.</source>
        <translation>文章已重新读取，所有标注都在原处。</translation>
    </message>
    <message>
        <source>The article was read anew. {count} highlights were not found in it: they stand at the end of the list.</source>
        <translation>文章已重新读取。有 {count} 条标注找不到位置，列在列表最后。</translation>
    </message>
    <message>
        <source>The articles whole as well</source>
        <translation>连同文章全文</translation>
    </message>
    <message>
        <source>The backup made before still holds them.</source>
        <translation>先前的备份中仍保有这些内容。</translation>
    </message>
    <message>
        <source>The backup was cancelled. The library is as it was.</source>
        <translation>备份已取消。文库保持原样。</translation>
    </message>
    <message>
        <source>The backup “{path}” is damaged: {reason}. The library is as it was; take another backup.</source>
        <translation>备份“{path}”已损坏：{reason}。文库保持原样，请改用其他备份。</translation>
    </message>
    <message>
        <source>The check was cancelled. Nothing was changed.</source>
        <translation>检查已取消。未做任何更改。</translation>
    </message>
    <message>
        <source>The citation style “{style}” could not be read: {reason}.</source>
        <translation>无法读取引用格式“{style}”：{reason}。</translation>
    </message>
    <message>
        <source>The codebook is empty: a codebook file needs at least one tag.</source>
        <translation>编码本是空的：编码本文件至少要有一个标签。</translation>
    </message>
    <message>
        <source>The collection {name} is in the trash. The articles are kept.</source>
        <translation>选集“{name}”已移到回收站，文章仍保留。</translation>
    </message>
    <message>
        <source>The dictionary “{name}” could not be read: {reason}.</source>
        <translation>无法读取词典“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>The disk with the library “{path}” is full. Nothing was changed; free some space.</source>
        <translation>文库“{path}”所在的磁盘已满。未作任何更改，请腾出空间。</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>导出已取消，没有写入任何东西。</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>The file, its index, and every text, image and highlight are looked at.</source>
        <translation>正在核对文件、索引，以及每一篇文字、每一张图片和每一条标注。</translation>
    </message>
    <message>
        <source>The first without the second; so does -開放.</source>
        <translation>有前者而无后者；-开放 亦同。</translation>
    </message>
    <message>
        <source>The former text</source>
        <translation>先前的文字</translation>
    </message>
    <message>
        <source>The headings of an article stand here; a click goes to one.</source>
        <translation>文章的标题会列在这里，点一下就到那里。</translation>
    </message>
    <message>
        <source>The highlight of this link is in the trash.</source>
        <translation>此链接的标注在回收站里。</translation>
    </message>
    <message>
        <source>The highlight of this link is no longer in the library.</source>
        <translation>此链接的标注已经不在文库里。</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The ids of {count} annotations begin with “{annotation}”. Give more of the id.</source>
        <translation>有 {count} 条标注的标识符以“{annotation}”开头，请多输入几位。</translation>
    </message>
    <message>
        <source>The ids of {count} articles begin with “{article}”. Give more of the id.</source>
        <translation>有 {count} 篇文章的标识符以“{article}”开头，请多输入几位。</translation>
    </message>
    <message>
        <source>The image “{address}” was not loaded: {reason}.</source>
        <translation>没有加载图片“{address}”：{reason}。</translation>
    </message>
    <message>
        <source>The language changes when Gengdu is started again.</source>
        <translation>重新启动耕读后，语言才会更改。</translation>
    </message>
    <message>
        <source>The language of headings and columns.</source>
        <translation>标题与列名所用的语言。</translation>
    </message>
    <message>
        <source>The last backup is of {when}.</source>
        <translation>最近的备份是 {when} 的。</translation>
    </message>
    <message>
        <source>The last step is at the top; those above the chosen one go with it.</source>
        <translation>最近的步骤在最上方；所选步骤以上的各步会一并撤销。</translation>
    </message>
    <message>
        <source>The library is as it was on {when}. What was in it before is kept as a backup.</source>
        <translation>文库已还原到 {when} 的状态，还原前的内容另存为备份。</translation>
    </message>
    <message>
        <source>The library is damaged. What can be read of it is shown: {articles} articles, {annotations} annotations. Nothing is written.</source>
        <translation>文库已损坏。以下是仍可读取的内容：{articles} 篇文章、{annotations} 条标注。不会写入任何数据。</translation>
    </message>
    <message>
        <source>The library is open already</source>
        <translation>文库已打开</translation>
    </message>
    <message>
        <source>The library “{path}” could not be opened: {reason}.</source>
        <translation>无法打开文库“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged, and nothing in it can be read. It was left as it is. The last backup is “{backup}”, of {made}; open that one.</source>
        <translation>文库“{path}”已损坏，内容完全无法读取。文件保持原样。最近的备份是“{backup}”（{made}），请改开这一份。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged, and nothing in it can be read. It was left as it is; no backup of it was found.</source>
        <translation>文库“{path}”已损坏，内容完全无法读取。文件保持原样；找不到它的备份。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged, so it can only be read. Nothing was changed; go on in a backup of it.</source>
        <translation>文库“{path}”已损坏，因此只能阅读。未做任何更改；请改用它的备份继续工作。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged. It was left as it is; restore a backup of it.</source>
        <translation>文库“{path}”已损坏。文件保持原样，请恢复备份。</translation>
    </message>
    <message>
        <source>The library “{path}” is no longer where it was opened. Nothing was changed; bring it back there, or open it anew.</source>
        <translation>文库“{path}”已不在打开时的位置。未作任何更改，请把它放回原处，或重新打开。</translation>
    </message>
    <message>
        <source>The library “{path}” is of an older Gengdu and could not be brought up to date: {reason}. It was left as it was; so is its backup, “{backup}”. Open it with the Gengdu that made it, and tell us what you read here.</source>
        <translation>文库“{path}”由较旧的耕读建立，升级时发生问题：{reason}。文库保持原样，备份在“{backup}”。请先用原来的版本打开，并把这段信息告诉我们。</translation>
    </message>
    <message>
        <source>The library “{path}” is of an older Gengdu and is not brought up to date without a backup, which could not be made: {reason}. It was left as it is; free some space and open it again.</source>
        <translation>文库“{path}”由较旧的耕读建立，升级前必须先备份，但备份失败：{reason}。文库保持原样，请腾出空间后重新打开。</translation>
    </message>
    <message>
        <source>The library “{path}” is read-only. Nothing was changed.</source>
        <translation>文库“{path}”为只读，未作任何更改。</translation>
    </message>
    <message>
        <source>The library “{path}” was made by a newer Gengdu (format {version}, this one knows up to {known}). It was left as it is; update Gengdu to open it.</source>
        <translation>文库“{path}”由较新版的耕读创建（格式 {version}，此版最高支持 {known}）。文件保持原样，请更新耕读后再打开。</translation>
    </message>
    <message>
        <source>The marks of an earlier export are damaged at line {line}: each block must begin and end once, outside of the others. Nothing was changed.</source>
        <translation>先前导出的标记在第 {line} 行损坏：每一区块须各有一个开头与结尾，且不在其他区块之内。未作任何更改。</translation>
    </message>
    <message>
        <source>The metadata was read anew.</source>
        <translation>文章信息已重新读取。</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>The page alone</source>
        <translation>只看正文</translation>
    </message>
    <message>
        <source>The page nests too deeply; it was read without its layout.</source>
        <translation>这一页的结构嵌套过深，仅取了文字，未顾及版面。</translation>
    </message>
    <message>
        <source>The paragraph</source>
        <translation>整段</translation>
    </message>
    <message>
        <source>The paragraphs do not cover the text</source>
        <translation>段落与正文不相符</translation>
    </message>
    <message>
        <source>The paragraphs were rebuilt from the lines of the pages.</source>
        <translation>段落是由页面上的各行重新拼成的。</translation>
    </message>
    <message>
        <source>The passage of this link is not in the article’s present text.</source>
        <translation>在文章现行的文字中找不到此链接的段落。</translation>
    </message>
    <message>
        <source>The passages shown</source>
        <translation>当前显示的摘录</translation>
    </message>
    <message>
        <source>The program noted this when it failed. It says where in the program that was, and holds none of your texts. It stays on this computer and is sent to nobody; if you want it put right, copy it for those who make Gengdu.</source>
        <translation>以下是程序出错时自己记下的。内容只说明错误出在程序的哪里，不含您的任何文字；它只留在这台电脑，不会传给任何人。若希望修正，可以复制后交给耕读的开发者。</translation>
    </message>
    <message>
        <source>The quote is empty.</source>
        <translation>引文是空的。</translation>
    </message>
    <message>
        <source>The quote “{quote}” is not in this article, in any script.</source>
        <translation>这篇文章里没有引文“{quote}”，繁简均无。</translation>
    </message>
    <message>
        <source>The quote “{quote}” occurs {count} times in this article, not {number} times.</source>
        <translation>引文“{quote}”在这篇文章里只出现 {count} 次，没有第 {number} 处。</translation>
    </message>
    <message>
        <source>The quote “{quote}” occurs {count} times in this article. Say which one with its number, or quote more of it.</source>
        <translation>引文“{quote}”在这篇文章里出现 {count} 次。请用序号指明是哪一处，或多引几个字。</translation>
    </message>
    <message>
        <source>The report was saved to {path}.</source>
        <translation>报告已保存到 {path}。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>The saved filter “{name}” cannot be read. It may be of a newer Gengdu.</source>
        <translation>无法读取已存的筛选“{name}”，可能是较新版的耕读所存。</translation>
    </message>
    <message>
        <source>The search index does not say what the texts say</source>
        <translation>搜索索引与正文不一致</translation>
    </message>
    <message>
        <source>The search index is being made anew. The window does not answer until it is done.</source>
        <translation>正在重建搜索索引，完成之前窗口不会响应。</translation>
    </message>
    <message>
        <source>The search index is out of date: searches are exact, but slow.</source>
        <translation>搜索索引已过期：结果仍然准确，但较慢。</translation>
    </message>
    <message>
        <source>The search index of the library “{path}” is damaged; its articles are not. “gengdu reindex” makes it anew.</source>
        <translation>文库“{path}”的搜索索引已损坏，文章并未受损。运行“gengdu reindex”即可重建。</translation>
    </message>
    <message>
        <source>The second copy of what somebody wrote is damaged or missing</source>
        <translation>写下内容的第二份已损坏或不见了</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>整句</translation>
    </message>
    <message>
        <source>The server of “{address}” refused the page (status {status}). If a browser shows it, save it there and import the file.</source>
        <translation>“{address}”的服务器拒绝提供网页（状态 {status}）。若浏览器能打开，请保存后导入文件。</translation>
    </message>
    <message>
        <source>The session of {since} was not closed; all that was kept is here.</source>
        <translation>{since} 开始的那次工作没有正常结束；已保存的内容都在这里。</translation>
    </message>
    <message>
        <source>The settings “{path}” could not be read: {reason}. Nothing was changed.</source>
        <translation>无法读取设置“{path}”：{reason}。没有更改任何设置。</translation>
    </message>
    <message>
        <source>The switch shows the article as it was written, in Traditional or in Simplified. {keys} goes to the next; the line you read stays where it is.</source>
        <translation>切换按钮可按原样、以繁体或以简体显示文章。按 {keys} 换到下一种，正在读的那一行留在原处。</translation>
    </message>
    <message>
        <source>The tag in its place</source>
        <translation>换成的标签</translation>
    </message>
    <message>
        <source>The tag to replace</source>
        <translation>要换掉的标签</translation>
    </message>
    <message>
        <source>The tag {tag} is archived. Restore it to code with it.</source>
        <translation>标签“{tag}”已归档，恢复后才能用来编码。</translation>
    </message>
    <message>
        <source>The tag {tag} is in the trash. The passages are kept.</source>
        <translation>标签“{tag}”已移至回收站，标注的段落仍保留。</translation>
    </message>
    <message>
        <source>The tags below too</source>
        <translation>下级标签一并换色</translation>
    </message>
    <message>
        <source>The template is longer than {most} characters. Nothing was written.</source>
        <translation>模板超过 {most} 个字符，没有写入任何东西。</translation>
    </message>
    <message>
        <source>The template was stopped at line {line}: {reason}.</source>
        <translation>模板在第 {line} 行被停下：{reason}。</translation>
    </message>
    <message>
        <source>The template “{path}” could not be read: {reason}.</source>
        <translation>无法读取模板“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>The template “{path}” is not text in UTF-8.</source>
        <translation>模板“{path}”不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The text itself stays as it was imported.</source>
        <translation>文字本身仍如导入时一样。</translation>
    </message>
    <message>
        <source>The text of an article has changed</source>
        <translation>文章正文已变动</translation>
    </message>
    <message>
        <source>The text reads as before. Nothing changes.</source>
        <translation>读出的文字与先前相同，不会有任何变动。</translation>
    </message>
    <message>
        <source>The trash is empty. What you delete is kept here.</source>
        <translation>回收站是空的。删除的项目会保留在这里。</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整个文库</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>The words found</source>
        <translation>找到的字词</translation>
    </message>
    <message>
        <source>The words stay; what goes with them changes, such as images.</source>
        <translation>文字不变；随附的内容（例如图片）会更新。</translation>
    </message>
    <message>
        <source>The {count} marked ones</source>
        <translation>已选中的 {count} 条</translation>
    </message>
    <message>
        <source>The {kind} {id} is no longer in the library. Nothing was changed.</source>
        <translation>文库里已经没有此项目（{kind} {id}），未作任何更改。</translation>
    </message>
    <message>
        <source>The {kind} “{title}” has passages by now. Delete it instead: the trash keeps them.</source>
        <translation>{kind}“{title}”已有标注的段落。请改为删除，内容会保留在回收站。</translation>
    </message>
    <message>
        <source>The {mark} at character {place} is not closed.</source>
        <translation>第 {place} 个字的 {mark} 没有结尾。</translation>
    </message>
    <message>
        <source>The {part} of the {thing} “{name}” reads “{row}”, and “{copy}” in its second copy</source>
        <translation>{thing}“{name}”的{part}：目前为“{row}”，第二份为“{copy}”</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>There are no annotations on this article nor on its reprints.</source>
        <translation>本文和各篇转载都还没有标注。</translation>
    </message>
    <message>
        <source>There is a “{name}” already. Give it another name.</source>
        <translation>已有“{name}”，请换个名称。</translation>
    </message>
    <message>
        <source>There is already a tag “{tag}” at this place in the codebook.</source>
        <translation>编码本的这个位置已有标签“{tag}”。</translation>
    </message>
    <message>
        <source>There is no backup of this library yet.</source>
        <translation>这个文库还没有备份。</translation>
    </message>
    <message>
        <source>There is no citation style “{style}”. “gengdu styles” lists those there are.</source>
        <translation>没有“{style}”这个引用格式。“gengdu styles”会列出所有格式。</translation>
    </message>
    <message>
        <source>There is no doubtful character below this place.</source>
        <translation>此处以下没有存疑的字。</translation>
    </message>
    <message>
        <source>There is no entry for “{form}” in this dictionary.</source>
        <translation>此词典中没有“{form}”的词条。</translation>
    </message>
    <message>
        <source>There is no highlight at the selection.</source>
        <translation>所选之处没有标注。</translation>
    </message>
    <message>
        <source>There is no other annotation that way.</source>
        <translation>那个方向没有其他标注了。</translation>
    </message>
    <message>
        <source>There is no other heading that way.</source>
        <translation>那个方向没有其他标题了。</translation>
    </message>
    <message>
        <source>There is no saved filter “{name}”.</source>
        <translation>没有名为“{name}”的已存筛选。</translation>
    </message>
    <message>
        <source>There is no tag on it.</source>
        <translation>上面没有标签。</translation>
    </message>
    <message>
        <source>There is no tag “{tag}” in the codebook.</source>
        <translation>编码本里没有标签“{tag}”。</translation>
    </message>
    <message>
        <source>There is no template “{name}”, and no such file. Templates are {names}.</source>
        <translation>没有名为“{name}”的模板，也没有这个文件。模板有 {names}。</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy an article first.</source>
        <translation>剪贴板里没有文字，请先复制一篇文章。</translation>
    </message>
    <message>
        <source>There is no {kind} “{name}” in this library.</source>
        <translation>此文库中没有名为“{name}”的{kind}。</translation>
    </message>
    <message>
        <source>There is none: no image is loaded unless you ask.</source>
        <translation>目前没有。除非您要求，否则不会加载任何图片。</translation>
    </message>
    <message>
        <source>There is nothing to search for at character {place}.</source>
        <translation>第 {place} 个字起没有可以搜索的内容。</translation>
    </message>
    <message>
        <source>These articles are in no collection.</source>
        <translation>这些文章不在任何选集中。</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>本文没有小标题。</translation>
    </message>
    <message>
        <source>This collection is empty. Drag articles onto its name to put them there.</source>
        <translation>这个选集是空的。把文章拖到选集名称上即可放入。</translation>
    </message>
    <message>
        <source>This counts when Gengdu is started again: {what}.</source>
        <translation>重新启动耕读后生效：{what}。</translation>
    </message>
    <message>
        <source>This format cannot be shown as text.</source>
        <translation>这种格式无法以文字显示。</translation>
    </message>
    <message>
        <source>This format needs a template. Nothing was written.</source>
        <translation>这种格式需要模板，没有写入任何东西。</translation>
    </message>
    <message>
        <source>This highlight has been changed since the link was made.</source>
        <translation>此标注在链接生成之后改过。</translation>
    </message>
    <message>
        <source>This image cannot be shown: its data is damaged.</source>
        <translation>这张图无法显示：数据已损坏。</translation>
    </message>
    <message>
        <source>This is a sample. Try everything on it: it comes into your library only with the first thing you change.</source>
        <translation>这是示例文章，请随意试用；第一次更改时才会存入文库。</translation>
    </message>
    <message>
        <source>This is what the article said when the highlight was made.</source>
        <translation>这是加上标注当时的文章内容。</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>此文库</translation>
    </message>
    <message>
        <source>This or another of several</source>
        <translation>有其中任何一个即可</translation>
    </message>
    <message>
        <source>This passage is {percent}% like it. Is it the one?</source>
        <translation>这一段有 {percent}% 相似。就是它吗？</translation>
    </message>
    <message>
        <source>This passage was not found in the article’s present text. It is kept with its quote.</source>
        <translation>在文章现在的文本中找不到这段摘录；它的引文仍然保留着。</translation>
    </message>
    <message>
        <source>This passage was not found in the present text.</source>
        <translation>在现行文字中找不到这一段。</translation>
    </message>
    <message>
        <source>This script only</source>
        <translation>字形须相同</translation>
    </message>
    <message>
        <source>Those in articles of</source>
        <translation>下列来源的文章中的</translation>
    </message>
    <message>
        <source>Those whose form in the script shown depends on what is meant.</source>
        <translation>转换后的写法要看意思而定的字。</translation>
    </message>
    <message>
        <source>Those whose quote or note contains</source>
        <translation>引文或笔记含有下列文字的</translation>
    </message>
    <message>
        <source>Tick what is to be read anew of the metadata:</source>
        <translation>请勾选要重新读取的文章信息：</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title, outlet or author, either script</source>
        <translation>标题、来源或作者，繁简皆可</translation>
    </message>
    <message>
        <source>To “{title}” ({outlet}): {count}</source>
        <translation>带到《{title}》（{outlet}）：{count} 条</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁体（香港）</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁体（台湾）</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Type what you look for: it is found in every article, whichever script it is in.</source>
        <translation>输入要找的字词：每篇文章都会找，不论繁简。</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Typeface and sizes as they were at first</source>
        <translation>字体与大小恢复默认</translation>
    </message>
    <message>
        <source>Typeface for Simplified</source>
        <translation>简体字体</translation>
    </message>
    <message>
        <source>Typeface for Traditional (Hong Kong)</source>
        <translation>繁体字体（香港）</translation>
    </message>
    <message>
        <source>Typeface for Traditional (Taiwan)</source>
        <translation>繁体字体（台湾）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>撤销历史</translation>
    </message>
    <message>
        <source>Undo history…</source>
        <translation>撤销历史…</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>撤销这个步骤</translation>
    </message>
    <message>
        <source>Undo {count} steps</source>
        <translation>撤销 {count} 个步骤</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Unfold all tags</source>
        <translation>展开所有标签</translation>
    </message>
    <message>
        <source>Unpack it, and import what is in it.</source>
        <translation>请解压缩，再导入其中的内容。</translation>
    </message>
    <message>
        <source>Unpin the tag</source>
        <translation>取消固定标签</translation>
    </message>
    <message>
        <source>Until a date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Until a date…</source>
        <translation>截止日期…</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C 网页批注（JSON-LD）</translation>
    </message>
    <message>
        <source>Wait until the import or export is done, then restore the backup.</source>
        <translation>请等导入或导出完成后，再还原备份。</translation>
    </message>
    <message>
        <source>Watch a folder for saved pages</source>
        <translation>监视存放网页的文件夹</translation>
    </message>
    <message>
        <source>Watch a folder for saved pages…</source>
        <translation>监视存放网页的文件夹…</translation>
    </message>
    <message>
        <source>Watching “{folder}”</source>
        <translation>正在监视“{folder}”</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What Gengdu is made of</source>
        <translation>耕读由哪些组件构成</translation>
    </message>
    <message>
        <source>What a browser saves there comes into the library by itself.</source>
        <translation>浏览器存到那里的网页会自动导入文库。</translation>
    </message>
    <message>
        <source>What an article was imported from is missing or has changed</source>
        <translation>文章导入时的原始内容缺失或已变动</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>What do you want to begin with?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>What had been imported before that is kept: {count}.</source>
        <translation>此前已导入的 {count} 篇都保留着。</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>这里有什么</translation>
    </message>
    <message>
        <source>What is in the library now is copied, then the backup is made ready.</source>
        <translation>先备份文库现有的内容，再准备要还原的备份。</translation>
    </message>
    <message>
        <source>What is marked in the list</source>
        <translation>列表中选中的标注</translation>
    </message>
    <message>
        <source>What is not ticked is kept at the end of the list of annotations.</source>
        <translation>未勾选的标注会保留在列表最后。</translation>
    </message>
    <message>
        <source>What is not ticked stays as it is. One step undoes all of it.</source>
        <translation>未勾选的保持原样；撤销一次即可全部还原。</translation>
    </message>
    <message>
        <source>What is tagged</source>
        <translation>标注范围</translation>
    </message>
    <message>
        <source>What is written of it is put below what is written of the other.</source>
        <translation>它的说明与备忘会接在对方的后面。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>What lists find an article by is not up to date</source>
        <translation>文章列表的查找数据不是最新的</translation>
    </message>
    <message>
        <source>What reprints are found by is not up to date</source>
        <translation>比对转载的数据不是最新的</translation>
    </message>
    <message>
        <source>What somebody wrote and its second copy differ</source>
        <translation>写下的内容与其第二份不一致</translation>
    </message>
    <message>
        <source>What somebody wrote cannot be read, but its second copy can</source>
        <translation>写下的内容无法读取，但第二份可以读取</translation>
    </message>
    <message>
        <source>What stands around a quote.</source>
        <translation>引文前后附上多少文字。</translation>
    </message>
    <message>
        <source>What the file would bring in</source>
        <translation>文件将带入的内容</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>这个文件会带来的更改</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>可以怎么做</translation>
    </message>
    <message>
        <source>What was understood of a file is shown before it comes into the library.</source>
        <translation>文件进入文库之前，先看看读出了什么。</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>What you exported in last is proposed the next time.</source>
        <translation>下次会先提议上次所用的格式。</translation>
    </message>
    <message>
        <source>What you have highlighted, by tag, outlet, date and how it overlaps: where is the evidence?</source>
        <translation>您标出的一切，按标签、来源、日期和重叠查看：证据在哪里？</translation>
    </message>
    <message>
        <source>What you highlight in an article stands here, beside it.</source>
        <translation>您在文章里标注的段落会列在这里，与正文并排。</translation>
    </message>
    <message>
        <source>What you were typing is here too: {what}.</source>
        <translation>您输入到一半的文字也还在：{what}。</translation>
    </message>
    <message>
        <source>What you were typing on {when} is here again; it is not kept yet.</source>
        <translation>您在 {when} 输入到一半的文字已放回这里，尚未保存。</translation>
    </message>
    <message>
        <source>Whatever script they are in, from one character up. Everything found can be tagged in one step.</source>
        <translation>不论繁简，一个字也找得到。找到的可以一步全部加标签。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Where the file is there already, its excerpts are brought up to date, and what you wrote around them stays.</source>
        <translation>文件已存在时，只更新其中的摘录，您写在前后的内容都会留下。</translation>
    </message>
    <message>
        <source>Which coder</source>
        <translation>选编码者</translation>
    </message>
    <message>
        <source>Which collection</source>
        <translation>选选集</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>选择要显示的列</translation>
    </message>
    <message>
        <source>Which filter to delete</source>
        <translation>要删除哪个筛选</translation>
    </message>
    <message>
        <source>Which filter to rename</source>
        <translation>要重命名哪个筛选</translation>
    </message>
    <message>
        <source>Which highlight</source>
        <translation>哪一条标注</translation>
    </message>
    <message>
        <source>Which outlet</source>
        <translation>选来源</translation>
    </message>
    <message>
        <source>Which passages go to it</source>
        <translation>哪些段落归入新标签</translation>
    </message>
    <message>
        <source>Which tag</source>
        <translation>选标签</translation>
    </message>
    <message>
        <source>Which tag to take off</source>
        <translation>要移除哪个标签</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作时</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>编码者</translation>
    </message>
    <message>
        <source>Who codes…</source>
        <translation>编码者…</translation>
    </message>
    <message>
        <source>Whole articles in the last export</source>
        <translation>上次导出的文章全文</translation>
    </message>
    <message>
        <source>Whose forms of the characters “Traditional” shows.</source>
        <translation>“繁”用哪里的字形显示。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Window geometry</source>
        <translation>窗口位置与大小</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>With passages</source>
        <translation>有标注</translation>
    </message>
    <message>
        <source>With the tags below it</source>
        <translation>含下级标签</translation>
    </message>
    <message>
        <source>With the words of the region</source>
        <translation>连同地区用词</translation>
    </message>
    <message>
        <source>Within it</source>
        <translation>在它之内</translation>
    </message>
    <message>
        <source>Within…</source>
        <translation>位于其中…</translation>
    </message>
    <message>
        <source>Without a coder</source>
        <translation>没有编码者</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Without an outlet</source>
        <translation>没有来源</translation>
    </message>
    <message>
        <source>Without one they are kept in your data folder.</source>
        <translation>未指定时，备份放在您自己的程序数据文件夹里。</translation>
    </message>
    <message>
        <source>Without passages</source>
        <translation>没有标注</translation>
    </message>
    <message>
        <source>Without the condition: {condition}</source>
        <translation>移除条件：{condition}</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation>地区用词</translation>
    </message>
    <message>
        <source>Words that begin so.</source>
        <translation>以此开头的词。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>撰写</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写笔记…</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>原文文字</translation>
    </message>
    <message>
        <source>Written in: {script}</source>
        <translation>原文：{script}</translation>
    </message>
    <message>
        <source>You are reading only: “{program}” has the library open (process {process} on {computer}, since {since}).</source>
        <translation>目前只能阅读：“{program}”开着这个文库（{computer} 上的进程 {process}，自 {since} 起）。</translation>
    </message>
    <message>
        <source>Your highlights carry no name.</source>
        <translation>您的标注没有署名。</translation>
    </message>
    <message>
        <source>Your highlights carry the name {coder}.</source>
        <translation>您的标注署名为“{coder}”。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名字</translation>
    </message>
    <message>
        <source>Your name: what you highlight and write from now on carries it.</source>
        <translation>您的名字：今后的标注与笔记都会署上它。</translation>
    </message>
    <message>
        <source>Your own words, in Markdown</source>
        <translation>写下您的想法，可用 Markdown</translation>
    </message>
    <message>
        <source>Your settings are in {path}, without your name and folders.</source>
        <translation>设置已存到 {path}，其中没有您的名字与文件夹。</translation>
    </message>
    <message>
        <source>Your tags are the codebook</source>
        <translation>您的标签就是编码本</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩文件</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a PowerPoint presentation (PPTX)</source>
        <translation>PowerPoint 演示文稿（PPTX）</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩文件</translation>
    </message>
    <message>
        <source>a REFI-QDA codebook</source>
        <translation>REFI-QDA 编码本</translation>
    </message>
    <message>
        <source>a REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a WebP image</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>a Word document (DOCX)</source>
        <translation>Word 文档（DOCX）</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩文件</translation>
    </message>
    <message>
        <source>a binary property list</source>
        <translation>二进制属性列表</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩文件</translation>
    </message>
    <message>
        <source>a colour is written #RRGGBB, such as #1E8E6E</source>
        <translation>颜色须写成 #RRGGBB，如 #1E8E6E</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩文件</translation>
    </message>
    <message>
        <source>a name is one line of 1 to 200 characters without “ / ”</source>
        <translation>名称须为一行、1 至 200 字，且不含“ / ”</translation>
    </message>
    <message>
        <source>a new note in “{title}”</source>
        <translation>“{title}”里的新笔记</translation>
    </message>
    <message>
        <source>a pattern is solid, dashed or dotted</source>
        <translation>线条须为 solid、dashed 或 dotted</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a saved mail or MHTML archive</source>
        <translation>邮件或 MHTML 存档文件</translation>
    </message>
    <message>
        <source>a shortcut is a number from 1 to 9</source>
        <translation>数字键须为 1 至 9</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>音频文件</translation>
    </message>
    <message>
        <source>a tag that is gone</source>
        <translation>已不存在的标签</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>a video or HEIC image</source>
        <translation>视频或 HEIC 图片</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>约剩 {count} 分钟</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>约剩 {count} 秒</translation>
    </message>
    <message>
        <source>add the column {name}</source>
        <translation>添加列“{name}”</translation>
    </message>
    <message>
        <source>add the sample</source>
        <translation>添加示例</translation>
    </message>
    <message>
        <source>add the tag {tag}</source>
        <translation>新建标签“{tag}”</translation>
    </message>
    <message>
        <source>address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>always load images from {host}</source>
        <translation>始终加载 {host} 的图片</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>EPUB 电子书</translation>
    </message>
    <message>
        <source>an Excel workbook (XLSX)</source>
        <translation>Excel 工作簿（XLSX）</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>OpenDocument 文件</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>an XZ archive</source>
        <translation>XZ 压缩文件</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>旧版 Microsoft Office 文档</translation>
    </message>
    <message>
        <source>and {tag}</source>
        <translation>且 {tag}</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>another passage</source>
        <translation>段落变动</translation>
    </message>
    <message>
        <source>archive the tag {tag}</source>
        <translation>归档标签“{tag}”</translation>
    </message>
    <message>
        <source>archive {count} tags</source>
        <translation>归档 {count} 个标签</translation>
    </message>
    <message>
        <source>archived is yes or no</source>
        <translation>是否归档须写 yes 或 no</translation>
    </message>
    <message>
        <source>around {tag}</source>
        <translation>包含 {tag}</translation>
    </message>
    <message>
        <source>article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>at an address that is not fetched</source>
        <translation>网址不在可读取之列</translation>
    </message>
    <message>
        <source>at this place the text says something else</source>
        <translation>此处的文字与引文不符</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>beyond the 50 MB an article may have</source>
        <translation>超出一篇文章 50 MB 的上限</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>carry {count} annotations over</source>
        <translation>沿用 {count} 条标注</translation>
    </message>
    <message>
        <source>change the column {name}</source>
        <translation>更改列“{name}”</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>编码者</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>选集</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>文末署名</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>data for machines</source>
        <translation>网页内嵌数据</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>delete the collection {name}</source>
        <translation>删除选集“{name}”</translation>
    </message>
    <message>
        <source>delete the column {name}</source>
        <translation>删除列“{name}”</translation>
    </message>
    <message>
        <source>delete the filter {name}</source>
        <translation>删除筛选“{name}”</translation>
    </message>
    <message>
        <source>delete the highlight “{quote}”</source>
        <translation>删除标注“{quote}”</translation>
    </message>
    <message>
        <source>delete the tag {tag}</source>
        <translation>删除标签“{tag}”</translation>
    </message>
    <message>
        <source>delete {articles}</source>
        <translation>删除{articles}</translation>
    </message>
    <message>
        <source>delete {count} highlights</source>
        <translation>删除 {count} 条标注</translation>
    </message>
    <message>
        <source>delete {count} tags</source>
        <translation>删除 {count} 个标签</translation>
    </message>
    <message>
        <source>description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>dictionary entry</source>
        <translation>词典条目</translation>
    </message>
    <message>
        <source>duplicate {count} highlights</source>
        <translation>再制 {count} 条标注</translation>
    </message>
    <message>
        <source>duplicate “{quote}”</source>
        <translation>再制标注“{quote}”</translation>
    </message>
    <message>
        <source>edit the facts of “{title}”</source>
        <translation>修改“{title}”的资料</translation>
    </message>
    <message>
        <source>edit the note on “{quote}”</source>
        <translation>编辑“{quote}”的笔记</translation>
    </message>
    <message>
        <source>edit the tag {tag}</source>
        <translation>编辑标签“{tag}”</translation>
    </message>
    <message>
        <source>edit {articles}</source>
        <translation>编辑{articles}</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>个元素</translation>
    </message>
    <message>
        <source>extend {count} highlights</source>
        <translation>扩展 {count} 条标注</translation>
    </message>
    <message>
        <source>extend “{quote}”</source>
        <translation>扩展“{quote}”</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>fill in {column}</source>
        <translation>填写“{column}”</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>find the place of a highlight</source>
        <translation>寻找标注的所在位置</translation>
    </message>
    <message>
        <source>forget {source} in the dictionary</source>
        <translation>从词典移除{source}</translation>
    </message>
    <message>
        <source>forwarded without an end</source>
        <translation>一再跳转，没有尽头</translation>
    </message>
    <message>
        <source>from a server whose certificate cannot be trusted</source>
        <translation>所在服务器的证书不可信</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>{date} 起</translation>
    </message>
    <message>
        <source>goes with it</source>
        <translation>一并处理</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>highlight “{quote}”</source>
        <translation>标注“{quote}”</translation>
    </message>
    <message>
        <source>history</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>import the codebook {name}</source>
        <translation>导入编码本“{name}”</translation>
    </message>
    <message>
        <source>import the coding in {name}</source>
        <translation>导入“{name}”的编码</translation>
    </message>
    <message>
        <source>import {count} articles</source>
        <translation>导入 {count} 篇文章</translation>
    </message>
    <message>
        <source>import “{title}”</source>
        <translation>导入《{title}》</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>节录</translation>
    </message>
    <message>
        <source>in {name}</source>
        <translation>在“{name}”中</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>it asks to log in</source>
        <translation>网页要求登录</translation>
    </message>
    <message>
        <source>it belongs to the machine it was set on</source>
        <translation>它属于当初设置的那台电脑</translation>
    </message>
    <message>
        <source>it cannot be set to that</source>
        <translation>不能设成那个值</translation>
    </message>
    <message>
        <source>it has fewer than 100 Chinese characters</source>
        <translation>不足一百个汉字</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>里面是别的内容</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself</source>
        <translation>这是指回自身的链接</translation>
    </message>
    <message>
        <source>it is about an image, a sound or a film</source>
        <translation>属于图片、声音或视频</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>it is larger than Gengdu reads at once</source>
        <translation>超过耕读一次能读的大小</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>文件有密码保护</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>层次太深</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>it is not written as its format says</source>
        <translation>写法不合其格式</translation>
    </message>
    <message>
        <source>it is the library itself</source>
        <translation>这就是文库本身</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>它有写保护</translation>
    </message>
    <message>
        <source>it lies in the trash of the library, from where it can be restored</source>
        <translation>已在文库的回收站中，可从那里恢复</translation>
    </message>
    <message>
        <source>it makes texts that are too long</source>
        <translation>产生的文字太长</translation>
    </message>
    <message>
        <source>it reckons with numbers that are too large</source>
        <translation>计算的数字太大</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>花的时间太长</translation>
    </message>
    <message>
        <source>it was written by a newer Gengdu</source>
        <translation>它由较新版的耕读写成</translation>
    </message>
    <message>
        <source>it writes too much</source>
        <translation>写出的内容太多</translation>
    </message>
    <message>
        <source>its folder is write-protected</source>
        <translation>所在文件夹有写保护</translation>
    </message>
    <message>
        <source>its name is not the end of its path</source>
        <translation>名称与路径的末段不符</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>它的名称指向压缩文件之外</translation>
    </message>
    <message>
        <source>its text is not in the file</source>
        <translation>文件里没有它的文字</translation>
    </message>
    <message>
        <source>its text is put in by scripts</source>
        <translation>正文由脚本载入</translation>
    </message>
    <message>
        <source>join {count} highlights into “{quote}”</source>
        <translation>将 {count} 条标注并入“{quote}”</translation>
    </message>
    <message>
        <source>keep the filter {name}</source>
        <translation>保存筛选“{name}”</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>larger than 10 MB</source>
        <translation>大于 10 MB</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>levels of nesting</source>
        <translation>层嵌套</translation>
    </message>
    <message>
        <source>load images of “{title}”</source>
        <translation>加载“{title}”的图片</translation>
    </message>
    <message>
        <source>made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>make the collection {name}</source>
        <translation>新建选集“{name}”</translation>
    </message>
    <message>
        <source>mark {articles} as read</source>
        <translation>将{articles}标为已读</translation>
    </message>
    <message>
        <source>mark {articles} as unread</source>
        <translation>将{articles}标为未读</translation>
    </message>
    <message>
        <source>masthead</source>
        <translation>刊头</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>merge the tag {tag} into {into}</source>
        <translation>将标签“{tag}”并入“{into}”</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>繁简混用</translation>
    </message>
    <message>
        <source>move the column {name}</source>
        <translation>移动列“{name}”</translation>
    </message>
    <message>
        <source>move the ends of “{quote}”</source>
        <translation>移动“{quote}”的起止</translation>
    </message>
    <message>
        <source>move the tag {tag}</source>
        <translation>移动标签“{tag}”</translation>
    </message>
    <message>
        <source>move {count} tags</source>
        <translation>移动 {count} 个标签</translation>
    </message>
    <message>
        <source>moved to the trash</source>
        <translation>移至回收站</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>new collection</source>
        <translation>新选集</translation>
    </message>
    <message>
        <source>new column</source>
        <translation>新列</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>no article in the library is the one that is meant</source>
        <translation>文库里找不到所指的文章</translation>
    </message>
    <message>
        <source>no file can have this name</source>
        <translation>文件不能用这个名称</translation>
    </message>
    <message>
        <source>no longer load images from {host}</source>
        <translation>不再自动加载 {host} 的图片</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>not an image of a kind that is kept</source>
        <translation>不是可保存的图片格式</translation>
    </message>
    <message>
        <source>not to be reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>not {tag}</source>
        <translation>不含 {tag}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing that is seen</source>
        <translation>没有可见的变更</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>of more than 100 million pixels</source>
        <translation>超过一亿像素</translation>
    </message>
    <message>
        <source>on this machine or in a private network</source>
        <translation>位于这台电脑或专用网络上</translation>
    </message>
    <message>
        <source>or {tag}</source>
        <translation>或 {tag}</translation>
    </message>
    <message>
        <source>order of tags</source>
        <translation>标签顺序</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>overlapping {tag}</source>
        <translation>重叠于 {tag}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>pin the tag {tag}</source>
        <translation>固定标签“{tag}”</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>place in the trash</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>properties of the file</source>
        <translation>文件属性</translation>
    </message>
    <message>
        <source>put back what was of “{quote}”</source>
        <translation>恢复“{quote}”先前的状态</translation>
    </message>
    <message>
        <source>put {articles} into {name}</source>
        <translation>将{articles}放入“{name}”</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>read “{title}” anew</source>
        <translation>重新读取《{title}》</translation>
    </message>
    <message>
        <source>recent tags</source>
        <translation>最近使用的标签</translation>
    </message>
    <message>
        <source>recode {count}: {old} to {new}</source>
        <translation>将 {count} 条标注的 {old} 换成 {new}</translation>
    </message>
    <message>
        <source>recode {old} to {new}</source>
        <translation>将 {old} 换成 {new}</translation>
    </message>
    <message>
        <source>recolour the tag {tag}</source>
        <translation>更换标签“{tag}”的颜色</translation>
    </message>
    <message>
        <source>recolour {count} tags</source>
        <translation>更换 {count} 个标签的颜色</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>被服务器拒绝</translation>
    </message>
    <message>
        <source>rename the collection {name}</source>
        <translation>重命名选集“{name}”</translation>
    </message>
    <message>
        <source>rename the filter {name}</source>
        <translation>重命名筛选“{name}”</translation>
    </message>
    <message>
        <source>rename the tag {tag}</source>
        <translation>重命名标签“{tag}”</translation>
    </message>
    <message>
        <source>responsible editor</source>
        <translation>责编</translation>
    </message>
    <message>
        <source>restore the tag {tag}</source>
        <translation>恢复标签“{tag}”</translation>
    </message>
    <message>
        <source>restore {count} tags</source>
        <translation>恢复 {count} 个标签</translation>
    </message>
    <message>
        <source>restore {count} things from the trash</source>
        <translation>从回收站还原 {count} 项</translation>
    </message>
    <message>
        <source>restore “{title}”</source>
        <translation>还原“{title}”</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>row {number}: {reason}</source>
        <translation>第 {number} 行：{reason}</translation>
    </message>
    <message>
        <source>save the filter {name}</source>
        <translation>保存筛选“{name}”</translation>
    </message>
    <message>
        <source>script</source>
        <translation>繁简</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>句</translation>
    </message>
    <message>
        <source>set the script of “{title}”</source>
        <translation>设定“{title}”的文字</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>show {source} as {shown}</source>
        <translation>将{source}显示为{shown}</translation>
    </message>
    <message>
        <source>sort the tags</source>
        <translation>排序标签</translation>
    </message>
    <message>
        <source>sort the tags below {tag}</source>
        <translation>排序“{tag}”的下级标签</translation>
    </message>
    <message>
        <source>split {new} from the tag {tag}</source>
        <translation>从标签“{tag}”拆出“{new}”</translation>
    </message>
    <message>
        <source>split “{quote}”</source>
        <translation>拆开“{quote}”</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tag with the new tag {tag}</source>
        <translation>加上新标签“{tag}”</translation>
    </message>
    <message>
        <source>tag {count} highlights: {tag}</source>
        <translation>为 {count} 条标注添加 {tag}</translation>
    </message>
    <message>
        <source>tag {count} passages with {tag}</source>
        <translation>为 {count} 个段落加标签“{tag}”</translation>
    </message>
    <message>
        <source>tag {tag}</source>
        <translation>标上 {tag}</translation>
    </message>
    <message>
        <source>take off {tag}</source>
        <translation>移除标签 {tag}</translation>
    </message>
    <message>
        <source>take off {tag} from {count} highlights</source>
        <translation>从 {count} 条标注移除 {tag}</translation>
    </message>
    <message>
        <source>take {articles} out of {name}</source>
        <translation>将{articles}移出“{name}”</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘只能读取</translation>
    </message>
    <message>
        <source>the disk has a fault</source>
        <translation>磁盘有故障</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the encoding that is found</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>the file is too large for the disk</source>
        <translation>文件太大，磁盘放不下</translation>
    </message>
    <message>
        <source>the library has it already, with other content, and that is kept</source>
        <translation>文库已有，但内容不同；保留文库的内容</translation>
    </message>
    <message>
        <source>the mainland</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>the memo on “{title}”</source>
        <translation>“{title}”的备忘</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>the note on “{quote}”</source>
        <translation>“{quote}”的笔记</translation>
    </message>
    <message>
        <source>the passage is empty</source>
        <translation>段落是空的</translation>
    </message>
    <message>
        <source>the place is outside of the text</source>
        <translation>位置超出文字范围</translation>
    </message>
    <message>
        <source>the quote is in the article several times, and nothing says which is meant</source>
        <translation>引文在文章中出现多次，无从判断是哪一处</translation>
    </message>
    <message>
        <source>the quote is not in the article</source>
        <translation>文章里没有这段引文</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>系统拒绝了</translation>
    </message>
    <message>
        <source>the tag stands in the file twice</source>
        <translation>标签在文件中重复</translation>
    </message>
    <message>
        <source>there are several documents (.qde) in it</source>
        <translation>其中有好几个文档（.qde）</translation>
    </message>
    <message>
        <source>there is no document (.qde) in it</source>
        <translation>其中没有文档（.qde）</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>没有这项设置</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>times its packed size</source>
        <translation>倍压缩大小</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>title line</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>too slow to come</source>
        <translation>等待过久</translation>
    </message>
    <message>
        <source>too small to belong to the text</source>
        <translation>太小，不像正文图片</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>unpin the tag {tag}</source>
        <translation>取消固定标签“{tag}”</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>至 {date}</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>what is in it is something else</source>
        <translation>里面的内容是别的东西</translation>
    </message>
    <message>
        <source>what is said of the tag {tag}</source>
        <translation>标签“{tag}”的说明</translation>
    </message>
    <message>
        <source>what is there now is not text in UTF-8</source>
        <translation>现有的内容不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>with</source>
        <translation>换成</translation>
    </message>
    <message>
        <source>with passages</source>
        <translation>有标注</translation>
    </message>
    <message>
        <source>with the tags below it, {passages} in {articles}</source>
        <translation>连同下级标签：{passages} 条，见于 {articles} 篇</translation>
    </message>
    <message>
        <source>within {count} characters of {tag}</source>
        <translation>邻近 {tag}（{count} 字内）</translation>
    </message>
    <message>
        <source>within {tag}</source>
        <translation>在 {tag} 之内</translation>
    </message>
    <message>
        <source>without passages</source>
        <translation>没有标注</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>显示用字</translation>
    </message>
    <message>
        <source>write a memo on an article</source>
        <translation>写文章备忘</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>没有写入权限</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <source>{added} new tags, {edited} changed, {unread} rows left out. Nothing is deleted.</source>
        <translation>新增 {added} 个标签，更改 {edited} 个，略过 {unread} 行。不会删除任何标签。</translation>
    </message>
    <message>
        <source>{added} tags came new, {edited} were changed.</source>
        <translation>已新增 {added} 个标签，更改 {edited} 个。</translation>
    </message>
    <message>
        <source>{articles} articles and {annotations} highlights were looked at.</source>
        <translation>已核对 {articles} 篇文章、{annotations} 条标注。</translation>
    </message>
    <message>
        <source>{articles} articles and {passages} passages are there already. {left} left out.</source>
        <translation>已有 {articles} 篇文章、{passages} 处段落。略过 {left} 项。</translation>
    </message>
    <message>
        <source>{articles} articles, more than {places} places</source>
        <translation>{articles} 篇，超过 {places} 处</translation>
    </message>
    <message>
        <source>{articles} articles, {places} places</source>
        <translation>{articles} 篇，{places} 处</translation>
    </message>
    <message>
        <source>{articles} articles, {tags} tags and {passages} passages came in from {name}. {left} were left out.</source>
        <translation>已从“{name}”导入 {articles} 篇文章、{tags} 个标签、{passages} 处段落，略过 {left} 项。</translation>
    </message>
    <message>
        <source>{articles} articles, {tags} tags and {passages} passages come new. Nothing that is there is changed.</source>
        <translation>将新增 {articles} 篇文章、{tags} 个标签、{passages} 处段落。已有的内容不会改动。</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>第 {at} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>{below} tags below go with it; {passages} passages lose their tag and are kept.</source>
        <translation>连同下级标签 {below} 个；{passages} 条段落会失去标签，但段落本身保留。</translation>
    </message>
    <message>
        <source>{count} annotations were carried over to “{title}”.</source>
        <translation>已将 {count} 条标注带到《{title}》。</translation>
    </message>
    <message>
        <source>{count} are coded alike there already.</source>
        <translation>另有 {count} 条在那篇里已有相同的标注。</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇文章</translation>
    </message>
    <message>
        <source>{count} articles came in.</source>
        <translation>新进 {count} 篇文章。</translation>
    </message>
    <message>
        <source>{count} articles chosen</source>
        <translation>选定的 {count} 篇文章</translation>
    </message>
    <message>
        <source>{count} articles were exported to {path}.</source>
        <translation>已将 {count} 篇文章导出到 {path}。</translation>
    </message>
    <message>
        <source>{count} articles were imported.</source>
        <translation>已导入 {count} 篇文章。</translation>
    </message>
    <message>
        <source>{count} cannot be placed: the words are not there, or in several places.</source>
        <translation>{count} 条无法定位：那篇里没有这些字句，或不止一处。</translation>
    </message>
    <message>
        <source>{count} could not be imported.</source>
        <translation>{count} 项无法导入。</translation>
    </message>
    <message>
        <source>{count} excerpts were exported to {path}.</source>
        <translation>已将 {count} 条摘录导出到 {path}。</translation>
    </message>
    <message>
        <source>{count} highlights</source>
        <translation>{count} 条标注</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{count} more articles read nearly the same</source>
        <translation>另有 {count} 篇转载与本文相近</translation>
    </message>
    <message>
        <source>{count} of {total} passages will be tagged.</source>
        <translation>{total} 个段落中有 {count} 个会加上标签。</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} 个段落</translation>
    </message>
    <message>
        <source>{count} passages are tagged with {tag}.</source>
        <translation>已为 {count} 个段落加上标签“{tag}”。</translation>
    </message>
    <message>
        <source>{count} passages go there.</source>
        <translation>{count} 条段落会归入新标签。</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>{count} problems were found.</source>
        <translation>发现 {count} 个问题。</translation>
    </message>
    <message>
        <source>{count} problems were repaired, after a backup.</source>
        <translation>已在备份后修复 {count} 个问题。</translation>
    </message>
    <message>
        <source>{count} saved pages could not be imported; the report says why.</source>
        <translation>{count} 个存下的网页无法导入，原因见报告。</translation>
    </message>
    <message>
        <source>{count} tags are in the trash. The passages are kept.</source>
        <translation>{count} 个标签已移至回收站，标注的段落仍保留。</translation>
    </message>
    <message>
        <source>{count} tags below it move there; those of one name are merged.</source>
        <translation>下级标签 {count} 个一并移过去，同名者合并。</translation>
    </message>
    <message>
        <source>{count} tags were exported to {path}.</source>
        <translation>已导出 {count} 个标签至 {path}。</translation>
    </message>
    <message>
        <source>{count} things are gone for good.</source>
        <translation>已永久删除 {count} 项。</translation>
    </message>
    <message>
        <source>{count} things are gone for good; steps about them can no longer be undone.</source>
        <translation>已永久删除 {count} 项；与其相关的步骤无法再撤销。</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个值</translation>
    </message>
    <message>
        <source>{count} values in “{attribute}” would not suit it: {values}. Nothing was changed.</source>
        <translation>“{attribute}”中有 {count} 个值不适合：{values}。未做任何更改。</translation>
    </message>
    <message>
        <source>{count} were in the library already.</source>
        <translation>{count} 篇原本就在文库里。</translation>
    </message>
    <message>
        <source>{count} were left out.</source>
        <translation>{count} 个文件未导入。</translation>
    </message>
    <message>
        <source>{count} {reason}</source>
        <translation>{count} 张{reason}</translation>
    </message>
    <message>
        <source>{failed} of {count} images were not loaded: {reasons}.</source>
        <translation>{count} 张图片中有 {failed} 张没有加载：{reasons}。</translation>
    </message>
    <message>
        <source>{field} (not certain, please check)</source>
        <translation>{field}（不确定，请核对）</translation>
    </message>
    <message>
        <source>{group}: {count} passages</source>
        <translation>{group}：{count} 条摘录</translation>
    </message>
    <message>
        <source>{host} and {count} more</source>
        <translation>{host} 与另外 {count} 处</translation>
    </message>
    <message>
        <source>{keys} already gives “{command}”.</source>
        <translation>{keys} 已用于“{command}”。</translation>
    </message>
    <message>
        <source>{keys} goes back to the window.</source>
        <translation>按 {keys} 回到窗口。</translation>
    </message>
    <message>
        <source>{keys} moves about on the page and in lists.</source>
        <translation>{keys} 用于在正文与列表中移动，不能另作他用。</translation>
    </message>
    <message>
        <source>{key} ({reason})</source>
        <translation>{key}（{reason}）</translation>
    </message>
    <message>
        <source>{known} have this tag already and are left out.</source>
        <translation>另有 {known} 个已有此标签，不再重复。</translation>
    </message>
    <message>
        <source>{length} characters · {count} highlights</source>
        <translation>{length} 字 · {count} 条标注</translation>
    </message>
    <message>
        <source>{licence} (in {part})</source>
        <translation>{licence}（{part} 内含）</translation>
    </message>
    <message>
        <source>{name}, {count} articles</source>
        <translation>{name}，{count} 篇文章</translation>
    </message>
    <message>
        <source>{new} new · {known} there already · {failed} not imported · {left} left out</source>
        <translation>新增 {new} · 原本就有 {known} · 未导入 {failed} · 跳过 {left}</translation>
    </message>
    <message>
        <source>{passages} passages in {articles} articles</source>
        <translation>{passages} 条段落，见于 {articles} 篇文章</translation>
    </message>
    <message>
        <source>{passages} passages with {tag} get {into} in its place; no passage is lost.</source>
        <translation>“{tag}”的 {passages} 条段落改用“{into}”，段落与笔记一条不少。</translation>
    </message>
    <message>
        <source>{passages} passages · {articles} articles · {outlets} outlets</source>
        <translation>{passages} 条摘录 · {articles} 篇文章 · {outlets} 家来源</translation>
    </message>
    <message>
        <source>{percent}% alike</source>
        <translation>{percent}% 相似</translation>
    </message>
    <message>
        <source>{scope} ({count} excerpts)</source>
        <translation>{scope}（{count} 条摘录）</translation>
    </message>
    <message>
        <source>{script} (perhaps {region})</source>
        <translation>{script}（可能为{region}）</translation>
    </message>
    <message>
        <source>{script} ({region})</source>
        <translation>{script}（{region}）</translation>
    </message>
    <message>
        <source>{script} with the words of the region</source>
        <translation>{script}，地区用词</translation>
    </message>
    <message>
        <source>{tag} (with those below)</source>
        <translation>{tag}（含下级）</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <translation>{verb}：{what}</translation>
    </message>
    <message>
        <source>{versions} · library: {path}</source>
        <translation>{versions} · 文库：{path}</translation>
    </message>
    <message>
        <source>{what}: less</source>
        <translation>{what}：减少</translation>
    </message>
    <message>
        <source>{what}: more</source>
        <translation>{what}：增加</translation>
    </message>
    <message>
        <source>“System” goes along with the light and dark of your system.</source>
        <translation>“系统”会跟着系统的亮色与暗色。</translation>
    </message>
    <message>
        <source>“{address}” could not be reached. Check the address and the connection, or save the page in a browser and import the file.</source>
        <translation>无法连上“{address}”。请检查网址与连接，或在浏览器中保存网页后导入文件。</translation>
    </message>
    <message>
        <source>“{address}” holds no article as it was sent: {reason}. Open it in a browser, save the page, and import the file.</source>
        <translation>取得的“{address}”中没有文章：{reason}。请在浏览器中打开并保存网页，再导入文件。</translation>
    </message>
    <message>
        <source>“{address}” is larger than {limit} MB, the most Gengdu fetches.</source>
        <translation>“{address}”大于 {limit} MB，超出耕读取网页的上限。</translation>
    </message>
    <message>
        <source>“{address}” is not an address Gengdu fetches: it must begin with http:// or https:// and hold no password.</source>
        <translation>“{address}”不是耕读可取的网址：须以 http:// 或 https:// 开头，且不含密码。</translation>
    </message>
    <message>
        <source>“{address}” took longer than {seconds} seconds. Try again later.</source>
        <translation>“{address}”超过 {seconds} 秒仍未取得，请稍后再试。</translation>
    </message>
    <message>
        <source>“{address}” was forwarded more than {count} times without an end.</source>
        <translation>“{address}”跳转超过 {count} 次仍未到达。</translation>
    </message>
    <message>
        <source>“{address}” was not fetched: the server’s certificate cannot be trusted ({reason}).</source>
        <translation>未取得“{address}”：无法信任服务器的证书（{reason}）。</translation>
    </message>
    <message>
        <source>“{date}” at character {place} is not a date. Write 2022, 2022-01, 2022-01-19, or a span such as 2022-01..2022-06.</source>
        <translation>第 {place} 个字的“{date}”不是日期。请写成 2022、2022-01、2022-01-19，或 2022-01..2022-06 这样的时段。</translation>
    </message>
    <message>
        <source>“{folder}” is not there; waiting for it</source>
        <translation>找不到“{folder}”，等它出现</translation>
    </message>
    <message>
        <source>“{form}” cannot be a form in the dictionary: a form is one line of 1 to {most} characters.</source>
        <translation>“{form}”不能用作词典中的写法：写法须为一行，1 至 {most} 字。</translation>
    </message>
    <message>
        <source>“{found}” at character {place} cannot stand there.</source>
        <translation>第 {place} 个字的“{found}”不能放在那里。</translation>
    </message>
    <message>
        <source>“{link}” is not a link to a passage in Gengdu.</source>
        <translation>“{link}”不是指向耕读段落的链接。</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name: it needs 1 to 100 characters on one line.</source>
        <translation>“{name}”不能作名称：须为一行内 1 至 100 个字符。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as {encoding}. Leave the encoding out to have it found.</source>
        <translation>无法以 {encoding} 读取“{name}”。不指定字符编码，即可自动检测。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as {format}: {reason}.</source>
        <translation>无法将“{name}”读作 {format}：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {reason}.</source>
        <translation>无法读取“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” has no text, only pictures of it. Run text recognition (OCR) on it first.</source>
        <translation>“{name}”没有文字，只有图像。请先做文字识别（OCR）。</translation>
    </message>
    <message>
        <source>“{name}” holds no coding that Gengdu can read.</source>
        <translation>“{name}”里没有耕读能读取的编码。</translation>
    </message>
    <message>
        <source>“{name}” holds nothing that Gengdu reads. It reads {formats}.</source>
        <translation>“{name}”中没有耕读能读的内容。可读的格式：{formats}。</translation>
    </message>
    <message>
        <source>“{name}” is an archive within archives. Unpack it, then import what is in it.</source>
        <translation>“{name}”是压缩文件中的压缩文件。请先解压，再导入其中的内容。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it could not be read as {actual}.</source>
        <translation>“{name}”已损坏：无法当作{actual}读取。</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no text to read.</source>
        <translation>“{name}”是空的，没有文字可读。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, the most Gengdu reads at once.</source>
        <translation>“{name}”超过 {limit} MB，即耕读一次读取的上限。</translation>
    </message>
    <message>
        <source>“{name}” is locked. Save a copy of it without a password and import that.</source>
        <translation>“{name}”已加密。请另存一份不需密码的副本再导入。</translation>
    </message>
    <message>
        <source>“{name}” is more than Gengdu reads at once: over {limit} {unit}.</source>
        <translation>“{name}”超出耕读一次可读的上限：多于 {limit} {unit}。</translation>
    </message>
    <message>
        <source>“{name}” is not a dictionary of Gengdu. It was left as it is; mend or move it.</source>
        <translation>“{name}”不是耕读的词典。该文件保持原样；请修正或移走它。</translation>
    </message>
    <message>
        <source>“{name}” is not a kind of file Gengdu reads. It reads {formats}.</source>
        <translation>耕读无法读取“{name}”这类文件。可读取的格式：{formats}。</translation>
    </message>
    <message>
        <source>“{name}” is not text or a web page: its content is {actual}.</source>
        <translation>“{name}”不是文本文件或网页，其内容为：{actual}。</translation>
    </message>
    <message>
        <source>“{name}” is open in another program, or was not closed well. Close it there first.</source>
        <translation>“{name}”正在其他程序中打开，或未正常关闭。请先在该程序中关闭。</translation>
    </message>
    <message>
        <source>“{name}” takes too long or too much memory to read. It was left out.</source>
        <translation>“{name}”读取所需的时间或内存过多，已跳过。</translation>
    </message>
    <message>
        <source>“{operator}” at character {place} must stand between two words or phrases, such as 改革 NEAR/10 開放.</source>
        <translation>第 {place} 个字的“{operator}”必须放在两个词语之间，例如：改革 NEAR/10 开放。</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}. Nothing was changed.</source>
        <translation>无法写入“{path}”：{reason}。未作任何更改。</translation>
    </message>
    <message>
        <source>“{path}” holds no tags: neither a table with their names nor a list of them.</source>
        <translation>“{path}”里没有标签：既不是含标签名称的表格，也不是标签列表。</translation>
    </message>
    <message>
        <source>“{path}” is not a Gengdu library. It was left as it is.</source>
        <translation>“{path}”不是耕读的文库，文件保持原样。</translation>
    </message>
    <message>
        <source>“{path}” is not a file of Gengdu's settings. Nothing was changed.</source>
        <translation>“{path}”不是耕读的设置文件。没有更改任何设置。</translation>
    </message>
    <message>
        <source>“{path}” is there already. It was left as it is; name another file.</source>
        <translation>“{path}”已经存在，未予更改，请另取文件名。</translation>
    </message>
    <message>
        <source>“{pattern}” is not a regular expression: {reason}.</source>
        <translation>“{pattern}”不是正则表达式：{reason}。</translation>
    </message>
    <message>
        <source>“{pattern}” takes longer than {seconds} seconds on one article. Repeat less within it.</source>
        <translation>“{pattern}”在一篇文章上就超过 {seconds} 秒。请减少式子里的重复。</translation>
    </message>
    <message>
        <source>“{program}” has the library “{path}” open: process {process} on {computer}, since {since}.</source>
        <translation>“{program}”已打开文库“{path}”：{computer} 上的进程 {process}，自 {since} 起。</translation>
    </message>
    <message>
        <source>“{program}” is working in the library “{path}” (process {process} on {computer}, since {since}). Nothing was changed; close it there, or try again.</source>
        <translation>“{program}”正在使用文库“{path}”（{computer} 上的进程 {process}，自 {since} 起）。未做任何更改；请先在该处关闭，或再试一次。</translation>
    </message>
    <message>
        <source>“{style}” is not a citation style (CSL) that Gengdu can use.</source>
        <translation>“{style}”不是耕读能用的引用格式（CSL）。</translation>
    </message>
    <message>
        <source>“{tag}” cannot be moved under itself.</source>
        <translation>无法把“{tag}”移到它自己下面。</translation>
    </message>
    <message>
        <source>“{tag}” cannot be the name of a tag: a name is one line of 1 to 200 characters without “ / ”.</source>
        <translation>“{tag}”不能用作标签名称：名称须为一行、1 到 200 个字符，不含“ / ”。</translation>
    </message>
    <message>
        <source>“{tag}” could be any of these tags: {paths}. Give the whole path.</source>
        <translation>“{tag}”可能是下列任一标签：{paths}。请输入完整路径。</translation>
    </message>
    <message>
        <source>“{text}” is no period. Write 2022-01 — 2023-06, or one date: 2022, 2022-01-19.</source>
        <translation>“{text}”不是期间。请写成 2022-01 — 2023-06，或只写一个日期：2022、2022-01-19。</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2022-01-19, or 2022-01-19 19:46.</source>
        <translation>“{text}”不是日期。请写成 2022-01-19，或 2022-01-19 19:46。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>“{title}” came in.</source>
        <translation>“{title}”已导入。</translation>
    </message>
    <message>
        <source>“{title}” is open where you were reading.</source>
        <translation>已回到您读到“{title}”的地方。</translation>
    </message>
    <message>
        <source>“{value}” does not suit the column “{attribute}”, which holds: {kind}.</source>
        <translation>“{value}”不合栏目“{attribute}”，此栏填的是：{kind}。</translation>
    </message>
    <message>
        <source>▸  {title} ({count} paragraphs) · folded, kept with the article</source>
        <translation>▸  {title}（{count} 段）· 已折叠，随文章保留</translation>
    </message>
    <message>
        <source>▾  {title} ({count} paragraphs)</source>
        <translation>▾  {title}（{count} 段）</translation>
    </message>
    <message>
        <source>例</source>
        <translation>例</translation>
    </message>
    <message>
        <source>正體中文</source>
        <translation>正體中文</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>貼</source>
        <translation>贴</translation>
    </message>
    <message>
        <source>開</source>
        <translation>开</translation>
    </message>
    <message>
        <source>＋ Condition</source>
        <translation>＋ 条件</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
</TS>
