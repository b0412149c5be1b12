"""Whose is it: what a statement made when it ran before, so that its new run may make it over."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from enum import EnumType
from functools import partial
from types import FunctionType, MemberDescriptorType
from typing import Any

from hmr._env import CLASS_BODY_NAMES
from hmr._types import QualName
from hmr.live.classes.takeover import generated
from hmr.live.process.looking import is_a, names_of, peek
from hmr.live.process.survey import resolve
from hmr.live.recode import Recoded
from hmr.live.statements.aliases import other_name
from hmr.live.statements.decorated import left_by, unmark_members
from hmr.live.statements.stars import had_brought
from hmr.live.work import Work, is_taken
from hmr.plan import Step
from hmr.plan.relations import annotates, rebinding
from hmr.source import Statement, scopes

_BRANCHES = (ast.If, ast.Try, ast.TryStar, ast.For, ast.While, ast.With, ast.Match)
"""Statements that may bind a name, or not."""
_CODE = (FunctionType, staticmethod, classmethod)


def known_class(
    work: Work, step: Step, item: Recoded, before: Mapping[str, Any], qualname: QualName
) -> type | None:
    """Find the class that a class statement made before, under a name or in another module.

    Parameters:
        work: the commit.
        step: the step that runs the statement.
        item: its module.
        before: the module's namespace when the step began.
        qualname: the class's qualified name.
    """
    module, head = step.node.module, qualname.partition(".")[0]
    came = work.moving.came.get((module, head))
    if is_a(came, type):
        found = resolve({head: came}, qualname)
        if is_a(found, type):
            work.tx.member(found, "__module__", module)
            return found
    # Another statement of this revision may have bound the name in between.
    for space in (before, work.originals[module]):
        found = resolve(space, qualname)
        if is_a(found, type):
            where, name = names_of(found)
            if name == qualname and (
                where == module or _made_here(work, item, _former(step), qualname, found)
            ):
                return found
    return None


def nested_class(item: Recoded, qualname: QualName) -> type | None:
    """Find the class that a class statement in another's body made before."""
    found = resolve(item.tracked.namespace, qualname)
    if is_a(found, type) and names_of(found) == (item.tracked.name, qualname):
        return found
    return None


def inside(step: Step, qualname: QualName) -> QualName:
    """Give the name that a class has from the statement of a step on."""
    return qualname.removeprefix(step.node.prefix)


def is_its(work: Work, step: Step, item: Recoded, name: str, old: Any) -> bool:
    """Whether what a name holds was made by this statement, not by another that binds it.

    What is another definition's (``handler = shop.price`` before it became a `def`) must not
    be made over.
    """
    if is_a(old, FunctionType) or is_a(old, type):
        module, qualname = names_of(old)
        home = sys.modules.get(module)
        there = resolve(vars(home), qualname) if home is not None else None
        own = (step.node.module, name) == (module, qualname)
        if there is old and not own and not _made_here(work, item, _former(step), name, old):
            return False
    if had_brought(work, step.node.module, name, old) or _only_named(work, step, name, old):
        return False
    binders = work.binders(step.node.module, name, step.node)
    if len(rebinding(binders)) < 2 or (step.node.module, name) in work.filling:
        return True  # (others only add to what it holds: ``TABLE |= more``)
    if step.old is not None and step.old.facts.asks_for(name) and binders[-1] == step.node:
        return True  # ``price = rounded(price)``: it had the last word before, too
    codes = {id(code) for code in item.units[step.node.position[0]]}
    return id(peek(old, "__code__")) in codes or _had_the_last_word(work, step, name, old)


def _only_named(work: Work, step: Step, name: str, old: object) -> bool:
    """Whether a name only was another one for what has its own still: ``price = shop.tea``."""
    source = work.registry[step.node.module].source
    bound = next((each for each in reversed(source.statements) if name in each.binds), None)
    first = other_name(bound) if bound is not None else None
    if first is None or other_name(step.node.statement) is not None:
        return False
    home, spelt = work.graph.origin_before(source, first)
    return home in work.registry and resolve(work.registry[home].namespace, spelt) is old


def _had_the_last_word(work: Work, step: Step, name: str, old: object) -> bool:
    """Whether a definition is the last that binds a name, then and now, and nobody else has since.

    What it had made may be a wrapper, in which nothing tells whose it is.
    """
    module, former = step.node.module, _former(step)
    tracked, originals = work.registry[module], work.originals[module]
    statements = (known for known in tracked.source.statements if name in known.binds)
    before = [it for it in statements if it is former or is_taken(it, tracked.namespace)]
    last = bool(before) and (before[-1] is former or _stands_for(work, step, before[-1], name))
    if not last or work.binders(module, name, step.node)[-1] != step.node:
        return False
    return old is originals.get(name) and not tracked.rebound(name, originals)


def _stands_for(work: Work, step: Step, last: Statement, name: str) -> bool:
    """Whether a definition comes after the one that had a name, which nobody asked for before."""
    kinds = {last.kind, step.node.statement.kind}
    above = work.graph.source(step.node.module).statements[: step.node.position[0]]
    if kinds not in ({"function"}, {"class"}) or last.decorated:
        return False  # (a decorator may have it: ``@show.register def _``)
    return not any(statement.facts.asks_for(name) for statement in above)


