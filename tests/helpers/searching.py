"""A search said a second time, the slow way: unit by unit over the texts, without any index."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from hypothesis import strategies as st

from reader.expansion import expand
from reader.fold import fold
from reader.query import And, Field, Near, Node, Not, Or, Phrase, Published, Query

PIECES = (
    "改", "革", "開", "开", "放", "說", "说", "鼠标", "滑鼠", "软件", "軟體", "𠮷", "𨋢", "🌱",
    "👩\u200d🌾", "App", "app", "a", "2024", "年", "，", "。", "「", '"', "-", " ", "\u3000", "\t",
    "\n", "\0", "e\u0301", "ゲ", "ー", "*", "ａ",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)

Unit = tuple[str, int, int]


def units(text: str) -> list[Unit]:
    """The units of a text with their places."""
    found: list[Unit] = []
    for at, character in enumerate(fold(text)):
        if (character.isspace() and character != "\n") or _controls(character):
            continue
        joins = found and found[-1][2] == at and _letter(character) and _letter(found[-1][0][-1])
        if joins:
            unit, start, _ = found.pop()
            found.append((unit + character, start, at + 1))
        else:
            found.append((character, at, at + 1))
    return found


def _controls(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cs")


def _letter(character: str) -> bool:
    han = "CJK" in unicodedata.name(character, "") or character in "々〇ー"
    return character.isalnum() and not han and not "ぁ" <= character <= "ヿ"


def occurrences(text: str, phrase: Phrase, *, exact_script: bool) -> Iterator[tuple[int, int]]:
    """Everywhere a phrase stands, those that overlap included."""
    there = units(text)
    for form in (phrase.text,) if exact_script else expand(phrase.text):
        row = [unit for unit, _, _ in units(form) if unit != "\n"]
        for at in range(len(there) - len(row) + 1):
            part = there[at : at + len(row)]
            span = part[0][1], part[-1][2]
            there_is, typed = _compact(text[slice(*span)]), _compact(phrase.text)
            if not _same([unit for unit, _, _ in part], row, prefix=phrase.prefix):
                continue
            begins = phrase.prefix and there_is.startswith(typed)
            if not exact_script or there_is == typed or begins:
                yield span


def _same(part: list[str], row: list[str], *, prefix: bool) -> bool:
    if prefix and _letter(row[-1][0]):
        return part[:-1] == row[:-1] and part[-1].startswith(row[-1]) and _letter(part[-1][0])
    return part == row


def _compact(text: str) -> str:
    return "".join(each for each in text if not each.isspace() and not _controls(each))


def hits(text: str, phrase: Phrase, *, exact_script: bool) -> list[tuple[int, int]]:
    """Where a phrase stands: of those that overlap the first, then the longest."""
    found = sorted(
        occurrences(text, phrase, exact_script=exact_script), key=lambda span: (span[0], -span[1])
    )
    kept: list[tuple[int, int]] = []
    for span in found:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def holds(query: Query, texts: Mapping[Field, str], published_at: str) -> bool:
    """Whether an article is meant."""

    def one(node: Node) -> bool:
        match node:
            case And(parts):
                return all(map(one, parts))
            case Or(parts):
                return any(map(one, parts))
            case Not(part):
                return not one(part)
            case Published():
                return node.holds(published_at)
            case Phrase(field=field):
                return any(in_field(node, each) for each in _fields(field))
            case Near(left, right, distance):
                return any(near(left, right, distance, each) for each in _fields(left.field))
        raise NotImplementedError(node)

    def in_field(phrase: Phrase, field: Field) -> list[tuple[int, int]]:
        return hits(texts[field], phrase, exact_script=query.exact_script)

    def near(left: Phrase, right: Phrase, distance: int, field: Field) -> bool:
        return any(
            0 <= max(other[0] - one[1], one[0] - other[1]) <= distance
            for one in in_field(left, field)
            for other in in_field(right, field)
        )

    return one(query.root)


def _fields(field: Field) -> tuple[Field, ...]:
    return (Field.TITLE, Field.TEXT) if field is Field.TEXT else (field,)
