"""How the interpreter is asked what runs: `sys.monitoring`, or `sys.setprofile` before 3.12."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from threading import get_ident
from types import CodeType, FrameType, FunctionType, MethodType

from hmr._types import OF_FUNCTIONS
from hmr.track.meeting import MEETINGS
from hmr.track.opened import folder

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr.track.observe import Execution, Observer

_TOOLS = (4, 3)  # the ids that the standard library leaves to nobody in particular
OFTEN = 200
"""How often one function is looked at from one place; what runs oftener is known by then."""

_MONITORING: Any = getattr(sys, "monitoring", None)  # since 3.12
_OPEN: Any = open
_OS_OPEN: Any = os.open
_LISTDIR: Any = os.listdir
_SCANDIR: Any = os.scandir
_WORDS = frozenset(("open", "listdir", "scandir"))
_OWN = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")
_METADATA = os.path.join(os.path.dirname(os.__file__), "importlib", "metadata", "")
_FOREIGN = (_OWN, _METADATA, "<frozen importlib")
"""What we read ourselves while a program is imported is no affair of its statements; nor are the
folders that the import system goes through.
"""


def _opens(code: CodeType) -> bool:
    """Whether code may open a file, or go through a folder, on behalf of a statement."""
    return not _WORDS.isdisjoint(code.co_names) and not code.co_filename.startswith(_FOREIGN)


class Monitor:
    """Asks by `sys.monitoring`, for as long as something is being executed in any thread."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        self._lock = threading.Lock()
        self._executions = 0
        self._tool = -1
        self._local: dict[int, tuple[CodeType, int]] = {}  # what is asked of some code alone
        self._some_off = False  # functions that ran often are not looked at for the moment

    def begin(self) -> bool:
        """Be on, for one more execution; False where no tool id is free."""
        with self._lock:
            if not self._executions and not self._install():
                return False
            self._executions += 1
            self._look_at_all()
        return True

    def end(self, execution: Execution) -> None:
        """Be on for one execution less; with the last one nothing is left."""
        with self._lock:
            if execution.armed:
                execution.armed = False
                self._ask(execution.code, drop=_MONITORING.events.LINE)
            self._executions -= 1
            if self._executions:
                self._look_at_all()
            else:
                self._uninstall()

    def pause(self) -> Callable[[], None]:
        """Look away: code that is not the project's costs nothing after its first run anyway."""
        return _nothing

    def stay_away(self) -> None:
        """Go on looking away: see `pause`."""

    def look_at_all(self) -> None:
        """Look again at what was not worth a look so far."""
        if self._executions:
            _MONITORING.restart_events()

    def _look_at_all(self) -> None:
        if self._some_off:
            self._some_off = False
            _MONITORING.restart_events()

    def _install(self) -> bool:
        monitoring = _MONITORING
        free = next((tool for tool in _TOOLS if monitoring.get_tool(tool) is None), None)
        if free is None:
            return False
        self._tool = free
        monitoring.use_tool_id(free, "hmr")
        for event, callback in self._callbacks().items():
            monitoring.register_callback(free, event, callback)
        monitoring.set_events(free, monitoring.events.PY_START | monitoring.events.PY_RESUME)
        return True

    def _uninstall(self) -> None:
        monitoring = _MONITORING
        monitoring.set_events(self._tool, 0)
        for code, _ in self._local.values():
            monitoring.set_local_events(self._tool, code, 0)
        self._local.clear()
        for event in self._callbacks():
            monitoring.register_callback(self._tool, event, None)
        monitoring.free_tool_id(self._tool)
        self._tool, self._some_off = -1, False

    def _ask(self, code: CodeType, add: int = 0, drop: int = 0) -> None:
        """Ask for more or fewer events of some code."""
        _, events = self._local.get(id(code), (code, 0))
        events = (events | add) & ~drop
        self._local[id(code)] = code, events
        _MONITORING.set_local_events(self._tool, code, events)

    def _callbacks(self) -> dict[int, Callable[..., Any]]:
        monitoring, observer = _MONITORING, self._observer
        disable, known, local = monitoring.DISABLE, observer.known, self._local
        getframe, ran, stacks = sys._getframe, observer.ran, observer.stacks
        calls, words = monitoring.events.CALL, _WORDS

        def started(code: CodeType, _offset: int) -> Any:
            if not code.co_flags & OF_FUNCTIONS:
                if _opens(code):
                    self._ask(code, add=calls)
                return disable
            ours = known.get(code.co_filename)
            if ours is None:
                ours = observer.is_ours(code.co_filename, getframe(1))
            if not ours:
                meet = MEETINGS.get(id(code))
                if meet is not None:
                    meet(observer, getframe(1))
                    return None
                if _opens(code):
                    # All calls of all code could be looked at; that costs ten times as much.
                    self._ask(code, add=calls)
                return disable
            stack = stacks.get(get_ident())
            frame = getframe(1)
            if stack:
                # The short way, for what the module itself calls; all imports wait for it.
                execution = stack[-1]
                at = frame.f_back
                if at is not None and at.f_code is execution.code:
                    place = (id(code) << 32) + at.f_lasti  # `place_of`
                    counts = execution.counts
                    count = counts.get(place)
                    if count is None:
                        if execution.quiet is None and words.isdisjoint(code.co_names):
                            counts[place] = 1
                            name = frame.f_globals.get("__name__", execution.module)
                            execution.pending += (execution.code, at.f_lasti, name, code)
                            return None
                    elif count < OFTEN:
                        counts[place] = count + 1
                        return None
            if id(code) not in local and _opens(code):
                self._ask(code, add=calls)
            if ran(code, frame, stack):
                return None
            self._watch_lines()
            return disable

        def called(_code: CodeType, _offset: int, function: object, first: object) -> Any:
            if function is _OPEN or function is _OS_OPEN:
                observer.opening()
                return None
            if function is _LISTDIR or function is _SCANDIR:
                given = None if first is monitoring.MISSING else first
                observer.listed(folder(given), getframe(1))
                return None
            return disable

        def returned(_code: CodeType, _offset: int, function: object, _first: object) -> None:
            if function is _OPEN or function is _OS_OPEN:
                observer.opened(getframe(1))

        return {
            monitoring.events.PY_START: started,
            monitoring.events.PY_RESUME: started,
            monitoring.events.CALL: called,
            monitoring.events.C_RETURN: returned,
            monitoring.events.LINE: self._line,
        }

    def _watch_lines(self) -> None:
        """Look for the next statement: a function ran so often that it isn't looked at any more."""
        execution = self._observer.current()
        self._some_off = True
        if execution is not None and not execution.armed:
            execution.armed = True
            self._ask(execution.code, add=_MONITORING.events.LINE)

    def _line(self, code: CodeType, line: int) -> Any:
        """Look at all functions again once the module is further than it has been."""
        execution = self._observer.current()
        if execution is None or execution.code is not code or line <= execution.furthest:
            return _MONITORING.DISABLE
        execution.armed = False
        self._ask(code, drop=_MONITORING.events.LINE)
        self._look_at_all()
        return None