def _former(step: Step) -> Statement | None:
    """Give the statement that ran before: itself, where only what it uses was edited."""
    return step.old or (step.node.statement if step.because is not None else None)


def _made_here(
    work: Work, item: Recoded, old: Statement | None, qualname: QualName, found: object
) -> bool:
    """Whether a definition is this statement's, though it says that it is another module's.

    A package often says so of what it exports.
    """
    if not find_classes(old, qualname) and (old is None or old.label != qualname):
        return False
    for _ in range(9):  # what decorators have wrapped
        inner = peek(found, "__wrapped__")
        found = inner if is_a(inner, FunctionType) else found
    if is_a(found, FunctionType):
        return found.__globals__ is item.tracked.namespace and found.__name__ == qualname
    head = qualname.partition(".")[0]
    sources = (item.tracked.source, work.graph.source(item.tracked.name))
    statements = (other for source in sources for other in source.statements)
    imported = any(head in other.facts.imports for other in statements if "import" in other.text)
    # (A branch may define what another one would have imported, and an edit import it first.)
    return not imported or any(
        is_a(member, FunctionType)
        and member.__globals__ is item.tracked.namespace
        and member.__code__.co_qualname.startswith(f"{qualname}.")
        for member in (vars(found).values() if is_a(found, type) else ())
    )


def gone_members(work: Work, item: Recoded, step: Step, qualname: QualName) -> frozenset[str]:
    """Give the members that a class (perhaps a nested one) had in the old source only.

    With those that the new source may leave out again: what it deletes, or binds in a branch.

    Of several class statements for one name, the last had made the class.
    """
    before, after = find_classes(step.old, qualname), find_classes(step.node.statement, qualname)
    head = qualname.partition(".")[0]
    before += find_classes(work.moving.stood.get((step.node.module, head)), qualname)
    for other in item.tracked.source.statements if not step.node.owners else ():
        if head in other.binds and other is not step.old:
            before += find_classes(other, qualname)
    for other in item.source.statements[: step.node.position[0]] if not step.node.owners else ():
        if head in other.binds:  # it may have made the class in this revision
            before += find_classes(other, qualname)
    was = [step.old] if step.old is not None else item.tracked.source.statements
    if after and not before and any(qualname in each.binds for each in was):
        # ``Order = type("Order", (), {"total": total})``: what it was given goes with that.
        return members_of(known_class(work, step, item, item.tracked.namespace, qualname))
    if not before or not after:
        return frozenset()
    had = {name for cls in before for member in cls.members for name in member.binds}
    has = {name for cls in after for member in cls.members for name in member.binds}
    annotated, still = any(map(annotates, before)), any(map(annotates, after))
    members = [member for cls in after for member in cls.members]
    has -= {name for member in members for name in member.deletes}
    has -= {name for each in members if isinstance(each.node, _BRANCHES) for name in each.binds}
    if len(after) > 1:  # one in each branch: which one makes the class is not known yet
        had, has = had | has, set()
    return frozenset((had - has) | ({"__annotations__"} if annotated and not still else set()))


def members_of(cls: object) -> frozenset[str]:
    """Give what a class has that is gone unless its statement, or a hook, gives it once more."""
    if not is_a(cls, type):
        return frozenset()
    return frozenset(
        name
        for name, member in vars(cls).items()
        if (any(is_a(member, kind) for kind in _CODE) and not _is_of_enums(cls, name, member))
        or not (
            name.startswith("__")
            or name == "_abc_impl"
            or is_a(cls, EnumType)
            or is_a(member, MemberDescriptorType)
        )
    )


def _is_of_enums(cls: type, name: str, member: object) -> bool:
    """Whether an enum has a function of its base's as each enum is given it when it is made."""
    if not is_a(cls, EnumType):
        return False
    own = peek(member, "__func__") or member
    theirs = (vars(base).get(name) for base in cls.__mro__[1:])
    return any(own is (peek(each, "__func__") or each) for each in theirs)


def left_on(work: Work, step: Step, space: Mapping[str, Any], qualname: QualName) -> frozenset[str]:
    """Give what a class has from hooks and decorators, and not of its body, that they may set anew.

    Parameters:
        work: the commit.
        step: the step of its statement.
        space: the module's names when the revision began.
        qualname: the class, perhaps a nested one.
    """
    found = _sides(work, step, space, qualname)
    if found is None:
        return frozenset()
    cls, before, old, new = found
    own = {name for each in before for member in each.members for name in member.binds}
    former = partial(_former_members, work)
    return left_by(work.with_former, space, cls, old, new, former) - own


def unmark_methods(work: Work, step: Step, space: Mapping[str, Any], qualname: QualName) -> None:
    """Take away what decorators that are gone had set on the methods of a class; see `left_on`."""
    found = _sides(work, step, space, qualname)
    if found is not None:
        cls, _, old, new = found
        unmark_members(work.tx, space, cls, old, new)


