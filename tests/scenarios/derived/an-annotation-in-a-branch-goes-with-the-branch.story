What a branch annotates in its module is annotated no more when the branch is not taken any more, and the others keep their order.
tags: cold
--- file flags.py
FAST = True
--- file shop.py
import flags

first: int = 1
if flags.FAST:
    mode: int = 1
    size: int = 2
else:
    mode = 0
    size: str = "2"
last: int = 3
--- hold
import shop
notes = lambda: shop.__annotations__
--- edit flags.py
FAST = False
--- expect
assert notes() == {"first": int, "size": str, "last": int}, notes()
assert [*notes()] == ["first", "size", "last"]
--- edit flags.py
FAST = 1
--- expect
assert notes() == {"first": int, "mode": int, "size": int, "last": int}, notes()
