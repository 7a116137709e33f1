"""Any texts and any search: what the index finds is what reading everything finds."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from db.library import Library
from reader.model import Metadata
from reader.query import And, Field, Near, Node, Not, Or, Phrase, Published, Query
from reader.tokens import sought
from tests.helpers import searching
from tests.helpers.library import add, draft_of

FIELDS = st.sampled_from(Field)
WORDS = searching.WORDS.filter(lambda word: bool(sought(word)))
LEAVES: st.SearchStrategy[Node] = (
    st.builds(Phrase, WORDS, FIELDS, st.booleans())
    | st.builds(Phrase, WORDS)
    | st.builds(Near, st.builds(Phrase, WORDS), st.builds(Phrase, WORDS), st.integers(0, 4))
    | st.sampled_from(["2023", "2024", "2024-02"]).map(lambda date: Published(date, date))
    | st.just(Published("2023-06", ""))
)
NODES: st.SearchStrategy[Node] = st.recursive(
    LEAVES,
    lambda part: (
        st.builds(Not, part)
        | st.lists(part, min_size=2, max_size=3).map(lambda parts: And(tuple(parts)))
        | st.lists(part, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts)))
    ),
    max_leaves=5,
)
SHORT = searching.TEXTS.map(lambda text: text[:12])
ARTICLES = st.lists(
    st.tuples(
        searching.TEXTS, SHORT, SHORT, SHORT, st.sampled_from(["", "2023-07", "2024-02-03T10:00"])
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=40, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(ARTICLES, st.lists(st.tuples(NODES, st.booleans()), min_size=1, max_size=20))
def test_the_index_finds_what_reading_everything_finds(
    articles: list[tuple[str, str, str, str, str]], searches: list[tuple[Node, bool]]
) -> None:
    folder = Path(tempfile.mkdtemp(prefix="gengdu-"))
    try:
        with Library(folder / "news.gengdu") as library:
            texts: dict[str, tuple[dict[Field, str], str]] = {}
            for number, (text, title, outlet, author, date) in enumerate(articles):
                metadata = Metadata(title=title, outlet=outlet, author=author, published_at=date)
                draft = replace(draft_of(text), metadata=metadata, raw=str(number).encode())
                fields = (Field.TEXT, Field.TITLE, Field.OUTLET, Field.AUTHOR)
                words = (text, title, outlet, author)
                texts[add(library, draft).id] = dict(zip(fields, words, strict=True)), date
            for root, exact_script in searches:
                query = Query(root, exact_script)
                results = library.search(query)
                wanted = {key for key, known in texts.items() if searching.holds(query, *known)}
                assert {hit.article.id for hit in results.hits} == wanted, str(query)
                assert results.total == len(wanted)
    finally:
        shutil.rmtree(folder)
