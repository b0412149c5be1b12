"""What the text of one statement or function tells of what it does: what it calls and measures."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from hmr.graph.keys import Node
from hmr.graph.sheet import decorator_facts
from hmr.source import Statement
from hmr.source.scopes import inside, locals_of, parameters_of
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted

HARMLESS = frozenset(
    ("setattr", "str", "int", "float", "bool", "list", "dict", "tuple", "set", "len", "sorted")
)
"""Built-in functions of which nothing stays."""


_APPLIES = re.compile(r"\blambda\b|\bpartial\(")


def called(node: Node) -> set[str]:
    """Give the spellings of what a statement calls by running."""
    if node.statement.note("may be decorated", _may_be_decorated):
        return decorator_facts(node.statement).calls
    return node.statement.facts.calls


def _may_be_decorated(nodes: Sequence[ast.stmt]) -> bool:
    return hasattr(nodes[0], "decorator_list")


def made_to_decorate(statement: Statement) -> Sequence[str]:
    """Give what makes decorators where it is called: ``@Route("/")`` calls what `Route` made."""
    return statement.note("made to decorate", _made_to_decorate)


def _made_to_decorate(nodes: Sequence[ast.stmt]) -> Sequence[str]:
    decorators = getattr(nodes[0], "decorator_list", ())
    spelt = (dotted(each.func) for each in decorators if isinstance(each, ast.Call))
    return tuple([spelling for spelling in spelt if spelling is not None])


def classes_made(statement: Statement) -> list[ast.ClassDef]:
    """Give the classes that a statement makes; a branch, or a `with`, may make several."""
    if statement.kind not in ("class", "other") or not statement.may_say("class"):
        return []
    trees = statement.nodes if statement.kind == "class" else inside(statement.nodes)
    found = [tree for tree in trees if isinstance(tree, ast.ClassDef)]
    return found if statement.kind == "other" or len(statement.nodes) == 1 else []


def classes_of(node: Node, name: str) -> list[ast.ClassDef]:
    """Give the class statements by which a node binds a name, in a branch or a `with`, too."""
    label = name.rpartition(".")[2]
    return [tree for tree in classes_made(node.statement) if tree.name == label]


def bases_of(node: Node, name: str) -> list[str]:
    """Give the bases, as they are spelt, of the classes by which a node binds a name."""
    bases = (dotted(base) for tree in classes_of(node, name) for base in tree.bases)
    return [base for base in bases if base is not None]


def handed(statement: Statement) -> Sequence[tuple[str, int | str, str]]:
    """Give what a statement, or a function when it is called, hands to what it calls, if spelt.

    With what is called, and where it is handed: ``put(TABLE, "tea")`` at 0, ``put(to=TABLE)`` at
    ``"to"``. What is local to the function is left out, unless that is what a parameter has by
    default.
    """
    return _places(statement)[0]


def handed_at_once(statement: Statement) -> Sequence[tuple[str, int | str, str]]:
    """Give what a statement hands on by running; of a definition, what its decorators get."""
    if statement.kind == "other":
        return handed(statement)
    if not statement.decorated:
        return ()
    return statement.note("handed to decorators", _handed_to_decorators)


def _handed_to_decorators(nodes: Sequence[ast.stmt]) -> Sequence[tuple[str, int | str, str]]:
    return _handed([ast.Expr(each) for each in getattr(nodes[0], "decorator_list", ())])[0]


def passed_on(function: Statement) -> Sequence[tuple[str, int | str, str]]:
    """Give what a function hands on of its own parameters, as `handed` does."""
    return _places(function)[1]


def _places(statement: Statement) -> tuple[Sequence[tuple[str, int | str, str]], ...]:
    if statement.kind not in ("function", "other"):
        return (), ()
    return statement.note("handed", _handed)


def _handed(nodes: Sequence[ast.stmt]) -> tuple[Sequence[tuple[str, int | str, str]], ...]:
    out: dict[tuple[str, int | str, str], None] = {}
    on: dict[tuple[str, int | str, str], None] = {}
    for tree in nodes:
        parameters = parameters_of(tree.args) if isinstance(tree, FUNCTIONS) else ()
        own = locals_of(tree.body, tree.args) if isinstance(tree, FUNCTIONS) else None
        for call in inside(tree.body if isinstance(tree, FUNCTIONS) else [tree]):
            callee = dotted(call.func) if isinstance(call, ast.Call) else None
            if callee is None or not isinstance(call, ast.Call):
                continue
            places = [*enumerate(call.args), *((word.arg, word.value) for word in call.keywords)]
            for place, given in places:
                root, dot, rest = (dotted(given) or "").partition(".")
                if root in parameters and place is not None:
                    on[callee, place, root + dot + rest] = None
                if own is not None and root in own.names:
                    root = own.given.get(root, "")
                if root and place is not None:
                    out[callee, place, root + dot + rest] = None
    return tuple(out), tuple(on)


def handed_later(statement: Statement) -> Sequence[tuple[str, str, int | str, str]]:
    """Give what is handed on when what a statement has made is called.

    ``on = lambda function: put(TABLE, function)``, ``on = partial(put, TABLE)``; as `handed` does,
    after what makes it so: nothing, or `partial`, as it is spelt.
    """
    if statement.kind != "other" or not _APPLIES.search(statement.text):
        return ()
    return statement.note("handed later", _handed_later)


def _handed_later(nodes: Sequence[ast.stmt]) -> Sequence[tuple[str, str, int | str, str]]:
    out: list[tuple[str, str, int | str, str]] = []
    for each in (each for tree in nodes for each in ast.walk(tree)):
        if isinstance(each, ast.Lambda):
            own = parameters_of(each.args)
            for callee, place, given in _handed([ast.Expr(each.body)])[0]:
                if not {callee.partition(".")[0], given.partition(".")[0]} & {*own}:
                    out.append(("", callee, place, given))
        elif isinstance(each, ast.Call) and each.args:
            by, callee = dotted(each.func) or "", dotted(each.args[0]) or ""
            if callee and by.rpartition(".")[2] == "partial":
                out.append((by, callee, 0, ""))
                out += [(by, callee, at, dotted(it) or "") for at, it in enumerate(each.args[1:])]
                words = ((word.arg, word.value) for word in each.keywords if word.arg)
                out += [(by, callee, name, dotted(it) or "") for name, it in words]
    return tuple(out)


def hands_over(node: Node, spelling: str) -> bool:
    """Whether a statement does more with what is spelt so than to call it: hands it on, say.

    Parameters:
        node: the statement.
        spelling: a dotted name.
    """
    known: frozenset[str] | None = node.statement.said.get("hands over")
    if known is None:
        of_all = [inner for tree in node.statement.nodes for inner in ast.walk(tree)]
        callees = {id(inner.func) for inner in of_all if isinstance(inner, ast.Call)}
        spelt = (dotted(inner) for inner in of_all if id(inner) not in callees)
        known = node.statement.said["hands over"] = frozenset(filter(None, spelt))
    return spelling in known


def does_no_more(function: ast.stmt) -> bool:
    """Whether a function calls nothing that may do something elsewhere."""
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    decorated = getattr(function, "decorator_list", ())
    return not decorated and all(dotted(call.func) in HARMLESS for call in calls)


def loops_anywhere(statement: Statement) -> bool:
    """Whether something is done in a loop."""
    known: bool | None = statement.said.get("loops")
    if known is None:
        loops = (ast.For, ast.While, ast.comprehension)
        known = any(isinstance(node, loops) for node in ast.walk(statement.node))
        statement.said["loops"] = known
    return known


def measured_by(function: Statement) -> frozenset[str]:
    """Give the spellings of what a function asks the length of."""
    known: frozenset[str] | None = function.said.get("measures")
    if known is None:
        calls = (node for node in ast.walk(function.node) if isinstance(node, ast.Call))
        found = (dotted(call.args[0]) for call in calls if _is_len(call))
        known = function.said["measures"] = frozenset(filter(None, found))
    return known


def _is_len(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "len" and len(call.args) == 1
