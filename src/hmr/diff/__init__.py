"""What changed: pairs old and new statements and definitions, and compares them."""

from hmr.diff.changes import Change

__all__ = ["Change"]
