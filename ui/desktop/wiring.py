"""What is done on the page and in the panes, tied to the commands that answer it."""

from __future__ import annotations

from functools import partial

from ui.desktop.actions import Actions
from ui.desktop.commands import (
    adjusting,
    arranging,
    articles,
    codebook,
    coding,
    conversion,
    files,
    finding,
    images,
    keeping,
    marking,
    navigation,
    searching,
    view,
    views,
)
from ui.desktop.commands import collections as collecting
from ui.desktop.desk import Desk
from ui.desktop.i18n import tr
from ui.desktop.panels.status_line import StatusLine
from ui.desktop.passing import Passing
from ui.desktop.progress import Progress
from ui.desktop.read_states import ReadStates
from ui.desktop.reviewing import Reviewing
from ui.desktop.widgets.tips import follow_all


def wire(desk: Desk, actions: Actions) -> None:
    """Tie everything that needs nothing of the window itself."""
    _wire_page(desk, actions)
    _wire_bars(desk, actions)
    _wire_panes(desk, actions)
    follow_all(desk.window, desk.window)
    ReadStates(desk.session, desk.page, desk.window)
    Passing(desk.window)


def _wire_page(desk: Desk, actions: Actions) -> None:
    page, guard = desk.page, actions.guard
    desk.session.script_changing.connect(page.hold)
    desk.session.script_changed.connect(page.release)
    page.selected.connect(partial(guard, marking.selected))
    page.selected_by_keys.connect(partial(guard, marking.selected_by_keys))
    page.deselected.connect(partial(guard, coding.forget_target))
    page.image_clicked.connect(partial(guard, view.show_picture))
    page.vacancy_clicked.connect(partial(guard, images.offer))
    page.annotation_clicked.connect(partial(guard, coding.annotation_clicked))
    page.zoomed.connect(partial(guard, view.zoom))
    page.adjusted.connect(partial(guard, adjusting.adjust))
    page.doubt_pointed.connect(partial(guard, conversion.offer))


def wire_progress(desk: Desk, status: StatusLine) -> None:
    """Show what is under way: an import goes before images that come meanwhile."""
    importing, loading, exporting = desk.importing, desk.loading, desk.exporting

    def show_export(progress: Progress) -> None:
        if not importing.busy:
            status.set_progress(progress)

    def show_images(done: int, total: int) -> None:
        if not (importing.busy or exporting.busy):
            name = tr("Loading images")
            status.set_progress(Progress(done, total, name, can_cancel=True))

    def end(_: object) -> None:
        if not importing.busy:
            status.set_progress(None)

    def cancel() -> None:
        under_way = [each for each in (importing, exporting) if each.busy]
        (under_way[0] if under_way else loading).cancel()

    importing.progressed.connect(status.set_progress)
    importing.finished.connect(end)
    exporting.progressed.connect(show_export)
    exporting.done.connect(partial(files.tell_export, desk))
    exporting.failed.connect(partial(desk.tell))
    exporting.finished.connect(end)
    loading.progressed.connect(show_images)
    loading.finished.connect(end)
    loading.finished.connect(partial(images.tell, desk))
    desk.backing_up.failed.connect(partial(keeping.tell_failed, desk))
    status.cancelled.connect(cancel)


def stop(desk: Desk) -> None:
    """Leave off what is under way, before the window goes."""
    desk.importing.cancel()
    desk.exporting.cancel()
    desk.loading.close()
    desk.watching.stop()
    desk.backing_up.stop()


def wire_review(desk: Desk, reviewing: Reviewing) -> None:
    """Ask about drafts before they are stored, with what in the library they are like."""
    reviewing.reprints = desk.session.library.reprints_of
    desk.importing.review = reviewing.ask
    reviewing.answered.connect(desk.importing.resume)
    desk.importing.finished.connect(lambda _: reviewing.withdraw())


def _wire_bars(desk: Desk, actions: Actions) -> None:
    """The find bar, and what comes up over the page."""
    guard, popup = actions.guard, desk.popup
    desk.find_bar.changed.connect(partial(guard, finding.refresh))
    desk.find_bar.step_wanted.connect(partial(guard, finding.step))
    desk.find_bar.closed.connect(partial(guard, finding.close))
    desk.doubt_card.chosen.connect(partial(guard, conversion.choose))
    desk.doubt_card.dictionary_wanted.connect(partial(guard, conversion.open_dictionary))
    desk.doubt_card.closed.connect(desk.page.setFocus)
    popup.tag_chosen.connect(partial(guard, coding.take_tag))
    popup.tag_named.connect(partial(guard, coding.take_new_tag))
    popup.note_wanted.connect(partial(guard, coding.note))
    popup.copy_wanted.connect(partial(guard, coding.copy))
    popup.delete_wanted.connect(partial(guard, coding.delete))


def _wire_panes(desk: Desk, actions: Actions) -> None:
    guard, annotations = actions.guard, desk.annotations
    desk.library.article_chosen.connect(partial(guard, views.open_article))
    desk.library.article_menu.connect(partial(desk.frame.show_menu, articles.ARTICLE_MENU))
    desk.library.collection_dropped.connect(partial(guard, collecting.put_dropped))
    desk.library.collection_menu.connect(partial(desk.frame.show_menu, collecting.MENU))
    desk.library.search_wanted.connect(partial(guard, searching.search_for))
    desk.library.tag_chosen.connect(partial(guard, coding.use_tag))
    desk.library.tag_pointed.connect(partial(guard, coding.point_at_tag))
    desk.library.tag_named.connect(partial(guard, codebook.give_name))
    desk.library.tags_dropped.connect(partial(guard, arranging.drop))
    desk.library.command_wanted.connect(partial(_give, actions))
    desk.library.heading_chosen.connect(partial(guard, navigation.go_to_heading))
    desk.navigator.follow(desk.views, partial(desk.views.show_view, desk=desk))
    desk.navigator.changed.connect(actions.refresh)
    desk.views.told.connect(desk.frame.show_summary)
    annotations.chosen.connect(partial(guard, views.open_card))
    annotations.memo.clicked.connect(actions["article-memo"].trigger)
    annotations.note_wanted.connect(partial(guard, coding.note_on))
    annotations.note_written.connect(partial(guard, coding.keep_note))
    annotations.draft_restored.connect(desk.frame.say)
    annotations.several_marked.connect(partial(guard, coding.several_marked))


def _give(actions: Actions, command: str) -> None:
    """Give a command by its id, if it can be given now."""
    actions.refresh()
    actions[command].trigger()
