"""The steps of a commit that touch one definition: members of a class, signatures, docstrings."""

from __future__ import annotations

import ast
from collections import ChainMap
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import FunctionType
from typing import Any

from hmr._types import MISSING
from hmr.graph import Key, Node
from hmr.live.classes.bodies import write_members
from hmr.live.classes.heirs import read_by_heirs
from hmr.live.classes.homes import say_as_before
from hmr.live.classes.parameters import classes_around, execute_within
from hmr.live.classes.reopening import reopening
from hmr.live.classes.sealed import is_sealed
from hmr.live.classes.takeover import content
from hmr.live.functions import patching
from hmr.live.functions.adopt import plain
from hmr.live.functions.exchanged import is_as_written, take_content
from hmr.live.known.tracked import Unit
from hmr.live.process.looking import is_a, spellings
from hmr.live.process.survey import resolve
from hmr.live.recode import live_functions
from hmr.live.registries.fills import filled_by
from hmr.live.registries.further import without_further
from hmr.live.registries.growth import Growth
from hmr.live.registries.living import hold_the_live
from hmr.live.registries.numbers import Numbers
from hmr.live.registries.registrations import registrations
from hmr.live.statements.decorated import unmark
from hmr.live.statements.met import as_at_a_start, leave_out_what_comes
from hmr.live.statements.whose import gone_members, inside, kept_and_read, nested_class
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import SourceModule, Statement, shape
from hmr.source.compiling import bare_function, class_body, compiled
from hmr.source.reflection import SHOWN


def run_member(work: Work, step: Step) -> None:
    node = step.node
    item = work.recoded(node.module)
    cls = resolve(item.tracked.namespace, ".".join(node.owners))
    if not is_a(cls, type):
        work.out.skipped.append(step)
        return
    last = work.binders(node.module, node.owners[0])[-1:]
    if last and last[0].position != node.position[:1] and last[0].statement.kind == "class":
        return  # the class is that of another statement further down
    if is_sealed(cls, work.registry) and not _holds_its_body(work, step, cls):
        work.out.skipped.append(replace(step, reason="its metaclass made something else of it"))
        return
    work.packing.before(step)
    keys = _filled(work, step)
    growth = Growth(work, step) if keys else None
    (name,) = node.statement.binds if len(node.statement.binds) == 1 else ("",)
    was = vars(cls).get(name)
    there = [was] if was is not None else []
    since = len(work.tx.transplanted)
    numbers = Numbers(work, step)
    registered = registrations(work, node, keys, step.old, there, withdraw=bool(there))
    code = class_body(item.source, _owner_nodes(item.source, step), node.statement.nodes)
    place = node.position[0]
    code = item.graft(code, place)
    space = _Noting(vars(cls))
    had = dict(space)
    leave_out_what_comes(work, step, space)
    notes = space["__annotations__"] = had["__annotations__"] = {}
    space.names.clear()
    rows = range(node.statement.first, node.statement.last + 1)
    scope = item.tracked.namespace
    with (
        reopening(
            work.tx,
            scope,
            lambda qualname: nested_class(item, qualname),
            lambda qualname: gone_members(work, item, step, inside(step, qualname)),
            lambda qualname: kept_and_read(step, inside(step, qualname)),
            work.made_anew,
            work.packing,
            code,
        ),
        without_further(work, node, keys),
        work.observing(node.module, code, rows),
    ):
        execute_within(classes_around(scope, node.owners), code, scope, space)
    fresh = {
        name: value
        for name, value in space.items()
        if name == "__classcell__" or had.get(name, MISSING) is not value
    }
    taken = [
        name
        for name, value in fresh.items()
        if is_as_written(step.old or node.statement, name, had.get(name))
        and take_content(work.tx, step, name, had.get(name, MISSING), value)
    ]
    for name in taken:
        work.altered.add(id(had[name]))
        work.changed.add(Key(node.module, node.prefix + name, "value"))
        del fresh[name]
    if notes or "__annotations__" in vars(cls):
        annotate(work, step, cls)
    originals = work.members.setdefault(id(cls), dict(vars(cls)))
    originals |= work.returning(step, node.statement.binds - originals.keys())
    kinds = {node.statement.kind, step.old.kind if step.old is not None else None}
    own = node.statement.binds if kinds == {"function"} else frozenset()
    gone = _not_any_more(work, step, space.names)
    marked = {
        name: dict(it.__dict__) for name in own if is_a(it := plain(fresh.get(name)), FunctionType)
    }
    before, members = content(cls), dict(vars(cls))
    names = {name: patching.called(plain(members.get(name))) for name in fresh}
    written = write_members(work.tx, cls, fresh, gone, originals=originals, own=own)
    for name in fresh.keys() - written:
        held = vars(cls).get(name)
        if patching.called(plain(held)) != names[name]:
            work.altered.add(id(held))  # who has asked for its name
        if work.has_altered(held):
            written.add(name)
    say_as_before(work.tx, cls, members, node.module)
    work.given(node.module, ".".join(node.owners), before, content(cls))
    for name, marks in marked.items():
        work.note(item.tracked)
        seen = ChainMap(originals, work.originals[node.module])
        unmark(
            work.tx,
            work.with_former,
            seen,
            step.old,
            node.statement,
            name,
            plain(vars(cls).get(name)),
            marks,
        )
    for name in written:
        for spelt in spellings(cls, name):
            work.changed.add(Key(node.module, node.prefix + spelt, "value"))
    hold_the_live(work, since, registered.found if registered is not None else (), cls)
    if registered is not None:
        registered.settle()
    numbers.settle()
    if growth is not None:
        growth.settle()
    if written or taken:
        tell_heirs(work, step, cls, {*written, *taken})
    for name in node.statement.binds:
        work.changed.add(Key(node.module, node.prefix + name, "code"))
    work.say(step, "rerun", step.reason)


