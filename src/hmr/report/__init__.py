"""What happened and why: the Report as a value, as text, as JSON, and on the console."""

from hmr.live import NotLive
from hmr.report.failure import failure
from hmr.report.held import Held
from hmr.report.picture import Picture, picture
from hmr.report.preview import Preview, preview
from hmr.report.status import Status
from hmr.report.value import Failure, Report
from hmr.report.why import Why, why

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
