from __future__ import annotations

from ui.desktop.session import Session


def test_annotations_are_those_of_the_library_after_every_change(
    session: Session, article: str
) -> None:
    tag, other = session.add_tag("改革"), session.add_tag("生態")
    steps = 0

    def same() -> None:
        nonlocal steps
        steps += 1
        assert session.annotations() == session.library.annotations(article)

    for start in (40, 2, 40, 10):
        session.annotate(start, start + 5, (tag.id, other.id))
        same()
    kept = {each.id: each for each in session.annotations()}
    edited = session.annotations()[1]
    session.move_annotation(edited, 60, 64)
    same()
    assert all(each is kept[each.id] for each in session.annotations() if each.id != edited.id)
    session.delete_tag(tag)
    same()
    session.delete_annotations(each.id for each in session.annotations()[:2])
    same()
    while session.undo_stack.undo_title.split()[0] != "import":
        session.undo()
        same()
    assert steps > 12
