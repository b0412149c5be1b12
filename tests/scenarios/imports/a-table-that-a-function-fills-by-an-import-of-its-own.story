What another module's function put into a table in place of what the table spelt stays in it.
tags: cold
--- file filters.py
from marks import mark


@mark
def first(seq):
    return seq[0]


@mark
def last(seq):
    return seq[-1]


FILTERS = {"first": first, "last": last}
--- file marks.py
def mark(f):
    f.marked = True
    return f


def other(f):
    f.marked = 1
    return f
--- file asyncfilters.py
import filters


def variant(normal):
    def decorator(f):
        def wrapper(*args):
            return f(*args) + normal(*args)

        return wrapper

    return decorator


@variant(filters.first)
def first(seq):
    return seq[0] * 10


ASYNC = {"first": first}
--- file support.py
wrapped = []


def patch_filters():
    from asyncfilters import ASYNC
    from filters import FILTERS

    FILTERS.update(ASYNC)


def patch_all():
    wrapped.append(1)
    patch_filters()


patch_all()
--- file main.py
from filters import FILTERS as DEFAULT
import support
--- hold
import main, filters, asyncfilters
table = main.DEFAULT
assert table["first"]([2]) == 22
--- replace filters.py
- from marks import mark
+ from marks import other
...
- @mark
- def first(seq):
+ @other
+ def first(seq):
...
- @mark
- def last(seq):
+ @other
+ def last(seq):
...
- FILTERS = {"first": first, "last": last}
+ FILTERS = {"first": first, "last": last, "zero": first}
--- expect
import main, filters, asyncfilters
assert main.DEFAULT is filters.FILTERS
assert main.DEFAULT["first"]([2]) == 22
assert main.DEFAULT["first"] is asyncfilters.first and main.DEFAULT["zero"]([3]) == 3
