"""The pack of cattrs: the functions that a converter generated for a class are generated anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from hmr.pack import Pack, Revision


class CattrsPack(Pack):
    """Drops what converters have generated: a class's function has those of its fields in it."""

    awakened_by = "cattrs.converters"
    needs = ("cattrs.converters:BaseConverter",)
    bodies = False

    def begin(self, revision: Revision) -> None:
        """Drop it before statements run again that structure something."""
        self.rebuild(revision)

    def rebuild(self, revision: Revision) -> None:
        """Drop it, and once more if the revision fails: it is made when it is asked for."""
        for cached in _caches(revision):
            revision.undo(partial(_forget, cached))
            _forget(cached)


def _caches(revision: Revision) -> Iterator[Any]:
    for converter in revision.instances(sys.modules["cattrs.converters"].BaseConverter):
        yield from (converter._structure_func, converter._unstructure_func)


def _forget(cached: Any) -> None:
    cached.clear_cache()
