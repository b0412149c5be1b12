"""A project and one save of all its files, in which a commit has every kind of write to do."""

from __future__ import annotations

MODULES = ("plain", "shapes", "uses", "moves")

BEFORE = {
    # What a metaclass itself does when its class is made is not a write of ours: not looked at.
    "kinds.py": "LIST, BY_NAME, KNOWN = [], {}, set()\n"
    "def lending(function):\n    def lent(*args):\n        return args\n    return lent\n",
    "plain.py": '''\
"""Functions."""
import functools
import hmr

RATE = 2
GONE = "soon"
TABLE = {"rate": RATE}
CALLS = []

@hmr.dispose
def close():
    CALLS.append("closed")

def documented(a, b=1, *, c=2):
    "The old word."
    return a + b + c

def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        CALLS.append(function.__name__)
        return function(*args)
    return wrapper

@logged
def greet(name):
    "Say hello."
    return "hello " + name

def adder(number):
    twice = number * 2
    def add(value):
        return value + number
    return add

@functools.lru_cache
def cached(value):
    return value * RATE

def becomes_an_object():
    return "a function"

def becomes_borrowed():
    return "its own"

def other_decorators():
    return 1

def stays():
    return [value for value in (1, 2)]

def shown(value):
    return f"{value} at {RATE}"
''',
    "shapes.py": """\
import abc, dataclasses, enum
import kinds
from plain import RATE

class Keeping(type):
    def __new__(meta, name, bases, space):
        made = super().__new__(meta, name, bases, space)
        kinds.LIST.append(made)
        kinds.BY_NAME[name] = made
        kinds.KNOWN.add(made)
        return made

class Kept(metaclass=Keeping):
    size = 1
    def grow(self):
        return self.size

class Left:
    def side(self):
        return "left"

class Right:
    def side(self):
        return "right"

class Leaning(Left):
    rate = RATE
    old = "gone soon"
    def go(self):
        return self.side()
    @property
    def slope(self):
        return 1
    def dropped(self):
        return 1

class Base(abc.ABC):
    def first(self):
        return 1

class Derived(Base):
    def second(self):
        return 2
    class Inner:
        def third(self):
            return 3

@dataclasses.dataclass
class Point:
    x: int
    def norm(self):
        return self.x

class Color(enum.Enum):
    RED = 1
    GREEN = 2
    def shade(self):
        return self.name

class Equal:
    value = 1
""",
    "uses.py": """\
from plain import *
from plain import RATE as PRICE, adder
import kinds, shapes

DOUBLE = PRICE * 2
ADD = adder(PRICE)
NAMES = [kind.__name__ for kind in kinds.LIST]

def total(count, price=PRICE):
    return count * price

class Basket(shapes.Leaning):
    price = DOUBLE
    def total(self):
        return self.price
""",
    "moves.py": "WORD = 1\n\ndef word():\n    return WORD\n",
}

