A data file that was saved without a change runs nothing.
tags: cold, still
--- file rates.json
{"rate": 2}
--- file shop.py
import json, os

RUNS = []
RATES = [json.load(open(os.path.join(os.path.dirname(__file__), "rates.json"))), RUNS.append(1)]
--- hold
import shop
rates = shop.RATES
--- touch rates.json
--- expect
assert shop.RATES is rates
assert shop.RUNS == [1]
--- report
assert report.empty
