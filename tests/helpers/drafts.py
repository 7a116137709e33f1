"""A draft of our own with something of everything, as a person would look it through."""

from __future__ import annotations

from dataclasses import replace

from reader.importers import read_bytes
from reader.model import BlockKind, Draft, Evidence, Image, Place, RemoteImage

TEXT = """青嶺灣試驗區啟動「一窗辦結」
2023-05-18 09:12來源:青嶺日報編輯:方硯

　　青嶺灣五月十八日掛出新牌，𠮷祥街的商戶搭𨋢上樓，九十項審批一次辦完😀。試驗區管委會說，平均辦理時間由二十六天縮短為五天，居民少跑了許多趟，企業也少跑了許多趟。
▣
舊碼頭岸線
　　濕地公園的修復工程同時開工，水質已連續六個月好轉，沿岸七座倉庫改作書店。
版權聲明
本網凡註明「來源：青嶺日報」的作品，版權均屬青嶺日報所有，未經授權不得轉載。
""".replace("\n", "\r\n")

TITLE, MASTHEAD, FIRST, PICTURE, REMOTE, SECOND, HEAD, NOTICE = range(8)
"""The numbers of its blocks."""


def looked_through(image: bytes, origin: str = "qingling_0518.txt") -> Draft:
    """The draft: one image came with it, one is on the web, its author is a guess."""
    draft = read_bytes(TEXT.encode("gb18030"), origin)
    blocks = list(draft.blocks)
    for at in (PICTURE, REMOTE):
        blocks[at] = replace(blocks[at], kind=BlockKind.IMAGE)
    return replace(
        draft,
        blocks=tuple(blocks),
        images=(Image(image, "image/png", PICTURE),),
        remote_images=(RemoteImage("https://a.example/岸.jpg", REMOTE),),
        metadata=replace(draft.metadata, author="周聞溪"),
        evidence=(*draft.evidence, Evidence("author", "周聞溪 <b>攝</b>", Place.TEXT, sure=False)),
    )
