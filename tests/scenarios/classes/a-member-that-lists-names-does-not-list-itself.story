A member that goes through all names of its class, and that runs again, does not find its own name, as it would not at a start.
tags: cold
--- file flags.py
def wanted(name):
    return name[0] != "_"

class Flags:
    first = True
    names = [name for name in dir() if wanted(name)]

    def third(self):
        return 3
    every = [name for name in list(locals()) if wanted(name)]
--- hold
import flags
names = flags.Flags.names
--- replace flags.py
-     return name[0] != "_"
+     return not name.startswith("_")
--- expect
assert flags.Flags.names == ["first"]
assert flags.Flags.every == ["first", "names", "third"]
--- replace flags.py
-     return not name.startswith("_")
+     return not name.startswith(("_", "t"))
--- expect
assert flags.Flags.names == ["first"]
assert flags.Flags.every == ["first", "names"]
--- replace flags.py
- class Flags:
+ _MADE = [each for each in range(3)]
+ 
+ class Flags:
--- expect
assert flags.Flags.names is names
assert names == ["first"]
