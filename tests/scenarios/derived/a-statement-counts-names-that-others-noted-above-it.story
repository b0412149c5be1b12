A statement that goes through names runs again and finds those that stood above it: noted or spelt.
tags: cold
--- file marks.py
LENGTH = 1
HANDLERS = {}
ORDER = []
def register(f):
    HANDLERS[f.__name__] = f
    ORDER.append(f.__name__)
    return f
class Kind:
    names = []
    def __init_subclass__(cls):
        Kind.names.append(cls.__name__)
--- file one.py
import marks
@marks.register
def first():
    return 1
SEEN = [name * marks.LENGTH for name in marks.ORDER]
@marks.register
def second():
    return 2
class Tea(marks.Kind):
    pass
KINDS = marks.Kind.names * marks.LENGTH
TABLE = {"first": first, "last": lambda: 3}
SIZE = len(TABLE) + marks.LENGTH
def last():
    return 4
TABLE["other"] = last
--- file two.py
import one, marks
TOTAL = len(marks.ORDER) + marks.LENGTH
@marks.register
def third():
    return 3
class Cake(marks.Kind):
    pass
ALL = len(marks.HANDLERS), marks.Kind.names * marks.LENGTH
--- hold
import one, two
--- replace marks.py
- LENGTH = 1
+ LENGTH = 2
--- expect
assert one.SEEN == ["firstfirst"], one.SEEN
assert one.KINDS == ["Tea", "Tea"], one.KINDS
assert one.SIZE == 4, one.SIZE
assert two.TOTAL == 4, two.TOTAL
assert two.ALL == (3, ["Tea", "Cake"] * 2), two.ALL
assert list(one.TABLE) == ["first", "last", "other"]
assert one.marks.ORDER == list(one.marks.HANDLERS) == ["first", "second", "third"]
