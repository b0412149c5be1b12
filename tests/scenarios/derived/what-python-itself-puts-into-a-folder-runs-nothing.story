The files that the interpreter and an editor put beside others are no news of a folder.
tags: still
--- file shop/__init__.py
import os
runs = []
def names():
    runs.append(1)
    return sorted(os.listdir(os.path.dirname(__file__)))
NAMES = names()
--- hold
import shop
--- edit shop/__pycache__/x.pyc
x
--- edit shop/.part.py.swp
x
--- edit shop/part.py~
x
--- expect
assert shop.runs == [1]
--- report
assert not report.actions
