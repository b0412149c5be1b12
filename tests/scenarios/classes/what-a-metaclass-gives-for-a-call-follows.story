A value that calling a class gave follows an edit of its metaclass's `__call__`.
tags: cold
--- file meta.py
class Meta(type):
    def __call__(cls, *args):
        thing = super().__call__(*args)
        thing.tag = "a"
        return thing
--- file shop.py
from meta import Meta

class Thing(metaclass=Meta):
    pass

class Order(Thing):
    pass

TAGS = Thing().tag, Order().tag
--- hold
import shop
--- replace meta.py
-         thing.tag = "a"
+         thing.tag = "b"
--- expect
assert shop.TAGS == ("b", "b"), shop.TAGS
