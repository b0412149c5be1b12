"""The pack of the standard library's logging: handlers and levels go with their lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo, listed


class LoggingPack(Pack):
    """Lists the handlers and filters of every logger, and its level where that was set."""

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
            yield from _level(logging, logger)
            for item in logger.handlers:
                what = f"handler of {logger.name}"
                entry = listed(logger.handlers, item, what, item, holders=holders)
                if logger is logging.root and _is_formatted(logging, item):
                    configured = (*holders, logging.basicConfig)
                    entry = replace(entry, holders=configured, by=(logging.basicConfig,))
                yield entry
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


def _is_formatted(logging: Any, item: Any) -> bool:
    """Whether a handler may be one to which `basicConfig` has given a format."""
    return type(item.formatter) is logging.Formatter


def _level(logging: Any, logger: Any) -> Iterator[Entry]:
    """List a level that is another one than the logger's first."""
    is_root = logger is logging.root
    first = logging.WARNING if is_root else logging.NOTSET
    level = logger.level
    if level == first:
        return

    def take_out() -> Undo:
        if logger.level != level:
            return lambda: None
        logger.setLevel(first)
        return partial(logger.setLevel, level)

    name = str(logging.getLevelName(level))
    ways: list[tuple[object, tuple[str, ...]]] = [(logger, ("setLevel", name))]
    ways.append(
        (logging.getLogger, ("setLevel", name) if is_root else ("setLevel", name, logger.name))
    )
    if is_root and logger.handlers and all(_is_formatted(logging, it) for it in logger.handlers):
        ways.append((logging.basicConfig, (name,)))
    for by, texts in ways:
        key = (id(logger), level, *texts)
        yield Entry(f"level of {logger.name}", (), take_out, key=key, by=(by,), texts=texts)
