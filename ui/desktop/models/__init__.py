"""Item models over the session's values, testable without a window."""
