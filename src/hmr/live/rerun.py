"""A statement that runs again: what is looked after before, while it runs, and behind it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from types import CodeType
from typing import Any, Protocol

from hmr import hooks
from hmr._types import MISSING, QualName
from hmr.graph import Key
from hmr.graph.dynamic import puts_names
from hmr.live.classes.heirs import heirs_of, hooks_of, share_fields
from hmr.live.classes.moving import codes_of
from hmr.live.classes.reopening import reopening
from hmr.live.classes.takeover import content
from hmr.live.hooked import named
from hmr.live.process.looking import is_a
from hmr.live.registries.filled import Filled
from hmr.live.registries.fills import filled_by, with_members
from hmr.live.registries.further import without_further
from hmr.live.registries.growth import Growth
from hmr.live.registries.living import hold_the_live
from hmr.live.registries.numbers import Numbers
from hmr.live.registries.own import made_by
from hmr.live.registries.registrations import Registrations, registrations
from hmr.live.registries.sole import filled_alone
from hmr.live.registries.unseen import Unseen
from hmr.live.removals import members_left
from hmr.live.statements import afresh, stars, variables
from hmr.live.statements.added import without_added
from hmr.live.statements.answered import ask_anew
from hmr.live.statements.arrivals import Arrivals
from hmr.live.statements.assigned import leave_former
from hmr.live.statements.attributes import Attributes
from hmr.live.statements.bare import Bare
from hmr.live.statements.computed import Computed
from hmr.live.statements.makes_again import MakesAgain
from hmr.live.statements.met import as_at_a_start, follows, guarded, submodules_that_came
from hmr.live.statements.notes import noting
from hmr.live.statements.overlaid import Overlaid
from hmr.live.statements.passing import deleted_already, lent
from hmr.live.statements.poured import Poured
from hmr.live.statements.remembered import Remembered
from hmr.live.statements.settling import (
    follow_codes,
    follow_content,
    follow_hooks,
    redecorated,
    settle,
)
from hmr.live.statements.siblings import Siblings
from hmr.live.statements.supplanted import Supplanted, replaces
from hmr.live.statements.unspelt import Unspelt
from hmr.live.statements.whose import (
    gone_members,
    kept_and_read,
    known_class,
    left_on,
    members_of,
    unmark_methods,
)
from hmr.live.statements.writes import Writes
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import shape
from hmr.source.filling import sorts_in

_ASK_FOR_IT = frozenset({"locals", "globals", "vars", "dir", "eval", "exec"})
"""Built-in functions that show a module's statement, or run code in, the namespace it runs in."""


class _Concern(Protocol):
    """Something that is looked after: what is there is seen, or taken out, when it is made."""

    def settle(self) -> None:
        """Bring into order what was seen or taken out, now that the statement has run."""


