Who goes through all names finds a class that went and came again, though it is the same class.
tags: cold
--- file errors.py
class Problem(Exception):
    code = None

class Bad(Problem):
    code = 400

table = {}

def find():
    for thing in globals().values():
        if isinstance(thing, type) and issubclass(thing, Problem) and thing.code:
            table[thing.code] = thing

find()
--- hold
import errors
--- replace errors.py
- table = {}
+ class Lost(Problem):
+     code = 404
+
+ table = {}
--- expect
assert list(errors.table) == [400, 404]
kept = errors.Lost
--- replace errors.py
- class Lost(Problem):
-     code = 404
-
- table = {}
+ table = {}
--- expect
assert list(errors.table) == [400]
--- replace errors.py
- table = {}
+ class Lost(Problem):
+     code = 404
+
+ table = {}
--- expect
assert list(errors.table) == [400, 404]
assert errors.table[404] is errors.Lost
