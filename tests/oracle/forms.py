"""The forms that a random program's statements have: one writer for each kind of item."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import class_forms, idiom_forms, registry_forms, table_forms
from .kinds import (
    CALLABLE,
    CLASS,
    DECORATOR,
    DISPATCHER,
    FACTORY,
    INSTANCE,
    LATE,
    MAKER,
    NUMBER,
)

if TYPE_CHECKING:
    from .programs import Item
    from .writing import Writer


@dataclass(frozen=True)
class Form:
    """How a kind of item is written.

    Parameters:
        write: writes it.
        adds: it changes something that is there, so that its name need not be new.
    """

    write: Callable[[Any, Any], None]
    adds: bool = False


@functools.cache
def writers() -> dict[str, Form]:
    """Give the form of each kind."""
    out = {name[1:]: Form(write) for name, write in globals().items() if _is_writer(name)}
    out |= {name: Form(write) for name, write in class_forms.WRITERS.items()}
    out |= {name: Form(write) for name, write in table_forms.WRITERS.items()}
    out |= {name: Form(write) for name, write in idiom_forms.WRITERS.items()}
    out |= {name: Form(write) for name, write in registry_forms.WRITERS.items()}
    return {name: Form(form.write, name in ADDS) for name, form in out.items()}


ADDS = frozenset(("fill", "alter", "augment", "attach", "register", "delete", "call"))


def _is_writer(name: str) -> bool:
    return name.startswith("_") and name[1:] in _OURS


_OURS = (
    *(
        "const",
        "branch",
        "augment",
        "delete",
        "func",
        "choice",
        "either",
        "late",
        "deco",
        "factory",
    ),
    *("maker", "bound", "dispatch", "register", "attach", "data", "dynamic", "counter", "call"),
)


# -- numbers ---------------------------------------------------------------------------------------
def _const(w: Writer, item: Item) -> None:
    name, value, other = item.name, w.expr(item.body), w.expr(item.other)
    forms = (
        "{n} = {a}",
        "{n}: int = {a}",
        "{n}, {n}_x = {a}, {b}",
        "{n} = {n}_y = {a}",
        "{n} = ({n}_t := {a}) + {b}",
        "{n} = len(f'{{{a}}} of {{{b}}}')",
        "{n} = {a} if {b} > 4 else {b}",
        "{n} = sum(step for step in range(({a}) % 20))",
        "{n} = (lambda: {a})() + 1",
        "with contextlib.nullcontext({a}) as {n}:\n    pass",
        "for {n} in range(({a}) % 5 + 1):\n    {n} += {b}",
        "try:\n    {n} = 8 // ({a} - 4)\nexcept ZeroDivisionError:\n    {n} = {b}",
        "{n} = max([{a}, {b}])",
        "{n} = functools.reduce(max, ({a}, {b}), 2)",
        "{n} = 1\nwhile {n} < ({a}) % 20:\n    {n} += 1",
        "match {a} % 3:\n    case 0:\n        {n} = {b}\n    case _:\n        {n} = 7",
        "[{n}, *{n}_r] = [{a}, {b}, 3]",
        "{n} = {n}_u = 0\nif {a} > {b}:\n    {n} = {a}",
        "{n} = int('1' * (({a}) % 3 + 1))",
        "globals()['{n}'] = {a}",
        "globals()['{n}'] = {b}\nglobals()['{n}'] += {a}",
        "def {n}_set():\n    global {n}\n    {n} = {a}\n{n}_set()",
    )
    w.put(*forms[item.style % len(forms)].format(n=name, a=value, b=other).split("\n"))
    w.bind(name, NUMBER)


def _branch(w: Writer, item: Item) -> None:
    left, right = w.expr(item.body), w.expr(item.other)
    w.put(f"if {left} > 4:", f"    {item.name} = {right}", "else:")
    w.put(f"    {item.name} = {left}")
    w.bind(item.name, NUMBER)


def _augment(w: Writer, item: Item) -> None:
    """Add to a number that stands further up in the module."""
    if w.own.get(item.base) == NUMBER:
        w.put(f"{item.base} {('+', '-', '*')[item.style % 3]}= {w.expr(item.body)}")


def _delete(w: Writer, item: Item) -> None:
    """Make a name for a while only."""
    w.put(f"{item.name}_gone = {w.expr(item.body)}")
    w.put(f"{item.name}_left = {item.name}_gone + 1", f"del {item.name}_gone")


def _data(w: Writer, item: Item) -> None:
    """Read a number from a data file."""
    up = ".parent" * (w.name.count(".") + w._package)
    path = f"pathlib.Path(__file__){up}.with_name('d{len(item.base) % 2}.json')"
    forms = (
        "{n} = json.loads({p}.read_text())['number']",
        "with open({p}) as file:\n    {n} = json.load(file)['number'] + {a}\ndel file",
        "def {n}_read():\n    return json.loads({p}.read_bytes())\n{n} = len({n}_read()['rows'])",
    )
    text = forms[item.style % len(forms)].format(n=item.name, p=path, a=w.expr(item.body))
    w.put(*text.split("\n"))
    w.bind(item.name, NUMBER)


def _dynamic(w: Writer, item: Item) -> None:
    """Give a number by the module's `__getattr__`; it can be had from elsewhere only."""
    w.dynamic += [f"    if name == {item.name!r}:", f"        return {w.expr(item.body)}"]
    w.offered[item.name] = NUMBER


