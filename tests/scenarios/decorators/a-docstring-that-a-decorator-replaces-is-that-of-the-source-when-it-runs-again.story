A decorator that replaces the docstring of a function finds the one of the source when it runs again.
tags: cold
--- file ops.py
TABLE = {}


def listed(name):
    def register(cls):
        method = getattr(cls, name)
        TABLE[name] = f"{method.__name__}: {method.__doc__}"
        method.__func__.__doc__ = f"Listed as {name}."
        return cls

    return register


def noted(function):
    TABLE[function.__name__] = function.__doc__
    function.__doc__ = "Noted."
    return function
--- file shop.py
from ops import listed, noted


@listed("add")
class Add:
    @classmethod
    def add(cls, amount: int):
        """Add an amount."""
        return amount


@noted
def total(amount: int):
    """Give the total."""
    return amount
--- hold
import shop
from ops import TABLE
from shop import Add, total
--- replace shop.py
-     def add(cls, amount: int):
+     def add(cls, amount: float):
...
- def total(amount: int):
+ def total(amount: float):
--- expect
assert TABLE == {"add": "add: Add an amount.", "total": "Give the total."}, TABLE
assert Add.add.__doc__ == "Listed as add." and total.__doc__ == "Noted."
assert Add.add.__annotations__ == total.__annotations__ == {"amount": float}
--- replace ops.py
-         method.__func__.__doc__ = f"Listed as {name}."
+         method.__func__.__doc__ = f"Has {name}."
...
-     function.__doc__ = "Noted."
+     function.__doc__ = "Known."
--- expect
assert TABLE == {"add": "add: Add an amount.", "total": "Give the total."}, TABLE
assert Add.add.__doc__ == "Has add." and total.__doc__ == "Known."
--- replace ops.py
-         TABLE[name] = f"{method.__name__}: {method.__doc__}"
+         TABLE[name] = f"{method.__name__}, {method.__doc__}"
...
-     TABLE[function.__name__] = function.__doc__
+     TABLE[function.__name__] = f"({function.__doc__})"
--- expect
assert TABLE == {"add": "add, Add an amount.", "total": "(Give the total.)"}, TABLE
assert Add.add.__doc__ == "Has add." and total.__doc__ == "Known."
