"""Values are what frozen dataclasses with slots are: each is held against its twin."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any, ClassVar, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.immutable import SELDOM, immutable

T = TypeVar("T")


@immutable
class Value:
    text: str
    start: int = 0
    tags: tuple[str, ...] = field(default_factory=tuple)
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Twin:
    text: str
    start: int = 0
    tags: tuple[str, ...] = field(default_factory=tuple)
    seen: int = field(default=0, compare=False, repr=False)


@immutable
class Other:
    text: str
    start: int = 0
    tags: tuple[str, ...] = ()


@immutable(kw_only=True)
class Named:
    text: str = "𠮷"
    start: int


@immutable
class Nothing:
    pass


@immutable
class One:
    text: str


@immutable
class Two(One):
    """What its parent has comes first."""

    start: int = 1

    def __post_init__(self) -> None:
        if self.start < 0:
            raise ValueError(self.start)


@immutable
class Box(Generic[T]):
    inside: T

    def __repr__(self) -> str:
        return "a box"


texts = st.text("a𠮷𨋢😀\r\n", max_size=2)
given_values = st.fixed_dictionaries(
    {"text": texts},
    optional={
        "start": st.integers(0, 2),
        "tags": st.lists(texts, max_size=2).map(tuple),
        "seen": st.integers(0, 1),
    },
)


@given(given_values, given_values)
def test_it_is_as_its_twin_is(one: dict[str, Any], other: dict[str, Any]) -> None:
    value, second = Value(**one), Value(**other)
    twin, twins_second = Twin(**one), Twin(**other)
    assert asdict(value) == asdict(twin)
    assert repr(value) == repr(twin).replace("Twin(", "Value(")
    assert (value == second) == (twin == twins_second)
    assert value != second or hash(value) == hash(second)
    assert asdict(replace(value, start=7)) == asdict(replace(twin, start=7))
    assert [each.name for each in fields(value)] == [each.name for each in fields(twin)]


@given(given_values)
def test_it_goes_through_pickles_and_copies(some: dict[str, Any]) -> None:
    value = Value(**some)
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert asdict(again) == asdict(value)


def test_values_of_two_classes_are_never_equal() -> None:
    values: list[object] = [Value("a"), Other("a"), One("a"), Two("a", 1), Nothing()]
    assert len(set(values)) == len(values)
    assert all(values.count(value) == 1 for value in values)
    assert Nothing() == Nothing()


def test_nothing_of_it_can_be_set_or_deleted() -> None:
    value: Any = Value("a")
    with pytest.raises(FrozenInstanceError, match="'text'"):
        value.text = "b"
    with pytest.raises(FrozenInstanceError, match="'text'"):
        del value.text
    with pytest.raises(FrozenInstanceError):
        value.unheard = 1
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind("a", 0, (), 0, 0),
        lambda kind: kind("a", unheard=1),
        lambda kind: kind("a", text="b"),
    ],
)
def test_it_asks_for_what_it_is_made_of(wrong: Callable[[Any], object]) -> None:
    @immutable
    class Fresh(Value):
        pass

    for kind in (Fresh, Twin, Fresh):  # the first values and later ones are made in two ways
        with pytest.raises(TypeError):
            wrong(kind)


def test_where_only_names_are_taken_any_may_have_a_default() -> None:
    assert Named(start=3) == Named(text="𠮷", start=3)
    with pytest.raises(TypeError):
        Named("𠮷", 3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Named()  # type: ignore[call-arg]


def test_a_class_builds_on_another() -> None:
    two = Two("a", 2)
    assert (two.text, two.start, repr(two)) == ("a", 2, "Two(text='a', start=2)")
    assert One("a").text == "a"
    with pytest.raises(ValueError, match="-1"):
        Two("a", -1)
    match two:
        case Two(text, start):
            assert (text, start) == ("a", 2)


@immutable
class Writes:
    text: str

    def _parts(self) -> list[str]:
        return [self.text]

    def _compared(self) -> str:
        return self.text


def test_what_a_class_writes_itself_is_kept() -> None:
    assert Writes("𠮷")._parts() == [Writes("𠮷")._compared()]
    assert Writes("𠮷") == Writes("𠮷")
    assert repr(Box(1)) == "a box"
    assert Box("a").inside == "a"


def test_many_values_are_as_the_first_ones() -> None:
    @immutable
    class Often(One):
        start: int = 7
        tags: tuple[str, ...] = field(default_factory=lambda: ("😀",))
        seen: int = field(default=1, kw_only=True)

        def __post_init__(self) -> None:
            said.append(self.text)

    said: list[str] = []
    init = Often.__init__
    for number in range(3 * SELDOM):
        full, plain = Often("𠮷", 7, ("😀",), seen=1), Often(text="𠮷")
        assert full == plain
        assert repr(plain).endswith("Often(text='𠮷', start=7, tags=('😀',), seen=1)")
        assert (Often.__init__ is init) == (2 * number + 2 <= SELDOM)
    assert said == ["𠮷"] * 6 * SELDOM


def test_a_default_that_can_be_changed_is_refused() -> None:
    @immutable
    class Shared:
        several: list[int] = []  # noqa: RUF012

    with pytest.raises(ValueError, match="several"):
        Shared()


def test_a_default_is_made_anew_for_each() -> None:
    @immutable
    class Made:
        several: list[int] = field(default_factory=list)

    Made().several.append(1)
    assert Made().several == []


def test_threads_that_ask_of_a_class_at_once_are_told_the_same() -> None:
    for _ in range(20):

        @immutable
        class Asked:
            text: str
            several: tuple[int, ...] = field(default_factory=tuple)
            number: int = 3

        with ThreadPoolExecutor(8) as pool:
            told = list(pool.map(lambda _, kind=Asked: kind("a"), range(8)))
        assert all(each == Asked("a", (), 3) for each in told)
        assert [each.default_factory is tuple for each in fields(Asked)] == [False, True, False]


def test_a_constant_of_the_class_is_none_of_its_values() -> None:
    @immutable
    class Bounded:
        text: str
        most: ClassVar[int] = 5

    assert Bounded("a").most == Bounded.most == 5
    assert [each.name for each in fields(Bounded)] == ["text"]
