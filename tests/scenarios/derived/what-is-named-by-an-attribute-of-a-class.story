Tables and registries whose keys are attributes of classes follow them, however the class got there.
tags: cold
--- file registry.py
BY_NAME = {}


def register(cls):
    BY_NAME[cls.name] = cls
    return cls


class Registry:
    def __init__(self):
        self.found = {}

    def add(self, cls):
        self.found[cls.name] = cls
        return cls


registry = Registry()
--- file shop.py
from registry import register, registry

PREFIX = "c"


@register
class Csv:
    name = "csv"
    size = 1


@registry.add
class Json:
    name = PREFIX + "json"


class Xml:
    """Xml."""

    name = "xml"


ALL = [Csv, Json, Xml]
NAMES = {format.name: format for format in (Csv, Xml)}
WIDTH = max(len(format.name) for format in ALL)
DOCS = {}
for format in ALL:
    DOCS[format.__doc__] = format
SEEN = []
SEEN.append(len(ALL))
--- hold
import registry
import shop
from shop import Csv, Json, Xml
--- replace shop.py
-     name = "csv"
+     name = "comma"
--- expect
assert registry.BY_NAME == {"comma": Csv}
assert shop.NAMES == {"comma": Csv, "xml": Xml}
assert shop.WIDTH == 5
--- replace shop.py
- PREFIX = "c"
+ PREFIX = "your "
--- expect
assert registry.registry.found == {"your json": Json}
assert shop.WIDTH == 9
--- replace shop.py
-     """Xml."""
+     """Markup."""
--- expect
assert shop.DOCS == {None: Json, "Markup.": Xml}
assert shop.SEEN == [3]
