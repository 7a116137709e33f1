"""What counts as a Han character, and a small map that lets one rule read both scripts.

The rules of the importers are written in Simplified characters; `simplify` brings a line to that
spelling one code point for one code point, so that what a rule finds stands at the same offsets.
It knows only the characters the rules use. It is no conversion: nothing it makes is kept or shown.
"""

from __future__ import annotations

HAN = "〇㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003fffd"
"""The inside of a regular expression's class: Unicode's Han blocks, and 〇."""

_TRADITIONAL = (
    "週禮來編輯責記訊員報導電圖攝權聲轉載須標註複製與聯繫係刪發佈時間點閱讀瀏覽評論號審監屬歸書經"
    "許無違觀僅實證內條線網臺聞視雜誌說處嚴繪稱據擔請對開質雙從專眾給爾統華國際傳業貝錄撫裏産爲為"
    "見習駐獲應該當後長參護樣適風險題絡資訓擬億寫願團總辦剛啟並帶辭譯諮詢訴舉辯檢瀋錯誤簽訂協議銷"
    "費師訟賠償營產數機構攤鏈贊豐體擊劃廣戶籌終覺訪採問頻會現節調驗個於們關別單場歡類組負鄭隱頁兩"
    "説綫閲裡啓衆萬東絲樂雲亞餘儲興冊減鳳則創務動區衛衞廳聽響圍備復娛學寧盡島執掃晉暫欄氣滬熱瓊碼筆籤粵糾"
    "約級織結絕維綜縮騰蘇蘋薦裝規討設識詞話詳語謝財貼貴贛蹤遼還進遠連選郵鉅鎖錦鍵門閉閩陝頂饋魯"
)
_SIMPLIFIED = (
    "周礼来编辑责记讯员报导电图摄权声转载须标注复制与联系系删发布时间点阅读浏览评论号审监属归书经"
    "许无违观仅实证内条线网台闻视杂志说处严绘称据担请对开质双从专众给尔统华国际传业贝录抚里产为为"
    "见习驻获应该当后长参护样适风险题络资训拟亿写愿团总办刚启并带辞译咨询诉举辩检沈错误签订协议销"
    "费师讼赔偿营产数机构摊链赞丰体击划广户筹终觉访采问频会现节调验个于们关别单场欢类组负郑隐页两"
    "说线阅里启众万东丝乐云亚余储兴册减凤则创务动区卫卫厅听响围备复娱学宁尽岛执扫晋暂栏气沪热琼码笔签粤纠"
    "约级织结绝维综缩腾苏苹荐装规讨设识词话详语谢财贴贵赣踪辽还进远连选邮钜锁锦键门闭闽陕顶馈鲁"
)
_FOLD = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplify(text: str) -> str:
    """The text with the characters the rules use in Simplified form; the same length."""
    return text.translate(_FOLD)