def _filled(work: Work, step: Step) -> set[Key]:
    """Give what a member fills as it is made, or did before its edit: by a decorator, say."""
    node, old = step.node, step.old
    sides = [each for each in (node.statement, old) if each is not None]
    if not any(each.kind == "other" or each.decorated for each in sides):
        return set()
    return filled_by(work, step, lambda member: (member,))


class _Noting(dict[str, Any]):
    """The namespace of a class for a part of its body, which notes what that binds."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        super().__init__(content)
        self.names: set[str] = set()

    def __setitem__(self, name: str, value: Any) -> None:
        super().__setitem__(name, value)
        self.names.add(name)


def _not_any_more(work: Work, step: Step, bound: set[str]) -> frozenset[str]:
    """Give what only a branch bound that is not taken any more."""
    binders = work.graph.index(step.node.module).binders
    return frozenset(
        name
        for name in step.node.statement.binds - bound
        if len(binders.get(step.node.prefix + name, ())) == 1
    )


def _holds_its_body(work: Work, step: Step, cls: type) -> bool:
    """Whether a class holds just what the old statement of its body gave."""
    old = step.old
    if old is None or old.kind == "function":
        return True
    source = work.registry[step.node.module].source
    tree: Any = ast.ClassDef(name=cls.__name__, bases=[], keywords=[], body=[], decorator_list=[])
    tree.type_params = []  # a field since 3.12
    code = class_body(source, [ast.copy_location(tree, old.node)], old.nodes)
    space = dict(vars(cls))
    scope = work.registry[step.node.module].namespace
    execute_within(classes_around(scope, step.node.owners), code, scope, space)
    held = vars(cls)
    return all(patching.alike(held.get(name), space.get(name)) for name in old.binds)


def tell_heirs(work: Work, step: Step, cls: type, names: Collection[str]) -> None:
    """Other members make a class another for those that read them when they were made."""
    if read_by_heirs(cls, names, work.registry, work.graph):
        work.altered.add(id(cls))  # also under the names that others have imported it by
        work.changed.add(Key(step.node.module, ".".join(step.node.owners), "value"))


def annotate(work: Work, step: Step, cls: type) -> None:
    """Fill a class's own annotations anew from the whole of its body, in its order."""
    item = work.recoded(step.node.module)
    owners = _owner_nodes(item.source, step)
    if isinstance(step.node.statement.node, ast.ClassDef) and step.how == "signature":
        owners.append(step.node.statement.node)
    bare = [
        ast.copy_location(ast.AnnAssign(node.target, node.annotation, None, node.simple), node)
        for node in owners[-1].body
        if isinstance(node, ast.AnnAssign)
    ]
    code = class_body(item.source, owners, bare)
    notes: dict[str, Any] = {}
    names = [owner.name for owner in owners]
    scope = item.tracked.namespace
    space = {**vars(cls), "__annotations__": notes}
    execute_within(classes_around(scope, names), code, scope, space)
    known = vars(cls).get("__annotations__")
    if known is None:
        work.tx.member(cls, "__annotations__", notes)
    elif known != notes or list(known) != list(notes):
        patching.refill(work.tx, known, notes)


