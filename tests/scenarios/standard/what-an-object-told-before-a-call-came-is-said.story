Plain data that an object of a library gave is said to be of before, where a call on it came, went or was edited above.
--- file conf.py
import configparser

parser = configparser.ConfigParser()
parser.add_section("shop")
parser.set("shop", "rate", "2")
RATE = parser.get("shop", "rate")
--- file shop.py
from conf import parser

DOUBLE = int(parser.get("shop", "rate")) * 2
OTHER = len("parser")
--- hold
import conf, shop
--- replace conf.py
- parser.set("shop", "rate", "2")
+ parser.set("shop", "rate", "3")
--- expect
assert conf.parser.get("shop", "rate") == "3"
--- report
said = [(item.code, item.target) for item in report.stale]
assert ("HMR112", "conf:RATE") in said and ("HMR112", "shop:DOUBLE") in said, report
assert ("HMR112", "shop:OTHER") not in said
--- replace shop.py
- DOUBLE = int(parser.get("shop", "rate")) * 2
+ DOUBLE = int(parser.get("shop", "rate")) * 20
--- expect
assert shop.DOUBLE == 60
--- report
assert report.stale == ()
