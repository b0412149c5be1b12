A member that the edit does not concern keeps its value where the body runs as a whole.
--- file a.py
class A:
    cache = {}
    count = 0
    tmp = 2
    x = tmp
    del tmp
    def put(self): self.cache['k'] = 1; A.count += 1
--- hold
import a
i = a.A(); i.put()
--- edit a.py
class A:
    cache = {}
    count = 0
    tmp = 3
    x = tmp
    del tmp
    def put(self): self.cache['k'] = 1; A.count += 1
--- expect
assert (i.cache, i.count) == ({'k':1}, 1)
assert i.x == 3
