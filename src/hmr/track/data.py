"""Files and folders that were read at import: which of them have another content by now."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping

from hmr.track.files import RACY, Stamp, content, state_of

_SMALL = 1 << 18
"""Bytes up to which a file is read once more when it was read, to be recognised by its content.

A larger one is known by its stamp alone: a touch counts as a change then.
"""

_NEVER = Stamp(0, 0, -1, 0)


class _Known:
    """One file as it was when it was read; `proves` says that its stamp tells it apart."""

    __slots__ = ("digest", "proves", "stamp")

    def __init__(self, stamp: Stamp, digest: bytes | None, proves: bool) -> None:
        self.stamp = stamp
        self.digest = digest
        self.proves = proves


class DataFiles:
    """The files that statements have read, and the folders that they have gone through.

    Parameters:
        clock: gives the time in nanoseconds since the epoch.

    Attributes:
        began: when this began.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self.began = clock()

    def learn(self, stamps: Mapping[str, tuple[int, int, int, int]]) -> None:
        """Know files that have just been read, by what the file system said of them then."""
        for path, values in stamps.items():
            then = Stamp(*values)
            known = self._known.get(path)
            if known is not None and known.stamp == then:
                continue
            digest = None
            if then.size <= _SMALL:
                data = content(path)
                if data is not None and state_of(path) == then:
                    digest = _digest(data)
            if known is not None and (digest is None or known.digest != digest):
                # Read in two states: what is there now can't be what all have read.
                then, digest = _NEVER, None
            self._known[path] = _Known(then, digest, self._proves(then))

    def presume(self, paths: Iterable[str]) -> None:
        """Know files that were read before this began, as they are now if that is how they were."""
        for path in paths:
            now = state_of(path)
            if now is not None and path not in self._known:
                edited = max(now.modified, now.change) > self.began
                self.learn({path: _NEVER if edited else now})

    def differing(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Give those of some files whose content is another now, with it."""
        out: dict[str, bytes] = {}
        for path in paths:
            known, now = self._known.get(path), state_of(path)
            if known is None or now is None or (known.proves and known.stamp == now):
                continue
            data = content(path)
            if data is None:
                continue
            if known.digest is None:
                if known.stamp != now:
                    out[path] = data
            elif _digest(data) != known.digest:
                out[path] = data
            elif state_of(path) == now:
                known.stamp, known.proves = now, self._proves(now)
        return out

    def live(self, path: str, data: bytes) -> None:
        """Take this content as what has been read from now on."""
        now = state_of(path)
        if path in self._known and now is not None:
            self._known[path] = _Known(now, _digest(data), False)

    def _proves(self, what: Stamp) -> bool:
        return self._clock() - max(what.modified, what.change) > RACY


def is_small(path: str) -> bool:
    """Whether a file, or one that is not there yet, is no burden to read whenever asked."""
    now = state_of(path)
    return now is None or (os.path.isfile(path) and now.size <= _SMALL)


def _digest(data: bytes) -> bytes:
    import hashlib  # only where a program reads files at import

    return hashlib.blake2b(data, digest_size=16).digest()
