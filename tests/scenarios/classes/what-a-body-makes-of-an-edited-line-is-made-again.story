What other lines of a class's body make of an edited one is made again, and not kept.
tags: cold
--- file shop.py
class Builder:
    _spec = {"args": list, "body": lambda: None}
    _defaults = {"doc": str}
    _defaults.update(_spec)
    _defaults["count"] = len(_spec)
    NAMES = ["first"]
    for _name in list(_spec):
        NAMES.append(_name.upper())
    del _name
    notes = []
--- hold
from shop import Builder
Builder.notes.append("kept")
--- replace shop.py
-     _spec = {"args": list, "body": lambda: None}
+     _spec = {"args": list, "text": lambda: 1, "more": int}
--- expect
assert sorted(Builder._defaults) == ["args", "count", "doc", "more", "text"]
assert Builder._defaults["text"] is Builder._spec["text"]
assert Builder._defaults["count"] == 3
assert Builder.NAMES == ["first", "ARGS", "TEXT", "MORE"]
assert Builder.notes == ["kept"]
