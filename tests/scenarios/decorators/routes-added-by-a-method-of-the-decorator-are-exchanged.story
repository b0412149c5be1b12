Routes that a decorator adds by a method of its object are exchanged, and go.
tags: cold
--- file web.py
class App:
    def __init__(self): self.rules = []; self.views = {}
    def route(self, path, methods=('GET',)):
        def deco(f):
            self.add(path, f.__name__, f, methods)
            return f
        return deco
    def add(self, path, name, f, methods):
        self.rules.append((path, name, tuple(methods)))
        self.views[name] = f
    def call(self, path):
        for p, n, m in self.rules:
            if p == path: return self.views[n]()
        return 404
--- file app.py
from web import App
app = App()
@app.route('/')
def index(): return 'index'
@app.route('/about', methods=['GET','POST'])
def about(): return 'about'
--- hold
import app
A = app.app
--- edit app.py
from web import App
app = App()
@app.route('/')
def index(): return 'INDEX'
@app.route('/about', methods=['GET','POST'])
def about(): return 'about'
--- expect
assert (A.call('/'), A.call('/about'), A.call('/info')) == ('INDEX','about',404)
assert len(A.rules) == 2
assert app.app is A
--- edit app.py
from web import App
app = App()
@app.route('/')
def index(): return 'INDEX'
@app.route('/info', methods=['GET','POST'])
def about(): return 'about'
--- expect
assert (A.call('/'), A.call('/about'), A.call('/info')) == ('INDEX',404,'about')
assert len(A.rules) == 2
assert app.app is A
--- edit app.py
from web import App
app = App()
@app.route('/')
def index(): return 'INDEX'
--- expect
assert (A.call('/'), A.call('/about'), A.call('/info')) == ('INDEX',404,404)
assert len(A.rules) == 1
assert app.app is A
