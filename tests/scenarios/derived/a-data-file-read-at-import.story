What was read from a file at import is read again when that file changes.
tags: cold
--- file rates.json
{"rate": 2}
--- file shop.py
import json
from pathlib import Path

RATES = json.loads(Path(__file__).with_name("rates.json").read_text())
DOUBLE = RATES["rate"] * 2
--- hold
import shop
--- edit rates.json
{"rate": 3}
--- expect
assert shop.DOUBLE == 6
