"""The pack of the standard library's signal: a function that is taken away is called no more."""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # typeshed has none of it; makes no enumerations
import signal
import sys
import threading
from collections.abc import Iterator
from functools import cache, partial

from hmr.pack import Entry, Pack, Revision, Undo


class SignalPack(Pack):
    """Lists the functions that are called for signals."""

    awakened_by = "signal"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List them, in the main thread: the interpreter lets no other one exchange them."""
        if threading.current_thread() is not threading.main_thread():
            return
        for number in _numbers():
            function = _signal.getsignal(number)
            if callable(function) and function is not signal.default_int_handler:
                take_out = partial(_take_out, number)
                holders = (sys.modules["signal"], signal.signal)
                yield Entry(f"signal {number}", (function,), take_out, holders)


@cache
def _numbers() -> list[int]:
    return sorted(map(int, signal.valid_signals()))


def _take_out(number: int) -> Undo:
    function = signal.signal(number, signal.SIG_DFL)
    return partial(signal.signal, number, function)
