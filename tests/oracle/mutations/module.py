"""A module that is to be mutated: its text, its tree, and edits of both by place."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from random import Random
from typing import TypeAlias

Files: TypeAlias = dict[str, str | None]
"""Paths to their new text, None for a file that goes; empty where a mutation does not apply."""

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
Definition: TypeAlias = Function | ast.ClassDef


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from one byte to another becomes something else."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Module:
    """One file of a project.

    Parameters:
        path: where it is in the source folder, with slashes.
        texts: the texts of all the project's files, by path.
    """

    path: str
    texts: Mapping[str, str]

    @property
    def text(self) -> str:
        """What it says now."""
        return self.texts[self.path]

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return ast.parse(self.text)

    @cached_property
    def _bytes(self) -> bytes:
        return self.text.encode()

    @cached_property
    def _starts(self) -> list[int]:
        lengths = [len(line) for line in self._bytes.splitlines(keepends=True)]
        return [0, *accumulate(lengths)]

    @property
    def name(self) -> str:
        """The name that it is imported by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def package(self) -> str:
        """The name of the package that it is in, or is."""
        return self.path.rpartition("/")[0].replace("/", ".")

    # -- what it holds -----------------------------------------------------------------------------
    def functions(self) -> list[Function]:
        """Its top-level functions."""
        return [node for node in self.tree.body if isinstance(node, Function)]

    def classes(self) -> list[ast.ClassDef]:
        """Its top-level classes."""
        return [node for node in self.tree.body if isinstance(node, ast.ClassDef)]

    def methods(self, least: int = 1) -> list[Function]:
        """The methods of those top-level classes that have so many."""
        out = []
        for node in self.classes():
            found = [part for part in node.body if isinstance(part, Function)]
            out += found if len(found) >= least else []
        return out

    def assignments(self) -> list[ast.Assign | ast.AnnAssign]:
        """Its top-level assignments of a value to one name."""
        return [
            node
            for node in self.tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign) and plain_name(node)
        ]

    def enums(self) -> list[ast.ClassDef]:
        """Its top-level enumerations that have members."""
        return [
            node
            for node in self.classes()
            if any(ast.unparse(base).endswith(("Enum", "Flag")) for base in node.bases)
            and any(isinstance(part, ast.Assign) and plain_name(part) for part in node.body)
        ]

    # -- edits -------------------------------------------------------------------------------------
    def source(self, node: ast.AST) -> str:
        """Give the text of a node, in whole lines and with its decorators."""
        start, end = self._lines(node)
        return self._bytes[start:end].decode()

    def spelled(self, node: ast.AST, text: str) -> Edit:
        """Put a text where a node stands."""
        return Edit(*self._span(node), text)

    def lines(self, node: ast.AST, text: str) -> Edit:
        """Put a text in place of all lines of a node, its decorators with it."""
        return Edit(*self._lines(node), text)

    def before(self, node: ast.AST, text: str) -> Edit:
        """Put lines before those of a node."""
        start, _ = self._lines(node)
        return Edit(start, start, text)

    def after(self, node: ast.AST, text: str) -> Edit:
        """Put lines after those of a node."""
        _, end = self._lines(node)
        return Edit(end, end, text)

    def begun(self, node: Definition, text: str) -> Edit:
        """Put lines first into a body, behind the docstring."""
        return self.before(first_statement(node), indented(text, margin(node)))

    def ended(self, node: Definition, text: str) -> Edit:
        """Put lines last into a body."""
        return self.after(node.body[-1], indented(text, margin(node)))

    def between(self, one: ast.AST, other: ast.AST, text: str) -> Edit:
        """Put a text from where a node begins to where another one does."""
        return Edit(self._span(one)[0], self._span(other)[0], text)

    def line_of(self, node: ast.AST, text: str) -> Edit:
        """Put a text in place of the lines that an expression stands on."""
        assert isinstance(node, ast.expr)
        return Edit(self._starts[node.lineno - 1], self._starts[node.end_lineno or 1], text)

    def at(self, node: ast.AST, old: str, new: str) -> Edit:
        """Put a text in place of another one's first occurrence inside of a node."""
        start, end = self._span(node)
        found = self._bytes.index(old.encode(), start, end)
        return Edit(found, found + len(old.encode()), new)

    def with_bases(self, node: ast.ClassDef, bases: list[str]) -> Edit:
        """Let a class have these in the brackets behind its name."""
        inside = [*node.bases, *(word.value for word in node.keywords)]
        start, end = self._span(node)
        name = f"class {node.name}".encode()
        start = self._bytes.index(name, start, end) + len(name)
        last = self._span(inside[-1])[1] if inside else start
        end = self._bytes.index(b":", last, end)
        return Edit(start, end, f"({', '.join(bases)})" if bases else "")

    def with_base(self, node: ast.ClassDef, base: str, text: str, *more: str) -> Files:
        """Let a class have one more base, in front, which is defined just before."""
        have = [ast.unparse(each) for each in node.bases]
        bases = [base, *(each for each in have if each != "object"), *more]
        return self.edited(self.before(node, text), self.with_bases(node, bases))

    def edited(self, *edits: Edit) -> Files:
        """Give this file with some edits."""
        data = self._bytes
        for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
            data = data[: edit.start] + edit.text.encode() + data[edit.end :]
        return {self.path: data.decode()}

    def swapped(self, one: ast.AST, other: ast.AST) -> Files:
        """Let two nodes stand in each other's lines."""
        return self.edited(self.lines(one, self.source(other)), self.lines(other, self.source(one)))

    def _lines(self, node: ast.AST) -> tuple[int, int]:
        assert isinstance(node, ast.stmt)
        decorators: list[ast.expr] = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(each.lineno for each in decorators)])
        return self._starts[first - 1], self._starts[node.end_lineno or node.lineno]

    def _span(self, node: ast.AST) -> tuple[int, int]:
        assert isinstance(node, ast.expr | ast.stmt)
        return (
            self._starts[node.lineno - 1] + node.col_offset,
            self._starts[(node.end_lineno or 1) - 1] + (node.end_col_offset or 0),
        )


