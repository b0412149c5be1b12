Functions that a decorator numbers have the numbers of a start, whichever come, go or move.
tags: cold
--- file shop.py
REG = {}
def register(cls):
    cls.order = len(REG)
    REG[cls.__name__] = cls
    return cls

@register
def A():
    return 1

@register
def B():
    return 1

@register
def C():
    return 1

@register
def D():
    return 1

--- hold
import shop
--- edit shop.py
REG = {}
def register(cls):
    cls.order = len(REG)
    REG[cls.__name__] = cls
    return cls

@register
def A():
    return 1

@register
def C():
    return 1

@register
def D():
    return 1

--- expect
items = list(shop.REG.values()) if isinstance(shop.REG, dict) else shop.REG
assert [c.__name__ for c in items] == ['A', 'C', 'D'], items
assert [c.order for c in items] == [0, 1, 2], [c.order for c in items]

--- edit shop.py
REG = {}
def register(cls):
    cls.order = len(REG)
    REG[cls.__name__] = cls
    return cls

@register
def A():
    return 1

@register
def E():
    return 1

@register
def C():
    return 1

@register
def D():
    return 1

--- expect
items = list(shop.REG.values()) if isinstance(shop.REG, dict) else shop.REG
assert [c.__name__ for c in items] == ['A', 'E', 'C', 'D'], items
assert [c.order for c in items] == [0, 1, 2, 3], [c.order for c in items]

--- edit shop.py
REG = {}
def register(cls):
    cls.order = len(REG)
    REG[cls.__name__] = cls
    return cls

@register
def A():
    return 1

@register
def E():
    return 1

@register
def C():
    return 1

--- expect
items = list(shop.REG.values()) if isinstance(shop.REG, dict) else shop.REG
assert [c.__name__ for c in items] == ['A', 'E', 'C'], items
assert [c.order for c in items] == [0, 1, 2], [c.order for c in items]

--- edit shop.py
REG = {}
def register(cls):
    cls.order = len(REG)
    REG[cls.__name__] = cls
    return cls

@register
def E():
    return 1

@register
def C():
    return 1

@register
def A():
    return 1

--- expect
items = list(shop.REG.values()) if isinstance(shop.REG, dict) else shop.REG
assert [c.__name__ for c in items] == ['E', 'C', 'A'], items
assert [c.order for c in items] == [0, 1, 2], [c.order for c in items]

--- edit shop.py
REG = {}
def register(cls):
    cls.order = len(REG)
    REG[cls.__name__] = cls
    return cls

@register
def E():
    return 1

@register
def C():
    return 1

@register
def A():
    return 1

@register
def F():
    return 1

--- expect
items = list(shop.REG.values()) if isinstance(shop.REG, dict) else shop.REG
assert [c.__name__ for c in items] == ['E', 'C', 'A', 'F'], items
assert [c.order for c in items] == [0, 1, 2, 3], [c.order for c in items]

