"""A page of the web of our own writing, in which there is something for a person to look at."""

from __future__ import annotations

QINGLING = """<html><head><meta charset="gb2312">
<title>青嶺灣試驗區啟動「一窗辦結」，九十項事權下放</title></head><body>
<div>首頁 &gt; 新聞 &gt; 要聞</div>
<div class="article"><h1>青嶺灣試驗區啟動「一窗辦結」，九十項事權下放</h1>
<p>2023-05-18 09:12　青嶺日報　編輯：方硯　責編：陸采薇</p>
<p>　　青嶺日報訊：五月十八日，青嶺灣綜合改革試驗區政務大廳掛出新牌，九十項原屬市級的審批事權\
一次下放，企業開辦、用地、環評由一個窗口受理、一個號碼追蹤、一次辦結。試驗區管委會說，此舉把\
平均辦理時間從二十六天壓到五天。</p>
<p><img src="IMAGE" alt="舊碼頭岸線"></p>
<p>舊碼頭岸線正改建為濕地公園　供圖：青嶺灣試驗區</p>
<p>　　與此同時，幹部聘任改為全員競聘，考核結果每季公開，連續兩季墊底者調離崗位，騰出的編制\
優先用於生態修復一線。</p>
<p>　　試驗區把河岸還給市民：全長六公里的舊碼頭岸線改建為連片濕地公園，𠮷祥橋邊種下三萬株蘆葦\
與水杉。</p>
<p>版權聲明</p>
<p>本網凡註明「來源：青嶺日報」的作品，版權均屬青嶺日報所有，未經授權不得轉載、摘編。</p>
<p>本網轉載其他媒體的稿件，不代表本網贊同其觀點，如涉版權請與本網聯繫。</p></div></body></html>
"""
"""``IMAGE`` stands for the address of its image."""
