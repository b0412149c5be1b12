A table that a function fills from all the names of the module has the class that is new, in its place.
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


class Aborter:
    def __init__(self, mapping=None):
        self.mapping = dict(table)


_aborter = Aborter()
--- hold
import errors
--- replace errors.py
- class Locked(Problem):
+ class Misdirected(Problem):
+     code = 421
+
+
+ class Locked(Problem):
--- expect
assert list(errors.table) == [400, 418, 421, 423], errors.table
assert list(errors._aborter.mapping) == [400, 418, 421, 423]
--- report
assert not report.stale, report.stale
