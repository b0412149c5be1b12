A save that failed for a data file, missing or malformed, is tried again when that file is saved.
imported: after
--- file shop.py
import json

RATES = {}
--- hold
import shop
--- edit shop.py
import json
from pathlib import Path

RATES = json.loads(Path(__file__).with_name("rates.json").read_text())
--- expect
assert shop.RATES == {}
--- report
assert report.error.kind == "FileNotFoundError"
--- edit rates.json
{"rates": {"DE": 19,}}
--- expect
assert shop.RATES == {}
--- report
assert report.error.kind == "JSONDecodeError"
--- edit rates.json
{"rates": {"DE": 19}}
--- expect
assert shop.RATES == {"rates": {"DE": 19}}
--- report
assert report.ok
assert session.status().waiting == ()
--- edit rates.json
{"rates": {"DE": 7}}
--- expect
assert shop.RATES == {"rates": {"DE": 7}}
