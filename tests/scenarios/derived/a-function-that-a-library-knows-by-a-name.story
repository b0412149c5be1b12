A constant that a library computed by a function it was given under a name follows the function.
tags: cold
--- file handlers.py
import codecs
import sqlite3

def dots(error):
    return ("." * (error.end - error.start), error.end)

def loud(text):
    return text.upper()

codecs.register_error("shop-dots", dots)
db = sqlite3.connect(":memory:", check_same_thread=False)
db.create_function("loud", 1, loud)
--- file shop.py
import handlers

NAME = "th\u00e9".encode("ascii", "shop-dots")
TEXT = handlers.db.execute("select loud('tea')").fetchone()[0]
OTHER = "th\u00e9".encode("ascii", "replace")
--- hold
import shop
--- replace handlers.py
-     return ("." * (error.end - error.start), error.end)
+     return ("_" * (error.end - error.start), error.end)
...
-     return text.upper()
+     return text + "!"
--- expect
assert shop.NAME == b"th_"
assert shop.TEXT == "tea!"
--- report
assert not any(action.target == "OTHER" for action in report.actions)
