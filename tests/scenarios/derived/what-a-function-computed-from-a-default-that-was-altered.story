A default argument that is the same collection with other content is a change for who called the function.
tags: cold
--- file pipe.py
OFFSETS = [4]
WORDS = {"a": "one"}
def moved(n, by=OFFSETS):
    return n + by[0]
def nested(n, *, by=(OFFSETS, OFFSETS)):
    return n + by[1][0]
class Reader:
    def read(self, words=WORDS):
        return words["a"]
MOVED = moved(6)
NESTED = nested(6)
READ = Reader().read()
--- hold
import pipe
--- replace pipe.py
- OFFSETS = [4]
+ OFFSETS = [5]
...
- WORDS = {"a": "one"}
+ WORDS = {"a": "two"}
--- expect
assert pipe.MOVED == 11
assert pipe.NESTED == 11
assert pipe.READ == "two"
