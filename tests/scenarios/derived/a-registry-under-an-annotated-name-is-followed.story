An object that is bound with an annotation is followed as one that is bound without.
tags: cold
--- file registry.py
class Registry(dict):
    def register(self, name=None):
        def note(cls):
            self[name or cls.__name__.lower()] = cls
            return cls

        return note


MODELS: "Registry" = Registry()
ALIAS: object = MODELS
--- file models.py
from registry import ALIAS, MODELS


@MODELS.register()
class Linear:
    pass


@ALIAS.register("deep")
class Deep(Linear):
    pass


NAMES: list = sorted(MODELS)
--- hold
import models
import registry
--- replace registry.py
-             self[name or cls.__name__.lower()] = cls
+             self[(name or cls.__name__.lower()) + "!"] = cls
--- expect
assert registry.MODELS == {"linear!": models.Linear, "deep!": models.Deep}
assert models.NAMES == ["deep!", "linear!"]
