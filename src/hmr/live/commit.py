"""The commit: carry a Plan out on the process, and say what came of it."""

from __future__ import annotations

import ast
import sys
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from types import FunctionType
from typing import Any

from hmr import _env, hooks
from hmr._types import ModuleName, QualName
from hmr.diff import added_fields
from hmr.graph import Graph, Key
from hmr.live import functions, modules
from hmr.live.adopt import adopt
from hmr.live.classes import reopening, write_members
from hmr.live.instances import give_field
from hmr.live.recode import Lacking, Recoded, live_functions, recoded, swap
from hmr.live.registry import Registry, Tracked
from hmr.live.survey import held_elsewhere, resolve
from hmr.live.transaction import Transaction
from hmr.plan import Action, Plan, Step
from hmr.source import SourceModule, Statement, shape
from hmr.source.compiling import bare_function, class_body, compiled

_MISSING: Any = object()
_DEFINITIONS = (*shape.FUNCTIONS, ast.ClassDef)
_BOUNDED_INTERVAL = 0.25
_ROUNDS = 4
"""How often modules that import each other are gone through; a circle that goes on is cut off."""


@dataclass(slots=True)
class Outcome:
    """What a commit did.

    Attributes:
        actions: what was done, in order.
        lacking: closures that could not take their new code.
        anew: classes that had to be made a second time, with the reason.
        kept: derived bindings (module, name) that the program had rebound and that were kept.
        skipped: steps that wait for the next start.
        replaced: functions whose name holds something else now; alive only if somebody has them.
        without: classes with a new field, and how many live instances lack it.
        bound: the names that re-run statements bound, by module.
        remaining: (module, name, line) of what ran before and is not undone: a call, or decorators
            whose registration somebody still has.
        recoded: the new code by module.
    """

    actions: list[Action] = field(default_factory=list)
    lacking: list[Lacking] = field(default_factory=list)
    anew: list[tuple[type, str]] = field(default_factory=list)
    kept: list[tuple[ModuleName, str]] = field(default_factory=list)
    skipped: list[Step] = field(default_factory=list)
    replaced: list[tuple[str, weakref.ref[Any]]] = field(default_factory=list)
    without: list[tuple[type, str, int]] = field(default_factory=list)
    bound: list[tuple[Tracked, set[str]]] = field(default_factory=list)
    remaining: list[tuple[ModuleName, QualName, int]] = field(default_factory=list)
    recoded: dict[ModuleName, Recoded] = field(default_factory=dict)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep other threads from running in the midst of a commit, for a quarter of a second at most.

    The interpreter offers no lock on everything; but it only takes the GIL from us on request
    after the switch interval, so that a commit without blocking calls is seen as a whole.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_BOUNDED_INTERVAL)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def prepare(registry: Registry, plan: Plan) -> dict[ModuleName, Recoded]:
    """Compile all that a plan needs; raises SyntaxError and touches nothing."""
    return {name: recoded(registry[name], difference) for name, difference in plan.diffs.items()}


def commit(
    registry: Registry,
    plan: Plan,
    graph: Graph,
    prepared: dict[ModuleName, Recoded],
    tx: Transaction,
) -> Outcome:
    """Carry a plan out.

    Raises:
        BaseException: whatever a statement that runs again raises; the caller rolls `tx` back.
    """
    return _Commit(registry, plan, graph, prepared, tx).run()


