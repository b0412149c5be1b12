"""Everything that hmr raises, in one leaf: each class's docstring is its meaning."""

from __future__ import annotations


class HmrError(Exception):
    """The base of every exception that hmr raises on its own account."""


class ConfigError(HmrError):
    """An option or a `[tool.hmr]` entry has a value that cannot be used."""


class NotReloadable(HmrError, TypeError):
    """The object handed over is not a module, function or class: nothing to reload by."""


class SessionClosed(HmrError):
    """The session was stopped; start another one with `hmr.start()`."""


class NameStillImported(HmrError, ImportError):
    """An edit removes a name that another module still imports."""


class LayoutConflict(HmrError, TypeError):
    """A class cannot take its new shape in place (`__slots__`, bases of another layout)."""


class EditRefused(HmrError, ValueError):
    """An edit in a test would change nothing, or something else than it says."""


class NotSettled(HmrError, TimeoutError):
    """A saved edit was not noticed and applied in the time that a test gives it."""


class UnknownName(HmrError, LookupError):
    """A question is about something that no module of the session binds or reads."""
