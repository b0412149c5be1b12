"""Saves that follow each other faster than they can be applied."""

from __future__ import annotations

from pathlib import Path

from hmr.testing import Project

TEXT = """\
def first():
    return 0

{filler}

def last():
    return 0
"""


def test_half_a_save_is_never_applied(tmp_path: Path) -> None:
    """A file that is read while the next save of a burst has truncated it is not what is live.

    Each save is whole and in place: no revision may fail, or remove anything.
    """
    text = TEXT.replace("{filler}", "# filler\n" * 2000)
    with Project(tmp_path, watch=True) as project:
        project.write("m.py", text)
        module = project.load("m")
        for number in range(1, 301):
            project.replace("m.py", text.replace("return 0", f"return {number}"))
        project.settle(20)
        assert (module.first(), module.last()) == (300, 300)
        assert [str(report) for report in project.reports if not report.ok] == []
        removed = [c for report in project.reports for c in report.changes if c.kind != "edited"]
        assert removed == []
