"""Mutations of how statements stand: their order, what is around them, how they import."""

from __future__ import annotations

import ast
from random import Random

from .module import Files, Module, indented, neighbours, of_future, plain_name

_AROUND = (
    "if True:\n{}",
    "if True:\n{}else:\n    pass\n",
    "try:\n{}except ValueError:\n    raise\n",
    "try:\n{}finally:\n    pass\n",
    "for _mutant in range(1):\n{}",
    "import contextlib as _mutant\nwith _mutant.suppress(OSError):\n{}",
    "while True:\n{}    break\n",
)
_IMPORTS = (ast.Import, ast.ImportFrom)
_VALUES = (ast.Assign, ast.AnnAssign)
_DEFINED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def wrapped(module: Module, random: Random) -> Files:
    """A top-level statement stands inside of another one that lets it run once."""
    kinds = (*_IMPORTS, *_VALUES, *_DEFINED)
    node = random.choice([n for n in module.tree.body if isinstance(n, kinds) and not of_future(n)])
    text = random.choice(_AROUND).format(indented(module.source(node)))
    return module.edited(module.lines(node, text))


def unwrapped(module: Module, random: Random) -> Files:
    """What stands in a condition at the top level stands alone."""
    node = random.choice([node for node in module.tree.body if isinstance(node, ast.If)])
    text = "".join(module.source(part) for part in node.body)
    space = " " * node.body[0].col_offset
    if '"""' in text:
        raise LookupError("a text over several lines")
    lines = [line.removeprefix(space) for line in text.splitlines(True)]
    return module.edited(module.lines(node, "".join(lines)))


def member_wrapped(module: Module, random: Random) -> Files:
    """A member of a class stands inside of a condition."""
    parts = [part for node in module.classes() for part in node.body]
    node = random.choice([part for part in parts if isinstance(part, (*_VALUES, *_DEFINED))])
    text = f"{' ' * node.col_offset}if True:\n{indented(module.source(node))}"
    return module.edited(module.lines(node, text))


def definitions_swapped(module: Module, random: Random) -> Files:
    """Two functions or classes follow in the other order."""
    return module.swapped(*random.choice(neighbours(module.tree.body, *_DEFINED)))


def values_swapped(module: Module, random: Random) -> Files:
    """Two assignments or imports follow in the other order."""
    return module.swapped(*random.choice(neighbours(module.tree.body, *_VALUES, *_IMPORTS)))


def commented(module: Module, random: Random) -> Files:
    """There is a comment more, or there are three."""
    text = "# a comment\n" * random.randrange(1, 4)
    return module.edited(module.before(random.choice(module.tree.body[1:]), text))


def first_lines_gone(module: Module, random: Random) -> Files:
    """There are some empty lines before a statement, which all that follows moves by."""
    return module.edited(module.before(random.choice(module.tree.body[1:]), "\n" * 3))


def bound_twice(module: Module, random: Random) -> Files:
    """A value is bound twice, to something else first."""
    node = random.choice(module.assignments())
    return module.edited(module.before(node, f"{plain_name(node)} = None\n"))


def defined_twice(module: Module, random: Random) -> Files:
    """A function or a class is defined twice in the same words."""
    node = random.choice([*module.functions(), *module.classes()])
    return module.edited(module.after(node, f"\n\n{module.source(node)}"))


def aliased(module: Module, random: Random) -> Files:
    """A function or a class has a second name, or its first one only for a moment."""
    node = random.choice([*module.functions(), *module.classes()])
    name = node.name
    text = random.choice(
        [
            f"_mutant_{name} = {name}\n",
            f"_mutant_{name} = {name}\ndel {name}\n{name} = _mutant_{name}\n",
            f"{name}, _mutant = {name}, 1\n",
            f"globals()['_mutant_{name}'] = {name}\n",
        ]
    )
    return module.edited(module.after(node, text))


def import_by_module(module: Module, random: Random) -> Files:
    """A name is read off a module instead of being imported from it."""
    node = random.choice([n for n in _from_imports(module) if len(n.names) == 1])
    name = node.names[0].name
    bound, dots = node.names[0].asname or name, "." * node.level
    if "." in (node.module or "") and node.level:
        return {}
    bring = f"from {dots} import {node.module}" if dots else f"import {node.module}"
    text = f"{bring} as _from_{bound}\n{bound} = _from_{bound}.{name}\n"
    return module.edited(module.lines(node, text))


def import_split(module: Module, random: Random) -> Files:
    """What one statement imports is imported by one for each name."""
    node = random.choice([n for n in _from_imports(module) if len(n.names) > 1])
    begin = f"from {'.' * node.level}{node.module} import "
    text = "".join(f"{begin}{ast.unparse(alias)}\n" for alias in node.names)
    return module.edited(module.lines(node, text))


def import_of_all(module: Module, random: Random) -> Files:
    """The names that are imported from a module are all that it has."""
    node = random.choice([n for n in _from_imports(module) if n.level])
    text = f"from {'.' * node.level}{node.module} import *\n{module.source(node)}"
    if random.random() < 0.5:
        text = f"from {'.' * node.level}{node.module} import *\n"
    return module.edited(module.lines(node, text))


def exports(module: Module, random: Random) -> Files:
    """`__all__` loses a name, has one more, or is in another order."""
    node = random.choice([node for node in module.tree.body if _exports(node)])
    value = node.value if isinstance(node, _VALUES) else None
    if not isinstance(value, ast.List | ast.Tuple):
        return {}
    names = [item.value for item in value.elts if isinstance(item, ast.Constant)]
    change = random.randrange(3)
    if change == 0:
        names.remove(random.choice(names))
    elif change == 1:
        have = [part.name for part in (*module.functions(), *module.classes())]
        names.append(random.choice([name for name in have if name not in names]))
    else:
        random.shuffle(names)
    return module.edited(module.spelled(value, repr(names)))


def exports_come(module: Module, random: Random) -> Files:
    """A module without `__all__` gets one with all that it defines."""
    if any(_exports(node) for node in module.tree.body):
        return {}
    names = [node.name for node in (*module.functions(), *module.classes())]
    last = random.choice(module.tree.body[-1:])
    return module.edited(module.after(last, f"\n__all__ = {names!r}\n")) if names else {}


def _exports(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def _from_imports(module: Module) -> list[ast.ImportFrom]:
    return [
        node
        for node in module.tree.body
        if isinstance(node, ast.ImportFrom) and node.module and not of_future(node)
        if node.names[0].name != "*"
    ]
