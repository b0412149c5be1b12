Lines that put into a set what they load put that in again beside an edited one; where one of these is edited itself, and whose is whose is not known, all are loaded again, which the report names.
tags: once
--- file shop.py
from itertools import count
CALLS = count()
class Model:
    def __init__(self, name):
        self.name = name
def load(name):
    next(CALLS)
    return Model(name)
MODELS = {load("a")}
MODELS.add(load("b"))
MODELS.add(3)
--- hold
import shop
models = {model for model in shop.MODELS if model != 3}
--- replace shop.py
- MODELS.add(3)
+ MODELS.add(4)
--- expect
assert shop.MODELS == {*models, 4} and repr(shop.CALLS) == "count(2)"
--- replace shop.py
- MODELS.add(load("b"))
+ MODELS.add(load("c"))
--- expect
assert {model.name for model in shop.MODELS if model != 4} == {"a", "c"}
--- report
assert report.ok
assert any(action.verb == "rerun" and action.target == "MODELS" for action in report.actions), report
