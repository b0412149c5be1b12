What modules have written before the session is no input of theirs, nor is what a function reads that no statement calls.
tags: still
--- file shop/log.txt
start
--- file shop/late.json
1
--- file shop/__init__.py
import json
from pathlib import Path
runs = []
HERE = Path(__file__).parent
def note(text, mode="a"):
    runs.append(text)
    with open(HERE / "log.txt", mode) as file:
        file.write(text)
def later():
    return json.loads((HERE / "late.json").read_text())
STARTED = note("on")
(HERE / "log.txt").open("w").close()
--- hold
import shop
--- edit shop/log.txt
other
--- edit shop/late.json
2
--- expect
assert shop.runs == ["on"]
--- report
assert not report.actions
