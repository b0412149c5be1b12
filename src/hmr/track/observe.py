"""Observes what runs under each statement of a module of ours while it is being executed.

From the moment that its execution begins to the moment that it ends, and in its thread alone, it
is noted which functions of the project ran and which files were opened for reading, by the line
that the module was at. Nothing is left behind: no hook, no wrapper, no altered code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import get_ident
from types import CodeType, FrameType

from hmr._types import OF_FUNCTIONS, ModuleName
from hmr.graph.record import Pending, Record
from hmr.track.files import Stamp
from hmr.track.helping import Helpers, Spot
from hmr.track.meeting import MEETINGS
from hmr.track.opened import Opened
from hmr.track.probes import OFTEN, Probe

Place = int
"""Where a function ran: by `place_of` in the module's own code, below zero in a class's body."""


def place_of(code: CodeType, at: int) -> Place:
    """Give one number for a code and the instruction that called it.

    A tuple would do, but the garbage collector counts each one that stays, and runs the oftener.
    """
    return (id(code) << 32) + at


class Execution:
    """One module, or one of its statements, while it is being executed.

    Parameters:
        module: the module's name.
        code: what is executed.
        quiet: says of a line whether its statement may go on for as long as the program does:
            the observation ends there.

    Attributes:
        record: what has been noted so far.
        pending: what it has yet to look up.
        counts: how often each function was looked at, by place; what the record has yet to look
            up keeps them alive, so that an `id` stands for one of them.
        furthest: the last line at which a function was looked at for the last time.
        armed: whether the probe looks for the next line.
        opened: the call of `open` that is under way.
        spot: for one that helps another in another thread: where that one was.
    """

    __slots__ = (
        *("armed", "code", "counts", "furthest", "module", "opened", "pending", "quiet"),
        *("record", "spot"),
    )

    def __init__(
        self, module: ModuleName, code: CodeType, quiet: Callable[[int], bool] | None = None
    ) -> None:
        self.module = module
        self.code = code
        self.quiet = quiet
        self.pending: list[Pending] = []
        self.record = Record(pending=self.pending)
        self.counts: dict[Place, int] = {}
        self.furthest = 0
        self.armed = False
        self.opened: Opened | None = None
        self.spot: Spot | None = None

    def place(self, frame: FrameType | None) -> FrameType | Spot | None:
        """Find its frame among the callers of one, or that of the class's body in it; or None."""
        if self.spot is not None:
            return self.spot
        inner: FrameType | None = None
        own = self.code
        while frame is not None:
            code = frame.f_code
            if code is own:
                return frame if inner is None else inner
            if inner is None and not code.co_flags & OF_FUNCTIONS and self._is_body(code):
                inner = frame
            frame = frame.f_back
        return None

    def _is_body(self, code: CodeType) -> bool:
        """Whether code is the body of a class of its own: the members in it are statements."""
        return code.co_filename == self.code.co_filename and "<locals>" not in code.co_qualname


