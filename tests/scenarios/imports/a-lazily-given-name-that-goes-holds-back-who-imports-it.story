A name that a package gives lazily and that goes holds back the revision, since somebody imports it.
--- file lib/__init__.py
from importlib import import_module
def __getattr__(name):
    return getattr(import_module(f"{__name__}.impl"), name)
--- file lib/impl.py
def total(n):
    return n
--- file use.py
from lib import total
def run():
    return total(1)
--- hold
import use
run = use.run
--- edit lib/impl.py
def sums(n):
    return n + 2
--- expect
assert run() == 1
--- report
assert not report.ok
assert "use.py" in str(report) and "total" in str(report)
--- edit use.py
from lib import sums
def run():
    return sums(1)
--- expect
assert run() == 3
