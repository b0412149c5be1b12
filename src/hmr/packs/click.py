"""The pack of Click: the commands of a group."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from hmr.pack import Entry, Pack, Revision, keyed


class ClickPack(Pack):
    """Lists the commands of every group."""

    awakened_by = "click"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the commands, by the name under which a group has them."""
        for group in revision.instances(sys.modules["click"].Group):
            for name, command in group.commands.items():
                about = (command, command.callback)
                yield keyed(group.commands, name, f"command {name}", *about, holders=(group,))