def _counter(w: Writer, item: Item) -> None:
    """Count the calls of a function in a global of its module."""
    n = item.name
    w.put(f"{n}_count = {w.expr(item.body)}", f"def {n}(x=1, y=1):", *w.doc(item.doc))
    w.put(f"    return {n}_count + x")
    w.bind(n, CALLABLE)


def _call(w: Writer, item: Item) -> None:
    """Use a module's dynamic name, or import at a call, from elsewhere."""
    if w.kind_of(item.base) is not None and item.base not in w.own:
        w.put(f"{item.name}_seen = hasattr({w.through_module(item.base)}, '__name__')")


# -- functions -------------------------------------------------------------------------------------
def _func(w: Writer, item: Item) -> None:
    n, body, default = item.name, w.expr(item.body, item.name), w.expr(item.other, item.name)
    style = item.style % 18
    if style == 1:
        w.put(f"{n} = lambda x, y={default}: x + {body}")
        w.bind(n, CALLABLE)
        return
    w.put(*w.decorator(item.deco))
    heads = {
        2: f"def {n}(x: int, *, y: int = {default}) -> int:",
        3: f"def {n}(x, *rest, y={default}, **more):",
        4: f"def {n}(x, y=(lambda z=({default}): z)):",
        5: f"def {n}(x, y: 'str' = [{default}], /):",
    }
    w.put(heads.get(style, f"def {n}(x, y={default}):"), *w.doc(item.doc))
    bodies = {
        6: "    def steps():\n        yield x + {b}\n    return sum(steps())",
        7: "    def inner(z):\n        return z + x + {b}\n    return inner(y)",
        8: "    return {n}(x - 1) + {b} if x > 0 else {b}",
        9: "    total = 0\n    for step in range(x):\n        total += {b}\n    return total",
        10: "    try:\n        return x + {b}\n    finally:\n        pass",
        11: "    return sum([step + {b} for step in range(x)])",
        12: "    import functools as tools\n    return tools.reduce(max, [x, {b}])",
        13: "    return (lambda z: z + {b})(x)",
        14: "    class Local:\n        v = {b}\n        def w(self):\n"
        "            return self.v + x\n"
        "    return Local().w()",
        15: "    if x > 1 and (z := {b}):\n        return z\n    return len(f'{{x}} {{{b}}}')",
        16: "    x += {b}\n    def up():\n        nonlocal x\n        x += 1\n    up()\n"
        "    return x",
    }
    w.put(*bodies.get(style, "    return x + {b}").format(n=n, b=body).split("\n"))
    if style == 17:
        w.put(f"async def {n}_later(x=1):", f"    return x + {body}")
        w.put(f"def {n}_each(x=1):", f"    yield {body}")
    w.bind(n, CALLABLE)


def _choice(w: Writer, item: Item) -> None:
    """Define a function in one of two ways."""
    left, right = w.expr(item.body, item.name), w.expr(item.other, item.name)
    w.put("try:", "    import no_such_module", "except ImportError:")
    w.put(f"    def {item.name}(x, y={right}):", *w.doc(item.doc, "        "))
    w.put(f"        return x + {left}")
    w.bind(item.name, CALLABLE)


def _either(w: Writer, item: Item) -> None:
    """Define a function in each branch of a condition."""
    left, right = w.expr(item.body, item.name), w.expr(item.other, item.name)
    w.put(f"if {right} > {item.style % 9}:", f"    def {item.name}(x, y={right}):")
    w.put(*w.doc(item.doc, "        "), f"        return x + {left}", "else:")
    w.put(f"    def {item.name}(x, y=1):", f"        return x - {left}")
    w.bind(item.name, CALLABLE)


