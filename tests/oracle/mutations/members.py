"""Mutations of what classes hold: where a member stands, and what sort of thing it is."""

from __future__ import annotations

import ast
from random import Random

from .module import Files, Function, Module, indented, margin, opened, plain_name

_OPTIONS = (
    "frozen=True",
    "order=True",
    "eq=False",
    "repr=False",
    "kw_only=True",
    "unsafe_hash=True",
)


def pulled_up(module: Module, random: Random) -> Files:
    """A method moves from a class to a new base, defined just before."""
    node = random.choice([node for node in module.classes() if not node.keywords])
    part = random.choice(_movable(node))
    name = f"_MutantAbove{random.randrange(999)}"
    bases = [name, *(ast.unparse(base) for base in node.bases if ast.unparse(base) != "object")]
    return module.edited(
        module.before(node, f"class {name}:\n{module.source(part)}\n\n"),
        module.with_bases(node, bases),
        module.lines(part, f"{margin(node)}pass\n"),
    )


def moved_to_a_relative(module: Module, random: Random) -> Files:
    """A method moves from a class to one that the same module derives from it, or back."""
    have = {node.name: node for node in module.classes()}
    pairs = [
        (have[base.id], node)
        for node in module.classes()
        for base in node.bases
        if isinstance(base, ast.Name) and base.id in have and opened(node)
    ]
    pair = random.sample(random.choice(pairs), 2)
    part = random.choice(_movable(pair[0]))
    return module.edited(
        module.lines(part, f"{margin(pair[0])}pass\n"),
        module.after(pair[1].body[-1], f"\n{module.source(part)}"),
    )


def from_a_function(module: Module, random: Random) -> Files:
    """A method is a function of the module, which the class binds, maybe by two names."""
    node = random.choice([node for node in module.classes() if opened(node)])
    part = random.choice([part for part in _movable(node) if _plain(part)])
    space = margin(node)
    lines = module.source(part).splitlines(True)
    if '"""' in module.source(part) or any(
        isinstance(n, ast.Name) and n.id in ("super", "__class__") for n in ast.walk(part)
    ):
        return {}
    name = f"_mutant_{part.name.strip('_')}"
    text = "".join(line.removeprefix(space) for line in lines).replace(part.name, name, 1)
    bound = f"{space}{part.name} = {name}\n"
    more = random.choice(["", f"{space}mutant_again = {part.name}\n"])
    return module.edited(module.before(node, f"{text}\n\n"), module.lines(part, bound + more))


def partial_method(module: Module, random: Random) -> Files:
    """A class binds a partial of one of its methods by another name."""
    node = random.choice([node for node in module.classes() if opened(node)])
    part = random.choice([part for part in _movable(node) if _plain(part)])
    line = f"{margin(node)}mutant_partial = _mutant_tools.partialmethod({part.name})\n"
    return module.edited(
        module.before(node, "import functools as _mutant_tools\n"), module.after(part, line)
    )


def setter(module: Module, random: Random) -> Files:
    """A property can be set."""
    node = random.choice([part for part in module.methods() if _properties(part)])
    space = " " * node.col_offset
    text = f"\n{space}@{node.name}.setter\n{space}def {node.name}(self, to):\n{space}    pass\n"
    return module.edited(module.after(node, text))


def cached_property(module: Module, random: Random) -> Files:
    """A property becomes one that is computed once."""
    node = random.choice([part for part in module.methods() if _properties(part)])
    new = "__import__('functools').cached_property"
    return module.edited(module.spelled(node.decorator_list[0], new))


def property_by_call(module: Module, random: Random) -> Files:
    """A property is made by a call of `property`, of a lambda or of a method."""
    node = random.choice([node for node in module.classes() if opened(node)])
    text = random.choice(
        [
            "mutant_called = property(lambda self: 1)\n",
            "def _get_mutant(self):\n    return 2\nmutant_called = property(_get_mutant)\n",
        ]
    )
    return module.edited(module.ended(node, text))


