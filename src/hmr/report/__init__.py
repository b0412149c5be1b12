"""What happened and why: the Report as a value, as text, as JSON, and on the console."""

from hmr.report.value import Failure, NotLive, Report

__all__ = ["Failure", "NotLive", "Report"]
