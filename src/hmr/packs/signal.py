"""The pack of the standard library's signal: a function that is taken away is called no more."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from functools import partial

from hmr.pack import Entry, Pack, Revision, Undo


class SignalPack(Pack):
    """Lists the functions that are called for signals."""

    awakened_by = "signal"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List them, in the main thread: the interpreter lets no other one exchange them."""
        if threading.current_thread() is not threading.main_thread():
            return
        for number in signal.valid_signals():
            function = signal.getsignal(number)
            if callable(function) and function is not signal.default_int_handler:
                take_out = partial(_take_out, int(number))
                holders = (sys.modules["signal"], signal.signal)
                yield Entry(f"signal {int(number)}", (function,), take_out, holders)


def _take_out(number: int) -> Undo:
    function = signal.signal(number, signal.SIG_DFL)
    return partial(signal.signal, number, function)
