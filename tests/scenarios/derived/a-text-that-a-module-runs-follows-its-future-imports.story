A text that a module runs is compiled under the module's future imports, and is so again when one comes or goes.
tags: cold
--- file shop.py
RATE = 2
exec("def price(n: int):\n    return n * RATE")
exec(compile("def cost(n: int):\n    return n", "shop", "exec"))
ALL = [price(2)]
--- hold
import shop
--- replace shop.py
- RATE = 2
+ from __future__ import annotations
+ RATE = 2
--- expect
assert shop.price.__annotations__ == {"n": "int"}
assert shop.cost.__annotations__ == {"n": "int"}
assert shop.ALL == [4]
--- replace shop.py
- from __future__ import annotations
--- expect
assert shop.price.__annotations__ == {"n": int}
assert shop.cost.__annotations__ == {"n": int}
