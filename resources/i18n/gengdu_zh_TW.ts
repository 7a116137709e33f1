<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>gengdu</name>
    <message>
        <source> · {count} marked</source>
        <translation>　·　已標記 {count} 則</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A backup is being made before…</source>
        <translation>正在先行備份…</translation>
    </message>
    <message>
        <source>A backup is being made…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>A backup of {size} MB was made and verified.</source>
        <translation>備份已完成並經過核對，共 {size} MB。</translation>
    </message>
    <message>
        <source>A coded article to try everything on. It changes nothing in your library.</source>
        <translation>一篇已編碼的文章，可以隨意試用，不會動到您的文庫。</translation>
    </message>
    <message>
        <source>A column for each tag</source>
        <translation>每個標籤一欄</translation>
    </message>
    <message>
        <source>A highlight is not where its quote is</source>
        <translation>標註不在其引文所在之處</translation>
    </message>
    <message>
        <source>A highlight of the sample has no history before you change it.</source>
        <translation>範例的標註在您更動之前沒有歷程。</translation>
    </message>
    <message>
        <source>A part of the name, in either script</source>
        <translation>姓名的一部分，繁簡皆可</translation>
    </message>
    <message>
        <source>A quote is always the source; a reading in another script can stand below it.</source>
        <translation>引文一律照原文；下方可以另附一行繁體或簡體。</translation>
    </message>
    <message>
        <source>A regular expression within a longer search.</source>
        <translation>在較長的搜尋裡用正則表示式。</translation>
    </message>
    <message>
        <source>A search has at most {words} words and parentheses {depth} deep.</source>
        <translation>一次搜尋最多 {words} 個詞，括號最多 {depth} 層。</translation>
    </message>
    <message>
        <source>A style in a file of your own…</source>
        <translation>自己的格式檔…</translation>
    </message>
    <message>
        <source>A table is missing or not as it should be</source>
        <translation>資料表缺失或結構不符</translation>
    </message>
    <message>
        <source>A text in the script asked for is shown as it stands. One that is mixed or unknown is judged paragraph by paragraph.</source>
        <translation>原文已是所選文字時，照原樣顯示；繁簡混用或不明時，逐段判斷。</translation>
    </message>
    <message>
        <source>A tree that you drag into order, with how often each tag is used. A right click renames, merges, splits and colours.</source>
        <translation>標籤成樹，拖曳即可排列，旁邊寫著各用了幾次。按右鍵可改名、合併、拆分和換色。</translation>
    </message>
    <message>
        <source>A word is shown as you say wherever a source has it, and not converted again. The same word twice leaves it as it is. An article’s entries go before the library’s, and those before the ones for everywhere.</source>
        <translation>原文中凡有此詞，都照您所寫的顯示，不再轉換。兩欄寫法相同，即保持原樣。文章的詞條優先於文庫的，文庫的優先於所有文庫通用的。</translation>
    </message>
    <message>
        <source>A year, a month or a day: 2023, 2023-05, 2023-05-18</source>
        <translation>年、月或日：2023、2023-05、2023-05-18</translation>
    </message>
    <message>
        <source>About Gengdu</source>
        <translation>關於耕讀</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>新增條件</translation>
    </message>
    <message>
        <source>Add a condition…</source>
        <translation>新增條件…</translation>
    </message>
    <message>
        <source>Add it to the library</source>
        <translation>存入文庫</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Address of the article</source>
        <translation>文章的網址</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>All backups…</source>
        <translation>所有備份…</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>所有編碼者</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>所有指令</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有種類</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All passages of the library</source>
        <translation>文庫的所有摘錄</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有標籤</translation>
    </message>
    <message>
        <source>Always load images from this site</source>
        <translation>一律載入此網站的圖片</translation>
    </message>
    <message>
        <source>Always load images from {host}</source>
        <translation>一律載入 {host} 的圖片</translation>
    </message>
    <message>
        <source>An article you copied, or its address.</source>
        <translation>您複製的文章，或它的網址。</translation>
    </message>
    <message>
        <source>An export is still under way.</source>
        <translation>還有一次匯出在進行。</translation>
    </message>
    <message>
        <source>An image has changed</source>
        <translation>圖片內容已變動</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>本文標註</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>選擇其他資料夾…</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>換個名字…</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>再加一個…</translation>
    </message>
    <message>
        <source>Another program has the library “{path}” open. Nothing was changed; close it there and try again.</source>
        <translation>另一個程式開著文庫「{path}」。未做任何更動，請先在該程式中關閉，再試一次。</translation>
    </message>
    <message>
        <source>Another program is writing to the library “{path}”. Nothing was changed; try again.</source>
        <translation>另一個程式正在寫入文庫「{path}」。未做任何更動，請再試一次。</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>換一個標籤…</translation>
    </message>
    <message>
        <source>Any script</source>
        <translation>各種字體</translation>
    </message>
    <message>
        <source>Archive or restore the tag</source>
        <translation>封存或恢復標籤</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Archived: not offered for coding</source>
        <translation>已封存：編碼時不再列出</translation>
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
        <translation>有段落帶此標籤的文章。</translation>
    </message>
    <message>
        <source>Articles {count}</source>
        <translation>文章 {count}</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢復預設</translation>
    </message>
    <message>
        <source>As detected: {name}</source>
        <translation>自動判斷：{name}</translation>
    </message>
    <message>
        <source>As the interface</source>
        <translation>與介面相同</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>與系統相同</translation>
    </message>
    <message>
        <source>At its place the text says something else; the passage was found elsewhere.</source>
        <translation>原來的位置已是別的文字；這段話在別處找到了。</translation>
    </message>
    <message>
        <source>At most 10 characters between them, in either order.</source>
        <translation>兩者相隔最多 10 個字，先後不拘。</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>啟動時</translation>
    </message>
    <message>
        <source>At the start and again while you change things, never more than needed.</source>
        <translation>啟動時備份一次，改動期間再定時備份；沒有改動就不備份。</translation>
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
        <translation>自動</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Backups of the library</source>
        <translation>文庫的備份</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>Before a repair</source>
        <translation>修復前</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升級前</translation>
    </message>
    <message>
        <source>Before deleting</source>
        <translation>刪除前</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>還原前</translation>
    </message>
    <message>
        <source>Below {tag}</source>
        <translation>放在「{tag}」之下</translation>
    </message>
    <message>
        <source>BibTeX, articles</source>
        <translation>BibTeX，文章</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Both, anywhere in text or title; AND says the same.</source>
        <translation>兩者都有，不論在內文或標題；AND 亦同。</translation>
    </message>
    <message>
        <source>By a template</source>
        <translation>依範本</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>按文章分組</translation>
    </message>
    <message>
        <source>By coder</source>
        <translation>按編碼者分組</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>按來源分組</translation>
    </message>
    <message>
        <source>By outlet, then newest first</source>
        <translation>先按來源，再由新到舊</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>依位置</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>依標籤</translation>
    </message>
    <message>
        <source>By the form shown</source>
        <translation>依顯示的寫法而定</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>依時間</translation>
    </message>
    <message>
        <source>By time, the latest first</source>
        <translation>依時間，新的在前</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份分組</translation>
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
        <translation>圖說</translation>
    </message>
    <message>
        <source>Carry my annotations over</source>
        <translation>沿用我的標註</translation>
    </message>
    <message>
        <source>Carry my annotations over…</source>
        <translation>沿用我的標註…</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改動</translation>
    </message>
    <message>
        <source>Changed keys</source>
        <translation>更改過的按鍵</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Characters between the two at most</source>
        <translation>兩者之間最多幾個字</translation>
    </message>
    <message>
        <source>Check of the library</source>
        <translation>文庫檢查結果</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it, then try again.</source>
        <translation>確認檔案還在、而且您可以開啟，再試一次。</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>檢查文庫…</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在檢查文庫</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>選項，一行一個</translation>
    </message>
    <message>
        <source>Choose a file that a program for coding has exported.</source>
        <translation>請選擇由編碼軟體匯出的檔案。</translation>
    </message>
    <message>
        <source>Choose a folder or an archive that holds articles.</source>
        <translation>請選擇含有文章的資料夾或壓縮檔。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Choose a highlight first, with a click or from the list.</source>
        <translation>請先點選標註，或從清單中選取。</translation>
    </message>
    <message>
        <source>Choose a tag…</source>
        <translation>選擇標籤…</translation>
    </message>
    <message>
        <source>Choose one of the highlights that were not found, in the list.</source>
        <translation>請先在清單中選取一則找不到位置的標註。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>引用格式</translation>
    </message>
    <message>
        <source>Citation style of the last export</source>
        <translation>上次匯出的引用格式</translation>
    </message>
    <message>
        <source>Citation style…</source>
        <translation>引用格式…</translation>
    </message>
    <message>
        <source>Click a row, then press the new key. In text fields, letters stay letters.</source>
        <translation>點選一列，再按下新的按鍵。在文字欄位裡，字母仍是字母。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪貼簿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>關閉範例</translation>
    </message>
    <message>
        <source>Close it in the other program, then try again.</source>
        <translation>請先在另一個程式裡關閉它，再試一次。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>關閉這則訊息</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>編碼簿</translation>
    </message>
    <message>
        <source>Codebooks</source>
        <translation>編碼簿</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>Coder: {names}</source>
        <translation>編碼者：{names}</translation>
    </message>
    <message>
        <source>Coder…</source>
        <translation>編碼者…</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>選集</translation>
    </message>
    <message>
        <source>Collection: {name}</source>
        <translation>選集：{name}</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>選集</translation>
    </message>
    <message>
        <source>Collection…</source>
        <translation>選集…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Colour, as #RRGGBB</source>
        <translation>顏色（#RRGGBB）</translation>
    </message>
    <message>
        <source>Colours: as the system</source>
        <translation>色彩：依系統</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>色彩：夜</translation>
    </message>
    <message>
        <source>Colours: paper</source>
        <translation>色彩：紙</translation>
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
        <translation>欄寬</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Columns for tags in the last export</source>
        <translation>上次匯出的標籤欄</translation>
    </message>
    <message>
        <source>Columns of the table of articles</source>
        <translation>文章表格的欄位</translation>
    </message>
    <message>
        <source>Columns of your own</source>
        <translation>自訂欄位</translation>
    </message>
    <message>
        <source>Columns of your own…</source>
        <translation>自訂欄位…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>指令…</translation>
    </message>
    <message>
        <source>Compare it with the page before you rely on it.</source>
        <translation>引用之前，請先與原網頁對照。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Context in exports</source>
        <translation>匯出時的上下文</translation>
    </message>
    <message>
        <source>Contrast with the ground: {ratios}</source>
        <translation>與底色的對比：{ratios}</translation>
    </message>
    <message>
        <source>Copied with attribution: {count}</source>
        <translation>已連同出處複製：{count}</translation>
    </message>
    <message>
        <source>Copied with citation: {count}</source>
        <translation>已連同引用複製：{count}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy as shown</source>
        <translation>照顯示複製</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Copy quote and attribution line</source>
        <translation>複製引文和出處</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>複製筆記</translation>
    </message>
    <message>
        <source>Copy the source text</source>
        <translation>複製原文</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>複製版本資訊</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>連同引用複製</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Escape gives up</source>
        <translation>Ctrl+Enter 儲存，Esc 放棄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>虛線</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>刪除篩選</translation>
    </message>
    <message>
        <source>Delete a filter…</source>
        <translation>刪除篩選…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久刪除</translation>
    </message>
    <message>
        <source>Delete for good without a backup?</source>
        <translation>不做備份，仍要徹底刪除嗎？</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久刪除…</translation>
    </message>
    <message>
        <source>Delete the articles</source>
        <translation>刪除文章</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>刪除選集</translation>
    </message>
    <message>
        <source>Delete the highlight</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>Delete the tag {tag}?</source>
        <translation>要刪除標籤「{tag}」嗎？</translation>
    </message>
    <message>
        <source>Delete the tag…</source>
        <translation>刪除標籤…</translation>
    </message>
    <message>
        <source>Delete {count} tags?</source>
        <translation>要刪除 {count} 個標籤嗎？</translation>
    </message>
    <message>
        <source>Delete {count} things for good, with all that hangs on them? This cannot be undone.</source>
        <translation>要永久刪除這 {count} 項以及附屬的所有內容嗎？此動作無法復原。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>刪除時間</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>Dictionary…</source>
        <translation>詞典…</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>點線</translation>
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
        <translation>複製一則標註</translation>
    </message>
    <message>
        <source>Each is looked for in the text of the other article, in either script.</source>
        <translation>每則都在另一篇的原文裡按簡繁兩體查找。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>編輯副本</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>編輯副本…</translation>
    </message>
    <message>
        <source>Edit the articles…</source>
        <translation>編輯文章資料…</translation>
    </message>
    <message>
        <source>Edit the tag…</source>
        <translation>編輯標籤…</translation>
    </message>
    <message>
        <source>Edit this article’s facts…</source>
        <translation>修改這篇文章的資料…</translation>
    </message>
    <message>
        <source>Edit {count} articles</source>
        <translation>編輯 {count} 篇文章</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空垃圾桶…</translation>
    </message>
    <message>
        <source>Encoding: {name}</source>
        <translation>編碼：{name}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter searches the whole library</source>
        <translation>按 Enter 搜尋全庫</translation>
    </message>
    <message>
        <source>Every command can have other keys.</source>
        <translation>每個指令都可以改用別的按鍵。</translation>
    </message>
    <message>
        <source>Everything came in, and nothing needs a look.</source>
        <translation>全部都已匯入，沒有需要查看的項目。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有文庫</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 活頁簿</translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Export and citations</source>
        <translation>匯出與引用</translation>
    </message>
    <message>
        <source>Export excerpts</source>
        <translation>匯出摘錄</translation>
    </message>
    <message>
        <source>Export excerpts…</source>
        <translation>匯出摘錄…</translation>
    </message>
    <message>
        <source>Export it anew from the program it comes from.</source>
        <translation>請從原來的程式重新匯出。</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>匯出設定</translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>匯出編碼簿</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>匯出編碼簿…</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>匯出表格</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>匯出表格…</translation>
    </message>
    <message>
        <source>Export what is marked…</source>
        <translation>匯出選取的標註…</translation>
    </message>
    <message>
        <source>Export {count}…</source>
        <translation>匯出 {count} 則…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Extend the highlight</source>
        <translation>延伸標註</translation>
    </message>
    <message>
        <source>Extend to the paragraphs</source>
        <translation>延伸至整段</translation>
    </message>
    <message>
        <source>Extend to the selection</source>
        <translation>延伸至選取範圍</translation>
    </message>
    <message>
        <source>Extend to the sentences</source>
        <translation>延伸至整句</translation>
    </message>
    <message>
        <source>Extend to the words</source>
        <translation>延伸至整個詞</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Facts of this article</source>
        <translation>這篇文章的資料</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>檔案大小</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>篩選標註</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>篩選文章</translation>
    </message>
    <message>
        <source>Filter by coder</source>
        <translation>依編碼者篩選</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>依標籤篩選</translation>
    </message>
    <message>
        <source>Filter by title or outlet, either script</source>
        <translation>依標題或來源篩選，繁簡皆可</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>篩選表格</translation>
    </message>
    <message>
        <source>Filter: tag, text, note</source>
        <translation>篩選：標籤、文字、筆記</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filters kept by name</source>
        <translation>以名稱儲存的篩選</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>尋找指令或按鍵</translation>
    </message>
    <message>
        <source>Find a setting: characters, pinyin, English</source>
        <translation>尋找設定：漢字、拼音或英文</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>尋找標籤</translation>
    </message>
    <message>
        <source>Find a tag: characters, pinyin, initials</source>
        <translation>找標籤：改革、shengtai、gg</translation>
    </message>
    <message>
        <source>Find in the manual, in either script</source>
        <translation>在手冊中尋找，繁簡皆可</translation>
    </message>
    <message>
        <source>Find its place</source>
        <translation>尋找所在位置</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本頁尋找</translation>
    </message>
    <message>
        <source>Find on this page, in either script</source>
        <translation>在本頁尋找，繁簡皆可</translation>
    </message>
    <message>
        <source>Find on this page…</source>
        <translation>在本頁尋找…</translation>
    </message>
    <message>
        <source>Find only what is written so</source>
        <translation>只找寫法相同的文字</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>尋找或新增標籤</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>尋找下一處</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>尋找上一處</translation>
    </message>
    <message>
        <source>Find what a pattern matches</source>
        <translation>以正則表示式搜尋</translation>
    </message>
    <message>
        <source>First added article first</source>
        <translation>最早加入的文章在前</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>首行縮排</translation>
    </message>
    <message>
        <source>Fold all tags</source>
        <translation>摺疊所有標籤</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>備份資料夾</translation>
    </message>
    <message>
        <source>Folder of the last export</source>
        <translation>上次匯出的資料夾</translation>
    </message>
    <message>
        <source>Folder of the last import</source>
        <translation>上次匯入的資料夾</translation>
    </message>
    <message>
        <source>Folder that is watched</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>Folder: {path}</source>
        <translation>資料夾：{path}</translation>
    </message>
    <message>
        <source>For which script</source>
        <translation>用於</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of exports</source>
        <translation>匯出格式</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
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
        <translation>從檔案…</translation>
    </message>
    <message>
        <source>From and to, such as 2022-01 — 2023-06, or one date</source>
        <translation>起訖日期，例如 2022-01 — 2023-06，或只寫一個日期</translation>
    </message>
    <message>
        <source>From “{title}” ({outlet}): {count}</source>
        <translation>取自〈{title}〉（{outlet}）：{count} 則</translation>
    </message>
    <message>
        <source>From: “{text}” ({place})</source>
        <translation>出處：「{text}」（{place}）</translation>
    </message>
    <message>
        <source>Gengdu cannot export to “{format}”. It exports to {formats}.</source>
        <translation>耕讀無法匯出「{format}」格式。可匯出的格式：{formats}。</translation>
    </message>
    <message>
        <source>Gengdu is under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, as libraries of their own that you may replace. Citation styles are under CC BY-SA 3.0.</source>
        <translation>耕讀採用 Apache License 2.0。Qt 與 PySide6 依 LGPL 3 使用，各為獨立的函式庫，您可自行替換。引文格式採用 CC BY-SA 3.0。</translation>
    </message>
    <message>
        <source>Gengdu keeps nothing of this kind</source>
        <translation>耕讀不收這類內容</translation>
    </message>
    <message>
        <source>Gengdu works without a network. It asks for a page or an image only where you say so, and nothing about you, your articles or your coding ever leaves this machine: there are no statistics, no reports of faults and no look for new versions.</source>
        <translation>耕讀不需要網路。只有在您要求時，才會去取某個網頁或某張圖片；與您、您的文章和編碼有關的一切都不會離開這台電腦：不做統計，不回報錯誤，也不檢查新版本。</translation>
    </message>
    <message>
        <source>Gengdu 耕讀</source>
        <translation>耕讀</translation>
    </message>
    <message>
        <source>Geometry of the export dialog</source>
        <translation>匯出對話框的位置與大小</translation>
    </message>
    <message>
        <source>Geometry of the import preview</source>
        <translation>匯入預覽的位置與大小</translation>
    </message>
    <message>
        <source>Get it anew: this copy is not whole.</source>
        <translation>請重新取得：這一份不完整。</translation>
    </message>
    <message>
        <source>Go to the annotations</source>
        <translation>移至標註</translation>
    </message>
    <message>
        <source>Go to the articles</source>
        <translation>移至文章</translation>
    </message>
    <message>
        <source>Go to the codebook</source>
        <translation>移至編碼簿</translation>
    </message>
    <message>
        <source>Go to the outline</source>
        <translation>移至大綱</translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation>移至內文</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Grouped by tag</source>
        <translation>按標籤分組</translation>
    </message>
    <message>
        <source>Grouping, order and context</source>
        <translation>分組、排序與上下文</translation>
    </message>
    <message>
        <source>Groups of the last export</source>
        <translation>上次匯出的分組</translation>
    </message>
    <message>
        <source>Hangs on it</source>
        <translation>附屬內容</translation>
    </message>
    <message>
        <source>Hard to see in {themes}: less than 3:1 with the ground ({ratios}).</source>
        <translation>在「{themes}」下不易看清：與底色的對比低於 3:1（{ratios}）。</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小標題</translation>
    </message>
    <message>
        <source>Heading before</source>
        <translation>上一個標題</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隱藏此欄</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Highlight mode</source>
        <translation>連續標註模式</translation>
    </message>
    <message>
        <source>Highlight mode: choose a tag</source>
        <translation>連續標註模式：請選標籤</translation>
    </message>
    <message>
        <source>Highlight: begin earlier</source>
        <translation>標註：起點前移</translation>
    </message>
    <message>
        <source>Highlight: begin later</source>
        <translation>標註：起點後移</translation>
    </message>
    <message>
        <source>Highlight: end earlier</source>
        <translation>標註：終點前移</translation>
    </message>
    <message>
        <source>Highlight: end later</source>
        <translation>標註：終點後移</translation>
    </message>
    <message>
        <source>Highlight: {tags}.</source>
        <translation>標註：{tags}。</translation>
    </message>
    <message>
        <source>Highlight: {tags}. Note: {note}</source>
        <translation>標註：{tags}。筆記：{note}</translation>
    </message>
    <message>
        <source>Highlighting with {tag}</source>
        <translation>連續標註：{tag}</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Highlights: {stay} stay, {asked} need your eye, {lost} are not found.</source>
        <translation>標註：{stay} 則不受影響，{asked} 則請您確認，{lost} 則找不到。</translation>
    </message>
    <message>
        <source>History of this annotation</source>
        <translation>這則標註的歷程</translation>
    </message>
    <message>
        <source>History of this annotation…</source>
        <translation>這則標註的歷程…</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>How many characters a line has room for.</source>
        <translation>一行容得下幾個字。</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>多近算鄰近</translation>
    </message>
    <message>
        <source>How near…</source>
        <translation>多近算鄰近…</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>檔案開頭</translation>
    </message>
    <message>
        <source>How to write a search</source>
        <translation>搜尋語法</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Images from these hosts are loaded whenever an article that shows them is opened.</source>
        <translation>打開的文章若有這些網站的圖片，就會自動載入。</translation>
    </message>
    <message>
        <source>Images loaded: {count}.</source>
        <translation>已載入 {count} 張圖片。</translation>
    </message>
    <message>
        <source>Images of the web are loaded when you ask, and by themselves from these only.</source>
        <translation>網路圖片在您要求時才載入；只有這些網站的圖片會自動載入。</translation>
    </message>
    <message>
        <source>Images that belong to the page were not with it.</source>
        <translation>屬於這一頁的圖片沒有一併帶來。</translation>
    </message>
    <message>
        <source>Images too large to keep were left out.</source>
        <translation>太大而無法保留的圖片已略去。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>匯入編碼簿</translation>
    </message>
    <message>
        <source>Import a codebook: {name}</source>
        <translation>匯入編碼簿：{name}</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>匯入編碼簿…</translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>全部匯入</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>匯入文章</translation>
    </message>
    <message>
        <source>Import coding from another program</source>
        <translation>從其他程式匯入編碼</translation>
    </message>
    <message>
        <source>Import coding from another program…</source>
        <translation>從其他程式匯入編碼…</translation>
    </message>
    <message>
        <source>Import coding: {name}</source>
        <translation>匯入編碼：{name}</translation>
    </message>
    <message>
        <source>Import from the clipboard</source>
        <translation>從剪貼簿匯入</translation>
    </message>
    <message>
        <source>Import from the web</source>
        <translation>從網路匯入</translation>
    </message>
    <message>
        <source>Import from the web…</source>
        <translation>從網路匯入…</translation>
    </message>
    <message>
        <source>Import preview</source>
        <translation>匯入預覽</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>匯入設定</translation>
    </message>
    <message>
        <source>Import this one</source>
        <translation>匯入此篇</translation>
    </message>
    <message>
        <source>Import this one and all that follow without asking</source>
        <translation>匯入此篇及其後各篇，不再逐一詢問</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>In a row.</source>
        <translation>連在一起。</translation>
    </message>
    <message>
        <source>In the library already</source>
        <translation>原本就有</translation>
    </message>
    <message>
        <source>In the list beside the page.</source>
        <translation>頁面旁的清單裡。</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>原文的寫法</translation>
    </message>
    <message>
        <source>In the trash, with all highlights: {articles}.</source>
        <translation>已移至垃圾桶，標註一併保留：{articles}。</translation>
    </message>
    <message>
        <source>In the tree of the codebook.</source>
        <translation>編碼簿的標籤樹裡。</translation>
    </message>
    <message>
        <source>In which a passage is copied with its source.</source>
        <translation>複製段落並附上出處時所用的格式。</translation>
    </message>
    <message>
        <source>In which an article is shown that you have not read yet. What you switch to on the page counts from then on; each article you leave keeps its own.</source>
        <translation>還沒讀過的文章以繁體、簡體或原文顯示。在頁面上切換之後，以最後一次為準；讀過的文章各自記住自己的。</translation>
    </message>
    <message>
        <source>In “{title}”</source>
        <translation>〈{title}〉</translation>
    </message>
    <message>
        <source>It alone</source>
        <translation>只限這個標籤</translation>
    </message>
    <message>
        <source>JSON, complete</source>
        <translation>JSON（完整資料）</translation>
    </message>
    <message>
        <source>Join the highlights</source>
        <translation>合併標註</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>儲存此篩選</translation>
    </message>
    <message>
        <source>Keep this filter…</source>
        <translation>儲存此篩選…</translation>
    </message>
    <message>
        <source>Keep what was written in an exported file</source>
        <translation>保留匯出檔裡自己寫的內容</translation>
    </message>
    <message>
        <source>Keep what was written in the file</source>
        <translation>保留檔案裡自己寫的內容</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>鍵盤快速鍵…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Labels in</source>
        <translation>標題與欄名的語言</translation>
    </message>
    <message>
        <source>Labels in exports</source>
        <translation>匯出時標題與欄名的語言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language and script</source>
        <translation>語言與繁簡</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>語言跟隨系統</translation>
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
        <translation>最近改動的摘錄在前</translation>
    </message>
    <message>
        <source>Leave highlight mode</source>
        <translation>離開連續標註模式</translation>
    </message>
    <message>
        <source>Leave the collection {name}</source>
        <translation>離開選集「{name}」</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>離開導覽</translation>
    </message>
    <message>
        <source>Leave this one out; Escape does the same and asks nothing</source>
        <translation>不匯入此篇；按 Esc 亦同，不再確認</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>略過：{what}。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Let all settings be as at first? Your library, and where windows stand, stay.</source>
        <translation>要把所有設定恢復成最初的樣子嗎？文庫與視窗位置不受影響。</translation>
    </message>
    <message>
        <source>Libraries opened last</source>
        <translation>最近開啟的文庫</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>線條</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Line {line} of the template asks for “{name}”, which there is not.</source>
        <translation>範本第 {line} 行要用「{name}」，但沒有這一項。</translation>
    </message>
    <message>
        <source>Line {line} of the template cannot be carried out: {reason}.</source>
        <translation>範本第 {line} 行無法執行：{reason}。</translation>
    </message>
    <message>
        <source>Line {line} of the template cannot be read: {reason}.</source>
        <translation>範本第 {line} 行無法讀懂：{reason}。</translation>
    </message>
    <message>
        <source>Links can be registered on Linux only; on this system it is not possible yet.</source>
        <translation>目前只有在 Linux 上能登記連結，這個系統還不行。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Load the images of this article</source>
        <translation>載入本篇圖片</translation>
    </message>
    <message>
        <source>Load the images of this article ({count}, from {hosts})</source>
        <translation>載入本篇圖片（{count} 張，來自 {hosts}）</translation>
    </message>
    <message>
        <source>Loading images</source>
        <translation>正在載入圖片</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>看看範例</translation>
    </message>
    <message>
        <source>Look its paragraphs through before you quote.</source>
        <translation>引用之前，請先檢查段落。</translation>
    </message>
    <message>
        <source>Looking for passages: {count} so far…</source>
        <translation>正在尋找段落：目前 {count} 處…</translation>
    </message>
    <message>
        <source>MB when unpacked</source>
        <translation>MB（解壓縮後）</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>紫紅</translation>
    </message>
    <message>
        <source>Make backups while I work</source>
        <translation>工作時自動備份</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>重建索引</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用手冊</translation>
    </message>
    <message>
        <source>Mark articles first, in the list at the left or in the table.</source>
        <translation>請先在左側清單或表格中選取文章。</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為已讀</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>標為未讀</translation>
    </message>
    <message>
        <source>Mark doubtful characters</source>
        <translation>標出存疑的字</translation>
    </message>
    <message>
        <source>Mark passages first, with a click, Ctrl or Shift, or Ctrl+A.</source>
        <translation>請先選取摘錄：點一下，或按住 Ctrl、Shift 多選，或按 Ctrl+A 全選。</translation>
    </message>
    <message>
        <source>Mark two highlights in the list first, with Ctrl and a click.</source>
        <translation>請先按住 Ctrl，在清單中點選兩則標註。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>刊頭</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>Memo on this article</source>
        <translation>本文備忘</translation>
    </message>
    <message>
        <source>Memo on this article…</source>
        <translation>本文備忘…</translation>
    </message>
    <message>
        <source>Mend that and import all again: what came in is not doubled.</source>
        <translation>排除問題後全部再匯入一次即可，已匯入的不會重複。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge the tag into…</source>
        <translation>將標籤併入…</translation>
    </message>
    <message>
        <source>Merge {tag} into</source>
        <translation>將「{tag}」併入</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>文章資料</translation>
    </message>
    <message>
        <source>Minutes between two</source>
        <translation>間隔分鐘數</translation>
    </message>
    <message>
        <source>Move the tag</source>
        <translation>移動標籤</translation>
    </message>
    <message>
        <source>Move the tag down</source>
        <translation>標籤下移</translation>
    </message>
    <message>
        <source>Move the tag out, beside the one it is under</source>
        <translation>標籤升一級</translation>
    </message>
    <message>
        <source>Move the tag under the one above</source>
        <translation>標籤降一級</translation>
    </message>
    <message>
        <source>Move the tag up</source>
        <translation>標籤上移</translation>
    </message>
    <message>
        <source>Move this column to the left</source>
        <translation>此欄左移</translation>
    </message>
    <message>
        <source>Move this column to the right</source>
        <translation>此欄右移</translation>
    </message>
    <message>
        <source>Much like {count} others in the library.</source>
        <translation>與文庫裡 {count} 篇相近。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Near it</source>
        <translation>鄰近它</translation>
    </message>
    <message>
        <source>Near…</source>
        <translation>鄰近…</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新選集</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新選集…</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新欄位</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>New tag below this one…</source>
        <translation>在此標籤下新增…</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>新增標籤「{name}」</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新增標籤…</translation>
    </message>
    <message>
        <source>Newest article first</source>
        <translation>由新到舊</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一則標註</translation>
    </message>
    <message>
        <source>Next doubtful character</source>
        <translation>下一個存疑的字</translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation>下一個標題</translation>
    </message>
    <message>
        <source>Next script</source>
        <translation>切換繁簡</translation>
    </message>
    <message>
        <source>No annotation of this article is like that.</source>
        <translation>本文沒有符合的標註。</translation>
    </message>
    <message>
        <source>No annotation’s id begins with “{annotation}”.</source>
        <translation>沒有識別碼以「{annotation}」開頭的標註。</translation>
    </message>
    <message>
        <source>No article is like that. Take a condition away, or type less.</source>
        <translation>沒有符合的文章。請拿掉一個條件，或少打幾個字。</translation>
    </message>
    <message>
        <source>No article text was found in “{name}”.</source>
        <translation>在「{name}」中找不到文章內文。</translation>
    </message>
    <message>
        <source>No articles yet. Import a file, drop one here, or paste a text.</source>
        <translation>還沒有文章。請匯入檔案、把檔案拖到這裡，或貼上文字。</translation>
    </message>
    <message>
        <source>No article’s id begins with “{article}”.</source>
        <translation>沒有識別碼以「{article}」開頭的文章。</translation>
    </message>
    <message>
        <source>No backup could be written to “{path}”: {reason}. The library is as it was; free some space or choose another folder for backups.</source>
        <translation>無法將備份寫入「{path}」：{reason}。文庫維持原狀，請騰出空間，或改用其他備份資料夾。</translation>
    </message>
    <message>
        <source>No backup of it was found.</source>
        <translation>找不到它的備份。</translation>
    </message>
    <message>
        <source>No collections yet. Right-click here to make one, then drop articles on it.</source>
        <translation>還沒有選集。在此按右鍵新增，再把文章拖進去。</translation>
    </message>
    <message>
        <source>No columns of your own yet. Make one for what you want to know of each article: its genre, a number, a date.</source>
        <translation>還沒有自訂欄位。想記下每篇文章的什麼資料，就新增一欄：體裁、數字、日期。</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>沒有這個名稱的指令。</translation>
    </message>
    <message>
        <source>No entries yet. Write a word of a source above, and how it is to be shown.</source>
        <translation>還沒有詞條。請在上方寫下原文的詞，以及要怎麼顯示。</translation>
    </message>
    <message>
        <source>No entry is like that.</source>
        <translation>沒有符合的詞條。</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>不篩選</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>還沒有儲存的篩選</translation>
    </message>
    <message>
        <source>No highlight here.</source>
        <translation>這裡沒有標註。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不設按鍵</translation>
    </message>
    <message>
        <source>No longer load</source>
        <translation>不再自動載入</translation>
    </message>
    <message>
        <source>No other folder is looked into.</source>
        <translation>不會查看其他資料夾。</translation>
    </message>
    <message>
        <source>No passage is like that. Take a condition away with its ×, or ask for less.</source>
        <translation>沒有符合的摘錄。按條件上的 × 拿掉一個條件，或放寬條件。</translation>
    </message>
    <message>
        <source>No passage of this text is like it. Select its passage on the page, then give this command again.</source>
        <translation>現行文字中沒有相似的段落。請在內文中選取它的位置，再執行一次這個指令。</translation>
    </message>
    <message>
        <source>No reprint of this article is in the library.</source>
        <translation>文庫裡沒有本文的轉載。</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>沒有這樣的設定。</translation>
    </message>
    <message>
        <source>No tag has the number {number} yet.</source>
        <translation>還沒有標籤使用數字 {number}。</translation>
    </message>
    <message>
        <source>No tag is meant by that.</source>
        <translation>沒有符合的標籤。</translation>
    </message>
    <message>
        <source>No tags yet. Select a passage and type a name, or right-click here.</source>
        <translation>還沒有標籤。請選取一段文字並輸入名稱，或在此按右鍵。</translation>
    </message>
    <message>
        <source>No tags yet. Type a name and press Enter: it is the first.</source>
        <translation>還沒有標籤。輸入名稱後按 Enter，就是第一個。</translation>
    </message>
    <message>
        <source>No title or outlet is like that. Enter searches all texts.</source>
        <translation>沒有符合的標題或來源。按 Enter 搜尋所有內文。</translation>
    </message>
    <message>
        <source>No typeface here can draw Chinese. Install the package {package}.</source>
        <translation>這台電腦沒有中文字型，請安裝套件 {package}。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>None: the source alone</source>
        <translation>無，只要原文</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>Not found in the article’s present text</source>
        <translation>在文章現在的文本中找不到</translation>
    </message>
    <message>
        <source>Not found in this text</source>
        <translation>在現行文字中找不到</translation>
    </message>
    <message>
        <source>Not found in this text: {quote}</source>
        <translation>在現行文字中找不到：{quote}</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未匯入</translation>
    </message>
    <message>
        <source>Not this article</source>
        <translation>略過這篇</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Nothing here is like that.</source>
        <translation>這裡沒有符合的項目。</translation>
    </message>
    <message>
        <source>Nothing in the file is new.</source>
        <translation>檔案裡沒有新的內容。</translation>
    </message>
    <message>
        <source>Nothing in the manual is like that.</source>
        <translation>手冊中沒有符合的內容。</translation>
    </message>
    <message>
        <source>Nothing is highlighted here yet. Select a passage and tag it: then this is how the file begins.</source>
        <translation>這裡還沒有標註。請先選取一段文字並加標籤，這裡就會顯示檔案開頭的樣子。</translation>
    </message>
    <message>
        <source>Nothing is highlighted in this library yet. Open an article, select a passage and tag it: it is listed here, with all others.</source>
        <translation>文庫裡還沒有標註。打開文章，選取一段文字並加標籤，就會和其他摘錄一起列在這裡。</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer words find more, and either script will do.</source>
        <translation>找不到。少打幾個詞會找到更多，繁簡皆可。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數字鍵</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>赭黃</translation>
    </message>
    <message>
        <source>Of menus, dialogs and messages. It changes when Gengdu is started again.</source>
        <translation>選單、對話框與訊息所用的語言。重新啟動耕讀後才會變更。</translation>
    </message>
    <message>
        <source>Of the text on the page.</source>
        <translation>頁面上文字的大小。</translation>
    </message>
    <message>
        <source>Oldest article first</source>
        <translation>由舊到新</translation>
    </message>
    <message>
        <source>One more article reads nearly the same</source>
        <translation>另有 1 篇轉載與本文相近</translation>
    </message>
    <message>
        <source>One of them; | says the same.</source>
        <translation>有其一即可；| 亦同。</translation>
    </message>
    <message>
        <source>Only highlights that touch or overlap can become one.</source>
        <translation>只有相鄰或重疊的標註才能合併。</translation>
    </message>
    <message>
        <source>Only in that field.</source>
        <translation>只在該欄位尋找。</translation>
    </message>
    <message>
        <source>Only one window writes to a library, so that neither undoes what the other did. Here it can be read meanwhile.</source>
        <translation>一個文庫只由一個視窗寫入，以免兩邊互相改掉對方的工作。在這裡可以先閱讀。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>以唯讀開啟</translation>
    </message>
    <message>
        <source>Open it in a browser, save the page, and import the file.</source>
        <translation>請用瀏覽器開啟並儲存網頁，再匯入該檔案。</translation>
    </message>
    <message>
        <source>Open it, copy the text of the article, and paste it here.</source>
        <translation>請開啟它，複製文章內容，再貼到這裡。</translation>
    </message>
    <message>
        <source>Open on the page</source>
        <translation>在文章中打開</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of the annotations</source>
        <translation>標註排序</translation>
    </message>
    <message>
        <source>Order of the last export</source>
        <translation>上次匯出的順序</translation>
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
        <translation>文庫裡內容相同的其他文章</translation>
    </message>
    <message>
        <source>Other libraries you have opened</source>
        <translation>您開過的其他文庫</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Outlet: {names}</source>
        <translation>來源：{names}</translation>
    </message>
    <message>
        <source>Outlet…</source>
        <translation>來源…</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大綱</translation>
    </message>
    <message>
        <source>Overlapping it</source>
        <translation>重疊於它</translation>
    </message>
    <message>
        <source>Overlapping…</source>
        <translation>重疊於…</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>自訂顏色</translation>
    </message>
    <message>
        <source>Own colour…</source>
        <translation>自訂…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>Paragraphs: {added} added, {gone} gone, {changed} changed.</source>
        <translation>段落：新增 {added} 段，消失 {gone} 段，改動 {changed} 段。</translation>
    </message>
    <message>
        <source>Parentheses group.</source>
        <translation>括號用來分組。</translation>
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
        <translation>摘錄（上下文：{around}）</translation>
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
        <translation>摘錄</translation>
    </message>
    <message>
        <source>Passages must carry it</source>
        <translation>必須有這個標籤</translation>
    </message>
    <message>
        <source>Passages must not carry it</source>
        <translation>不可有這個標籤</translation>
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
        <translation>要加標籤的段落</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼上</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Period…</source>
        <translation>期間…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Pin the tag to a number…</source>
        <translation>將標籤固定到數字鍵…</translation>
    </message>
    <message>
        <source>Pin {tag} to a number</source>
        <translation>將「{tag}」固定到數字鍵</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>請按新的按鍵</translation>
    </message>
    <message>
        <source>Press the new key, or Escape to leave it as it is.</source>
        <translation>請按新的按鍵；按 Esc 維持原樣。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Preview before importing</source>
        <translation>匯入前先預覽</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一則標註</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>公有領域</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Published then; a day, a month, a year or a span.</source>
        <translation>在此期間發布：日、月、年或起訖。</translation>
    </message>
    <message>
        <source>Put back, but for what is gone meanwhile: {tags}.</source>
        <translation>已恢復；其間已不存在的標籤除外：{tags}。</translation>
    </message>
    <message>
        <source>Put into a collection</source>
        <translation>放入選集</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>放入選集…</translation>
    </message>
    <message>
        <source>Put into the collection</source>
        <translation>放入選集</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>放在這裡</translation>
    </message>
    <message>
        <source>Put the caret inside a highlight first, where to part it.</source>
        <translation>請先把游標放在標註內要拆開的位置。</translation>
    </message>
    <message>
        <source>Put the library back as it was on {when}? What is in it now is kept as a backup first, so this can be taken back. The window closes and opens again.</source>
        <translation>要把文庫還原到 {when} 的狀態嗎？現有內容會先另存為備份，因此之後仍可還原回來。視窗會關閉並重新開啟。</translation>
    </message>
    <message>
        <source>Put this state back</source>
        <translation>恢復成此狀態</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Quotes are the source, character for character.</source>
        <translation>引文與原文一字不差。</translation>
    </message>
    <message>
        <source>Quotes as the source has them, with citation and link, for Word, Excel, NVivo and others. The manual ({keys}) says more.</source>
        <translation>引文與原文一字不差，帶著引用和連結，可給 Word、Excel、NVivo 等使用。使用手冊（{keys}）有更多說明。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA 編碼簿</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 專案</translation>
    </message>
    <message>
        <source>RIS, articles</source>
        <translation>RIS，文章</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Read Chinese-language news in either script, code its passages, export quotes you can cite.</source>
        <translation>以正體或簡體閱讀中文新聞，為段落加上標籤，匯出可供引用的摘錄。</translation>
    </message>
    <message>
        <source>Read and code Chinese news</source>
        <translation>閱讀中文新聞，為段落編碼</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>重新讀取</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>讀取編碼</translation>
    </message>
    <message>
        <source>Read in the script you know best</source>
        <translation>用您最熟悉的文字閱讀</translation>
    </message>
    <message>
        <source>Read the article anew from its bytes, or restore a backup from before.</source>
        <translation>請從保留的原始內容重新讀取這篇文章，或還原先前的備份。</translation>
    </message>
    <message>
        <source>Read the file again in another encoding</source>
        <translation>以另一種編碼重讀此檔</translation>
    </message>
    <message>
        <source>Read this article anew</source>
        <translation>重新讀取這篇文章</translation>
    </message>
    <message>
        <source>Read this article anew…</source>
        <translation>重新讀取這篇文章…</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>唯讀</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀狀態</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在讀取 {name}…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>讀取中…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>改換標籤</translation>
    </message>
    <message>
        <source>Recode…</source>
        <translation>改換標籤…</translation>
    </message>
    <message>
        <source>Recolour</source>
        <translation>換色</translation>
    </message>
    <message>
        <source>Recolour the tag…</source>
        <translation>更換標籤顏色…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo this step</source>
        <translation>重做這個步驟</translation>
    </message>
    <message>
        <source>Redo {count} steps</source>
        <translation>重做 {count} 個步驟</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Region of Traditional</source>
        <translation>繁體地區</translation>
    </message>
    <message>
        <source>Regional words in the last export</source>
        <translation>上次匯出的地區用詞</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正則</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>清除所有條件</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>移除這個條件</translation>
    </message>
    <message>
        <source>Rename a filter…</source>
        <translation>重新命名篩選…</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重新命名選集</translation>
    </message>
    <message>
        <source>Rename the collection…</source>
        <translation>重新命名選集…</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>重新命名篩選</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重新命名標籤</translation>
    </message>
    <message>
        <source>Rename the tag…</source>
        <translation>重新命名標籤…</translation>
    </message>
    <message>
        <source>Repair makes it anew from what is sound.</source>
        <translation>可由完好的資料重新建立。</translation>
    </message>
    <message>
        <source>Repair what can be made anew</source>
        <translation>修復可重建的部分</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>正在修復文庫</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>將</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>報告（HTML）</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Report of the last import…</source>
        <translation>上次匯入的報告…</translation>
    </message>
    <message>
        <source>Reprints of this article</source>
        <translation>本文的轉載</translation>
    </message>
    <message>
        <source>Reprints of this article…</source>
        <translation>本文的轉載…</translation>
    </message>
    <message>
        <source>Reprints: {count}</source>
        <translation>轉載 {count}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部還原</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>還原所有設定</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>全部還原…</translation>
    </message>
    <message>
        <source>Reset the key</source>
        <translation>還原按鍵</translation>
    </message>
    <message>
        <source>Reset “{what}”</source>
        <translation>還原「{what}」</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>責編</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restore a backup from before, or delete the highlight and make it anew.</source>
        <translation>請還原先前的備份，或刪除這則標註後重新標註。</translation>
    </message>
    <message>
        <source>Restore a backup from before. What is sound can be exported first.</source>
        <translation>請還原先前的備份；完好的內容可以先匯出。</translation>
    </message>
    <message>
        <source>Restore it…</source>
        <translation>還原這份備份…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>正在還原備份</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Right as it is: mark it no more</source>
        <translation>這樣是對的：不再標出</translation>
    </message>
    <message>
        <source>Run text recognition (OCR) on it first.</source>
        <translation>請先做文字辨識（OCR）。</translation>
    </message>
    <message>
        <source>Said by a person.</source>
        <translation>由人填寫。</translation>
    </message>
    <message>
        <source>Sample, not in the library</source>
        <translation>範例，未存入文庫</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save a copy without a password, and import that.</source>
        <translation>請另存一份沒有密碼的，再匯入。</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>另存為 CSV…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存為…</translation>
    </message>
    <message>
        <source>Save it as a web page or as text, and import that.</source>
        <translation>請另存為網頁或純文字，再匯入。</translation>
    </message>
    <message>
        <source>Save or download it again.</source>
        <translation>請重新儲存或下載。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Save the page with its pictures, and import it again.</source>
        <translation>請連同圖片儲存網頁，再匯入一次。</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>儲存篩選</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>儲存篩選…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saved pages, text, Word, EPUB, PDF. Folders can be dropped on this window.</source>
        <translation>存好的網頁、純文字、Word、EPUB、PDF。資料夾可以拖進這個視窗。</translation>
    </message>
    <message>
        <source>Saved ▾</source>
        <translation>已存的篩選 ▾</translation>
    </message>
    <message>
        <source>Say once whose name highlights carry</source>
        <translation>提示一次標註以誰的名義留下</translation>
    </message>
    <message>
        <source>Says whose words are replaced where Simplified is shown with regional words.</source>
        <translation>以簡體並轉換地區用詞顯示時，決定替換哪個地區的用詞。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>繁簡</translation>
    </message>
    <message>
        <source>Script and region of this article</source>
        <translation>本文的文字與地區</translation>
    </message>
    <message>
        <source>Script and region of this article…</source>
        <translation>本文的文字與地區…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>搜尋所有文章</translation>
    </message>
    <message>
        <source>Search for something first.</source>
        <translation>請先搜尋。</translation>
    </message>
    <message>
        <source>Search the library for the selection</source>
        <translation>在全庫搜尋選取的文字</translation>
    </message>
    <message>
        <source>Search the whole library</source>
        <translation>搜尋全庫</translation>
    </message>
    <message>
        <source>Search the whole library, in either script</source>
        <translation>搜尋全庫，繁簡皆可</translation>
    </message>
    <message>
        <source>Second line in</source>
        <translation>對照文字</translation>
    </message>
    <message>
        <source>Second line in exports</source>
        <translation>匯出時的對照文字</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>See which of the two is right. To write it again and save it settles it.</source>
        <translation>請看哪一份才對，重新寫好並儲存即可。</translation>
    </message>
    <message>
        <source>Select a passage and tag it</source>
        <translation>選取段落，加上標籤</translation>
    </message>
    <message>
        <source>Select a passage first, or mark highlights in the list.</source>
        <translation>請先選取一段文字，或在清單裡選取標註。</translation>
    </message>
    <message>
        <source>Select a passage first, with the mouse or with Shift and arrows.</source>
        <translation>請先選取一段文字：用滑鼠拖曳，或按住 Shift 再按方向鍵。</translation>
    </message>
    <message>
        <source>Select a passage in the text to highlight and tag it.</source>
        <translation>在內文中選取一段文字，即可標註並加上標籤。</translation>
    </message>
    <message>
        <source>Select what the highlight shall cover as well.</source>
        <translation>請先選取要併入標註的文字。</translation>
    </message>
    <message>
        <source>Select what to look for first.</source>
        <translation>請先選取要搜尋的文字。</translation>
    </message>
    <message>
        <source>Select with the mouse, or with Shift and the arrows. A small window comes up: type the name of a tag and press Enter. It is kept at once, in every script.</source>
        <translation>用滑鼠，或按住 Shift 和方向鍵選取。旁邊會出現小視窗：輸入標籤名稱，按 Enter。標註立刻儲存，繁簡都在。</translation>
    </message>
    <message>
        <source>Selected: {quote}</source>
        <translation>已選取：{quote}</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>褐</translation>
    </message>
    <message>
        <source>Set {field}</source>
        <translation>設定{field}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings taken over: {count}.</source>
        <translation>已採用的設定：{count} 項。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Show archived tags</source>
        <translation>顯示已封存的標籤</translation>
    </message>
    <message>
        <source>Show it so from now on</source>
        <translation>今後都這樣顯示</translation>
    </message>
    <message>
        <source>Show reprints</source>
        <translation>查看轉載</translation>
    </message>
    <message>
        <source>Show the annotations</source>
        <translation>顯示本文標註</translation>
    </message>
    <message>
        <source>Show the former text…</source>
        <translation>檢視先前的文字…</translation>
    </message>
    <message>
        <source>Show the library</source>
        <translation>顯示文庫</translation>
    </message>
    <message>
        <source>Show the sample article</source>
        <translation>顯示範例文章</translation>
    </message>
    <message>
        <source>Show the tour at the first start</source>
        <translation>第一次啟動時顯示導覽</translation>
    </message>
    <message>
        <source>Show {shown}</source>
        <translation>顯示為{shown}</translation>
    </message>
    <message>
        <source>Shown are the first {shown} of {count} excerpts.</source>
        <translation>顯示 {count} 則摘錄中的前 {shown} 則。</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>顯示為</translation>
    </message>
    <message>
        <source>Shown: {shown} · source: {written}</source>
        <translation>顯示：{shown} · 原文為{written}</translation>
    </message>
    <message>
        <source>Signs found: Taiwan {taiwan}, Hong Kong {hong_kong}, the mainland {mainland}.</source>
        <translation>用字線索：台灣 {taiwan}、香港 {hong_kong}、中國大陸 {mainland}。</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Sites whose images are loaded</source>
        <translation>自動載入圖片的網站</translation>
    </message>
    <message>
        <source>Sites whose images are loaded…</source>
        <translation>自動載入圖片的網站…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>實線</translation>
    </message>
    <message>
        <source>Some of the page’s text could not be read.</source>
        <translation>這一頁有部分文字讀不出來。</translation>
    </message>
    <message>
        <source>Something cannot be read</source>
        <translation>有內容無法讀取</translation>
    </message>
    <message>
        <source>Something names what is not there</source>
        <translation>有內容指向不存在的項目</translation>
    </message>
    <message>
        <source>Something that somebody wrote is missing</source>
        <translation>有寫下的內容不見了</translation>
    </message>
    <message>
        <source>Something to search for is missing after “{operator}” at character {place}.</source>
        <translation>第 {place} 個字的「{operator}」之後缺少要搜尋的內容。</translation>
    </message>
    <message>
        <source>Something went wrong before</source>
        <translation>先前發生過錯誤</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>發生錯誤。</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>依此欄排序</translation>
    </message>
    <message>
        <source>Sort the tags below</source>
        <translation>下級標籤排序</translation>
    </message>
    <message>
        <source>Sort the tags below by name</source>
        <translation>下級標籤按名稱排序</translation>
    </message>
    <message>
        <source>Sort the tags below by passages</source>
        <translation>下級標籤按段落數排序</translation>
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
        <translation>請分成幾份，再分別匯入。</translation>
    </message>
    <message>
        <source>Split the highlight here</source>
        <translation>在此拆開標註</translation>
    </message>
    <message>
        <source>Split the tag…</source>
        <translation>拆分標籤…</translation>
    </message>
    <message>
        <source>Split {tag}</source>
        <translation>拆分「{tag}」</translation>
    </message>
    <message>
        <source>Standing to a tag</source>
        <translation>與標籤的關係</translation>
    </message>
    <message>
        <source>Stands in the quote or the note, in either script</source>
        <translation>引文或筆記中的文字，繁簡皆可</translation>
    </message>
    <message>
        <source>States</source>
        <translation>歷次狀態</translation>
    </message>
    <message>
        <source>Stop what is under way</source>
        <translation>停止進行中的工作</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系統</translation>
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
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tag by number</source>
        <translation>以數字加標籤</translation>
    </message>
    <message>
        <source>Tag number 1</source>
        <translation>1 號標籤</translation>
    </message>
    <message>
        <source>Tag number 2</source>
        <translation>2 號標籤</translation>
    </message>
    <message>
        <source>Tag number 3</source>
        <translation>3 號標籤</translation>
    </message>
    <message>
        <source>Tag number 4</source>
        <translation>4 號標籤</translation>
    </message>
    <message>
        <source>Tag number 5</source>
        <translation>5 號標籤</translation>
    </message>
    <message>
        <source>Tag number 6</source>
        <translation>6 號標籤</translation>
    </message>
    <message>
        <source>Tag number 7</source>
        <translation>7 號標籤</translation>
    </message>
    <message>
        <source>Tag number 8</source>
        <translation>8 號標籤</translation>
    </message>
    <message>
        <source>Tag number 9</source>
        <translation>9 號標籤</translation>
    </message>
    <message>
        <source>Tag of each hit</source>
        <translation>每處標註</translation>
    </message>
    <message>
        <source>Tag on it…</source>
        <translation>所用標籤…</translation>
    </message>
    <message>
        <source>Tag the selection…</source>
        <translation>加標籤…</translation>
    </message>
    <message>
        <source>Tag them</source>
        <translation>加標籤</translation>
    </message>
    <message>
        <source>Tag what was found</source>
        <translation>為搜尋結果加標籤</translation>
    </message>
    <message>
        <source>Tag what was found…</source>
        <translation>為搜尋結果加標籤…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags {count}</source>
        <translation>標籤 {count}</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台灣</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Take a tag off…</source>
        <translation>移除標籤…</translation>
    </message>
    <message>
        <source>Take excerpts out</source>
        <translation>匯出摘錄</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改歸這裡</translation>
    </message>
    <message>
        <source>Take out of the collection</source>
        <translation>移出選集</translation>
    </message>
    <message>
        <source>Take out what you need, and import that.</source>
        <translation>請取出需要的部分，再匯入。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Template of the last export</source>
        <translation>上次匯出的範本</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>範本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>文字與色彩</translation>
    </message>
    <message>
        <source>Text and colours…</source>
        <translation>文字與色彩…</translation>
    </message>
    <message>
        <source>Text and highlights are sound. Import the page once more, if you still have it.</source>
        <translation>文字與標註完好。若還留有原網頁或檔案，請再匯入一次。</translation>
    </message>
    <message>
        <source>Text as large as at first</source>
        <translation>恢復文字大小</translation>
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
        <translation>這是第一處。</translation>
    </message>
    <message>
        <source>That was the last place found.</source>
        <translation>這是最後一處。</translation>
    </message>
    <message>
        <source>The article of this link is in the trash.</source>
        <translation>這個連結的文章在垃圾桶裡。</translation>
    </message>
    <message>
        <source>The article of this link is not in this library.</source>
        <translation>這個連結的文章不在這個文庫裡。</translation>
    </message>
    <message>
        <source>The article was read anew. Every highlight is in its place.</source>
        <translation>文章已重新讀取，所有標註都在原處。</translation>
    </message>
    <message>
        <source>The article was read anew. {count} highlights were not found in it: they stand at the end of the list.</source>
        <translation>文章已重新讀取。有 {count} 則標註找不到位置，列在清單最後。</translation>
    </message>
    <message>
        <source>The articles whole as well</source>
        <translation>連同文章全文</translation>
    </message>
    <message>
        <source>The backup made before still holds them.</source>
        <translation>先前的備份中仍保有這些內容。</translation>
    </message>
    <message>
        <source>The backup was cancelled. The library is as it was.</source>
        <translation>備份已取消。文庫維持原狀。</translation>
    </message>
    <message>
        <source>The backup “{path}” is damaged: {reason}. The library is as it was; take another backup.</source>
        <translation>備份「{path}」已損壞：{reason}。文庫維持原狀，請改用其他備份。</translation>
    </message>
    <message>
        <source>The check was cancelled. Nothing was changed.</source>
        <translation>檢查已取消。未做任何更動。</translation>
    </message>
    <message>
        <source>The citation style “{style}” could not be read: {reason}.</source>
        <translation>無法讀取引用格式「{style}」：{reason}。</translation>
    </message>
    <message>
        <source>The codebook is empty: a codebook file needs at least one tag.</source>
        <translation>編碼簿是空的：編碼簿檔案至少要有一個標籤。</translation>
    </message>
    <message>
        <source>The collection {name} is in the trash. The articles are kept.</source>
        <translation>選集「{name}」已移至垃圾桶，文章仍保留。</translation>
    </message>
    <message>
        <source>The dictionary “{name}” could not be read: {reason}.</source>
        <translation>無法讀取詞典「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>The disk with the library “{path}” is full. Nothing was changed; free some space.</source>
        <translation>文庫「{path}」所在的磁碟已滿。未做任何更動，請騰出空間。</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>匯出已取消，沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>The file, its index, and every text, image and highlight are looked at.</source>
        <translation>正在核對檔案、索引，以及每一篇文字、每一張圖片和每一則標註。</translation>
    </message>
    <message>
        <source>The first without the second; so does -開放.</source>
        <translation>有前者而無後者；-開放 亦同。</translation>
    </message>
    <message>
        <source>The former text</source>
        <translation>先前的文字</translation>
    </message>
    <message>
        <source>The headings of an article stand here; a click goes to one.</source>
        <translation>文章的標題會列在這裡，點一下就到那裡。</translation>
    </message>
    <message>
        <source>The highlight of this link is in the trash.</source>
        <translation>這個連結的標註在垃圾桶裡。</translation>
    </message>
    <message>
        <source>The highlight of this link is no longer in the library.</source>
        <translation>這個連結的標註已經不在文庫裡。</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>The ids of {count} annotations begin with “{annotation}”. Give more of the id.</source>
        <translation>有 {count} 則標註的識別碼以「{annotation}」開頭，請多輸入幾碼。</translation>
    </message>
    <message>
        <source>The ids of {count} articles begin with “{article}”. Give more of the id.</source>
        <translation>有 {count} 篇文章的識別碼以「{article}」開頭，請多輸入幾位。</translation>
    </message>
    <message>
        <source>The image “{address}” was not loaded: {reason}.</source>
        <translation>沒有載入圖片「{address}」：{reason}。</translation>
    </message>
    <message>
        <source>The language changes when Gengdu is started again.</source>
        <translation>重新啟動耕讀後，語言才會變更。</translation>
    </message>
    <message>
        <source>The language of headings and columns.</source>
        <translation>標題與欄位名稱所用的語言。</translation>
    </message>
    <message>
        <source>The last backup is of {when}.</source>
        <translation>最近的備份是 {when} 的。</translation>
    </message>
    <message>
        <source>The last step is at the top; those above the chosen one go with it.</source>
        <translation>最近的步驟在最上方；選取步驟以上的各步會一併復原。</translation>
    </message>
    <message>
        <source>The library is as it was on {when}. What was in it before is kept as a backup.</source>
        <translation>文庫已還原到 {when} 的狀態，還原前的內容另存為備份。</translation>
    </message>
    <message>
        <source>The library is damaged. What can be read of it is shown: {articles} articles, {annotations} annotations. Nothing is written.</source>
        <translation>文庫已損壞。以下是仍可讀取的內容：{articles} 篇文章、{annotations} 則標註。不會寫入任何資料。</translation>
    </message>
    <message>
        <source>The library is open already</source>
        <translation>文庫已開啟</translation>
    </message>
    <message>
        <source>The library “{path}” could not be opened: {reason}.</source>
        <translation>無法開啟文庫「{path}」：{reason}。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged, and nothing in it can be read. It was left as it is. The last backup is “{backup}”, of {made}; open that one.</source>
        <translation>文庫「{path}」已損壞，內容完全無法讀取。檔案維持原狀。最近的備份是「{backup}」（{made}），請改開這一份。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged, and nothing in it can be read. It was left as it is; no backup of it was found.</source>
        <translation>文庫「{path}」已損壞，內容完全無法讀取。檔案維持原狀；找不到它的備份。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged, so it can only be read. Nothing was changed; go on in a backup of it.</source>
        <translation>文庫「{path}」已損壞，因此只能閱讀。未做任何更動；請改用它的備份繼續工作。</translation>
    </message>
    <message>
        <source>The library “{path}” is damaged. It was left as it is; restore a backup of it.</source>
        <translation>文庫「{path}」已損壞。檔案維持原狀，請還原備份。</translation>
    </message>
    <message>
        <source>The library “{path}” is no longer where it was opened. Nothing was changed; bring it back there, or open it anew.</source>
        <translation>文庫「{path}」已不在開啟時的位置。未做任何更動，請把它放回原處，或重新開啟。</translation>
    </message>
    <message>
        <source>The library “{path}” is of an older Gengdu and could not be brought up to date: {reason}. It was left as it was; so is its backup, “{backup}”. Open it with the Gengdu that made it, and tell us what you read here.</source>
        <translation>文庫「{path}」由較舊的耕讀建立，升級時發生問題：{reason}。文庫維持原狀，備份在「{backup}」。請先用原來的版本開啟，並把這段訊息告訴我們。</translation>
    </message>
    <message>
        <source>The library “{path}” is of an older Gengdu and is not brought up to date without a backup, which could not be made: {reason}. It was left as it is; free some space and open it again.</source>
        <translation>文庫「{path}」由較舊的耕讀建立，升級前必須先備份，但備份失敗：{reason}。文庫維持原狀，請騰出空間後重新開啟。</translation>
    </message>
    <message>
        <source>The library “{path}” is read-only. Nothing was changed.</source>
        <translation>文庫「{path}」為唯讀，未做任何更動。</translation>
    </message>
    <message>
        <source>The library “{path}” was made by a newer Gengdu (format {version}, this one knows up to {known}). It was left as it is; update Gengdu to open it.</source>
        <translation>文庫「{path}」由較新版的耕讀建立（格式 {version}，此版最高支援 {known}）。檔案維持原狀，請更新耕讀後再開啟。</translation>
    </message>
    <message>
        <source>The marks of an earlier export are damaged at line {line}: each block must begin and end once, outside of the others. Nothing was changed.</source>
        <translation>先前匯出的標記在第 {line} 行損壞：每一區塊須各有一個開頭與結尾，且不在其他區塊之內。未做任何更動。</translation>
    </message>
    <message>
        <source>The metadata was read anew.</source>
        <translation>文章資料已重新讀取。</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>The page alone</source>
        <translation>只看內文</translation>
    </message>
    <message>
        <source>The page nests too deeply; it was read without its layout.</source>
        <translation>這一頁的結構層層相套過深，僅取了文字，未顧及版面。</translation>
    </message>
    <message>
        <source>The paragraph</source>
        <translation>整段</translation>
    </message>
    <message>
        <source>The paragraphs do not cover the text</source>
        <translation>段落與內文不相符</translation>
    </message>
    <message>
        <source>The paragraphs were rebuilt from the lines of the pages.</source>
        <translation>段落是由頁面上的各行重新拼成的。</translation>
    </message>
    <message>
        <source>The passage of this link is not in the article’s present text.</source>
        <translation>在文章現行的文字中找不到這個連結的段落。</translation>
    </message>
    <message>
        <source>The passages shown</source>
        <translation>目前顯示的摘錄</translation>
    </message>
    <message>
        <source>The program noted this when it failed. It says where in the program that was, and holds none of your texts. It stays on this computer and is sent to nobody; if you want it put right, copy it for those who make Gengdu.</source>
        <translation>以下是程式出錯時自己記下的。內容只說明錯誤出在程式的哪裡，不含您的任何文字；它只留在這台電腦，不會傳給任何人。若希望修正，可以複製後交給耕讀的開發者。</translation>
    </message>
    <message>
        <source>The quote is empty.</source>
        <translation>引文是空的。</translation>
    </message>
    <message>
        <source>The quote “{quote}” is not in this article, in any script.</source>
        <translation>這篇文章裡沒有引文「{quote}」，繁簡皆無。</translation>
    </message>
    <message>
        <source>The quote “{quote}” occurs {count} times in this article, not {number} times.</source>
        <translation>引文「{quote}」在這篇文章裡只出現 {count} 次，沒有第 {number} 處。</translation>
    </message>
    <message>
        <source>The quote “{quote}” occurs {count} times in this article. Say which one with its number, or quote more of it.</source>
        <translation>引文「{quote}」在這篇文章裡出現 {count} 次。請以序號指明是哪一處，或多引幾個字。</translation>
    </message>
    <message>
        <source>The report was saved to {path}.</source>
        <translation>報告已儲存到 {path}。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>The saved filter “{name}” cannot be read. It may be of a newer Gengdu.</source>
        <translation>無法讀取已存的篩選「{name}」，可能是較新版的耕讀所存。</translation>
    </message>
    <message>
        <source>The search index does not say what the texts say</source>
        <translation>搜尋索引與內文不一致</translation>
    </message>
    <message>
        <source>The search index is being made anew. The window does not answer until it is done.</source>
        <translation>正在重建搜尋索引，完成之前視窗不會回應。</translation>
    </message>
    <message>
        <source>The search index is out of date: searches are exact, but slow.</source>
        <translation>搜尋索引已過期：結果仍然準確，但較慢。</translation>
    </message>
    <message>
        <source>The search index of the library “{path}” is damaged; its articles are not. “gengdu reindex” makes it anew.</source>
        <translation>文庫「{path}」的搜尋索引已損壞，文章並未受損。執行「gengdu reindex」即可重建。</translation>
    </message>
    <message>
        <source>The second copy of what somebody wrote is damaged or missing</source>
        <translation>寫下內容的第二份已損壞或不見了</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>整句</translation>
    </message>
    <message>
        <source>The server of “{address}” refused the page (status {status}). If a browser shows it, save it there and import the file.</source>
        <translation>「{address}」的伺服器拒絕提供網頁（狀態 {status}）。若瀏覽器能開啟，請儲存後匯入檔案。</translation>
    </message>
    <message>
        <source>The session of {since} was not closed; all that was kept is here.</source>
        <translation>{since} 開始的那次工作沒有正常結束；已儲存的內容都在這裡。</translation>
    </message>
    <message>
        <source>The settings “{path}” could not be read: {reason}. Nothing was changed.</source>
        <translation>無法讀取設定「{path}」：{reason}。沒有更動任何設定。</translation>
    </message>
    <message>
        <source>The switch shows the article as it was written, in Traditional or in Simplified. {keys} goes to the next; the line you read stays where it is.</source>
        <translation>切換鈕可照原樣、以繁體或以簡體顯示文章。按 {keys} 換到下一種，正在讀的那一行留在原處。</translation>
    </message>
    <message>
        <source>The tag in its place</source>
        <translation>換成的標籤</translation>
    </message>
    <message>
        <source>The tag to replace</source>
        <translation>要換掉的標籤</translation>
    </message>
    <message>
        <source>The tag {tag} is archived. Restore it to code with it.</source>
        <translation>標籤「{tag}」已封存，恢復後才能用來編碼。</translation>
    </message>
    <message>
        <source>The tag {tag} is in the trash. The passages are kept.</source>
        <translation>標籤「{tag}」已移至垃圾桶，標註的段落仍保留。</translation>
    </message>
    <message>
        <source>The tags below too</source>
        <translation>下級標籤一併換色</translation>
    </message>
    <message>
        <source>The template is longer than {most} characters. Nothing was written.</source>
        <translation>範本超過 {most} 個字元，沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>The template was stopped at line {line}: {reason}.</source>
        <translation>範本在第 {line} 行被停下：{reason}。</translation>
    </message>
    <message>
        <source>The template “{path}” could not be read: {reason}.</source>
        <translation>無法讀取範本「{path}」：{reason}。</translation>
    </message>
    <message>
        <source>The template “{path}” is not text in UTF-8.</source>
        <translation>範本「{path}」不是 UTF-8 文字。</translation>
    </message>
    <message>
        <source>The text itself stays as it was imported.</source>
        <translation>文字本身仍如匯入時一樣。</translation>
    </message>
    <message>
        <source>The text of an article has changed</source>
        <translation>文章內文已變動</translation>
    </message>
    <message>
        <source>The text reads as before. Nothing changes.</source>
        <translation>讀出的文字與先前相同，不會有任何變動。</translation>
    </message>
    <message>
        <source>The trash is empty. What you delete is kept here.</source>
        <translation>垃圾桶是空的。刪除的項目會保留在這裡。</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整個文庫</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>The words found</source>
        <translation>找到的字詞</translation>
    </message>
    <message>
        <source>The words stay; what goes with them changes, such as images.</source>
        <translation>文字不變；隨附的內容（例如圖片）會更新。</translation>
    </message>
    <message>
        <source>The {count} marked ones</source>
        <translation>已選取的 {count} 則</translation>
    </message>
    <message>
        <source>The {kind} {id} is no longer in the library. Nothing was changed.</source>
        <translation>文庫裡已經沒有這個項目（{kind} {id}），未做任何更動。</translation>
    </message>
    <message>
        <source>The {kind} “{title}” has passages by now. Delete it instead: the trash keeps them.</source>
        <translation>{kind}「{title}」已有標註的段落。請改為刪除，內容會保留在垃圾桶。</translation>
    </message>
    <message>
        <source>The {mark} at character {place} is not closed.</source>
        <translation>第 {place} 個字的 {mark} 沒有結尾。</translation>
    </message>
    <message>
        <source>The {part} of the {thing} “{name}” reads “{row}”, and “{copy}” in its second copy</source>
        <translation>{thing}「{name}」的{part}：目前為「{row}」，第二份為「{copy}」</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>There are no annotations on this article nor on its reprints.</source>
        <translation>本文和各篇轉載都還沒有標註。</translation>
    </message>
    <message>
        <source>There is a “{name}” already. Give it another name.</source>
        <translation>已有「{name}」，請換個名稱。</translation>
    </message>
    <message>
        <source>There is already a tag “{tag}” at this place in the codebook.</source>
        <translation>編碼簿的這個位置已有標籤「{tag}」。</translation>
    </message>
    <message>
        <source>There is no backup of this library yet.</source>
        <translation>這個文庫還沒有備份。</translation>
    </message>
    <message>
        <source>There is no citation style “{style}”. “gengdu styles” lists those there are.</source>
        <translation>沒有「{style}」這個引用格式。「gengdu styles」會列出所有格式。</translation>
    </message>
    <message>
        <source>There is no doubtful character below this place.</source>
        <translation>此處以下沒有存疑的字。</translation>
    </message>
    <message>
        <source>There is no entry for “{form}” in this dictionary.</source>
        <translation>此詞典中沒有「{form}」的詞條。</translation>
    </message>
    <message>
        <source>There is no highlight at the selection.</source>
        <translation>選取處沒有標註。</translation>
    </message>
    <message>
        <source>There is no other annotation that way.</source>
        <translation>那個方向沒有其他標註了。</translation>
    </message>
    <message>
        <source>There is no other heading that way.</source>
        <translation>那個方向沒有其他標題了。</translation>
    </message>
    <message>
        <source>There is no saved filter “{name}”.</source>
        <translation>沒有名為「{name}」的已存篩選。</translation>
    </message>
    <message>
        <source>There is no tag on it.</source>
        <translation>上面沒有標籤。</translation>
    </message>
    <message>
        <source>There is no tag “{tag}” in the codebook.</source>
        <translation>編碼簿裡沒有標籤「{tag}」。</translation>
    </message>
    <message>
        <source>There is no template “{name}”, and no such file. Templates are {names}.</source>
        <translation>沒有名為「{name}」的範本，也沒有這個檔案。範本有 {names}。</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy an article first.</source>
        <translation>剪貼簿裡沒有文字，請先複製一篇文章。</translation>
    </message>
    <message>
        <source>There is no {kind} “{name}” in this library.</source>
        <translation>此文庫中沒有名為「{name}」的{kind}。</translation>
    </message>
    <message>
        <source>There is none: no image is loaded unless you ask.</source>
        <translation>目前沒有。除非您要求，否則不會載入任何圖片。</translation>
    </message>
    <message>
        <source>There is nothing to search for at character {place}.</source>
        <translation>第 {place} 個字起沒有可以搜尋的內容。</translation>
    </message>
    <message>
        <source>These articles are in no collection.</source>
        <translation>這些文章不在任何選集中。</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>這篇文章</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>本文沒有小標題。</translation>
    </message>
    <message>
        <source>This collection is empty. Drag articles onto its name to put them there.</source>
        <translation>這個選集是空的。把文章拖到選集名稱上即可放入。</translation>
    </message>
    <message>
        <source>This counts when Gengdu is started again: {what}.</source>
        <translation>重新啟動耕讀後生效：{what}。</translation>
    </message>
    <message>
        <source>This format cannot be shown as text.</source>
        <translation>這種格式無法以文字顯示。</translation>
    </message>
    <message>
        <source>This format needs a template. Nothing was written.</source>
        <translation>這種格式需要範本，沒有寫入任何東西。</translation>
    </message>
    <message>
        <source>This highlight has been changed since the link was made.</source>
        <translation>這個標註在連結做成之後改過。</translation>
    </message>
    <message>
        <source>This image cannot be shown: its data is damaged.</source>
        <translation>這張圖無法顯示：資料已損壞。</translation>
    </message>
    <message>
        <source>This is a sample. Try everything on it: it comes into your library only with the first thing you change.</source>
        <translation>這是範例文章，請隨意試用；第一次更動時才會存入文庫。</translation>
    </message>
    <message>
        <source>This is what the article said when the highlight was made.</source>
        <translation>這是加上標註當時的文章內容。</translation>
    </message>
    <message>
        <source>This library</source>
        <translation>此文庫</translation>
    </message>
    <message>
        <source>This or another of several</source>
        <translation>有其中任何一個即可</translation>
    </message>
    <message>
        <source>This passage is {percent}% like it. Is it the one?</source>
        <translation>這一段有 {percent}% 相似。就是它嗎？</translation>
    </message>
    <message>
        <source>This passage was not found in the article’s present text. It is kept with its quote.</source>
        <translation>在文章現在的文本中找不到這段摘錄；它的引文仍然保留著。</translation>
    </message>
    <message>
        <source>This passage was not found in the present text.</source>
        <translation>在現行文字中找不到這一段。</translation>
    </message>
    <message>
        <source>This script only</source>
        <translation>字形須相同</translation>
    </message>
    <message>
        <source>Those in articles of</source>
        <translation>下列來源的文章中的</translation>
    </message>
    <message>
        <source>Those whose form in the script shown depends on what is meant.</source>
        <translation>轉換後的寫法要看意思而定的字。</translation>
    </message>
    <message>
        <source>Those whose quote or note contains</source>
        <translation>引文或筆記含有下列文字的</translation>
    </message>
    <message>
        <source>Tick what is to be read anew of the metadata:</source>
        <translation>請勾選要重新讀取的文章資料：</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Title, outlet or author, either script</source>
        <translation>標題、來源或作者，繁簡皆可</translation>
    </message>
    <message>
        <source>To “{title}” ({outlet}): {count}</source>
        <translation>帶到〈{title}〉（{outlet}）：{count} 則</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>視窗導覽</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Traditional (Hong Kong)</source>
        <translation>繁體（香港）</translation>
    </message>
    <message>
        <source>Traditional (Taiwan)</source>
        <translation>繁體（台灣）</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>垃圾桶…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>輸入指令</translation>
    </message>
    <message>
        <source>Type what you look for: it is found in every article, whichever script it is in.</source>
        <translation>輸入要找的字詞：每篇文章都會找，不論繁簡。</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Typeface and sizes as they were at first</source>
        <translation>字型與大小恢復預設</translation>
    </message>
    <message>
        <source>Typeface for Simplified</source>
        <translation>簡體字型</translation>
    </message>
    <message>
        <source>Typeface for Traditional (Hong Kong)</source>
        <translation>繁體字型（香港）</translation>
    </message>
    <message>
        <source>Typeface for Traditional (Taiwan)</source>
        <translation>繁體字型（台灣）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>復原步驟</translation>
    </message>
    <message>
        <source>Undo history…</source>
        <translation>復原步驟…</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>復原這個步驟</translation>
    </message>
    <message>
        <source>Undo {count} steps</source>
        <translation>復原 {count} 個步驟</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已復原：{what}</translation>
    </message>
    <message>
        <source>Unfold all tags</source>
        <translation>展開所有標籤</translation>
    </message>
    <message>
        <source>Unpack it, and import what is in it.</source>
        <translation>請解壓縮，再匯入其中的內容。</translation>
    </message>
    <message>
        <source>Unpin the tag</source>
        <translation>取消固定標籤</translation>
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
        <translation>使用情形</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱紅</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C 網頁註解（JSON-LD）</translation>
    </message>
    <message>
        <source>Wait until the import or export is done, then restore the backup.</source>
        <translation>請等匯入或匯出完成後，再還原備份。</translation>
    </message>
    <message>
        <source>Watch a folder for saved pages</source>
        <translation>監看存放網頁的資料夾</translation>
    </message>
    <message>
        <source>Watch a folder for saved pages…</source>
        <translation>監看存放網頁的資料夾…</translation>
    </message>
    <message>
        <source>Watching “{folder}”</source>
        <translation>正在監看「{folder}」</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>What Gengdu is made of</source>
        <translation>耕讀由哪些元件組成</translation>
    </message>
    <message>
        <source>What a browser saves there comes into the library by itself.</source>
        <translation>瀏覽器存到那裡的網頁會自動匯入文庫。</translation>
    </message>
    <message>
        <source>What an article was imported from is missing or has changed</source>
        <translation>文章匯入時的原始內容缺失或已變動</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何處理</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>變更內容</translation>
    </message>
    <message>
        <source>What do you want to begin with?</source>
        <translation>從哪裡開始？</translation>
    </message>
    <message>
        <source>What had been imported before that is kept: {count}.</source>
        <translation>此前已匯入的 {count} 篇都保留著。</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>這裡有什麼</translation>
    </message>
    <message>
        <source>What is in the library now is copied, then the backup is made ready.</source>
        <translation>先備份文庫現有的內容，再準備要還原的備份。</translation>
    </message>
    <message>
        <source>What is marked in the list</source>
        <translation>清單中選取的標註</translation>
    </message>
    <message>
        <source>What is not ticked is kept at the end of the list of annotations.</source>
        <translation>未勾選的標註會保留在清單最後。</translation>
    </message>
    <message>
        <source>What is not ticked stays as it is. One step undoes all of it.</source>
        <translation>未勾選的維持原樣；復原一次即可全部還原。</translation>
    </message>
    <message>
        <source>What is tagged</source>
        <translation>標註範圍</translation>
    </message>
    <message>
        <source>What is written of it is put below what is written of the other.</source>
        <translation>它的說明與備忘會接在對方的後面。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>內容類型</translation>
    </message>
    <message>
        <source>What lists find an article by is not up to date</source>
        <translation>文章清單的查找資料不是最新的</translation>
    </message>
    <message>
        <source>What reprints are found by is not up to date</source>
        <translation>比對轉載的資料不是最新的</translation>
    </message>
    <message>
        <source>What somebody wrote and its second copy differ</source>
        <translation>寫下的內容與其第二份不一致</translation>
    </message>
    <message>
        <source>What somebody wrote cannot be read, but its second copy can</source>
        <translation>寫下的內容無法讀取，但第二份可以讀取</translation>
    </message>
    <message>
        <source>What stands around a quote.</source>
        <translation>引文前後附上多少文字。</translation>
    </message>
    <message>
        <source>What the file would bring in</source>
        <translation>檔案將帶入的內容</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>這個檔案會帶來的變更</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>可以怎麼做</translation>
    </message>
    <message>
        <source>What was understood of a file is shown before it comes into the library.</source>
        <translation>檔案進入文庫之前，先看看讀出了什麼。</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>錯誤報告</translation>
    </message>
    <message>
        <source>What you exported in last is proposed the next time.</source>
        <translation>下次會先提議上次所用的格式。</translation>
    </message>
    <message>
        <source>What you have highlighted, by tag, outlet, date and how it overlaps: where is the evidence?</source>
        <translation>您標出的一切，依標籤、來源、日期和重疊查看：證據在哪裡？</translation>
    </message>
    <message>
        <source>What you highlight in an article stands here, beside it.</source>
        <translation>您在文章裡標註的段落會列在這裡，與內文並排。</translation>
    </message>
    <message>
        <source>What you were typing is here too: {what}.</source>
        <translation>您打到一半的文字也還在：{what}。</translation>
    </message>
    <message>
        <source>What you were typing on {when} is here again; it is not kept yet.</source>
        <translation>您在 {when} 打到一半的文字已放回這裡，尚未儲存。</translation>
    </message>
    <message>
        <source>Whatever script they are in, from one character up. Everything found can be tagged in one step.</source>
        <translation>不論繁簡，一個字也找得到。找到的可以一步全部加標籤。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Where the file is there already, its excerpts are brought up to date, and what you wrote around them stays.</source>
        <translation>檔案已存在時，只更新其中的摘錄，您寫在前後的內容都會留下。</translation>
    </message>
    <message>
        <source>Which coder</source>
        <translation>選編碼者</translation>
    </message>
    <message>
        <source>Which collection</source>
        <translation>選選集</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>選擇要顯示的欄位</translation>
    </message>
    <message>
        <source>Which filter to delete</source>
        <translation>要刪除哪個篩選</translation>
    </message>
    <message>
        <source>Which filter to rename</source>
        <translation>要重新命名哪個篩選</translation>
    </message>
    <message>
        <source>Which highlight</source>
        <translation>哪一則標註</translation>
    </message>
    <message>
        <source>Which outlet</source>
        <translation>選來源</translation>
    </message>
    <message>
        <source>Which passages go to it</source>
        <translation>哪些段落歸入新標籤</translation>
    </message>
    <message>
        <source>Which tag</source>
        <translation>選標籤</translation>
    </message>
    <message>
        <source>Which tag to take off</source>
        <translation>要移除哪個標籤</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作時</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>Who codes…</source>
        <translation>編碼者…</translation>
    </message>
    <message>
        <source>Whole articles in the last export</source>
        <translation>上次匯出的文章全文</translation>
    </message>
    <message>
        <source>Whose forms of the characters “Traditional” shows.</source>
        <translation>「繁」以哪裡的字形顯示。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Window geometry</source>
        <translation>視窗位置與大小</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>有筆記</translation>
    </message>
    <message>
        <source>With passages</source>
        <translation>有標註</translation>
    </message>
    <message>
        <source>With the tags below it</source>
        <translation>含下級標籤</translation>
    </message>
    <message>
        <source>With the words of the region</source>
        <translation>連同地區用詞</translation>
    </message>
    <message>
        <source>Within it</source>
        <translation>在它之內</translation>
    </message>
    <message>
        <source>Within…</source>
        <translation>位於其中…</translation>
    </message>
    <message>
        <source>Without a coder</source>
        <translation>沒有編碼者</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>沒有標籤</translation>
    </message>
    <message>
        <source>Without an outlet</source>
        <translation>沒有來源</translation>
    </message>
    <message>
        <source>Without one they are kept in your data folder.</source>
        <translation>未指定時，備份放在您自己的程式資料夾裡。</translation>
    </message>
    <message>
        <source>Without passages</source>
        <translation>沒有標註</translation>
    </message>
    <message>
        <source>Without the condition: {condition}</source>
        <translation>移除條件：{condition}</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation>地區用詞</translation>
    </message>
    <message>
        <source>Words that begin so.</source>
        <translation>以此開頭的詞。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>撰寫</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>寫筆記…</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>繼續寫</translation>
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
        <translation>目前只能閱讀：「{program}」開著這個文庫（{computer} 上的行程 {process}，自 {since} 起）。</translation>
    </message>
    <message>
        <source>Your highlights carry no name.</source>
        <translation>您的標註沒有署名。</translation>
    </message>
    <message>
        <source>Your highlights carry the name {coder}.</source>
        <translation>您的標註署名為「{coder}」。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名字</translation>
    </message>
    <message>
        <source>Your name: what you highlight and write from now on carries it.</source>
        <translation>您的名字：今後的標註與筆記都會署上它。</translation>
    </message>
    <message>
        <source>Your own words, in Markdown</source>
        <translation>寫下您的想法，可用 Markdown</translation>
    </message>
    <message>
        <source>Your settings are in {path}, without your name and folders.</source>
        <translation>設定已存到 {path}，其中沒有您的名字與資料夾。</translation>
    </message>
    <message>
        <source>Your tags are the codebook</source>
        <translation>您的標籤就是編碼簿</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 壓縮檔</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>GIF 圖片</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>JPEG 圖片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>a PowerPoint presentation (PPTX)</source>
        <translation>PowerPoint 簡報（PPTX）</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 壓縮檔</translation>
    </message>
    <message>
        <source>a REFI-QDA codebook</source>
        <translation>REFI-QDA 編碼簿</translation>
    </message>
    <message>
        <source>a REFI-QDA project</source>
        <translation>REFI-QDA 專案</translation>
    </message>
    <message>
        <source>a TIFF image</source>
        <translation>TIFF 圖片</translation>
    </message>
    <message>
        <source>a WebP image</source>
        <translation>WebP 圖片</translation>
    </message>
    <message>
        <source>a Word document (DOCX)</source>
        <translation>Word 文件（DOCX）</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 壓縮檔</translation>
    </message>
    <message>
        <source>a binary property list</source>
        <translation>二進位屬性列表</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 壓縮檔</translation>
    </message>
    <message>
        <source>a colour is written #RRGGBB, such as #1E8E6E</source>
        <translation>顏色須寫成 #RRGGBB，如 #1E8E6E</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 壓縮檔</translation>
    </message>
    <message>
        <source>a name is one line of 1 to 200 characters without “ / ”</source>
        <translation>名稱須為一行、1 至 200 字，且不含「 / 」</translation>
    </message>
    <message>
        <source>a new note in “{title}”</source>
        <translation>「{title}」裡的新筆記</translation>
    </message>
    <message>
        <source>a pattern is solid, dashed or dotted</source>
        <translation>線條須為 solid、dashed 或 dotted</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>a saved mail or MHTML archive</source>
        <translation>郵件或 MHTML 封存檔</translation>
    </message>
    <message>
        <source>a shortcut is a number from 1 to 9</source>
        <translation>數字鍵須為 1 至 9</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>音訊檔</translation>
    </message>
    <message>
        <source>a tag that is gone</source>
        <translation>已不存在的標籤</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>a video or HEIC image</source>
        <translation>影片或 HEIC 圖片</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>約剩 {count} 分鐘</translation>
    </message>
    <message>
        <source>about {count} s left</source>
        <translation>約剩 {count} 秒</translation>
    </message>
    <message>
        <source>add the column {name}</source>
        <translation>新增欄位「{name}」</translation>
    </message>
    <message>
        <source>add the sample</source>
        <translation>加入範例</translation>
    </message>
    <message>
        <source>add the tag {tag}</source>
        <translation>新增標籤「{tag}」</translation>
    </message>
    <message>
        <source>address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>always load images from {host}</source>
        <translation>一律載入 {host} 的圖片</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>EPUB 電子書</translation>
    </message>
    <message>
        <source>an Excel workbook (XLSX)</source>
        <translation>Excel 活頁簿（XLSX）</translation>
    </message>
    <message>
        <source>an OpenDocument file</source>
        <translation>OpenDocument 檔</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 資料庫</translation>
    </message>
    <message>
        <source>an XZ archive</source>
        <translation>XZ 壓縮檔</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>舊版 Microsoft Office 文件</translation>
    </message>
    <message>
        <source>and {tag}</source>
        <translation>且 {tag}</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>another passage</source>
        <translation>段落變動</translation>
    </message>
    <message>
        <source>archive the tag {tag}</source>
        <translation>封存標籤「{tag}」</translation>
    </message>
    <message>
        <source>archive {count} tags</source>
        <translation>封存 {count} 個標籤</translation>
    </message>
    <message>
        <source>archived is yes or no</source>
        <translation>是否封存須寫 yes 或 no</translation>
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
        <translation>維持原樣</translation>
    </message>
    <message>
        <source>at an address that is not fetched</source>
        <translation>網址不在可讀取之列</translation>
    </message>
    <message>
        <source>at this place the text says something else</source>
        <translation>此處的文字與引文不符</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>在讀</translation>
    </message>
    <message>
        <source>beyond the 50 MB an article may have</source>
        <translation>超出一篇文章 50 MB 的上限</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二進位資料</translation>
    </message>
    <message>
        <source>carry {count} annotations over</source>
        <translation>沿用 {count} 則標註</translation>
    </message>
    <message>
        <source>change the column {name}</source>
        <translation>更改欄位「{name}」</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>編碼者</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>選集</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>column</source>
        <translation>欄位</translation>
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
        <translation>已損壞</translation>
    </message>
    <message>
        <source>data for machines</source>
        <translation>網頁內嵌資料</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>delete the collection {name}</source>
        <translation>刪除選集「{name}」</translation>
    </message>
    <message>
        <source>delete the column {name}</source>
        <translation>刪除欄位「{name}」</translation>
    </message>
    <message>
        <source>delete the filter {name}</source>
        <translation>刪除篩選「{name}」</translation>
    </message>
    <message>
        <source>delete the highlight “{quote}”</source>
        <translation>刪除標註「{quote}」</translation>
    </message>
    <message>
        <source>delete the tag {tag}</source>
        <translation>刪除標籤「{tag}」</translation>
    </message>
    <message>
        <source>delete {articles}</source>
        <translation>刪除{articles}</translation>
    </message>
    <message>
        <source>delete {count} highlights</source>
        <translation>刪除 {count} 則標註</translation>
    </message>
    <message>
        <source>delete {count} tags</source>
        <translation>刪除 {count} 個標籤</translation>
    </message>
    <message>
        <source>description</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>dictionary entry</source>
        <translation>詞典條目</translation>
    </message>
    <message>
        <source>duplicate {count} highlights</source>
        <translation>複製 {count} 則標註</translation>
    </message>
    <message>
        <source>duplicate “{quote}”</source>
        <translation>複製標註「{quote}」</translation>
    </message>
    <message>
        <source>edit the facts of “{title}”</source>
        <translation>修改「{title}」的資料</translation>
    </message>
    <message>
        <source>edit the note on “{quote}”</source>
        <translation>編輯「{quote}」的筆記</translation>
    </message>
    <message>
        <source>edit the tag {tag}</source>
        <translation>編輯標籤「{tag}」</translation>
    </message>
    <message>
        <source>edit {articles}</source>
        <translation>編輯{articles}</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>個元素</translation>
    </message>
    <message>
        <source>extend {count} highlights</source>
        <translation>延伸 {count} 則標註</translation>
    </message>
    <message>
        <source>extend “{quote}”</source>
        <translation>延伸「{quote}」</translation>
    </message>
    <message>
        <source>files</source>
        <translation>個檔案</translation>
    </message>
    <message>
        <source>fill in {column}</source>
        <translation>填寫「{column}」</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>find the place of a highlight</source>
        <translation>尋找標註的所在位置</translation>
    </message>
    <message>
        <source>forget {source} in the dictionary</source>
        <translation>從詞典移除{source}</translation>
    </message>
    <message>
        <source>forwarded without an end</source>
        <translation>一再轉址，沒有盡頭</translation>
    </message>
    <message>
        <source>from a server whose certificate cannot be trusted</source>
        <translation>所在伺服器的憑證不可信</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>{date} 起</translation>
    </message>
    <message>
        <source>goes with it</source>
        <translation>一併處理</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已不在</translation>
    </message>
    <message>
        <source>highlight “{quote}”</source>
        <translation>標註「{quote}」</translation>
    </message>
    <message>
        <source>history</source>
        <translation>歷程</translation>
    </message>
    <message>
        <source>image</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>import the codebook {name}</source>
        <translation>匯入編碼簿「{name}」</translation>
    </message>
    <message>
        <source>import the coding in {name}</source>
        <translation>匯入「{name}」的編碼</translation>
    </message>
    <message>
        <source>import {count} articles</source>
        <translation>匯入 {count} 篇文章</translation>
    </message>
    <message>
        <source>import “{title}”</source>
        <translation>匯入〈{title}〉</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>節錄</translation>
    </message>
    <message>
        <source>in {name}</source>
        <translation>在「{name}」中</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等於</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小於</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大於</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>為空</translation>
    </message>
    <message>
        <source>it asks to log in</source>
        <translation>網頁要求登入</translation>
    </message>
    <message>
        <source>it belongs to the machine it was set on</source>
        <translation>它屬於當初設定的那台電腦</translation>
    </message>
    <message>
        <source>it cannot be set to that</source>
        <translation>不能設成那個值</translation>
    </message>
    <message>
        <source>it has fewer than 100 Chinese characters</source>
        <translation>不足一百個漢字</translation>
    </message>
    <message>
        <source>it holds something else</source>
        <translation>裡面是別的內容</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself</source>
        <translation>這是指回自己的連結</translation>
    </message>
    <message>
        <source>it is about an image, a sound or a film</source>
        <translation>屬於圖片、聲音或影片</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>it is larger than Gengdu reads at once</source>
        <translation>超過耕讀一次能讀的大小</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>檔案有密碼保護</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>層次太深</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>它不是 JSON</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>這不是一般檔案</translation>
    </message>
    <message>
        <source>it is not written as its format says</source>
        <translation>寫法不合其格式</translation>
    </message>
    <message>
        <source>it is the library itself</source>
        <translation>這就是文庫本身</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <translation>它有寫入保護</translation>
    </message>
    <message>
        <source>it lies in the trash of the library, from where it can be restored</source>
        <translation>已在文庫的垃圾桶中，可從那裡還原</translation>
    </message>
    <message>
        <source>it makes texts that are too long</source>
        <translation>產生的文字太長</translation>
    </message>
    <message>
        <source>it reckons with numbers that are too large</source>
        <translation>計算的數字太大</translation>
    </message>
    <message>
        <source>it takes too long</source>
        <translation>花的時間太長</translation>
    </message>
    <message>
        <source>it was written by a newer Gengdu</source>
        <translation>它由較新版的耕讀寫成</translation>
    </message>
    <message>
        <source>it writes too much</source>
        <translation>寫出的內容太多</translation>
    </message>
    <message>
        <source>its folder is write-protected</source>
        <translation>所在資料夾有寫入保護</translation>
    </message>
    <message>
        <source>its name is not the end of its path</source>
        <translation>名稱與路徑的末段不符</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>它的名稱指向壓縮檔之外</translation>
    </message>
    <message>
        <source>its text is not in the file</source>
        <translation>檔案裡沒有它的文字</translation>
    </message>
    <message>
        <source>its text is put in by scripts</source>
        <translation>內文由程式載入</translation>
    </message>
    <message>
        <source>join {count} highlights into “{quote}”</source>
        <translation>將 {count} 則標註併入「{quote}」</translation>
    </message>
    <message>
        <source>keep the filter {name}</source>
        <translation>儲存篩選「{name}」</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>larger than 10 MB</source>
        <translation>大於 10 MB</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>levels of nesting</source>
        <translation>層巢狀結構</translation>
    </message>
    <message>
        <source>load images of “{title}”</source>
        <translation>載入「{title}」的圖片</translation>
    </message>
    <message>
        <source>made</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>make the collection {name}</source>
        <translation>新增選集「{name}」</translation>
    </message>
    <message>
        <source>mark {articles} as read</source>
        <translation>將{articles}標為已讀</translation>
    </message>
    <message>
        <source>mark {articles} as unread</source>
        <translation>將{articles}標為未讀</translation>
    </message>
    <message>
        <source>masthead</source>
        <translation>刊頭</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>備忘</translation>
    </message>
    <message>
        <source>merge the tag {tag} into {into}</source>
        <translation>將標籤「{tag}」併入「{into}」</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>繁簡混用</translation>
    </message>
    <message>
        <source>move the column {name}</source>
        <translation>移動欄位「{name}」</translation>
    </message>
    <message>
        <source>move the ends of “{quote}”</source>
        <translation>移動「{quote}」的起訖</translation>
    </message>
    <message>
        <source>move the tag {tag}</source>
        <translation>移動標籤「{tag}」</translation>
    </message>
    <message>
        <source>move {count} tags</source>
        <translation>移動 {count} 個標籤</translation>
    </message>
    <message>
        <source>moved to the trash</source>
        <translation>移至垃圾桶</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>name of the file</source>
        <translation>檔名</translation>
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
        <translation>新選集</translation>
    </message>
    <message>
        <source>new column</source>
        <translation>新欄位</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>no article in the library is the one that is meant</source>
        <translation>文庫裡找不到所指的文章</translation>
    </message>
    <message>
        <source>no file can have this name</source>
        <translation>檔案不能用這個名稱</translation>
    </message>
    <message>
        <source>no longer load images from {host}</source>
        <translation>不再自動載入 {host} 的圖片</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>未具名</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>無標籤</translation>
    </message>
    <message>
        <source>not an image of a kind that is kept</source>
        <translation>不是可儲存的圖片格式</translation>
    </message>
    <message>
        <source>not to be reached</source>
        <translation>連不上</translation>
    </message>
    <message>
        <source>not {tag}</source>
        <translation>不含 {tag}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>nothing that is seen</source>
        <translation>沒有可見的變更</translation>
    </message>
    <message>
        <source>number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>of more than 100 million pixels</source>
        <translation>超過一億像素</translation>
    </message>
    <message>
        <source>on this machine or in a private network</source>
        <translation>位在這台電腦或私人網路上</translation>
    </message>
    <message>
        <source>or {tag}</source>
        <translation>或 {tag}</translation>
    </message>
    <message>
        <source>order of tags</source>
        <translation>標籤順序</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>出處</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>overlapping {tag}</source>
        <translation>重疊於 {tag}</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>頁</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>線型</translation>
    </message>
    <message>
        <source>pin the tag {tag}</source>
        <translation>固定標籤「{tag}」</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>place in the trash</source>
        <translation>刪除時間</translation>
    </message>
    <message>
        <source>properties of the file</source>
        <translation>檔案屬性</translation>
    </message>
    <message>
        <source>put back what was of “{quote}”</source>
        <translation>恢復「{quote}」先前的狀態</translation>
    </message>
    <message>
        <source>put {articles} into {name}</source>
        <translation>將{articles}放入「{name}」</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>read “{title}” anew</source>
        <translation>重新讀取〈{title}〉</translation>
    </message>
    <message>
        <source>recent tags</source>
        <translation>最近使用的標籤</translation>
    </message>
    <message>
        <source>recode {count}: {old} to {new}</source>
        <translation>將 {count} 則標註的 {old} 換成 {new}</translation>
    </message>
    <message>
        <source>recode {old} to {new}</source>
        <translation>將 {old} 換成 {new}</translation>
    </message>
    <message>
        <source>recolour the tag {tag}</source>
        <translation>更換標籤「{tag}」的顏色</translation>
    </message>
    <message>
        <source>recolour {count} tags</source>
        <translation>更換 {count} 個標籤的顏色</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>被伺服器拒絕</translation>
    </message>
    <message>
        <source>rename the collection {name}</source>
        <translation>重新命名選集「{name}」</translation>
    </message>
    <message>
        <source>rename the filter {name}</source>
        <translation>重新命名篩選「{name}」</translation>
    </message>
    <message>
        <source>rename the tag {tag}</source>
        <translation>重新命名標籤「{tag}」</translation>
    </message>
    <message>
        <source>responsible editor</source>
        <translation>責編</translation>
    </message>
    <message>
        <source>restore the tag {tag}</source>
        <translation>恢復標籤「{tag}」</translation>
    </message>
    <message>
        <source>restore {count} tags</source>
        <translation>恢復 {count} 個標籤</translation>
    </message>
    <message>
        <source>restore {count} things from the trash</source>
        <translation>從垃圾桶還原 {count} 項</translation>
    </message>
    <message>
        <source>restore “{title}”</source>
        <translation>還原「{title}」</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>row {number}: {reason}</source>
        <translation>第 {number} 列：{reason}</translation>
    </message>
    <message>
        <source>save the filter {name}</source>
        <translation>儲存篩選「{name}」</translation>
    </message>
    <message>
        <source>script</source>
        <translation>繁簡</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>句</translation>
    </message>
    <message>
        <source>set the script of “{title}”</source>
        <translation>設定「{title}」的文字</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>show {source} as {shown}</source>
        <translation>將{source}顯示為{shown}</translation>
    </message>
    <message>
        <source>sort the tags</source>
        <translation>排序標籤</translation>
    </message>
    <message>
        <source>sort the tags below {tag}</source>
        <translation>排序「{tag}」的下級標籤</translation>
    </message>
    <message>
        <source>split {new} from the tag {tag}</source>
        <translation>從標籤「{tag}」拆出「{new}」</translation>
    </message>
    <message>
        <source>split “{quote}”</source>
        <translation>拆開「{quote}」</translation>
    </message>
    <message>
        <source>state</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>tag with the new tag {tag}</source>
        <translation>加上新標籤「{tag}」</translation>
    </message>
    <message>
        <source>tag {count} highlights: {tag}</source>
        <translation>為 {count} 則標註加上 {tag}</translation>
    </message>
    <message>
        <source>tag {count} passages with {tag}</source>
        <translation>為 {count} 個段落加標籤「{tag}」</translation>
    </message>
    <message>
        <source>tag {tag}</source>
        <translation>標上 {tag}</translation>
    </message>
    <message>
        <source>take off {tag}</source>
        <translation>移除標籤 {tag}</translation>
    </message>
    <message>
        <source>take off {tag} from {count} highlights</source>
        <translation>從 {count} 則標註移除 {tag}</translation>
    </message>
    <message>
        <source>take {articles} out of {name}</source>
        <translation>將{articles}移出「{name}」</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁碟只能讀取</translation>
    </message>
    <message>
        <source>the disk has a fault</source>
        <translation>磁碟有故障</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>the encoding that is found</source>
        <translation>自動偵測</translation>
    </message>
    <message>
        <source>the file is too large for the disk</source>
        <translation>檔案太大，磁碟放不下</translation>
    </message>
    <message>
        <source>the library has it already, with other content, and that is kept</source>
        <translation>文庫已有，但內容不同；保留文庫的內容</translation>
    </message>
    <message>
        <source>the mainland</source>
        <translation>中國大陸</translation>
    </message>
    <message>
        <source>the memo on “{title}”</source>
        <translation>「{title}」的備忘</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名稱太長</translation>
    </message>
    <message>
        <source>the note on “{quote}”</source>
        <translation>「{quote}」的筆記</translation>
    </message>
    <message>
        <source>the passage is empty</source>
        <translation>段落是空的</translation>
    </message>
    <message>
        <source>the place is outside of the text</source>
        <translation>位置超出文字範圍</translation>
    </message>
    <message>
        <source>the quote is in the article several times, and nothing says which is meant</source>
        <translation>引文在文章中出現多次，無從判斷是哪一處</translation>
    </message>
    <message>
        <source>the quote is not in the article</source>
        <translation>文章裡沒有這段引文</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>系統拒絕了</translation>
    </message>
    <message>
        <source>the tag stands in the file twice</source>
        <translation>標籤在檔案中重複</translation>
    </message>
    <message>
        <source>there are several documents (.qde) in it</source>
        <translation>其中有好幾個文件（.qde）</translation>
    </message>
    <message>
        <source>there is no document (.qde) in it</source>
        <translation>其中沒有文件（.qde）</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>找不到這個檔案</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>找不到這個資料夾</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>沒有這項設定</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>times its packed size</source>
        <translation>倍壓縮大小</translation>
    </message>
    <message>
        <source>title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>title line</source>
        <translation>標題行</translation>
    </message>
    <message>
        <source>too slow to come</source>
        <translation>等得太久</translation>
    </message>
    <message>
        <source>too small to belong to the text</source>
        <translation>太小，不像內文圖片</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>unpin the tag {tag}</source>
        <translation>取消固定標籤「{tag}」</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未讀</translation>
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
        <translation>裡面的內容是別的東西</translation>
    </message>
    <message>
        <source>what is said of the tag {tag}</source>
        <translation>標籤「{tag}」的說明</translation>
    </message>
    <message>
        <source>what is there now is not text in UTF-8</source>
        <translation>現有的內容不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>with</source>
        <translation>換成</translation>
    </message>
    <message>
        <source>with passages</source>
        <translation>有標註</translation>
    </message>
    <message>
        <source>with the tags below it, {passages} in {articles}</source>
        <translation>連同下級標籤：{passages} 則，見於 {articles} 篇</translation>
    </message>
    <message>
        <source>within {count} characters of {tag}</source>
        <translation>鄰近 {tag}（{count} 字內）</translation>
    </message>
    <message>
        <source>within {tag}</source>
        <translation>在 {tag} 之內</translation>
    </message>
    <message>
        <source>without passages</source>
        <translation>沒有標註</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>顯示用字</translation>
    </message>
    <message>
        <source>write a memo on an article</source>
        <translation>寫文章備忘</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>沒有讀取權限</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>沒有寫入權限</translation>
    </message>
    <message>
        <source>your share of the disk is full</source>
        <translation>磁碟配額已用完</translation>
    </message>
    <message>
        <source>{added} new tags, {edited} changed, {unread} rows left out. Nothing is deleted.</source>
        <translation>新增 {added} 個標籤，變更 {edited} 個，略過 {unread} 列。不會刪除任何標籤。</translation>
    </message>
    <message>
        <source>{added} tags came new, {edited} were changed.</source>
        <translation>已新增 {added} 個標籤，變更 {edited} 個。</translation>
    </message>
    <message>
        <source>{articles} articles and {annotations} highlights were looked at.</source>
        <translation>已核對 {articles} 篇文章、{annotations} 則標註。</translation>
    </message>
    <message>
        <source>{articles} articles and {passages} passages are there already. {left} left out.</source>
        <translation>已有 {articles} 篇文章、{passages} 處段落。略過 {left} 項。</translation>
    </message>
    <message>
        <source>{articles} articles, more than {places} places</source>
        <translation>{articles} 篇，超過 {places} 處</translation>
    </message>
    <message>
        <source>{articles} articles, {places} places</source>
        <translation>{articles} 篇，{places} 處</translation>
    </message>
    <message>
        <source>{articles} articles, {tags} tags and {passages} passages came in from {name}. {left} were left out.</source>
        <translation>已從「{name}」匯入 {articles} 篇文章、{tags} 個標籤、{passages} 處段落，略過 {left} 項。</translation>
    </message>
    <message>
        <source>{articles} articles, {tags} tags and {passages} passages come new. Nothing that is there is changed.</source>
        <translation>將新增 {articles} 篇文章、{tags} 個標籤、{passages} 處段落。已有的內容不會更動。</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>第 {at} 處，共 {count} 處</translation>
    </message>
    <message>
        <source>{below} tags below go with it; {passages} passages lose their tag and are kept.</source>
        <translation>連同下級標籤 {below} 個；{passages} 則段落會失去標籤，但段落本身保留。</translation>
    </message>
    <message>
        <source>{count} annotations were carried over to “{title}”.</source>
        <translation>已將 {count} 則標註帶到〈{title}〉。</translation>
    </message>
    <message>
        <source>{count} are coded alike there already.</source>
        <translation>另有 {count} 則在那篇裡已有相同的標註。</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇文章</translation>
    </message>
    <message>
        <source>{count} articles came in.</source>
        <translation>新進 {count} 篇文章。</translation>
    </message>
    <message>
        <source>{count} articles chosen</source>
        <translation>選定的 {count} 篇文章</translation>
    </message>
    <message>
        <source>{count} articles were exported to {path}.</source>
        <translation>已將 {count} 篇文章匯出到 {path}。</translation>
    </message>
    <message>
        <source>{count} articles were imported.</source>
        <translation>已匯入 {count} 篇文章。</translation>
    </message>
    <message>
        <source>{count} cannot be placed: the words are not there, or in several places.</source>
        <translation>{count} 則無法定位：那篇裡沒有這些字句，或不只一處。</translation>
    </message>
    <message>
        <source>{count} could not be imported.</source>
        <translation>{count} 項無法匯入。</translation>
    </message>
    <message>
        <source>{count} excerpts were exported to {path}.</source>
        <translation>已將 {count} 則摘錄匯出到 {path}。</translation>
    </message>
    <message>
        <source>{count} highlights</source>
        <translation>{count} 則標註</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有 {count} 項</translation>
    </message>
    <message>
        <source>{count} more articles read nearly the same</source>
        <translation>另有 {count} 篇轉載與本文相近</translation>
    </message>
    <message>
        <source>{count} of {total} passages will be tagged.</source>
        <translation>{total} 個段落中有 {count} 個會加上標籤。</translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} 個段落</translation>
    </message>
    <message>
        <source>{count} passages are tagged with {tag}.</source>
        <translation>已為 {count} 個段落加上標籤「{tag}」。</translation>
    </message>
    <message>
        <source>{count} passages go there.</source>
        <translation>{count} 則段落會歸入新標籤。</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} 處</translation>
    </message>
    <message>
        <source>{count} problems were found.</source>
        <translation>發現 {count} 個問題。</translation>
    </message>
    <message>
        <source>{count} problems were repaired, after a backup.</source>
        <translation>已在備份後修復 {count} 個問題。</translation>
    </message>
    <message>
        <source>{count} saved pages could not be imported; the report says why.</source>
        <translation>{count} 個存下的網頁無法匯入，原因見報告。</translation>
    </message>
    <message>
        <source>{count} tags are in the trash. The passages are kept.</source>
        <translation>{count} 個標籤已移至垃圾桶，標註的段落仍保留。</translation>
    </message>
    <message>
        <source>{count} tags below it move there; those of one name are merged.</source>
        <translation>下級標籤 {count} 個一併移過去，同名者合併。</translation>
    </message>
    <message>
        <source>{count} tags were exported to {path}.</source>
        <translation>已匯出 {count} 個標籤至 {path}。</translation>
    </message>
    <message>
        <source>{count} things are gone for good.</source>
        <translation>已永久刪除 {count} 項。</translation>
    </message>
    <message>
        <source>{count} things are gone for good; steps about them can no longer be undone.</source>
        <translation>已永久刪除 {count} 項；與其相關的步驟無法再復原。</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 個值</translation>
    </message>
    <message>
        <source>{count} values in “{attribute}” would not suit it: {values}. Nothing was changed.</source>
        <translation>「{attribute}」中有 {count} 個值不適合：{values}。未做任何更動。</translation>
    </message>
    <message>
        <source>{count} were in the library already.</source>
        <translation>{count} 篇原本就在文庫裡。</translation>
    </message>
    <message>
        <source>{count} were left out.</source>
        <translation>{count} 個檔案未匯入。</translation>
    </message>
    <message>
        <source>{count} {reason}</source>
        <translation>{count} 張{reason}</translation>
    </message>
    <message>
        <source>{failed} of {count} images were not loaded: {reasons}.</source>
        <translation>{count} 張圖片中有 {failed} 張沒有載入：{reasons}。</translation>
    </message>
    <message>
        <source>{field} (not certain, please check)</source>
        <translation>{field}（不確定，請核對）</translation>
    </message>
    <message>
        <source>{group}: {count} passages</source>
        <translation>{group}：{count} 則摘錄</translation>
    </message>
    <message>
        <source>{host} and {count} more</source>
        <translation>{host} 與另外 {count} 處</translation>
    </message>
    <message>
        <source>{keys} already gives “{command}”.</source>
        <translation>{keys} 已用於「{command}」。</translation>
    </message>
    <message>
        <source>{keys} goes back to the window.</source>
        <translation>按 {keys} 回到視窗。</translation>
    </message>
    <message>
        <source>{keys} moves about on the page and in lists.</source>
        <translation>{keys} 用於在內文與清單中移動，不能另作他用。</translation>
    </message>
    <message>
        <source>{key} ({reason})</source>
        <translation>{key}（{reason}）</translation>
    </message>
    <message>
        <source>{known} have this tag already and are left out.</source>
        <translation>另有 {known} 個已有此標籤，不再重複。</translation>
    </message>
    <message>
        <source>{length} characters · {count} highlights</source>
        <translation>{length} 字 · {count} 則標註</translation>
    </message>
    <message>
        <source>{licence} (in {part})</source>
        <translation>{licence}（{part} 內含）</translation>
    </message>
    <message>
        <source>{name}, {count} articles</source>
        <translation>{name}，{count} 篇文章</translation>
    </message>
    <message>
        <source>{new} new · {known} there already · {failed} not imported · {left} left out</source>
        <translation>新增 {new} · 原本就有 {known} · 未匯入 {failed} · 略過 {left}</translation>
    </message>
    <message>
        <source>{passages} passages in {articles} articles</source>
        <translation>{passages} 則段落，見於 {articles} 篇文章</translation>
    </message>
    <message>
        <source>{passages} passages with {tag} get {into} in its place; no passage is lost.</source>
        <translation>「{tag}」的 {passages} 則段落改用「{into}」，段落與筆記一則不少。</translation>
    </message>
    <message>
        <source>{passages} passages · {articles} articles · {outlets} outlets</source>
        <translation>{passages} 則摘錄 · {articles} 篇文章 · {outlets} 家來源</translation>
    </message>
    <message>
        <source>{percent}% alike</source>
        <translation>{percent}% 相似</translation>
    </message>
    <message>
        <source>{scope} ({count} excerpts)</source>
        <translation>{scope}（{count} 則摘錄）</translation>
    </message>
    <message>
        <source>{script} (perhaps {region})</source>
        <translation>{script}（可能為{region}）</translation>
    </message>
    <message>
        <source>{script} ({region})</source>
        <translation>{script}（{region}）</translation>
    </message>
    <message>
        <source>{script} with the words of the region</source>
        <translation>{script}，地區用詞</translation>
    </message>
    <message>
        <source>{tag} (with those below)</source>
        <translation>{tag}（含下級）</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <translation>{verb}：{what}</translation>
    </message>
    <message>
        <source>{versions} · library: {path}</source>
        <translation>{versions} · 文庫：{path}</translation>
    </message>
    <message>
        <source>{what}: less</source>
        <translation>{what}：減少</translation>
    </message>
    <message>
        <source>{what}: more</source>
        <translation>{what}：增加</translation>
    </message>
    <message>
        <source>“System” goes along with the light and dark of your system.</source>
        <translation>「系統」會跟著系統的亮色與暗色。</translation>
    </message>
    <message>
        <source>“{address}” could not be reached. Check the address and the connection, or save the page in a browser and import the file.</source>
        <translation>無法連上「{address}」。請檢查網址與連線，或在瀏覽器中儲存網頁後匯入檔案。</translation>
    </message>
    <message>
        <source>“{address}” holds no article as it was sent: {reason}. Open it in a browser, save the page, and import the file.</source>
        <translation>取得的「{address}」中沒有文章：{reason}。請在瀏覽器中開啟並儲存網頁，再匯入檔案。</translation>
    </message>
    <message>
        <source>“{address}” is larger than {limit} MB, the most Gengdu fetches.</source>
        <translation>「{address}」大於 {limit} MB，超出耕讀取網頁的上限。</translation>
    </message>
    <message>
        <source>“{address}” is not an address Gengdu fetches: it must begin with http:// or https:// and hold no password.</source>
        <translation>「{address}」不是耕讀可取的網址：須以 http:// 或 https:// 開頭，且不含密碼。</translation>
    </message>
    <message>
        <source>“{address}” took longer than {seconds} seconds. Try again later.</source>
        <translation>「{address}」超過 {seconds} 秒仍未取得，請稍後再試。</translation>
    </message>
    <message>
        <source>“{address}” was forwarded more than {count} times without an end.</source>
        <translation>「{address}」轉址超過 {count} 次仍未到達。</translation>
    </message>
    <message>
        <source>“{address}” was not fetched: the server’s certificate cannot be trusted ({reason}).</source>
        <translation>未取得「{address}」：無法信任伺服器的憑證（{reason}）。</translation>
    </message>
    <message>
        <source>“{date}” at character {place} is not a date. Write 2022, 2022-01, 2022-01-19, or a span such as 2022-01..2022-06.</source>
        <translation>第 {place} 個字的「{date}」不是日期。請寫成 2022、2022-01、2022-01-19，或 2022-01..2022-06 這樣的期間。</translation>
    </message>
    <message>
        <source>“{folder}” is not there; waiting for it</source>
        <translation>找不到「{folder}」，等它出現</translation>
    </message>
    <message>
        <source>“{form}” cannot be a form in the dictionary: a form is one line of 1 to {most} characters.</source>
        <translation>「{form}」不能用作詞典中的寫法：寫法須為一行，1 至 {most} 字。</translation>
    </message>
    <message>
        <source>“{found}” at character {place} cannot stand there.</source>
        <translation>第 {place} 個字的「{found}」不能放在那裡。</translation>
    </message>
    <message>
        <source>“{link}” is not a link to a passage in Gengdu.</source>
        <translation>「{link}」不是指向耕讀段落的連結。</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name: it needs 1 to 100 characters on one line.</source>
        <translation>「{name}」不能作名稱：須為一行內 1 至 100 個字元。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as {encoding}. Leave the encoding out to have it found.</source>
        <translation>無法以 {encoding} 讀取「{name}」。不指定字元編碼，即可自動偵測。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as {format}: {reason}.</source>
        <translation>無法將「{name}」讀作 {format}：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {reason}.</source>
        <translation>無法讀取「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>“{name}” has no text, only pictures of it. Run text recognition (OCR) on it first.</source>
        <translation>「{name}」沒有文字，只有圖像。請先做文字辨識（OCR）。</translation>
    </message>
    <message>
        <source>“{name}” holds no coding that Gengdu can read.</source>
        <translation>「{name}」裡沒有耕讀能讀取的編碼。</translation>
    </message>
    <message>
        <source>“{name}” holds nothing that Gengdu reads. It reads {formats}.</source>
        <translation>「{name}」中沒有耕讀能讀的內容。可讀的格式：{formats}。</translation>
    </message>
    <message>
        <source>“{name}” is an archive within archives. Unpack it, then import what is in it.</source>
        <translation>「{name}」是壓縮檔中的壓縮檔。請先解壓縮，再匯入其中的內容。</translation>
    </message>
    <message>
        <source>“{name}” is damaged: it could not be read as {actual}.</source>
        <translation>「{name}」已損壞：無法當作{actual}讀取。</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no text to read.</source>
        <translation>「{name}」是空的，沒有文字可讀。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, the most Gengdu reads at once.</source>
        <translation>「{name}」超過 {limit} MB，即耕讀一次讀取的上限。</translation>
    </message>
    <message>
        <source>“{name}” is locked. Save a copy of it without a password and import that.</source>
        <translation>「{name}」已加密。請另存一份不需密碼的副本再匯入。</translation>
    </message>
    <message>
        <source>“{name}” is more than Gengdu reads at once: over {limit} {unit}.</source>
        <translation>「{name}」超出耕讀一次可讀的上限：多於 {limit} {unit}。</translation>
    </message>
    <message>
        <source>“{name}” is not a dictionary of Gengdu. It was left as it is; mend or move it.</source>
        <translation>「{name}」不是耕讀的詞典。該檔案保持原樣；請修正或移走它。</translation>
    </message>
    <message>
        <source>“{name}” is not a kind of file Gengdu reads. It reads {formats}.</source>
        <translation>耕讀無法讀取「{name}」這類檔案。可讀取的格式：{formats}。</translation>
    </message>
    <message>
        <source>“{name}” is not text or a web page: its content is {actual}.</source>
        <translation>「{name}」不是文字檔或網頁，其內容為：{actual}。</translation>
    </message>
    <message>
        <source>“{name}” is open in another program, or was not closed well. Close it there first.</source>
        <translation>「{name}」正在其他程式中開啟，或未正常關閉。請先在該程式中關閉。</translation>
    </message>
    <message>
        <source>“{name}” takes too long or too much memory to read. It was left out.</source>
        <translation>「{name}」讀取所需的時間或記憶體過多，已略過。</translation>
    </message>
    <message>
        <source>“{operator}” at character {place} must stand between two words or phrases, such as 改革 NEAR/10 開放.</source>
        <translation>第 {place} 個字的「{operator}」必須放在兩個詞語之間，例如：改革 NEAR/10 開放。</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {reason}. Nothing was changed.</source>
        <translation>無法寫入「{path}」：{reason}。未做任何更動。</translation>
    </message>
    <message>
        <source>“{path}” holds no tags: neither a table with their names nor a list of them.</source>
        <translation>「{path}」裡沒有標籤：既不是含標籤名稱的表格，也不是標籤清單。</translation>
    </message>
    <message>
        <source>“{path}” is not a Gengdu library. It was left as it is.</source>
        <translation>「{path}」不是耕讀的文庫，檔案維持原狀。</translation>
    </message>
    <message>
        <source>“{path}” is not a file of Gengdu's settings. Nothing was changed.</source>
        <translation>「{path}」不是耕讀的設定檔。沒有更動任何設定。</translation>
    </message>
    <message>
        <source>“{path}” is there already. It was left as it is; name another file.</source>
        <translation>「{path}」已經存在，未予更動，請另取檔名。</translation>
    </message>
    <message>
        <source>“{pattern}” is not a regular expression: {reason}.</source>
        <translation>「{pattern}」不是正規表示式：{reason}。</translation>
    </message>
    <message>
        <source>“{pattern}” takes longer than {seconds} seconds on one article. Repeat less within it.</source>
        <translation>「{pattern}」在一篇文章上就超過 {seconds} 秒。請減少式子裡的重複。</translation>
    </message>
    <message>
        <source>“{program}” has the library “{path}” open: process {process} on {computer}, since {since}.</source>
        <translation>「{program}」已開啟文庫「{path}」：{computer} 上的行程 {process}，自 {since} 起。</translation>
    </message>
    <message>
        <source>“{program}” is working in the library “{path}” (process {process} on {computer}, since {since}). Nothing was changed; close it there, or try again.</source>
        <translation>「{program}」正在使用文庫「{path}」（{computer} 上的行程 {process}，自 {since} 起）。未做任何更動；請先在該處關閉，或再試一次。</translation>
    </message>
    <message>
        <source>“{style}” is not a citation style (CSL) that Gengdu can use.</source>
        <translation>「{style}」不是耕讀能用的引用格式（CSL）。</translation>
    </message>
    <message>
        <source>“{tag}” cannot be moved under itself.</source>
        <translation>無法把「{tag}」移到自己底下。</translation>
    </message>
    <message>
        <source>“{tag}” cannot be the name of a tag: a name is one line of 1 to 200 characters without “ / ”.</source>
        <translation>「{tag}」不能當標籤名稱：名稱須為一行、1 到 200 個字元，不含「 / 」。</translation>
    </message>
    <message>
        <source>“{tag}” could be any of these tags: {paths}. Give the whole path.</source>
        <translation>「{tag}」可能是下列任一標籤：{paths}。請輸入完整路徑。</translation>
    </message>
    <message>
        <source>“{text}” is no period. Write 2022-01 — 2023-06, or one date: 2022, 2022-01-19.</source>
        <translation>「{text}」不是期間。請寫成 2022-01 — 2023-06，或只寫一個日期：2022、2022-01-19。</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2022-01-19, or 2022-01-19 19:46.</source>
        <translation>「{text}」不是日期。請寫成 2022-01-19，或 2022-01-19 19:46。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
    <message>
        <source>“{title}” came in.</source>
        <translation>「{title}」已匯入。</translation>
    </message>
    <message>
        <source>“{title}” is open where you were reading.</source>
        <translation>已回到您讀到「{title}」的地方。</translation>
    </message>
    <message>
        <source>“{value}” does not suit the column “{attribute}”, which holds: {kind}.</source>
        <translation>「{value}」不合欄位「{attribute}」，此欄填的是：{kind}。</translation>
    </message>
    <message>
        <source>▸  {title} ({count} paragraphs) · folded, kept with the article</source>
        <translation>▸  {title}（{count} 段）· 已摺疊，隨文章保留</translation>
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
        <translation>貼</translation>
    </message>
    <message>
        <source>開</source>
        <translation>開</translation>
    </message>
    <message>
        <source>＋ Condition</source>
        <translation>＋ 條件</translation>
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
