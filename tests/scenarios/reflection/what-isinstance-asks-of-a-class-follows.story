What `isinstance` said by a class's `__subclasshook__` follows when that is edited, or goes.
tags: cold
--- file kinds.py
import abc

class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "size")
--- file table.py
from kinds import Sized

class Box:
    size = 1

class Line:
    length = 1

FOUND = [cls.__name__ for cls in (Box, Line) if issubclass(cls, Sized)]
ONE = isinstance(Line(), (str, Sized))
--- hold
import table
--- replace kinds.py
-         return hasattr(other, "size")
+         return hasattr(other, "length")
--- expect
assert table.FOUND == ["Line"], table.FOUND
assert table.ONE
--- edit kinds.py
import abc

class Sized(abc.ABC):
    pass
--- expect
assert table.FOUND == []
assert not table.ONE
