"""The history of an annotation: each state with who made it, when, and what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.annotation_history import Moment, edit_of
from reader.notes import note_html
from ui.desktop.i18n import tr
from ui.desktop.theme import Theme

NameOf = Callable[[str], str]
"""The name of a tag by its id, gone or not."""

_LONGEST = 2_000
"""How many characters of a note or a quote are shown."""
_AROUND = 60
"""How many characters around an edit of a note are shown."""


class HistoryDialog(QDialog):
    """Lists the states of an annotation, the newest first; accepts with the ``chosen`` one."""

    def __init__(
        self,
        moments: Sequence[Moment],
        name_of: NameOf,
        theme: Theme,
        *,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History of this annotation"))
        self.resize(820, 500)
        self._moments, self._name_of, self._theme = list(moments), name_of, theme
        self._writable = writable
        self._list = QListWidget(self)
        self._list.setObjectName("choices")
        self._list.setAccessibleName(tr("States"))
        self._list.setWordWrap(True)
        for moment in moments:
            self._list.addItem(QListWidgetItem(f"{_when(moment)}\n{summary(moment, name_of)}"))
        self._page = QTextBrowser(self)
        self._page.setObjectName("choices")
        self._page.setAccessibleName(tr("What changed"))
        self._page.setOpenLinks(False)
        self._page.document().setDocumentMargin(14)
        self._restore = QPushButton(tr("Put this state back"), self)
        self._lay_out()
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.setHandleWidth(8)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._list)
        parts.addWidget(self._page)
        parts.setSizes([330, 490])
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(parts, 1)
        layout.addWidget(buttons)

    @property
    def chosen(self) -> Moment:
        """The state that is marked."""
        return self._moments[self._list.currentRow()]

    def _show(self, row: int) -> None:
        self._page.setHtml(details(self._moments[row], self._name_of, self._theme))
        there = self._writable and not self._moments[0].deleted
        self._restore.setEnabled(row > 0 and there and not self._moments[row].deleted)


def summary(moment: Moment, name_of: NameOf) -> str:
    """What changed, in a line."""
    parts = [f"＋{name_of(tag)}" for tag in moment.put_on]
    parts += [f"－{name_of(tag)}" for tag in moment.taken_off]
    for happened, text in (
        (moment.former is None, tr("made")),
        (moment.is_moved, tr("another passage")),
        (bool(moment.note_edit), tr("note")),
        (moment.is_trashed, tr("moved to the trash")),
        (moment.is_restored, tr("restored")),
    ):
        if happened:
            parts.append(text)
    return tr(", ").join(parts) or tr("nothing that is seen")


def details(moment: Moment, name_of: NameOf, theme: Theme) -> str:
    """A state as a page: who and when, the tags, the passage and the note, with what changed."""
    former = moment.former.annotation if moment.former else None
    anchor = moment.annotation.anchor
    passage = tr("Passage {start}–{end}").format(start=anchor.start, end=anchor.end)
    note = _note(former.note if former else "", moment.annotation.note, theme)
    parts = [(tr("Tags"), _tags(moment, name_of, theme))]
    if former and moment.is_moved:
        parts.append((tr("Passage before"), _plain(_cut(former.anchor.quote))))
    parts.append((passage, _plain(_cut(anchor.quote))))
    if note:
        parts.append((tr("Note"), note))
    body = "".join(_part(title, text, theme) for title, text in parts)
    head = f"<p style='color:{theme.soft}'>{_plain(_when(moment))}</p>"
    return f"<body style='color:{theme.ink}; font-size:14px'>{head}{body}</body>"


def _when(moment: Moment) -> str:
    at = moment.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return f"{at}　{moment.coder}" if moment.coder else at


def _tags(moment: Moment, name_of: NameOf, theme: Theme) -> str:
    new = set(moment.put_on) if moment.former else set()
    held = [
        f"<u>{_plain(name_of(tag))}</u>" if tag in new else _plain(name_of(tag))
        for tag in moment.annotation.tags
    ]
    gone = [f"<s style='color:{theme.soft}'>{_plain(name_of(tag))}</s>" for tag in moment.taken_off]
    return _plain(tr(", ")).join(held + gone) or tr("no tag")


def _part(title: str, text: str, theme: Theme) -> str:
    return (
        f"<p style='color:{theme.soft}; font-size:12px; margin:10px 0 2px 0'>{_plain(title)}</p>"
        f"<div style='line-height:130%'>{text}</div>"
    )


def _note(old: str, new: str, theme: Theme) -> str:
    """A note as it reads; where it changed, its own words, with what it lost struck out, what it
    gained underlined, and some of the rest."""
    if old == new:
        return note_html(_cut(new))
    edit = edit_of(old, new)
    start, after = edit.start, new[edit.start + len(edit.came) :]
    before = new[max(0, start - _AROUND) : start]
    return "".join(
        (
            "…" if start > _AROUND else "",
            _plain(before),
            f"<s style='color:{theme.soft}'>{_plain(_cut(edit.lost))}</s>" if edit.lost else "",
            f"<u>{_plain(_cut(edit.came))}</u>" if edit.came else "",
            _plain(after[:_AROUND]),
            "…" if len(after) > _AROUND else "",
        )
    )


def _plain(text: str) -> str:
    """A text as markup that reads the same, lines and all."""
    return escape(text).replace("\n", "<br>")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
