"""The process: the only code that changes it. Does what a plan says, or undoes it."""

from hmr.live.commit import commit, expected, prepare
from hmr.live.known import baseline, lines, modules
from hmr.live.known.registry import Registry
from hmr.live.known.tracked import Tracked
from hmr.live.known.warming import likely, warmed
from hmr.live.notlive import NotLive, left_behind, remnants
from hmr.live.outcome import Outcome
from hmr.live.prepared import Prepared
from hmr.live.process import survey
from hmr.live.process.transaction import Transaction
from hmr.live.work import Observe, unobserved

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
