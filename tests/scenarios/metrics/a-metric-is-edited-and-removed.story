A metric that is made again is registered once; an added one is there, a removed one is gone.
needs: prometheus_client
tags: cold
--- file metrics.py
from prometheus_client import CollectorRegistry, Counter, Gauge

REGISTRY = CollectorRegistry()
SEEN = Counter("seen", "What was seen", registry=REGISTRY)
SIZE = Gauge("size", "How big", registry=REGISTRY)
--- hold
import metrics
from prometheus_client import generate_latest
def shown():
    return generate_latest(metrics.REGISTRY).decode()
shown()
--- replace metrics.py
- SEEN = Counter("seen", "What was seen", registry=REGISTRY)
+ SEEN = Counter("seen", "All that was seen", ["kind"], registry=REGISTRY)
--- expect
metrics.SEEN.labels("a").inc()
assert "All that was seen" in shown()
assert shown().count("# HELP seen_total") == 1
--- replace metrics.py
- SIZE = Gauge("size", "How big", registry=REGISTRY)
+ 
--- expect
assert "size" not in shown()
--- replace metrics.py
- REGISTRY = CollectorRegistry()
+ REGISTRY = CollectorRegistry()
+ WAITING = Gauge("waiting", "Who waits", registry=REGISTRY)
+ 
+ def wait():
+     WAITING.inc()
--- expect
metrics.wait()
assert "waiting 1.0" in shown()
assert shown().count("# HELP seen_total") == 1
