"""What a library is told to import by a text: ``app.config.from_object("config.Shop")``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hmr._types import ModuleName
from hmr.graph.patterns import fits, named_by
from hmr.source import Statement

BY_TEXT = (b"from_object", b"import_string", b"resolve_name")
"""By what calls are named that take such a text: of Flask, Celery, Werkzeug, Django and pkgutil."""
CALLS = "config_from_object|from_object|import_string|resolve_name"
_CALLED = re.compile(rf"\b(?:{CALLS})\s*\(\s*([\"'])([\w.:]+)\1(?!\s*(?:[+%]|\.\s*format\b))")
_HANDED = re.compile(rf"\b(?:{CALLS})\s*\(\s*([A-Za-z_][\w.]*)\s*[,)]")
_ACTS = re.compile(rf"\b(?:{CALLS})\s*\(")


def told(text: str) -> list[str]:
    """Give the dotted names in a source that somebody is told to import."""
    return [name.replace(":", ".") for _, name in _CALLED.findall(text)]


def tells(text: str, module: ModuleName, name: str) -> bool:
    """Whether a source tells somebody to import a module, or a name of it.

    Parameters:
        text: the source.
        module: the module.
        name: the name in it, without dots.
    """
    begins = f"{module}.{name}."
    if any(found == module or f"{found}.".startswith(begins) for found in told(text)):
        return True
    return fits(named_by(text, CALLS, "", package=False), module, name)


def handed(text: str) -> list[str]:
    """Give what a source hands on as a whole, to be imported: ``from_object(name)``."""
    return _HANDED.findall(text)


def quotes(module: ModuleName) -> tuple[bytes, ...]:
    """Give how a text begins, in a source, that names a module or something in it."""
    return tuple(quote + module.encode() for quote in (b'"', b"'"))


def hands(statement: Statement, texts: Iterable[object], module: ModuleName, name: str) -> bool:
    """Whether a statement may hand on the text that names a module, or a name of it.

    Parameters:
        statement: the statement.
        texts: what the names stand for that it hands on itself.
        module: the module.
        name: the name in it, without dots.
    """
    wanted = re.compile(rf"{re.escape(module)}(?:[.:]{re.escape(name)}(?:\.\w+)*)?")
    if any(isinstance(text, str) and wanted.fullmatch(text) for text in texts):
        return True
    acts = _ACTS.search(statement.text) if statement.kind == "function" else statement.facts.calls
    if not acts or module not in statement.text:
        return False
    said = re.findall(rf"[\"']({wanted.pattern})[\"']", statement.text)
    return any(re.search("[.:]", each) for each in said)  # (one word may mean anything)
