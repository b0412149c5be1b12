"""The forms of statements about tables and registries in a random program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .kinds import CALLABLE, CLASS, INSTANCE, REGISTER, REGISTRY, TABLE

if TYPE_CHECKING:
    from .programs import Item
    from .writing import Writer


def table(w: Writer, item: Item) -> None:
    """Make a collection of numbers and of what the program defines."""
    objects = [w.ref(name) for name in item.names if w.kind_of(name) is not None]
    a, b = numbers = [w.expr(item.body), w.expr(item.other)]
    style, n = item.style % 14, item.name
    if style == 0:
        w.put(f"{n} = [{', '.join([*numbers, *objects])}]")
    elif style == 1:
        pairs = [f"{place}: {text}" for place, text in enumerate([*numbers, *objects])]
        w.put(f"{n} = {{{', '.join(pairs)}}}")
    elif style == 2:
        w.put(f"{n} = ({', '.join([*numbers, *objects])})")
    elif style == 3:
        w.put(f"{n} = {{{', '.join(numbers)}}}")
    elif style == 4:
        w.put(f"{n} = {{step: step + {a} for step in range(3)}}")
    elif style == 5:
        w.put(f"{n} = [step * {a} for step in range(4) if step != {b}]")
    elif style == 6:
        w.put(f"{n} = dict(zip(range(3), [{', '.join([*numbers, *objects])}]))")
    elif style == 7:
        w.put(f"{n} = sorted([{a}, {b}, 5], key=lambda step: -step)")
    elif style == 8:
        shown = ", ".join(f"{text}" for text in objects)
        w.put(f"{n} = {{0: [{shown}], 1: {{'a': {a}}}, 2: ({b},)}}")
    elif style == 9:
        w.put(f"{n} = [lambda x: x + {a}, {b}, lambda x: x - {b}]")
    elif style == 10:
        w.put(f"{n} = {{0: lambda x, y={a}: x + y, 1: {b}, 2: functools.partial(max, {a})}}")
    elif style == 11:
        w.put(f"{n} = [lambda x, s=step: x + s + {a} for step in range(2)]")
    elif style == 12:
        w.put(f"{n} = {{'a': {a}}}", f"{n}['b'] = lambda x: x + {b}")
    else:
        w.put(f"{n} = []", "for step in range(3):", f"    {n}.append(step + {a})")
    w.bind(n, TABLE, settled=style in (2, 3))


def fill(w: Writer, item: Item) -> None:
    """Fill a table that stands further up in the module."""
    if w.own.get(item.base) == TABLE and not w.is_settled(item.base):
        value = w.expr(item.body, item.base)
        if item.style % 4:
            w.put("for place in range(2):", f"    {item.base}[place] = {value} + place")
        else:
            w.put(f"{item.base}[0] = lambda x: x + {value}")


def alter(w: Writer, item: Item) -> None:
    """Add to a table, maybe one of another module, or take from it."""
    if w.kind_of(item.base) != TABLE or w.is_settled(item.base):
        return
    value, style = w.expr(item.body, item.base), item.style % 8
    t = w.ref(item.base)
    if style == 0:
        w.put(f"if isinstance({t}, dict):", f"    {t}[{value}] = {value}")
        w.put("else:", f"    {t}.append({value})")
    elif style == 1:
        w.put(f"if len({t}) > 2 and {value} < 7:")
        w.put(f"    {t}.pop(next(reversed({t}))) if isinstance({t}, dict) else {t}.pop()")
    elif style == 2:
        w.put(f"if 1 in {t} and len({t}) > 2:", f"    del {t}[1]")
    elif style == 3:
        w.put(f"if isinstance({t}, list):", f"    {t}.reverse()")
    elif style == 4:
        w.put(f"if isinstance({t}, dict):", f"    {t}.update({{7: {value}}})")
        w.put("else:", f"    {t}.extend([{value}, 1])")
    elif style == 5:
        w.put(f"if isinstance({t}, dict):", f"    {t} |= {{8: {value}}}")
        w.put("else:", f"    {t} += [{value}]")
    elif style == 6:
        w.put(f"if isinstance({t}, dict):", f"    {t}[6] = lambda x: x + {value}")
        w.put("else:", f"    {t}.append(lambda x: x + {value})")
    else:
        w.put(f"if isinstance({t}, dict):", f"    {t}.setdefault(9, {value})")
        w.put("else:", f"    {t}[:1] = [{value}]")


def scan(w: Writer, item: Item) -> None:
    """Make a table of the names that the module has so far."""
    names = f"name for name in globals() if name[0] == 'n' and name != {item.name!r}"
    w.put(f"{item.name} = sorted({names})")
    w.bind(item.name, TABLE, settled=True)


def registry(w: Writer, item: Item) -> None:
    """Define something that keeps what it decorates."""
    n, style = item.name, item.style % 4
    if style == 0:
        w.put(f"class {n}:", "    entries = {}", "    @classmethod")
        w.put("    def add(cls, f):", "        cls.entries[f.__name__] = f", "        return f")
        w.bind(n, REGISTRY)
    elif style == 1:
        w.put(f"class {n}_kind:", "    def __init__(self):", "        self.entries = []")
        w.put("    def add(self, f):", "        self.entries.append(f)", "        return f")
        w.put(f"{n} = {n}_kind()")
        w.bind(n, REGISTRY)
    elif style == 2:
        w.put(f"{n}_all = {{}}", f"def {n}(f):", *w.doc(item.doc))
        w.put(f"    {n}_all[f.__name__] = {w.expr(item.body, n)}", "    return f")
        w.bind(n, REGISTER)
    else:
        w.put(f"{n}_all = []", f"def {n}(f):", f"    {n}_all.append(f)", "    return f")
        w.bind(n, REGISTER)


def derived(w: Writer, item: Item) -> None:
    """Make a number or a table of a table, an object or a registry."""
    kind, n, t = w.kind_of(item.base), item.name, ""
    if kind is not None:
        t = w.ref(item.base)
    if kind == TABLE:
        forms = (
            "{n} = [str(type(item).__name__) for item in {t}]",
            "{n} = list({t}) + [{a}]",
            "{n} = {{str(key)[:1]: {a} for key in {t} if isinstance(key, int)}}",
            "{n} = [item for item in {t}]\n{n}.append({a})",
            "{n} = [item(2) for item in ({t}.values() if isinstance({t}, dict) else {t})"
            " if getattr(item, '__name__', '') == '<lambda>']\n{n}.append({a})",
        )
        w.put(*forms[item.style % len(forms)].format(n=n, t=t, a=w.expr(item.body)).split("\n"))
    elif kind == REGISTRY:
        w.put(f"{n} = sorted(getattr(f, '__name__', f) for f in {t}.entries)")
    elif kind == CALLABLE:
        w.put(f"{n} = [{t}(step) for step in range(3)]" if item.style % 2 else f"{n} = [{t}]")
    elif kind == CLASS:
        w.put(f"{n} = [cls.__name__ for cls in {t}.__mro__]")
    elif kind == INSTANCE:
        w.put(f"{n} = [{t}.told(), {t}]")
    else:
        w.put(f"{n} = [{w.expr(item.body)}]")
    w.bind(n, TABLE, settled=True)


WRITERS: dict[str, Callable[[Any, Any], None]] = {
    each.__name__: each for each in (table, fill, alter, scan, registry, derived)
}
