"""Writes a random program out, as files, so that each version of it can be started."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from .forms import writers as form_writers
from .kinds import CLASS, DECORATORS, EMPTY, VALUES
from .programs import FORMS, Expr, Item, Module, Program

HEAD = (
    "import abc, collections, contextlib, dataclasses, enum, functools, importlib, inspect, json,"
    " operator, pathlib, sys, typing"
)
_DOCS = ("", "Says so.", "Says it.", "Says\n    more.")


def written(program: Program) -> dict[str, str]:
    """Write a program out, as files."""
    out: dict[str, str] = {}
    names = {module.name for module in program.modules}
    packages = {name.rpartition(".")[0] for name in names} - {""}
    known = Known(packages=packages)
    for module in program.modules:
        package = module.package or module.name in packages
        writer = Writer(module, known, package)
        path = module.name.replace(".", "/") + ("/__init__.py" if package else ".py")
        out[path] = writer.text()
        known.add(writer)
    for name in sorted(packages - names):
        out[name.replace(".", "/") + "/__init__.py"] = ""
    for place, number in enumerate(program.data):
        out[f"d{place}.json"] = json.dumps({"number": number, "rows": list(range(number))})
    return out


@dataclass
class Known:
    """What the modules that are written already offer: name to kind, and who has it."""

    packages: set[str] = field(default_factory=set)  # with modules inside
    kinds: dict[str, int] = field(default_factory=dict)
    homes: dict[str, list[str]] = field(default_factory=dict)
    hidden: set[tuple[str, str]] = field(default_factory=set)  # left out of an `__all__`
    settled: dict[str, bool] = field(default_factory=dict)

    def add(self, writer: Writer) -> None:
        """Take in what a module that was just written has."""
        for name, kind in writer.own.items():
            self.kinds[name] = kind
            self.homes[name] = [writer.name]
            self.settled[name] = writer.settled.get(name, False)
        for name, kind in writer.offered.items():
            if name not in writer.own:
                self.kinds[name] = kind
                self.homes[name] = [writer.name]
                self.hidden.add((writer.name, name))
        form = FORMS[writer.module.form % len(FORMS)]
        for module, used in writer.used.items():
            for name in used:
                if form in ("from", "try", "condition", "relative") or (
                    form == "star" and (module, name) not in self.hidden
                ):
                    self.homes[name].append(writer.name)
                    if writer.module.exports:
                        self.hidden.add((writer.name, name))
        if writer.module.exports == 2:
            self.hidden |= {(writer.name, name) for name in list(writer.own)[::2]}


class Writer:
    """Writes one module.

    Parameters:
        module: what to write.
        known: what there is before it.
        package: whether it is one.
    """

    def __init__(self, module: Module, known: Known, package: bool) -> None:
        self.module = module
        self.name = module.name
        self.own: dict[str, int] = {}
        self.settled: dict[str, bool] = {}  # tables that items can be assigned to; final classes
        self.used: dict[str, dict[str, None]] = {}
        self.lines: list[str] = []
        self.indent = ""
        self.dynamic: list[str] = []
        self.offered: dict[str, int] = {}  # by the module's `__getattr__`
        self._known = known
        self._package = package
        self._form = FORMS[module.form % len(FORMS)]
        self._via_module: set[str] = set()  # modules that are used by their own names

    def text(self) -> str:
        """Give the module's text."""
        forms = form_writers()
        # What goes through the names stands last: run again, it sees those further down, too.
        items = [item for item in self.module.items if item.kind != "scan"]
        items += [item for item in self.module.items if item.kind == "scan"][:1]
        for item in items:
            adds = forms[item.kind].adds
            taken = item.name in self.own or item.name in self._known.kinds
            taken = taken or item.name in self.offered
            if taken and not (adds or self.module.rebinds):
                continue
            self._item(item, forms[item.kind].write)
        doc = self.doc(self.module.doc, "")
        future = ["from __future__ import annotations"] if self.module.future else []
        tail = []
        if self.dynamic:
            tail = ["def __getattr__(name):", *self.dynamic, "    raise AttributeError(name)"]
        if self.module.exports:
            names = list(self.own)
            tail.append(f"__all__ = {names if self.module.exports == 1 else names[1::2]}")
        if self.module.broken:
            tail.append("def broken(:")
        head = [*doc, *future, HEAD, *self._imports()]
        return "\n".join([*head, "", *self.lines, *tail, ""])

    def _item(self, item: Item, write: Callable[[Writer, Item], None]) -> None:
        before = self.lines
        self.lines = []
        write(self, item)
        mine, self.lines = self.lines, before
        if not mine:
            return
        self.lines += [f"# {item.gap} {place}" for place in range(item.gap)]
        self.lines += _wrapped(mine, item, self)

    def _imports(self) -> list[str]:
        out: list[str] = []
        for module, used in self.used.items():
            names = ", ".join(used)
            direct = module in self._via_module
            hidden = any((module, name) in self._known.hidden for name in used)
            if self._form == "star" and not hidden:
                out.append(f"from {module} import *")
            elif self._form in ("from", "star"):
                out.append(f"from {module} import {names}")
            elif self._form == "relative":
                out.append(f"from {self._relative(module)} import {names}")
            elif self._form == "try":
                out += ["try:", f"    from {module} import {names}"]
                out += ["except ImportError:", f"    {' = '.join(used)} = 1"]
            elif self._form == "condition":
                out += ["if typing.TYPE_CHECKING or True:", f"    from {module} import {names}"]
            elif self._form == "alias":
                out += [f"from {module} import {name} as {name}_" for name in used]
            elif self._form == "plain":
                direct = True
            elif self._form == "module alias":
                out.append(f"import {module} as {_short(module)}")
            else:
                out.append(f"{_short(module)} = importlib.import_module({module!r})")
            if direct:
                out.append(f"import {module}")
        return out

    def _relative(self, module: str) -> str:
        here = self.name if self._package else self.name.rpartition(".")[0]
        if not here:
            return module
        if module == here:
            return "."
        return "." + module[len(here) + 1 :] if module.startswith(here + ".") else module

    # -- what the forms are written with ----------------------------------------------------------
    def put(self, *lines: str) -> None:
        """Write lines."""
        self.lines += lines

    def bind(self, name: str, kind: int, settled: bool = False) -> None:
        """Note that the module has a name from here on."""
        self.own[name] = kind
        self.settled[name] = settled

    def kind_of(self, name: str) -> int | None:
        """Say what a name is here; None if there is no such name."""
        return self.own.get(name, self._known.kinds.get(name))

    def is_settled(self, name: str) -> bool:
        """Say whether a table can't be filled, a class has no subclasses."""
        return self.settled.get(name, self._known.settled.get(name, False))

    def ref(self, name: str) -> str:
        """Give a name as this module has to write it, and note the import."""
        if name in self.own:
            return name
        homes = [home for home in self._known.homes[name] if home != self.name]
        module = homes[self.module.via % len(homes)]
        self.used.setdefault(module, {})[name] = None
        if self._form == "plain":
            return f"{module}.{name}"
        if self._form in ("module alias", "by string"):
            return f"{_short(module)}.{name}"
        return f"{name}_" if self._form == "alias" else name

    def through_module(self, name: str) -> str:
        """Give a name as an attribute of its module."""
        if name in self.own:
            return name
        module = self._known.homes[name][0]
        self.used.setdefault(module, {})[name] = None
        self._via_module.add(module)
        return f"{module}.{name}"

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
        return VALUES[kind].format(self.ref(name))

    def decorator(self, name: str) -> list[str]:
        """Give the line of a decorator, if the name is one."""
        kind = self.kind_of(name)
        return [DECORATORS[kind].format(self.ref(name))] if kind in DECORATORS else []

    def base(self, name: str) -> str:
        """Give a base class, if the name is one that may be."""
        fits = self.kind_of(name) == CLASS and not self.is_settled(name)
        return self.ref(name) if fits else ""

    def doc(self, doc: int, indent: str = "    ") -> list[str]:
        """Give the lines of a docstring."""
        text = _DOCS[doc % len(_DOCS)]
        return [f'{indent}"""{text}"""'] if text else []


def _short(module: str) -> str:
    return module.replace(".", "_") + "_"


def _wrapped(lines: list[str], item: Item, writer: Writer) -> list[str]:
    """Put lines into what `item.wrap` says."""
    kind = item.wrap % 8
    inner = [f"    {row}" for line in lines for row in line.split("\n")]
    if kind == 1:
        return [f"if {writer.expr(item.other, item.name)} >= 0:", *inner]
    if kind == 2:
        return ["try:", *inner, "finally:", "    pass"]
    if kind == 3:
        return ["with contextlib.nullcontext():", *inner]
    if kind == 4:
        return [f"for once in ({writer.expr(item.other, item.name)},):", *inner]
    other = EMPTY.get(writer.own.get(item.name, -1))
    if kind == 5 and other:
        left = writer.expr(item.other, item.name)
        return [f"if {left} > 4:", *inner, "else:", "    " + other.format(item.name)]
    if kind == 6 and other:
        return [
            *("try:", "    import no_such_module", "except ImportError:"),
            *inner,
            *("else:", "    " + other.format(item.name)),
        ]
    return lines