class Observer:
    """Observes executions for one session.

    Parameters:
        ours: says whether a file (path, module name) is the project's code.
        data: says whether a file is under the roots, so that it matters that it was read.
        on: False to observe nothing.

    Attributes:
        known: which files of code are ours, as far as they have been asked for.
        pause: looks away while this thread does something of ours; gives what ends that.
        stay_away: goes on looking away until the next pause ends.
        stacks: by thread, the executions under way, innermost last.
    """

    def __init__(
        self,
        ours: Callable[[str, str], object],
        data: Callable[[str], bool],
        on: bool = True,
    ) -> None:
        self._ours = ours
        self._data = data
        self._on = on
        self.known: dict[str, bool] = {}
        self.stacks: dict[int, list[Execution]] = {}
        self.helpers = Helpers(self)
        self._probe = Probe(self)
        self.pause = self._probe.pause
        self.stay_away = self._probe.stay_away

    def forget(self) -> None:
        """Ask anew which files are ours: the scope was changed."""
        self.known.clear()

    # -- executions ---------------------------------------------------------------------------
    def begin(
        self, module: ModuleName, code: CodeType, quiet: Callable[[int], bool] | None = None
    ) -> Execution | None:
        """Observe what this thread executes from now on, until `end`; None where that can't be."""
        if not self._on or not self._probe.begin():
            return None
        self.helpers.learn()
        execution = Execution(module, code, quiet)
        self.stacks.setdefault(get_ident(), []).append(execution)
        return execution

    def end(self, execution: Execution | None) -> None:
        """End an observation; ending it again does nothing."""
        stack = self.stacks.get(get_ident(), [])
        if execution is None or execution not in stack:
            return
        stack.remove(execution)
        self.helpers.end(execution)
        self._probe.end(execution)
        execution.counts = {}
        if execution.pending:
            execution.record.lighten()
        if not stack:
            del self.stacks[get_ident()]

    @contextmanager
    def observing(self, module: ModuleName, code: CodeType) -> Iterator[Record | None]:
        """Observe what is executed in a ``with`` block; gives what is being noted."""
        execution = self.begin(module, code)
        try:
            yield None if execution is None else execution.record
        finally:
            self.end(execution)

    def look_at(self, code: CodeType, tell: Callable[[Helpers, FrameType], None]) -> None:
        """Have the helpers told whenever some code of the standard library runs."""
        MEETINGS[id(code)] = lambda observer, frame: tell(observer.helpers, frame)
        self._probe.look_at_all()

    # -- what the probes tell -------------------------------------------------------------------
    def is_ours(self, path: str, frame: FrameType) -> bool:
        """Whether a frame's code is the project's."""
        known = self.known.get(path)
        if known is None:
            name = frame.f_globals.get("__name__", "")
            known = self.known[path] = not path.startswith("<") and bool(self._ours(path, name))
        return known

    def current(self) -> Execution | None:
        """Give the innermost execution of the calling thread."""
        stack = self.stacks.get(get_ident())
        return stack[-1] if stack else None

    def ran(self, code: CodeType, frame: FrameType, stack: list[Execution] | None) -> bool:
        """Note that a function of the project runs now; False once that is known for good.

        Written to be quick: a program's import waits for every call of it.

        Parameters:
            code: the function's.
            frame: where it runs.
            stack: the executions of the calling thread.
        """
        if not stack:  # another thread: none of our business, but it may come to run here
            return True
        execution = stack[-1]
        own = execution.code
        caller = frame.f_back
        if caller is None:
            return True
        at: FrameType | Spot = caller
        body = caller.f_code
        # By the instruction, not the line: finding the line of one costs in proportion to it.
        if body is own:
            place = place_of(code, caller.f_lasti)
        elif (outer := caller.f_back) and outer.f_code is own and body.co_flags & OF_FUNCTIONS:
            at, body = outer, own  # a function, called by one that the module called
            place = place_of(code, outer.f_lasti)
        else:
            found = execution.place(caller)
            if found is None:
                return True
            at = found
            body = at.f_code
            place = place_of(code, at.f_lasti)
            if body is not own:
                place = -((place << 64) + id(body))
        counts = execution.counts
        count = counts.get(place)
        if count is None:
            counts[place] = 1
            if execution.quiet is None or not self._ends(execution, at.f_lineno):
                name = frame.f_globals.get("__name__", execution.module)
                execution.pending += (body, at.f_lasti, name, code)
            return True
        counts[place] = count + 1
        if count < OFTEN or place < 0 or len(self.stacks) > 1:
            return True
        execution.furthest = max(execution.furthest, at.f_lineno)
        return False

    def _ends(self, execution: Execution, line: int) -> bool:
        """End the observation where a statement begins that may never end."""
        if execution.quiet is None or not execution.quiet(line):
            return False
        execution.record.until = line
        self.end(execution)
        return True

    def goes_on(self, frame: FrameType | None) -> None:
        """Note that something else than the project's code is called from this frame."""
        execution = self.current()
        if execution is None or execution.quiet is None or frame is None:
            return
        if frame.f_code is execution.code:
            self._ends(execution, frame.f_lineno)

    def opening(self) -> None:
        """Note that a call of `open` is about to be made."""
        execution = self.current()
        if execution is not None:
            execution.opened = Opened()

    def opened(self, frame: FrameType, *, listing: bool = False) -> None:
        """Note that a call of `open`, or of what goes through a folder, has returned here."""
        execution = self.current()
        if execution is None or execution.opened is None:
            return
        found, execution.opened = execution.opened.found(listing=listing), None
        if found is not None:
            self.read(*found, frame)

    def listed(self, found: tuple[str, Stamp] | None, frame: FrameType) -> None:
        """Note that a folder is gone through by a call in this frame."""
        if found is not None:
            self.read(*found, frame)

    def met(self, kind: str, name: str, frame: FrameType) -> None:
        """Note that something else is used: a variable of the environment, a module by its name."""
        execution = self.current()
        at = execution.place(frame) if execution is not None else None
        if execution is not None and at is not None:
            execution.record.met.setdefault((kind, name), set()).add(at.f_lineno)

    def assigned(self, name: str, before: str | None, after: str | None, frame: FrameType) -> None:
        """Note that a variable of the environment is set, or deleted."""
        execution = self.current()
        at = execution.place(frame) if execution is not None else None
        if execution is not None and at is not None:
            there = execution.record.assigned.setdefault(at.f_lineno, {})
            there[name] = (there[name][0] if name in there else before, after)

    def read(self, path: str, stamp: Stamp, frame: FrameType) -> None:
        """Note that a file or a folder is read, if it is one that matters."""
        execution = self.current()
        if execution is None or not self._data(path):
            return
        at = execution.place(frame)
        if at is not None:
            execution.record.files.setdefault(path, set()).add(at.f_lineno)
            execution.record.stamps[path] = stamp
