A class that says that it is its package's has new docstrings on its properties and wrapped methods.
tags: cold
--- file shop/__init__.py
from .urls import URL
URL.__module__ = "shop"
--- file shop/urls.py
import functools
def log(function):
    @functools.wraps(function)
    def call(*args):
        return function(*args)
    return call
class URL:
    @property
    def raw(self):
        """Old text."""
        return 1
    @log
    def copy(self):
        """Old copy."""
        return 2
--- hold
from shop import URL
--- replace shop/urls.py
-         """Old text."""
+         """New text."""
...
-         """Old copy."""
+         """New copy."""
--- expect
assert URL.raw.__doc__ == URL.raw.fget.__doc__ == "New text."
assert URL.copy.__doc__ == "New copy."
