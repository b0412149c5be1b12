Where a decorator notes a function's signature, it does so again when a constant changes that a default or an annotation is.
tags: cold
--- file spec.py
import inspect
import typing

COMMANDS = {}


class Command:
    def __init__(self, function):
        self.function = function
        self.defaults = [each.default for each in inspect.signature(function).parameters.values()]
        self.hints = typing.get_type_hints(function, include_extras=True)
        COMMANDS[function.__name__] = self


def command(function=None, **words):
    return Command(function) if function else lambda given: command(given, **words)
--- file limits.py
from typing import Annotated

DEFAULT = 3
Level = Annotated[int, "0..9"]
--- file tasks.py
from limits import DEFAULT, Level
from spec import COMMANDS, command


@command
def build(level: Level = DEFAULT):
    return level


@command()
def clean():
    return None


USAGE = {name: each.defaults for name, each in COMMANDS.items()}
--- hold
import spec
import tasks
--- replace limits.py
- DEFAULT = 3
+ DEFAULT = 5
--- expect
assert tasks.USAGE == {"build": [5], "clean": []}
assert tasks.build is spec.COMMANDS["build"] and tasks.build.defaults == [5]
assert tasks.build.function() == 5
--- replace limits.py
- Level = Annotated[int, "0..9"]
+ Level = Annotated[int, "0..5"]
--- expect
assert tasks.build.hints["level"].__metadata__ == ("0..5",)
assert list(spec.COMMANDS) == ["build", "clean"]
