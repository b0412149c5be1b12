What a library's base class computed from an attribute of the project's class follows that attribute.
tags: cold
--- file shop.py
import json

class Encoder(json.JSONEncoder):
    item_separator = ", "

TEXT = json.dumps([1, 2], cls=Encoder)
--- hold
import shop
--- replace shop.py
-     item_separator = ", "
+     item_separator = "; "
--- expect
assert shop.TEXT == "[1; 2]"
--- replace shop.py
-     item_separator = "; "
+     pass
--- expect
assert shop.TEXT == "[1, 2]"
