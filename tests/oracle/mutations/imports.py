"""Mutations of how modules come by each other's names."""

from __future__ import annotations

import ast
from random import Random

from .module import Files, Function, Module, indented, margin, of_future, opened, plain_name

_TYPES = "from typing import TYPE_CHECKING as _MUTANT_TYPES\n"


def lazily(module: Module, random: Random) -> Files:
    """A function that uses an imported name imports it itself."""
    node, name = _one_name(module, random)
    users = [
        part
        for part in (*module.functions(), *module.methods())
        if opened(part) and any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(part))
    ]
    into = random.choice(users)
    line = f"{margin(into)}{' '.join(ast.unparse(node).split())}\n"
    return module.edited(module.before(into.body[0], line))


def whole_name(module: Module, random: Random) -> Files:
    """A relative import becomes an absolute one."""
    node = random.choice([n for n in _from(module) if n.level == 1 and n.module])
    old = f"from .{node.module} "
    return module.edited(module.at(node, old, f"from {module.package}.{node.module} "))


def by_another_name(module: Module, random: Random) -> Files:
    """A name is imported by another one, which the module uses from now on."""
    node, name = _one_name(module, random)
    found = [n for n in ast.walk(module.tree) if isinstance(n, ast.Name) and n.id == name]
    uses = [module.spelled(part, f"_as_{name}") for part in found]
    asked = ast.unparse(node).split(" as ")[0]
    return module.edited(module.lines(node, f"{asked} as _as_{name}\n"), *uses)


def tried(module: Module, random: Random) -> Files:
    """An import may fail: it is tried, after one that does, or with a way out."""
    node, name = _one_name(module, random)
    text = random.choice(
        [
            "try:\n    from mutant_is_nowhere import {1}\nexcept ImportError:\n{0}",
            "try:\n{0}except ImportError:\n    {1} = None\n",
            "import contextlib as _mutant\nwith _mutant.suppress(ImportError):\n{0}",
        ]
    )
    return module.edited(module.lines(node, text.format(indented(module.source(node)), name)))


def for_types_only(module: Module, random: Random) -> Files:
    """A name is imported for type checkers only."""
    if not any(of_future(node) for node in module.tree.body):
        return {}
    node, _ = _one_name(module, random)
    text = f"{_TYPES}if _MUTANT_TYPES:\n{indented(module.source(node))}"
    return module.edited(module.lines(node, text))


def by_the_machinery(module: Module, random: Random) -> Files:
    """A name is got by `import_module`, or by the attribute of a module that another imported."""
    node = random.choice(
        [n for n in _from(module) if n.level == 1 and n.module and not n.names[1:]]
    )
    name = node.names[0]
    text = (
        f"import importlib as _mutant\n{name.asname or name.name} = "
        f"_mutant.import_module('.{node.module}', __package__).{name.name}\n"
    )
    return module.edited(module.lines(node, text))


def given_lazily(module: Module, random: Random) -> Files:
    """A name of a module is given by its `__getattr__`, from a new one."""
    if any(isinstance(n, Function) and n.name == "__getattr__" for n in module.tree.body):
        return {}
    node = random.choice([*module.functions(), *module.classes()])
    if not module.package or _used(module, node.name):
        return {}
    new = f"_mutant_lazy_{random.randrange(99)}"
    nodes = [n for n in module.tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
    text = (
        f"def __getattr__(name):\n    if name == {node.name!r}:\n"
        f"        from {module.package}.{new} import {node.name}\n        return {node.name}\n"
        "    raise AttributeError(name)\n"
    )
    path = f"{module.path.rpartition('/')[0]}/{new}.py"
    return {
        **module.edited(module.lines(node, text)),
        path: "".join(module.source(n) for n in nodes) + f"\n\n{module.source(node)}",
    }


def future(module: Module, _: Random) -> Files:
    """Annotations are kept as words, or are so no longer."""
    line = "from __future__ import annotations\n"
    found = [node for node in module.tree.body if of_future(node)]
    if found:
        return module.edited(module.lines(found[0], ""))
    first = module.tree.body[1 if ast.get_docstring(module.tree, clean=False) is not None else 0]
    return module.edited(module.before(first, line))


def handed_on(module: Module, random: Random) -> Files:
    """A package hands on a name of one of its modules, or all of them."""
    if not module.path.endswith("/__init__.py"):
        return {}
    folder = module.path.removesuffix("__init__.py")
    inside = [p for p in sorted(module.texts) if p.startswith(folder) and p != module.path]
    other = Module(random.choice([p for p in inside if "/" not in p[len(folder) :]]), module.texts)
    word = other.name.rpartition(".")[2]
    names = [node.name for node in (*other.functions(), *other.classes())]
    line = random.choice(
        [f"from .{word} import *\n", f"from .{word} import {random.choice(names)}\n"]
    )
    return module.edited(module.after(module.tree.body[-1], line))


def constant_moved(module: Module, random: Random) -> Files:
    """A constant moves to a new module, is imported back, and has another value maybe."""
    node = random.choice([n for n in module.assignments() if isinstance(n.value, ast.Constant)])
    if not module.package:
        return {}
    name = plain_name(node)
    new = f"_mutant_{name.strip('_').lower()}_{random.randrange(99)}"
    back = f"from {module.package}.{new} import {name}\n"
    text = module.source(node)
    if isinstance(node.value, ast.Constant) and type(node.value.value) is int:
        text = random.choice([text, f"{name} = {node.value.value + 1}\n"])
    path = f"{module.path.rpartition('/')[0]}/{new}.py"
    return {**module.edited(module.lines(node, back)), path: text}


def deleted_at_the_end(module: Module, random: Random) -> Files:
    """A module deletes a name when it is done with it."""
    nodes = [*module.functions(), *module.classes(), *module.assignments()]
    names = [getattr(node, "name", "") or plain_name(node) for node in nodes]
    name = random.choice([name for name in names if not _used(module, name)])
    return module.edited(module.after(module.tree.body[-1], f"del {name}\n"))


def _one_name(module: Module, random: Random) -> tuple[ast.ImportFrom, str]:
    node = random.choice([node for node in _from(module) if len(node.names) == 1])
    return node, node.names[0].asname or node.names[0].name


def _from(module: Module) -> list[ast.ImportFrom]:
    found = [node for node in module.tree.body if isinstance(node, ast.ImportFrom)]
    return [node for node in found if not of_future(node) and node.names[0].name != "*"]


def _used(module: Module, name: str) -> bool:
    reads = (n for n in ast.walk(module.tree) if isinstance(n, ast.Name) and n.id == name)
    return any(isinstance(node.ctx, ast.Load) for node in reads)
