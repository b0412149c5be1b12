What is put in order by a method of its own (`sort`, `heapify`) is so again when that is edited.
tags: cold
--- file work.py
class Item:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return str(self.n)
--- file app.py
import heapq
from work import Item
L = [Item(2), Item(1), Item(3)]
L.sort()
ORDER = [i.n for i in L]
H = [Item(2), Item(1), Item(3)]
heapq.heapify(H)
FIRST = H[0].n
SHELF = [Item(2), Item(1), Item(3)]
S = sorted(SHELF)
TOP = min(SHELF)
SN = [i.n for i in S]
M = min(Item(2), Item(1), Item(3)).n
MM = min(L).n
--- hold
import work, app
--- replace work.py
-         return self.n < other.n
+         return self.n > other.n
--- expect
assert app.ORDER == [3, 2, 1], app.ORDER
assert app.FIRST == 3, app.FIRST
assert app.SN == [3, 2, 1], app.SN
assert app.M == 3
assert app.TOP is app.SHELF[2]
assert app.MM == 3
