`locals()` in a top-level statement that runs again is the module's namespace, as it is in a new process.
tags: cold
--- file shop.py
RATE = 2

here = locals()
for name in ["RATE"]:
    here[name + "_TOO"] = here[name]
--- hold
import shop
--- replace shop.py
- here = locals()
+ here = vars(), locals()
+ here = here[1]
+ NEXT = 3
--- expect
assert shop.here is vars(shop) and shop.NEXT == 3
assert type(shop.here) is dict
assert shop.RATE_TOO == 2
