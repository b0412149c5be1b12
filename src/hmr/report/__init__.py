"""What happened and why: the Report as a value, as text, as JSON, and on the console."""

from hmr.live import NotLive
from hmr.report.failure import failure
from hmr.report.status import Status
from hmr.report.value import Failure, Report
from hmr.report.why import Why, why

__all__ = ["Failure", "NotLive", "Report", "Status", "Why", "failure", "why"]
