"""After a revision that failed, names stand in the order in which they stood."""

from __future__ import annotations

from pathlib import Path

from hmr.testing import Project

BEFORE = """
FIRST = 1

def gone():
    return 1

class Basket:
    limit = 1

    def total(self):
        return 1

    def paid(self):
        return 1

LAST = 2
"""
AFTER = """
FIRST = 1

class Basket:
    def paid(self):
        return 2

    added = 1

LAST = 2
BROKEN = LAST / 0
"""


def test_names_stand_where_they_stood(tmp_path: Path) -> None:
    """A failed revision leaves the order of the names of modules and classes as it was."""
    with Project(tmp_path) as project:
        project.write("ordered.py", BEFORE)
        ordered = project.load("ordered")
        before = [dict(vars(ordered)), dict(vars(ordered.Basket))]
        project.write("ordered.py", AFTER)
        assert not project.session.revise().ok
        after = [dict(vars(ordered)), dict(vars(ordered.Basket))]
        assert after == before
        assert [list(space) for space in after] == [list(space) for space in before]
        assert ordered.Basket().paid() == ordered.Basket().total() == 1


DECORATED = """
def marked(cls):
    cls.marked = cls.limit
    cls.extra = 1
    return cls

class Base:
    def __init_subclass__(cls):
        cls.seen = cls.limit

{line}
class Basket(Base):
    limit = {limit}

RATIO = 1 / {divisor}
"""


def test_what_decorators_and_hooks_wrote_is_undone(tmp_path: Path) -> None:
    """What a decorator or a base's hook has set in a class goes when the revision fails."""
    with Project(tmp_path) as project:
        project.write("hooked.py", DECORATED.format(line="", limit=1, divisor=1))
        hooked = project.load("hooked")
        before = dict(vars(hooked.Basket))
        project.write("hooked.py", DECORATED.format(line="@marked", limit=2, divisor=0))
        assert not project.session.revise().ok
        assert dict(vars(hooked.Basket)) == before
        assert hooked.Basket.seen == 1