def descriptor(module: Module, random: Random) -> Files:
    """A class has a descriptor that is told its name."""
    node = random.choice([node for node in module.classes() if opened(node)])
    name = f"_MutantField{random.randrange(99)}"
    text = (
        f"class {name}:\n    def __set_name__(self, owner, name):\n"
        "        self.told = (owner.__name__, name)\n"
        "    def __get__(self, one, kind=None):\n        return self.told\n\n\n"
    )
    line = f"mutant_field = {name}()\n"
    return module.edited(module.before(node, text), module.ended(node, line))


def computed_members(module: Module, random: Random) -> Files:
    """A class computes attributes in its body, by a loop or a comprehension."""
    node = random.choice([node for node in module.classes() if opened(node)])
    text = random.choice(
        [
            "mutant_table = {name: len(name) for name in ('a', 'bc')}\n",
            "for _mutant in ('x', 'y'):\n    locals()['mutant_' + _mutant] = 1\n",
            "mutant_names = [name for name in dir() if not name.startswith('__')]\n",
            "mutant_functions = (lambda self: 1, lambda self: 2)\n",
        ]
    )
    return module.edited(module.ended(node, text))


def renamed(module: Module, random: Random) -> Files:
    """A method or an attribute has another name, in its class's body."""
    parts = [part for node in module.classes() for part in node.body]
    fits = [part for part in parts if isinstance(part, Function) or plain_name(part)]
    part = random.choice(fits)
    if isinstance(part, Function):
        return module.edited(module.at(part, f"def {part.name}", f"def {part.name}_m"))
    name = plain_name(part)
    return module.edited(module.at(part, name, f"{name}_m"))


def nested_class_out(module: Module, random: Random) -> Files:
    """A class inside of another one stands before it, and is bound inside."""
    pairs = [(n, p) for n in module.classes() for p in n.body if isinstance(p, ast.ClassDef)]
    node, part = random.choice(pairs)
    space = margin(node)
    text = "".join(line.removeprefix(space) for line in module.source(part).splitlines(True))
    bound = module.lines(part, f"{space}{part.name} = {part.name}\n")
    return module.edited(module.before(node, f"{text}\n\n"), bound)


def class_in(module: Module, random: Random) -> Files:
    """A class stands inside of a new one, and its name is bound from there."""
    node = random.choice([node for node in module.classes() if not _in_words(module, node)])
    text = f"class _MutantAround:\n{indented(module.source(node))}\n"
    return module.edited(module.lines(node, f"{text}{node.name} = _MutantAround.{node.name}\n"))


def made_by_a_call(module: Module, random: Random) -> Files:
    """A class is made by a function, which is called at once."""
    node = random.choice([node for node in module.classes() if not _in_words(module, node)])
    text = (
        f"def _make_{node.name}():\n{indented(module.source(node))}    return {node.name}\n"
        f"{node.name} = _make_{node.name}()\n"
    )
    return module.edited(module.lines(node, text))


def becomes_a_function(module: Module, random: Random) -> Files:
    """A class becomes a function, or a lambda."""
    node = random.choice(module.classes())
    text = random.choice(
        [f"def {node.name}(*a, **k):\n    return a\n", f"{node.name} = lambda *a, **k: a\n"]
    )
    return module.edited(module.lines(node, text))


def becomes_its_base(module: Module, random: Random) -> Files:
    """A class becomes another name of its base."""
    node = random.choice([node for node in module.classes() if len(node.bases) == 1])
    return module.edited(module.lines(node, f"{node.name} = {ast.unparse(node.bases[0])}\n"))


def dataclass_option(module: Module, random: Random) -> Files:
    """A dataclass is made with another option."""
    lines = [line for node in module.classes() for line in node.decorator_list]
    line = random.choice([line for line in lines if ast.unparse(line).endswith("dataclass")])
    return module.edited(module.spelled(line, f"{ast.unparse(line)}({random.choice(_OPTIONS)})"))


