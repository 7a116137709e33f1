"""What is kept: one SQLite file, and :class:`db.library.Library`, the only door to it."""
