"""The pack of loguru: a sink is added once, and goes with the call that added it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo


class LoguruPack(Pack):
    """Lists the sinks of the logger, but for the one that it comes with."""

    awakened_by = "loguru"
    needs = ("loguru._logger:Core", "loguru._handler:Handler")
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List them; the call that added one names the logger, and the sink or its path."""
        logger: Any = sys.modules[self.awakened_by].logger
        for number, handler in dict(logger._core.handlers).items():
            if number == 0:
                continue
            sink = handler._sink
            known = (getattr(sink, name, None) for name in ("_stream", "_function", "_handler"))
            about = tuple(thing for thing in known if thing is not None)
            entry = Entry(
                f"sink {number}",
                about,
                partial(_take_out, logger, number),
                holders=(logger,),
                key=(id(handler), number),
                item=handler,
            )
            path = getattr(sink, "_path", None)
            for text in {path, os.path.basename(path)} if path is not None else ():
                key = (id(handler), number, text)
                yield replace(entry, key=key, by=(logger,), texts=(text,))
            if path is None:
                yield entry

    def rebuild(self, revision: Revision) -> None:
        """Close the files of sinks that were taken out."""
        for entry in revision.taken_out:
            if type(entry.item).__module__ == "loguru._handler":
                revision.afterwards(partial(_stop, entry.item))


def _take_out(logger: Any, number: int) -> Undo:
    handler = _exchange(logger, number, None)
    return partial(_exchange, logger, number, handler)


def _exchange(logger: Any, number: int, handler: Any) -> Any:
    """Put a sink under a number, or none, as the logger itself does; give what was there."""
    core = logger._core
    with core.lock:
        handlers = core.handlers.copy()
        before = handlers.pop(number, None)
        if handler is not None:
            handlers[number] = handler
        core.min_level = min((each.levelno for each in handlers.values()), default=float("inf"))
        core.handlers = handlers
    return before


def _stop(handler: Any) -> None:
    with suppress(OSError, ValueError):
        handler.stop()
