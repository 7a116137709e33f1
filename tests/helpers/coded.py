"""A coded library at a window: three reports in two scripts, their passages and tags."""

from __future__ import annotations

from reader.importers import read_bytes
from ui.desktop.session import Session

REPORTS = (
    (
        "雲嶺區推行𠮷祥街改革\n2022-03-05 來源:雲嶺晚報\n\n"
        "  審批改革一次辦結😀，𠮷祥街的商戶三天拿到執照。濕地公園同時開工。\n",
        (("審批改革一次辦結😀", "改革"), ("改革一次辦結😀，𠮷祥街", "生態"), ("濕地公園", "公園")),
    ),
    (
        "白鹭湾试种水稻\r\n2023-07-19 来源:白鹭湾周报\r\n\r\n"
        "  农户说，改革头一年不求高产，𨋢边的湿地水质好转🌾。\r\n",
        (("改革头一年不求高产", "改革"), ("𨋢边的湿地", "")),
    ),
    (
        "江東舊碼頭\n2024-01-02 來源:雲嶺晚報\n\n  舊碼頭改建濕地公園，改革未完。\n",
        (("濕地公園", "公園 改革"),),
    ),
)
TREE = (("改革", None), ("生態", None), ("公園", "生態"))
"""Tags with those above them."""


def code(session: Session) -> dict[str, str]:
    """Put the reports in and code them; the ids of the tags by their names."""
    for name, above in TREE:
        session.add_tag(name, session.codebook().find(above).id if above else None)
    keys = {tag.name: tag.id for tag in session.codebook().tags}
    for number, (text, passages) in enumerate(REPORTS):
        key, _ = session.add_draft(read_bytes(text.encode(), f"{number}.txt"))
        session.open_article(key)
        assert session.article is not None
        for quote, tags in passages:
            start = session.article.source_text.index(quote)
            session.annotate(start, start + len(quote), [keys[tag] for tag in tags.split()])
    return keys
