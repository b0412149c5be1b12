What a module puts into a registry before it imports another one is a change for that.
tags: cold
--- file base.py
KNOWN = []
def add(function):
    KNOWN.append(function)
    return function
--- file views.py
from base import KNOWN
COUNT = len(KNOWN)
--- file app.py
import base
import views
--- hold
import app
import views
--- edit app.py
import base

@base.add
def late():
    return 1
import views
--- expect
assert views.COUNT == 1
