The annotations of module variables turn into text with a future import, and back without; no value is computed again.
tags: cold
--- file shop.py
from typing import List

made = []

def count():
    made.append(1)
    return made

Rates: List[int] = count()
limit: int
--- hold
import shop
--- edit shop.py
from __future__ import annotations
from typing import List

made = []

def count():
    made.append(1)
    return made

Rates: List[int] = count()
limit: int
--- expect
assert shop.__annotations__ == {"Rates": "List[int]", "limit": "int"}
assert shop.Rates == [1]
--- edit shop.py
from typing import List

made = []

def count():
    made.append(1)
    return made

Rates: List[int] = count()
limit: int
--- expect
assert shop.__annotations__ == {"Rates": shop.List[int], "limit": int}
assert shop.Rates == [1]
