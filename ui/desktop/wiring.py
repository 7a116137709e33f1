"""What is done on the page and in the panes, tied to the commands that answer it."""

from __future__ import annotations

from functools import partial

from ui.desktop.actions import Actions
from ui.desktop.commands import (
    adjusting,
    arranging,
    codebook,
    coding,
    conversion,
    finding,
    marking,
    navigation,
    view,
)
from ui.desktop.desk import Desk


def wire(desk: Desk, actions: Actions) -> None:
    """Tie everything that needs nothing of the window itself."""
    _wire_page(desk, actions)
    _wire_bars(desk, actions)
    _wire_panes(desk, actions)


def _wire_page(desk: Desk, actions: Actions) -> None:
    page, guard = desk.page, actions.guard
    desk.session.script_changing.connect(page.hold)
    desk.session.script_changed.connect(page.release)
    page.selected.connect(partial(guard, marking.selected))
    page.selected_by_keys.connect(partial(guard, marking.selected_by_keys))
    page.deselected.connect(partial(guard, coding.forget_target))
    page.image_clicked.connect(partial(guard, view.show_picture))
    page.annotation_clicked.connect(partial(guard, coding.annotation_clicked))
    page.zoomed.connect(partial(guard, view.zoom))
    page.adjusted.connect(partial(guard, adjusting.adjust))
    page.doubt_pointed.connect(partial(guard, conversion.offer))


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
    desk.library.tag_chosen.connect(partial(guard, coding.use_tag))
    codebook_pane = desk.library.codebook
    codebook_pane.named.connect(partial(guard, codebook.give_name))
    codebook_pane.model.dropped.connect(partial(guard, arranging.drop))
    codebook_pane.tree.command_wanted.connect(partial(_give, actions))
    desk.library.outline.chosen.connect(partial(guard, navigation.go_to_heading))
    desk.navigator.changed.connect(actions.refresh)
    annotations.chosen.connect(partial(guard, coding.open_annotation))
    annotations.note_wanted.connect(partial(guard, coding.note_on))
    annotations.note_written.connect(partial(guard, coding.keep_note))
    annotations.several_marked.connect(partial(guard, coding.several_marked))


def _give(actions: Actions, command: str) -> None:
    """Give a command by its id, if it can be given now."""
    actions.refresh()
    actions[command].trigger()
