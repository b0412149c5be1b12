"""The verbs by which user code takes part in a revision: preserve, dispose, accept, on_revision."""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from types import FrameType
from typing import Any, TypeVar

from hmr._types import ModuleName

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

Undo = Callable[[], None]
Disposer = Callable[[], object]
Listener = Callable[[Any], object]  # gets the Report; its type lives above this leaf
AcceptCallback = Callable[[frozenset[ModuleName]], object]


@dataclass(frozen=True, slots=True)
class Site:
    """Where a hook was registered.

    Parameters:
        module: the registering module's name in `sys.modules`.
        line: the line of its top-level statement that was running, from 1; None when the module
            had long been executed, so that no statement of it owns the hook.
    """

    module: ModuleName
    line: int | None

    @classmethod
    def of(cls, frame: FrameType) -> Site:
        """Give the site of the code that runs in `frame`."""
        namespace = frame.f_globals
        name = str(namespace.get("__name__", "__main__"))
        outer: FrameType | None = frame
        while outer is not None:
            # A function of the module may register on behalf of the statement that calls it, so
            # the statement is the nearest <module> frame over the same namespace.
            if outer.f_code.co_name == "<module>" and outer.f_globals is namespace:
                return cls(name, outer.f_lineno)
            outer = outer.f_back
        return cls(name, None)

    def within(self, module: ModuleName, lines: range | None) -> bool:
        """Tell whether this site belongs to `lines` of `module` (None: to any part of it)."""
        ours = lines is None or (self.line is not None and self.line in lines)
        return ours and self.module == module


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A module's word that it deals with changes upstream by itself.

    Parameters:
        callback: called with the names of the modules that changed; None: nothing is to be done.
    """

    callback: AcceptCallback | None


@dataclass(frozen=True, slots=True)
class _Entry:
    token: int  # survives relocation, so that an undo finds its own entry and no other
    site: Site
    kind: str  # "dispose" | "accept" | "listen"
    value: Any


class Registry:
    """Every hook of the process; user code writes through the verbs, the engine reads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tokens = itertools.count()
        self._entries: tuple[_Entry, ...] = ()  # replaced whole, so that readers need no lock
        self._kept: dict[tuple[ModuleName, str], Any] = {}

    def add(self, kind: str, value: object, site: Site) -> Undo:
        """Register `value`; the call gives back its undo, which may be called twice."""
        with self._lock:
            token = next(self._tokens)
            self._entries += (_Entry(token, site, kind, value),)

        def undo() -> None:
            with self._lock:
                self._entries = tuple(e for e in self._entries if e.token != token)

        return undo

    def keep(self, module: ModuleName, name: str, factory: Callable[[], T]) -> T:
        """Give the value kept for `name` in `module`; make it at the first call."""
        key = (module, name)
        if key not in self._kept:
            made = factory()  # outside the lock: it is user code
            with self._lock:
                self._kept.setdefault(key, made)
        return self._kept[key]  # type: ignore[no-any-return]  # T was the first call's type

    def disposers(self, module: ModuleName, lines: range | None = None) -> tuple[Disposer, ...]:
        """Give the clean-ups owned by the statements on `lines`, the latest first."""
        return tuple(self._of("dispose", module, lines)[::-1])

    def accepts(self, module: ModuleName) -> Acceptance | None:
        """Give the module's latest word on changes upstream, or None where it said nothing."""
        found = self._of("accept", module, None)
        return found[-1] if found else None

    def has(self, module: ModuleName) -> bool:
        """Tell whether a module has registered anything that is bound to its lines."""
        return any(entry.site.module == module for entry in self._entries)

    def accepting(self) -> frozenset[ModuleName]:
        """Give the modules that deal with changes upstream by themselves."""
        return frozenset(entry.site.module for entry in self._entries if entry.kind == "accept")

    def listeners(self) -> tuple[Listener, ...]:
        """Give the callbacks that want each report, in the order of their registration."""
        return tuple(entry.value for entry in self._entries if entry.kind == "listen")

    def _of(self, kind: str, module: ModuleName, lines: range | None) -> list[Any]:
        entries = (entry for entry in self._entries if entry.kind == kind)
        return [entry.value for entry in entries if entry.site.within(module, lines)]

    def drop(self, module: ModuleName, lines: range | None = None) -> None:
        """Forget the hooks of statements about to run again; values kept by `preserve` stay."""
        with self._lock:
            self._entries = tuple(e for e in self._entries if not e.site.within(module, lines))

    def relocate(self, module: ModuleName, moved: Callable[[int], int]) -> None:
        """Carry the hooks of a module to its new line numbers: `moved(old line) -> new line`."""
        with self._lock:
            self._entries = tuple(
                replace(entry, site=Site(module, moved(entry.site.line)))
                if entry.site.module == module and entry.site.line is not None
                else entry
                for entry in self._entries
            )

    def checkpoint(self) -> Undo:
        """Remember every hook; the returned undo brings them back after a failed revision."""
        with self._lock:
            entries, kept = self._entries, dict(self._kept)

        def undo() -> None:
            with self._lock:
                self._entries, self._kept = entries, kept

        return undo


registry = Registry()
"""The registry of this process."""


def preserve(name: str, factory: Callable[[], T]) -> T:
    """Keep a value across re-runs of its statement: ``CACHE = hmr.preserve("CACHE", dict)``.

    Parameters:
        name: what to call the value; unique within the calling module.
        factory: makes the value; called only the first time, also when it is edited later. Give
            it another name to have it made anew.

    Returns:
        The value made at the first call.

    .. versionadded:: 1.0
    """
    return registry.keep(Site.of(sys._getframe(1)).module, name, factory)


def dispose(callback: F) -> F:
    """Have `callback` called, without arguments, before the statement that registers it runs again.

    It is called too when that statement is removed, and it is dropped as soon as it was called:
    the new run registers its own. Usable as a decorator.

    Parameters:
        callback: cleans up what the statement made: closes, cancels, unregisters.

    Returns:
        The callback itself.

    .. versionadded:: 1.0
    """
    registry.add("dispose", callback, Site.of(sys._getframe(1)))
    return callback


def accept(callback: AcceptCallback | None = None) -> None:
    """Say that the calling module deals by itself with changes in the modules that it uses.

    Its statements then run again only when they are edited; nothing is propagated through it.

    Parameters:
        callback: called after the commit with the names of the modules that changed.

    .. versionadded:: 1.0
    """
    registry.add("accept", Acceptance(callback), Site.of(sys._getframe(1)))


def on_revision(callback: Listener) -> Undo:
    """Have `callback` called with the `Report` after each revision that did or said something.

    Registered by a top-level statement, it is dropped when that statement runs again.

    Parameters:
        callback: gets the `Report`.

    Returns:
        A callable without arguments that ends it; calling it twice is fine.

    .. versionadded:: 1.0
    """
    return registry.add("listen", callback, Site.of(sys._getframe(1)))
