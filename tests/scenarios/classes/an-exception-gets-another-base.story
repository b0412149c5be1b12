An exception class whose base changed is caught by the new base's handlers.
tags: cold
--- file faults.py
class Failure(Exception):
    pass
--- file shop.py
from faults import Failure


def buy():
    raise Failure("x")
--- hold
from shop import buy

def caught():
    try:
        buy()
    except LookupError:
        return "LookupError"
    except Exception:
        return "Exception"
--- replace faults.py
- class Failure(Exception):
+ class Failure(LookupError):
--- expect
assert caught() == "LookupError"