class _Commit:
    def __init__(
        self,
        registry: Registry,
        plan: Plan,
        graph: Graph,
        prepared: dict[ModuleName, Recoded],
        tx: Transaction,
    ) -> None:
        self._registry = registry
        self._plan = plan
        self._graph = graph
        self._tx = tx
        self._changed: set[Key] = set(plan.edited)
        self._noted: set[ModuleName] = set()
        self._taken: dict[int, frozenset[Key]] = {}
        self.out = Outcome(recoded=prepared)

    def run(self) -> Outcome:
        self._tx.modules(sys.modules)
        self._move_hooks()
        for item in self.out.recoded.values():
            if item.tracked.moving is not None:
                modules.move(self._tx, item.tracked.module, item.tracked.moving)
        self.out.lacking = swap(self._tx, list(self.out.recoded.values()))
        self._say_patched()
        for _ in range(_ROUNDS):
            if not self._round():
                break
        self._drop_caches()
        for module, difference in self._plan.diffs.items():
            for pair in difference.pairs:
                for name, added in added_fields(pair):
                    self._give_field(module, name, added)
        for item in self.out.recoded.values():
            self._follow(item)
            _relocate_classes(self._tx, item)
        return self.out

    def _round(self) -> bool:
        """Take the steps whose turn has come, in order; say whether there were any.

        One round is all, but for modules that import each other: there a step may have come
        before what it uses.
        """
        took = False
        for place, step in enumerate(self._plan.steps):
            seen = self._taken.get(place)
            if step.because is None:
                due = seen is None
            else:
                used = step.because & self._changed
                due = bool(used) and (seen is None or not used <= seen)
                step = replace(step, reason=_uses(used)) if used else step
            if due:
                took = True
                self._taken[place] = (step.because or frozenset()) & self._changed
                self._step(step)
        return took

    # -- one step -----------------------------------------------------------------------------
    def _step(self, step: Step) -> None:
        match step.how:
            case "accept":
                self._accept(step)
            case "skip":
                self.out.skipped.append(step)
            case "remain":
                assert step.old is not None
                self.out.remaining.append((step.node.module, step.old.name, step.old.first))
            case "remove":
                self._remove(step)
            case "document":
                self._document(step)
            case "signature":
                self._signature(step)
            case "run" if step.node.owners:
                self._run_member(step)
            case "run":
                self._run(step)

    def _accept(self, step: Step) -> None:
        accepts = hooks.registry.accepts(step.node.module)
        if accepts is not None and accepts.callback is not None:
            used = (step.because or frozenset()) & self._changed
            accepts.callback(frozenset(key.module for key in used))
        self._say(step, "keep", "it accepts changes by itself")

    def _dispose(self, step: Step) -> None:
        """Call the clean-ups that a statement registered, before it runs again."""
        statement = step.node.statement
        rows = range(statement.first, statement.last + 1)
        for disposer in hooks.registry.disposers(step.node.module, rows):
            disposer()
        hooks.registry.drop(step.node.module, rows)

    def _move_hooks(self) -> None:
        """Call the clean-ups of removed statements, and carry all other hooks to their new lines."""
        for module, difference in self._plan.diffs.items():
            where: dict[int, int] = {}
            for pair in difference.pairs:
                if pair.old is None:
                    continue
                rows = range(pair.old.first, pair.old.last + 1)
                if pair.new is None:
                    for disposer in hooks.registry.disposers(module, rows):
                        disposer()
                    hooks.registry.drop(module, rows)
                else:
                    where |= {
                        row: min(pair.new.first + row - rows[0], pair.new.last) for row in rows
                    }
            hooks.registry.relocate(module, lambda row, where=where: where.get(row, row))  # type: ignore[misc]

    def _recoded(self, module: ModuleName) -> Recoded:
        """Give a module's new code; for one that is only re-run, its present code."""
        known = self.out.recoded.get(module)
        if known is None:
            tracked = self._registry[module]
            known = Recoded(tracked, tracked.source, list(tracked.units))
            self.out.recoded[module] = known
        return known

    def _note(self, tracked: Tracked) -> None:
        if tracked.name not in self._noted:
            self._noted.add(tracked.name)
            self._tx.namespace(tracked.namespace)

    def _run(self, step: Step) -> None:
        node, statement = step.node, step.node.statement
        item = self._recoded(node.module)
        space = item.tracked.namespace
        names = set(statement.facts.binds)
        rebound = sorted(name for name in names if item.tracked.rebound(name))
        if step.because is not None and rebound:
            self.out.kept += [(node.module, name) for name in rebound]
            self._say(
                step, "keep", f"{', '.join(rebound)} was rebound by the program; {step.reason}"
            )
            return
        self._note(item.tracked)
        self._dispose(step)
        before = dict(space)
        writes = Writes(space)
        with reopening(
            self._tx,
            space,
            lambda qualname: _gone_members(step.old, statement, qualname),
            lambda qualname: step.names if qualname == node.qualname else frozenset(),
            lambda cls, why: self.out.anew.append((cls, why)),
        ):
            exec(item.program(statement), space, writes)
        if "*" in statement.facts.imports:
            self._drop_unstarred(item, before, writes.names)
        for name in names - writes.names - statement.facts.deletes:
            # A branch that is not taken any more: what only it bound goes.
            if len(self._graph.index(node.module).binders.get(name, ())) == 1:
                self._tx.drop(space, name)
        names |= writes.names
        for name in names:
            self._settle(step, item, name, before.get(name, _MISSING))
            if step.because is None and self._redecorated(step, space.get(name), before.get(name)):
                self.out.remaining.append((node.module, name, statement.first))
        self.out.bound.append((item.tracked, names))
        self._say(step, "rerun", step.reason)

    def _settle(self, step: Step, item: Recoded, name: str, old: Any) -> None:
        """Decide which object a name holds after its statement ran: the old one if it can be."""
        space = item.tracked.namespace
        new = space.get(name, _MISSING)
        module, statement = step.node.module, step.node.statement
        if new is old or new is _MISSING:
            result = new
        elif statement.kind == "import" or not self._is_its(step, item, name, old):
            result = new
        else:
            result = adopt(self._tx, old, new, own=statement.kind == "function")
            if result is not new:
                self._tx.put(space, name, result)
        if result is not old:
            self._changed.add(Key(module, name, "value"))
            self._left_behind(f"{module}:{name}", old)
        if statement.kind != "import":
            self._changed.add(Key(module, name, "code"))

    def _drop_unstarred(self, item: Recoded, before: Mapping[str, Any], brought: set[str]) -> None:
        """Drop the names that star-imports brought before and none brings any more."""
        entries = self._graph.index(item.tracked.name)
        space = item.tracked.namespace
        for origin, _node in entries.stars:
            if origin in self._registry:
                provided = starred(self._registry[origin])
                for name in self._registry[origin].formerly - provided:
                    if name in before and name not in brought and name not in entries.binders:
                        self._tx.drop(space, name)
                        self._changed.add(Key(item.tracked.name, name, "value"))

    def _is_its(self, step: Step, item: Recoded, name: str, old: Any) -> bool:
        """Whether what a name holds was made by this statement, not by another that binds it.

        What is another definition's (``handler = shop.price`` before it became a `def`) must not
        be made over.
        """
        if isinstance(old, (FunctionType, type)):
            home = sys.modules.get(old.__module__)
            there = resolve(vars(home), old.__qualname__) if home is not None else None
            own = (step.node.module, name) == (old.__module__, old.__qualname__)
            if there is old and not own:
                return False
        if len(self._graph.index(step.node.module).binders.get(name, ())) < 2:
            return True
        codes = {id(code) for code in item.units[step.node.position[0]]}
        return id(getattr(old, "__code__", None)) in codes

    def _redecorated(self, step: Step, *held: object) -> bool:
        """Whether other decorators than before left a definition where somebody still has it."""
        old, new = step.old, step.node.statement
        if old is None or not {old.kind, new.kind} <= {"function", "class"}:
            return False
        before, after = old.node, new.node
        assert isinstance(before, _DEFINITIONS) and isinstance(after, _DEFINITIONS)
        if not before.decorator_list or shape.decorators(before) == shape.decorators(after):
            return False
        spaces = {id(tracked.namespace) for tracked in self._registry}
        things = [thing for thing in held if isinstance(thing, (FunctionType, type))]
        return any(held_elsewhere(thing, spaces) for thing in things)

    def _run_member(self, step: Step) -> None:
        node = step.node
        item = self._recoded(node.module)
        cls = resolve(item.tracked.namespace, ".".join(node.owners))
        if not isinstance(cls, type):
            self.out.skipped.append(step)
            return
        code = class_body(item.source, _owner_nodes(item.source, step), [node.statement])
        place = node.position[0]
        code = _grafted(code, item, place)
        space = dict(vars(cls))
        for parameter in getattr(cls, "__type_params__", ()):
            space.setdefault(parameter.__name__, parameter)
        had = dict(space)
        exec(code, item.tracked.namespace, space)
        fresh = {
            name: value
            for name, value in space.items()
            if name == "__classcell__" or had.get(name, _MISSING) is not value
        }
        for name in write_members(self._tx, cls, fresh):
            self._changed.add(Key(node.module, node.prefix + name, "value"))
        for name in node.statement.facts.binds:
            self._changed.add(Key(node.module, node.prefix + name, "code"))
        self._say(step, "rerun", step.reason)

    def _signature(self, step: Step) -> None:
        node = step.node
        item = self._recoded(node.module)
        tree = node.statement.node
        assert isinstance(tree, shape.FUNCTIONS)
        space: dict[str, Any] = {}
        scope = dict(item.tracked.namespace)
        if node.owners:
            cls = resolve(item.tracked.namespace, ".".join(node.owners))
            scope |= dict(vars(cls)) if isinstance(cls, type) else {}
        exec(compiled(item.source, [bare_function(tree)]), scope, space)
        model = space[tree.name]
        wanted = [
            code for code in item.units[node.position[0]] if code.co_qualname == node.qualname
        ]
        differs = False
        for function in live_functions(item, wanted):
            differs |= functions.take_signature(self._tx, function, model)
        if differs or step.because is None:
            self._changed.add(Key(node.module, node.qualname, "code"))
            self._say(step, "patch", step.reason)

    def _remove(self, step: Step) -> None:
        node = step.node
        tracked = self._registry[node.module]
        space = tracked.namespace
        cls = resolve(space, ".".join(node.owners)) if node.owners else None
        for name in sorted(step.names):
            key = Key(node.module, node.prefix + name, "value")
            if isinstance(cls, type):
                self._left_behind(f"{node.module}:{key.name}", vars(cls).get(name))
                write_members(self._tx, cls, {}, frozenset({name}))
            elif not node.owners and name in space:
                self._left_behind(f"{node.module}:{name}", space[name])
                self._tx.drop(space, name)
            self._changed.add(key)
            self._changed.add(key._replace(what="code"))
        self._say(step, "remove", step.reason)

    def _document(self, step: Step) -> None:
        node = step.node
        space = self._registry[node.module].namespace
        text: str | None = None
        tree = node.statement.node
        if node.statement is not step.old and isinstance(tree, ast.Expr):
            text = ast.literal_eval(tree.value)
        if not node.owners:
            self._tx.put(space, "__doc__", text)
        else:
            cls = resolve(space, ".".join(node.owners))
            if isinstance(cls, type):
                self._tx.member(cls, "__doc__", text)
        self._say(step, "patch", step.reason)

    # -- afterwards ---------------------------------------------------------------------------
    def _give_field(self, module: ModuleName, name: QualName, added: str) -> None:
        cls = resolve(self._registry[module].namespace, name)
        if isinstance(cls, type) and (count := give_field(self._tx, cls, added)):
            self.out.without.append((cls, added, count))

    def _follow(self, item: Recoded) -> None:
        """Let wrappers that copied a docstring have the new one."""
        for statement, unit in zip(item.source.statements, item.units, strict=True):
            texts = [item.documented[id(code)] for code in unit if id(code) in item.documented]
            for found in _bound(item.tracked.namespace, statement) if texts else ():
                for layer in layers(found):
                    for old, new in texts:
                        functions.take_docstring(self._tx, layer, old, new)

    def _drop_caches(self) -> None:
        """Empty `functools` caches around functions that do something else now."""
        for key in self._graph.affected(self._changed):
            if key.module not in self._registry:
                continue
            found = resolve(self._registry[key.module].namespace, key.name)
            for layer in layers(getattr(found, "__func__", found)):
                if hasattr(layer, "cache_clear") and hasattr(layer, "cache_parameters"):
                    layer.cache_clear()

    def _left_behind(self, target: str, old: object) -> None:
        inner = getattr(old, "__func__", old)
        if isinstance(inner, FunctionType) or hasattr(inner, "__wrapped__"):
            with suppress(TypeError):  # not every callable can be referred to weakly
                self.out.replaced.append((target, weakref.ref(inner)))

    def _say_patched(self) -> None:
        for name, item in self.out.recoded.items():
            run = {
                step.node.statement
                for step in self._plan.steps
                if step.how == "run" and step.node.module == name and not step.node.owners
            }
            for statement, unit in zip(item.source.statements, item.units, strict=True):
                if statement in run:
                    continue
                edited = {id(code) for code in item.edited}
                outer: set[str] = set()
                for code in unit:
                    if id(code) in edited and not any(
                        code.co_qualname.startswith(seen + ".<locals>") for seen in outer
                    ):
                        outer.add(code.co_qualname)
                        self.out.actions.append(
                            Action(
                                "patch",
                                name,
                                code.co_qualname,
                                item.source.path,
                                code.co_firstlineno,
                                "its body was edited",
                            )
                        )

    def _say(self, step: Step, verb: Any, reason: str) -> None:
        node = step.node
        path = self._registry[node.module].path
        line = node.statement.first if step.how != "remove" else 0
        name = (
            node.prefix + ", ".join(sorted(step.names)) if step.how == "remove" else node.qualname
        )
        self.out.actions.append(Action(verb, node.module, name, path, line, reason))


