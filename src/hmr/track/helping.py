"""What other threads run on behalf of a statement: threads that it starts, tasks that it hands in.

A value that came from an executor, or from a thread that was waited for, depends on what ran
there. What a thread that goes on for longer runs is no statement's own: it does not count.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from threading import get_ident
from types import CodeType, FrameType

from hmr.graph.record import Record

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr.track.observe import Execution, Observer

_ITEM = "_WorkItem"
"""The class of an executor's task; where a Python has none, executors are not followed."""
_POOL = "multiprocessing."
"""Where the threads of a `multiprocessing.pool.ThreadPool` are from."""
_NEAR = 4
"""How far above `Thread.start` an executor makes its task."""


class Spot:
    """Where a statement was when it handed something over, as far as a frame tells it."""

    __slots__ = ("f_code", "f_lasti", "f_lineno")

    def __init__(self, frame: FrameType) -> None:
        self.f_code: CodeType = frame.f_code
        self.f_lasti = frame.f_lasti
        self.f_lineno = frame.f_lineno


def _gives_results(thing: object) -> bool:
    """Whether what has not ended computes for others: a task, a worker of a `ThreadPool`."""
    return not isinstance(thing, threading.Thread) or type(thing).__module__.startswith(_POOL)


class Helpers:
    """The threads and the tasks that help executions under way.

    Parameters:
        observer: has the executions.
    """

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        self._learnt = False
        self._waiting: dict[int, tuple[object, Execution]] = {}
        """What has yet to begin, by its `id`: a thread, or a task of an executor."""
        self._helping: list[tuple[Execution, Execution, Callable[[], bool], object]] = []
        """Whom something helps, with what is noted of it, whether it is done, and what it is."""

    def started(self, frame: FrameType) -> None:
        """Note that a thread is about to be started: here is `Thread.start`."""
        thread = frame.f_locals.get("self")
        by = frame.f_back
        whose = self._observer.current()
        if not isinstance(thread, threading.Thread) or whose is None or by is None:
            return
        if by.f_code is whose.code:  # ``t.start()``: to run that once more is an error
            return
        self._await(thread, whose, frame, lambda: not thread.is_alive())
        if self.learn():
            self._first_task(by)

    def handed_in(self, frame: FrameType) -> None:
        """Note that an executor is given a task: here is the making of its item."""
        self._task(frame.f_locals.get("self"), frame.f_locals.get("future"), frame)

    def _task(self, item: object, future: Any, frame: FrameType) -> None:
        whose = self._observer.current()
        if whose is not None and hasattr(future, "done"):
            self._await(item, whose, frame, future.done)

    def _first_task(self, frame: FrameType | None) -> None:
        """Note the task for which an executor starts the first thread of all."""
        for _ in range(_NEAR):
            for item in frame.f_locals.values() if frame is not None else ():
                if frame is not None and type(item).__name__ == _ITEM:
                    return self._task(item, item.future, frame)
            frame = frame.f_back if frame is not None else None
        return None

    def learn(self) -> bool:
        """Look at the tasks of executors from now on, if there are any; True when that is new."""
        item = getattr(sys.modules.get("concurrent.futures.thread"), _ITEM, None)
        if self._learnt or item is None:
            return False
        self._learnt = True
        self._observer.look_at(item.__init__.__code__, Helpers.handed_in)
        self._observer.look_at(item.run.__code__, Helpers.begins)
        return True

    def begun(self, thing: object) -> bool:
        """Have this thread help whom a thread, or a task, was begun for; say whether anybody."""
        ident, stacks = get_ident(), self._observer.stacks
        _, helper = self._waiting.pop(id(thing), (None, None))
        stack = stacks.get(ident)
        if stack and len(stack) == 1 and stack[0].spot is not None:
            del stacks[ident]  # it helped another one before
            stack = None
        if helper is not None and not stack:
            stacks[ident] = [helper]
        return helper is not None

    def begins(self, frame: FrameType) -> None:
        """Note that what was started, or handed in, begins in this thread."""
        self.begun(frame.f_locals.get("self"))

    def end(self, execution: Execution) -> None:
        """Give an execution that ends what was done for it."""
        if not self._helping:
            return
        mine = [entry for entry in self._helping if entry[0] is execution]
        if not mine:
            return
        self._helping = [entry for entry in self._helping if entry[0] is not execution]
        for _, helper, is_done, thing in mine[::-1]:  # what a helper's helper has done, first
            self.end(helper)
            if is_done():
                _add(execution.record, helper.record)
            elif helper.spot is not None and _gives_results(thing):
                execution.record.blind.add(helper.spot.f_lineno)  # which are asked for later
        helpers = [helper for _, helper, _, _ in mine]
        stacks = self._observer.stacks
        for ident, stack in list(stacks.items()):
            if stack and stack[0] in helpers:
                del stacks[ident]
        self._waiting = {
            ident: entry for ident, entry in self._waiting.items() if entry[1] not in helpers
        }

    def _await(
        self, thing: object, whose: Execution, frame: FrameType, is_done: Callable[[], bool]
    ) -> None:
        at: Any = whose.place(frame)
        if at is not None and whose.quiet is None:
            helper = type(whose)(whose.module, whose.code)
            helper.spot = Spot(at)
            self._waiting[id(thing)] = thing, helper
            self._helping.append((whose, helper, is_done, thing))


def _add(record: Record, other: Record) -> None:
    record.pending += other.pending
    record.stamps.update(other.stamps)
    for path, lines in other.files.items():
        record.files.setdefault(path, set()).update(lines)
    for met, lines in other.met.items():
        record.met.setdefault(met, set()).update(lines)
