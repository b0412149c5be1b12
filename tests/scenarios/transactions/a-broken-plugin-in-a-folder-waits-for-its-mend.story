A broken plugin that comes into a folder holds the revision back until it is mended; one that goes is said.
--- file shop/__init__.py
REGISTRY = {}
def register(function):
    REGISTRY[function.__name__] = function
    return function
--- file shop/plugins/__init__.py
import importlib
import pkgutil
for info in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{info.name}")
--- file shop/plugins/one.py
from shop import register
@register
def one():
    return 1
--- hold
import shop.plugins
from shop import REGISTRY
--- edit shop/plugins/two.py
from shop import register
@register
def two(:
--- expect
assert sorted(REGISTRY) == ["one"]
--- report
assert not report.ok
assert "two.py" in str(report)
--- edit shop/plugins/two.py
from shop import register
@register
def two():
    return 2
--- expect
assert sorted(REGISTRY) == ["one", "two"]
assert REGISTRY["two"]() == 2
--- delete shop/plugins/one.py
--- expect
assert REGISTRY["two"]() == 2
--- report
assert report.ok
assert [item.code for item in session.status().stale] == ["HMR110"], session.status()
