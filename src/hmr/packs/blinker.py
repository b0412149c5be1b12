"""The pack of Blinker: the receivers of a signal, which has them weakly and by number."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo


class BlinkerPack(Pack):
    """Lists the receivers of every signal, and finds them by the function that lives on."""

    awakened_by = "blinker"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List receivers by their function, with the senders that they listen to."""
        for signal in revision.instances(sys.modules["blinker"].Signal):
            for number, found in list(signal.receivers.items()):
                function = _receiver(found)
                if function is not None:
                    senders = frozenset(signal._by_receiver.get(number, ()))
                    take_out = partial(_take_out, signal, number)
                    what = f"receiver of {getattr(signal, 'name', 'a signal')}"
                    key = (id(signal), number, senders)
                    yield Entry(what, (function,), take_out, (signal,), key)

    def rebuild(self, revision: Revision) -> None:
        """Note receivers under their own number, not that of what gave way to them."""
        number_of: Any = sys.modules["blinker.base"].make_id
        for signal in revision.instances(sys.modules["blinker"].Signal):
            for number, found in list(signal.receivers.items()):
                function = _receiver(found)
                if function is None or number_of(function) == number:
                    continue
                revision.undo(_keep(signal))
                senders = signal._by_receiver.pop(number, set())
                del signal.receivers[number]
                signal.receivers[number_of(function)] = found
                signal._by_receiver[number_of(function)] |= senders
                for sender in senders:
                    signal._by_sender[sender].discard(number)
                    signal._by_sender[sender].add(number_of(function))


def _receiver(found: Any) -> Any:
    return found() if issubclass(type(found), sys.modules["weakref"].ref) else found


def _keep(signal: Any) -> Undo:
    tables = [signal.receivers, signal._by_receiver, signal._by_sender]
    before = [
        {key: set(value) if type(value) is set else value for key, value in table.items()}
        for table in tables
    ]

    def put_back() -> None:
        for table, content in zip(tables, before, strict=True):
            table.clear()
            table.update(content)

    return put_back


def _take_out(signal: Any, number: Any) -> Undo:
    if number not in signal.receivers:
        return lambda: None
    put_back = _keep(signal)
    signal.receivers.pop(number)
    for sender in signal._by_receiver.pop(number, ()):
        signal._by_sender[sender].discard(number)
    return put_back
