"""Which bindings a report speaks of: what was said to remain is no excuse for anything else.

HMR112 names a statement that did something elsewhere, HMR110 a file whose code goes on. So what
such a statement mentions may be another thing than in a cold process, and what is made of that.

HMR106 names an import in a circle that an edit has brought in: a start comes to the one module in
the midst of the other, so that the ``except ImportError`` around the import has its turn, and ``*``
gives what was bound till then. So what such an import binds may be another thing, or not be there.

HMR116 names a function that keeps what it had worked out for the running program: nobody can tell
whether that has asked, too, for what a statement had asked for which is gone. It excuses the
function's own table and nothing else: what statements ask for is worked out anew.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from hmr.replay.outcome import HELD, NOTHING, Difference, Outcome

from .known import KNOWN

_REMAINS = frozenset(("HMR110", "HMR112"))
_NAME = re.compile(r"\w+")
_DRAWN = re.compile(r"n\d")
"""How the names of a program begin."""


def unexcused(
    outcome: Outcome, before: Mapping[str, str], after: Mapping[str, str]
) -> list[Difference]:
    """Give the differences that nothing speaks of which was said.

    Parameters:
        outcome: what came of a revision.
        before: the files of the version that was live.
        after: those of the version that is live now.
    """
    named = set(_mentioned(outcome, before)) if outcome.stale else set()
    named |= _stood_for(named, before) if named else set()
    for files in (before, after):
        named |= _perhaps_in_vain(files, outcome)
    more = True
    while more:
        more = False
        for text in after.values():
            for statement in _statements(text):
                if not _binds(statement) <= named and not _names(statement).isdisjoint(named):
                    named |= _binds(statement)
                    more = True
    return [
        item
        for item in outcome.differences
        if item.excuse in ("", "HMR112")  # (one of HMR110 is of the very module)
        and _bound_at(item.path).isdisjoint(named)
        and not _is_luck(item)
        and not _is_said_to_be_kept(item, outcome)
    ]


def _stood_for(named: Collection[str], before: Mapping[str, str]) -> set[str]:
    """Give the names of the same things: where ``n5 = n15``, what was done to one was to both."""
    aliases = (statement for text in before.values() for statement in _statements(text))
    return {
        statement.value.id
        for statement in aliases
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, ast.Name)
        and not _binds(statement).isdisjoint(named)
    }


def _perhaps_in_vain(files: Mapping[str, str], outcome: Outcome) -> set[str]:
    """Give the names that modules import by ``*`` or under ``except`` where HMR106 names one."""
    trees = {_module_of(path): _parsed(text) for path, text in files.items() if path[-3:] == ".py"}
    said = {target.partition(":")[0] for code, target in outcome.stale if code == "HMR106"}
    out: set[str] = set()
    for name in said & trees.keys():
        tree = trees[name]
        tried = [node for node in tree.body if isinstance(node, ast.Try)]
        for imported in (inner for node in tried for inner in node.body):
            if isinstance(imported, ast.ImportFrom):
                out |= {alias.asname or alias.name for alias in imported.names}
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                out |= _offered(_origin(name, node), trees)
    return out


def _offered(module: str, trees: Mapping[str, ast.Module]) -> set[str]:
    """Give the names that ``*`` may give: what a module binds, and imports itself."""
    out, todo, seen = set[str](), [module], set[str]()
    while todo:
        name = todo.pop()
        if name not in trees or name in seen:
            continue
        seen.add(name)
        for node in ast.walk(trees[name]):
            out |= _binds(node) if isinstance(node, ast.stmt) else set()
            if isinstance(node, ast.Import):
                out |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
            if isinstance(node, ast.ImportFrom):
                out |= {alias.asname or alias.name for alias in node.names}
                todo += [_origin(name, node)] if node.names[0].name == "*" else []
    return out


def _origin(module: str, node: ast.ImportFrom) -> str:
    """Give the module that a module's import is from."""
    if not node.level:
        return node.module or ""
    base = module.split(".")[: -node.level] or [module]
    return ".".join([*base, *([node.module] if node.module else [])])


def _parsed(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError:
        return ast.Module([], [])


def _module_of(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _is_luck(item: Difference) -> bool:
    """Whether a star-import brings a package's module or not: it does if that came before."""
    name = item.path.partition(":")[2]
    sides = {item.hot, item.cold} - {NOTHING}
    return any(f"{side}.".endswith(f".{name}.") and side.startswith("module ") for side in sides)


def _is_said_to_be_kept(item: Difference, outcome: Outcome) -> bool:
    """Whether a table has old results of the function that is said to keep them."""
    said = ("HMR116", item.path.removesuffix(KNOWN)) in outcome.stale
    return said and item.path.endswith(KNOWN) and item.hot.startswith(f"{item.cold} ")


def _mentioned(outcome: Outcome, before: Mapping[str, str]) -> Iterator[str]:
    for code, target in outcome.stale:
        for path, text in before.items():
            module, _, name = target.partition(":")
            if code == "HMR110" and target.endswith("/" + path):
                called = {name for each in _statements(text) for name in _altered(each)}
                yield from called
                for other in before.values():  # a decorator or a hook fills a list of its module
                    for statement in _statements(other):
                        yield from _names(statement) if _binds(statement) & called else ()
            elif code == "HMR112" and path in _files_of(module):
                for statement in _statements(text):
                    lines = ast.get_source_segment(text, statement) or ""
                    its = _binds(statement) & {*name.split(", ")}
                    if its or lines.startswith(name.removesuffix("...")):
                        yield from _names(statement) | _binds(statement)


def _altered(statement: ast.stmt) -> set[str]:
    """Give what a statement may alter elsewhere: what it mentions; a definition, by decorators.

    A class does by the hooks of its bases, too.
    """
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        called = [*statement.decorator_list, *getattr(statement, "bases", ())]
        return {name for by in called for name in _names(by)}
    return _names(statement) | _binds(statement)


def _statements(text: str) -> Iterable[ast.stmt]:
    try:
        found = ast.parse(text).body
    except SyntaxError:
        return
    yield from (item for item in found if not isinstance(item, (ast.Import, ast.ImportFrom)))


def _names(tree: ast.AST) -> set[str]:
    """Give the names that stand in a tree; those imported as another end with a line below."""
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return {name.rstrip("_") for name in found if _DRAWN.match(name)}


def _binds(tree: ast.AST) -> set[str]:
    found = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return found | {
        node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))
    }


def _bound_at(path: str) -> set[str]:
    """Give the name that a path begins with, and that of an imported one."""
    name = _NAME.match(path.removeprefix(HELD).partition(":")[2])
    return {name.group(), name.group().rstrip("_")} if name is not None else set()


def _files_of(module: str) -> tuple[str, str]:
    path = module.replace(".", "/")
    return f"{path}.py", f"{path}/__init__.py"
