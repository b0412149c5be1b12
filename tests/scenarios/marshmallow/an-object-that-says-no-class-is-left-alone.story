An object that refuses to say what class it is of, as a lazy one may, is made again beside schemas.
needs: marshmallow
tags: cold
--- file shop.py
import marshmallow


class Lazy:
    def __init__(self, name):
        self.__dict__["name"] = name

    @property
    def __class__(self):
        raise LookupError(self.name)


class Tea(marshmallow.Schema):
    name = marshmallow.fields.String()


LAZY = Lazy("tea")
--- hold
import shop
--- replace shop.py
- LAZY = Lazy("tea")
+ LAZY = Lazy("cake")
--- expect
assert shop.LAZY.name == "cake"
