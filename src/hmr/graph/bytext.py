"""What a library is told to import by a text: ``app.config.from_object("config.Shop")``."""

from __future__ import annotations

import re

from hmr._types import ModuleName
from hmr.graph.patterns import fits, named_by

BY_TEXT = (b"from_object", b"import_string", b"resolve_name")
"""By what calls are named that take such a text: of Flask, Celery, Werkzeug, Django and pkgutil."""
CALLS = "config_from_object|from_object|import_string|resolve_name"
_CALLED = re.compile(rf"\b(?:{CALLS})\s*\(\s*([\"'])([\w.:]+)\1(?!\s*(?:[+%]|\.\s*format\b))")


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
