A line that puts in what a name stands for, which means something else further down, puts in what it had: what binds the name does not run.
--- file shop.py
from itertools import count
CALLS = count()
def load(name):
    next(CALLS)
    return [name]
model = load("small")
MODELS = []
MODELS.append(model)
MODELS.append(1)
model = load("large")
MODELS.append(model)
--- hold
import shop
small, large = shop.MODELS[0], shop.MODELS[2]
--- replace shop.py
- MODELS.append(1)
+ MODELS.append(2)
--- expect
assert shop.MODELS == [["small"], 2, ["large"]], shop.MODELS
assert shop.MODELS[0] is small and shop.MODELS[2] is large is shop.model
assert repr(shop.CALLS) == "count(2)"
--- replace shop.py
- model = load("small")
+ model = load("tiny")
--- expect
assert shop.MODELS[:2] == [["tiny"], 2], shop.MODELS
assert shop.MODELS[2] == ["large"], shop.MODELS
