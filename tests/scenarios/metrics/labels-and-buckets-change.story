Metrics whose labels, buckets or kind are edited are registered once, and count from then on.
needs: prometheus_client
tags: cold
--- file metrics.py
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

REG = CollectorRegistry()
HITS = Counter("hits", "hits", ["path"], registry=REG)
TIME = Histogram("time", "time", buckets=(1, 2), registry=REG)
LEVEL = Gauge("level", "level", registry=REG)

def hit():
    HITS.labels("a").inc()
    TIME.observe(1.5)

def show():
    hit()
    return generate_latest(REG).decode()
--- hold
import metrics
--- replace metrics.py
- HITS = Counter("hits", "hits", ["path"], registry=REG)
+ HITS = Counter("hits", "hits", ["path", "method"], registry=REG)
...
-     HITS.labels("a").inc()
+     HITS.labels("a", "get").inc()
...
- TIME = Histogram("time", "time", buckets=(1, 2), registry=REG)
+ TIME = Histogram("time", "time", buckets=(1, 5), registry=REG)
--- expect
text = metrics.show()
assert 'hits_total{method="get",path="a"} ' in text
assert 'time_bucket{le="5.0"}' in text
assert 'le="2.0"' not in text
--- replace metrics.py
- LEVEL = Gauge("level", "level", registry=REG)
+ LEVEL = Counter("level", "level", registry=REG)
--- expect
assert "# TYPE level_total counter" in metrics.show()
--- replace metrics.py
- LEVEL = Counter("level", "level", registry=REG)
+
--- expect
assert "level" not in metrics.show()
--- report
assert report.ok and not report.stale
