An edited function is called again by the `with` that defines it, if that called it.
tags: cold
imported: after
--- file shop.py
import contextlib
with contextlib.nullcontext():
    def rows():
        return [1]
    def other():
        return 1
    TABLE = rows()
    class Meta(type):
        def __new__(meta, name, bases, space):
            space["rate"] = 1
            return super().__new__(meta, name, bases, space)
    class Shop(metaclass=Meta):
        pass
--- hold
import shop
--- edit shop.py
import contextlib
with contextlib.nullcontext():
    def rows():
        return [1, 2]
    def other():
        return 1
    TABLE = rows()
    class Meta(type):
        def __new__(meta, name, bases, space):
            space["rate"] = 2
            return super().__new__(meta, name, bases, space)
    class Shop(metaclass=Meta):
        pass
--- expect
assert shop.TABLE == [1, 2] and shop.Shop.rate == 2
