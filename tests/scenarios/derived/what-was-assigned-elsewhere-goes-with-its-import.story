What a statement assigned elsewhere goes with it, also when its import goes in the same edit.
tags: cold
--- file base.py
TABLE = {}
class Kind:
    pass
--- file plugin.py
import base
base.TABLE["plugin"] = 2
base.Kind.extra = 3
OTHER = 1
--- hold
import base, plugin
--- edit plugin.py
OTHER = 1
--- expect
assert base.TABLE == {}
assert not hasattr(base.Kind, "extra")
