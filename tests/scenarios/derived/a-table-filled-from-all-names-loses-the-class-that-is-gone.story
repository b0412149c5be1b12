A table that a function fills from all the names of the module loses the class that is gone.
tags: cold
--- file errors.py
import typing as t


class Problem(Exception):
    code = None


class Bad(Problem):
    code = 400


class Teapot(Problem):
    code = 418


class Locked(Problem):
    code = 423


table: dict[int, type[Problem]] = {}


def find() -> None:
    for thing in globals().values():
        try:
            fits = issubclass(thing, Problem)
        except TypeError:
            fits = False
        if not fits or thing.code is None:
            continue
        old = table.get(thing.code, None)
        if old is not None and issubclass(thing, old):
            continue
        table[thing.code] = thing


find()
del find


class Aborter:
    def __init__(self, mapping=None):
        self.mapping = dict(table)


_aborter = Aborter()
--- hold
import errors
--- replace errors.py
- class Teapot(Problem):
-     code = 418
- 
- 
- class Locked(Problem):
+ class Locked(Problem):
--- expect
assert list(errors.table) == [400, 423], errors.table
assert list(errors._aborter.mapping) == [400, 423]
--- report
assert not [s for s in report.stale if s.code == "HMR112"], report.stale