Mutation: TypeAlias = Callable[[Module, Random], Files]
"""Changes a module, or does not apply: then it gives nothing, or picks of nothing."""


def indented(text: str, by: str = "    ") -> str:
    """Move lines to the right; a text that goes over lines would become another one."""
    if '"""' in text or "'''" in text or "\\\n" in text:
        raise LookupError("a text over several lines")
    return "".join(by + line if line.strip() else line for line in text.splitlines(True))


def margin(node: Definition) -> str:
    """Give what stands before the lines of a definition's body."""
    return " " * node.body[0].col_offset


def opened(node: Definition) -> bool:
    """Whether the body begins on a line of its own."""
    return node.body[0].lineno > node.lineno


def first_statement(node: Definition) -> ast.stmt:
    """Give the first statement of a body, behind the docstring if something is."""
    return node.body[1 if ast.get_docstring(node) is not None and node.body[1:] else 0]


def plain_name(node: ast.AST) -> str:
    """Give the name that an assignment on lines of its own binds, empty if it is another thing."""
    target = None
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target = node.targets[0]
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        target = node.target
    if not isinstance(target, ast.Name) or target.id.startswith("__"):
        return ""
    return target.id


def constants(*nodes: ast.AST) -> Iterator[ast.Constant]:
    """Go through the numbers and the words in some nodes, but for docstrings."""
    for node in nodes:
        if isinstance(node, ast.Constant):
            if type(node.value) in (int, str):
                yield node
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            for child in ast.iter_child_nodes(node):
                if not isinstance(child, ast.JoinedStr):
                    yield from constants(child)


def neighbours(nodes: list[ast.stmt], *kinds: type[ast.stmt]) -> list[tuple[ast.stmt, ast.stmt]]:
    """Give those of certain kinds that follow each other, on lines of their own."""
    return [
        (one, other)
        for one, other in pairwise(nodes)
        if isinstance(one, kinds)
        and isinstance(other, kinds)
        and (one.end_lineno or 0) < other.lineno
        and not of_future(one)
    ]


def of_future(node: ast.AST) -> bool:
    """Whether it has to be the first statement."""
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"
