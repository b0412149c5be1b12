"""The pack of Click: the commands of a group, and what they show as their help."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from typing import Any

from hmr.pack import Entry, Pack, Revision, keyed


class ClickPack(Pack):
    """Lists the commands of every group, and lets commands live on."""

    awakened_by = "click"
    needs = ("click:Command", "click:Group")
    bodies = False

    def __init__(self) -> None:
        self._told: list[tuple[Any, str, str | None]] = []

    def begin(self, revision: Revision) -> None:
        """Note which commands tell their function's docstring."""
        self._told = []
        for command in revision.instances(sys.modules["click"].Command):
            doc = getattr(command.callback, "__doc__", None)
            for name in ("help", "__doc__"):
                if command.callback is not None and _tidy(getattr(command, name)) == _tidy(doc):
                    self._told.append((command, name, doc))

    def rebuild(self, revision: Revision) -> None:
        """Have them tell the docstring that it has now."""
        for command, name, before in self._told:
            doc = getattr(command.callback, "__doc__", None)
            if doc != before and _tidy(getattr(command, name)) == _tidy(before):
                text = _tidy(doc) if name == "help" and _tidies(sys.modules["click"]) else doc
                revision.put(command, name, text)

    def end(self, revision: Revision) -> None:
        """Let go of what was noted."""
        self._told = []

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """Whoever runs a command holds it: the entry point, a shell, a test."""
        return () if issubclass(type(thing), sys.modules["click"].Command) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the commands, by the name under which a group has them."""
        for group in revision.instances(sys.modules["click"].Group):
            for name, command in group.commands.items():
                about = (command, command.callback)
                yield keyed(group.commands, name, f"command {name}", *about, holders=(group,))


def _tidies(click: Any) -> bool:
    """Whether this release of Click takes the indentation out of a docstring that is a help."""

    def probe() -> None:
        pass

    probe.__doc__ = "one\n    two"
    return bool(click.command()(probe).help != probe.__doc__)


def _tidy(text: str | None) -> str | None:
    return text if text is None else inspect.cleandoc(text)
