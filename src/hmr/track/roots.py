"""What counts as a root: folders and files, out of paths, modules and dotted names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from hmr._values import NamedTuple
from hmr.errors import ConfigError

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import TypeAlias

Root: TypeAlias = "str | os.PathLike[str] | ModuleType"
"""A folder, a file, a module or package, or the dotted name of one."""


class Place(NamedTuple):
    """A folder with all below it, or one file.

    Parameters:
        path: absolute, as it was spelled.
        real: with symbolic links followed.
        folder: True for a folder.
    """

    path: str
    real: str
    folder: bool

    @classmethod
    def at(cls, path: str) -> Place:
        """Look at an absolute path: a folder, or (also where it does not exist) a file."""
        return cls(path, os.path.realpath(path), os.path.isdir(path))

    def holds(self, path: str, real: str) -> str | None:
        """Give the part below this place (empty for the place itself), None when outside."""
        for mine, other in ((self.real, real), (self.path, path)):
            if mine == other:
                return ""
            if self.folder:
                start = mine if mine.endswith(os.sep) else mine + os.sep
                if other.startswith(start):
                    return other[len(start) :]
        return None


def places_of_root(root: Root, cwd: str) -> tuple[Place, ...]:
    """Give the places that a root means; several for a namespace package.

    Raises:
        ConfigError: there is no such folder, file or module, or it has no source.
    """
    if isinstance(root, ModuleType):
        places = places_of_module(root)
        if not places:
            raise ConfigError(
                f"the root {root.__name__!r} is a module without a file, but a root has to be "
                "source on disk; give a folder, a file or a module that was imported from one"
            )
        return places
    text = os.fspath(root)
    if not text:
        raise ConfigError('the root "" is empty; give a folder ("." is the working directory)')
    path = os.path.normpath(os.path.join(cwd, os.path.expanduser(text)))
    if os.path.exists(path):
        return (Place.at(path),)
    if isinstance(root, str) and all(part.isidentifier() for part in root.split(".")):
        places = places_of_name(root)
        if places:
            return places
        raise ConfigError(
            f"the root {root!r} is neither a folder or file in {cwd} nor an importable module "
            f"with a source file; give a path that exists or a module on sys.path{_close_to(path)}"
        )
    raise ConfigError(
        f"the root {text!r} does not exist (looked at {path}), but a root has to be a folder, "
        f"a file or a module; correct the path or make the folder first{_close_to(path)}"
    )


def places_of_module(module: ModuleType) -> tuple[Place, ...]:
    """Give the places of a module that is loaded; empty for one without a file.

    A package is its folder, a module inside a package is that package's folder, and a module
    that stands alone is its one file.
    """
    portions = getattr(module, "__path__", None)
    if portions is not None:
        return tuple(Place.at(os.path.abspath(portion)) for portion in portions)
    file = getattr(module, "__file__", None)
    if not file:
        return ()
    file = os.path.abspath(file)
    return (Place.at(os.path.dirname(file) if getattr(module, "__package__", "") else file),)


def places_of_name(name: str) -> tuple[Place, ...]:
    """Give the places of a dotted name, loaded or not, without importing anything."""
    loaded = sys.modules.get(name)
    if loaded is not None:
        return places_of_module(loaded)
    spec = spec_of(name)
    if spec is None:
        return ()
    if spec.submodule_search_locations is not None:
        return tuple(Place.at(os.path.abspath(part)) for part in spec.submodule_search_locations)
    if not spec.has_location or spec.origin is None:
        return ()
    file = os.path.abspath(spec.origin)
    return (Place.at(os.path.dirname(file) if "." in name else file),)


def file_of_name(name: str) -> str | None:
    """Give the file of a dotted name, loaded or not; None where it has none."""
    loaded = sys.modules.get(name)
    if loaded is not None:
        file = getattr(loaded, "__file__", None)
        return file if isinstance(file, str) else None
    spec = spec_of(name)
    return spec.origin if spec is not None and spec.has_location else None


def spec_of(name: str) -> ModuleSpec | None:
    """Find the spec of a dotted name as an import would, but without importing its parents."""
    search: Sequence[str] | None = None
    spec: ModuleSpec | None = None
    parts = name.split(".")
    for depth in range(len(parts)):
        spec = _ask(".".join(parts[: depth + 1]), search)
        if spec is None:
            return None
        if depth + 1 < len(parts):
            search = spec.submodule_search_locations
            if search is None:
                return None
    return spec


def _ask(name: str, search: Iterable[str] | None) -> ModuleSpec | None:
    portions = None if search is None else list(search)
    for finder in list(sys.meta_path):
        find = getattr(finder, "find_spec", None)
        spec = find(name, portions, None) if find is not None else None
        if isinstance(spec, ModuleSpec):
            return spec
    return None


def _close_to(path: str) -> str:
    import difflib

    folder, name = os.path.split(path)
    try:
        close = difflib.get_close_matches(name, os.listdir(folder), n=1)
    except OSError:
        return ""
    return f"; did you mean {os.path.join(folder, close[0])!r}?" if close else ""
