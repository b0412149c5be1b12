What a cached function computed from what another one had read of a file follows the file.
tags: cold
--- file data.json
{"a": 1, "b": [1, 2]}
--- file loader.py
import functools, json, pathlib

HERE = pathlib.Path(__file__).parent


@functools.lru_cache(maxsize=None)
def load(name):
    return json.loads((HERE / name).read_text())


@functools.cache
def total(name):
    return sum(load(name)["b"])


class Data(dict):
    def __missing__(self, key):
        self[key] = load("data.json")[key]
        return self[key]


data = Data()
--- file app.py
from loader import load, total, data

A = load("data.json")["a"]
T = total("data.json")
B = load("data.json")["b"]
LEN = len(B)
--- hold
import app
--- edit data.json
{"a": 5, "b": [1, 2, 3]}
--- expect
assert (app.A, app.T, app.B, app.LEN) == (5, 6, [1, 2, 3], 3), (app.A, app.T, app.B, app.LEN)
