An adapter whose model or whose own line is edited stays the one that somebody holds.
tags: cold
--- file shop.py
from typing import Annotated
from pydantic import AfterValidator, BaseModel, TypeAdapter

def plus(n):
    return n + 1

Count = Annotated[int, AfterValidator(plus)]

class Tea(BaseModel):
    size: Count

TEAS = TypeAdapter(list[Tea])
--- hold
import shop
held = shop.TEAS
--- replace shop.py
-     return n + 1
+     return n + 10
...
-     size: Count
+     size: Count
+     hot: bool = True
--- expect
assert held is shop.TEAS
assert held.dump_python(held.validate_python([{"size": 1}])) == [{"size": 11, "hot": True}]
--- report
assert not report.stale, report
--- replace shop.py
- TEAS = TypeAdapter(list[Tea])
+ TEAS = TypeAdapter(tuple[Tea, Tea])
--- expect
assert held is shop.TEAS
assert len(held.validate_python([{"size": 1}, {"size": 2}])) == 2
--- report
assert not report.stale, report
