An entry of a registry that holds its function in a pair comes where a cold start would put it.
tags: cold
--- file reg.py
FIXTURES = {}
ROWS = []
def fixture(scope="function"):
    def register(function):
        FIXTURES[function.__name__] = (scope, function)
        ROWS.append((scope, (1, function)))
        return function
    return register
--- file things.py
from reg import fixture
@fixture("session")
def db():
    return 1
@fixture()
def user():
    return 2
--- hold
import reg, things
--- replace things.py
- def db():
+ def database():
--- expect
assert list(reg.FIXTURES) == ["database", "user"]
assert [row[1][1] for row in reg.ROWS] == [things.database, things.user]
--- replace things.py
- @fixture()
- def user():
+ @fixture()
+ def middle():
+     return 3
+ @fixture()
+ def user():
--- expect
assert list(reg.FIXTURES) == ["database", "middle", "user"]
assert [row[1][1] for row in reg.ROWS] == [things.database, things.middle, things.user]
