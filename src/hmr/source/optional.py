"""Modules that a statement goes without where they are not there: ``try: import fast``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from hmr._types import ModuleName
from hmr.source.edited import edited_lines
from hmr.source.module import SourceModule
from hmr.source.scopes import inside
from hmr.source.spelling import dotted
from hmr.source.statement import Statement

_SIGNS = (b"ImportError", b"ModuleNotFoundError", b"find_spec", b"except Exception", b"except:")
_SIGN = re.compile(b"|".join(_SIGNS))
_ASKING = ("find_spec", "import_module", "__import__")


def may_go_without(data: bytes, plain: bytes | None = None) -> bool:
    """Whether a text may have such statements, by a look that costs next to nothing.

    Parameters:
        data: the text.
        plain: what it was before its edit, if it is known that it had none then.
    """
    if plain is not None:
        return _SIGN.search(edited_lines(plain, data)[1]) is not None
    return any(sign in data for sign in _SIGNS)


def optional_modules(source: SourceModule, statement: Statement) -> set[ModuleName]:
    """Give the absolute names of modules that a statement tries to import, or asks for.

    Of ``from pkg import part`` that are `pkg` and ``pkg.part``; of each, its package too.
    """
    if statement.kind != "other" or not may_go_without(statement.text.encode("utf-8", "ignore")):
        return set()
    names = set(_names(source, statement))
    return names | {name.rpartition(".")[0] for name in names if "." in name}


def _names(source: SourceModule, statement: Statement) -> Iterator[ModuleName]:
    for node in inside(statement.nodes):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = source.imported("." * node.level + (node.module or ""))
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names if alias.name != "*")
        elif isinstance(node, ast.Call) and node.args:
            called, first = dotted(node.func) or "", node.args[0]
            named = isinstance(first, ast.Constant) and isinstance(first.value, str)
            if called.rpartition(".")[2] in _ASKING and named:
                assert isinstance(first, ast.Constant)
                yield source.imported(str(first.value))
