"""What a library is told to import by a text: ``app.config.from_object("config.Shop")``."""

from __future__ import annotations

import re

from hmr._types import ModuleName

BY_TEXT = (b"from_object", b"import_string", b"resolve_name")
"""By what calls are named that take such a text: of Flask, Celery, Werkzeug, Django and pkgutil."""
_CALLED = re.compile(
    r"\b(?:config_from_object|from_object|import_string|resolve_name)\s*\(\s*([\"'])([\w.:]+)\1"
)


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
    return any(found == module or f"{found}.".startswith(begins) for found in told(text))