def _late(w: Writer, item: Item) -> None:
    """Define a function that imports a later module at its call: a cycle."""
    w.put(f"def {item.name}(x, y=1):", *w.doc(item.doc))
    w.put("    import m2 as later", f"    return getattr(later, {item.base!r}, x)")
    w.bind(item.name, LATE)


def _deco(w: Writer, item: Item) -> None:
    n, body = item.name, w.expr(item.body, item.name)
    style = item.style % 5
    if style == 3:
        w.put(f"class {n}:", *w.doc(item.doc), "    def __new__(cls, f):")
        w.put("        return f if isinstance(f, type) else super().__new__(cls)")
        w.put("    def __init__(self, f):", "        self.f = f")
        w.put("    def __call__(self, *args):", f"        return self.f(*args) + {body}")
        w.bind(n, DECORATOR)
        return
    w.put(f"def {n}(f):", *w.doc(item.doc))
    if style == 2:
        w.put(f"    if not isinstance(f, type): f.mark = {body}", "    return f")
    elif style == 4:
        w.put("    if isinstance(f, type):", f"        f.marked = {body}", "        return f")
        w.put("    return functools.lru_cache(f)")
    else:
        w.put("    if isinstance(f, type): return f")
        w.put(*(["    @functools.wraps(f)"] if style == 0 else []))
        w.put("    def wrapper(*args):", f"        return f(*args) + {body}")
        w.put("    return wrapper")
    w.bind(n, DECORATOR)


def _factory(w: Writer, item: Item) -> None:
    """Define a decorator with an argument."""
    n, body = item.name, w.expr(item.body, item.name)
    w.put(f"def {n}(number=2):", *w.doc(item.doc), "    def decorate(f):")
    w.put("        if isinstance(f, type): return f", "        @functools.wraps(f)")
    w.put("        def wrapper(*args):", f"            return f(*args) + number + {body}")
    w.put("        return wrapper", "    return decorate")
    w.bind(n, FACTORY)


def _maker(w: Writer, item: Item) -> None:
    n, body = item.name, w.expr(item.body, item.name)
    if item.style % 3 == 1:
        w.put(f"def {n}(n, m={w.expr(item.other, n)}):", "    count = 0", "    def inner(x):")
        w.put("        return x + n + m + count")
    else:
        w.put(f"def {n}(n):", "    def inner(x):", f"        return x + n + {body}")
    w.put("    return inner" if item.style % 3 < 2 else "    return lambda x: inner(x) + 1")
    w.bind(n, MAKER)


def _bound(w: Writer, item: Item) -> None:
    value, kind = w.expr(item.body), w.kind_of(item.base)
    if kind == MAKER:
        w.put(f"{item.name} = {w.ref(item.base)}({value})")
    elif kind == CALLABLE and item.style % 2:
        w.put(f"{item.name} = functools.partial({w.ref(item.base)}, {value})")
        w.bind(item.name, -1)
        return
    elif kind == CALLABLE:
        w.put(f"{item.name} = {w.ref(item.base)}")
    elif kind == INSTANCE:
        w.put(f"{item.name} = {w.ref(item.base)}.told")
    else:
        w.put(f"{item.name} = functools.partial(max, {value})")
    w.bind(item.name, CALLABLE)


def _dispatch(w: Writer, item: Item) -> None:
    w.put("@functools.singledispatch", f"def {item.name}(x, y=1):", *w.doc(item.doc))
    w.put(f"    return {w.expr(item.body, item.name)}")
    w.bind(item.name, DISPATCHER)


def _register(w: Writer, item: Item) -> None:
    """Add a form to a function that goes by its argument's type."""
    if w.kind_of(item.base) == DISPATCHER:
        kinds = ("int", "str", "list", "(float)")
        target = f"{w.ref(item.base)}.register"
        w.put(f"@{target}({kinds[item.style % 3]})", "def _(x, y=1):")
        w.put(f"    return {w.expr(item.body, item.base)}")


def _attach(w: Writer, item: Item) -> None:
    """Set an attribute of a class or function, maybe one of another module."""
    kind, value = w.kind_of(item.base), w.expr(item.body)
    if kind == CLASS:
        if item.style % 2:
            w.put(f"{w.ref(item.base)}.extra_{item.name} = lambda self: {value}")
        else:
            w.put(f"{w.ref(item.base)}.extra_{item.name} = {value}")
    elif kind in (INSTANCE, CALLABLE):
        target = w.ref(item.base)
        w.put(f"if hasattr({target}, '__dict__'):", f"    {target}.extra_{item.name} = {value}")
