"""Mutations of classes: members, fields, bases, metaclasses."""

from __future__ import annotations

import ast
from random import Random

from .module import Files, Function, Module, margin, neighbours, opened, plain_name

_MEMBERS = (
    ("def mutant_method(self, a=1):", "    return a"),
    ("def mutant_nested(self):", "    return lambda: self"),
    ("@property", "def mutant_property(self):", "    return 5"),
    ("@classmethod", "def mutant_class(cls):", "    return cls"),
    ("@staticmethod", "def mutant_static():", "    return 5"),
    ("mutant_list = [1, 2]",),
    ("mutant_number = 3",),
    ("mutant_alias = mutant_number = 3",),
    ("mutant_annotated: int = 3",),
    ("mutant_lambda = lambda self: __class__",),
    ("def mutant_super(self):", "    return super().__init__"),
    ("class MutantInner:", "    x = 1"),
    ("def __init_subclass__(cls, **k):", "    super().__init_subclass__(**k)"),
    ("def __class_getitem__(cls, item):", "    return cls"),
    ("def __eq__(self, other):", "    return self is other"),
    ("def __getattr__(self, name):", "    raise AttributeError(name)"),
)


def new_member(module: Module, random: Random) -> Files:
    """A class has one member more, of any sort."""
    node = _open_class(module, random)
    text = "".join(f"{line}\n" for line in random.choice(_MEMBERS))
    return module.edited(module.begun(node, text))


def member_gone(module: Module, random: Random) -> Files:
    """A class loses an attribute."""
    found = [part for node in module.classes() if node.body[2:] for part in node.body]
    return module.edited(module.lines(random.choice(list(filter(plain_name, found))), ""))


def members_swapped(module: Module, random: Random) -> Files:
    """Two methods of a class stand in each other's place."""
    node = random.choice([node for node in module.classes() if len(_methods(node)) > 1])
    return module.swapped(*random.sample(_methods(node), 2))


def fields_swapped(module: Module, random: Random) -> Files:
    """Two attributes of a class (an enum, a dataclass) follow in the other order."""
    kinds = (ast.Assign, ast.AnnAssign)
    pairs = [pair for node in module.classes() for pair in neighbours(node.body, *kinds)]
    return module.swapped(*random.choice(pairs))


def new_field(module: Module, random: Random) -> Files:
    """An annotated class (a dataclass, a named tuple, a typed dictionary) has one field more."""
    node = random.choice(_annotated(module))
    name = f"mutant_{random.randrange(99)}"
    space = " " * node.col_offset
    text = f"{space}{name}: int\n" if node.value is None else f"{space}{name}: int = 1\n"
    return module.edited(module.after(node, text))


def field_default(module: Module, random: Random) -> Files:
    """An annotated attribute gets a default, or loses it."""
    node = random.choice(_annotated(module))
    space = " " * node.col_offset
    target, kind = ast.unparse(node.target), ast.unparse(node.annotation)
    value = "" if node.value is not None else " = None"
    return module.edited(module.lines(node, f"{space}{target}: {kind}{value}\n"))


def field_annotation(module: Module, random: Random) -> Files:
    """An attribute is annotated otherwise."""
    node = random.choice(_annotated(module))
    new = random.choice(["object", f"'{ast.unparse(node.annotation)}'".replace("\n", " ")])
    return module.edited(module.spelled(node.annotation, new))


def annotated(module: Module, random: Random) -> Files:
    """A plain attribute is annotated, so that a dataclass has one field more."""
    parts = [part for node in module.classes() for part in node.body]
    node = random.choice([part for part in parts if isinstance(part, ast.Assign)])
    name = plain_name(node)
    return module.edited(module.spelled(node.targets[0], f"{name}: object")) if name else {}


def new_enum_member(module: Module, random: Random) -> Files:
    """An enumeration has one member more, first or last."""
    node = random.choice(module.enums())
    members = [part for part in node.body if isinstance(part, ast.Assign) and plain_name(part)]
    like = members[-1].value
    value = like.value if isinstance(like, ast.Constant) else 77
    new = value + 1000 if isinstance(value, int) else f"{value!s}_mutant"
    line = f"{margin(node)}MUTANT = {new!r}\n"
    first = random.random() < 0.5
    return module.edited(
        module.before(members[0], line) if first else module.after(members[-1], line)
    )


def enum_alias(module: Module, random: Random) -> Files:
    """An enumeration's last member has a second name."""
    node = random.choice(module.enums())
    last = [part for part in node.body if isinstance(part, ast.Assign) and plain_name(part)][-1]
    return module.edited(module.after(last, f"{margin(node)}MUTANT_ALIAS = {plain_name(last)}\n"))


def becomes_a_property(module: Module, random: Random) -> Files:
    """A plain attribute becomes a property, which gives the same."""
    parts = [part for node in module.classes() for part in node.body]
    node = random.choice([part for part in parts if isinstance(part, ast.Assign)])
    space, name = " " * node.col_offset, plain_name(node)
    value = ast.unparse(node.value)
    text = f"{space}@property\n{space}def {name}(self):\n{space}    return {value}\n"
    return module.edited(module.lines(node, text)) if name else {}


def becomes_an_attribute(module: Module, random: Random) -> Files:
    """A property becomes a plain attribute."""
    node = random.choice([node for node in module.methods(2) if _is_property(node)])
    return module.edited(module.lines(node, f"{' ' * node.col_offset}{node.name} = None\n"))


