"""What calls had made for a statement and make again: classes, functions, under names, in rows.

    HANDLERS = {name: make_handler(name, RATE) for name in NAMES}
    app.on_tea = HANDLERS["tea"]                          has the one from before, after an edit

What is live takes over the one that is made in its place, so that whoever has it goes on with it:
classes with their instances, functions, what `functools.partial` gives. An object can't: that
somebody has the one from before is said. Who stands for whom is told by what they say of
themselves (module, name, metaclass); of several that say the same, by what they hold, by where
they are, and by their order where none has come or gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from types import FunctionType
from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING, ModuleName
from hmr.graph import Key as Changed
from hmr.graph.dynamic import puts_names
from hmr.live.classes.takeover import content
from hmr.live.functions.adopt import adopt
from hmr.live.functions.exchanged import become, is_record
from hmr.live.functions.patching import alike
from hmr.live.process.holders import replace_all
from hmr.live.process.looking import derived_from, is_a, is_cache, names_of
from hmr.live.process.superseded import superseded
from hmr.live.process.survey import resolve
from hmr.live.statements.called import take_over
from hmr.live.statements.rewired import differ, tell
from hmr.live.statements.within import (
    Attribute,
    Key,
    Path,
    Places,
    counterparts,
    is_whole,
    put_at,
    things_in,
)
from hmr.live.work import Work
from hmr.plan import Step

_TOLD = 50
"""So many objects at most are followed, in case somebody has them."""


class MakesAgain:
    """What a statement has from calls, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
        names: what the statement binds.
        filled: the collections that it fills, nothing of which has been taken out yet.
    """

    def __init__(
        self, work: Work, step: Step, names: Iterable[str], filled: Iterable[Changed]
    ) -> None:
        self._work, self._step = work, step
        self._before: dict[str, Places] = {}
        self._had: dict[int, Any] = {}  # what was there, whosever it is
        if step.node.statement.kind == "class" and not step.node.owners:
            self._hold_what_a_class_has()
        if step.node.statement.kind != "other" or step.node.owners:
            return
        ran_before = step.because is not None or step.old is not None
        self._space = work.registry[step.node.module].namespace
        self._names = set(names) if ran_before else set[str]()
        self._filled = [*_roots(work, step.node.module, filled)]
        old = step.old or step.node.statement
        if ran_before and (puts_names(old) or puts_names(step.node.statement)):
            self._names |= {name for name, it in self._space.items() if is_a(it, type)}
        for name, found in self._look():
            known = work.held.setdefault(name, found)
            made = {path: it for path, it in known.items() if not self._is_found(it)}
            if made and is_whole(known):
                self._before[name] = made
                self._had.update((id(it), it) for it in (*known.values(), *found.values()))
        if self._before and step.because is None:
            self._without_shared()
        things = [it for before in self._before.values() for it in before.values()]
        for base in [base for it in things if is_a(it, type) for base in it.__bases__]:
            if id(base) not in work.below:  # (each is kept: no class made anew may have its `id`)
                work.below[id(base)] = {id(cls): cls for cls in (base, *derived_from(base))}

    def _hold_what_a_class_has(self) -> None:
        """Note what the collections of a class hold, whose body makes them anew, perhaps empty."""
        node, work = self._step.node, self._work
        cls = work.registry[node.module].namespace.get(node.statement.name)
        for name, thing in vars(cls).items() if is_a(cls, type) else ():
            if type(thing) in PLAIN:
                label = f"{node.module}:{node.statement.name}.{name}"
                work.held.setdefault(label, things_in(thing, work.registry))

    def _without_shared(self) -> None:
        """Leave alone what others have, too: an edited statement may only have named it before."""
        elsewhere: set[int] = set()
        filled = {key.name.partition(".")[0] for key, _ in self._filled}
        for name, value in list(self._space.items()):
            if name not in self._names | filled:
                elsewhere.update(map(id, things_in(value, self._work.registry).values()))
        for name, made in self._before.items():
            kept = {path: it for path, it in made.items() if id(it) not in elsewhere}
            self._before[name] = kept

    def settle(self) -> None:
        """Let what is live take over what was made in its place."""
        if not self._before:
            return
        now = {name: found for name, found in self._look() if is_whole(found)}
        there = {id(it) for found in now.values() for it in found.values()}
        done = self._work.succeeded
        gone, came = dict[str, Places](), dict[str, Places]()
        for name, before in self._before.items():
            if name not in now:
                continue
            gone[name] = {at: it for at, it in before.items() if id(it) not in there}
            found = now[name] if gone[name] else {}
            came[name] = {at: it for at, it in found.items() if id(it) not in self._had}
            came[name] = {at: it for at, it in came[name].items() if self._is_born(it)}
        named = self._named() if any(came.values()) else set[int]()
        taken: set[int] = set()
        records: list[tuple[Any, Any]] = []
        for name, found in came.items():
            olds = {at: it for at, it in gone[name].items() if id(it) not in taken}
            news = {at: it for at, it in found.items() if id(it) not in named}
            for path, old, new in list(counterparts(olds, news)):
                known = done.get(id(new), (new, old))[1]
                if known is old and (path or is_a(old, type)):  # else `settle` does it
                    taken.add(id(old))
                    keyed = all(isinstance(part, Key) for part in path)
                    if is_record(old) and not is_a(old, partial) and keyed:
                        become(self._work.tx, old, new)
                        records.append((new, old))
                    else:
                        self._take_over(name, path, old, new)
        self._put_everywhere(records)

    def _put_everywhere(self, records: list[tuple[Any, Any]]) -> None:
        """Have records that live on where those are that were made in their place."""
        for _, old in records:
            self._work.altered.add(id(old))
            self._work.renewed[id(old)] = old
        if records:
            replace_all(records, self._work.tx)

    def _take_over(self, name: str, path: Path, old: Any, new: Any) -> None:
        work = self._work
        if is_a(old, type):  # (nobody has the new one then, not even notes of ours)
            self._take_over_class(name, path, old, new)
            work.renewed[id(old)] = old
            return
        work.succeeded[id(new)] = new, old
        work.renewed[id(old)] = old
        if is_a(old, partial):
            become(work.tx, old, new)
            self._put(name, path, old)
        elif is_a(old, FunctionType) or is_cache(old):
            others_by_it = differ(work, old, new)
            if adopt(work.tx, old, new) is old:
                module, _, spelling = name.partition(":")
                if others_by_it and module == self._step.node.module:
                    tell(work, self._step, spelling, old)
                self._put(name, path, old)
                work.altered.add(id(old))
        elif len(work.out.superseded) < _TOLD and not any(isinstance(it, Attribute) for it in path):
            # (Of a part of an object, that one is said.)
            noted = superseded(old)
            if noted is not None and not any(each.is_of(old) for _, each in work.out.superseded):
                work.out.superseded.append((name + "".join(map(str, path)), noted))

    def _take_over_class(self, name: str, path: Path, old: type, new: type) -> None:
        before = content(old)
        if take_over(self._work, self._step, old, new) is not old:
            return
        module, _, spelling = name.partition(":")
        if not path:
            self._work.tx.put(self._work.registry[module].namespace, spelling, old)
        after = content(old)
        if before.keys() != after.keys() or any(
            not alike(value, after[member]) for member, value in before.items()
        ):
            self._work.altered.add(id(old))
            self._work.changed.add(Changed(module, spelling, "value"))

    def _put(self, name: str, path: Path, old: Any) -> None:
        """Have what is live in the place of the one that was made, in what was made with it."""
        module, _, spelling = name.partition(":")
        space = self._work.registry[module].namespace
        root = resolve(space, spelling)
        now = put_at(root, path, old)
        if now is not root:
            self._work.tx.put(space, spelling, now)

    def _look(self) -> Iterator[tuple[str, Places]]:
        """Give what is in what is bound and filled, each with the way to it, by its root."""
        for name in sorted(self._names):
            label = f"{self._step.node.module}:{name}"
            yield label, things_in(self._space.get(name, MISSING), self._work.registry)
        for key, thing in self._filled:
            yield f"{key.module}:{key.name}", things_in(thing, self._work.registry)

    def _is_found(self, thing: Any) -> bool:
        """Whether it is found by its name, in its module: it is a definition's; or a library's."""
        if is_a(thing, type) or is_a(thing, FunctionType):
            module, qualname = names_of(thing)
            tracked = self._work.registry
            if module not in tracked:
                return is_a(thing, FunctionType) or type(thing).__module__ not in tracked
            return resolve(tracked[module].namespace, qualname) is thing
        if is_a(thing, partial) or is_cache(thing):
            return False
        return type(thing).__module__ not in self._work.registry

    def _named(self) -> set[int]:
        """Give what has a name otherwise: ``held = [first]`` makes no `first`."""
        home = self._step.node.module
        return {
            id(value)
            for tracked in self._work.registry
            for name, value in list(tracked.namespace.items())
            if tracked.name != home or name not in self._names
        }

    def _is_born(self, thing: Any) -> bool:
        """Whether the run has made it, as far as that is known: it is no definition."""
        below = self._work.below
        bases = map(id, thing.__bases__) if is_a(thing, type) else ()
        known = any(id(thing) in below.get(base, ()) for base in bases)
        return not known and not self._is_found(thing)


def _roots(
    work: Work, home: ModuleName, filled: Iterable[Changed]
) -> Iterator[tuple[Changed, Any]]:
    """Give the collections that are filled, and the objects of which attributes are set.

    Those of the statement's own module first: what a metaclass keeps may be of several statements.
    """
    for key in sorted(filled, key=lambda key: (key.module != home, key)):
        name = key.name if key.what == "content" else key.name.rpartition(".")[0]
        if name and key.module in work.registry:
            thing = resolve(work.registry[key.module].namespace, name)
            yield key._replace(name=name, what="content"), thing
