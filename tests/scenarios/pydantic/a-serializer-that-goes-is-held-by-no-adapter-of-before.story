A serializer that is edited and then removed goes; no adapter that was made anew meanwhile has it.
needs: pydantic
tags: cold
--- file models.py
from pydantic import BaseModel, TypeAdapter, field_serializer
LIMIT = 1
class Order(BaseModel):
    tags: list[str] = []
    @field_serializer("tags")
    def told(self, value):
        return ",".join(value)
class Late(Order):
    level: int = LIMIT
ORDERS = TypeAdapter(list[Order])
--- hold
import models
adapter = models.ORDERS
def dumped():
    return adapter.dump_python(adapter.validate_python([{"tags": ["a", "b"]}]))
--- replace models.py
-         return ",".join(value)
+         return ";".join(value)
...
-     tags: list[str] = []
+     tags: list[str] = ["x"]
--- expect
assert dumped() == [{"tags": "a;b"}]
assert adapter.validate_python([{}])[0].tags == ["x"]
--- replace models.py
-     @field_serializer("tags")
-     def told(self, value):
-         return ";".join(value)
--- expect
assert dumped() == [{"tags": ["a", "b"]}]
assert adapter is models.ORDERS
--- report
assert report.ok and not report.stale, report
