A file that a statement opened for writing or appending is not what it uses.
tags: still
--- file app.log
began
--- file out.txt
old
--- file shop.py
from pathlib import Path

HERE = Path(__file__).parent
LOG = open(HERE / "app.log", "a")
OUT = (HERE / "out.txt").write_text("new")
BOTH = open(HERE / "out.txt", "r+")
--- hold
import shop
log = shop.LOG
shop.BOTH.close()
log.close()
--- edit app.log
began
went on
--- edit out.txt
other
--- expect
assert shop.LOG is log
--- report
assert report.empty, report
