"""The pack of tornado: the application, which a server holds."""

from __future__ import annotations

import sys

from hmr.pack import Pack


class TornadoPack(Pack):
    """Lets the application live on where its statement is edited: with other handlers, say."""

    awakened_by = "tornado.web"
    needs = ("tornado.web:Application",)
    bodies = False

    def stays(self, thing: object) -> tuple[str, ...] | None:
        """A server holds the application."""
        return () if issubclass(type(thing), sys.modules["tornado.web"].Application) else None
