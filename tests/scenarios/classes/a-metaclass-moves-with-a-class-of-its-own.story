A metaclass moves to another module together with a class that it made: both go on as they are.
tags: cold
--- file meta.py
class Meta(type):
    def __new__(mcs, name, bases, space):
        made = super().__new__(mcs, name, bases, space)
        made.words = sorted(word for word in space if word.islower() and "_" not in word)
        return made


class Model(metaclass=Meta):
    def told(self):
        return 1
--- file shop.py
from meta import Meta, Model


class Row(Model):
    first = 1
    second = 2
--- hold
import shop
row = shop.Row()
Model = shop.Model
--- edit meta.py
from kinds import *
--- edit kinds.py
class Meta(type):
    def __new__(mcs, name, bases, space):
        made = super().__new__(mcs, name, bases, space)
        made.words = sorted(word for word in space if word.islower() and "_" not in word)
        return made


class Model(metaclass=Meta):
    def told(self):
        return 2
--- expect
import kinds
assert shop.Row.words == ["first", "second"]
assert kinds.Model is shop.Model is Model
assert isinstance(row, shop.Row) and isinstance(row, kinds.Model)
assert row.told() == 2
assert type(shop.Row) is type(kinds.Model) is kinds.Meta is shop.Meta
