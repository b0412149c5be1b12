Annotated assignments and bare annotations follow the source.
tags: cold
--- file shop.py
RATE: int = 2
NAME: str
--- hold
import shop
--- replace shop.py
- RATE: int = 2
- NAME: str
+ RATE: float = 2.5
+ NAME: bytes
--- expect
assert shop.RATE == 2.5
assert shop.__annotations__ == {"RATE": float, "NAME": bytes}