class _Here(threading.local):
    """What is on in the calling thread.

    Attributes:
        executions: how many are under way.
        mine: the profiler, while it is on; may be switched off for the moment.
        previous: the one that was there before.
        threads: the one that new threads had before.
        away: whether it stays off until the next pause ends.
    """

    executions = 0
    mine: Callable[..., Any] | None = None
    previous: Callable[..., Any] | None = None
    threads: Callable[..., Any] | None = None
    away = False


class Profile:
    """Asks by `sys.setprofile`, in the threads that are executing something."""

    def __init__(self, observer: Observer) -> None:
        self._observer = observer
        self._here = _Here()

    def begin(self) -> bool:
        """Be on in this thread; False where a profiler is there that can't be called from here."""
        here = self._here
        if not here.executions:
            previous = sys.getprofile()
            if previous is not None and not isinstance(previous, (FunctionType, MethodType)):
                return False
            here.previous = previous
            here.mine = self._callback(previous)
            here.threads = threading.getprofile()
            threading.setprofile(self._in_thread)
            sys.setprofile(here.mine)
        here.executions += 1
        return True

    def end(self, _execution: Execution) -> None:
        """Be off, with this thread's last execution; the profiler before has its place back."""
        here = self._here
        here.executions -= 1
        if not here.executions:
            if sys.getprofile() is here.mine:  # else the program has set another meanwhile
                sys.setprofile(here.previous)
            if threading.getprofile() == self._in_thread:
                threading.setprofile(here.threads)
            here.mine = here.previous = None
            here.away = False

    def pause(self) -> Callable[[], None]:
        """Look away while the import system works: two events of three would be its own."""
        here = self._here
        mine = here.mine
        if mine is None or here.previous is not None:
            return _nothing
        if here.away and sys.getprofile() is None:
            here.away = False
        elif sys.getprofile() is mine:
            sys.setprofile(None)
        else:
            return _nothing

        def resume() -> None:
            if here.mine is mine and sys.getprofile() is None:
                sys.setprofile(mine)

        return resume

    def stay_away(self) -> None:
        """Go on looking away until the next pause ends: a module that was found is executed."""
        here = self._here
        here.away = here.mine is not None and sys.getprofile() is None

    def look_at_all(self) -> None:
        """Look again at what was not worth a look so far: all is looked at."""

    def _in_thread(self, frame: FrameType, event: str, function: Any) -> None:
        """Be on in a thread that a statement has started, for as long as it helps somebody."""
        helps = self._observer.helpers.begun(threading.current_thread())
        mine = self._callback(None, helps=True) if helps else None
        sys.setprofile(mine)
        if mine is not None:
            mine(frame, event, function)

    def _callback(
        self, previous: Callable[..., Any] | None, *, helps: bool = False
    ) -> Callable[..., Any]:
        observer, known, ran = self._observer, self._observer.known, self._observer.ran
        stacks, thread = observer.stacks, get_ident()
        open_file, open_low, scan, listing = _OPEN, _OS_OPEN, _SCANDIR, _LISTDIR

        def profile(frame: FrameType, event: str, function: Any) -> None:
            if previous is not None:
                previous(frame, event, function)
            if event == "call":
                code = frame.f_code
                ours = known.get(code.co_filename)
                if ours is None:
                    ours = observer.is_ours(code.co_filename, frame)
                stack = stacks.get(thread)
                meet = None if ours else MEETINGS.get(id(code))
                if not stack:  # it is just ending, or has nobody to help for the moment
                    if helps and meet is not None and observer.stacks:
                        meet(observer, frame)
                    elif helps and not observer.stacks:
                        sys.setprofile(None)
                    return
                execution = stack[-1]
                if meet is not None:
                    meet(observer, frame)
                if ours and code.co_flags & OF_FUNCTIONS:
                    # The short way of `ran`, for what the module calls, or a function that it has
                    # called; all imports wait for it.
                    at = frame.f_back
                    own = execution.code
                    if at is not None and at.f_code is not own:
                        at = at.f_back if at.f_code.co_flags & OF_FUNCTIONS else None
                    if at is not None and at.f_code is own and execution.quiet is None:
                        place = (id(code) << 32) + at.f_lasti  # `place_of`
                        if place not in execution.counts:
                            execution.counts[place] = 1
                            name = frame.f_globals.get("__name__", execution.module)
                            execution.pending += (own, at.f_lasti, name, code)
                        return
                    ran(code, frame, stack)
                elif execution.quiet is not None:
                    observer.goes_on(frame.f_back)
            elif function is open_file or function is open_low or function is scan:
                if event == "c_call":
                    observer.opening()
                elif event == "c_return":
                    observer.opened(frame, listing=function is scan)
            elif (
                function is listing
                and event == "c_call"
                and not frame.f_code.co_filename.startswith(_FOREIGN)
            ):
                from hmr._paths import first_argument  # which needs `ast`

                observer.listed(folder(first_argument(frame)), frame)

        return profile


def _nothing() -> None:
    """Resume nothing."""


Probe = Monitor if hasattr(sys, "monitoring") else Profile
