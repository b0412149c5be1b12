A file that pkgutil.get_data gave at import is read again when it changes.
tags: cold
--- file shop/__init__.py
import pkgutil

NAMES = pkgutil.get_data("shop", "names.txt").decode().split()
--- file shop/names.txt
a b
--- hold
import shop
--- edit shop/names.txt
a b c
--- expect
assert shop.NAMES == ["a", "b", "c"]
