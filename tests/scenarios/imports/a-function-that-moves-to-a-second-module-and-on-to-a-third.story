A function that moves to a second module and on to a third one is the third one's.
tags: cold
--- file pack/__init__.py
--- file pack/utils.py
def merge(a):
    return [a, 1]
--- file pack/container.py
from pack.utils import merge
def use(a):
    return merge(a)
--- hold
import pack.container, pack.utils
--- edit pack/utils.py
from pack.second import merge
--- edit pack/second.py
def merge(a):
    return [a, 1]
--- expect
import pack.second
assert pack.container.merge is pack.second.merge is pack.utils.merge
--- edit pack/second.py
from pack.third import merge
--- edit pack/third.py
def merge(a):
    return [a, 1]
--- expect
import pack.third
assert pack.second.merge is pack.third.merge
assert pack.utils.merge is pack.third.merge
assert pack.container.merge is pack.third.merge
