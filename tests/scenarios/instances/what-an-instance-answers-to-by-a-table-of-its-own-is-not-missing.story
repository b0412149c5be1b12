A field that `__getattr__` finds in a dictionary of the instance is there, once the update hook has put it in.
--- file net.py
class Module:
    def __init__(self):
        object.__setattr__(self, "parts", {})

    def __setattr__(self, name, value):
        self.parts[name] = value

    def __getattr__(self, name):
        try:
            return object.__getattribute__(self, "parts")[name]
        except KeyError:
            raise AttributeError(name) from None

class Net(Module):
    def __init__(self):
        super().__init__()
        self.first = 1

    def total(self):
        return self.first
--- hold
import net
one = net.Net()
one.first = 5
--- replace net.py
-         self.first = 1
+         self.first = 1
+         self.second = 2
...
-         return self.first
+         return self.first + self.second
--- expect
assert net.Net().total() == 3
assert one.first == 5 and not hasattr(one, "second")
--- report
assert [item.code for item in report.stale] == ["HMR105"]
--- replace net.py
-     def total(self):
+     def __hmr_update__(self, old):
+         if "second" not in self.parts:
+             self.second = 2
+ 
+     def total(self):
--- expect
assert one.total() == 7
--- report
assert report.ok and not session.status().stale
