What was computed of the metrics of a registry is computed again when a metric comes or goes.
needs: prometheus_client
tags: cold
--- file shop.py
from prometheus_client import CollectorRegistry, Gauge

REGISTRY = CollectorRegistry()
TEA = Gauge("tea", "Cups.", registry=REGISTRY)
NAMES = [metric.name for metric in REGISTRY.collect()]
POT = Gauge("pot", "Pots.", registry=REGISTRY)
ALL = ", ".join(metric.name for metric in REGISTRY.collect())
--- hold
import shop
--- replace shop.py
- NAMES = [metric.name for metric in REGISTRY.collect()]
+ MILK = Gauge("milk", "Litres.", registry=REGISTRY)
+ NAMES = [metric.name for metric in REGISTRY.collect()]
--- expect
assert shop.NAMES == ["tea", "milk"] and shop.ALL == "tea, milk, pot", shop.ALL
--- replace shop.py
- TEA = Gauge("tea", "Cups.", registry=REGISTRY)
--- expect
assert shop.NAMES == ["milk"] and shop.ALL == "milk, pot"
--- report
assert report.ok and report.stale == ()
