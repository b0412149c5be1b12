"""Statements that run again and put into a collection what their former run has put in already.

`logger.add(sys.stderr)` runs again since `add` was edited, and the logger has two handlers. What
the former run put in is not known in general; that the collection has grown is, and it is said.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from types import FunctionType, ModuleType
from typing import Any, TypeAlias

from hmr import hooks
from hmr._types import ModuleName, QualName
from hmr.graph import Key, Node
from hmr.graph.origins import origin
from hmr.live.classes.heirs import hooks_of
from hmr.live.process.looking import attributes, is_a, names_of, peek
from hmr.live.process.survey import resolve
from hmr.live.registries.collected import sum_at
from hmr.live.registries.fills import filled_before, with_members
from hmr.live.registries.rewrapped import unwrap
from hmr.live.registries.written import acts_on_a_library, buffers, writes_sql, written
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.afresh import makes_anew
from hmr.source.assigning import assigned, augmented
from hmr.source.filling import gone_on_from
from hmr.source.spelling import dotted

_DEEP = 4
_MOST = 500
"""How many collections and objects are looked at around one statement."""
_PLAIN = (int, float, str, bytes, tuple, frozenset)
_ROWS = (list, tuple, set, frozenset, deque)
_ATOMS = frozenset((int, float, complex, bool, str, bytes, type(None), FunctionType))

Root: TypeAlias = "tuple[ModuleName, QualName]"
Contents: TypeAlias = "dict[tuple[str, ...], list[Any]]"


class Growth:
    """The collections that a statement is about to fill, perhaps for a second time.

    Parameters:
        work: the commit.
        step: runs the statement; nothing of it has been taken out yet.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work = work
        statement = step.node.statement
        self._place = (step.node.module, statement.name, statement.first)
        ran_before = step.because is not None or step.old is not None
        rows = range(statement.first, statement.last + 1)
        disposed = any(True for _ in hooks.registry.disposers(step.node.module, rows))
        self._cls: Root = (step.node.module, step.node.qualname)
        self._roots: list[Root] = []
        filled_again = (step.node.module, step.node.position) in work.emptied
        anew = ran_before and (filled_again or _is_put_anew(work, step))
        if statement.kind != "import" and ran_before and not disposed and not anew:
            self._roots = [r for r in _roots(work, step) if not _is_made_anew(work, step, r)]
        self._found: dict[str, Any] | None = None
        if isinstance(statement.node, ast.ClassDef) and statement.node.decorator_list:
            # A decorator may fill what it finds on the class.
            self._roots += [self._cls] if ran_before and self._cls not in self._roots else []
            own = {name for member in statement.members for name in member.binds}
            held = vars(cls) if ran_before and is_a(cls := self._at(self._cls), type) else {}
            self._found = {name: value for name, value in held.items() if name not in own}
        inside = f"{step.node.qualname}."
        of_class = statement.kind == "class"
        self._own = {
            root: self._at(root)
            for root in self._roots
            if of_class and root[0] == step.node.module and root[1].startswith(inside)
        }
        self._before = self._contents()
        self._loops = statement.loops
        self._same = step.old is None or step.old.text == statement.text
        self._buffers = dict(buffers(work, step)) if ran_before and not disposed else {}
        again = step.because is not None and not disposed
        acts = again and (
            acts_on_a_library(work, step) or writes_sql(work, step) or _finds_it_there(work, step)
        )
        self._acts = acts and not anew
        self._onward = bool(gone_on_from(statement))
        self._added = dict(_adds_again(work, step)) if ran_before and not disposed else {}
        self._sums = dict(_sums(work, step)) if ran_before and not disposed else {}

    def settle(self, emptied: Collection[Root] = ()) -> None:
        """Say it if one of the collections holds all that it held, and more.

        Parameters:
            emptied: those from which the entries of the former run were taken out.
        """
        remaining, said = self._work.out.remaining, self._work.grown
        if self._has_grown(emptied):
            if self._place not in remaining:
                remaining.append(self._place)
                said.add(self._place)
        elif self._place in said:  # what it fills was made again, and it ran once more
            remaining.remove(self._place)
            said.discard(self._place)

    def _has_grown(self, emptied: Collection[Root]) -> bool:
        if self._acts or any(len(written(each)) > many for each, many in self._buffers.values()):
            return True
        space = self._work.registry[self._place[0]].namespace
        if any(_led_to(space, name) != value for name, value in self._added.items()):
            return True
        if any(sum_at(self._work, key) != value for key, value in self._sums.items()):
            return True
        after = self._contents()
        for path, held in self._before.items():
            if path[:2] in self._work.afresh or _is_in(path, emptied):
                continue
            of_class = self._found is not None and path[:2] == self._cls
            if of_class and not self._is_found_again(path):
                continue
            if self._is_set_anew(path) or self._is_of_this_revision(path):
                continue
            now, tx = after.get(path, ()), self._work.tx
            if unwrap(tx, held, now, same=self._same, space=space, loops=self._loops):
                return True
            if self._onward and _plainly_differ(held, after.get(path, ())):
                return True  # ``PRICES[name] = price * RATE``, of what it had made of it before
            if held and len(after.get(path, ())) > len(held):
                # (What has taken over an entry of this run was put there again.)
                known = {id(item) for item in after[path]} - self._work.renewed.keys()
                if all(id(item) in known for item in held):
                    return True
        return False

    def _is_set_anew(self, path: tuple[str, ...]) -> bool:
        """Whether a hook has given the class itself another one: ``cls.names = [...]``."""
        root: Root = (path[0], path[1])
        return root in self._own and self._at(root) is not self._own[root]

    def _is_of_this_revision(self, path: tuple[str, ...]) -> bool:
        """Whether a hook has given another class the collection in this revision."""
        thing = self._at((path[0], path[1])) if len(path) > 2 else None
        for part in path[2:]:
            if is_a(thing, type):
                held = vars(thing)
                before = self._work.tx.former(thing, held)
                if part in before and before[part] is not held.get(part):
                    return True
                thing = held.get(part)
            else:
                thing = thing.get(part) if type(thing) is dict else None
        return False

    def _is_found_again(self, path: tuple[str, ...]) -> bool:
        """Whether a path leads through what stands on the class, the same object as before."""
        assert self._found is not None
        if len(path) < 3 or path[2] not in self._found or path[2].startswith("__"):
            return False
        cls = self._at(self._cls)
        return is_a(cls, type) and vars(cls).get(path[2]) is self._found[path[2]]

    def _at(self, root: Root) -> Any:
        """Give what stands under a root."""
        return resolve(self._work.registry[root[0]].namespace, root[1])

    def _contents(self) -> Contents:
        out: Contents = {}
        for module, name in self._roots:
            first, *rest = name.split(".")
            found = self._work.registry[module].namespace.get(first)
            for attribute in rest:
                space = vars(found) if is_a(found, type) else attributes(found)
                found = space.get(attribute)
            each: Contents = {}
            look(self._work, found, (module, name), each)
            out |= each
        return out


