What a call of a method at the top level binds on its object reaches those who read it.
tags: cold
--- file m.py
class Router:
    def __init__(self): self.routes = []; self.prefix = ''
    def set_prefix(self, p): self.prefix = p
    def add(self, x): self.routes.append(x)
router = Router()
router.set_prefix('/v1')
router.add('a')
--- file a.py
from m import router
P = router.prefix
N = len(router.routes)
--- hold
import a
r = a.router
--- edit m.py
class Router:
    def __init__(self): self.routes = []; self.prefix = ''
    def set_prefix(self, p): self.prefix = p
    def add(self, x): self.routes.append(x)
router = Router()
router.set_prefix('/v2')
router.add('a')
--- expect
assert a.P == '/v2'
assert r.prefix == '/v2'
