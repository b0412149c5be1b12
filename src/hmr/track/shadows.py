"""Whether a program has modules of its own by names of the standard library's."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

_INSTALLED = ("site-packages", "dist-packages")  # looked at last of all


def shadows(path: Iterable[str]) -> bool:
    """Whether what we import later might be a module of the program's: a `queue.py` beside it.

    Parameters:
        path: the folders that modules are looked for in, as `sys.path`.
    """
    library = os.path.dirname(os.__file__)
    for folder in path:
        if folder.startswith(library) or folder.endswith(_INSTALLED):
            continue
        try:
            names = {entry.partition(".")[0] for entry in os.listdir(folder or os.curdir)}
        except OSError:  # a zip file, or nothing
            continue
        if names & sys.stdlib_module_names:
            return True
    return False
