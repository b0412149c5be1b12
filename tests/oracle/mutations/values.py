"""Mutations of values: constants, defaults, docstrings, annotations, tables."""

from __future__ import annotations

import ast
from random import Random

from .module import Files, Module, constants, indented, of_future, plain_name

_CODE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def constant(module: Module, random: Random) -> Files:
    """A top-level name gets another number or word."""
    found = [node.value for node in module.assignments()]
    return _other(module, random, *(node for node in found if isinstance(node, ast.Constant)))


def inside_a_value(module: Module, random: Random) -> Files:
    """A number or a word somewhere in a top-level statement is another one."""
    return _other(module, random, *(s for s in module.tree.body if not isinstance(s, _CODE)))


def inside_a_member(module: Module, random: Random) -> Files:
    """A number or a word in a class's body is another one."""
    parts = [part for node in module.classes() for part in node.body]
    return _other(module, random, *(part for part in parts if not isinstance(part, _CODE)))


def default(module: Module, random: Random) -> Files:
    """A parameter has another default."""
    functions = [*module.functions(), *module.methods()]
    found = [d for f in functions for d in (*f.args.defaults, *f.args.kw_defaults) if d is not None]
    return _other(module, random, *found)


def decorator_argument(module: Module, random: Random) -> Files:
    """A decorator is called with another number or word."""
    defined = [*module.functions(), *module.methods(), *module.classes()]
    return _other(module, random, *(line for node in defined for line in node.decorator_list))


def docstring(module: Module, random: Random) -> Files:
    """A function, a class or the module says something else of itself."""
    defined = [module.tree, *module.functions(), *module.methods(), *module.classes()]
    found = [node.body[0] for node in defined if ast.get_docstring(node)]
    lines = [node.value for node in found if isinstance(node, ast.Expr)]
    return _other(module, random, *(line for line in lines if line.lineno == line.end_lineno))


def annotation(module: Module, random: Random) -> Files:
    """A parameter is annotated otherwise."""
    functions = [*module.functions(), *module.methods()]
    found = [arg.annotation for f in functions for arg in f.args.args if arg.annotation]
    return module.edited(module.spelled(random.choice(found), random.choice(["object", "'int'"])))


def truth(module: Module, random: Random) -> Files:
    """True is False, or the other way round, in a top-level value or a class."""
    bodies = [*module.tree.body, *(part for node in module.classes() for part in node.body)]
    found = [
        node
        for part in bodies
        if not isinstance(part, _CODE)
        for node in ast.walk(part)
        if isinstance(node, ast.Constant) and isinstance(node.value, bool)
    ]
    node = random.choice(found)
    return module.edited(module.spelled(node, repr(not node.value)))


def longer_table(module: Module, random: Random) -> Files:
    """A top-level list, tuple, set or dictionary has one entry more, in front."""
    tables = (ast.List, ast.Set, ast.Dict)
    found = [
        node
        for part in module.assignments()
        if part.value is not None and plain_name(part) != "__all__"
        for node in ast.walk(part.value)
        if isinstance(node, tables) and (isinstance(node, ast.Dict) or node.elts)
    ]
    node = random.choice(found)
    entry = "'mutant': 'mutant', " if isinstance(node, ast.Dict) else "'mutant', "
    bracket = "[" if isinstance(node, ast.List) else "{"
    return module.edited(module.at(node, bracket, bracket + entry))


def shorter_table(module: Module, random: Random) -> Files:
    """A top-level list, tuple or set has one entry less."""
    found = [
        node
        for part in module.assignments()
        if part.value is not None
        for node in ast.walk(part.value)
        if isinstance(node, ast.List | ast.Set | ast.Tuple) and len(node.elts) > 2
    ]
    node = random.choice(found)
    gone = random.randrange(len(node.elts) - 1)
    return module.edited(module.between(node.elts[gone], node.elts[gone + 1], ""))


def by_another_name(module: Module, random: Random) -> Files:
    """A value is computed under one name and bound to its own by a second statement."""
    node = random.choice([node for node in module.assignments() if isinstance(node, ast.Assign)])
    name = plain_name(node)
    made = f"_made_{name.strip('_')}"
    return module.edited(
        module.spelled(node.targets[0], made), module.after(node, f"{name} = {made}\n")
    )


def by_a_call(module: Module, random: Random) -> Files:
    """A value is what a function gives, which is called at once."""
    node = random.choice([node for node in module.assignments() if isinstance(node, ast.Assign)])
    name = plain_name(node)
    value = indented(module.source(node))
    text = f"def _make_{name}():\n{value}    return {name}\n{name} = _make_{name}()\n"
    return module.edited(module.lines(node, text))


def new_values(module: Module, random: Random) -> Files:
    """There is a new constant, a table made of it, and a function with both as defaults."""
    text = (
        f"_MUTANT = {random.randrange(9)}\n"
        "_MUTANT_TABLE = {key: _MUTANT for key in range(3)}\n"
        "def _mutant(a=_MUTANT, *, b=_MUTANT_TABLE):\n    return a\n"
    )
    return module.edited(module.before(random.choice(module.functions()), text))


def gone(module: Module, random: Random) -> Files:
    """A top-level assignment or call is taken away."""
    kinds = (ast.Assign, ast.AnnAssign, ast.Expr, ast.Import, ast.ImportFrom)
    found = [node for node in module.tree.body if isinstance(node, kinds) and not of_future(node)]
    return module.edited(module.lines(random.choice(found), ""))


def _other(module: Module, random: Random, *nodes: ast.AST) -> Files:
    node = random.choice(list(constants(*nodes)))
    value = node.value
    assert isinstance(value, int | str)
    new = value + 1 if isinstance(value, int) else value + "x"
    return module.edited(module.spelled(node, repr(new)))
