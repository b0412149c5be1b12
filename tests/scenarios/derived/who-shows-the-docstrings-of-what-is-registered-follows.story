Who shows the docstrings, or other attributes, of all that is registered follows an edit of one.
tags: cold
--- file base.py
COMMANDS = {}
KINDS = []

def command(function=None, *, name=None):
    if function is None:
        return lambda given: command(given, name=name)
    COMMANDS[name or function.__name__] = function
    return function

class Kind:
    def __init_subclass__(cls):
        KINDS.append(cls)
--- file shop.py
from base import COMMANDS, KINDS, Kind, command

@command
def greet(name):
    """Greet."""
    return name

@command(name="sum")
def total(numbers):
    """Add up."""
    return sum(numbers)

class Tea(Kind):
    """Hot."""

HELP = [f"{name}: {function.__doc__}" for name, function in COMMANDS.items()]
TITLES = {kind.__name__: kind.__doc__ for kind in KINDS}
--- hold
import shop
--- replace shop.py
-     """Greet."""
+     """Greet them."""
--- expect
assert shop.HELP == ["greet: Greet them.", "sum: Add up."]
--- replace shop.py
-     """Add up."""
-     return sum(numbers)
+     """Add them up."""
+     return sum(numbers) + 0
--- replace shop.py
-     """Hot."""
+     """Hot, mostly."""
--- expect
assert shop.HELP == ["greet: Greet them.", "sum: Add them up."]
assert shop.TITLES == {"Tea": "Hot, mostly."}
