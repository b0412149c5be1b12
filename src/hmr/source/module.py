"""A SourceModule: what one file says, as an ordered tuple of statements that can rerun."""

from __future__ import annotations
import __future__

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from types import CodeType
from typing import NamedTuple
from weakref import ref

from hmr._types import ModuleName
from hmr.source.kept import are_kept
from hmr.source.scopes import inside
from hmr.source.statement import Statement, cut
from hmr.source.text import decode, show

_FUTURE = "__future__"


class Since(NamedTuple):
    """Which of a former state's statements another one has: so many at each end.

    Those at the end may have moved, all by as much.
    """

    before: ref[SourceModule]
    head: int
    tail: int


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
        former: the statements that its last edit took away: people take edits back, and switch
            branches to and fro.
        since: what it was made from, if only what was edited has been parsed; see `Since`.
    """

    name: ModuleName
    path: str
    data: bytes
    text: str
    statements: tuple[Statement, ...]
    flags: int
    former: tuple[Statement, ...] = ()
    since: Since | None = None

    @cached_property
    def rows(self) -> list[str]:
        """Its lines, without their ends."""
        return self.text.split("\n")

    @cached_property
    def in_order(self) -> bool:
        """Whether its statements begin in their order, and end in it.

        Those of a block are by what they define, and a reconstructed source has some at no line.
        """
        ends = [(it.first, it.last) for it in self.statements]
        return all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(ends))

    @cached_property
    def named(self) -> dict[int, frozenset[str]]:
        """What was found to be defined at some of its lines, noted by who asks for it."""
        return {}

    @cached_property
    def imported_names(self) -> frozenset[str]:
        """The names that its top level binds by importing, in whatever branch, taken or not."""
        return frozenset().union(
            *(
                _names_imported(statement)
                if statement.kind == "import"
                else statement.note("imported names", _imported_names)
                for statement in self.statements
                if statement.kind in ("import", "guard", "other") and statement.may_say("import")
            )
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


def _names_imported(statement: Statement) -> frozenset[str]:
    """Give what an import statement binds, but for `_FUTURE` and stars; known without a parse."""
    return frozenset(
        local
        for local, (module, attribute) in statement.facts.imports.items()
        if attribute != "*" and (attribute is None or module != _FUTURE)
    )


def _imported_names(nodes: Sequence[ast.stmt]) -> frozenset[str]:
    return frozenset(
        alias.asname or alias.name.partition(".")[0]
        for node in inside(nodes)
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in node.names
        if alias.name != "*" and (isinstance(node, ast.Import) or not _is_future(node))
    )


def _is_future(node: ast.ImportFrom) -> bool:
    return node.module == _FUTURE and not node.level


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
    keep = are_kept(len(out.rows))
    return replace(out, statements=tuple(cut(tree.body, out.rows, 0, lazy, keep=keep, blocks=True)))


def parsed(text: str, path: str) -> ast.Module:
    """Parse text; every way in which it can be refused is a SyntaxError."""
    try:
        return ast.parse(text, path)
    except SyntaxError as error:
        show(text, error)
        raise
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
