"""The pack of Celery: the tasks of an app, which keeps the first one of each name."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from weakref import ReferenceType

from hmr.pack import Entry, Pack, Revision, keyed, listed


def _promised(promise: Any) -> object:
    """Give the function of a task that is not made yet, or of one that somebody has asked for."""
    try:
        made: Any = object.__getattribute__(promise, "__thing")
    except AttributeError:
        given: tuple[object] = object.__getattribute__(promise, "_Proxy__args")
        return given[0]
    return made.run


def _function_of(promise: Any) -> object:
    """Give the function of a promise; None where it promises something else than a task."""
    try:
        function = _promised(promise)
    except (AttributeError, IndexError):
        return None
    return getattr(function, "__func__", function)


def _place(promise: Any) -> tuple[object, object]:
    function = _function_of(promise)
    return getattr(function, "__module__", None), getattr(function, "__qualname__", None)


def _replaced(promise: Any) -> tuple[Any, Any]:
    """Give a task that somebody has asked for, and what stands for it in the app now, if another.

    That is the task of its name, or the promise of one that nobody has asked for yet.
    """
    try:
        made: Any = object.__getattribute__(promise, "__thing")
        app, name = made.app, made.name
    except AttributeError:
        return None, None
    now = app._tasks.get(name)
    if now is None:
        now = next((each for each in app._pending if _place(each) == _place(promise)), None)
    return made, None if now is made or now is promise else now


def _for_other_apps() -> Iterator[Entry]:
    """List what makes the tasks of each app that somebody begins to use."""
    made: set[Any] = sys.modules["celery._state"]._on_app_finalizers
    for callback in tuple(made):
        held = inspect.getclosurevars(callback).nonlocals if _is_closure(callback) else {}
        if "fun" in held:
            take_out = partial(_without, made, callback)
            yield Entry("a task", (held["fun"],), take_out, key=(id(made), id(callback)))


def _is_closure(thing: object) -> bool:
    return bool(getattr(thing, "__closure__", None))


def _without(made: set[Any], callback: Any) -> Callable[[], object]:
    made.discard(callback)
    return partial(made.add, callback)


class CeleryPack(Pack):
    """Lists the tasks, and gives those whose function was edited the new signature."""

    awakened_by = "celery.app.base"
    needs = (
        "celery.utils.functional:head_from_fun",
        "celery._state:_on_app_finalizers",
        "celery.local:PromiseProxy",
    )
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A worker holds the app."""
        kind: Any = sys.modules[self.awakened_by].Celery
        return () if issubclass(type(thing), kind) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the tasks, by name."""
        for app in revision.instances(sys.modules[self.awakened_by].Celery):
            for name, task in app._tasks.items():
                yield keyed(app._tasks, name, f"task {name}", task.run, task, holders=(app,))
            for promise in app._pending:  # tasks that are made when somebody first asks for them
                about = _promised(promise)  # not the promise: to look at it is to ask for it
                yield listed(app._pending, promise, "a task", about, holders=(app,))

        yield from _for_other_apps()

    def rebuild(self, revision: Revision) -> None:
        """Make its copies again: of the signature, by which calls are checked, of the docstring."""
        changed = {id(function) for function in revision.functions}
        head = sys.modules["celery.utils.functional"].head_from_fun
        for app in revision.instances(sys.modules[self.awakened_by].Celery):
            for task in app._tasks.values():
                function = getattr(task.run, "__func__", task.run)
                if id(function) in changed:
                    revision.put(task, "__header__", head(function))
                    if vars(type(task)).get("_decorated", False):
                        revision.put(type(task), "__doc__", function.__doc__)
        for promise in revision.instances(sys.modules["celery.local"].PromiseProxy):
            function = _function_of(promise)
            old, new = _replaced(promise)
            if new is not None:  # with other options: who holds the promise has the new task
                revision.undo(partial(object.__setattr__, promise, "__thing", old))
                object.__setattr__(promise, "__thing", new)
            if id(function) in changed:
                # (By `setattr` it would be the task's: a promise hands on what it is told.)
                before = object.__getattribute__(promise, "__doc__")
                revision.undo(partial(object.__setattr__, promise, "__doc__", before))
                object.__setattr__(promise, "__doc__", function.__doc__)


class CelerySignalsPack(Pack):
    """Lists the receivers of every signal of Celery's."""

    awakened_by = "celery.utils.dispatch.signal"
    needs = ("celery.utils.dispatch.signal:_make_id",)
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List receivers; the signal and the receiver are told by the statement that connects."""
        for signal in revision.instances(sys.modules[self.awakened_by].Signal):
            for item in signal.receivers or ():
                receiver = item[1]() if isinstance(item[1], ReferenceType) else item[1]
                if receiver is not None:
                    what = f"receiver of {signal.name}"
                    yield listed(signal.receivers, item, what, receiver, holders=(signal,))

    def rebuild(self, revision: Revision) -> None:
        """A receiver is found by the number of its function: that of the one that lives on."""
        numbered = sys.modules[self.awakened_by]._make_id
        for signal in revision.instances(sys.modules[self.awakened_by].Signal):
            for place, item in enumerate(signal.receivers or ()):
                (number, sender), *rest = item
                receiver = rest[0]() if isinstance(rest[0], ReferenceType) else rest[0]
                if receiver is not None and type(number) is int and number != numbered(receiver):
                    revision.keep(signal.receivers)
                    signal.receivers[place] = ((numbered(receiver), sender), *rest)


class CeleryConfiguredPack(Pack):
    """Says what was done once to an app that is in use: handlers do it at no other time."""

    awakened_by = "celery._state"
    needs = ("celery._state:_get_active_apps",)

    def __init__(self) -> None:
        self._before: list[tuple[Any, dict[str, list[Any]], Any]] = []

    def begin(self, revision: Revision) -> None:
        """Note the handlers that have run, and the table of what is to be done when."""
        apps = sys.modules[self.awakened_by]._get_active_apps()
        self._before = [(app, _ran(app), _schedule(app)) for app in apps]

    def end(self, revision: Revision) -> None:
        """Let go of what was noted."""
        self._before = []

    def rebuild(self, revision: Revision) -> None:
        """Name the handlers that are other ones now, and a table that has lost what they put in."""
        edited = {id(function) for function in revision.functions}
        for app, before, schedule in self._before:
            now = _ran(app)
            for name, handlers in before.items():
                known = {id(handler) for handler in handlers}
                there = {id(handler) for handler in now.get(name, ())}
                for handler in (*handlers, *now.get(name, ())):
                    kept = id(handler) in known & there
                    if not kept or id(handler) in edited:
                        _say(revision, app, handler, f"it is called for {name}, once")
            if schedule is not None and _schedule(app) is not schedule and any(before.values()):
                why = "a new table of periodic tasks has none of those that handlers have added"
                _say(revision, app, None, why)


def _ran(app: Any) -> dict[str, list[Any]]:
    """Give the handlers of an app that were called when it was configured or finalized."""
    done = {
        "on_configure": app.configured,
        "on_after_configure": app.configured,
        "on_after_finalize": app.finalized,
    }
    return {
        name: [
            found
            for _, item in getattr(signal, "receivers", None) or ()
            if (found := item() if isinstance(item, ReferenceType) else item) is not None
        ]
        for name, ran in done.items()
        if ran and (signal := getattr(app, name, None)) is not None
    }


def _schedule(app: Any) -> Any:
    return app.conf.beat_schedule if app.configured else None


def _say(revision: Revision, app: Any, handler: Any, why: str) -> None:
    module = getattr(handler, "__module__", None) or app.main
    target = f"{module}:{getattr(handler, '__qualname__', 'beat_schedule')}"
    remedy = "do by hand what it does now, or restart"
    revision.not_live("HMR112", target, f"app {app.main}", f"{why}, and that was before", remedy)
