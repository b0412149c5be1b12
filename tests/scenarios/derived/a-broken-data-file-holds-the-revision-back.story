A data file that can't be read any more leaves all as it was, until it is mended.
--- file rates.json
{"rate": 2}
--- file shop.py
import json
from pathlib import Path

RATES = json.loads(Path(__file__).with_name("rates.json").read_text())
--- hold
import shop
--- edit rates.json
{"rate":
--- expect
assert shop.RATES == {"rate": 2}
--- report
assert not report.ok
--- edit rates.json
{"rate": 3}
--- expect
assert shop.RATES == {"rate": 3}