class Rerun:
    """One statement on its way through another run; the stages are called in their order.

    Parameters:
        work: the commit that it is a part of.
        step: the step that runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._node, self._statement = step.node, step.node.statement
        self._module = step.node.module
        self._item = work.recoded(self._module)
        self._tracked = self._item.tracked
        self._space = self._tracked.namespace
        self._names = set(self._statement.binds)
        work.note(self._tracked)
        self._originals = work.originals[self._module]

    def why_not(self) -> str | None:
        """Say why a statement that was not edited itself does not run again, if it does not."""
        if self._step.because is None:
            return None
        rebound = sorted(
            name for name in self._names if self._tracked.rebound(name, self._originals)
        )
        if rebound:
            self._work.out.kept += [(self._module, name) for name in rebound]
            return f"{', '.join(rebound)} was rebound by the program"
        if _deletes_what_is_gone(self._step, self._space):
            # What it had called, a finalizer say, was called then.
            self._remains(self._statement.name)
            return "what it deleted is gone"
        return None

    # -- before -----------------------------------------------------------------------------------
    def begin(self) -> None:
        """See what there is, and take out what the statement is going to make again."""
        work, step, space = self._work, self._step, self._space
        found = self._statement.alterations.now if self._statement.kind == "other" else ()
        self._intact = {name for name in found if work.intact(self._module, name)}
        """The collections that it alters, and only its module's own statements have so far."""
        self._supplanted = Supplanted(work, step)
        self._growth, self._numbers = Growth(work, step), Numbers(work, step)
        _dispose(step)
        self._remembered = Remembered(work, step)
        self._environment = variables.withdraw(work, step)
        work.packing.before(step)
        self._returning = work.returning(step, self._names - space.keys())
        self._before = {**space, **self._returning}
        self._originals.update(self._returning)
        self._filled = Filled(work, step)
        self._keys = filled_by(work, step, with_members)
        self._makes_again = MakesAgain(work, step, self._names, self._keys)
        self._since = len(work.tx.transplanted)
        self._registered = _registrations(work, step, self._before, self._keys)
        leave_former(work, step)
        self._attributes = Attributes(work, step, self._keys)
        self._concerns: list[_Concern] = [
            *(Poured(work, step), Overlaid(work, step), self._attributes),
            *(Siblings(work, step), Computed(work, step)),
        ]
        classes = {name: cls for name in self._names if is_a(cls := self._before.get(name), type)}
        self._members = {name: dict(vars(cls)) for name, cls in classes.items()}
        self._concerns += [Bare(work, step, self._keys), Arrivals(work, step, self._keys)]
        self._concerns.append(Unseen(work, step))
        self._unspelt = Unspelt(work, step)
        afresh.begin(work, step)
        afresh.bind_again(work, step)
        work.ran.add((self._module, self._node.position))
        work.remade.update((self._module, name) for name in self._names)
        self._contents = {name: content(cls) for name, cls in classes.items()}
        self._codes = {name: codes_of(cls) for name, cls in classes.items() if _is_edited(step)}
        self._hooks = {
            name: {each: hooks_of(each) for each in (cls, *heirs_of(cls))}
            for name, cls in classes.items()
        }
        for name in self._names & submodules_that_came(step):
            # `_fast = None`, since there was no module: its package must not answer with that now.
            work.tx.drop(space, name)
        ask_anew(work, step)
        self._left_alone = guarded(work, step)
        for name in self._left_alone if follows(work, step, self._left_alone) else ():
            work.tx.drop(space, name)  # else it would stay as it is
        self._past = self._stored_past()

    def _stored_past(self) -> set[str]:
        """Give the names that the statement binds past the namespace that it is given.

        The interpreter does so where a function in it declares them `global`, and so does
        `setattr` on the module. They are taken out of it first, where the statement doesn't ask
        for them: so it shows which it binds.
        """
        facts, space, work = self._statement.facts, self._space, self._work
        names = self._statement.binds
        names = names if puts_names(self._statement) else names & facts.sets_global
        # (A loop's variable is asked for, too, and is bound in that namespace.)
        names = names - self._statement.loops
        for name in names:
            asked = facts.asks_for(name) or name in facts.defers
            if name in space and not asked and work.binds_alone(self._module, name):
                work.tx.drop(space, name)
        return names

    # -- it runs ----------------------------------------------------------------------------------
    def execute(self) -> None:
        """Run the statement; what it binds anew is in the module then, beside what lives on."""
        work, step, space, statement = self._work, self._step, self._space, self._statement
        writes = Writes(space, deleted_already(work, step, space))
        code = self._item.program(statement)
        lines = range(statement.first, statement.last + 1)
        with ExitStack() as around:
            for each in (
                self._reopening(code),
                as_at_a_start(work, step, space),
                without_further(work, self._node, self._keys),
                without_added(work, self._node),
                noting(work, step, space),
                lent(work, step, space),
                work.observing(self._module, code, lines),
            ):
                around.enter_context(each)
            # It, or what it calls, may get hold of its namespace, and must not get a stand-in.
            if not _ASK_FOR_IT.isdisjoint(code.co_names):
                exec(code, space)
                other = {name for name in space if space[name] is not self._had(name)}
                writes.names |= other | (self._names & space.keys())
            elif isinstance(statement.node, ast.Expr) and not statement.binds:
                exec(code, space)
            else:
                exec(code, space, writes)
        self._written = writes.names | (self._past & space.keys())
        for name in statement.loops & self._before.keys():
            binders = work.binders(self._module, name)
            if any(other.position > self._node.position for other in binders):
                space[name] = self._before[name]  # what another one has given it since

    def _had(self, name: str) -> object:
        return self._before.get(name, MISSING)

    def _reopening(self, code: CodeType) -> AbstractContextManager[None]:
        work, step, item, before = self._work, self._step, self._item, self._before

        def gone(qualname: QualName) -> frozenset[str]:
            unmark_methods(work, step, self._originals, qualname)
            return (
                gone_members(work, item, step, qualname)
                | left_on(work, step, self._originals, qualname)
                | members_of(self._returning.get(qualname))
            )

        return reopening(
            work.tx,
            self._space,
            lambda qualname: known_class(work, step, item, before, qualname),
            gone,
            lambda qualname: kept_and_read(step, qualname),
            work.made_anew,
            work.packing,
            code,
        )

    # -- behind it --------------------------------------------------------------------------------
    def settle(self) -> None:
        """Let what was there before live on, and take away what is not made any more."""
        work, step, registered = self._work, self._step, self._registered
        variables.differing(work, self._environment)
        for key in self._keys:
            if key.what == "library":  # nobody can tell what it does otherwise now
                work.changed.add(key)
        self._settle_imports()
        self._drop_unbound()
        self._settle_names()
        put = self._unspelt.settle()
        for each in reversed(self._concerns):
            each.settle()
        self._hold_the_live()
        if registered is not None:
            self._settle_registrations(registered)
            fills = work.graph.fills(self._node)
            emptied = [key for key in self._keys - fills if key in work.changed]
            work.go_on(emptied)  # what it filled, and does no more, no edit told of
        withdrawn = self._attributes.withdrawn or (registered is not None and registered.withdrawn)
        for name in self._names if step.because is None and not withdrawn else ():
            if redecorated(work, step, self._space.get(name), self._before.get(name)):
                self._remains(name)
        self._remembered.settle()
        work.packing.classes_remade()
        work.packing.after(step)
        self._numbers.settle()
        self._growth.settle(registered.emptied if registered is not None else ())
        self._supplanted.settle()
        self._filled.settle()
        work.out.bound.append((self._tracked, self._names | self._intact | put))

    def _settle_imports(self) -> None:
        work, step = self._work, self._step
        if "*" not in self._statement.facts.imports:
            return
        if self._written - self._before.keys():
            work.changed.add(Key(self._module, "*", "value"))
        stars.give_way(work, step, self._before, self._written)
        stars.drop_unstarred(work, self._item, self._before, self._written)

    def _drop_unbound(self) -> None:
        """Take away the names that only a branch bound which is not taken any more."""
        work, statement, space = self._work, self._statement, self._space
        for name in self._names - self._written - set(statement.deletes):
            if name in space and name in shape.bound_by_comprehensions(statement.nodes):
                continue
            if name in self._left_alone:  # it is there, so that the statement leaves it alone
                continue
            if work.binds_alone(self._module, name) and not stars.brings(work, self._module, name):
                work.tx.drop(space, name)
        for name in statement.facts.deletes & self._originals.keys() - space.keys():
            work.left_behind(self._module, name, self._originals[name], now=False)
            self._is_another(name)

    def _settle_names(self) -> None:
        work, step, space, before = self._work, self._step, self._space, self._before
        self._names |= self._written
        self._makes_again.settle()
        for name in self._in_order():
            settle(work, step, self._item, name, self._had(name))
            if name in self._contents:
                follow_content(work, step, name, before[name], self._contents[name])
                if space.get(name) is before[name]:
                    if name in self._codes:
                        follow_codes(work, self._module, name, self._codes[name], before[name])
                    follow_hooks(work, before[name], self._hooks[name])
                    share_fields(work.tx, before[name], self._members[name])
                    members_left(work, self._module, name, self._members[name], before[name])
        for name in self._returning:  # though the same as ever, it was not there a moment ago
            self._is_another(name)

    def _in_order(self) -> Iterable[str]:
        """Give the names as they were defined: a base before the classes that have it."""
        if len(self._names) < 2:
            return self._names
        there = [name for name in self._space if name in self._names]
        return (*there, *(self._names - self._space.keys()))

    def _hold_the_live(self) -> None:
        """Have registries hold the functions that live on, and not those that were made."""
        roots = self._registered.found if self._registered is not None else []
        classes = {name: cls for name in self._names if is_a(cls := self._space.get(name), type)}
        for name, cls in sorted(classes.items(), key=lambda item: item[0]):
            had = self._had(name)
            if had is cls or had is MISSING:  # (MISSING: it may come from another module)
                hold_the_live(self._work, self._since, roots, cls)
        if not classes:
            hold_the_live(self._work, self._since, roots)

    def _settle_registrations(self, registered: Registrations) -> None:
        registered.settle()
        # What the hook of a base had put in that a class does not have any more, or a decorator.
        fills = map(self._work.graph.fills, with_members(self._node))
        lost = self._keys.difference(*fills)
        if lost and registered.may_remain(lost):
            self._remains(self._statement.name)
        words = self._words_of_both()
        if words and registered.leaves_some(words):
            self._remains(self._statement.name)

    def _words_of_both(self) -> frozenset[str]:
        """Give the texts in an edited call that may put in several entries, if they are others."""
        old, new = self._step.old, self._statement
        if old is None or self._step.because is not None or new.kind != "other":
            return frozenset()
        if not self._work.graph.effects_of(self._node).repeats:
            return frozenset()
        before, after = old.note("words", _words), new.note("words", _words)
        return before | after if before != after else frozenset()

    def _remains(self, name: str) -> None:
        self._work.out.remaining.append((self._module, name, self._statement.first))

    def _is_another(self, name: str) -> None:
        self._work.changed.add(Key(self._module, name, "value"))
        self._work.changed.add(Key(self._module, name, "code"))


