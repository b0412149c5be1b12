"""The pack of Typer: the commands and groups of an app."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision, Undo, listed


class TyperPack(Pack):
    """Lists what every app has noted; its commands are made of that when it is called."""

    awakened_by = "typer"
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """Whoever runs an app holds it."""
        return () if issubclass(type(thing), sys.modules["typer"].Typer) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List commands and the callback by their function, and groups by their app."""
        for app in revision.instances(sys.modules["typer"].Typer):
            commands, groups = app.registered_commands, app.registered_groups
            if app.registered_callback is not None:
                yield _callback(app)
            for item in commands:
                yield listed(commands, item, "command", item.callback, holders=(app,))
            for item in groups:
                yield listed(groups, item, "group", item.typer_instance, holders=(app,))


def _callback(app: Any) -> Entry:
    info = app.registered_callback

    def take_out() -> Undo:
        if app.registered_callback is not info:
            return lambda: None
        app.registered_callback = None
        return partial(setattr, app, "registered_callback", info)

    return Entry("callback", (info.callback,), take_out, (app,), key=("callback", id(info)))
