"""Keep what a test run has made so far out of each search for referrers: most of its time."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterable

from hmr.live.process import heap

MUCH = 5_000
"""So many objects are more than a test leaves that has imported no library."""


def hide() -> None:
    """Hide all objects that there are now, until somebody calls `gc.unfreeze`."""
    heap.SEES_ALL = False
    gc.collect()
    gc.freeze()


def show(things: Iterable[object]) -> None:
    """Have single objects found that are hidden, until what a test has left is."""
    for thing in things:
        one = ctypes.py_object(thing)
        ctypes.pythonapi.PyObject_GC_UnTrack(one)
        ctypes.pythonapi.PyObject_GC_Track(one)  # as one that was just made


def hide_what_was_left() -> None:
    """Hide what a test has left where it is much: a library that it was the first to import."""
    if len(gc.get_objects()) > MUCH:  # of those that are not hidden
        hide()
