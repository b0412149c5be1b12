A removed or renamed function leaves the tables in which its decorator noted its name, before they are read again.
--- file commands.py
COMMANDS = {}
ORDER = []


def command(function):
    COMMANDS[function.__name__] = function.__doc__
    ORDER.append(function.__name__)
    return function
--- file mine.py
from commands import COMMANDS, ORDER, command


@command
def run():
    """Run."""


@command
def stop():
    """Stop."""


COUNT = len(COMMANDS)
TEXT = ", ".join(ORDER)
--- hold
import commands, mine
--- replace mine.py
- @command
- def run():
-     """Run."""
+ @command
+ def start():
+     """Start."""
--- expect
assert commands.COMMANDS == {"start": "Start.", "stop": "Stop."}
assert sorted(commands.ORDER) == ["start", "stop"]
assert mine.COUNT == 2
assert sorted(mine.TEXT.split(", ")) == ["start", "stop"]
