"""Which articles a command is about: those marked in the table or the list, or the one on the
page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.shortening import shortened
from ui.desktop.views.registry import ARTICLES

if TYPE_CHECKING:
    from ui.desktop.views.articles import ArticlesView

_LONGEST = 24


def shown_table(desk: Desk) -> ArticlesView | None:
    """The table of articles, while it is shown."""
    if desk.views.shown != ARTICLES:
        return None
    from ui.desktop.views.articles import ArticlesView

    shown = desk.views.currentWidget()
    return shown if isinstance(shown, ArticlesView) else None


def has_table(desk: Desk) -> bool:
    """For commands on the table of articles."""
    return desk.views.shown == ARTICLES


def aimed_articles(desk: Desk) -> list[str]:
    """The ids of the articles a command is about; where there is none, the person is told."""
    table = shown_table(desk)
    marked = table.marked if table else desk.library.articles.marked
    article = desk.session.article
    if not marked and table is None and article and not desk.session.sample:
        marked = [article.id]
    if not marked:
        desk.banner.tell(tr("Mark articles first, in the list at the left or in the table."))
    return marked


def named(desk: Desk, keys: list[str]) -> str:
    """Some articles as an undo title names them: one by its title, several by their number."""
    if len(keys) > 1:
        return tr("{count} articles").format(count=f"{len(keys):,}")
    title = desk.session.library.find_article(keys[0]).metadata.title
    return tr("“{title}”").format(title=shortened(title, _LONGEST))
