"""The forms of what real packages do while they are imported, in a random program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .class_forms import TOLD
from .kinds import CALLABLE, CLASS, ENUM, NAMED, NUMBER, TABLE

if TYPE_CHECKING:
    from .programs import Item
    from .writing import Writer

_NUMBERS = (
    "{n} = functools.reduce(operator.add, ({a}, {b}), 1)",
    "def {n}_make(x):\n    return x + {a}\n{n} = {n}_make({b})\ndel {n}_make",
    "sys.modules[__name__].{n} = {a}",
    "for {n}_key, {n}_value in (('{n}', {a}), ('{n}_y', {b})):\n"
    "    setattr(sys.modules[__name__], {n}_key, {n}_value)",
    "{n} = {b}\nwith contextlib.suppress(ZeroDivisionError):\n    {n} = 8 // ({a} % 3)",
    "if ({n}_found := {a}) > 4:\n    {n} = {n}_found\nelse:\n    {n} = {b}",
    "{n} = operator.attrgetter('size')(type('{n}_holder', (), {{'size': {a}}}))",
)
_TABLES = (
    "{n} = dict(collections.ChainMap({{'a': {a}}}, {{'a': {b}, 'b': 1}}))",
    "{n} = ['%s=%d' % pair for pair in enumerate(({a}, {b}))]",
    "{n} = [left + right for left, right in zip([{a}, 1], [{b}, 2])]",
    "{n} = f'{{{a}:>4}}{{{b}!r}}'",
    "{n} = [{n}_last := step + {a} for step in range(3)]",
    "{n} = sorted([({a}, 1), ({b}, 2)], key=operator.itemgetter(0))",
    "{n} = collections.Counter([{a} % 3, {b} % 3, 1])",
    "{n} = collections.defaultdict(list)\n{n}[{a} % 3].append({b})",
)
_OF_KIND = {
    CALLABLE: (
        "{n} = list(inspect.signature({t}).parameters) if inspect.isfunction({t}) else []",
        "{n} = {{row: [{t}(row + column) for column in range(2)] for row in range(2)}}",
        "{n} = list(map({t}, ({a}, {b})))",
    ),
    CLASS: (
        "{n} = {{key: value for key, value in vars({t}).items()"
        " if key[0] != '_' and isinstance(value, int)}}",
        "{n} = [cls.__name__ for cls in (*{t}.__bases__, {t})]",
    ),
    TABLE: (
        "try:\n    {n} = [{t}[1]]\nexcept (KeyError, IndexError, TypeError):\n    {n} = [{a}]",
        "{n} = [place + {a} for place, _ in enumerate({t})]",
        "{n} = [(key, {a}) for key in {t} if not callable(key)]",
    ),
}


def number(w: Writer, item: Item) -> None:
    """Compute a number in a way that packages do."""
    _write(w, item, _NUMBERS)
    w.bind(item.name, NUMBER)


def tabled(w: Writer, item: Item) -> None:
    """Make a collection in a way that packages do, of something else by chance."""
    kind = w.kind_of(item.base)
    own = _OF_KIND.get(-1 if kind is None else kind, ())
    _write(w, item, own or _TABLES, w.ref(item.base) if own else "")
    w.bind(item.name, TABLE, settled=True)


def functional(w: Writer, item: Item) -> None:
    """Make a class by calling something."""
    a, b = w.expr(item.body), w.expr(item.other)
    if item.style % 2:
        w.put(f"{item.name} = enum.Enum({item.name!r}, {{'P': {a}, 'Q': {b} + 50}})")
        w.bind(item.name, ENUM)
    else:
        fields = f"'p q', defaults=({a}, {b})"
        w.put(f"{item.name} = collections.namedtuple({item.name!r}, {fields})")
        w.bind(item.name, NAMED)


def computed(w: Writer, item: Item) -> None:
    """Define a class whose attributes are computed of each other, and of another class."""
    n, a, b = item.name, w.expr(item.body, item.name), w.expr(item.other, item.name)
    other = f"len({w.ref(item.base)}.__name__)" if w.kind_of(item.base) == CLASS else a
    w.put(f"class {n}:", *w.doc(item.doc), f"    size = {other}", f"    both = size + {b}")
    w.put("    rows = tuple(step for step in range(both % 5))")
    w.put(f"    def {TOLD}(self):", f"        return self.both + {a}")
    w.bind(n, CLASS)


def cached(w: Writer, item: Item) -> None:
    """Define a function that keeps what it has computed in a table of its module."""
    n = item.name
    w.put(f"{n}_known = {{}}", f"def {n}(x, y={w.expr(item.other, n)}):", *w.doc(item.doc))
    w.put(f"    if x not in {n}_known:", f"        {n}_known[x] = x + {w.expr(item.body, n)}")
    w.put(f"    return {n}_known[x]")
    w.bind(n, CALLABLE)


def _write(w: Writer, item: Item, forms: tuple[str, ...], spelt: str = "") -> None:
    a, b = w.expr(item.body), w.expr(item.other)
    text = forms[item.style % len(forms)].format(n=item.name, a=a, b=b, t=spelt)
    w.put(*text.split("\n"))


WRITERS: dict[str, Callable[[Any, Any], None]] = {
    each.__name__: each for each in (number, tabled, functional, computed, cached)
}
