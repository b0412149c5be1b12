"""The process: the only code that changes it. Does what a plan says, or undoes it."""

from hmr.live import baseline, lines, modules, survey
from hmr.live.commit import commit, expected, prepare
from hmr.live.notlive import NotLive, left_behind, remnants
from hmr.live.outcome import Observe, Outcome, unobserved
from hmr.live.prepared import Prepared
from hmr.live.registry import Registry
from hmr.live.tracked import Tracked
from hmr.live.transaction import Transaction
from hmr.live.warming import likely, warmed

__all__ = [
    "NotLive",
    "Observe",
    "Outcome",
    "Prepared",
    "Registry",
    "Tracked",
    "Transaction",
    "baseline",
    "commit",
    "expected",
    "left_behind",
    "likely",
    "lines",
    "modules",
    "prepare",
    "remnants",
    "survey",
    "unobserved",
    "warmed",
]
