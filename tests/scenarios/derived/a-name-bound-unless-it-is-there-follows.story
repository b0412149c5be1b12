A name that is bound only if it is not there stays while nothing it uses changes, and follows what it uses.
tags: cold
--- file shop.py
VERSION = 1
unicode = ("a", "b")
made = []

if "pyparsing_unicode" not in globals():
    pyparsing_unicode = unicode

try:
    table
except NameError:
    table = [unicode]
--- hold
import shop
table = shop.table
--- replace shop.py
- VERSION = 1
+ VERSION = 2
--- expect
assert shop.pyparsing_unicode == ("a", "b")
assert shop.table == [("a", "b")]
--- report
assert [action.target for action in report.actions] == ["VERSION"]
assert shop.table is table
--- replace shop.py
- unicode = ("a", "b")
+ unicode = ("c",)
--- expect
assert shop.pyparsing_unicode == ("c",)
assert shop.table == [("c",)]
--- replace shop.py
- if "pyparsing_unicode" not in globals():
+ if VERSION and "pyparsing_unicode" not in globals():
--- expect
assert shop.pyparsing_unicode == ("c",)
