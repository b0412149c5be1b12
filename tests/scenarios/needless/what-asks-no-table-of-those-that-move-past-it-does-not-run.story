A statement past which a registered function moves runs again only if it asks what the table holds.
tags: still
--- file desk.py
TABLE = {}
OTHER = {}
def register(f):
    TABLE[f.__name__] = f
    return f
def note(f):
    OTHER[f.__name__] = f
    return f
--- file shop.py
from desk import OTHER, register, note
runs = []
@register
def brew(x):
    return x
count = len(OTHER) + len(runs)
runs.append(1)
@note
def bake(x):
    return x
--- hold
import shop
--- edit shop.py
from desk import OTHER, register, note
runs = []
count = len(OTHER) + len(runs)
@register
def brew(x):
    return x
runs.append(1)
@note
def bake(x):
    return x
--- expect
assert shop.runs == [1] and shop.count == 0
--- report
assert not [action for action in report.actions if action.verb == "rerun"], str(report)
