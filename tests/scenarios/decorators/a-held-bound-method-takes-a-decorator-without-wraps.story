A bound method that is held runs under a decorator that its method gets, also one without `wraps`.
tags: cold
--- file deco.py
def loud(function):
    def call(self):
        return function(self) + "!"
    return call


def quiet(function):
    def call(self):
        return function(self).lower()
    return call
--- file a.py
from deco import loud, quiet


class Person:
    def name(self):
        return "Ann"

    @loud
    def town(self):
        return "Rome"
--- hold
import a

person = a.Person()
name, town = person.name, person.town
table = {"town": a.Person.town}
--- edit a.py
from deco import loud, quiet


class Person:
    @loud
    def name(self):
        return "Ann"

    @quiet
    def town(self):
        return "Rome"
--- expect
assert name() == "Ann!"
assert town() == "rome"
assert table["town"](person) == "rome"
--- edit a.py
from deco import loud, quiet


class Person:
    def name(self):
        return "Eve"

    def town(self):
        return "Rome"
--- expect
assert name() == "Eve"
assert town() == "Rome"
assert table["town"](person) == "Rome"
