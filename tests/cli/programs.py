"""Programs that print, fail and end in all ways, to be run by python and by `hmr run`."""

from __future__ import annotations

SHOW = """
import sys
hidden = {"__builtins__", "hidden", "sys"}
print({k: type(v) if k in ("__loader__",) else v for k, v in vars().items() if k not in hidden})
print(type(__builtins__), sys.argv, sys.path[0], sys.path.count(sys.path[0]), len(sys.path))
print(sys.modules["__main__"].__dict__ is globals(), sys.flags, sys.excepthook, sys.gettrace())
print(__loader__.name if hasattr(__loader__, "name") else None, sys.getrecursionlimit())
"""

PROGRAMS = {
    "what it sees": SHOW,
    "empty": "",
    "ends with None": "import sys; sys.exit()",
    "ends with 0": "import sys; sys.exit(0)",
    "ends with a number": "import sys; sys.exit(7)",
    "ends with a big number": "import sys; sys.exit(1000)",
    "ends with True": "import sys; sys.exit(True)",
    "ends with a string": "import sys; sys.exit('no more')",
    "ends with a tuple": "import sys; sys.exit((1, 2))",
    "raises SystemExit": "raise SystemExit('over')",
    "os._exit": "import os, sys; print('lost'); sys.stdout.flush(); os._exit(9)",
    "an error": "def f(n):\n    return 1 / n\n\nprint('so far')\nf(0)\n",
    "an error with a cause": """
def f():
    try:
        {}['x']
    except KeyError as error:
        raise ValueError('no x') from error
try:
    f()
except ValueError:
    raise RuntimeError('at last')
""",
    "an error with notes": "e = ValueError('v')\ne.add_note('note')\nraise e\n",
    "a group": "raise ExceptionGroup('g', [ValueError(1), TypeError('t')])",
    "a syntax error": "x = 1\ndef f(:\n    pass\n",
    "an indentation error": "if 1:\nx = 2\n",
    "an error in an import": "import json.nothing_there\n",
    "a broken import": "import broken\n",
    "an import that raises": "import raising\n",
    "its own error class": "class Mine(Exception):\n    pass\nraise Mine('it')\n",
    "a KeyboardInterrupt": "raise KeyboardInterrupt",
    "killed by SIGINT": """
import os, signal, time
os.kill(os.getpid(), signal.SIGINT)
time.sleep(30)
""",
    "killed by SIGTERM": """
import os, signal, time
os.kill(os.getpid(), signal.SIGTERM)
time.sleep(30)
""",
    "handles a signal": """
import os, signal
signal.signal(signal.SIGUSR1, lambda number, frame: print('got', number, frame.f_code.co_name))
print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM))
os.kill(os.getpid(), signal.SIGUSR1)
""",
    "abort": "import os; os.abort()",
    "its own excepthook": """
import sys, traceback
def hook(kind, error, tb):
    print('hook', kind, error, error.__traceback__ is tb, sys.last_value is error)
    print([frame.name for frame in traceback.extract_tb(tb)])
sys.excepthook = hook
def f():
    raise ValueError('v')
f()
""",
    "an excepthook that fails": """
import sys
def hook(kind, error, tb):
    raise TypeError('hook')
sys.excepthook = hook
1 / 0
""",
    "an excepthook that exits": """
import sys
sys.excepthook = lambda *_: sys.exit(5)
1 / 0
""",
    "no excepthook": "import sys\ndel sys.excepthook\n1 / 0\n",
    "atexit": """
import atexit
@atexit.register
def end():
    import sys
    print('end', sys.modules['__main__'].x, sys.excepthook is sys.__excepthook__)
x = 3
1 / 0
""",
    "atexit that fails": "import atexit\n@atexit.register\ndef end():\n    1 / 0\n",
    "threads are waited for": """
import threading, time
def work():
    time.sleep(0.3)
    print('worked')
threading.Thread(target=work).start()
print('main is done', threading.active_count() > 0)
""",
    "a thread fails": """
import threading
def work():
    1 / 0
t = threading.Thread(target=work, name='worker')
t.start()
t.join()
""",
    "daemon threads are not waited for": """
import threading, time
threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
""",
    "reads stdin": "import sys\nprint(input('name? '))\nprint(sys.stdin.read())\n",
    "pickles its classes": """
import pickle
class Point:
    def __init__(self, x):
        self.x = x
print(pickle.loads(pickle.dumps(Point(3))).x, Point, Point.__module__)
""",
    "dataclasses and type hints": """
from __future__ import annotations
import dataclasses, typing
@dataclasses.dataclass
class Point:
    x: int = 0
count: int = 3
print(Point(), typing.get_type_hints(Point), __annotations__)
""",
    "reads its own source": """
import inspect
def f():
    return 1
print(inspect.getsource(f), inspect.getfile(f), inspect.getmodule(f))
""",
    "warnings": "import warnings\nwarnings.warn('careful')\nx = 1 is 1\n",
    "finalisers": """
class Loud:
    def __del__(self):
        print('gone')
it = Loud()
""",
    "asyncio": """
import asyncio
async def main():
    await asyncio.sleep(0)
    print('in the loop')
    raise ValueError('out of it')
asyncio.run(main())
""",
    "asyncio interrupted": """
import asyncio, os, signal
async def main():
    os.kill(os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(30)
    finally:
        print('cleaned up')
asyncio.run(main())
""",
    "multiprocessing, spawned": """
import multiprocessing
def double(x):
    return x * 2
if __name__ == '__main__':
    with multiprocessing.get_context('spawn').Pool(1) as pool:
        print(pool.map(double, [1, 2]))
""",
    "multiprocessing, forked": """
import multiprocessing
def double(x):
    return x * 2
if __name__ == '__main__':
    with multiprocessing.get_context('fork').Pool(1) as pool:
        print(pool.map(double, [1, 2]))
""",
    "a module named like one of the library's": "import queue, json\nprint(queue.MINE)\n",
    "__main__ imported again": """
import sys, __main__
print(__main__ is sys.modules['__main__'], __main__.__file__ == __file__)
""",
    "no stdout": "import os, sys\nos.close(1)\nprint('lost')\n",
    "closed stderr": "import sys\nsys.stderr.close()\nprint('fine')\n1 / 0\n",
    "relative import": "from . import nothing\n",
    "a non-ascii source": "# -*- coding: latin-1 -*-\nprint(len('\xe9'))\n",
}