def _plainly_differ(before: Sequence[Any], after: Sequence[Any]) -> bool:
    """Whether plain entries of a collection are others than before."""
    pairs = zip(before, after, strict=False)
    return any(type(old) in _PLAIN and type(new) in _PLAIN and old != new for old, new in pairs)


def _finds_it_there(work: Work, step: Step) -> bool:
    """Whether a line sets a key unless it is there, which it had set by what was edited since.

    ``TABLE.setdefault("tea", 1)`` of a mapping whose `__setitem__` does something else now.
    """
    tree = step.node.statement.node
    call = tree.value if isinstance(tree, ast.Expr) else None
    function = call.func if isinstance(call, ast.Call) else None
    if not isinstance(function, ast.Attribute) or function.attr != "setdefault":
        return False
    used = (step.because or frozenset()) & work.changed
    return any(key.what == "code" and key.name.endswith(".__setitem__") for key in used)


def _adds_again(work: Work, step: Step) -> Iterator[tuple[str, Any]]:
    """Give the attributes to which a statement adds once more, and their values if plain.

    But for those that what they belong to has given again since the revision began.
    """
    module, statement = step.node.module, step.node.statement
    for spelling in augmented(statement):
        value = _led_to(work.registry[module].namespace, spelling)
        home = work.graph.origin_before(work.recoded(module).source, spelling)
        if type(value) in _PLAIN and not _is_made_anew(work, step, home):
            yield spelling, value


