Tuples, partial objects and closures that a decorator made hold the function that everybody holds.
--- file events.py
from functools import partial

HANDLERS = []
PARTIALS = []
WRAPPED = []


def on(event):
    def add(function):
        HANDLERS.append((event, function))
        PARTIALS.append(partial(function, event))

        def call(*args):
            return function(*args)

        WRAPPED.append(call)
        return function

    return add
--- file mine.py
from events import on


@on("start")
def greet(event):
    return f"hello {event}"
--- hold
import events, mine
greet = mine.greet
--- replace mine.py
- @on("start")
+ @on("stop")
--- replace mine.py
-     return f"hello {event}"
+     return f"bye {event}"
--- expect
assert events.HANDLERS == [("stop", greet)]
assert events.PARTIALS[-1].func is greet
assert events.PARTIALS[-1]() == "bye stop"
assert events.WRAPPED[-1]("x") == "bye x"
assert mine.greet is greet
