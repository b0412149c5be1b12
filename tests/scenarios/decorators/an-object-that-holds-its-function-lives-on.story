An object that a class made of a function, as a decorator, lives on when the function is edited: with its state, for whoever holds it.
--- file deco.py
import inspect


class task:
    def __init__(self, function, name=None):
        self.function = function
        self.name = name or function.__name__
        self.help = function.__doc__
        self.signature = inspect.signature(function)
        self.calls = 0
        self.seen = []

    def __call__(self, *args):
        self.calls += 1
        self.seen.append(args)
        return self.function(*args)

    @classmethod
    def called(cls, name):
        return lambda function: cls(function, name)


ALL = []


def noted(thing):
    ALL.append(thing)
    return thing
--- file shop.py
from deco import noted, task


@noted
@task
def brew(n):
    "Brews."
    return n + 1


@task.called("tea")
def pour(n, cups=1):
    return n * cups
--- hold
import deco, shop
brew, pour = shop.brew, shop.pour
brew(1), pour(1)
--- replace shop.py
-     return n + 1
+     return n + 2
...
- def pour(n, cups=1):
+ def pour(n, cups=2):
--- expect
assert shop.brew is brew and shop.pour is pour and deco.ALL == [brew]
assert brew(1) == 3 and pour(1) == 2 and brew.calls == pour.calls == 2
assert str(pour.signature) == "(n, cups=2)"
--- report
assert report.ok and report.stale == ()
--- replace shop.py
-     "Brews."
+     "Brews it."
...
- @task.called("tea")
+ @task.called("milk")
--- expect
assert shop.brew is brew and shop.pour is pour and deco.ALL == [brew]
assert brew.help == "Brews it." and pour.name == "milk" and brew.seen == [(1,), (1,)]
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- def brew(n):
+ def brew(n, *, sort="a"):
...
-     return n + 2
+     return f"{n}{sort}"
--- expect
assert shop.brew is brew and brew(1) == "1a" and "sort" in str(brew.signature)
--- report
assert report.ok and report.stale == ()