def signature(work: Work, step: Step) -> None:
    node = step.node
    item = work.recoded(node.module)
    tree = node.statement.node
    if isinstance(tree, ast.ClassDef):
        cls = resolve(item.tracked.namespace, node.qualname)
        if is_a(cls, type):
            annotate(work, step, cls)
            work.say(step, "patch", step.reason)
        return
    assert isinstance(tree, shape.FUNCTIONS)
    scope, around = item.tracked.namespace, dict[str, Any]()
    owners = _owner_nodes(item.source, step)
    if owners:
        cls = resolve(scope, ".".join(node.owners))
        around = dict(vars(cls)) if is_a(cls, type) else around
        code = class_body(item.source, owners, [bare_function(tree)])  # which mangles its names
    else:
        code = compiled(item.source, [bare_function(tree)])
    code = item.graft(code, node.position[0])  # a lambda in a default moves with later edits
    space = dict(around)
    rows = range(tree.lineno, node.statement.last + 1)
    with (
        as_at_a_start(work, step, scope),
        without_further(work, node, (), signature=True),
        work.observing(node.module, code, rows),
    ):
        # (A lambda in a default is to have the module's own globals.)
        execute_within(classes_around(scope, node.owners), code, scope, space)
    model = next(
        made
        for name, made in space.items()
        if is_a(made, FunctionType) and around.get(name) is not made
    )
    unit = item.units[node.position[0]]
    differs = False
    for function in live_functions(item, [unit], _codes_of(node, unit), work.functions):
        differs |= patching.take_signature(work.tx, function, model)
        differs |= _defaults_altered(work, step, function)
    if differs or step.because is None:
        work.changed.add(Key(node.module, node.qualname, "code"))
        for name in SHOWN:
            work.changed.add(Key(node.module, f"{node.qualname}.{name}", "value"))
        work.say(step, "patch", step.reason)


def _defaults_altered(work: Work, step: Step, function: FunctionType) -> bool:
    """Whether a default is the same object as before, and holds something else now."""
    held = [*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values()]
    if work.has_altered(held):
        return True
    filled = [key for key in step.because or () if key.what == "content" and key in work.changed]
    return any(
        value is root
        for key in filled
        for root in (resolve(work.registry[key.module].namespace, key.name.partition(".")[0]),)
        for value in held
    )


def _codes_of(node: Node, unit: Unit) -> Unit:
    wanted = tuple(code for code in unit if code.co_qualname == node.qualname)
    # A property's getter and setter share a name: they are told apart by their lines.
    here = tuple(code for code in wanted if code.co_firstlineno == node.statement.first)
    return here or wanted


def document(work: Work, step: Step) -> None:
    node = step.node
    space = work.registry[node.module].namespace
    text: str | None = None
    tree = node.statement.node
    if node.statement.kind in ("function", "class"):
        _documented_again(work, step, tree)
        return
    if node.statement is not step.old and isinstance(tree, ast.Expr):
        text = documented(tree)
    if not node.owners:
        work.tx.put(space, "__doc__", text)
    else:
        cls = resolve(space, ".".join(node.owners))
        if is_a(cls, type):
            work.tx.member(cls, "__doc__", text)
    work.say(step, "patch", step.reason)


def _documented_again(work: Work, step: Step, tree: Any) -> None:
    """Give a definition the docstring that its statement has, since another adds to that."""
    node = step.node
    found = resolve(work.registry[node.module].namespace, node.qualname)
    first = tree.body[0] if ast.get_docstring(tree, clean=False) is not None else None
    text = documented(first) if first is not None else None
    if is_a(found, type):
        work.tx.member(found, "__doc__", text)
    elif is_a(found, FunctionType):
        work.tx.set(found, "__doc__", text)
    else:
        return
    work.changed.add(Key(node.module, f"{node.qualname}.__doc__", "value"))


def documented(tree: ast.Expr) -> str | None:
    """Give a docstring as the compiler does, which may strip its indentation (3.13)."""
    space: dict[str, Any] = {}
    exec(compile(ast.Module([tree], []), "<docstring>", "exec"), space)
    text = space.get("__doc__")
    return text if isinstance(text, str) else None


def told_hash(work: Work, step: Step, cls: type) -> dict[str, Any]:
    """Give the `__hash__` that a class's body has itself, which does not go with `__eq__`."""
    statements: Sequence[Statement] = work.recoded(step.node.module).source.statements
    for place in step.node.position[:-1]:
        statements = statements[place].members
    told = any("__hash__" in statement.binds for statement in statements)
    return {"__hash__": vars(cls)["__hash__"]} if told and "__hash__" in vars(cls) else {}


def _owner_nodes(source: SourceModule, step: Step) -> list[ast.ClassDef]:
    out: list[ast.ClassDef] = []
    statements: Sequence[Statement] = source.statements
    for place in step.node.position[:-1]:
        tree = statements[place].node
        assert isinstance(tree, ast.ClassDef)
        out.append(tree)
        statements = statements[place].members
    return out
