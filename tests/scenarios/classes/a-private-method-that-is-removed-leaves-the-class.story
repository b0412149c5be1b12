A method whose name begins with two underscores leaves the class when its source does.
tags: cold
--- file app.py
class App:
    __secret = 5

    def go(self):
        return self.__step(1)

    def __step(self, n):
        return n
--- hold
from app import App
app = App()
--- edit app.py
class App:
    def go(self):
        return self.__stride(1)

    def __stride(self, n):
        return n + 1
--- expect
assert app.go() == 2
assert sorted(name for name in vars(App) if "App" in name) == ["_App__stride"]
