What functions that make functions have computed follows, and so do those whom somebody holds.
tags: cold
--- file conf.py
FACTOR = 2
PREFIX = "x"
--- file make.py
import functools
from conf import FACTOR, PREFIX


def scaled(by):
    k = by * FACTOR

    def scale(n):
        return n * k
    scale.k = k
    return scale


def named(prefix=PREFIX):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **kw):
            return f"{prefix}:{f(*a, **kw)}"
        inner.tag = prefix + f.__name__
        return inner
    return deco


def compose(*fs):
    return functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
--- file app.py
from make import scaled, named, compose

double = scaled(1)
both = compose(double, scaled(3))


@named()
def tell(n):
    return both(n)


class Shop:
    scale = staticmethod(scaled(2))

    @named("m")
    def told(self):
        return self.scale(1)


V = double(5), both(1), tell(1), tell.tag, Shop().told(), Shop.told.tag, double.k
held = [double, both, tell, Shop().told]
--- hold
import app
held = list(app.held)
--- replace conf.py
- FACTOR = 2
- PREFIX = "x"
+ FACTOR = 3
+ PREFIX = "y"
--- expect
assert app.V == (15, 27, "y:27", "ytell", "m:6", "mtold", 3), app.V
assert (app.double(5), app.both(1), app.tell(1), app.Shop().told()) == (15, 27, "y:27", "m:6")
assert held[0](5) == 15 and held[2](1) == "y:27" and held[3]() == "m:6", (held[0](5), held[2](1), held[3]())
--- replace make.py
-         return n * k
+         return n * k + 1
--- expect
assert app.V == (16, 31, "y:31", "ytell", "m:7", "mtold", 3), app.V
assert held[0](5) == 16 and held[1](1) == 31, held[1](1)
