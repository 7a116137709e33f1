"""The command line: the same library without a window. It loads no Qt."""
