"""The pack of peewee: a model's foreign keys are known once to the models that they lead to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from hmr.pack import ClassChange, Entry, Pack, Revision


class PeeweePack(Pack):
    """Takes a model's keys back before it is made again, and gives it those that lead to it."""

    awakened_by = "peewee"
    bodies = False

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}

    def begin(self, revision: Revision) -> None:
        """Know of no model that is made again yet, and who led to each in case all is undone."""
        self._before.clear()
        for model in revision.instances(sys.modules["peewee"].ModelBase):
            if (meta := _meta(model)) is not None:
                revision.keep(meta.backrefs, meta.model_backrefs, *meta.model_backrefs.values())

    def end(self, revision: Revision) -> None:
        """Let go of what models were."""
        self._before.clear()

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the models that have foreign keys."""
        for model in revision.instances(sys.modules["peewee"].ModelBase):
            if _meta(model) is not None and _keys(_meta(model)):
                yield Entry(f"model {model.__name__}", (model,), partial(_take_back, _meta(model)))

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Take back a model's keys, of which it makes others."""
        meta = _meta(change.cls)
        if meta is not None and id(change.cls) not in self._before:
            self._before[id(change.cls)] = meta
            for other in {
                id(it): it for it in (key.rel_model._meta for key in _keys(meta))
            }.values():
                revision.keep(other.backrefs, other.model_backrefs[meta.model])
            revision.undo(_take_back(meta))

    def class_remade(self, revision: Revision, change: ClassChange) -> None:
        """Have the keys of other models lead to the fields that a model has now."""
        before, meta = self._before.get(id(change.cls)), _meta(change.cls)
        if before is None or meta is None or before is meta:
            return
        # A field's hash is that of its model, which was another while the class was made.
        for table in (meta.defaults, *(key.rel_model._meta.backrefs for key in _keys(meta))):
            _hash_again(revision, table)
        revision.keep(meta.backrefs, meta.model_backrefs)
        for key, model in before.backrefs.items():
            if key not in meta.backrefs and model is not change.cls:
                meta.backrefs[key] = model
                meta.model_backrefs[model].append(key)
                if key.rel_field.name in meta.combined:
                    revision.put(key, "rel_field", meta.combined[key.rel_field.name])


def _meta(model: Any) -> Any:
    """Give what a model knows of itself; None for a class of another library that looks alike."""
    ours = issubclass(type(model), sys.modules["peewee"].ModelBase)
    return vars(model).get("_meta") if ours else None


def _keys(meta: Any) -> list[Any]:
    return [key for keys in meta.model_refs.values() for key in keys]


def _hash_again(revision: Revision, table: dict[Any, Any]) -> None:
    revision.keep(table)
    content = list(table.items())
    table.clear()
    table.update(content)


def _take_back(meta: Any) -> Callable[[], object]:
    """Have the models that a model's keys lead to forget these."""
    known = [(key, key.rel_model._meta) for key in _keys(meta)]
    ways_back = list(_ways_back(meta))
    for model, name, _ in ways_back:
        delattr(model, name)
    for key, other in known:
        other.backrefs.pop(key, None)
        if key in other.model_backrefs[meta.model]:
            other.model_backrefs[meta.model].remove(key)

    def give_back() -> None:
        for model, name, way in ways_back:
            setattr(model, name, way)
        for key, other in known:
            other.backrefs[key] = meta.model
            if key not in other.model_backrefs[meta.model]:
                other.model_backrefs[meta.model].append(key)

    return give_back


def _ways_back(meta: Any) -> Iterator[tuple[Any, str, Any]]:
    """Give what other models have by which a model's keys are gone back: ``user.tweets``."""
    for key in _keys(meta):
        way = vars(key.rel_model).get(key.backref) if isinstance(key.backref, str) else None
        led_by: Any = getattr(way, "field", None)
        if key.rel_model is not meta.model and led_by is key:
            yield key.rel_model, key.backref, way