def property_or_method(module: Module, random: Random) -> Files:
    """A method without parameters becomes a property, or a static or a class method."""
    fits = [n for n in module.methods() if not n.decorator_list and not n.name.startswith("__")]
    node = random.choice([n for n in fits if len(n.args.args) == 1])
    kind = random.choice(
        ["property", "classmethod", "staticmethod", "__import__('functools').cache"]
    )
    return module.edited(module.before(node, f"{' ' * node.col_offset}@{kind}\n"))


def mixin(module: Module, random: Random) -> Files:
    """A class has one more base, in front, which is defined just before."""
    node, _ = _header(module, random)
    name = f"_Mutant{random.randrange(999)}"
    text = f"class {name}:\n    def mutant_mixed(self):\n        return 1\n\n\n"
    return module.with_base(node, name, text)


def abstract(module: Module, random: Random) -> Files:
    """A class without bases gets another metaclass, or a base that has one."""
    node, head = _header(module, random)
    new = random.choice(["metaclass=_mutant_abc.ABCMeta", "_mutant_abc.ABC"])
    return module.edited(
        module.before(node, "import abc as _mutant_abc\n"),
        module.with_bases(node, [*head, new]),
    )


def metaclass(module: Module, random: Random) -> Files:
    """A class gets a metaclass of its own, defined just before."""
    node, head = _header(module, random)
    name = f"_MutantMeta{random.randrange(999)}"
    text = (
        f"class {name}(type):\n    def __new__(mcs, name, bases, space, **k):\n"
        "        made = super().__new__(mcs, name, bases, space, **k)\n"
        "        made.mutant_made = name\n        return made\n\n\n"
    )
    return module.edited(
        module.before(node, text), module.with_bases(node, [*head, f"metaclass={name}"])
    )


def registering_base(module: Module, random: Random) -> Files:
    """A class gets a base that registers its subclasses, defined just before."""
    node, _ = _header(module, random)
    name = f"_MutantBase{random.randrange(999)}"
    text = (
        f"class {name}:\n    known = []\n    def __init_subclass__(cls, **k):\n"
        "        super().__init_subclass__(**k)\n"
        f"        {name}.known.append(cls.__name__)\n\n\n"
    )
    return module.with_base(node, name, text)


def base_gone(module: Module, random: Random) -> Files:
    """A class loses a base."""
    fits = [node for node in module.classes() if node.bases and not node.keywords]
    node = random.choice(fits)
    bases = [ast.unparse(base) for base in node.bases]
    bases.pop(random.randrange(len(bases)))
    return module.edited(module.with_bases(node, bases))


def slots(module: Module, random: Random) -> Files:
    """A class gets empty slots, which leave its layout as it is where it has a `__dict__`."""
    return module.edited(module.begun(_open_class(module, random), "__slots__ = ()\n"))


def class_decorated(module: Module, random: Random) -> Files:
    """A class gets a decorator that sets an attribute, or gives another class."""
    node = random.choice(module.classes())
    line = random.choice(
        [
            "@(lambda c: setattr(c, 'mutant_set', 1) or c)",
            "@(lambda c: c)",
            "@(lambda c: type(c.__name__, (c,), {'__module__': c.__module__}))",
        ]
    )
    return module.edited(module.before(node, f"{line}\n"))


def set_from_outside(module: Module, random: Random) -> Files:
    """A class gets an attribute and a method by statements that follow it."""
    node = random.choice(module.classes())
    text = (
        f"{node.name}.mutant_outside = {random.randrange(9)}\n"
        f"def _mutant_outside(self):\n    return 1\n{node.name}.mutant_call = _mutant_outside\n"
    )
    return module.edited(module.after(node, text))


def subclassed(module: Module, random: Random) -> Files:
    """There is a new subclass, and an attribute that names its base."""
    node = random.choice(module.classes())
    text = f"\n\nclass _Mutant{node.name}({node.name}):\n    mutant_base = {node.name}\n"
    return module.edited(module.after(node, text))


def inside_another(module: Module, random: Random) -> Files:
    """A class is bound inside of a new one, and named from there."""
    node = random.choice(module.classes())
    text = (
        f"class _MutantOuter:\n    inner = {node.name}\n    table = {{'it': {node.name}}}\n"
        f"_mutant_inner = _MutantOuter.inner\n"
    )
    return module.edited(module.after(node, text))


def _methods(node: ast.ClassDef) -> list[Function]:
    return [part for part in node.body if isinstance(part, Function)]


def _annotated(module: Module) -> list[ast.AnnAssign]:
    parts = [part for node in module.classes() for part in node.body]
    return [part for part in parts if isinstance(part, ast.AnnAssign)]


def _is_property(node: Function) -> bool:
    return [ast.unparse(line) for line in node.decorator_list] == ["property"]


def _open_class(module: Module, random: Random) -> ast.ClassDef:
    return random.choice([node for node in module.classes() if opened(node)])


def _header(module: Module, random: Random) -> tuple[ast.ClassDef, list[str]]:
    """Pick a class that is made by `type`, as far as it says; give its bases as written."""
    node = random.choice([node for node in module.classes() if not node.keywords])
    return node, [ast.unparse(base) for base in node.bases]
