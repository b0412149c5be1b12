A data file that says the same in other words runs its reader, and nothing further.
tags: cold, still
--- file rates.json
{"rate": 2}
--- file shop.py
import json
from pathlib import Path

RATES = json.loads(Path(__file__).with_name("rates.json").read_text())
DOUBLE = RATES["rate"] * 2
--- hold
import shop
rates = shop.RATES
--- edit rates.json
{
  "rate": 2
}
--- expect
assert shop.RATES == {"rate": 2}
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == ["RATES"], report
