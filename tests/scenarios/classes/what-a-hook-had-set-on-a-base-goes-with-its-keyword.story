A hook of a base notes one of its heirs; the heir that asks for that no more is not noted any more.
tags: cold
--- file states.py
class State:
    def __init_subclass__(cls, first=False):
        if first:
            State.first = cls

class Idle(State, first=True):
    pass

class Open(State):
    pass
--- hold
import states
--- replace states.py
- class Idle(State, first=True):
+ class Idle(State):
--- expect
assert not hasattr(states.State, "first")
--- replace states.py
- class Open(State):
+ class Open(State, first=True):
--- expect
assert states.State.first is states.Open
