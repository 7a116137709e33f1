"""Changes of what stands beside the text: the shelf, the dictionary, settings; the trash."""

from __future__ import annotations

from datetime import datetime

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from reader.changes import (
    Batch,
    Collect,
    Kind,
    Put,
    PutEntry,
    Restore,
    SetMemo,
    SetSetting,
    SetStates,
    SetValues,
    TakeEntry,
    Trash,
    Value,
)
from reader.dictionary import Into, Scope, entry
from reader.errors import ItemExists, TagExists
from reader.model import (
    ReadState,
    new_id,
)
from tests.state.machine import DATA, NAMES, SHELF, TIMES, Machine
from tests.state.model import Model


class Keeping(Machine):
    """Columns, collections, filters, entries; things go to the trash and come back."""

    @rule(data=DATA, name=NAMES, kind=st.sampled_from(list(SHELF)))
    def put(self, data: st.DataObject, name: str, kind: Kind) -> None:
        key = data.draw(st.sampled_from([new_id(), *self.model.live_items(kind)]))
        item = SHELF[kind](key, name)
        if self.model.has_item_named(kind, name, key):
            self.refuse(Put(item), ItemExists)
        else:
            self.do(Put(item), lambda model: model.shelf.update({(kind, key): item}))

    @precondition(lambda self: self.model.live_items(Kind.ATTRIBUTE))
    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, text=st.none() | NAMES)
    def set_value(self, data: st.DataObject, text: str | None) -> None:
        article = data.draw(st.sampled_from(self.model.live_articles()))
        attribute = data.draw(st.sampled_from(self.model.live_items(Kind.ATTRIBUTE)))
        value = Value(article, attribute, text)
        self.do(SetValues((value,)), lambda model: model.set_value(value))

    @precondition(lambda self: self.model.live_items(Kind.COLLECTION))
    @rule(data=DATA)
    def collect(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(self.model.live_items(Kind.COLLECTION)))
        live = self.model.live_articles()
        some = st.lists(st.sampled_from(live), unique=True) if live else st.just([])
        put, take = set(data.draw(some)), set(data.draw(some))

        def record(model: Model) -> None:
            held = model.members.get(key, set())
            model.members[key] = (held | put) - (held & take)

        self.do(Collect(key, tuple(put), tuple(take)), record)

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, memo=NAMES, state=st.sampled_from(ReadState))
    def think(self, data: st.DataObject, memo: str, state: ReadState) -> None:
        key = data.draw(st.sampled_from(self.model.live_articles()))

        def record(model: Model) -> None:
            model.memos[key] = memo
            model.set_state(key, state)

        self.do(Batch((SetMemo(key, memo), SetStates(((key, state),)))), record)

    @rule(data=DATA, kind=st.sampled_from(list(SHELF)), at=TIMES)
    def trash_items(self, data: st.DataObject, kind: Kind, at: datetime) -> None:
        if self.model.live_items(kind):
            self.trash(data, kind, self.model.live_items(kind), at)

    # -- the trash

    @precondition(lambda self: self.model.live_tags())
    @rule(data=DATA, at=TIMES)
    def trash_tags(self, data: st.DataObject, at: datetime) -> None:
        self.trash(data, Kind.TAG, self.model.live_tags(), at)

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, at=TIMES)
    def trash_articles(self, data: st.DataObject, at: datetime) -> None:
        self.trash(data, Kind.ARTICLE, self.model.live_articles(), at)

    @precondition(lambda self: self.model.seen_annotations())
    @rule(data=DATA, at=TIMES)
    def trash_annotations(self, data: st.DataObject, at: datetime) -> None:
        self.trash(data, Kind.ANNOTATION, list(self.model.seen_annotations()), at)

    def trash(self, data: st.DataObject, kind: Kind, keys: list[str], at: datetime) -> None:
        some = data.draw(st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True))
        self.do(Trash(kind, tuple(some), at), lambda model: model.trash(kind, some, at))

    @precondition(lambda self: self.model.gone)
    @rule(data=DATA)
    def restore(self, data: st.DataObject) -> None:
        kind, key = data.draw(st.sampled_from(list(self.model.gone)))
        change = Restore(kind, (key,))
        if self.model.can_restore(kind, key):
            self.do(change, lambda model: model.restore(kind, key))
        else:
            self.refuse(change, ItemExists if kind in SHELF else TagExists)

    # -- the rest

    @rule(value=st.sampled_from(["a", "𠮷", None]))
    def remember(self, value: str | None) -> None:
        self.do(SetSetting("last", value), lambda _: None)
        assert self.library.setting("last") == value

    @precondition(lambda self: self.model.live_articles())
    @rule(data=DATA, source=NAMES, shown=NAMES, into=st.sampled_from(Into))
    def put_entry(self, data: st.DataObject, source: str, shown: str, into: Into) -> None:
        article = data.draw(st.sampled_from(["", *self.model.live_articles()]))
        scope = Scope.ARTICLE if article else Scope.LIBRARY
        made = entry(source, shown, into, scope, article)
        self.do(PutEntry(made), lambda model: model.entries.update({made.key: made}))

    @precondition(lambda self: self.model.entries)
    @rule(data=DATA)
    def take_entry(self, data: st.DataObject) -> None:
        made = data.draw(st.sampled_from(list(self.model.entries.values())))
        if made.article in ("", *self.model.live_articles()):
            self.do(TakeEntry(made), lambda model: model.entries.__delitem__(made.key))
