Sub-parsers that a decorator makes of functions are edited, added, renamed and removed with these.
tags: cold
--- file base.py
import argparse, inspect

parser = argparse.ArgumentParser(prog="tool", add_help=False)
commands = parser.add_subparsers(dest="command")

def argument(*names, **given):
    def decorate(function):
        function.__dict__.setdefault("arguments", []).insert(0, (names, given))
        return function
    return decorate

def command(function=None, *, name=None):
    if function is None:
        return lambda given: command(given, name=name)
    made = commands.add_parser(name or function.__name__, help=inspect.getdoc(function))
    for names, given in getattr(function, "arguments", ()):
        made.add_argument(*names, **given)
    made.set_defaults(run=function)
    return function

def main(*words):
    given = vars(parser.parse_args(words))
    del given["command"]
    return given.pop("run")(**given)
--- file shop.py
from base import argument, command

TIMES = 2

@command
@argument("--times", type=int, default=TIMES)
@argument("name")
def greet(name, times):
    """Greet."""
    return " ".join([f"hi {name}"] * times)

@command(name="sum")
@argument("numbers", nargs="+", type=int)
def total(numbers):
    """Add up."""
    return sum(numbers)
--- hold
import base, shop
def refused(*words):
    import contextlib, io
    with contextlib.redirect_stderr(io.StringIO()):
        try:
            base.main(*words)
        except SystemExit:
            return True
def shown():
    return [(line.dest, line.help) for line in base.commands._choices_actions]
--- replace shop.py
- TIMES = 2
+ TIMES = 3
--- replace shop.py
-     """Greet."""
+     """Greet them."""
--- expect
assert base.main("greet", "you") == "hi you hi you hi you" and base.main("sum", "1", "2") == 3
assert shown() == [("greet", "Greet them."), ("sum", "Add up.")]
--- replace shop.py
- @command(name="sum")
+ @command(name="add")
--- replace shop.py
- @argument("numbers", nargs="+", type=int)
+ @argument("numbers", nargs="+", type=float)
--- expect
assert refused("sum", "1", "2") and base.main("add", "1", "2.5") == 3.5
assert shown() == [("greet", "Greet them."), ("add", "Add up.")]
--- replace shop.py
- @command(name="add")
- @argument("numbers", nargs="+", type=float)
- def total(numbers):
-     """Add up."""
-     return sum(numbers)
+ @command
+ @argument("who")
+ def wave(who):
+     return f"waves to {who}"
--- expect
assert refused("add", "1", "2") and base.main("wave", "you") == "waves to you"
assert shown() == [("greet", "Greet them."), ("wave", None)]
