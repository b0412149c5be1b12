"""Mutations that bring in what programs are made of: registries, counters, overloads, factories."""

from __future__ import annotations

import ast
from random import Random

from .module import Files, Module, opened


def registry(module: Module, random: Random) -> Files:
    """Functions are noted in a table by a decorator, and what is noted is counted."""
    nodes = [node for node in module.functions() if not node.decorator_list]
    picked = sorted(random.sample(nodes, min(2, len(nodes))), key=lambda node: node.lineno)
    form = random.choice(
        [
            "_MUTANT_KNOWN = {}\ndef _mutant_known(f):\n"
            "    _MUTANT_KNOWN[f.__name__] = f\n    return f\n",
            "_MUTANT_KNOWN = []\ndef _mutant_known(f):\n"
            "    _MUTANT_KNOWN.append(f)\n    return f\n",
            "class _MutantKnown(dict):\n    def __call__(self, f):\n"
            "        self.setdefault(f.__name__, []).append(f)\n        return f\n"
            "_MUTANT_KNOWN = _mutant_known = _MutantKnown()\n",
        ]
    )
    edits = [module.before(node, "@_mutant_known\n") for node in picked]
    count = module.after(module.tree.body[-1], "\n_MUTANT_COUNT = len(_MUTANT_KNOWN)\n")
    if not picked:
        return {}
    first = module.before(picked[0], f"{form}\n")
    return module.edited(first, *edits, count) if picked[0].lineno > 1 else {}


def overloaded(module: Module, random: Random) -> Files:
    """A function has overloads before it."""
    node = random.choice([node for node in module.functions() if not node.decorator_list])
    one = f"@_mutant_typing.overload\ndef {node.name}(a: int) -> int: ...\n"
    two = f"@_mutant_typing.overload\ndef {node.name}(a: str, b: int = 2) -> str: ...\n"
    return module.edited(module.before(node, f"import typing as _mutant_typing\n{one}{two}"))


def dispatched(module: Module, random: Random) -> Files:
    """There is a generic function, with what it does for a class of the module."""
    node = random.choice(module.classes())
    text = (
        "\n\nimport functools as _mutant_tools\n@_mutant_tools.singledispatch\n"
        "def _mutant_generic(it):\n    return 0\n\n"
        f"@_mutant_generic.register({node.name})\ndef _mutant_special(it):\n"
        f"    return {random.randrange(9)}\n"
    )
    return module.edited(module.after(node, text))


def factory(module: Module, random: Random) -> Files:
    """Functions and classes are made by a loop over a factory."""
    node = random.choice([*module.functions(), *module.classes()])
    text = random.choice(
        [
            "def _mutant_make(n):\n    def made(it=n):\n        return it + n\n    return made\n"
            "_MUTANT_MADE = [_mutant_make(n) for n in range(3)]\n",
            "_MUTANT_MADE = {n: (lambda n=n: n) for n in 'abc'}\n",
            "for _mutant_name in ('one', 'two'):\n"
            "    globals()[f'_mutant_{_mutant_name}'] = type(_mutant_name, (), {'x': 1})\n",
            "def _mutant_make(base):\n    class Made(base):\n        mutant_of = base\n"
            f"    return Made\n_MUTANT_MADE = (_mutant_make(object), _mutant_make({node.name}))\n"
            if isinstance(node, ast.ClassDef)
            else "_MUTANT_MADE = (lambda: 1, lambda: 2)\n",
        ]
    )
    return module.edited(module.after(node, f"\n\n{text}"))


def instance(module: Module, random: Random) -> Files:
    """A new class has instances that the module and another class hold."""
    text = (
        f"class _MutantThing:\n    size = {random.randrange(9)}\n"
        "    def __init__(self, name, *more):\n        self.name, self.more = name, more\n"
        "    def told(self):\n        return f'{self.name} {self.size}'\n"
        "_MUTANT_THING = _MutantThing('a')\n"
        "_MUTANT_THINGS = {'a': _MUTANT_THING, 'b': _MutantThing('b', _MUTANT_THING)}\n"
        "_MUTANT_TOLD = [it.told() for it in _MUTANT_THINGS.values()]\n"
        "_MUTANT_BOUND = _MUTANT_THING.told\n\n\n"
    )
    return module.edited(
        module.before(random.choice([*module.functions(), *module.classes()]), text)
    )


def counter(module: Module, random: Random) -> Files:
    """A function counts its calls in a variable of the module, and is called once."""
    name = f"_mutant_calls_{random.randrange(99)}"
    node = random.choice(module.functions())
    text = (
        f"\n\n{name} = 0\ndef _bump_{name}():\n    global {name}\n    {name} += 1\n"
        f"    return {name}\n_first_{name} = _bump_{name}()\n"
    )
    return module.edited(module.after(node, text))


def outer_variable(module: Module, random: Random) -> Files:
    """A function inside of another one sets a variable of the outer one."""
    outers = [node for node in (*module.functions(), *module.methods()) if opened(node)]
    node = random.choice(outers)
    text = (
        "_mutant_count = 0\ndef _mutant_step():\n    nonlocal _mutant_count\n"
        "    _mutant_count += 1\n    return _mutant_count, _mutant_step\n"
    )
    return module.edited(module.begun(node, text))


def changed_again(module: Module, random: Random) -> Files:
    """What earlier mutations brought in is changed: a number, a word, or a whole line of it."""
    lines = module.text.splitlines(True)
    fits = [at for at, line in enumerate(lines) if "mutant" in line.lower()]
    at = random.choice(fits)
    line = lines[at]
    digits = [place for place, sign in enumerate(line) if sign.isdigit()]
    if digits and random.random() < 0.7:
        place = random.choice(digits)
        new = f"{line[:place]}{random.randrange(9)}{line[place + 1 :]}"
    else:
        new = random.choice(["", line.replace("'a'", "'aa'"), line.replace("1", "1 + 1", 1)])
    return {module.path: "".join([*lines[:at], new, *lines[at + 1 :]])}
