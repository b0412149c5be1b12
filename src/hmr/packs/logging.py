"""The pack of the standard library's logging: a handler is added once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from hmr.pack import Entry, Pack, Revision, listed


class LoggingPack(Pack):
    """Lists the handlers and filters of every logger."""

    awakened_by = "logging"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List handlers and filters; the call that adds one names the logger, or `getLogger`."""
        logging: Any = sys.modules["logging"]
        loggers = [logging.root, *logging.root.manager.loggerDict.values()]
        for logger in loggers:
            if not isinstance(logger, logging.Logger):  # the place of one that is yet to come
                continue
            holders = (logger, logging.getLogger)
            for item in logger.handlers:
                what = f"handler of {logger.name}"
                yield listed(logger.handlers, item, what, item, holders=holders)
            for item in logger.filters:
                what = f"filter of {logger.name}"
                yield listed(logger.filters, item, what, item, holders=holders)

    def rebuild(self, revision: Revision) -> None:
        """Close the handlers that were taken out and that no logger has any more."""
        logging: Any = sys.modules["logging"]
        kept = {id(entry.item) for entry in self.entries(revision)}
        for entry in revision.taken_out:
            if issubclass(type(entry.item), logging.Handler) and id(entry.item) not in kept:
                revision.afterwards(entry.item.close)
