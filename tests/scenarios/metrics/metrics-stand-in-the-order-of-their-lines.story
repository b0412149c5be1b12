Metrics that are made anew, or come between others, stand on the page in the order of their lines.
needs: prometheus_client
tags: cold
--- file shop.py
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

page = CollectorRegistry()
TEA = Counter("tea", "Cups of tea.", registry=page)
MILK = Counter("milk", "Milk.", ["kind"], registry=page)
POTS = Gauge("pots", "Pots.", registry=page)


def shown():
    lines = generate_latest(page).decode().splitlines()
    return [line.split(" ", 3)[3] for line in lines if line.startswith("# HELP") and "_created" not in line]
--- hold
import shop
--- replace shop.py
- TEA = Counter("tea", "Cups of tea.", registry=page)
+ TEA = Counter("tea", "Tea.", registry=page)
--- expect
assert shop.shown() == ["Tea.", "Milk.", "Pots."]
--- replace shop.py
- MILK = Counter("milk", "Milk.", ["kind"], registry=page)
+ CUPS = Gauge("cups", "Cups.", registry=page)
+ MILK = Counter("milk", "Some milk.", ["kind"], registry=page)
--- expect
assert shop.shown() == ["Tea.", "Cups.", "Some milk.", "Pots."]
--- report
assert report.ok and report.stale == ()
