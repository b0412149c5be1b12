"""`Reloader` and `reload`: what the user calls, and who gets a proxy, who the thing itself."""

from __future__ import annotations

import difflib
import glob
import sys
import warnings
from collections.abc import Callable, Iterable
from types import FrameType, ModuleType
from typing import Any, TypeAlias, TypeVar, overload

from hmr.reloaders.proxy import bare, is_proxy, proxy_over
from hmr.reloaders.shared import Lease, Shared
from hmr.report.value import Report
from hmr.track.places import half_made, locate
from hmr.track.roots import spec_of

T = TypeVar("T")
T1 = TypeVar("T1")
T2 = TypeVar("T2")
T3 = TypeVar("T3")
T4 = TypeVar("T4")

Names: TypeAlias = str | ModuleType | Iterable[str | ModuleType]
_NOTHING: Any = object()


class ReloaderForm:
    """What `Reloader` is: called like a class, and typed so that a thing keeps its own type.

    `Reloader(thing)` gives a proxy, watched in the background. As a decorator, bare or with
    arguments, it gives back the thing itself: its module is patched in place.

    `Reloader.reload(thing)` and `Reloader.stop(thing)` do for a decorated thing, for an exception
    class, and for a type checker, what the proxy's own methods do.

    Parameters:
        obj: a module, function or class.
        excluded: modules that are never touched: names or module objects.
        watch: False for no thread: things are then brought up to date when they are used.

    Raises:
        NotReloadable: `obj` is a constant or an instance, or has no Python source.

    .. versionadded:: 0.1
    """

    def __init__(self, owner: Shared) -> None:
        self._owner = owner

    @overload
    def __call__(self, obj: T, excluded: Names = (), *, watch: bool = True) -> T: ...
    @overload
    def __call__(self, *, excluded: Names = (), watch: bool = True) -> Callable[[T], T]: ...

    def __call__(self, obj: Any = _NOTHING, excluded: Names = (), *, watch: bool = True) -> Any:
        names = _names(excluded)
        if obj is _NOTHING:
            return lambda thing: claim(thing, names, watch, sys._getframe(1), self._owner)
        return claim(obj, names, watch, sys._getframe(1), self._owner)

    def reload(self, thing: object) -> Report:
        """Bring the program up to date now, and say what happened; never raises for an edit."""
        return self._leases(thing)[0].reload()

    def stop(self, thing: object) -> None:
        """End the reloading of `thing`, whatever asked for it. Twice is fine."""
        for lease in self._leases(thing):
            lease.stop()

    def _leases(self, thing: Any) -> list[Lease]:
        if is_proxy(thing):
            return [thing._self_lease]
        place = locate(thing)
        # Nothing claims it: then `reload` works by a lease that was never opened.
        return self._owner.at(place) or [Lease(self._owner, place, frozenset(), watch=False)]

    def __instancecheck__(self, thing: object) -> bool:
        return is_proxy(thing)

    def __repr__(self) -> str:
        return "hmr.Reloader"


Reloader = ReloaderForm(Shared())


@overload
def reload(obj: T, /, *, exclude: Names = (), watch: bool = True) -> T: ...
# The value is a list, as it has always been. Types know only tuples whose items differ, and
# `a, b = reload(a, b)` is what it is for: each name keeps its own type, with its completions.
@overload
def reload(a: T1, b: T2, /, *, exclude: Names = (), watch: bool = True) -> tuple[T1, T2]: ...
@overload
def reload(
    a: T1, b: T2, c: T3, /, *, exclude: Names = (), watch: bool = True
) -> tuple[T1, T2, T3]: ...
@overload
def reload(
    a: T1, b: T2, c: T3, d: T4, /, *, exclude: Names = (), watch: bool = True
) -> tuple[T1, T2, T3, T4]: ...
@overload
def reload(*objs: Any, exclude: Names = (), watch: bool = True) -> Any: ...


def reload(*objs: Any, exclude: Names = (), watch: bool = True) -> Any:
    """Give a proxy for each module, function or class: ``a, b = hmr.reload(a, b)``.

    Parameters:
        objs: the things, or one list or tuple of them.
        exclude: modules that are never touched: names or module objects.
        watch: False for no thread: things are then brought up to date when they are used.

    Returns:
        One proxy for one thing, else a list of proxies in the order of the things.

    Raises:
        NotReloadable: one of them is a constant or an instance, or has no Python source; then
            nothing is watched of the others either.

    .. versionadded:: 0.3
    """
    return claim_all(objs, _names(exclude), watch, sys._getframe(1), Reloader._owner)


def claim_all(
    objs: tuple[Any, ...], exclude: frozenset[str], watch: bool, frame: FrameType, owner: Shared
) -> Any:
    """Do what `reload` says, on the session of `owner`."""
    things = list(objs[0]) if len(objs) == 1 and type(objs[0]) in (list, tuple) else list(objs)
    if not things:
        raise TypeError("reload() needs at least one module, function or class")
    for thing in things:
        locate(bare(thing), frame.f_globals)  # all or none
    proxies = [claim(thing, exclude, watch, frame, owner) for thing in things]
    return proxies[0] if len(proxies) == 1 else proxies


def claim(thing: Any, exclude: frozenset[str], watch: bool, frame: FrameType, owner: Shared) -> Any:
    """Claim `thing` for whoever runs in `frame`: give a proxy, or the thing where it must be it."""
    thing = bare(thing)
    place = half_made(thing, frame)
    if place is not None:
        # A decorator's result is what the module binds, so the thing itself must come back: then
        # nothing that looks at it, and no dependent, meets a stranger. Run again, it claims once.
        if not owner.at(place):
            owner.open(place, exclude, watch)
            owner.adopt(frame)
        return thing
    lease = owner.open(locate(thing, frame.f_globals), exclude, watch)
    owner.adopt(frame)
    if isinstance(thing, type) and issubclass(thing, BaseException):
        return thing  # CPython lets nothing but the class itself stand in `except` and `raise`
    return proxy_over(thing, lease)


def _names(exclude: Names) -> frozenset[str]:
    """Give the names of the modules to exclude; warn of one that does not exist."""
    several: Iterable[Any] = (exclude,) if isinstance(exclude, (str, ModuleType)) else exclude
    names = frozenset(item if isinstance(item, str) else item.__name__ for item in several)
    for name in names:
        if not _exists(name):
            known = [other for other in sys.modules if other.partition(".")[0] in name]
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else "write it as in `import`"
            warnings.warn(
                f"excluded module {name!r} does not exist, so nothing is excluded by it; {hint}",
                stacklevel=3,  # whoever called Reloader or reload
            )
    return names


def _exists(name: str) -> bool:
    if name in sys.modules or glob.has_magic(name) or not name.replace(".", "").isidentifier():
        return True  # a pattern or path is the session's to understand
    try:
        return spec_of(name) is not None
    except Exception:  # somebody's import finder failed on it; that is not the name's fault
        return True
