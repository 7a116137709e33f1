"""Articles in the table or the list: read state, memo, many edited at once, columns, export."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from reader.changes import Kind, SetMemo, SetStates, SetValues, Trash, Value
from reader.files import write
from reader.model import ArticleInfo, ReadState, now
from ui.desktop.commands.aim_articles import aimed_articles, has_table, named, shown_table
from ui.desktop.commands.base import Command, Menu, always, writable
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.note_drafts import Field
from ui.desktop.settings import EXPORT_FOLDER

ARTICLE_MENU = (
    "mark-read",
    "mark-unread",
    "article-memo",
    "put-into-collection",
    "take-out-of-collection",
    "edit-facts",
    "edit-articles",
    "delete-article",
)
TABLE_MENU = ARTICLE_MENU


def mark_as(state: ReadState, desk: Desk) -> None:
    """Say how far the person is with the articles."""
    keys = aimed_articles(desk)
    if keys:
        text = {
            ReadState.READ: tr("mark {articles} as read"),
            ReadState.NEW: tr("mark {articles} as unread"),
        }[state]
        change = SetStates(tuple((key, state) for key in keys))
        desk.session.apply_beside(change, text.format(articles=named(desk, keys)))


def memo(desk: Desk) -> None:
    """Write what one thinks of an article. A guest comes into the library with it."""
    session = desk.session
    guest = session.sample if not desk.library.articles.marked and not shown_table(desk) else None
    keys = [guest.article.id] if guest else aimed_articles(desk)[:1]
    if not keys:
        return
    former = "" if guest else session.library.memo(keys[0])
    title = tr("Memo on this article")
    draft = session.draft(Field.ARTICLE_MEMO, keys[0])
    written = desk.ask.note(title, former, draft)
    if written is not None and written != former:
        apply = session.apply if guest else session.apply_beside
        apply(SetMemo(keys[0], written), tr("write a memo on an article"))
    draft.drop()


def edit(desk: Desk) -> None:
    """Edit the metadata of several articles in one step."""
    from reader.columns import edited
    from ui.desktop.dialogs.edit_articles import EditArticlesDialog

    keys = aimed_articles(desk)
    if not keys:
        return
    library = desk.session.library
    dialog = EditArticlesDialog(len(keys), library.attributes(), library.collections(), desk.window)
    if dialog.exec() and dialog.edits:
        change = edited(infos_of(desk, keys), dialog.edits)
        if change.changes:
            title = tr("edit {articles}").format(articles=named(desk, keys))
            desk.session.apply_beside(change, title)


def infos_of(desk: Desk, keys: list[str]) -> list[ArticleInfo]:
    """What is known of some articles, a thousand at a time."""
    library, found = desk.session.library, list[ArticleInfo]()
    numbers = [number for number in library.article_numbers(keys) if number is not None]
    for start in range(0, len(numbers), 1000):
        found += library.load_articles(numbers[start : start + 1000])
    return found


def set_value(desk: Desk, article: str, attribute: str, value: str | None) -> None:
    """Fill a cell of the table."""
    names = {each.id: each.name for each in desk.session.library.attributes()}
    title = tr("fill in {column}").format(column=names[attribute])
    desk.session.apply_beside(SetValues((Value(article, attribute, value),)), title)


def columns(desk: Desk) -> None:
    """Make, change and delete columns of one's own."""
    from ui.desktop.dialogs.columns import ColumnsDialog

    ColumnsDialog(desk.session, desk.ask, desk.window).exec()


def delete(desk: Desk) -> None:
    """Move the articles to the trash, with their highlights."""
    if desk.session.sample and not desk.library.articles.marked and not shown_table(desk):
        desk.session.close_article()
        return
    keys = aimed_articles(desk)
    if not keys:
        return
    which = named(desk, keys)
    title = tr("delete {articles}").format(articles=which)
    desk.session.apply_beside(Trash(Kind.ARTICLE, tuple(keys), now()), title)
    undo = (tr("Undo"), partial(desk.attempt, desk.session.undo))
    text = tr("In the trash, with all highlights: {articles}.")
    desk.banner.tell(text.format(articles=which), [undo])


def export(desk: Desk) -> None:
    """Write the table of articles as CSV: what it shows now; of all articles, where it is not
    shown."""
    from reader.exporters.articles_csv import articles_csv

    library, table = desk.session.library, shown_table(desk)
    numbers = table.model.numbers if table else library.find_articles()
    folder = Path(desk.settings.get(EXPORT_FOLDER) or Path.home())
    filters = f"{tr('CSV table')} (*.csv)"
    proposed = str(folder / (tr("Articles") + ".csv"))
    path = desk.ask.save_as(tr("Export the table"), proposed, filters)
    if path is None:
        return
    keys = library.article_ids(numbers)
    infos = infos_of(desk, keys)
    names = {each.id: each.name for each in library.collections()}
    held = {
        key: [names[each] for each in within if each in names]
        for key, within in library.memberships(keys).items()
    }
    write(path, articles_csv(infos, library.attributes(), library.values(), held))
    desk.settings.set(EXPORT_FOLDER, str(path.parent))
    text = tr("{count} articles were exported to {path}.")
    desk.banner.tell(text.format(count=f"{len(infos):,}", path=path))


def sort(desk: Desk) -> None:
    """Order the table by the column the keyboard is in, or the other way."""
    table = shown_table(desk)
    if table:
        table.sort_by_current()


def hide_column(desk: Desk) -> None:
    """Hide the column the keyboard is in."""
    table = shown_table(desk)
    index = table.table.currentIndex() if table else None
    if table and index and index.isValid():
        table.show_column(table.model.keys[index.column()], False)


def move_column(step: int, desk: Desk) -> None:
    """Move the column the keyboard is in."""
    table = shown_table(desk)
    if table:
        table.move_current(step)


COMMANDS = (
    Command(
        "mark-read",
        "Mark as read",
        Menu.ARTICLES,
        partial(mark_as, ReadState.READ),
        ("Ctrl+M",),
        writable,
    ),
    Command(
        "mark-unread",
        "Mark as unread",
        Menu.ARTICLES,
        partial(mark_as, ReadState.NEW),
        ("Ctrl+Shift+M",),
        writable,
    ),
    Command(
        "article-memo", "Memo on this article…", Menu.ARTICLES, memo, ("Ctrl+Shift+I",), writable
    ),
    Command("edit-articles", "Edit the articles…", Menu.ARTICLES, edit, ("Ctrl+B",), writable),
    Command("delete-article", "Delete the articles", Menu.ARTICLES, delete, (), writable),
    Command(
        "sort-articles",
        "Sort by this column",
        Menu.ARTICLES,
        sort,
        ("Ctrl+Shift+S",),
        has_table,
        parted=True,
    ),
    Command("hide-column", "Hide this column", Menu.ARTICLES, hide_column, (), has_table),
    Command(
        "column-left",
        "Move this column to the left",
        Menu.ARTICLES,
        partial(move_column, -1),
        ("Ctrl+Alt+Left",),
        has_table,
    ),
    Command(
        "column-right",
        "Move this column to the right",
        Menu.ARTICLES,
        partial(move_column, 1),
        ("Ctrl+Alt+Right",),
        has_table,
    ),
    Command("own-columns", "Columns of your own…", Menu.ARTICLES, columns, (), writable),
    Command("export-articles", "Export the table…", Menu.ARTICLES, export, (), always),
)
