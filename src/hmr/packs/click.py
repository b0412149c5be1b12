"""The pack of Click: the commands of a group."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from hmr.pack import Entry, Pack, Revision, keyed


class ClickPack(Pack):
    """Lists the commands of every group, and lets commands live on."""

    awakened_by = "click"
    needs = ("click:Command", "click:Group")
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """Whoever runs a command holds it: the entry point, a shell, a test."""
        return () if issubclass(type(thing), sys.modules["click"].Command) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the commands, by the name under which a group has them."""
        for group in revision.instances(sys.modules["click"].Group):
            for name, command in group.commands.items():
                about = (command, command.callback)
                yield keyed(group.commands, name, f"command {name}", *about, holders=(group,))
