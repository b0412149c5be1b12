A loader that ran before the session has its plug-ins register a second time: that is said.
imported: before
--- file shop/__init__.py
from .plugins import load

PLUGINS = load()
--- file shop/hooks.py
_registry = {}

def register(event, function, order=0):
    _registry.setdefault(event, []).append((order, function))
    _registry[event].sort(key=lambda entry: entry[0])

def registered():
    return {event: [(order, function.__module__) for order, function in found]
            for event, found in _registry.items()}
--- file shop/plugins/__init__.py
import importlib
from .. import hooks

ACTIVE = ["upper", "count"]

def load():
    found = {}
    for name in ACTIVE:
        module = importlib.import_module(f"{__name__}.{name}")
        found[name] = module.setup(hooks)
    return found
--- file shop/plugins/upper.py
ORDER = 5

def transform(text):
    return text.upper()

def setup(hooks):
    hooks.register("text", transform, ORDER)
    return "upper"
--- file shop/plugins/count.py
def transform(text):
    return f"{text}:{len(text)}"

def setup(hooks):
    hooks.register("text", transform, 1)
    return "count"
--- hold
import shop
from shop.hooks import registered
--- replace shop/plugins/upper.py
- ORDER = 5
+ ORDER = 0
--- expect
assert (0, "shop.plugins.upper") in registered()["text"]
--- report
assert [item.code for item in report.stale] == ["HMR112"]
assert "shop:PLUGINS" in report.stale[0].target
