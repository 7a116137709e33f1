"""The two side panes."""
