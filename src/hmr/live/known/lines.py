"""What tracebacks and `inspect` show: always the text that the live code was made from."""

from __future__ import annotations

import linecache
from collections.abc import Callable, Iterable, Mapping
from io import StringIO

from hmr.live.known.registry import Registry

_ENDING = (b"\r", b"\v", b"\f", b"\x1c", b"\x1d", b"\x1e")
"""What ends a line for `str.splitlines` besides a line feed, or is to be read as one."""


def shown(files: Mapping[str, bytes]) -> Callable[[], None]:
    """While these files are applied, show their new text; give a callable that ends it."""
    before = {path: linecache.cache.get(path) for path in files}
    for path, data in files.items():
        _show(path, data)

    def restore() -> None:
        for path, entry in before.items():
            if entry is None:
                linecache.cache.pop(path, None)
            else:
                linecache.cache[path] = entry

    return restore


def keep(registry: Registry, files: Iterable[str]) -> None:
    """Show the live code's text for files whose new text failed, whatever is on disk.

    An entry without a time stamp is one that `linecache.checkcache` leaves alone.
    """
    wanted = set(files)
    for tracked in registry:
        if tracked.path in wanted:
            _show(tracked.path, tracked.data)


def release(files: Iterable[str]) -> None:
    """The files on disk are what is live: let `linecache` read them."""
    for path in files:
        linecache.cache.pop(path, None)


def _show(path: str, data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    # Lines as a file has them: `str.splitlines` would end one at a form feed, too.
    plain = data.isascii() and not any(map(data.__contains__, _ENDING))
    rows = text.splitlines(True) if plain else StringIO(text, newline=None).readlines()
    linecache.cache[path] = (len(data), None, rows, path)
