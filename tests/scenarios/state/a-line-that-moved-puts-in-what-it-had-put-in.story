A line that stands elsewhere among those that fill a table puts in what it had put in, in the new order, and the report says that it is kept.
--- file shop.py
from itertools import count
CALLS = count()
def load(name):
    next(CALLS)
    return [name]
MODELS = {}
MODELS["small"] = load("small")
MODELS["large"] = load("large")
NAMES = list(MODELS)
--- hold
import shop
small, large, models = *shop.MODELS.values(), shop.MODELS
--- replace shop.py
- MODELS["small"] = load("small")
- MODELS["large"] = load("large")
+ MODELS["large"] = load("large")
+ MODELS["small"] = load("small")
--- expect
assert shop.MODELS is models and list(models) == shop.NAMES == ["large", "small"]
assert models["small"] is small and models["large"] is large
assert repr(shop.CALLS) == "count(2)"
--- report
assert report.ok
kept = [action for action in report.actions if action.verb == "keep"]
assert kept and all("what it had put in" in action.reason for action in kept), report
