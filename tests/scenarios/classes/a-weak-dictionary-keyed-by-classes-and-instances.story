Weak references and weak dictionaries of classes and instances go on after an edit of the class.
tags: cold
--- file thing.py
class Thing:
    x = 1
--- hold
import thing, weakref
old = thing.Thing()
by_class = weakref.WeakKeyDictionary({thing.Thing: "class", old: "one"})
values = weakref.WeakSet([old])
--- replace thing.py
-     x = 1
+     x = 2
+     y = 3
--- expect
assert by_class[thing.Thing] == "class"
assert by_class[old] == "one"
assert list(values) == [old]
assert old.y == 3
