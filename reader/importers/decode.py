"""Bytes to text: which encoding a Chinese news file is in.

The order is: byte order mark, strict UTF-8, then the encoding whose decoding reads most like
Chinese news, where the label the file carries weighs in but cannot beat the bytes. GB2312 and GBK
are read as GB18030, which holds both; Big5 as cp950, and as Big5-HKSCS where cp950 does not hold
it. Neither holds the other, and where both know a pair of bytes, cp950 reads its signs as browsers
do: A1E3 is ～ and not ∼. Its kana, though, stand where no other Big5 has them, so a text with such
is read as Big5-HKSCS first.
"""

from __future__ import annotations

import codecs
import math
import re
import unicodedata
from collections import Counter

from reader.immutable import immutable
from reader.importers.frequent import FREQUENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BIG5 = ("cp950", "big5hkscs")
_NOT_OF_CP950 = re.compile("[\u3041-\u30f6\u0401-\u0451\u2460-\u247d]")
_TRIED = ("utf-8", "gb18030", *_BIG5, "utf-16-le", "utf-16-be")
_WIDER = {
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "big5": _BIG5,
    "big5hkscs": ("big5hkscs", "cp950"),
    "cp950": _BIG5,
}
_NOT_IN_PYTHON = {"x-gbk": "gbk", "gb-2312": "gb2312", "x-x-big5": "big5", "utf8mb4": "utf-8"}
_LABEL = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_LABEL_WITHIN = 16_384
_PLAIN_RUN = re.compile(rb"(?<=[\x00-\x7f])[\x00-\x7f]{16,}")
_SEARCHED = 2_097_152
_SAMPLE = 24_576
_LABEL_BONUS = 0.1
_PLAUSIBLE = 0.2
_PUNCTUATION = frozenset("，。、；：？！「」『』《》〈〉（）【】〔〕“”‘’…—·～　％")


@immutable
class Decoded:
    """A text and Python's name of the encoding it was read in; a byte order mark is still there."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of `data` in the encoding it is found to be in.

    Bytes that fit nowhere become U+FFFD, so that one bad byte does not lose a file.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding)
    if b"\0" not in data:
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    return _read(data, _best(data))


def decode_as(data: bytes, encoding: str) -> Decoded:
    """The text of `data` in the encoding a person named, or in one that holds it whole.

    Raises LookupError for a name Python does not know, and ValueError (UnicodeError is one) where
    the bytes do not decode.
    """
    names = _ordered(data, _family(encoding))
    for name in names[:-1]:
        try:
            return Decoded(_strict(data, name), name)
        except UnicodeError:
            continue
    return Decoded(_strict(data, names[-1]), names[-1])


def declared(data: bytes) -> str:
    """The encoding an HTML ``<meta>`` or an XML declaration names near the start, or ""."""
    found = _LABEL.search(data, 0, _LABEL_WITHIN)
    return (found[1] or found[2]).decode("ascii").lower() if found else ""


def looks_like_text(text: str) -> bool:
    """Whether at most a tenth of the text is controls, U+FFFD or code points without a character.

    The first 65,536 code points are looked at.
    """
    looked_at = text[:65_536]
    if all(_weight(character) >= 0 for character in set(looked_at)):
        return True
    counts = Counter(looked_at)
    bad = sum(count for character, count in counts.items() if _weight(character) < 0)
    return bad * 10 <= counts.total()


def _strict(data: bytes, encoding: str) -> str:
    text = data.decode(encoding)
    text.encode("utf-8")  # some codecs give lone surrogates, which are no characters
    return text


def _family(label: str) -> tuple[str, ...]:
    name = codecs.lookup(_NOT_IN_PYTHON.get(label.lower(), label)).name
    return _WIDER.get(name, (name,))


def _ordered(data: bytes, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names with Big5-HKSCS first where cp950 would read kana, Cyrillic or numbers in rings."""
    if names == _BIG5 and _NOT_OF_CP950.search(data.decode("cp950", "ignore")):
        return _BIG5[::-1]
    return names


def _read(data: bytes, encoding: str) -> Decoded:
    for name in _ordered(data, _BIG5 if encoding in _BIG5 else (encoding,)):
        try:
            return Decoded(data.decode(name), name)
        except UnicodeDecodeError:
            continue
    return Decoded(data.decode(encoding, "replace"), encoding)


def _best(data: bytes) -> str:
    labelled = _labelled(data)
    candidates = dict.fromkeys((*labelled, *_TRIED))
    head = data[:_SEARCHED]
    dense = _PLAIN_RUN.sub(b"", head)
    whole = len(data) <= _SAMPLE

    def score(name: str) -> float:
        sample = head if name.startswith("utf-16") else dense
        return _score(sample[:_SAMPLE], name, whole) + _LABEL_BONUS * (name in labelled)

    return max(candidates, key=score)


def _labelled(data: bytes) -> tuple[str, ...]:
    """The encodings a label stands for. UTF-16 in it is void: the label was read as ASCII."""
    try:
        names = _family(declared(data))
        b"<".decode(names[0])
        # "idna" is a codec that takes no replacement for what it cannot read.
        codecs.getincrementaldecoder(names[0])("replace").decode(b"<\xff", final=True)
    except (LookupError, UnicodeError):
        return ()
    return () if names[0].startswith("utf-16") else names


def _score(sample: bytes, encoding: str, whole: bool) -> float:
    """How much like Chinese news a sample reads in an encoding: the mean weight of a character.

    Almost any bytes are some characters in UTF-16, so there a low mean counts for nothing.
    """
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    text = decoder.decode(sample, final=whole)
    counts = Counter(text)
    mean = sum(_weight(one) * count for one, count in counts.items()) / max(1, counts.total())
    return mean if mean >= _PLAUSIBLE or not encoding.startswith("utf-16") else -math.inf


def _weight(character: str) -> float:
    if character in FREQUENT:
        return 1.0
    if character in _PUNCTUATION:
        return 0.8
    if " " <= character <= "~" or character in "\t\n\r\f\ufeff":
        return 0.4
    if character == "\ufffd":
        return -2.0
    return _rare_weight(character)


def _rare_weight(character: str) -> float:
    if character.isspace():
        return 0.0
    if unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs"):
        return -1.0
    if "\u4e00" <= character <= "\u9fff":
        return 0.2
    return 0.0
