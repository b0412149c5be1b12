"""A folder in which a replay keeps what it found, so that it can be interrupted and go on.

What a cold process has depends on the source and on the way it is looked at, not on the engine: it
outlives each new version of that, and both modes use it. Outcomes belong to one engine.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent.parent
_LOOKING = ("child.py", "snapshot.py", "bytecode.py", "aliases.py", "held.py")


class Store:
    """Keeps plain data under keys.

    Parameters:
        folder: where; made if it is not there. None keeps nothing.
        about: what all of it depends on beside the code: packages, settings.
        engine: what outcomes depend on beside that.
    """

    def __init__(self, folder: Path | None, about: str, engine: str = "") -> None:
        self._folder = folder
        looking = [_PACKAGE / "replay" / name for name in _LOOKING]
        version = f"{sys.version} {about} "
        self._cold = digest(version + _digest_of(looking))
        self._hot = digest(version + engine + _digest_of(sorted(_PACKAGE.rglob("*.py"))))

    def __bool__(self) -> bool:
        return self._folder is not None

    def read(self, kind: str, key: str) -> Any:
        """Give what was kept, or None.

        Parameters:
            kind: ``"cold"`` for what does not depend on the engine.
            key: what it belongs to.
        """
        if self._folder is None:
            return None
        try:
            return json.loads(gzip.decompress(self._file(kind, key).read_bytes()))
        except (OSError, EOFError, ValueError):  # not there, or half written
            return None

    def write(self, kind: str, key: str, data: Any) -> None:
        """Keep plain data."""
        if self._folder is None:
            return
        target = self._file(kind, key)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(f".{os.getpid()}")
        part.write_bytes(gzip.compress(json.dumps(data).encode(), 1))
        part.replace(target)

    def _file(self, kind: str, key: str) -> Path:
        assert self._folder is not None
        whole = digest(f"{self._cold if kind == 'cold' else self._hot} {key}")
        return self._folder / kind / whole[:2] / f"{whole[2:]}.gz"


def digest(text: str) -> str:
    """Give a short text that stands for a long one."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _digest_of(files: list[Path]) -> str:
    whole = hashlib.sha256()
    for file in files:
        whole.update(file.read_bytes() + b"\0")
    return whole.hexdigest()
