A registry that is a dictionary has each function once, live.
tags: cold
--- file shop.py
COMMANDS = {}


def command(function):
    COMMANDS[function.__name__] = function
    return function


@command
def start():
    return "old"


@command
def stop():
    return "stop"
--- hold
import shop
start = shop.COMMANDS["start"]
--- replace shop.py
-     return "old"
+     return "new"
--- expect
assert sorted(shop.COMMANDS) == ["start", "stop"]
assert shop.COMMANDS["start"]() == "new"
assert start() == "new"
