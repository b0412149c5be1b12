A file with CRLF line ends is live, with right lines.
tags: cold
--- file shop.py bytes
A = 1\r
\r
def price():\r
    return "old"\r
--- hold
from shop import price
--- edit shop.py bytes
A = 1\r
\r
\r
def price():\r
    return """new\r
text"""\r
--- expect
assert price() == "new\ntext"
assert price.__code__.co_firstlineno == 4
