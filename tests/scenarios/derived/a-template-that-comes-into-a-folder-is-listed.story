A table of what lies in a folder has what comes into it, and has no more what goes.
tags: cold
--- file shop/templates/bill.txt
bill
--- file shop/templates/offer.txt
offer
--- file shop/__init__.py
from pathlib import Path
TEMPLATES = {path.stem: path.read_text() for path in sorted(Path(__file__).parent.joinpath("templates").glob("*.txt"))}
--- file app.py
from shop import TEMPLATES
NAMES = list(TEMPLATES)
--- hold
import app
import shop
--- edit shop/templates/receipt.txt
receipt
--- expect
assert app.NAMES == ["bill", "offer", "receipt"]
assert shop.TEMPLATES["receipt"].strip() == "receipt"
--- report
assert report.ok and "templates/" in str(report)
--- delete shop/templates/offer.txt
--- expect
assert app.NAMES == ["bill", "receipt"]
--- edit shop/templates/bill.txt
BILL
--- expect
assert shop.TEMPLATES["bill"].strip() == "BILL"
