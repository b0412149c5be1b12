"""A SourceModule: what one file says, as an ordered tuple of statements that can rerun."""

from __future__ import annotations
import __future__

import ast
import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from types import CodeType
from typing import Any, Literal

from hmr._types import ModuleName
from hmr.source import shape
from hmr.source.altering import Alterations, alterations
from hmr.source.facts import Facts, facts
from hmr.source.lasting import is_guard
from hmr.source.reflection import attributes_in, looks_at_arguments
from hmr.source.scopes import inside
from hmr.source.spelling import imports_at_once
from hmr.source.text import decode

_FUTURE = "__future__"
_PADDING = 500
"""How many empty lines cost the parser as much as a walk of the tree of one line."""
StatementKind = Literal["function", "class", "import", "guard", "docstring", "other"]


@dataclass(frozen=True, eq=False)
class Statement:
    """A top-level statement, or a member of a class's body: a unit that can rerun.

    Parameters:
        kind: what it is; "guard" is ``if __name__ == "__main__":``.
        label: a definition's name, else nothing.
        first: its first line in the file, decorators included, from 1.
        last: its last line.
        text: its lines. Equal text means an equal statement.
        lazy_annotations: whether the module postpones annotations.
        given: its syntax trees where its text alone does not give them (it shares its lines).
        shift: by how many lines `given` stands above it, until somebody asks for them.
        said: what follows from its text alone, by name. A moved statement has the very same
            dictionary, so that nothing is worked out twice; other stages note things there too.
    """

    kind: StatementKind
    label: str
    first: int
    last: int
    text: str
    lazy_annotations: bool = False
    given: tuple[ast.stmt, ...] | None = None
    shift: int = 0
    said: dict[str, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def nodes(self) -> tuple[ast.stmt, ...]:
        """Its syntax trees, with the lines of the file."""
        if self.given is not None:
            return tuple(_moved(node, self.shift) for node in self.given)
        return tuple(placed(self.text, self.first - 1).body)

    @property
    def node(self) -> ast.stmt:
        """Its first (nearly always its only) syntax tree."""
        return self.nodes[0]

    @cached_property
    def name(self) -> str:
        """What people call it: the definition's name, the names bound, or its first line."""
        bound = self.label or ", ".join(sorted(self.binds))
        if bound and self.kind not in ("guard", "docstring"):
            return bound
        head = self.text.lstrip().split("\n", 1)[0]
        return head if len(head) <= 60 else head[:57] + "..."

    @property
    def binds(self) -> set[str]:
        """The names that it binds in its namespace; for a definition known without a parse."""
        return {self.label} if self.label else self.facts.binds

    def moved(self, delta: int) -> Statement:
        """Give the same statement `delta` lines further down, with what is known of it."""
        if not delta:
            return self
        # Called for each statement below an edit: past the slow constructor of a frozen class.
        out = object.__new__(Statement)
        own = out.__dict__
        own.update(self.__dict__)
        own["first"] += delta
        own["last"] += delta
        own.pop("nodes", None)
        if self.given is not None:
            own["shift"] += delta
        if "members" in own:
            own["members"] = tuple([member.moved(delta) for member in own["members"]])
        return out

    @property
    def may_import(self) -> bool:
        """Whether it imports something while it runs; known without a parse."""
        return self.kind == "import" or bool(self.said.get("imports"))

    @property
    def facts(self) -> Facts:
        """The names that it binds, reads and defers."""
        known: Facts | None = self.said.get("facts")
        if known is None:
            known = facts(self.nodes, lazy_annotations=self.lazy_annotations)
            self.said["facts"] = known
        return known

    @cached_property
    def alterations(self) -> Alterations:
        """The collections that it alters, or that its functions do."""
        return alterations(self.nodes)

    @cached_property
    def looks_at_arguments(self) -> bool:
        """Whether its functions look at what they are given as data: at a signature, say."""
        return looks_at_arguments(self.nodes)

    @property
    def attributes(self) -> frozenset[str]:
        """At least the names of the attributes that it reads, of whatever object."""
        known: frozenset[str] | None = self.said.get("attributes")
        if known is None:
            known = self.said["attributes"] = attributes_in(self.text)
        return known

    @property
    def fingerprint(self) -> str:
        """What it says, without its location."""
        known: str | None = self.said.get("fingerprint")
        if known is None:
            known = self.said["fingerprint"] = shape.fingerprint(*self.nodes)
        return known

    @property
    def shell(self) -> str:
        """The part of it that runs when it runs."""
        known: str | None = self.said.get("shell")
        if known is None:
            known = self.said["shell"] = shape.shell(*self.nodes)
        return known

    @cached_property
    def members(self) -> tuple[Statement, ...]:
        """The statements of a class's body; empty for anything else."""
        if not isinstance(self.node, ast.ClassDef):
            return ()
        lines = self.text.split("\n")
        return tuple(cut(self.node.body, lines, self.first - 1, self.lazy_annotations))

    def __repr__(self) -> str:
        return f"<Statement {self.kind} {self.name!r} at {self.first}-{self.last}>"


@dataclass(frozen=True, eq=False)
class SourceModule:
    """What one file says.

    Parameters:
        name: the module's name in `sys.modules`.
        path: the file, as the module's code objects spell it.
        data: its bytes; a revision compares these and trusts no stamp.
        text: the text that the interpreter compiles.
        statements: its top-level statements, in order.
        flags: compiler flags of its ``from __future__`` imports.
    """

    name: ModuleName
    path: str
    data: bytes
    text: str
    statements: tuple[Statement, ...]
    flags: int

    @cached_property
    def rows(self) -> list[str]:
        """Its lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def imported_names(self) -> frozenset[str]:
        """The names that its top level binds by importing, in whatever branch, taken or not."""
        return frozenset(
            alias.asname or alias.name.partition(".")[0]
            for statement in self.statements
            if "import" in statement.text and statement.kind in ("import", "guard", "other")
            for node in inside(statement.nodes)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names
            if alias.name != "*" and getattr(node, "module", None) != _FUTURE
        )

    def imported(self, spelling: str) -> ModuleName:
        """Give the absolute name of a module that this one's source spells ``"..x"``."""
        bare = spelling.lstrip(".")
        level = len(spelling) - len(bare)
        if not level:
            return bare
        base = self.name.split(".")
        keep = len(base) - level + (1 if self.is_package else 0)
        return ".".join([*base[: max(keep, 0)], *([bare] if bare else [])])

    @property
    def is_package(self) -> bool:
        """Whether the file is a package's ``__init__``."""
        return is_package(self.path)


def is_package(path: str) -> bool:
    """Whether a file is a package's ``__init__``."""
    return path.replace("\\", "/").rsplit("/", 1)[-1] == "__init__.py"


def parse(name: ModuleName, path: str, data: bytes) -> SourceModule:
    """Read a file's bytes into a SourceModule.

    Raises:
        SyntaxError: as the interpreter would, with the file's path and line.
    """
    text = decode(data, path)
    tree = parsed(text, path)
    flags = _future_flags(tree)
    lazy = bool(flags & __future__.annotations.compiler_flag)
    out = SourceModule(name, path, data, text, (), flags)
    return replace(out, statements=tuple(cut(tree.body, out.rows, 0, lazy)))


def parsed(text: str, path: str) -> ast.Module:
    """Parse text; every way in which it can be refused is a SyntaxError."""
    try:
        return ast.parse(text, path)
    except (ValueError, RecursionError, MemoryError) as error:
        rule = f"cannot be parsed: {error or type(error).__name__}"
        raise SyntaxError(rule, (path, 1, None, None)) from None


def _future_flags(tree: ast.Module) -> int:
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                flags |= _flag(alias.name)
    return flags


@cache
def _flag(feature: str) -> int:
    """Give the flag that a feature leaves in code: none, where all code has the feature anyway."""
    known = getattr(__future__, feature, None)
    if known is None:
        return 0
    code: CodeType = compile(f"from __future__ import {feature}", "", "exec", dont_inherit=True)
    flag: int = known.compiler_flag
    return code.co_flags & flag


def cut(
    body: Sequence[ast.stmt],
    lines: list[str],
    offset: int,
    lazy: bool,
    *,
    top: bool = True,
    keep: bool = False,
) -> Iterator[Statement]:
    """Cut a body into statements.

    Parameters:
        body: the syntax trees, with the lines of the file.
        lines: the text around them; its first is the file's line `offset + 1`.
        offset: lines of the file before.
        lazy: whether annotations are postponed.
        top: whether the body is a whole one, so that a string at its beginning documents it.
        keep: whether statements keep their trees, since they will be asked for at once.
    """
    position = 0
    while position < len(body):
        group = [body[position]]
        position += 1
        while position < len(body) and _first(body[position]) <= (group[-1].end_lineno or 0):
            group.append(body[position])
            position += 1
        for node in group:
            first, last = _first(node), node.end_lineno or 0
            rows = lines[first - 1 - offset : last - offset]
            alone = len(group) == 1
            text = "\n".join(rows) if alone else _piece(rows, node)
            kind = _kind(node, top and node is body[0])
            given = None if alone and not _indented(node) else (node,)
            statement = Statement(kind, _label(node), first, last, text, lazy, given)
            if kind == "import":
                # Asked for whenever it is asked who imports what: no second parse for that.
                statement.said["facts"] = facts([node])
            elif kind != "function":
                statement.said["imports"] = imports_at_once(node)
            if keep:
                statement.__dict__["nodes"] = (node,)
            yield statement


def _indented(node: ast.stmt) -> bool:
    """Whether a statement stands indented, so that its text is none by itself."""
    return node.col_offset > 0


def placed(text: str, before: int) -> ast.Module:
    """Parse lines of a file that stand below `before` others, with the lines of the file.

    The parser counts empty lines faster than anybody can walk a tree, if they are not too many.
    """
    if before <= _PADDING * (text.count("\n") + 1):
        return ast.parse("\n" * before + text)
    tree = ast.parse(text)
    ast.increment_lineno(tree, before)
    return tree


def _moved(node: ast.stmt, delta: int) -> ast.stmt:
    if not delta:
        return node
    node = copy.deepcopy(node)
    ast.increment_lineno(node, delta)
    return node


def _piece(rows: list[str], node: ast.stmt) -> str:
    """Cut one of several statements that share a line (``a = 1; b = 2``) out of their lines."""
    cut = [row.encode() for row in rows]
    cut[-1] = cut[-1][: node.end_col_offset]
    cut[0] = cut[0][node.col_offset :]
    return b"\n".join(cut).decode()


def _first(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(item.lineno for item in decorators)])


def _kind(node: ast.stmt, opening: bool) -> StatementKind:
    if isinstance(node, shape.FUNCTIONS):
        return "function"
    if isinstance(node, ast.ClassDef):
        return "class"
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return "import"
    if is_guard(node):
        return "guard"
    if opening and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return "docstring" if isinstance(node.value.value, str) else "other"
    return "other"


def _label(node: ast.stmt) -> str:
    return node.name if isinstance(node, (*shape.FUNCTIONS, ast.ClassDef)) else ""
