A dispatch by class, and its cache, go on with an edited class and its new base.
tags: cold
--- file kinds.py
class Base:
    pass

class Other:
    pass

class Leaf(Other):
    pass
--- file show.py
from functools import singledispatch
from kinds import Base, Other

@singledispatch
def show(thing):
    return "any"

@show.register
def _(thing: Base):
    return "base"

@show.register
def _(thing: Other):
    return "other"
--- hold
import kinds, show
old = kinds.Leaf()
before = show.show(old)
--- replace kinds.py
- class Leaf(Other):
+ class Leaf(Base):
--- expect
assert show.show(old) == "base"