def _sums(work: Work, step: Step) -> Iterator[tuple[Key, Any]]:
    """Give the sums to which a hook or a decorator adds for a definition, and their values."""
    node = step.node
    if node.statement.kind in ("function", "class"):
        keys = {Key(*added, "content") for added in work.graph.adds_to(node)}
        for key in keys | work.graph.fills(node):
            value = sum_at(work, key)
            if value is not None and not _is_made_anew(work, step, (key.module, key.name)):
                yield key, value


def _led_to(space: Mapping[str, Any], spelling: str) -> Any:
    """Give what a dotted name leads to, through what classes have for their objects, too."""
    first, *rest = spelling.split(".")
    found = space.get(first)
    for part in rest:
        own = peek(found, part)
        found = own if own is not None else peek(type(found), part)
    return found


def _is_in(path: tuple[str, ...], roots: Collection[Root]) -> bool:
    """Whether a path lies in one of the roots, in whichever way it came there."""
    spelt = ".".join(path[1:]) + "."
    return any(path[0] == module and spelt.startswith(f"{name}.") for module, name in roots)


def altered(work: Work, step: Step) -> Iterator[Any]:
    """Give the objects of the program that a statement may alter, as far as it is known."""
    for node in step.node.with_members() if step.node.statement.kind != "import" else ():
        for module, name in _roots(work, replace(step, node=node)):
            space = work.registry[module].namespace
            yield from (resolve(space, name), space.get(name.partition(".")[0]))
        space = work.registry[node.module].namespace
        yield from (_reached(space, read) for read in node.statement.facts.reads)


def _reached(space: Mapping[str, Any], read: str) -> Any:
    """Give the first object on the way of a dotted name that is no module."""
    first, *rest = read.split(".")
    found = space.get(first)
    for name in rest:
        if not is_a(found, ModuleType):
            break
        found = vars(found).get(name)
    return found


def _roots(work: Work, step: Step) -> Iterator[Root]:
    node = step.node
    parts = [*node.with_members()]  # they all run where a class runs as a whole
    keys = {(key.module, key.name) for each in parts for key in work.graph.fills(each)}
    keys = keys.union(*map(work.graph.receivers, parts))
    tree = node.statement.node
    if isinstance(tree, ast.AugAssign) and isinstance(tree.target, ast.Name):
        keys.add((node.module, tree.target.id))
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Call):
        handed = map(dotted, (*tree.value.args, *(word.value for word in tree.value.keywords)))
        keys |= {origin(work.graph, node.module, each) for each in handed if each is not None}
    if node.statement.kind == "other":
        keys |= {origin(work.graph, *each) for each in _altered_by_callbacks(work, node)}
    receiver = _receiver(tree)
    if receiver is not None:  # whose method may be a library's: ``visitor.visit(tree)``
        keys.add((node.module, receiver))
    if isinstance(tree, (ast.Assign, ast.AnnAssign)):  # ``first, *rest = rows`` makes another list
        keys -= {(node.module, name) for name in node.statement.binds}
    if _fills_for_once(work, step):
        keys -= {(key.module, key.name) for key in work.graph.fills(node)}
        keys -= work.graph.receivers(node)
    return (key for key in sorted(keys) if key[0] in work.registry)


def _fills_for_once(work: Work, step: Step) -> bool:
    """Whether only a hook fills something that a class has got with a base."""
    cls = work.registry[step.node.module].namespace.get(step.node.qualname)
    if step.node.statement.kind != "class" or not is_a(cls, type):
        return False
    had_none = not work.unhooked.get(id(cls), hooks_of(cls))
    return had_none and filled_before(work, step, with_members) == set()


