"""The command line: arguments in, a session driven, the program run as plain python runs it."""

from hmr.cli.entry import main

__all__ = ["main"]
