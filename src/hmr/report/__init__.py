"""What happened and why: the Report as a value, as text, as JSON, and on the console.

Its names are looked up when they are asked for: a program starts before there is a report.
"""

from __future__ import annotations

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.live import NotLive
    from hmr.report.failures import failure
    from hmr.report.held import Held
    from hmr.report.previews import Preview, preview
    from hmr.report.reasons import Why, why
    from hmr.report.status import Status
    from hmr.report.value import Failure, Report

__all__ = [
    "Failure",
    "Held",
    "NotLive",
    "Preview",
    "Report",
    "Status",
    "Why",
    "failure",
    "preview",
    "why",
]

_HOMES = {
    "Failure": "value",
    "Held": "held",
    "NotLive": "value",
    "Preview": "previews",
    "Report": "value",
    "Status": "status",
    "Why": "reasons",
    "failure": "failures",
    "preview": "previews",
    "why": "reasons",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = __import__(f"{__name__}.{_HOMES[name]}", fromlist=[name])
    found = globals()[name] = getattr(home, name)
    return found
