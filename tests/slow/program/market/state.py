"""What the program made at run time, and must never lose."""

import itertools
import secrets

from .closures import adder
from .fees import greet
from .goods import Gift, Good, Point
from .kinds import Kind
from .things import Thing

TOKEN = secrets.token_hex(8)
REQUESTS = itertools.count(1)
JOBS = []
TICKS = [0]
CONNECTIONS = set()
ADD = None
THING = GOOD = GIFT = POINT = KIND = None
HELD = {}
# spot: limit
LIMIT = 1
# end


def begin():
    """Make what is there from the start; not at the top level, where it would be derived."""
    global ADD, THING, GOOD, GIFT, POINT, KIND
    ADD = adder(7)
    THING, GOOD, GIFT, POINT, KIND = Thing(10), Good(20), Gift(30), Point(40), Kind.LARGE
    HELD.update(greet=greet, weigh=GIFT.weigh, of_class=Good.of_class)
