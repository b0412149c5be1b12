A cached function that read a data file at import reads it again.
--- file a.py
from pathlib import Path
import functools, json
HERE = Path(__file__).parent
@functools.cache
def text(): return (HERE / 'c.txt').read_text().strip()
@functools.lru_cache(maxsize=None)
def data(name):
    with open(HERE / name) as f: return json.load(f)
NAME = text()
DATA = data('d.json')['v']
--- file c.txt
one
--- file d.json
{"v": 1}
--- hold
import a
t = a.text
--- edit c.txt
two
--- expect
assert a.NAME == 'two'
assert t() == 'two'
assert a.DATA == 1
assert a.data('d.json')['v'] == 1
--- edit d.json
{"v": 2}
--- expect
assert a.NAME == 'two'
assert t() == 'two'
assert a.DATA == 2
assert a.data('d.json')['v'] == 2
