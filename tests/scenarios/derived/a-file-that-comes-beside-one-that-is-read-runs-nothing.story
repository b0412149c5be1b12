A file that comes into a folder of which nobody asked what lies in it runs nothing.
tags: still
--- file shop/rates.json
{"rate": 2}
--- file shop/__init__.py
import json
from pathlib import Path
runs = []
def load():
    runs.append(1)
    return json.loads((Path(__file__).parent / "rates.json").read_text())
RATES = load()
--- hold
import shop
--- edit shop/other.json
{"rate": 3}
--- expect
assert shop.runs == [1]
--- report
assert not report.actions
