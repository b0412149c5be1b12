An import that only a type checker sees has no say in which module's statements run first.
tags: cold
--- file p/__init__.py
from .c import Z
from .a import X
--- file p/c.py
from .a import X
from .b import Y

Z = 1
--- file p/a.py
from .b import Y

X = 1
--- file p/b.py
import typing

if typing.TYPE_CHECKING:
    from .a import X
    from .c import Z
Y = 1
--- hold
import p
--- replace p/c.py
- from .b import Y
+ from .b import NEW, Y
--- replace p/a.py
- from .b import Y
+ from .b import NEW, Y
--- replace p/b.py
- Y = 1
+ Y = 1
+ NEW = 2
--- expect
assert p.a.NEW == p.c.NEW == 2
