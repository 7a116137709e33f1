"""What other programs write to the library meanwhile is shown here too."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from reader.changes import Affected, Applied, Batch
from reader.errors import LibraryError
from reader.model import Annotation
from ui.desktop.session import Session

LOOK_MILLISECONDS = 1_000

_ELSEWHERE = frozenset({""})
"""No thing's id: whoever lists things finds anew which there are."""


class Following(QObject):
    """Asks the library each second whether others have written; to ask costs microseconds.

    What they did is no step here: it is not undone here, and a step of this session that they have
    taken the ground from says so when it is undone. While they go on writing, it is shown once they
    pause, or every few seconds.
    """

    patience = 5
    """How often a change is seen at most before it is shown."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._seen = self._shown = self._now()
        self._waited = 0
        self._dictionary = session.library.dictionary()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """See whether others have written, and show it unless they are still at it."""
        with suppress(LibraryError):  # one that is busy just now is asked again
            former, self._seen = self._seen, self._now()
            if self._seen == self._shown:
                return
            self._waited += 1
            if self._seen == former or self._waited >= self.patience:
                self._shown, self._waited = self._seen, 0
                self._show()

    def _now(self) -> int:
        return self._session.library.changes()[0]

    def _show(self) -> None:
        session, article = self._session, self._session.article
        dictionary = session.library.dictionary()
        read_otherwise, self._dictionary = dictionary != self._dictionary, dictionary
        affected = Affected(
            articles=_ELSEWHERE | ({article.id} if article and not session.sample else set()),
            tags=_ELSEWHERE | {tag.id for tag in session.codebook().tags},
            annotations=frozenset(self._annotations()),
            dictionary=read_otherwise,
            shelf=_ELSEWHERE,
        )
        session.announce(Applied(Batch(()), affected))

    def _annotations(self) -> set[str]:
        """The annotations of the article on the page that are others than they were."""
        session, article = self._session, self._session.article
        if article is None or session.sample:
            return set()
        shown = _by_id(session.annotations())
        there = _by_id(session.library.annotations(article.id))
        return {key for key in shown | there if shown.get(key) != there.get(key)}


def _by_id(annotations: list[Annotation]) -> dict[str, Annotation]:
    return {each.id: each for each in annotations}