def _uses(keys: Iterable[Key]) -> str:
    return "uses " + ", ".join(sorted(f"{key} ({key.module})" for key in keys))


def starred(tracked: Tracked) -> set[str]:
    """Give the names that a star-import of a module brings now."""
    space = tracked.namespace
    listed = space.get("__all__")
    return {name for name in space if not name.startswith("_")} if listed is None else set(listed)


class Writes(dict[str, Any]):
    """A namespace for statements that passes everything to another, and notes what was bound."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        super().__init__()
        self._namespace = namespace
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        return self._namespace[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._namespace[name] = value
        self.names.add(name)

    def __delitem__(self, name: str) -> None:
        del self._namespace[name]
        self.names.discard(name)


def _grafted(code: Any, item: Recoded, place: int) -> Any:
    from hmr.live.codes import graft

    return graft(code, item.units[place])


def _owner_nodes(source: SourceModule, step: Step) -> list[ast.ClassDef]:
    out: list[ast.ClassDef] = []
    statements: Sequence[Statement] = source.statements
    for place in step.node.position[:-1]:
        tree = statements[place].node
        assert isinstance(tree, ast.ClassDef)
        out.append(tree)
        statements = statements[place].members
    return out


def _gone_members(old: Statement | None, new: Statement, qualname: QualName) -> frozenset[str]:
    """Give the members that a class (perhaps a nested one) had in the old source only."""
    before, after = _find_class(old, qualname), _find_class(new, qualname)
    if before is None or after is None:
        return frozenset()
    had = {name for member in before.members for name in member.facts.binds}
    has = {name for member in after.members for name in member.facts.binds}
    annotated = any(isinstance(tree, ast.AnnAssign) for m in before.members for tree in m.nodes)
    still = any(isinstance(tree, ast.AnnAssign) for m in after.members for tree in m.nodes)
    return frozenset((had - has) | ({"__annotations__"} if annotated and not still else set()))


def _find_class(statement: Statement | None, qualname: QualName) -> Statement | None:
    head, *rest = qualname.split(".")
    found = statement if statement is not None and statement.name == head else None
    for name in rest:
        inner: Mapping[str, Statement] = {m.name: m for m in found.members} if found else {}
        found = inner.get(name)
    return found


def _bound(space: Mapping[str, Any], statement: Statement) -> Iterator[object]:
    """Give what a definition's statement bound, with the members of a class."""
    for name in statement.facts.binds:
        found = space.get(name)
        yield found
        if statement.kind == "class" and isinstance(found, type):
            for member in vars(found).values():
                yield getattr(member, "__func__", getattr(member, "fget", member))


def layers(found: Any) -> Iterator[Any]:
    """Give an object and what it wraps, as `functools.wraps` notes it, from the outside in."""
    for _ in range(16):
        if found is None:
            return
        yield found
        found = getattr(found, "__wrapped__", None)


def _relocate_classes(tx: Transaction, item: Recoded) -> None:
    """Where the interpreter keeps a class's first line in the class, move it along."""
    if not _env.CLASSES_KNOW_THEIR_LINE:
        return
    for statement in item.source.statements:
        if statement.kind == "class":
            _relocate_class(tx, item.tracked.namespace.get(statement.name), statement)


def _relocate_class(tx: Transaction, cls: object, statement: Statement) -> None:
    if not isinstance(cls, type) or not isinstance(vars(cls).get("__firstlineno__"), int):
        return
    if vars(cls)["__firstlineno__"] != statement.first:
        tx.member(cls, "__firstlineno__", statement.first)
    for member in statement.members:
        if member.kind == "class":
            _relocate_class(tx, vars(cls).get(member.name), member)
