"""The pack of Django: URL patterns, template tags and filters, signal receivers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from hmr.pack import Entry, Pack, Revision, keyed


class DjangoPack(Pack):
    """Lists tags and filters, and has URLs resolved anew."""

    awakened_by = "django.urls"
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the tags and filters of every library of templates."""
        template: Any = sys.modules.get("django.template")
        if template is None:
            return
        for library in revision.instances(vars(template)["Library"]):
            for table in (library.tags, library.filters):
                for name, function in table.items():
                    yield keyed(table, name, f"tag {name}", function, holders=(library,))

    def rebuild(self, revision: Revision) -> None:
        """Forget which pattern a path leads to; the patterns are read again when asked for."""
        revision.afterwards(sys.modules["django.urls"].clear_url_caches)
