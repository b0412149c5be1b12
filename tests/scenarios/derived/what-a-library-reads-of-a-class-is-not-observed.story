What a library's base class computed from an attribute of the project's class follows that attribute.
tags: cold
known-failure: no function of the project runs where a library reads an attribute
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
