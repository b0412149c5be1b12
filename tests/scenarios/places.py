"""A place to import a story's project, after which the interpreter is as it was."""

from __future__ import annotations

import importlib
import linecache
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def empty_interpreter(root: Path, byte_code: bool = True) -> Iterator[None]:
    """Put `root` first on the import path; at the end forget all that was imported meanwhile.

    Parameters:
        root: the folder with the project.
        byte_code: whether imports leave `.pyc` files; said here, not by the environment, so that
            a story is the same one everywhere.
    """
    path, modules, finders = list(sys.path), dict(sys.modules), list(sys.meta_path)
    writes = sys.dont_write_bytecode
    sys.dont_write_bytecode = not byte_code
    sys.path.insert(0, str(root))
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path[:], sys.meta_path[:] = path, finders
        sys.dont_write_bytecode = writes
        for name in [name for name in sys.modules if name not in modules]:
            file = getattr(sys.modules[name], "__file__", None)
            if name.partition(".")[0] in _tops(root) or str(file).startswith(str(root)):
                del sys.modules[name]
        sys.path_importer_cache.pop(str(root), None)
        linecache.clearcache()


def _tops(root: Path) -> set[str]:
    """Name what the project could be imported by, at the top."""
    return {entry.stem for entry in root.iterdir()}
