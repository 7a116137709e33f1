"""How a Chinese character is spelled in pinyin, for finding what a person types without Han."""

from __future__ import annotations

from functools import cache

_U_UMLAUT = "ü"


@cache
def spellings(character: str) -> frozenset[str]:
    """Every reading of a character without its tone; none for what is not Chinese.

    All readings count, whatever the word: 行 is both ``xing`` and ``hang``. A ``ü`` is also spelled
    ``v`` and ``u``, as people type it.
    """
    # Here, since most starts never need it: it takes some 100 ms to load.
    from pypinyin import Style, pinyin

    found = pinyin(character, Style.NORMAL, heteronym=True, errors="ignore", v_to_u=True)
    return frozenset(
        reading.replace(_U_UMLAUT, letter)
        for readings in found
        for reading in readings
        for letter in (_U_UMLAUT, "v", "u")
        if reading
    )


def alphabetical(text: str) -> tuple[tuple[bool, str, str], ...]:
    """What orders texts by the sound of their characters, other signs first, as a dictionary does.

    The characters of one sound stand by their code points.
    """
    # Here, as above.
    from pypinyin import Style, lazy_pinyin

    # A function may give several parts, whatever the package's types say.
    spelled = lazy_pinyin(text.lower(), Style.TONE3, errors=_apart)  # type: ignore[arg-type]
    return tuple(
        (sound != character, sound, character)
        for sound, character in zip(spelled, text.lower(), strict=True)
    )


def _apart(text: str) -> list[str]:
    return list(text)


def preload() -> None:
    """Load the readings, in any thread; without it they are loaded when first asked for."""
    spellings("中")
