"""When a revision failed: which files, besides those that were edited, may mend it?"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

from hmr.track.scope import Verdict


def suspects(
    error: BaseException,
    imported: Iterable[ModuleType],
    judge: Callable[[str | None, str], Verdict],
) -> set[str]:
    """Give files of ours whose save makes it worth trying again.

    Parameters:
        error: why the revision failed.
        imported: the modules that it had begun to import, and that `sys.modules` has no more.
        judge: says whether a file is ours.
    """
    imported = list(imported)
    paths = {path for module in imported if (path := getattr(module, "__file__", None))}
    for cause in _causes(error):
        trace = cause.__traceback__
        while trace is not None:
            paths.add(trace.tb_frame.f_code.co_filename)
            trace = trace.tb_next
        if isinstance(cause, SyntaxError) and cause.filename:
            paths.add(cause.filename)
        if isinstance(cause, ImportError) and cause.name:
            paths.update(_places(cause.name, imported))
    return {path for path in paths if os.path.isabs(path) and judge(path, "").in_scope}


def lacking(error: BaseException) -> set[str]:
    """Give the files that could not be opened, as an error says or one that it came from."""
    named = (cause.filename for cause in _causes(error) if isinstance(cause, OSError))
    return {os.path.abspath(name) for name in named if isinstance(name, str)}


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Give an exception and those that it came from."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__


def _places(name: str, imported: Iterable[ModuleType]) -> Iterator[str]:
    """Give the files in which a module that could not be found would be looked for."""
    parent, _, last = name.rpartition(".")
    begun = (module for module in imported if getattr(module, "__name__", None) == parent)
    holder = sys.modules.get(parent) or next(begun, None)
    for folder in getattr(holder, "__path__", sys.path) if parent else sys.path:
        base = os.path.join(folder or os.getcwd(), last)
        yield base + ".py"
        yield os.path.join(base, "__init__.py")


def found_again(name: str, path: str) -> ModuleSpec | None:
    """Find a module whose file is gone at another place; None where it is nowhere.

    Parameters:
        name: the module's name.
        path: the file that it had.
    """
    parent, _, _ = name.rpartition(".")
    if name == "__main__" or (parent and parent not in sys.modules):
        return None
    importlib.invalidate_caches()
    folders = getattr(sys.modules[parent], "__path__", None) if parent else None
    spec = PathFinder.find_spec(name, folders)
    if spec is None or spec.origin in (None, path) or not spec.has_location:
        return None
    return spec
