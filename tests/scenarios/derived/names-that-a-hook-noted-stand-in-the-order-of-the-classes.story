Names that a hook has noted stand in the order of the classes, when these are exchanged.
tags: cold
--- file core.py
class Base:
    order = []
    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k)
        Base.order.append(cls.__name__)
SEEN = []
def seen(f):
    SEEN.append(f.__name__)
    return f
--- file plug.py
from core import Base, seen
class One(Base):
    x = 1
class Two(Base):
    x = 2
@seen
def a():
    return 1
@seen
def b():
    return 2
--- file app.py
import core, plug
KEYS = list(core.Base.order)
--- hold
import app, core, plug
--- edit plug.py
from core import Base, seen
class Two(Base):
    x = 2
class One(Base):
    x = 1
@seen
def b():
    return 2
@seen
def a():
    return 1
--- expect
assert core.Base.order == ["Two", "One"], core.Base.order
assert app.KEYS == ["Two", "One"], app.KEYS
assert core.SEEN == ["b", "a"]
