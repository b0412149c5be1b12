"""The forms of registries as programs have them, in a random program that is denser in these."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .class_forms import TOLD
from .kinds import CLASS, NUMBER, ROUTES

if TYPE_CHECKING:
    from .programs import Item
    from .writing import Writer

_ROUTES = """\
class {n}_kind:
    def __init__(self):
        self.rows = {{}}
    def add(self, path=None, **options):
        def enter(f):
            self.rows[path or f.__name__] = {row}
            return f
        return enter
{n} = {n}_kind()
@{n}.add({a})
def {n}_one(x=1):
    return x + {b}
@{n}.add(size={b})
def {n}_two(x=1):
    return x - {a}
{n}_seen = list({n}.rows)"""
_ROWS = (
    "{'f': f, 'options': options, 'name': f.__name__}",
    "dict(f=f, options=options)",
    "(f, options, f.__name__)",
    "{'f': f, **options}",
)
_HOOKED = """\
{n}_all = {empty}
class {n}:
    size = {b}
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        {enter}
    def {told}(self):
        return {a}
class {n}_sub({n}):
    size = {b} + 1
class {n}_more({n}):
    size = {a}
{n}_sizes = [each.size for each in {all}]"""
_ENTER = (
    ("[]", "{n}_all.append(cls())", "{n}_all"),
    ("{{}}", "{n}_all[cls.__name__] = cls()", "{n}_all.values()"),
    ("[]", "{n}_all.insert(0, cls())", "{n}_all"),
    ("{{}}", "{n}_all[cls.size] = cls", "{n}_all.values()"),
)
_HANDLERS = """\
class {n}:
    table = {{}}
    def handles(key, table=table):
        def enter(f):
            table[key] = f
            return f
        return enter
    @handles({a})
    def first(self):
        return {b}
    @handles({b})
    def second(self):
        return {a}
    def {told}(self):
        return len(self.table)
{n}_keys = list({n}.table)"""
_MARKED = """\
def {n}_mark(value):
    def mark(f):
        f.value = value
        return f
    return mark
class {n}_base:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.marks = {{f.value: name for name, f in vars(cls).items() if hasattr(f, 'value')}}
class {n}({n}_base):
    @{n}_mark({a})
    def first(self):
        return {b}
    {mark}def second(self):
        return {a}
    def {told}(self):
        return len(self.marks)
{n}_marks = list({n}.marks)"""
_RAN = """\
{n}_given = {{}}
def {n}_run(f):
    {n}_given[f.__name__] = f()
    return f
@{n}_run
def {n}_one(x=2):
    return x + {a}
@{n}_run
def {n}_two(x={b}):
    return x
{n} = sum({n}_given.values())"""


def routes(w: Writer, item: Item) -> None:
    """Define a table of routes, each of which is a row, and two of them."""
    _write(
        w,
        item,
        _ROUTES.replace("{row}", _ROWS[item.style % 4].replace("{", "{{").replace("}", "}}")),
    )
    w.bind(item.name, ROUTES)


def hooked(w: Writer, item: Item) -> None:
    """Define a class whose hook enters each class that is derived from it, or an object of it."""
    empty, enter, every = _ENTER[item.style % 4]
    text = _HOOKED.replace("{empty}", empty).replace("{enter}", enter).replace("{all}", every)
    _write(w, item, text)
    w.bind(item.name, CLASS)


def handlers(w: Writer, item: Item) -> None:
    """Define a class with a table in its body that a decorator fills there."""
    _write(w, item, _HANDLERS)
    w.bind(item.name, CLASS)


def marked(w: Writer, item: Item) -> None:
    """Define a class whose base's hook gathers what a decorator has marked."""
    mark = "" if item.style % 3 else "@{n}_mark({b})\n    "
    _write(w, item, _MARKED.replace("{mark}", mark))
    w.bind(item.name, CLASS)


def ran(w: Writer, item: Item) -> None:
    """Compute a number of functions that a decorator calls."""
    _write(w, item, _RAN)
    w.bind(item.name, NUMBER)


def _write(w: Writer, item: Item, text: str) -> None:
    a, b = w.expr(item.body, item.name), w.expr(item.other, item.name)
    w.put(*text.format(n=item.name, a=a, b=b, told=TOLD).split("\n"))


WRITERS: dict[str, Callable[[Any, Any], None]] = {
    each.__name__: each for each in (routes, hooked, handlers, marked, ran)
}