def _altered_by_callbacks(work: Work, node: Node) -> Iterator[tuple[ModuleName, str]]:
    """Give the collections that functions alter which were observed to run under a statement.

    A library may have called them, which no name tells: ``scheduler.run()``.
    """
    for module, name in work.graph.ran_under(node):
        if work.graph.has(module):
            for binder in work.graph.index(module).binders.get(name, ()):
                for spelling in binder.statement.alterations.later:
                    yield module, spelling


def _is_put_anew(work: Work, step: Step) -> bool:
    """Whether a statement that ran in this revision put there what this one alters."""
    module, below = step.node.module, step.node.statement
    statements = work.graph.source(module).statements
    ran = (place for place in work.ran.tops(module) if place < len(statements))
    return any(makes_anew(statements[place], below) for place in ran)


def _receiver(tree: ast.stmt) -> str | None:
    """Give the name of the object a method of which a statement calls, dropping the result."""
    call = tree.value if isinstance(tree, ast.Expr) else None
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
        owner = call.func.value
        return owner.id if isinstance(owner, ast.Name) else None
    return None


def _is_made_anew(work: Work, step: Step, root: Root) -> bool:
    """Whether what would hold the former entries was made again in this revision, without them."""
    module, first = root[0], root[1].partition(".")[0]
    made = (work.afresh, work.refilled, work.filling)
    if any((module, first) in each for each in made):
        return True
    parts = root[1].split(".")
    names = [".".join(parts[: end + 1]) for end in range(len(parts))]
    binders = [node for name in names for node in work.graph.index(module).binders.get(name, ())]
    binders += _setting(work, step, root)
    ran = any((module, other.position) in work.ran for other in binders if other != step.node)
    return ran or any(Key(module, name, "value") in work.changed for name in names)


def _setting(work: Work, step: Step, root: Root) -> Sequence[Node]:
    """Give the statements above that give an attribute another value, to which nothing is added."""
    module, place = step.node.module, step.node.position[0]
    tops = enumerate(work.graph.source(module).statements[:place])
    return [
        Node(module, (at,), statement)
        for at, statement in tops
        if root[0] == module
        and statement.may_spell(root[1].partition(".")[0])
        and root[1] in assigned(statement) - augmented(statement)
    ]


def look(work: Work, thing: Any, path: tuple[str, ...], out: Contents) -> None:
    """Note what collections hold: something that is one, and those in it and in objects of ours.

    Parameters:
        work: the commit.
        thing: where the search begins.
        path: the module and the name of it.
        out: where it is noted, by the way to each collection.
    """
    if not is_a(thing, ModuleType):
        _look(work, thing, path, out, {})


def _look(
    work: Work, thing: Any, path: tuple[str, ...], out: Contents, ours: dict[type, bool]
) -> None:
    """Do so.

    Parameters:
        work: the commit.
        thing: something that is no module.
        path: the way to it.
        out: where it is noted.
        ours: the kinds that were met, and whether they are the program's: of each are many.
    """
    kind = type(thing)
    if kind is not dict and work.packing.settings(thing) is not None:
        return  # what a call sets there a second time is the same setting
    if issubclass(kind, dict):
        out[path] = list(dict.values(thing))
        inner = list(islice(dict.items(thing), _MOST))
    elif issubclass(kind, _ROWS):
        rows: Any = next(each for each in _ROWS if issubclass(kind, each))
        out[path] = list(rows.__iter__(thing))
        inner = [*enumerate(out[path][:_MOST])]
    elif is_a(thing, type):
        inner = list(vars(thing).items())
    else:
        if kind not in ours:
            ours[kind] = names_of(kind)[0] in work.registry
        if not ours[kind]:
            return
        inner = list(attributes(thing).items())
    if len(path) >= _DEEP + 2:
        return
    for name, value in inner:
        if len(out) > _MOST:
            return
        if type(value) not in _ATOMS and not is_a(value, ModuleType):
            _look(work, value, (*path, str(name)), out, ours)
