"""What a module fills, or sets, which a statement of this revision imports for the first time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import partial
from typing import Any

from hmr._contents import marked
from hmr._types import MISSING, ModuleName
from hmr.graph import Key
from hmr.live.functions.patching import alike
from hmr.live.process.looking import names_of
from hmr.live.process.survey import resolve
from hmr.live.statements.attributes import own, owner_of, put
from hmr.live.work import Work
from hmr.plan import Step

_OF_COLLECTIONS = ("collections", "collections.abc")


class Arrivals:
    """What the collections hold, and the names, that somebody uses, before a statement runs.

    Parameters:
        work: the commit.
        step: runs a statement, which may import what nobody has imported yet.
        keys: what it is known to set or fill.
    """

    def __init__(self, work: Work, step: Step, keys: Iterable[Key]) -> None:
        self._work = work
        source = work.recoded(step.node.module).source
        comes = any(
            _is_to_come(source.imported(spelling), attribute)
            for spelling, attribute in step.node.statement.facts.imports.values()
        ) or any(_is_folder(key) for key in step.because or ())
        used = _used(work) if comes else set()
        self._before = {key: _content(work, key) for key in used if key.what == "content"}
        self._values = {key: found for key in used if (found := _value(work, key)) is not None}
        for owner, name, value in self._values.values():
            work.tx.did(partial(put, owner, name, value))
        self._taking = [key for key in keys if _takes_in(work, key)]

    def settle(self) -> None:
        """Note those that hold something else now, or may: an object has taken in what it reads."""
        for key in self._taking:
            self._work.changed.add(key)
        for key, before in self._before.items():
            if before is not None and _content(self._work, key) != before:
                self._work.changed.add(key)
                self._work.changed.add(key._replace(what="value"))
        for key, (owner, name, value) in self._values.items():
            now = own(owner, name)
            if now is not value and not (value is not MISSING and alike(value, now)):
                self._work.changed.add(key)


def _is_folder(key: Key) -> bool:
    """Whether a key is a folder that was gone through: what came into it may be imported."""
    return key.what == "file" and key.name.endswith(os.sep)


def _is_to_come(module: ModuleName, attribute: str | None) -> bool:
    """Whether an import finds nothing yet: the module, or a submodule that it imports as a name."""
    found = sys.modules.get(module)
    return found is None or (attribute not in (None, "*") and attribute not in vars(found))


def _used(work: Work) -> set[Key]:
    keys = {key for step in work.plan.steps for key in step.because or ()}
    return {key for key in keys.union(work.open()) if key.what in ("content", "value")}


def _takes_in(work: Work, key: Key) -> bool:
    """Whether a key is the content of a library's object, whose state is not known: a parser."""
    if key.what != "content" or key.module not in work.registry:
        return False
    found = resolve(work.registry[key.module].namespace, key.name)
    if found is None:  # an object has it: ``app.config``
        return True
    home = names_of(type(found))[0]
    if home in work.registry:  # its methods may be those of `MutableMapping`, which nobody sees
        bases = {names_of(base)[0] for base in type(found).__mro__}
        return not bases.isdisjoint(_OF_COLLECTIONS)
    return home != "builtins" and marked(found) is None


def _value(work: Work, key: Key) -> tuple[Any, str, Any] | None:
    """Give what has a name, and what it has under it; None where that is not known."""
    owner, name = owner_of(work, key) if key.what == "value" else (None, "")
    return (owner, name, own(owner, name)) if owner is not None and name != "*" else None


def _content(work: Work, key: Key) -> object:
    """Give what a collection holds, as what can be compared; None where it is none."""
    if key.module not in work.registry:
        return None
    return marked(resolve(work.registry[key.module].namespace, key.name))
