"""Web pages of our own invented news, in the shapes outlets use, and what is to come of them."""

from __future__ import annotations

from dataclasses import field

from reader.immutable import immutable

HANT = (
    "澄湖市政府昨天宣布，環湖步道將在明年春天全線開放，居民從車站走到湖邊只要十五分鐘，沿線的三座舊碼頭也會整修。",
    "交通局長陳永和在記者會上說，步道全長九公里，會避開水鳥繁殖的濕地，夜間不設路燈，請大家在日落前離開。",
    "在湖邊賣了三十年魚丸的𠮷田太太則說：「人多當然好，可是垃圾怎麼辦？以前每個週末我們都要自己撿。」",
    "環保團體認為，市府應該先公布水質資料，再談觀光。下一次公聽會訂於下個月十二日舉行，開放民眾旁聽。",
)
HANS = (
    "澄湖市政府昨天宣布，环湖步道将在明年春天全线开放，居民从车站走到湖边只要十五分钟，沿线的三座旧码头也会整修。",
    "交通局长陈永和在发布会上说，步道全长九公里，会避开水鸟繁殖的湿地，夜间不设路灯，请大家在日落前离开。",
    "在湖边卖了三十年鱼丸的田阿姨则说：“人多当然好，可是垃圾怎么办？以前每个周末我们都要自己捡。”",
    "环保团体认为，市政府应该先公布水质资料，再谈观光。下一次听证会定于下个月十二日举行，开放市民旁听。",
)
TITLE_HANT = "環湖步道明春開放　湖邊居民又喜又憂"
TITLE_HANS = "环湖步道明春开放 湖边居民又喜又忧"
BRIEF = (
    "青嶼天文臺今晨六時二十分錄得入冬以來最低氣溫四度，山區出現薄霜。預報員提醒，未來三天夜間仍會偏冷，"
    "獨居長者和漁船上的工人要注意保暖，使用暖爐時保持通風。渡輪照常行駛，但清晨的兩班可能因霧延誤，"
    "旅客出門前宜先查看公告。氣溫預計在星期四以後回升，週末可到十五度。"
)
_OTHERS = (
    "老茶廠變身圖書館，第一天就有兩千人排隊",
    "北山隧道今晚封閉四小時，公車改走濱海路",
    "少年棒球隊睽違二十年再奪冠軍，全鎮放煙火",
    "颱風外圍環流帶來豪雨，三個村莊一度停電",
    "港口起重機故障，貨輪在外海等了整整兩天",
    "博物館展出百年前的船票，捐贈者不願具名",
)
_SAID = (
    "支持！希望早點開放，每天下班就可以去走走，也不用擠公車了，孩子們一定最開心。",
    "我住在湖邊二十年了，遊客多了以後停車越來越難，請市府先解決停車場的問題再說吧。",
    "樓上說得對，垃圾桶也要多放幾個，上次去看煙火，滿地都是塑膠袋，看了真的很難過。",
    "水鳥怎麼辦？繁殖季節應該全面封閉，專家的意見從來沒有人聽，最後還不是要花錢補救。",
)


def links(count: int = 6, tag: str = "li") -> str:
    """Links to other articles."""
    return "".join(
        f"<{tag}><a href=/news/{at}>{_OTHERS[at % len(_OTHERS)]}</a></{tag}>" for at in range(count)
    )


NAV = (
    "<div class=top><ul>"
    + "".join(f"<li><a href=/{at}>頻道{at}</a></li>" for at in range(24))
    + "</ul></div>"
)
RELATED = f"<div class=box><h3>相關新聞</h3><ul>{links()}</ul></div>"
FOOTER = (
    "<div class=end><p><a href=/a>關於我們</a> | <a href=/b>廣告服務</a> | "
    "<a href=/c>聯絡我們</a></p>"
    "<p>澄湖傳媒有限公司 版權所有 未經書面授權禁止轉載，澄ICP備12345678號 "
    "違法和不良信息舉報電話：000-1234567</p>"
    "<p>地址：澄湖市碼頭路一號，電話：000-7654321，互聯網新聞信息服務許可證：00120240001</p></div>"
)
COMMENTS = (
    "<div class=list2><h3>網友評論</h3>"
    + "".join(
        f"<div><b>湖友{at}</b><p>{_SAID[at % len(_SAID)]}</p><span>2022-01-20 08:{at:02}"
        "</span></div>"
        for at in range(24)
    )
    + "</div>"
)


def paragraphs(texts: tuple[str, ...], tag: str = "p") -> str:
    """The texts in elements of a kind; with ``br`` one after the other."""
    if tag == "br":
        return "<br><br>".join(f"　　{text}" for text in texts)
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def page(middle: str, *, title: str = TITLE_HANT, head: str = "", site: str = "澄湖網") -> str:
    """A page with all that pages have around an article."""
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{title}_{site}</title>{head}</head>"
        f"<body>{NAV}{middle}{RELATED}{FOOTER}</body></html>"
    )


@immutable
class Case:
    """A page and what is to be found in it; a field that is not said is to be empty."""

    name: str
    html: str
    body: tuple[str, ...] = HANT
    title: str = TITLE_HANT
    said: dict[str, str] = field(default_factory=dict)
    captions: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
