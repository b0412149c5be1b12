A variable's annotation that is removed leaves the module's annotations.
tags: cold
--- file shop.py
LIMIT: int = 1
LABEL: str = "a"
--- hold
import shop
--- edit shop.py
LIMIT = 1
LABEL: str = "a"
--- expect
assert shop.__annotations__ == {"LABEL": str}
