A list that goes through all rules is made again; to what others had added to it, none answers.
--- file core.py
def wrap(func):
    limit = 0

    def wrapper(*args):
        return func(*args[limit:])

    wrapper.__doc__ = func.__doc__
    return wrapper


class Rule:
    def __init__(self, name):
        self.name, self.actions = name, []

    def act(self, func):
        self.actions.append(wrap(func))
        return self


first = Rule("first").act(lambda text: text + "1")
second = Rule("second").act(lambda text: text + "2")
rules = [value for value in list(vars().values()) if isinstance(value, Rule)]
--- file common.py
from core import Rule


def number(text):
    """a number"""
    return int(text)


third = Rule("third").act(number)
fourth = Rule("fourth").act(len)
rules = [value for value in list(vars().values()) if isinstance(value, Rule)]
--- file grammar.py
import common
import core

core.rules += common.rules
--- hold
import core, common, grammar
third = common.third.actions[0]
--- replace core.py
- rules = [value for value in list(vars().values()) if isinstance(value, Rule)]
+ rules = [value for value in list(vars().values()) if isinstance(value, Rule)][::-1]
--- expect
assert common.third.actions[0] is third
assert [rule.actions[0]("7") for rule in core.rules] == ["72", "71", 7, 1]
assert core.first.actions[0].__doc__ is None
assert third.__doc__ == "a number"
