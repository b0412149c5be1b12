"""The forms of class statements and of objects in a random program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .kinds import CLASS, ENUM, FINAL, INSTANCE, NAMED

if TYPE_CHECKING:
    from .programs import Item, Member
    from .writing import Writer

TOLD = "told"
"""A method that each class has."""


def plain(w: Writer, item: Item) -> None:
    """Define a class of one of many sorts."""
    style, n = item.style % 18, item.name
    value, other = w.expr(item.body, n), w.expr(item.other, n)
    bases = w.base(item.base)
    if style == 16:
        w.put(f"{n}_all = {{}}")
    w.put(*w.decorator(item.deco))
    if style in (1, 2):
        w.put("@dataclasses.dataclass" + ("(order=True, kw_only=True)" if style == 2 else ""))
    if style == 3:
        w.put("@functools.total_ordering")
    if style == 4:
        w.put(f"class {n}_base(abc.ABC):", "    @abc.abstractmethod", "    def must(self):")
        w.put(f"        return {other}")
    keywords = {4: f"{n}_base", 5: "typing.Generic[typing.TypeVar('T')]", 6: "Exception"}
    extra = keywords.get(style, "")
    heads = ", ".join(filter(None, [bases, extra if not bases else ""]))
    if style == 7:
        w.put(f"class {n}_meta(type):", "    def __new__(mcs, name, bases, space, **kw):")
        w.put(f"        space['metered'] = {value}")
        w.put("        return super().__new__(mcs, name, bases, space)")
        heads = f"metaclass={n}_meta"
    w.put(f"class {n}({heads}):", *w.doc(item.doc))
    if style == 16:  # a registry by a hook
        w.put("    def __init_subclass__(cls, **kw):", "        super().__init_subclass__(**kw)")
        w.put(f"        {n}_all[cls.__name__] = cls, {value}")
    if style == 17:
        w.put("    def __class_getitem__(cls, key):", f"        return key + {value}")
    if style == 8 and not bases:
        w.put("    __slots__ = ('s',)")
    if style in (1, 2):
        w.put(f"    v: int = {value}")
        w.put(f"    w: list = dataclasses.field(default_factory=lambda: [{other}])")
    if style == 3:
        w.put("    def __lt__(self, other):", f"        return {value} < 3")
    if style == 4:
        w.put("    def must(self):", f"        return {value}")
    if style == 9:
        w.put("    made = []", "    def __init_subclass__(cls, **kw):")
        w.put("        super().__init_subclass__(**kw)")
        w.put(f"        {n}.made.append(cls.__name__ * ({value} % 2 + 1))")
    if style == 10:
        w.put("    def __init_subclass__(cls):", "        super().__init_subclass__()")
        w.put(f"        cls.made = {value}")
    if style == 11:
        w.put("    def __set_name__(self, owner, name):", f"        self.name = name, {value}")
        w.put("    def __get__(self, instance, owner=None):", f"        return {other}")
    if style == 12:
        w.put(f"    rows = [step + {value} for step in range(2)]", "    for step in rows:")
        w.put("        last = step", f"    if last > {other}:", "        def big(self):")
        w.put("            return self.rows")
    if style == 13:
        w.put("    def __init__(self):", "        super().__init__()")
        w.put(f"        self.one = {value}", f"        self.two = self.one + {other}")
    if style == 14:
        w.put("    def __getattr__(self, name):", "        if name[:1] == '_':")
        w.put("            raise AttributeError(name)", f"        return {value}")
    for member in _chosen(item.members):
        _member(w, member)
    if style == 15:
        w.put("    class Inner:", f"        v = {value}", "        class Deeper:")
        w.put(f"            def deep(self, x={other}):", f"                return {value}")
    w.put(f"    def {TOLD}(self):", f"        return {value}")
    w.bind(n, CLASS, settled=style in (2, 5, 7, 8, 14))


def special(w: Writer, item: Item) -> None:
    """Define a class that a library makes."""
    style, n = item.style % 7, item.name
    value, other = w.expr(item.body), w.expr(item.other)
    if style in (0, 1, 2):
        w.put(f"class {n}(enum.{('Enum', 'IntEnum', 'Flag')[style]}):", *w.doc(item.doc))
        if style == 2:
            w.put(f"    P = 1 << ({value}) % 3", "    Q = 16", "    R = P | Q")
        else:
            w.put(f"    P = {value}", f"    Q = {other} + 50")
            if item.doc % 2:
                w.put("    R = P + 100")
        w.put("    def shown(self):", f"        return {value}")
        w.bind(n, ENUM)
    elif style == 3:
        w.put(f"class {n}(typing.NamedTuple):", *w.doc(item.doc))
        w.put(f"    p: int = {value}", f"    q: int = {other}")
        w.put("    def shown(self):", f"        return self.p + {value}")
        w.bind(n, NAMED)
    elif style == 4:
        total = "" if item.doc % 2 else ", total=False"
        w.put(f"class {n}(typing.TypedDict{total}):", "    p: int", "    q: 'str'")
        if item.members:
            w.put("    r: float")
        w.bind(n, FINAL)
    elif style == 5:
        w.put(f"class {n}(typing.Protocol):", *w.doc(item.doc))
        w.put("    def shown(self) -> int:", f"        return {value}")
        w.bind(n, FINAL)
    else:
        w.put(f"{n} = type({n!r}, (), {{'p': {value}, 'q': lambda self: {other}}})")
        w.bind(n, FINAL)


def instance(w: Writer, item: Item) -> None:
    """Make an object of a class of the program."""
    if w.kind_of(item.base) == CLASS and not w.is_settled(item.base):
        w.put(f"{item.name} = {w.ref(item.base)}()")
    else:
        w.put(f"class {item.name}_kind:", f"    def {TOLD}(self):")
        w.put(f"        return {w.expr(item.body)}")
        w.put(f"{item.name} = {item.name}_kind()")
    if item.style % 2:
        w.put(f"{item.name}.set = {w.expr(item.other)}")
    w.bind(item.name, INSTANCE)


def _chosen(members: tuple[Member, ...]) -> list[Member]:
    seen = {member.name: member for member in members}
    return list(seen.values())


def _member(w: Writer, member: Member) -> None:
    """Write a member; the doubled braces are those of what is formatted twice."""
    n, body, style = member.name, w.expr(member.body), member.style
    forms = (
        "def {n}(self, x=1):{d}\n    return {b}",
        "@staticmethod\ndef {n}(x={b}):{d}\n    return x",
        "@classmethod\ndef {n}(cls):{d}\n    return {b}",
        "@property\ndef {n}(self):{d}\n    return {b}",
        "@functools.cached_property\ndef {n}(self):{d}\n    return {b}",
        "{n} = {b}",
        "{n}: int = {b}",
        "def {n}(self):{d}\n    super().__init__()\n    return {b}",
        "async def {n}(self):{d}\n    return {b}",
        "class {n}:\n    v = {b}\n    def w(self):\n        return {b}",
        "def {n}(self, *, x: int = {b}) -> 'int':\n    return __class__.__name__, x",
        "@property\ndef {n}(self):\n    return {b}\n@{n}.setter\ndef {n}(self, value):\n    {b}",
        "def {n}(self):\n    yield {b}",
        "{n} = lambda self: {b}",
        "def {n}(self):\n    return {b}\n{n}_too = {n}",
        "{n} = functools.partialmethod(lambda self, x: x + {b}, 3)",
        "@contextlib.contextmanager\ndef {n}(self):\n    yield {b}",
        "@functools.lru_cache\ndef {n}(self):\n    return {b}",
        "def {n}(self):\n    def inner():\n        return self, {b}\n    return inner()",
        "{n} = [{b}, 1]",
        "def __call__(self):\n    return {b}",
        "def __len__(self):\n    return {b}",
        "def __eq__(self, other):\n    return {b}\n__hash__ = None",
        "@staticmethod\n@functools.lru_cache\ndef {n}(x={b}):{d}\n    return x + {b}",
        "@classmethod\n@functools.lru_cache\ndef {n}(cls):{d}\n    return {b}",
        "@property\n@functools.lru_cache\ndef {n}(self):{d}\n    return {b}",
        "{n} = property(lambda self: {b})",
        "{n} = staticmethod(lambda x={b}: x + {b})",
        "if {b} > 3:\n    def {n}(self):\n        return {b}\n"
        "else:\n    def {n}(self, x=1):\n        return x",
    )
    doc = f'\n    "Says {style}."' if style % 3 else ""
    place = member.sort % len(forms)
    for line in forms[place].format(n=n, b=body, d=doc).split("\n"):
        w.put("    " + line)


WRITERS: dict[str, Callable[[Any, Any], None]] = {
    "class": plain,
    "special": special,
    "instance": instance,
}
