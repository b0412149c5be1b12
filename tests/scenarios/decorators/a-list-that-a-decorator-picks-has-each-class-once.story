A decorator or a hook that picks the list to enter a class in has entered it once after an edit.
tags: cold
--- file registry.py
EARLY = []
LATE = []
SEEN = []
COUNTED = []
NAMES = {}
KEYS = {}

def enter(late=False, note=""):
    def note(cls):
        (LATE if late else EARLY).append(cls)
        return cls
    return note

def enter_by_name(late=False):
    def note(cls):
        known = LATE if late else EARLY
        known.append(cls)
        return cls
    return note

def enter_by_method(note=""):
    def note(cls):
        add = EARLY.append
        add(cls)
        return cls
    return note

def enter_by_number(late=False):
    def note(cls):
        [EARLY, LATE][late].append(cls)
        for known in (SEEN, COUNTED):
            known.append(cls)
        return cls
    return note

def key(cls):
    (NAMES if cls.__name__ != "Milk" else KEYS)[cls.__name__] = cls
    return cls

class Base:
    def __init_subclass__(cls, late=False, **kwargs):
        super().__init_subclass__()
        (LATE if late else EARLY).append(cls)
--- file shop.py
from registry import Base, enter, enter_by_method, enter_by_name, enter_by_number, key

NOTE = "a"

@enter(note=NOTE)
class Tea:
    size = 1

@key
class Milk:
    size = 1

class Cup(Base, note=NOTE):
    size = 1

@enter(True)
def pour():
    return 1

@enter()
def sip():
    return 1

@enter_by_name(NOTE == "c")
class Jug:
    pass

@enter_by_method(NOTE)
class Pot:
    pass

@enter_by_number(NOTE == "c")
class Can:
    pass
--- hold
import registry, shop
def entered():
    return [each.__name__ for each in registry.EARLY], [each.__name__ for each in registry.LATE]
--- replace shop.py
- NOTE = "a"
+ NOTE = "b"
--- expect
assert entered() == (["Tea", "Cup", "sip", "Jug", "Pot", "Can"], ["pour"])
--- replace shop.py
- class Cup(Base, note=NOTE):
+ class Cup(Base, late=True, note=NOTE):
...
- @enter(True)
+ @enter(late=True)
--- expect
assert entered() == (["Tea", "sip", "Jug", "Pot", "Can"], ["Cup", "pour"])
--- replace shop.py
- @enter()
- def sip():
+ @enter(late=True)
+ def sip():
...
- @key
- class Milk:
-     size = 1
- 
--- expect
assert entered() == (["Tea", "Jug", "Pot", "Can"], ["Cup", "pour", "sip"])
assert registry.KEYS == {}
--- replace shop.py
- @enter(note=NOTE)
- class Tea:
-     size = 1
- 
--- expect
assert entered() == (["Jug", "Pot", "Can"], ["Cup", "pour", "sip"])
assert [each.__name__ for each in registry.SEEN] == ["Can"]
assert [each.__name__ for each in registry.COUNTED] == ["Can"]
