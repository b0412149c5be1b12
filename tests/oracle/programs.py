"""Small programs of several modules, and edits on them, for hypothesis to draw and to shrink.

A program is a value: modules of items. Items refer to each other by name; when a version is written
out, a name that does not stand before its user any more becomes a number, and the imports follow
from what is used. So each version of a program can be started.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

Expr = tuple[Any, ...]  # ("int", n), ("ref", name), ("add", Expr, Expr)
Draw = Callable[[st.SearchStrategy[Any]], Any]

NUMBER, FUNCTION, CLASS, TABLE, MAKER, DECORATOR, REGISTRY, NAMED, LATE = range(9)
KINDS = (
    *("const", "table", "func", "class", "deco", "registry", "maker", "bound", "branch"),
    *("fill", "augment", "late", "choice", "alter", "scan"),
)


@dataclass(frozen=True)
class Method:
    """A method, of one of several sorts, or a class attribute."""

    name: str
    sort: (
        str  # "method", "static", "class", "property", "cached", "attr", "super", "async", "inner"
    )
    body: Expr
    doc: str = ""


@dataclass(frozen=True)
class Item:
    """A top-level statement, or a few that belong together; which fields matter, `kind` says."""

    kind: str
    name: str
    body: Expr = ("int", 0)
    other: Expr = ("int", 1)
    doc: str = ""
    deco: str = ""
    base: str = ""
    style: str = ""
    names: tuple[str, ...] = ()
    methods: tuple[Method, ...] = ()


@dataclass(frozen=True)
class Module:
    """A module: how it imports from the ones before it, and its items.

    A second item of the same name, here or in a module before, is left out unless the module
    `rebinds`.
    """

    style: str  # "from", "star", "plain", "alias"
    items: tuple[Item, ...]
    doc: str = ""
    rebinds: bool = False


Program = tuple[Module, ...]

# -- drawing ---------------------------------------------------------------------------------------
NAMES = [f"n{number}" for number in range(16)]
names = st.sampled_from(NAMES)
docs = st.sampled_from(["", "", "Says so.", "Says it."])
exprs: st.SearchStrategy[Expr] = st.recursive(
    st.one_of(st.tuples(st.just("int"), st.integers(0, 9)), st.tuples(st.just("ref"), names)),
    lambda inner: st.tuples(st.just("add"), inner, inner),
    max_leaves=3,
)
methods = st.builds(
    Method,
    name=st.sampled_from(["a", "b", "c"]),
    sort=st.sampled_from(
        ["method", "static", "class", "property", "cached", "attr", "super", "async", "inner"]
    ),
    body=exprs,
    doc=docs,
)
some_methods = st.lists(methods, max_size=3, unique_by=lambda method: method.name).map(tuple)
_STYLES = {
    "class": ["plain", "dataclass", "enum", "slots", "hook", "named"],
    "table": ["list", "dict", "tuple", "set"],
    "func": ["plain", "generator", "lambda", "nested", "default"],
    "deco": ["wraps", "bare", "same"],
    "alter": ["add", "take", "drop", "reverse"],
}


@st.composite
def items(draw: Draw, name: str | None = None) -> Item:
    """Draw an item."""
    kind = draw(st.sampled_from(KINDS))
    return Item(
        kind,
        draw(names) if name is None else name,
        draw(exprs),
        draw(exprs),
        doc=draw(docs),
        deco=draw(st.one_of(st.just(""), names)) if kind in ("func", "class") else "",
        base=draw(st.one_of(st.just(""), names))
        if kind in ("class", "bound", "fill", "augment", "late", "alter")
        else "",
        style=draw(st.sampled_from(_STYLES.get(kind, [""]))),
        names=tuple(draw(st.lists(names, max_size=3))) if kind == "table" else (),
        methods=draw(some_methods) if kind == "class" else (),
    )


modules = st.builds(
    Module,
    style=st.sampled_from(["from", "star", "plain", "alias"]),
    items=st.lists(items(), min_size=1, max_size=6).map(tuple),
    doc=docs,
    rebinds=st.sampled_from([False, False, False, True]),
)
programs: st.SearchStrategy[Program] = st.lists(modules, min_size=1, max_size=4).map(tuple)


# -- edits -----------------------------------------------------------------------------------------
_FIELDS = ("body", "other", "doc", "deco", "base", "style", "methods", "names")


@st.composite
def edited(draw: Draw, program: Program) -> Program:
    """Draw an edit of a program."""
    where = draw(st.integers(0, len(program) - 1))
    module = program[where]
    rows = list(module.items)
    verb = draw(
        st.sampled_from(["change", "change", "change", "remove", "add", "swap", "move", "module"])
    )
    at = draw(st.integers(0, len(rows) - 1)) if rows else 0
    if verb == "add" or not rows:
        rows.insert(at, draw(items()))
    elif verb == "change":
        fresh = draw(items(rows[at].name))
        if fresh.kind == rows[at].kind:
            which = draw(st.sampled_from(_FIELDS))
            fresh = replace(rows[at], **{which: getattr(fresh, which)})
        rows[at] = fresh
    elif verb == "remove":
        del rows[at]
    elif verb == "swap":
        to = draw(st.integers(0, len(rows) - 1))
        rows[at], rows[to] = rows[to], rows[at]
    elif verb == "move":
        moved = rows.pop(at)
        to = draw(st.integers(0, len(program) - 1))
        if to == where:
            rows.append(moved)
        else:
            other = replace(program[to], items=(*program[to].items, moved))
            program = (*program[:to], other, *program[to + 1 :])
    else:
        module = replace(module, style=draw(st.sampled_from(["from", "star", "plain"])))
    module = replace(module, items=tuple(rows))
    return (*program[:where], module, *program[where + 1 :])


@st.composite
def histories(draw: Draw, rounds: int = 2) -> list[dict[str, str]]:
    """Draw a program and its next versions, as files."""
    program = draw(programs)
    out = [written(program)]
    for _ in range(draw(st.integers(1, rounds))):
        for _ in range(draw(st.integers(1, 2))):
            program = draw(edited(program))
        out.append(written(program))
    return out


# -- writing ---------------------------------------------------------------------------------------
def written(program: Program) -> dict[str, str]:
    """Write a program out, as files."""
    known: dict[str, tuple[str, int]] = {}  # name to the module that binds it, and what it is
    out: dict[str, str] = {}
    for number, module in enumerate(program):
        writer = _Writer(f"m{number}", module, dict(known))
        out[f"m{number}.py"] = writer.text()
        known.update({name: (writer.name, kind) for name, kind in writer.own.items()})
    return out


@dataclass
class _Writer:
    name: str
    module: Module
    known: dict[str, tuple[str, int]]
    own: dict[str, int] = field(default_factory=dict)
    filled: dict[str, bool] = field(default_factory=dict)  # can items be assigned to?
    used: dict[str, dict[str, None]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def text(self) -> str:
        # What goes through the names stands last: run again, it sees those further down, too.
        scans = [item for item in self.module.items if item.kind == "scan"]
        for item in [item for item in self.module.items if item.kind != "scan"] + scans[:1]:
            adds = item.kind in ("fill", "augment", "alter")
            taken = item.name in self.own or item.name in self.known
            if taken and not (adds or self.module.rebinds):
                continue
            getattr(self, f"_{item.kind}")(item)
        head = [f'"""{self.module.doc}"""'] if self.module.doc else []
        head += ["import dataclasses, enum, functools, typing"]
        for module, used in self.used.items():
            if self.module.style == "from":
                head.append(f"from {module} import {', '.join(used)}")
            elif self.module.style == "star":
                head.append(f"from {module} import *")
            elif self.module.style == "alias":
                head += [f"from {module} import {name} as {name}_" for name in used]
            else:
                head.append(f"import {module}")
        return "\n".join([*head, "", *self.lines, ""])

    def kind_of(self, name: str) -> int | None:
        if name in self.own:
            return self.own[name]
        return self.known[name][1] if name in self.known else None

    def ref(self, name: str) -> str:
        """Give a name as this module has to write it, and note the import."""
        if name in self.own:
            return name
        module = self.known[name][0]
        self.used.setdefault(module, {})[name] = None
        return {"plain": f"{module}.{name}", "alias": f"{name}_"}.get(self.module.style, name)

    def expr(self, expr: Expr, without: str = "") -> str:
        """Write an expression whose value is a number."""
        if expr[0] == "add":
            return f"{self.expr(expr[1], without)} + {self.expr(expr[2], without)}"
        if expr[0] == "int":
            return str(expr[1])
        name = expr[1]
        kind = self.kind_of(name)
        if kind is None or name == without:
            return str(len(name))
        forms = {
            NUMBER: "{}",
            FUNCTION: "{}(2)",
            CLASS: "len({}.__name__)",
            TABLE: "len({})",
            MAKER: "{}(1)(2)",
            DECORATOR: "{}(len)('a')",
            REGISTRY: "1",
            LATE: "len({}.__name__)",
            NAMED: "len({}._fields)",
        }
        return forms[kind].format(self.ref(name))

    def put(self, *lines: str) -> None:
        self.lines += lines

    def decorator(self, name: str) -> list[str]:
        kind = self.kind_of(name)
        if kind == DECORATOR:
            return [f"@{self.ref(name)}"]
        if kind == REGISTRY:
            return [f"@{self.ref(name)}.add"]
        return []

    def docstring(self, doc: str, indent: str = "    ") -> list[str]:
        return [f'{indent}"""{doc}"""'] if doc else []

    def _const(self, item: Item) -> None:
        self.put(f"{item.name} = {self.expr(item.body)}")
        self.own[item.name] = NUMBER

    def _branch(self, item: Item) -> None:
        left, right = self.expr(item.body), self.expr(item.other)
        self.put(f"if {left} > 4:", f"    {item.name} = {right}", "else:")
        self.put(f"    {item.name} = {left}")
        self.own[item.name] = NUMBER

    def _table(self, item: Item) -> None:
        objects = [self.ref(name) for name in item.names if self.kind_of(name) is not None]
        numbers = [self.expr(item.body), self.expr(item.other)]
        if item.style == "dict":
            pairs = [f"{place}: {text}" for place, text in enumerate([*numbers, *objects])]
            self.put(f"{item.name} = {{{', '.join(pairs)}}}")
        elif item.style == "set":
            self.put(f"{item.name} = {{{', '.join(numbers)}}}")
        else:
            left, right = "[]" if item.style == "list" else "()"
            self.put(f"{item.name} = {left}{', '.join([*numbers, *objects])}{right}")
        self.own[item.name] = TABLE
        self.filled[item.name] = item.style in ("list", "dict")

    def _fill(self, item: Item) -> None:
        """Fill a table that stands further up in the module."""
        if self.own.get(item.base) == TABLE and self.filled.get(item.base):
            value = self.expr(item.body, item.base)
            self.put("for place in range(2):", f"    {item.base}[place] = {value} + place")

    def _alter(self, item: Item) -> None:
        """Add to a table that stands further up in the module, or take from it."""
        if self.own.get(item.base) != TABLE or not self.filled.get(item.base):
            return
        value = self.expr(item.body, item.base)
        if item.style == "add":
            self.put(f"if isinstance({item.base}, dict):", f"    {item.base}[{value}] = {value}")
            self.put("else:", f"    {item.base}.append({value})")
        elif item.style == "take":
            last = f"{item.base}.pop(next(reversed({item.base})))"
            self.put(f"if len({item.base}) > 2 and {value} < 7:")
            self.put(f"    {last} if isinstance({item.base}, dict) else {item.base}.pop()")
        elif item.style == "drop":
            self.put(f"if 1 in {item.base} and len({item.base}) > 2:", f"    del {item.base}[1]")
        else:
            self.put(f"if isinstance({item.base}, list):", f"    {item.base}.reverse()")

    def _scan(self, item: Item) -> None:
        """Make a table of the names that the module has so far."""
        names = f"name for name in globals() if name[0] == 'n' and name != {item.name!r}"
        self.put(f"{item.name} = sorted({names})")
        self.own[item.name] = TABLE
        self.filled[item.name] = False

    def _augment(self, item: Item) -> None:
        """Add to a number that stands further up in the module."""
        if self.own.get(item.base) == NUMBER:
            self.put(f"{item.base} += {self.expr(item.body)}")

    def _late(self, item: Item) -> None:
        """Define a function that imports a later module at its call: a cycle."""
        self.put(f"def {item.name}(x, y=1):", *self.docstring(item.doc))
        self.put("    import m2 as later", f"    return getattr(later, {item.base!r}, x)")
        self.own[item.name] = LATE

    def _choice(self, item: Item) -> None:
        """Define a function in one of two ways."""
        left, right = self.expr(item.body, item.name), self.expr(item.other, item.name)
        self.put("try:", "    import no_such_module", "except ImportError:")
        self.put(f"    def {item.name}(x, y={right}):", *self.docstring(item.doc, "        "))
        self.put(f"        return x + {left}")
        self.own[item.name] = FUNCTION

    def _func(self, item: Item) -> None:
        default, body = self.expr(item.other, item.name), self.expr(item.body, item.name)
        if item.style == "lambda":
            self.put(f"{item.name} = lambda x, y={default}: x + {body}")
        else:
            self.put(*self.decorator(item.deco))
            note = ": int" if item.doc else ""
            self.put(f"def {item.name}(x{note}, y={default}):", *self.docstring(item.doc))
            if item.style == "generator":
                self.put("    def steps():", f"        yield x + {body}", "    return sum(steps())")
            elif item.style == "nested":
                self.put(
                    "    def inner(z):", f"        return z + x + {body}", "    return inner(y)"
                )
            else:
                self.put(f"    return x + {body}")
        self.own[item.name] = FUNCTION

    def _deco(self, item: Item) -> None:
        body = self.expr(item.body, item.name)
        self.put(f"def {item.name}(f):", *self.docstring(item.doc))
        if item.style == "same":
            self.put("    if not isinstance(f, type): f.mark = " + body, "    return f")
        else:
            self.put("    if isinstance(f, type): return f")
            self.put(*(["    @functools.wraps(f)"] if item.style == "wraps" else []))
            self.put("    def wrapper(*args):", f"        return f(*args) + {body}")
            self.put("    return wrapper")
        self.own[item.name] = DECORATOR

    def _registry(self, item: Item) -> None:
        self.put(f"class {item.name}:", "    entries = {}", "    @classmethod")
        self.put("    def add(cls, f):", "        cls.entries[f.__name__] = f", "        return f")
        self.own[item.name] = REGISTRY

    def _maker(self, item: Item) -> None:
        body = self.expr(item.body, item.name)
        self.put(f"def {item.name}(n):", "    def inner(x):", f"        return x + n + {body}")
        self.put("    return inner")
        self.own[item.name] = MAKER

    def _bound(self, item: Item) -> None:
        value = self.expr(item.body)
        if item.base and self.kind_of(item.base) == MAKER:
            self.put(f"{item.name} = {self.ref(item.base)}({value})")
        else:
            self.put(f"{item.name} = functools.partial(max, {value})")
        self.own[item.name] = FUNCTION

    def _class(self, item: Item) -> None:
        if item.style in ("enum", "named"):
            base = "enum.Enum" if item.style == "enum" else "typing.NamedTuple"
            self.put(f"class {item.name}({base}):", *self.docstring(item.doc))
            note = "" if item.style == "enum" else ": int"
            self.put(f"    P{note} = {self.expr(item.body)}")
            self.put(f"    Q{note} = {self.expr(item.other)} + 50")
            self.put("    def shown(self):", f"        return {self.expr(item.body)}")
            # Neither takes part in what is done to other classes.
            self.own[item.name] = TABLE if item.style == "enum" else NAMED
            return
        self.put(*self.decorator(item.deco))
        self.put(*(["@dataclasses.dataclass"] if item.style == "dataclass" else []))
        bases = self.ref(item.base) if self.kind_of(item.base) == CLASS else ""
        self.put(f"class {item.name}({bases}):", *self.docstring(item.doc))
        if item.style == "slots":
            self.put("    __slots__ = ('s',)")
        if item.style == "dataclass":
            self.put(f"    v: int = {self.expr(item.body)}")
        if item.style == "hook":
            self.put("    def __init_subclass__(cls):", "        super().__init_subclass__()")
            self.put(f"        cls.made = {self.expr(item.body, item.name)}")
        for method in item.methods:
            self._method(method)
        self.put("    pass")
        self.own[item.name] = CLASS

    def _method(self, method: Method) -> None:
        body = self.expr(method.body)
        if method.sort == "inner":
            self.put(f"    class {method.name}:", f"        v = {body}", "        def w(self):")
            self.put(f"            return {body}")
            return
        if method.sort == "attr":
            self.put(f"    {method.name} = {body}")
            return
        decorator = {
            "static": "staticmethod",
            "class": "classmethod",
            "property": "property",
            "cached": "functools.cached_property",
        }.get(method.sort)
        self.put(*([f"    @{decorator}"] if decorator else []))
        first = {"static": "", "class": "cls"}.get(method.sort, "self")
        word = "async def" if method.sort == "async" else "def"
        self.put(f"    {word} {method.name}({first}):", *self.docstring(method.doc, "        "))
        if method.sort == "super":
            self.put("        super().__init__()")
        self.put(f"        return {body}")
