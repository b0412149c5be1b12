A table of what decorators wrote on functions follows when a decorator is edited.
tags: cold
--- file fixtures.py
FIXTURES = {}


def fixture(scope):
    def note(function):
        function.scope = scope
        FIXTURES[function.__name__] = function
        return function

    return note
--- file mine.py
from fixtures import FIXTURES, fixture


@fixture("test")
def database():
    return 1


SCOPES = {name: function.scope for name, function in FIXTURES.items()}
--- hold
import mine
from mine import database
--- replace mine.py
- @fixture("test")
+ @fixture("session")
--- expect
assert database.scope == "session"
assert mine.SCOPES == {"database": "session"}
