A metaclass's `__call__` that is edited is live for its classes.
tags: cold
--- file single.py
class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        made.stamp = "old"
        return made

class Thing(metaclass=Meta):
    pass
--- hold
import single
Thing = single.Thing
--- replace single.py
-         made.stamp = "old"
+         made.stamp = "new"
--- expect
assert single.Thing is Thing
assert Thing().stamp == "new"
