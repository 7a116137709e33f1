"""Who says what of an article: for each field the first claim, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.importers.masthead import read_masthead
from reader.model import Evidence, Metadata, Place


class Claims:
    """Gathers claims in the order of trust; one that comes after another on its field is void."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._evidence: list[Evidence] = []

    def __contains__(self, field: str) -> bool:
        return field in self._values

    def add(
        self, field: str, value: str, place: Place, text: str = "", *, sure: bool = True
    ) -> None:
        """A field has a value; `text` are the words that say so, if not the value itself."""
        if value and field not in self._values:
            self._values[field] = value
            self._evidence.append(Evidence(field, text or value, place, sure))

    def add_lines(self, lines: Sequence[str], place: Place, but: Iterable[str] = ()) -> None:
        """What the lines of a masthead or of credits say, `but` these fields."""
        for field, said in read_masthead(lines).items():
            if field not in but:
                self.add(field, said.value, place, said.line, sure=said.sure)

    @property
    def metadata(self) -> Metadata:
        """The fields as claimed; the others empty."""
        return Metadata(**self._values)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Why each field says what it says."""
        return tuple(self._evidence)
