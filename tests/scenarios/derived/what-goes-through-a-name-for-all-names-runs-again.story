A loop over a name for the module's namespace runs again when one of the names means another thing.
tags: cold
--- file shop/__init__.py
from shop.prices import Price as Price, Rate as Rate

__all__ = ["Price", "Rate"]
__locals = locals()
for __name in __all__:
    setattr(__locals[__name], "label", __name.lower())
--- file shop/prices.py
from shop.kinds import kind

Rate = type("Rate", (), {"factor": 1})

class Price:
    pass
--- file shop/kinds.py
kind = object
--- hold
import shop
--- replace shop/prices.py
- Rate = type("Rate", (), {"factor": 1})
+ Rate = type("Rate", (), {"factor": 2, "__slots__": ()})
--- expect
assert shop.Rate.factor == 2
assert shop.Rate.label == "rate"
assert shop.Price.label == "price"
