A list of one module to which a package adds that of another one holds each entry once.
tags: cold
--- file pkg/__init__.py
from .core import *
from .core import builtin as core_builtin
from .helpers import *
from .helpers import builtin as helper_builtin

if "extra" not in globals():
    extra = 1
core_builtin += helper_builtin
__all__ = ["one", "two", "core_builtin"]
--- file pkg/core.py
class Expr:
    pass


def one():
    return Expr()
builtin = [v for v in vars().values() if isinstance(v, type)]
--- file pkg/helpers.py
from .core import one, Expr


def two():
    return one(), Expr()

first = Expr()
builtin = [v for v in vars().values() if isinstance(v, Expr)]
--- hold
import pkg, pkg.core, pkg.helpers
--- replace pkg/helpers.py
- first = Expr()
+ first = Expr()
+ second = Expr()
--- expect
assert len(pkg.core_builtin) == 3, pkg.core_builtin
assert pkg.core_builtin is pkg.core.builtin
--- replace pkg/core.py
- class Expr:
-     pass
+ class Expr:
+     kind = 1
--- expect
assert len(pkg.core_builtin) == 3, pkg.core_builtin
--- replace pkg/helpers.py
-     return one(), Expr()
+     return one(), Expr(), 1
--- expect
assert len(pkg.core_builtin) == 3, pkg.core_builtin
