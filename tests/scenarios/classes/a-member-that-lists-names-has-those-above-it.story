A member that goes through all names of its class has those above it, also when it runs again.
tags: cold
--- file flags.py
def wanted(name):
    return not name.startswith("_")

class Flags:
    first = True
    second = False
    _names = [name for name in list(locals()) if wanted(name)]

    def third(self):
        return 3
--- hold
import flags
--- replace flags.py
-     return not name.startswith("_")
+     return not name.startswith(("_", "first"))
--- expect
assert flags.Flags._names == ["second"]
--- replace flags.py
-     _names = [name for name in list(locals()) if wanted(name)]
+     _names = [name + "!" for name in list(locals()) if wanted(name)]
--- expect
assert flags.Flags._names == ["second!"]
