"""A SourceModule: what one file says, as an ordered tuple of statements that can rerun."""

from __future__ import annotations
import __future__

import ast
import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from hmr._types import ModuleName
from hmr.source import shape
from hmr.source.altering import Alterations, alterations
from hmr.source.facts import Facts, facts, inside
from hmr.source.lasting import is_guard
from hmr.source.text import decode

_FUTURE = "__future__"
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
    """

    kind: StatementKind
    label: str
    first: int
    last: int
    text: str
    lazy_annotations: bool = False
    given: tuple[ast.stmt, ...] | None = None

    @cached_property
    def nodes(self) -> tuple[ast.stmt, ...]:
        """Its syntax trees, with the lines of the file."""
        if self.given is not None:
            return self.given
        tree = ast.parse(self.text)
        ast.increment_lineno(tree, self.first - 1)
        return tuple(tree.body)

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
        given = self.given and tuple(_moved(node, delta) for node in self.given)
        first, last = self.first + delta, self.last + delta
        out = Statement(self.kind, self.label, first, last, self.text, self.lazy_annotations, given)
        known = self.__dict__
        for fact in ("facts", "alterations", "fingerprint", "shell", "name"):
            if fact in known:
                out.__dict__[fact] = known[fact]
        return out

    @cached_property
    def facts(self) -> Facts:
        """The names that it binds, reads and defers."""
        return facts(self.nodes, lazy_annotations=self.lazy_annotations)

    @cached_property
    def alterations(self) -> Alterations:
        """The collections that it alters, or that its functions do."""
        return alterations(self.nodes)

    @cached_property
    def fingerprint(self) -> str:
        """What it says, without its location."""
        return shape.fingerprint(*self.nodes)

    @cached_property
    def shell(self) -> str:
        """The part of it that runs when it runs."""
        return shape.shell(*self.nodes)

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
        return self.path.replace("\\", "/").rsplit("/", 1)[-1] == "__init__.py"


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
                feature = getattr(__future__, alias.name, None)
                flags |= feature.compiler_flag if feature is not None else 0
    return flags


def cut(
    body: Sequence[ast.stmt], lines: list[str], offset: int, lazy: bool, *, top: bool = True
) -> Iterator[Statement]:
    """Cut a body into statements.

    Parameters:
        body: the syntax trees, with the lines of the file.
        lines: the text around them; its first is the file's line `offset + 1`.
        offset: lines of the file before.
        lazy: whether annotations are postponed.
        top: whether the body is a whole one, so that a string at its beginning documents it.
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
            yield Statement(kind, _label(node), first, last, text, lazy, given)


def _indented(node: ast.stmt) -> bool:
    """Whether a statement stands indented, so that its text is none by itself."""
    return node.col_offset > 0


def _moved(node: ast.stmt, delta: int) -> ast.stmt:
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
