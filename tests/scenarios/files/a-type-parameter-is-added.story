A function that becomes generic is so for its holders.
needs: python>=3.12
tags: cold
--- file shop.py
def first(items):
    return items[0]
--- hold
from shop import first
--- replace shop.py
- def first(items):
-     return items[0]
+ def first[T](items: list[T]) -> T:
+     return items[-1]
--- expect
assert first([1, 2]) == 2
assert [each.__name__ for each in first.__type_params__] == ["T"]
