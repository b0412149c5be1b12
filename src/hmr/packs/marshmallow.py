"""The pack of marshmallow: the schemas that it knows by their names, and those that are in use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Any

from hmr.pack import Entry, Pack, Revision


class MarshmallowPack(Pack):
    """Lists the schemas, which one that nests another may name as text.

    An object of one has copied its fields, and whoever holds it goes on with it: it takes over
    those of the one that its statement has made anew.
    """

    awakened_by = "marshmallow.class_registry"
    needs = ("marshmallow.class_registry:_registry",)
    bodies = False

    def stays(self, thing: object) -> Collection[str] | None:
        """Say that an object of a schema stays: it keeps nothing that a start would not make."""
        schema: Any = getattr(sys.modules.get("marshmallow.schema"), "Schema", None)
        return () if schema is not None and issubclass(type(thing), schema) else None

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the classes, each by its short and its full name."""
        registry: dict[str, Any] = sys.modules[self.awakened_by]._registry
        for name, classes in registry.items():
            for cls in classes:
                what = f"schema {name}"
                take_out = partial(_take_out, registry, name, cls)
                yield Entry(what, (cls,), take_out, asked=(registry,))


def _take_out(registry: dict[str, Any], name: str, cls: type) -> Callable[[], object]:
    before = list(registry.get(name, ()))
    left = [known for known in before if known is not cls]
    _note(registry, name, left)
    return partial(_note, registry, name, before)


def _note(registry: dict[str, Any], name: str, classes: list[type]) -> None:
    if classes:
        registry[name] = classes
    else:
        registry.pop(name, None)
