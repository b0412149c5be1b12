"""What changed: pairs old and new statements and definitions, and compares them."""

from hmr.diff.changes import Change
from hmr.diff.fields import added_fields
from hmr.diff.inner import edited_inside
from hmr.diff.pairs import Pair, pairs
from hmr.diff.sources import SourceDiff, diff, gone, members

__all__ = [
    "Change",
    "Pair",
    "SourceDiff",
    "added_fields",
    "diff",
    "edited_inside",
    "gone",
    "members",
    "pairs",
]
