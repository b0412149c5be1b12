An added dotted import binds the package.
tags: cold
--- file shop.py
def joined(*parts):
    return "/".join(parts)
--- hold
from shop import joined
--- edit shop.py
import os.path
import xml.etree.ElementTree as tree


def joined(*parts):
    return os.path.basename("/".join(parts)), tree.__name__
--- expect
assert joined("a", "b") == ("b", "xml.etree.ElementTree")
