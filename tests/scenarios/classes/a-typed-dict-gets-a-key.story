A typed dictionary that gets a key is the same class with one more.
tags: cold
--- file types_.py
from typing import TypedDict

class Row(TypedDict):
    name: str

class Wide(Row, total=False):
    size: int
--- hold
import types_
Row, Wide = types_.Row, types_.Wide
--- replace types_.py
-     name: str
+     name: str
+     mail: str
--- expect
assert types_.Row is Row
assert types_.Wide is Wide
assert set(Row.__annotations__) == {"name", "mail"}
assert Row.__required_keys__ == {"name", "mail"}
assert Wide.__required_keys__ == {"name", "mail"}
assert Wide.__optional_keys__ == {"size"}
