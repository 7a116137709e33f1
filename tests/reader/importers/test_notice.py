from __future__ import annotations

import pytest

from reader.importers.freeze import read_lines
from reader.importers.notice import mark_notices
from reader.model import BlockKind

P, B = BlockKind.PARAGRAPH, BlockKind.BOILERPLATE

BODY = "\n".join(
    f"第{at}段說湖邊的綠廊又長了一里，居民認為散步方便多了，孩子也有地方玩耍。" for at in range(12)
)
HANT = [
    "澄湖在線版權與信息產品內容的聲明",
    "1、“澄湖在線”由澄湖電臺主辦，由某公司獨家負責市場經營。",
    "2、凡本網註明“來源:澄湖在線”的內容，未經書面授權，任何單位及個人不得轉載。",
    "3、違反上述聲明者，本網將追究其相關法律責任。",
    "4、如因作品版權問題需要與本網聯繫的，請於30日內進行。",
]
HANS = [
    "免责声明",
    "本文仅代表作者本人观点，与本站立场无关，文责自负。",
    "凡本站注明来源的稿件，未经许可不得转载。",
]


def kinds_of(body: str, tail: list[str]) -> list[BlockKind]:
    lines = read_lines("\n".join([body, *tail]))
    kinds = [P] * len(lines)
    mark_notices(lines, kinds)
    return kinds


@pytest.mark.parametrize("tail", [HANT, HANS])
def test_a_heading_and_its_notice(tail: list[str]) -> None:
    assert kinds_of(BODY, tail) == [P] * 12 + [B] * len(tail)


@pytest.mark.parametrize(
    "line",
    [
        "特別聲明：以上內容為自媒體平台「湖號」用戶上傳，本平台僅提供信息存儲服務。",
        "声明：本文仅代表作者个人观点，不代表本网立场。",
        "免責聲明：本文所載資料僅供參考，不構成投資建議。",
        "版權所有，未經授權不得轉載。",
        "（版权声明：凡本报稿件，转载须注明来源，违者必须承担责任。）",
        "©2024 澄湖日報 All Rights Reserved",
        "本文来自澄湖号，如有侵权请联系删除。",
        "未经澄湖日报书面许可，不得转载本文。",
        "Disclaimer: the views above are the author's.",
        "免责声明：本内容来自平台创作者，不代表澄湖新闻的观点和立场。",
        "本新聞文字、照片、影片版權所有，禁止任何媒體、論壇轉貼分享，違者必究。",
        "特别声明：以上内容为自媒体平台“湖号”用户上传，本平台仅提供信息存储服务。",
        "更多猛料！欢迎扫描左方二维码关注澄湖新闻官方微信",
        "還想看更多新聞嗎？歡迎下載澄湖時報APP",
    ],
)
def test_a_single_notice_at_the_end(line: str) -> None:
    assert kinds_of(BODY, [line]) == [P] * 12 + [B]


def test_a_notice_over_other_lines_of_the_outlet_is_found() -> None:
    tail = [HANS[1], "責任編輯：王某", "更多消息請下載澄湖時報APP"]
    assert kinds_of(BODY, tail)[12:] == [B, P, B]


def test_credits_between_notices_stay() -> None:
    tail = ["版權所有，未經授權不得轉載。", "責任編輯：王某", "©2024 澄湖日報"]
    assert kinds_of(BODY, tail)[12:] == [B, P, B]


@pytest.mark.parametrize(
    "tail",
    [
        ["外交部門發言人聲明", *BODY.split("\n")[:3]],
        [
            "版權歸誰所有？",
            "法院認為，平台未經授權使用他人作品，侵犯了著作權。",
            "雙方表示將上訴。",
        ],
        [
            "公司聲明",
            "“我們從未授權任何人銷售，保留追究的權利。”公司說。",
            "股價當天下跌三成。",
            "市場反應冷淡。",
        ],
        ["湖水清了。本站列車終點是澄湖。"],
        [
            "他說：「轉載請註明來源」是這個行業最常見的話，卻很少有人照做，法院也難以查證。",
            "他搖搖頭。",
        ],
        ["他的作品版權屬於學校，學生也能免費使用。"],
    ],
)
def test_a_report_about_notices_is_no_notice(tail: list[str]) -> None:
    assert B not in kinds_of(BODY, tail)


def test_nothing_early_in_a_text_is_a_notice() -> None:
    assert B not in kinds_of("\n".join([BODY.split("\n")[0], *HANS, BODY]), [])


def test_a_whole_text_is_never_notice() -> None:
    assert kinds_of(HANS[1], HANS[2:])[0] is P
    assert kinds_of("", []) == []
