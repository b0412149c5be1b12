Byte code that pretends to fit the file does not hide an edit.
tags: cold
--- file tools.py
def price():
    return 1
--- file shop.py
import tools


def ask():
    return tools.price()
--- hold
import py_compile
import shop
import tools
py_compile.compile(tools.__file__)
--- same-stamp tools.py
def price():
    return 2
--- expect
assert shop.ask() == 2
