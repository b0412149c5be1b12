What a loader has plug-ins register is registered once, whichever of these is edited.
tags: cold
imported: after
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
assert registered() == {"text": [(0, "shop.plugins.upper"), (1, "shop.plugins.count")]}
--- replace shop/plugins/count.py
-     hooks.register("text", transform, 1)
+     hooks.register("text", transform, -1)
--- expect
assert registered() == {"text": [(-1, "shop.plugins.count"), (0, "shop.plugins.upper")]}
--- replace shop/plugins/__init__.py
- ACTIVE = ["upper", "count"]
+ ACTIVE = ["upper"]
--- expect
assert registered() == {"text": [(0, "shop.plugins.upper")]} and shop.PLUGINS == {"upper": "upper"}
--- replace shop/hooks.py
-     _registry.setdefault(event, []).append((order, function))
+     _registry.setdefault(event, []).append((order * 2 + 1, function))
--- replace shop/plugins/__init__.py
- ACTIVE = ["upper"]
+ ACTIVE = ["count", "upper"]
--- expect
assert registered() == {"text": [(-1, "shop.plugins.count"), (1, "shop.plugins.upper")]}
assert shop.PLUGINS == {"count": "count", "upper": "upper"}
