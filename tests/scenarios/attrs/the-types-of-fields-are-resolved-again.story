What `attrs.resolve_types` did to a class's fields is done again where the class is made again.
needs: attrs
tags: cold
--- file shop.py
from __future__ import annotations

import attrs


@attrs.define
class Order:
    size: int = 1
    note: str | None = None


attrs.resolve_types(Order)
TYPES = {field.name: field.type for field in attrs.fields(Order)}
--- hold
import attrs, shop
kept = shop.Order()
--- replace shop.py
-     size: int = 1
+     size: int = 2
--- expect
assert shop.TYPES == {"size": int, "note": str | None}, shop.TYPES
assert attrs.fields(shop.Order).size.type is int, attrs.fields(shop.Order).size
assert shop.Order().size == 2
assert isinstance(kept, shop.Order)
