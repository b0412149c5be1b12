What a metaclass reads takes along its class where both stand in one statement.
tags: cold
--- file shop.py
WORDS = [4, 6]
try:
    class Meta(type):
        def __new__(mcs, name, bases, space):
            space["size"] = len(WORDS)
            return super().__new__(mcs, name, bases, space)
    class Kind(metaclass=Meta):
        def told(self):
            return len(WORDS)
finally:
    pass
--- hold
import shop
--- replace shop.py
- WORDS = [4, 6]
+ WORDS = [4, 6, 7]
--- expect
assert shop.Kind.size == 3