AFTER = {
    "plain.py": '''\
"""Functions, edited."""
import functools
import hmr
import kinds

RATE = 3
TABLE = {"rate": RATE}
CALLS = []

@hmr.dispose
def close():
    CALLS.append("closed")

def documented(a, b=10, *, c=20) -> int:
    "The new word."
    return a - b - c

def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        CALLS.append("called " + function.__name__)
        return function(*args)
    return wrapper

@logged
def greet(name):
    "Say good day."
    return "good day " + name

def adder(number):
    twice = number * 2
    def add(value):
        return value + number + twice
    return add

@functools.lru_cache
def cached(value):
    return value * RATE + 1

@functools.lru_cache
def becomes_an_object(value=0):
    return value

@kinds.lending
def becomes_borrowed():
    return "its own"

@logged
def other_decorators():
    return 1

# Some lines more.


def stays():
    return [value for value in (1, 2)]

def shown(value):
    return f"{value} for {RATE}"

def added():
    return "new"
''',
    "shapes.py": """\
import abc, dataclasses, enum
import kinds
from plain import RATE

class Keeping(type):
    def __new__(meta, name, bases, space):
        made = super().__new__(meta, name, bases, space)
        kinds.LIST.append(made)
        kinds.BY_NAME[name] = made
        kinds.KNOWN.add(made)
        return made

class Kept(metaclass=Keeping):
    size = 2
    def grow(self):
        return self.size + 1

class Left:
    def side(self):
        return "left"

class Right:
    def side(self):
        return "right"

class Leaning(Right):
    "Leans to the right."
    rate = RATE
    new = "fresh"
    def go(self):
        return super().side() + "!"
    @property
    def slope(self):
        return 2
    @slope.setter
    def slope(self, value):
        self.height = value
    def taken(self):
        return 1

class Base(abc.ABC):
    def first(self):
        return 1
    @abc.abstractmethod
    def must(self):
        return 1

class Derived(Base):
    # Moved.
    def second(self):
        return 22
    class Inner:
        def third(self):
            return 33

@dataclasses.dataclass
class Point:
    x: int
    y: int = 5
    seen: list = dataclasses.field(default_factory=list)
    def norm(self):
        return self.x + self.y

class Color(enum.Enum):
    RED = 1
    GREEN = 20
    BLUE = 3
    def shade(self):
        return self.name.lower()

class Equal:
    value = 1
    def __eq__(self, other):
        return True
""",
    "uses.py": """\
from plain import *
from plain import RATE as PRICE, adder
import kinds, shapes

DOUBLE = PRICE * 2
ADD = adder(PRICE)
NAMES = [kind.__name__ for kind in kinds.LIST]

def total(count, price=PRICE):
    return count * price + 1

class Basket(shapes.Leaning):
    price = DOUBLE
    def total(self):
        return self.price
""",
    "moves.py": "WORD = 2\n\ndef word():\n    return WORD\n",
}

HELD = """
import functools
import kinds, plain, shapes, uses, moves
from plain import documented, greet, becomes_an_object, becomes_borrowed
plain.cached(4)
add = plain.adder(5)
functions = [plain.stays, plain.shown, functools.partial(uses.total, 2)]
leaning, basket, point = shapes.Leaning(), uses.Basket(), shapes.Point(1)
go, derived, red, green = leaning.go, shapes.Derived(), shapes.Color.RED, shapes.Color.GREEN
kept, kind = shapes.Kept(), shapes.Kept
"""
"""What the program holds of it."""

AFTERWARDS = """
assert documented(100) == 70 and documented.__doc__ == "The new word."
assert greet("Ada") == "good day Ada" and greet.__doc__ == "Say good day."
assert plain.CALLS[-1] == "called greet"
assert add(1) == 16 and uses.ADD(1) == 1 + 3 + 6
assert plain.cached(4) == 13
assert becomes_an_object(3) == plain.becomes_an_object(3) == 3
assert becomes_borrowed(3) == plain.becomes_borrowed(3) == (3,)
assert functions[1](1) == "1 for 3" and functions[2]() == 7
assert not hasattr(plain, "GONE") and not hasattr(uses, "GONE") and uses.added() == "new"
assert plain.TABLE == {"rate": 3} and plain.__doc__ == "Functions, edited."
assert go() == basket.go() == "right!" and leaning.slope == 2 and leaning.rate == 3
assert not hasattr(leaning, "old") and leaning.new == "fresh" and basket.price == 6
assert derived.second() == 22 and shapes.Derived.__abstractmethods__ == {"must"}
assert (point.x, point.y, point.seen, point.norm()) == (1, 5, [], 6)
assert red is shapes.Color.RED and green is shapes.Color.GREEN and green.value == 20
assert shapes.Color.BLUE.shade() == "blue" and isinstance(shapes.Color.BLUE, shapes.Color)
assert kept.grow() == 3 and shapes.Kept is kind
assert kinds.BY_NAME["Kept"] is kind and kind in kinds.LIST and kind in kinds.KNOWN
assert shapes.Equal() == 1 and shapes.Equal.__hash__ is None
assert moves.word() == 2
"""
"""What is true once the save is live."""
