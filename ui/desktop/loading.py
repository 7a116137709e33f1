"""Loading the images of an article from the web: when a person asks, or has asked for their site.

Nothing else does. What comes by itself is kept without a step to undo.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.changes import KeepImages
from reader.errors import Gone, LibraryError
from reader.immutable import immutable
from reader.model import Article, RemoteImage
from reader.sites import IMAGES_FROM, host_of
from ui.desktop.i18n import tr
from ui.desktop.session import Session

if TYPE_CHECKING:
    from reader.web_images import Basket
    from ui.desktop.fetching_images import ImageFetching

Fetcher = Callable[[QObject], "ImageFetching"]


@immutable
class Errand:
    """Images of an article to be loaded; ``asked`` for just now, or else by their site."""

    article: Article
    origin: str
    images: tuple[RemoteImage, ...]
    asked: bool


@immutable
class Outcome:
    """What came of an errand: how many images were loaded, and what came besides; or the fault for
    which the library took none."""

    errand: Errand
    loaded: int
    basket: Basket
    fault: LibraryError | None = None


class ImageLoading(QObject):
    """A queue of errands, one article at a time, a few images at once."""

    progressed = Signal(int, int)
    """How many addresses of an article are done, of how many."""

    finished = Signal(object)
    """The Outcome of an errand."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fetching: ImageFetching | None = None
        self._waiting: deque[Errand] = deque()
        self._errand: Errand | None = None
        self._tried: set[tuple[str, str]] = set()
        self.make_fetching: Fetcher = _fetching
        session.opened.connect(self.load_wanted)

    @property
    def busy(self) -> bool:
        """Whether images are being fetched."""
        return self._errand is not None

    def load(self, host: str = "") -> None:
        """Load the images of the article on the page; with a host, those it has."""
        document = self._session.document
        assert document is not None
        self._add(
            tuple(each for each in document.remote_images if not host or host_of(each.url) == host),
            asked=True,
        )

    def cancel(self) -> None:
        """Ask for no more; what has come is kept."""
        self._waiting.clear()
        if self._fetching is not None and self._errand is not None:
            self._fetching.cancel()

    def close(self) -> None:
        """Leave everything; nothing is kept or said."""
        self._waiting.clear()
        if self._fetching is not None and self._errand is not None:
            self._errand = None
            self._fetching.cancel()

    def load_wanted(self) -> None:
        """Load what the person wants loaded wherever it is shown; each image is tried once while
        the program runs."""
        session, document = self._session, self._session.document
        if document is None or session.sample or session.library.read_only:
            return
        new = [
            each
            for each in document.remote_images
            if (document.article.id, each.url) not in self._tried
        ]
        wanted = session.library.settings(IMAGES_FROM) if new else {}
        images = tuple(each for each in new if host_of(each.url) in wanted)
        self._tried |= {(document.article.id, each.url) for each in images}
        self._add(images, asked=False)

    def _add(self, images: tuple[RemoteImage, ...], *, asked: bool) -> None:
        article = self._session.article
        assert article is not None
        known = [self._errand, *self._waiting]
        under_way = {
            each
            for errand in known
            if errand and errand.article.id == article.id
            for each in errand.images
        }
        new = tuple(each for each in images if each not in under_way)
        if new:
            origin = self._session.library.origin(article.id)
            self._waiting.append(Errand(article, origin, new, asked))
            if not self.busy:
                self._next()

    def _next(self) -> None:
        # Here, not at the top: the rules for images bring the importers along.
        from reader.web_images import ImageTerms

        if self._fetching is None:
            self._fetching = self.make_fetching(self)
            self._fetching.progressed.connect(self.progressed)
            self._fetching.finished.connect(self._came)
        errand = self._errand = self._waiting.popleft()
        terms = ImageTerms(errand.article.metadata.url, errand.origin)
        self._fetching.fetch(errand.images, terms)

    def _came(self, basket: Basket) -> None:
        errand, self._errand = self._errand, None
        if errand is None:  # the window is being closed
            return
        fault = self._keep(errand, basket)
        loaded = 0 if fault else len(basket.images)
        self.finished.emit(Outcome(errand, loaded, basket, fault))
        if self._waiting and not self.busy:
            self._next()

    def _keep(self, errand: Errand, basket: Basket) -> LibraryError | None:
        if not basket.images:
            return None
        info = errand.article.info
        title = tr("load images of “{title}”").format(title=info.metadata.title)
        change = KeepImages(info.id, info.version, basket.kept)
        try:
            self._session.keep_images(change, title if errand.asked else "")
        except LibraryError as fault:
            # The article may be in the trash by now, and that is nobody's fault.
            return None if isinstance(fault, Gone) else fault
        return None


def _fetching(parent: QObject) -> ImageFetching:
    from ui.desktop.fetching_images import ImageFetching

    return ImageFetching(parent)
