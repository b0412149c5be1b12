"""The process: the only code that changes it. Does what a plan says, or undoes it."""

from hmr.live import baseline, lines, modules, survey
from hmr.live.commit import commit, prepare
from hmr.live.notlive import NotLive, left_behind, remnants
from hmr.live.outcome import Observe, Outcome, unobserved
from hmr.live.registry import Registry, Tracked
from hmr.live.transaction import Transaction

__all__ = [
    "NotLive",
    "Observe",
    "Outcome",
    "Registry",
    "Tracked",
    "Transaction",
    "baseline",
    "commit",
    "left_behind",
    "lines",
    "modules",
    "prepare",
    "remnants",
    "survey",
    "unobserved",
]