def _is_edited(step: Step) -> bool:
    """Whether a statement may define something that is paired with nothing it was before."""
    return step.because is None and (step.old is None or step.old.kind != "class")


def _words(nodes: Sequence[ast.stmt]) -> frozenset[str]:
    constants = (
        each for tree in nodes for each in ast.walk(tree) if isinstance(each, ast.Constant)
    )
    return frozenset(each.value for each in constants if type(each.value) is str and each.value)


def _deletes_what_is_gone(step: Step, space: Mapping[str, Any]) -> bool:
    """Whether a statement does nothing but delete names that are not there any more."""
    tree = step.node.statement.node
    names = [each.id for each in getattr(tree, "targets", ()) if isinstance(each, ast.Name)]
    deletes = isinstance(tree, ast.Delete) and len(names) == len(tree.targets)
    return deletes and not any(name in space for name in names)


def _registrations(
    work: Work, step: Step, before: Mapping[str, Any], keys: set[Key]
) -> Registrations | None:
    """Take out what the statement has registered so far, if it is known where."""
    node, old = step.node, step.old
    if sorts_in(node.statement):
        return None  # where its entry stands, and in which order, is for the call to say
    chains = () if replaces(work, step) else step.chains
    again = {(node.module, name) for chain in chains for name in chain.names}
    keys = {key for key in keys if key[:2] not in work.filling and key[:2] not in again}
    made = made_by(node.statement if old is None else old, before)
    withdraw = bool(made) and not step.chains
    found = registrations(work, node, keys, old, made, withdraw=withdraw)
    if found is not None:
        found.hide_further(keys)
        alone = [*filled_alone(work, step, keys)]
        found.begin_empty(alone)
        work.out.bound += [(work.registry[key.module], {key.name}) for key, _ in alone]
    return found


def _dispose(step: Step) -> None:
    """Call the clean-ups that a statement registered, before it runs again."""
    statement = step.node.statement
    rows = range(statement.first, statement.last + 1)
    for disposer in hooks.registry.disposers(step.node.module, rows):
        with named("dispose", step.node.module, statement):
            disposer()
    hooks.registry.drop(step.node.module, rows)
