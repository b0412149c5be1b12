"""Mutations of functions and methods."""

from __future__ import annotations

import ast
import re
from random import Random

from .module import Files, Function, Module, indented, opened


def body(module: Module, random: Random) -> Files:
    """A function or a method does one thing more."""
    node = random.choice(_open(module))
    return module.edited(module.begun(node, f"_mutant = {random.randrange(99)}\n"))


def nested_body(module: Module, random: Random) -> Files:
    """A function inside of another one does one thing more."""
    node = random.choice(_inner(module))
    return module.edited(module.begun(node, f"_mutant = {random.randrange(99)}\n"))


def nested_reads_more(module: Module, random: Random) -> Files:
    """A function inside of another one reads a variable of the outer one that it did not have."""
    outer = random.choice([node for node in _open(module) if _inside(node)])
    inner = random.choice([node for node in _inside(outer) if opened(node)])
    return module.edited(
        module.begun(outer, f"_mutant = {random.randrange(9)}\n"),
        module.begun(inner, "_seen = _mutant\n"),
    )


def new_nested(module: Module, random: Random) -> Files:
    """A function makes a closure over its first parameter, and calls it never."""
    node = random.choice([node for node in _open(module) if node.args.args])
    text = f"def _mutant_inner():\n    return {node.args.args[0].arg}\n"
    return module.edited(module.begun(node, text))


def gone(module: Module, random: Random) -> Files:
    """A function or a method is taken away."""
    return module.edited(module.lines(random.choice([*module.functions(), *module.methods(2)]), ""))


def parameter(module: Module, random: Random) -> Files:
    """A function has one parameter more, by keyword."""
    nodes = [*module.functions(), *module.methods()]
    fits = [n for n in nodes if n.args.args and not (n.args.kwonlyargs or n.args.kwarg)]
    node = random.choice([n for n in fits if not n.args.vararg and not n.args.defaults])
    last = node.args.args[-1]
    return module.edited(
        module.spelled(last.annotation, f"{ast.unparse(last.annotation)}, *, mutant=None")
        if last.annotation
        else module.at(node, f"{last.arg})", f"{last.arg}, *, mutant=None)")
    )


def generator(module: Module, random: Random) -> Files:
    """A function becomes a generator function."""
    node = random.choice(_open(module))
    return module.edited(module.begun(node, "if False:\n    yield 1\n"))


def asynchronous(module: Module, random: Random) -> Files:
    """A function becomes a coroutine function, or is one no longer."""
    fits = [
        node
        for node in (*module.functions(), *module.methods())
        if isinstance(node, ast.FunctionDef) or not _awaits(node)
    ]
    node = random.choice(fits)
    old, new = ("def", "async def") if isinstance(node, ast.FunctionDef) else ("async def", "def")
    return module.edited(module.at(node, f"{old} {node.name}", f"{new} {node.name}"))


def undecorated(module: Module, random: Random) -> Files:
    """A function, a method or a class loses a decorator."""
    defined = [*module.functions(), *module.methods(), *module.classes()]
    node = random.choice([node for node in defined if node.decorator_list])
    line = random.choice(node.decorator_list)
    return module.edited(module.line_of(line, ""))


def decorated(module: Module, random: Random) -> Files:
    """A function gets a decorator: a cache, one that does nothing, or one that wraps."""
    node = random.choice(module.functions())
    line = random.choice(
        [
            "@_mutant_tools.lru_cache",
            "@(lambda f: f)",
            "@(lambda f: _mutant_tools.wraps(f)(lambda *a, **k: f(*a, **k)))",
        ]
    )
    text = f"import functools as _mutant_tools\n{line}\n"
    return module.edited(module.before(node, text))


def decorated_by_own(module: Module, random: Random) -> Files:
    """A function gets a decorator that the module defines just before."""
    node = random.choice(module.functions())
    text = (
        "import functools as _mutant_tools\n"
        "def _mutant_decorator(f):\n"
        "    @_mutant_tools.wraps(f)\n"
        "    def called(*a, **k):\n"
        "        return f(*a, **k)\n"
        "    return called\n\n"
        "@_mutant_decorator\n"
    )
    return module.edited(module.before(node, text))


def partial(module: Module, random: Random) -> Files:
    """A function's name is bound to a partial of it."""
    node = random.choice(module.functions())
    text = f"import functools as _mutant_tools\n{node.name} = _mutant_tools.partial({node.name})\n"
    return module.edited(module.after(node, text))


def made_by_a_call(module: Module, random: Random) -> Files:
    """A function is made by a function that is called, so that it is a closure's sibling."""
    node = random.choice([node for node in module.functions() if not node.decorator_list])
    source = indented(module.source(node))
    text = (
        f"def _make_{node.name}(_free=3):\n{source}    return {node.name}\n"
        f"{node.name} = _make_{node.name}()\n"
    )
    return module.edited(module.lines(node, text))


def becomes_a_class(module: Module, random: Random) -> Files:
    """A function becomes a class whose instances can be made of anything."""
    node = random.choice([node for node in module.functions() if not node.decorator_list])
    text = (
        f"class {node.name}:\n    def __init__(self, *a, **k):\n        self.a = a\n"
        "    def __call__(self, *a, **k):\n        return self\n"
    )
    return module.edited(module.lines(node, text))


def becomes_a_lambda(module: Module, random: Random) -> Files:
    """A function becomes a lambda."""
    node = random.choice([node for node in module.functions() if not node.decorator_list])
    return module.edited(module.lines(node, f"{node.name} = lambda *a, **k: None\n"))


def held(module: Module, random: Random) -> Files:
    """A function is held by a list, a tuple and a class."""
    name = random.choice(module.functions()).name
    text = (
        f"\n\n_mutant_held = [{name}, ({name},)]\nclass _MutantHolder:\n"
        f"    f = staticmethod({name})\n    g = lambda self: 1\n"
    )
    node = next(node for node in module.functions() if node.name == name)
    return module.edited(module.after(node, text))


def renamed(module: Module, random: Random) -> Files:
    """A function or a class has another name, here and wherever the project writes it."""
    name = random.choice([*module.functions(), *module.classes()]).name
    word = re.compile(rf"\b{name}\b")
    everywhere = {path: word.sub(f"{name}_m", text) for path, text in module.texts.items()}
    return {path: text for path, text in everywhere.items() if text != module.texts[path]}


def _open(module: Module) -> list[Function]:
    return [node for node in (*module.functions(), *module.methods()) if opened(node)]


def _inside(node: Function) -> list[Function]:
    return [part for part in ast.walk(node) if isinstance(part, Function) and part is not node]


def _inner(module: Module) -> list[Function]:
    return [inner for node in _open(module) for inner in _inside(node) if opened(inner)]


def _awaits(node: Function) -> bool:
    waiting = (ast.Await, ast.AsyncFor, ast.AsyncWith)
    return any(
        isinstance(part, waiting) or (isinstance(part, ast.comprehension) and part.is_async)
        for part in ast.walk(node)
    )
