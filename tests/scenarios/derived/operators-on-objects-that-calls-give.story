An operator on an object that a call gives, or a collection holds, follows an edit of its method.
tags: cold
--- file money.py
class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return self.n + other.n

    def __str__(self):
        return f"{self.n} eur"

    def __format__(self, spec):
        return f"<{self.n}>"

    def __iter__(self):
        yield self.n

    def __enter__(self):
        return self.n

    def __exit__(self, *a):
        pass

    def __len__(self):
        return self.n

    def __contains__(self, x):
        return x == self.n

    def __getitem__(self, x):
        return x + self.n

    def __eq__(self, other):
        return self.n == other

    def __hash__(self):
        return self.n

    def __bool__(self):
        return self.n > 1

    def __lt__(self, other):
        return self.n < other.n


def make(n):
    return Money(n)
--- file shop.py
from money import Money, make

a = Money(1)
b = make(2)
c = {"x": Money(3)}
ADD = [a + b, b + a, c["x"] + b]
STR = [str(a), str(b), str(c["x"]), str(make(4))]
FMT = [f"{a}", f"{b}", f"{c['x']}", "{}".format(b), format(make(1))]
PCT = "%s" % b
ITER = {}
for x in b:
    ITER[x] = 1
LIST = [list(b), [y for y in make(4)], [*b], sum(b)]
with b as inner:
    WITH = inner
LEN = [len(a), len(b), len(make(1))]
IN = [2 in b, 5 in make(5)]
ITEM = [b[1], c["x"][1]]
EQ = [b == 2, make(3) == 3]
BOOL = [bool(b), not b]
first, *rest = b
SORT = [m.n for m in sorted([make(2), make(1)])]
--- hold
import shop
--- replace money.py
-         return self.n + other.n
+         return self.n + other.n + 100
...
-         return f"{self.n} eur"
+         return f"{self.n} usd"
...
-         return f"<{self.n}>"
+         return f"[{self.n}]"
...
-         yield self.n
+         yield self.n + 100
...
-         return self.n
- 
-     def __exit__(self, *a):
+         return self.n + 100
+ 
+     def __exit__(self, *a):
...
-     def __len__(self):
-         return self.n
+     def __len__(self):
+         return self.n + 100
...
-         return x == self.n
+         return x != self.n
...
-         return x + self.n
+         return x + self.n + 100
...
-         return self.n == other
+         return self.n != other
...
-         return self.n > 1
+         return self.n > 5
...
-         return self.n < other.n
+         return self.n > other.n
--- expect
wrong = []
def check(name, want):
    got = getattr(shop, name)
    if got != want:
        wrong.append((name, got, want))
check("ADD", [103, 103, 105])
check("STR", ["1 usd", "2 usd", "3 usd", "4 usd"])
check("FMT", ["[1]", "[2]", "[3]", "[2]", "[1]"])
check("PCT", "2 usd")
check("ITER", {102: 1})
check("LIST", [[102], [104], [102], 102])
check("WITH", 102)
check("LEN", [101, 102, 101])
check("IN", [False, False])
check("ITEM", [103, 104])
check("EQ", [False, False])
check("BOOL", [False, True])
check("first", 102)
check("SORT", [2, 1])
assert not wrong, wrong
