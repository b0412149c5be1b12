A class runs again for what one member uses, though what another one uses turns out as it was.
tags: cold
--- file m0/__init__.py
"""Says so."""
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing

n4 = [step * 3 for step in range(4) if step != 2]
try:
    n2 = [item(2) for item in (n4.values() if isinstance(n4, dict) else n4) if getattr(item, '__name__', '') == '<lambda>']
    n2.append(6)
finally:
    pass
class n13_kind:
    def __init__(self):
        self.entries = []
    def add(self, f):
        self.entries.append(f)
        return f
n13 = n13_kind()
__all__ = ['n4', 'n2', 'n13']
--- file m1.py
"""Says so."""
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing
import m0

with contextlib.nullcontext():
    def n12(x, y=len(m0.n2) + 3):
        """Says so."""
        return n12(x - 1) + 1 if x > 0 else 1
n0 = sorted(name for name in globals() if name[0] == 'n' and name != 'n0')
__all__ = ['n12', 'n0']
--- file m4.py
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing
from m0 import *

if 1 >= 0:
    n8 = lambda x, y=1: x + len(n2)
if 5 >= 0:
    n1 = sorted(name for name in globals() if name[0] == 'n' and name != 'n1')
--- file m5.py
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing
from m4 import n8, n1
from m0 import n13

n15 = len(f'{3} of {2 + 2 + (n8(2) if callable(n8) else 3)}')
class n16(enum.IntEnum):
    """Says
    more."""
    P = len(n13.entries)
    Q = 2 + len(n1) + len(n1) + (n8(2) if callable(n8) else 3) + 50
    R = P + 100
    def shown(self):
        return len(n13.entries)
if 8 + 2 + 3 >= 0:
    with open(pathlib.Path(__file__).with_name('d0.json')) as file:
        n14 = json.load(file)['number'] + 8 + (n8(2) if callable(n8) else 3)
    del file
--- file d0.json
{"number": 3, "rows": [0, 1, 2]}
--- file d1.json
{"number": 5, "rows": [0, 1, 2, 3, 4]}
--- hold
import m0, m1, m4, m5
--- edit m2/b.py
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing

globals()['n10'] = 3 + 3
globals()['n10'] += 2 + 2 + 2
--- edit m0/__init__.py
"""Says so."""
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing

n4 = [step * 3 for step in range(4) if step != 2]
n3 = [item(2) for item in (n4.values() if isinstance(n4, dict) else n4) if getattr(item, '__name__', '') == '<lambda>']
n3.append(9)
try:
    n2 = [item(2) for item in (n4.values() if isinstance(n4, dict) else n4) if getattr(item, '__name__', '') == '<lambda>']
    n2.append(6)
finally:
    pass
class n13_kind:
    def __init__(self):
        self.entries = []
    def add(self, f):
        self.entries.append(f)
        return f
n13 = n13_kind()
__all__ = ['n4', 'n3', 'n2', 'n13']
--- edit m1.py
"""Says so."""
import abc, contextlib, dataclasses, enum, functools, importlib, json, pathlib, typing
import m0
import m2.b

with contextlib.nullcontext():
    def n12(x, y=len(m0.n2) + m2.b.n10):
        """Says so."""
        return n12(x - 1) + 1 if x > 0 else 1
n0 = sorted(name for name in globals() if name[0] == 'n' and name != 'n0')
__all__ = ['n12', 'n0']
--- edit m2/__init__.py

--- expect
assert m5.n16.Q == 65, m5.n16.Q
