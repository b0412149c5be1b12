"""What other threads see of a commit: writes made in one instant, and longer work undisturbed."""

from __future__ import annotations

import _thread
import gc
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import starmap
from operator import call
from types import FrameType
from typing import Any, TypeAlias

from hmr import _env

Call: TypeAlias = tuple[Any, ...]
"""A callable and its arguments."""

_KEPT_OUT = 0.1
"""Seconds for which other threads are kept waiting at most."""
_TURN = 0.005
_SHORT = 5e-5
_SPIN = range(20_000)


def at_once(calls: Iterable[Call]) -> list[Any]:
    """Give the results of calls, made one after the other, that no other thread comes between.

    The interpreter lets another thread have its turn between two instructions of Python code. A
    loop in C over functions in C has none; so nothing that is called may be written in Python, or
    let go of what is: keep the old values alive. (Seen on 3.11.7, 3.12.1 and 3.13.0, with four
    threads that want their turn each microsecond: none of 25,000 exchanges was seen in part.)

    Raises:
        BaseException: what a call raises; those after it are not made.
    """
    collects = _env.COLLECTS_WHILE_ALLOCATING and gc.isenabled()
    if collects:
        gc.disable()
    try:
        return list(starmap(call, calls))
    finally:
        if collects:
            gc.enable()


def current_frames() -> dict[int, FrameType]:
    """Give the frame that each thread is at; use this in place of `sys._current_frames`.

    On 3.11 that holds a lock of the interpreter while it allocates; a collection then which frees
    a `threading.local` waits for the same lock, for ever (seen on 3.11.7; CPython issue 106883).
    """
    # No variable for it here: its frame would be in it, and each keep the other alive.
    return at_once([(sys._current_frames,)])[0]  # type: ignore[no-any-return]


def give_way() -> None:
    """Let a thread that waits for the GIL have it now; in the program's main thread, do nothing.

    What is left of a revision is for its report. A thread that asks for the GIL waits until we let
    go of it, or for the switch interval of 5 ms, and only then runs what has become live.
    """
    if _thread.get_ident() != threading.main_thread().ident:
        time.sleep(_SHORT)


def _make(calls: Iterable[Call]) -> None:
    deque(starmap(call, calls), maxlen=0)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep other threads from running in the midst of a commit, for 100 ms at most.

    The interpreter has no lock on everything; but it only takes the GIL from us when a thread has
    waited for it through the switch interval. So work without blocking calls is seen as a whole.
    """
    before = sys.getswitchinterval()
    ends = _nothing
    try:
        if len(current_frames()) > 1:
            ends = _calm()
        sys.setswitchinterval(_KEPT_OUT)
        yield
    finally:
        sys.setswitchinterval(before)
        ends()


def _nothing() -> None:
    pass


def _calm() -> Callable[[], None]:
    """Let all threads that wait for the GIL begin their wait anew; give what ends that.

    Each goes by the interval that there was when its wait began, and a thread that we took the GIL
    from begins a wait at the very moment that we get it: setting the interval is too late for it,
    or, with a long one set before, we would wait as long ourselves. So a second thread of ours
    takes the GIL first, keeps it until the others wait by the longer interval, and gives way: to
    us, who have waited longest, and nobody asks us for it. Where another one gets it nevertheless,
    we have it for the shorter of the two intervals at least.
    """
    go, ready, end = (_thread.allocate_lock() for _ in range(3))
    for lock in (go, ready, end):
        lock.acquire()
    keeping: list[Call] = [
        (go.acquire,),
        (sys.setswitchinterval, _TURN),
        (ready.release,),
        (sum, _SPIN),  # longer than the short interval, and the GIL is not given away in it
        (end.acquire,),
    ]
    try:
        _thread.start_new_thread(_make, (keeping,))
    except RuntimeError:  # no more threads are to be had
        time.sleep(1e-4)
        return _nothing
    try:
        _make(
            [
                (sys.setswitchinterval, _SHORT),
                (go.release,),
                (ready.acquire,),
                (sys.setswitchinterval, _KEPT_OUT),
            ]
        )
    except BaseException:  # an interrupt while we wait
        end.release()
        raise
    return end.release
