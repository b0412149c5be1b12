A class that a decorator makes of a function, by its metaclass, is the same one when the function's statement runs again.
tags: cold
--- file core.py
class Kind(type):
    made = {}

    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        Kind.made[name] = cls


class Stage(metaclass=Kind):
    cost = 1


def stage(cost):
    def make(function):
        space = {"__call__": staticmethod(function), "cost": cost, "__module__": function.__module__}
        return Kind(function.__name__.title(), (Stage,), space)

    return make
--- file steps.py
from core import stage


@stage(cost=2)
def double(x):
    return x * 2


COST = double.cost
--- hold
import core
import steps
from steps import double
stage = double()
--- replace steps.py
- @stage(cost=2)
- def double(x):
-     return x * 2
+ @stage(cost=5)
+ def double(x, by=3):
+     return x * by
--- expect
assert steps.double is double is core.Kind.made["Double"]
assert stage(2) == 6 and stage.cost == double.cost == steps.COST == 5
assert list(core.Kind.made) == ["Stage", "Double"] and core.Stage.__subclasses__() == [double]
--- replace core.py
-         space = {"__call__": staticmethod(function), "cost": cost, "__module__": function.__module__}
+         space = {"label": function.__name__, "__call__": staticmethod(function), "cost": cost}
--- expect
assert stage.label == "double" and type(stage) is double is steps.double
--- replace core.py
-         space = {"label": function.__name__, "__call__": staticmethod(function), "cost": cost}
+         space = {"__call__": staticmethod(function), "cost": cost, "__module__": function.__module__}
--- expect
assert stage(2) == 6 and steps.double is double
