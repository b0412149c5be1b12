A function that moved becomes a partial, for who imports it from its old module, too.
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
import functools
def merge(a):
    return [a, 1]
merge = functools.partial(merge)
--- expect
import functools
assert type(pack.second.merge) is functools.partial
assert pack.utils.merge is pack.second.merge
assert pack.container.merge is pack.second.merge
