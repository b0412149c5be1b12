"""A folder to import from, after which the interpreter is as it was."""

from __future__ import annotations

import importlib
import linecache
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from types import ModuleType

from hmr.hooks import registry


@contextmanager
def importable(folder: str | PathLike[str], *, byte_code: bool = True) -> Iterator[Path]:
    """Make a folder importable, and leave the interpreter as it was.

    At the end `sys.path`, `sys.meta_path` and the hooks of `hmr.hooks` are those of before, and
    the modules that came from the folder are forgotten. Modules from elsewhere stay imported: a
    second copy of them would confuse those who hold the first.

    Parameters:
        folder: goes first on the import path.
        byte_code: whether imports leave `.pyc` files; said here and not by the environment, so
            that a test is the same one everywhere.

    Since 1.0.
    """
    root = Path(folder)
    path, finders, modules = list(sys.path), list(sys.meta_path), dict(sys.modules)
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, not byte_code
    hooks_as_before = registry.checkpoint()
    sys.path.insert(0, str(root))
    importlib.invalidate_caches()
    try:
        yield root
    finally:
        sys.path[:], sys.meta_path[:] = path, finders
        sys.dont_write_bytecode = writes
        hooks_as_before()
        _forget_modules(root, modules)
        for known in [known for known in sys.path_importer_cache if _below(known, root)]:
            del sys.path_importer_cache[known]
        linecache.clearcache()


def _forget_modules(root: Path, before: Mapping[str, ModuleType]) -> None:
    tops = {entry.stem for entry in root.iterdir()} if root.is_dir() else set()
    for name, module in list(sys.modules.items()):
        if before.get(name) is not module and (
            name.partition(".")[0] in tops or _below(getattr(module, "__file__", None), root)
        ):
            del sys.modules[name]
            if name in before:  # the folder had a module of that name, too
                sys.modules[name] = before[name]


def _below(path: object, root: Path) -> bool:
    if not isinstance(path, str):
        return False
    start = os.path.join(root, "")
    return path.startswith(start) or path + os.sep == start  # some hundred are asked about
