A class takes a new member, another one and one less under names that are properties of its metaclass.
tags: cold
--- file charts.py
class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        cls._events = ["start"]

    @property
    def events(cls):
        return list(cls._events)

    @property
    def states(cls):
        return []


class Chart(metaclass=Meta):
    @property
    def events(self):
        return self.__class__.events + ["own"]

    LIMIT = 1
--- hold
import charts
from charts import Chart
chart = Chart()
--- replace charts.py
-     @property
-     def events(self):
-         return self.__class__.events + ["own"]
- 
-     LIMIT = 1
+     events = ("mine",)
+     states = ("on",)
+     LIMIT = 2
--- expect
assert charts.Chart is Chart
assert Chart.events == ["start"]
assert chart.events == ("mine",)
assert chart.states == ("on",)
assert Chart.states == []
assert chart.LIMIT == 2
--- report
assert not report.stale
--- replace charts.py
-     states = ("on",)
-     LIMIT = 2
+     LIMIT = 3
--- expect
assert not hasattr(chart, "states")
assert Chart.states == []
assert chart.LIMIT == 3