def becomes_a_dataclass(module: Module, random: Random) -> Files:
    """A class becomes a dataclass, with two fields of its own."""
    node = random.choice([node for node in module.classes() if opened(node)])
    fields = "mutant_number: int = 1\nmutant_list: list = _mutant_dc.field(default_factory=list)\n"
    line = f"import dataclasses as _mutant_dc\n@_mutant_dc.dataclass({random.choice(_OPTIONS)})\n"
    return module.edited(module.before(node, line), module.ended(node, fields))


def enum_value(module: Module, random: Random) -> Files:
    """A member of an enumeration has another value, `auto()` maybe, or is another one's alias."""
    found = [p for node in module.enums() for p in node.body if isinstance(p, ast.Assign)]
    part = random.choice([part for part in found if plain_name(part)])
    new = random.choice(["__import__('enum').auto()", "4242", "'mutant'"])
    return module.edited(module.spelled(part.value, new))


def new_enum(module: Module, random: Random) -> Files:
    """There is a new enumeration, in one of the ways to write one, and a table by its members."""
    name = f"_MutantEnum{random.randrange(99)}"
    text = random.choice(
        [
            f"{name} = _mutant_enum.Enum('{name}', 'A B')\n",
            f"class {name}(_mutant_enum.Flag):\n    A = 1\n    B = _mutant_enum.auto()\n",
            f"class {name}(str, _mutant_enum.Enum):\n    A = 'a'\n    B = 'b'\n"
            f"    def __str__(self):\n        return self.value\n",
            f"class {name}(_mutant_enum.Enum):\n    A = 1, 'x'\n    B = 2, 'y'\n"
            f"    def __init__(self, number, word):\n        self.word = word\n",
        ]
    )
    text = (
        f"import enum as _mutant_enum\n{text}_MUTANT_BY = {{{name}.A: 1, {name}.B: [{name}.A]}}\n"
    )
    return module.edited(module.before(random.choice(module.classes()), text))


def keyword_of_a_class(module: Module, random: Random) -> Files:
    """A class hands a keyword to the base that it gets, which keeps it."""
    node = random.choice([node for node in module.classes() if not node.keywords])
    name = f"_MutantKeyed{random.randrange(999)}"
    text = (
        f"class {name}:\n    def __init_subclass__(cls, key=None, **k):\n"
        "        super().__init_subclass__(**k)\n        cls.mutant_key = key\n\n\n"
    )
    return module.with_base(node, name, text, f"key={random.randrange(9)}")


def generic(module: Module, random: Random) -> Files:
    """A class becomes a generic one, or a protocol."""
    node = random.choice([node for node in module.classes() if not node.keywords])
    bases = [ast.unparse(base) for base in node.bases if ast.unparse(base) != "object"]
    text = "import typing as _mutant_typing\n_MutantT = _mutant_typing.TypeVar('_MutantT')\n"
    new = random.choice(["Generic[_MutantT]", "Protocol"]) if not bases else "Generic[_MutantT]"
    return module.edited(
        module.before(node, text), module.with_bases(node, [*bases, f"_mutant_typing.{new}"])
    )


def slots_with_names(module: Module, random: Random) -> Files:
    """A class without bases gets slots for what it sets on itself."""
    fits = [node for node in module.classes() if not node.bases and not node.keywords]
    node = random.choice([node for node in fits if opened(node)])
    names = sorted(
        {
            part.attr
            for part in ast.walk(node)
            if isinstance(part, ast.Attribute)
            and isinstance(part.ctx, ast.Store)
            and isinstance(part.value, ast.Name)
            and part.value.id == "self"
        }
    )
    line = f"__slots__ = {(*names, '__dict__', '__weakref__')!r}\n"
    return module.edited(module.ended(node, line))


def _movable(node: ast.ClassDef) -> list[Function]:
    return [part for part in node.body if isinstance(part, Function) and len(node.body) > 1]


def _plain(part: Function) -> bool:
    return not part.decorator_list and not part.name.startswith("__") and opened(part)


def _properties(part: Function) -> bool:
    return [ast.unparse(line) for line in part.decorator_list] == ["property"]


def _in_words(module: Module, node: ast.ClassDef) -> bool:
    return '"""' in module.source(node)
