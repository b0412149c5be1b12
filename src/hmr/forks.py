"""What has threads of ours lets them end before a fork, and goes on in the parent and the child."""

from __future__ import annotations

import os
import threading
import weakref

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


class Forked(Protocol):
    """Something that has a thread, of which a forked child would have nothing but the locks."""

    def pause(self) -> None:
        """Have no thread, and hold no lock."""

    def resume(self) -> None:
        """Go on as before, in the parent."""

    def renew(self) -> None:
        """Go on in the child, with nothing that is the parent's."""


_one_at_a_time = threading.Lock()
_followed: weakref.WeakSet[Forked] = weakref.WeakSet()
_paused: list[Forked] = []
_installed = False


def follow(thing: Forked) -> None:
    """Have something take part in each fork from now on, for as long as it is there."""
    global _installed
    _followed.add(thing)
    if not _installed and hasattr(os, "register_at_fork"):
        _installed = True
        os.register_at_fork(before=_before, after_in_parent=_in_parent, after_in_child=_in_child)


def _before() -> None:
    _one_at_a_time.acquire()
    _paused[:] = _followed
    for thing in _paused:
        thing.pause()


def _in_parent() -> None:
    for thing in _taken():
        thing.resume()


def _in_child() -> None:
    for thing in _taken():
        thing.renew()


def _taken() -> list[Forked]:
    things = list(_paused)
    _paused.clear()
    _one_at_a_time.release()
    return things
