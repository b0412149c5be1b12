A default follows a name to the module that its value moved to.
tags: cold
--- file p/__init__.py
--- file p/scaffold.py
_sentinel = object()
class Scaffold:
    def a(self):
        return 1
--- file p/app.py
from .scaffold import _sentinel
from .scaffold import Scaffold
class App(Scaffold):
    def do(self, exc=_sentinel):
        return exc
    def other(self):
        return 2
--- hold
from p.app import App
app = App()
--- delete p/scaffold.py
--- edit p/sansio/__init__.py
--- edit p/sansio/scaffold.py
_sentinel = object()
class Scaffold:
    def a(self):
        return 1
--- edit p/sansio/app.py
from .scaffold import Scaffold
from .scaffold import _sentinel
class App(Scaffold):
    def other(self):
        return 2
--- edit p/app.py
from .sansio.scaffold import _sentinel
from .sansio.app import App as SansioApp
class App(SansioApp):
    def do(self, exc=_sentinel):
        return exc
--- expect
import p.app
assert issubclass(App, p.app.SansioApp)
assert App.do.__defaults__[0] is p.app._sentinel
