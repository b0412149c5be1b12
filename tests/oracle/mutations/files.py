"""Mutations of which files there are, and of what stands in which."""

from __future__ import annotations

import ast
import re
from random import Random

from .module import Definition, Edit, Files, Module, of_future


def moved(module: Module, random: Random) -> Files:
    """A function or a class moves to a new module, and is imported back."""
    node = random.choice(_plain(module))
    return _moved(module, random, node, [module.lines(node, "")])


def moved_with_imports(module: Module, random: Random) -> Files:
    """The same, and the new module has all the imports of the old one."""
    node = random.choice(_plain(module))
    return _moved(module, random, node, [module.lines(node, "")], _imports(module))


def moved_to_the_end(module: Module, random: Random) -> Files:
    """A function or a class moves to the end of its module."""
    node = random.choice(_plain(module))
    if node is module.tree.body[-1]:
        return {}
    text = f"\n\n{module.source(node)}"
    return module.edited(module.lines(node, ""), module.after(module.tree.body[-1], text))


def moved_to_another(module: Module, random: Random) -> Files:
    """A function or a class moves to a module that is there already, and is imported back."""
    node = random.choice(_plain(module))
    others = [path for path in sorted(module.texts) if path != module.path]
    other = Module(random.choice(others), module.texts)
    into = other.after(other.tree.body[-1], f"\n\n{module.source(node)}")
    back = module.lines(node, f"from {other.name} import {node.name}\n")
    return {**module.edited(back), **other.edited(into)}


def copied(module: Module, random: Random) -> Files:
    """A new module has a copy of a function or a class, which takes the old one's place later."""
    node = random.choice(_plain(module))
    return _moved(module, random, node, [], _imports(module))


def becomes_a_package(module: Module, _: Random) -> Files:
    """A module becomes a package of the same name and content."""
    if module.path.endswith("/__init__.py") or "/" not in module.path:
        return {}
    found = [node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)]
    deeper = [
        module.at(node, "from " + "." * node.level, "from " + "." * (node.level + 1))
        for node in found
        if node.level
    ]
    text = module.edited(*deeper)[module.path]
    return {module.path: None, f"{module.path.removesuffix('.py')}/__init__.py": text}


def becomes_a_module(module: Module, _: Random) -> Files:
    """A package that has no other modules becomes a module."""
    folder = module.path.removesuffix("__init__.py")
    alone = sum(path.startswith(folder) for path in module.texts) == 1
    if not module.path.endswith("/__init__.py") or not alone or folder.count("/") < 2:
        return {}
    found = [node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)]
    if any(node.level == 1 for node in found):
        return {}
    less = [
        module.at(node, "from " + "." * node.level, "from " + "." * (node.level - 1))
        for node in found
        if node.level
    ]
    return {module.path: None, f"{folder[:-1]}.py": module.edited(*less)[module.path]}


def module_renamed(module: Module, random: Random) -> Files:
    """A module has another name, which the others import it by; the old one may import it."""
    if module.path.endswith("__init__.py"):
        return {}
    stem = module.name.rpartition(".")[2]
    new = f"{stem}_m{random.randrange(9)}"
    path = module.path.removesuffix(f"{stem}.py") + f"{new}.py"
    if random.random() < 0.5:
        return {module.path: f"from {module.package}.{new} import *\n", path: module.text}
    word = re.compile(rf"((?:from|import)\s[\w. ]*|^\s*import\s.*)\b{stem}\b(?=[\s.,]|$)", re.M)
    changed: Files = {}
    for other, text in module.texts.items():
        renamed = word.sub(rf"\g<1>{new}", text)
        if renamed != text or other == module.path:
            changed[path if other == module.path else other] = renamed
    return {**changed, module.path: None}


def module_gone(module: Module, random: Random) -> Files:
    """A module is taken away, and with it the statements that import from it."""
    if module.path.endswith("__init__.py"):
        return {}
    stem = module.name.rpartition(".")[2]
    changed: Files = {module.path: None}
    for path in module.texts:
        other = Module(path, module.texts)
        found = [
            node
            for node in other.tree.body
            if isinstance(node, ast.ImportFrom) and ((node.module or "").rpartition(".")[2] == stem)
        ]
        if found and path != module.path:
            changed.update(other.edited(*(other.lines(node, "") for node in found)))
    return changed if random.random() < 0.5 or len(changed) < 4 else {}


def reached_through_another(module: Module, random: Random) -> Files:
    """What is imported from a module comes from a new one that hands on all it has."""
    fits = [
        node
        for node in module.tree.body
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module
    ]
    node = random.choice(fits)
    between = f"_mutant_door_{random.randrange(99)}"
    path = f"{module.path.rpartition('/')[0]}/{between}.py"
    names = ", ".join(ast.unparse(alias) for alias in node.names)
    whole = "from .{} import *\n" if random.random() < 0.3 else "from .{} import " + names + "\n"
    text = module.source(node).replace(f".{node.module} ", f".{between} ", 1)
    return {**module.edited(module.lines(node, text)), path: whole.format(node.module)}


def with_a_table(module: Module, random: Random) -> Files:
    """A new module has a table of what another one defines; that one is imported by it."""
    defined = [*module.functions(), *module.classes()]
    names = [node.name for node in random.sample(defined, min(3, len(defined)))]
    if not names or not module.package:
        return {}
    folder = module.path.rpartition("/")[0]
    path = f"{folder}/_mutant_table_{random.randrange(99)}.py"
    text = (
        f"from {module.name} import {', '.join(names)}\n"
        f"TABLE = {{{', '.join(f'{name!r}: {name}' for name in names)}}}\n"
        "KEYS = sorted(TABLE)\n"
        "class Held:\n"
        f"    it = TABLE[{names[0]!r}]\n"
    )
    return {path: text}


def _moved(
    module: Module, random: Random, node: Definition, edits: list[Edit], imports: str = ""
) -> Files:
    if not module.package:
        return {}
    name = f"_mutant_{node.name}_{random.randrange(99)}"
    path = f"{module.path.rpartition('/')[0]}/{name}.py"
    future = "from __future__ import annotations\n"
    back = f"from {module.package}.{name} import {node.name}\n"
    return {
        **module.edited(*edits, module.after(node, back)),
        path: f"{future}{imports}\n\n{module.source(node)}",
    }


def _plain(module: Module) -> list[Definition]:
    return [*module.functions(), *module.classes()]


def _imports(module: Module) -> str:
    nodes = [n for n in module.tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
    return "".join(module.source(node) for node in nodes if not of_future(node))
