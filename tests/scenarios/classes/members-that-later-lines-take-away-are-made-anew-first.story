A class whose own module takes members away from it again is made anew, as a whole, where these lines run again.
--- file stats.py
class Prop:
    def __init__(self, name, func):
        self.name = name
        self.func = func
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return self.func(obj)
class Stats:
    def __init__(self, data):
        self.data = list(data)
    def _calc_count(self):
        return len(self.data)
    count = Prop("count", _calc_count)
    def _calc_mean(self):
        "mean"
        return sum(self.data) / self.count
    mean = Prop("mean", _calc_mean)
def _get(name):
    return property(lambda self: (name, getattr(self, name)))
for each, prop in list(vars(Stats).items()):
    if isinstance(prop, Prop):
        delattr(Stats, "_calc_" + each)
        setattr(Stats, "get_" + each, _get(each))
--- hold
import stats
Held, one = stats.Stats, stats.Stats([1, 2])
--- edit stats.py
from functools import lru_cache
class Prop:
    def __init__(self, name, func):
        self.name = name
        self.func = func
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return self.func(obj)
class Stats:
    def __init__(self, data):
        self.data = list(data)
    def _calc_count(self):
        return len(self.data)
    count = Prop("count", _calc_count)
    @lru_cache
    def _calc_mean(self):
        "mean"
        return sum(self.data) / self.count
    mean = Prop("mean", _calc_mean)
def _get(name):
    return property(lambda self: (name, getattr(self, name)))
for each, prop in list(vars(Stats).items()):
    if isinstance(prop, Prop):
        delattr(Stats, "_calc_" + each)
        setattr(Stats, "get_" + each, _get(each))
--- expect
assert stats.Stats is Held and (one.mean, one.get_count) == (1.5, ("count", 2))
assert not [name for name in vars(Held) if name.startswith("_calc")]
--- edit stats.py
from functools import lru_cache
class Prop:
    def __init__(self, name, func):
        self.name = name
        self.func = func
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return self.func(obj)
class Stats:
    def __init__(self, data):
        self.data = list(data)
    def _calc_count(self):
        return len(self.data)
    count = Prop("count", _calc_count)
    @lru_cache
    def _calc_mean(self):
        "mean"
        return sum(self.data) / self.count
    def _calc_sum(self):
        return sum(self.data)
    sum = Prop("sum", _calc_sum)
    mean = Prop("mean", _calc_mean)
def _get(name):
    return property(lambda self: (name, getattr(self, name)))
for each, prop in list(vars(Stats).items()):
    if isinstance(prop, Prop):
        delattr(Stats, "_calc_" + each)
        setattr(Stats, "get_" + each, _get(each))
--- expect
assert stats.Stats is Held and (one.sum, one.get_sum, one.get_mean) == (3, ("sum", 3), ("mean", 1.5))
assert not [name for name in vars(Held) if name.startswith("_calc")]
--- edit stats.py
from functools import lru_cache
class Prop:
    def __init__(self, name, func):
        self.name = name
        self.func = func
    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return self.func(obj)
class Stats:
    def __init__(self, data):
        self.data = list(data)
    def _calc_count(self):
        return len(self.data)
    count = Prop("count", _calc_count)
    @lru_cache
    def _calc_mean(self):
        "mean"
        return sum(self.data) / self.count
    def _calc_sum(self):
        return 10 * sum(self.data)
    sum = Prop("sum", _calc_sum)
    mean = Prop("mean", _calc_mean)
def _get(name):
    return property(lambda self: (name, getattr(self, name)))
for each, prop in list(vars(Stats).items()):
    if isinstance(prop, Prop):
        delattr(Stats, "_calc_" + each)
        setattr(Stats, "get_" + each, _get(each))
--- expect
assert one.sum == 30
