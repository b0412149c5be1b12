"""What is never touched: entries of `exclude`, each able to say which entry matched."""

from __future__ import annotations

import glob
import os
from fnmatch import fnmatchcase
from types import ModuleType

from hmr.config import names_module
from hmr.errors import ConfigError
from hmr.track.roots import Place, Root, file_of_name, places_of_module


class Exclusion:
    """One entry of `exclude`, read once.

    Parameters:
        entry: a module, the name or pattern of one, a path, or a glob.
        cwd: the folder from which relative paths count.
    """

    __slots__ = ("_bare", "_names", "_parts", "_place", "text")

    def __init__(self, entry: Root, cwd: str) -> None:
        self._names: str | None = None
        self._place: Place | None = None
        self._parts: list[str] | None = None
        self._bare: str | None = None
        if isinstance(entry, ModuleType):
            self.text = self._names = entry.__name__
            self._place = _own_place(entry)
            return
        self.text = text = os.fspath(entry)
        if not text:
            raise ConfigError('exclude has the entry "", which excludes nothing; remove it')
        if isinstance(entry, str) and names_module(text):
            self._names = text
            if not glob.has_magic(text):
                self._place = _place_of_name(text)
            return
        expanded = os.path.expanduser(text)
        if os.sep not in expanded and "/" not in expanded and isinstance(entry, str):
            self._bare = expanded
        elif glob.has_magic(expanded):
            full = expanded if os.path.isabs(expanded) else os.path.join(glob.escape(cwd), expanded)
            self._parts = _parts(full)
        else:
            self._place = Place.at(os.path.normpath(os.path.join(cwd, expanded)))

    @property
    def by_name(self) -> bool:
        """True for an entry that means modules."""
        return self._names is not None

    def matches(self, path: str, real: str, below: str, module: str | None) -> bool:
        """Tell whether this entry excludes a file.

        Parameters:
            path: the file, absolute, as it was spelled; empty where there is none.
            real: the file with symbolic links followed.
            below: the part of its path below the root; a bare name is looked for only there,
                so that the folders above a project never exclude it.
            module: its module's name, None where unknown.
        """
        if self._names is not None and module is not None and _names_match(self._names, module):
            return True
        if not path:
            return False
        if self._place is not None and self._place.holds(path, real) is not None:
            return True
        if self._bare is not None:
            # A file that is a root itself has nothing below it but its own name.
            return any(
                fnmatchcase(part, self._bare) for part in _parts(below or os.path.basename(path))
            )
        if self._parts is not None:
            return any(_glob_match(self._parts, _parts(spelled)) for spelled in {real, path})
        return False


def _own_place(module: ModuleType) -> Place | None:
    """Give the module's folder if it is a package, its file if not: never a sibling's."""
    if hasattr(module, "__path__"):
        places = places_of_module(module)
        return places[0] if len(places) == 1 else None
    file = getattr(module, "__file__", None)
    return Place.at(os.path.abspath(file)) if file else None


def _place_of_name(name: str) -> Place | None:
    """Find where a module lies, so that it is also known by its path (run as `__main__`)."""
    try:
        file = file_of_name(name)
    except Exception:  # somebody's import finder: without it, the name alone decides
        return None
    if file is None:
        return None
    package = os.path.basename(file) == "__init__.py"
    return Place.at(os.path.abspath(os.path.dirname(file) if package else file))


def _names_match(pattern: str, module: str) -> bool:
    if module == pattern or module.startswith(pattern + "."):
        return True
    if not glob.has_magic(pattern):
        return False
    parts = module.split(".")
    return any(
        fnmatchcase(".".join(parts[:length]), pattern) for length in range(1, len(parts) + 1)
    )


def _parts(path: str) -> list[str]:
    return [part for part in path.replace(os.sep, "/").split("/") if part not in ("", ".")]


def _glob_match(pattern: list[str], parts: list[str]) -> bool:
    """Match whole folders and names; a pattern that ends early has matched a folder."""
    for index, piece in enumerate(pattern):
        if piece == "**":
            rest = pattern[index + 1 :]
            return not rest or any(
                _glob_match(rest, parts[skip:]) for skip in range(index, len(parts))
            )
        if index >= len(parts) or not fnmatchcase(parts[index], piece):
            return False
    return True