def _sides(
    work: Work, step: Step, space: Mapping[str, Any], qualname: QualName
) -> tuple[type, list[Statement], ast.ClassDef, ast.ClassDef] | None:
    """Give a class, how it was stated, and the last of the statements before and after its edit."""
    place = step.node.module, qualname.partition(".")[0]
    came = work.moving.came.get(place)
    cls = resolve(space if came is None else {place[1]: came}, qualname)
    before = find_classes(work.moving.stood.get(place) or _former(step), qualname)
    after = find_classes(step.node.statement, qualname)
    if not before or not after or not is_a(cls, type):
        return None
    old, new = before[-1].node, after[-1].node
    assert isinstance(old, ast.ClassDef)
    assert isinstance(new, ast.ClassDef)
    return cls, list(before), old, new


def stated_members(work: Work, step: Step, cls: type) -> set[str]:
    """Give what a class has of its statement, of decorators and hooks, where a call makes it now.

    What the program itself has put on it is not among that.
    """
    before = find_classes(step.old, names_of(cls)[1])
    if not before:
        return set()
    old = before[-1].node
    assert isinstance(old, ast.ClassDef)
    bare = ast.ClassDef(old.name, [], [], [], [])
    space, former = work.originals[step.node.module], partial(_former_members, work)
    left = left_by(work.with_former, space, cls, old, bare, former)
    own = {name for each in before for member in each.members for name in member.binds}
    noted = {"__annotations__"} if any(map(annotates, before)) else set[str]()
    return {*own, *left, *noted, *generated(cls), *CLASS_BODY_NAMES}


def _former_members(work: Work, cls: type) -> Mapping[str, Any]:
    """Give what a class had when the revision began."""
    return work.tx.former(cls, vars(cls))


def kept_members(step: Step, qualname: QualName) -> frozenset[str]:
    """Give the members that keep their value when a class statement runs again.

    A docstring among them that the edit does not touch: the program may have set another. But
    decorators are asked again, and what binds `__doc__` in the body, since they may have made it.
    """
    names = step.names if step.node.prefix + qualname == step.node.qualname else frozenset()
    before, after = find_class(step.old, qualname), find_class(step.node.statement, qualname)
    if before is None or after is None:
        return names
    old, new = before.node, after.node
    assert isinstance(old, ast.ClassDef)
    assert isinstance(new, ast.ClassDef)
    same = ast.get_docstring(old, clean=False) == ast.get_docstring(new, clean=False)
    made = (
        new.decorator_list
        or old.decorator_list
        or any("__doc__" in member.binds for member in after.members)
    )
    return names | {"__doc__"} if same and not made else names


def kept_and_read(step: Step, qualname: QualName) -> tuple[frozenset[str], frozenset[str]]:
    """Give the members that keep their value, and those that the body reads and does not alter.

    Parameters:
        step: the step of the class statement.
        qualname: the class, perhaps a nested one.
    """
    kept = kept_members(step, qualname)
    cls = find_class(step.node.statement, qualname) if kept else None
    members = cls.members if cls is not None else ()
    names = {read.partition(".")[0] for member in members for read in member.facts.reads} & kept
    altered = {name.partition(".")[0] for each in members for name in each.alterations.now}
    plain = (ast.Assign, ast.AnnAssign)
    read = (
        name
        for name in names - altered
        if [isinstance(each.node, plain) for each in members if name in each.binds] == [True]
    )
    return kept, frozenset(read)


def find_classes(statement: Statement | None, qualname: QualName) -> list[Statement]:
    """Give the class statements of a name within a statement, in all of its branches."""
    if statement is None:
        return []
    if statement.kind != "other":
        found = find_class(statement, qualname)
        return [found] if found is not None else []
    head, _, rest = qualname.partition(".")
    return [
        found
        for tree in scopes.inside(statement.nodes)
        if isinstance(tree, ast.ClassDef) and tree.name == head
        for found in [_inner(_as_statement(tree, statement), rest)]
        if found is not None
    ]


def _as_statement(tree: ast.ClassDef, around: Statement) -> Statement:
    last = tree.end_lineno or tree.lineno
    return Statement("class", tree.name, tree.lineno, last, "", around.lazy_annotations, (tree,))


def find_class(statement: Statement | None, qualname: QualName) -> Statement | None:
    head, _, rest = qualname.partition(".")
    found = _inner(statement, rest) if statement is not None and statement.label == head else None
    return found if found is not None and found.kind == "class" else None


def _inner(found: Statement | None, names: str) -> Statement | None:
    for name in names.split(".") if names else ():
        inner: Mapping[str, Statement] = {m.name: m for m in found.members} if found else {}
        found = inner.get(name)
    return found


def defined_here(space: dict[str, Any], name: str, *things: object) -> bool:
    """Whether these are definitions that stand in for an import, and not what the import gave.

    What another module has is taken as it is, were it equal.
    """
    return all(
        (is_a(thing, FunctionType) and thing.__globals__ is space and thing.__qualname__ == name)
        or (is_a(thing, type) and names_of(thing) == (space.get("__name__"), name))
        for thing in things
    )
