Plain data made of a class follows the functions that its fields were given.
tags: cold
--- file shop.py
import attrs

def double(number):
    return number * 2

def first():
    return [1]

@attrs.define
class Tea:
    size: int = attrs.field(converter=double)
    notes: list = attrs.field(factory=first)

def text_of(size):
    return repr(Tea(size))

TEXT = text_of(1)
NOTES = Tea(1).notes
--- hold
import shop
--- replace shop.py
-     return number * 2
+     return number * 3
...
-     return [1]
+     return [2]
--- expect
assert shop.TEXT == "Tea(size=3, notes=[2])"
assert shop.NOTES == [2]
