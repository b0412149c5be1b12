"""What happened and why: the Report as a value, as text, as JSON, and on the console.

Its names are looked up when they are asked for: a program starts before there is a report.
"""

from __future__ import annotations

from hmr._lazy import lookup

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.live import NotLive
    from hmr.report.failures import failure
    from hmr.report.held import Held
    from hmr.report.pictures import Picture, picture
    from hmr.report.previews import Preview, preview
    from hmr.report.reasons import Why, why
    from hmr.report.status import Status
    from hmr.report.value import Failure, Report

__all__ = [
    "Failure",
    "Held",
    "NotLive",
    "Picture",
    "Preview",
    "Report",
    "Status",
    "Why",
    "failure",
    "picture",
    "preview",
    "why",
]

__getattr__ = lookup(
    __name__,
    {
        "Failure": "value",
        "Held": "held",
        "NotLive": "value",
        "Picture": "pictures",
        "Preview": "previews",
        "Report": "value",
        "Status": "status",
        "Why": "reasons",
        "failure": "failures",
        "picture": "pictures",
        "preview": "previews",
        "why": "reasons",
    },
)
