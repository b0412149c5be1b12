A setting that a line of an app gave goes with it, back to what the app has by itself.
tags: cold
--- file shop.py
from flask import Flask

app = Flask(__name__)
app.config.from_mapping(RATE=3, TESTING=True, UNIT="EUR")
RATE = app.config.get("RATE")
--- hold
import shop
--- replace shop.py
- app.config.from_mapping(RATE=3, TESTING=True, UNIT="EUR")
+ app.config.from_mapping(RATE=5, TESTING=True, UNIT="EUR")
--- expect
assert (shop.RATE, shop.app.config["RATE"]) == (5, 5)
--- report
assert not report.stale, report
--- replace shop.py
- app.config.from_mapping(RATE=5, TESTING=True, UNIT="EUR")
+ app.config.from_mapping(UNIT="EUR")
--- expect
assert "RATE" not in shop.app.config and shop.RATE is None
assert shop.app.config["TESTING"] is False and shop.app.config["UNIT"] == "EUR"
--- report
assert not report.stale, report
