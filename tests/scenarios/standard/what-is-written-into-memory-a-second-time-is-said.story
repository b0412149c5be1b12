A call that runs again and writes into a text in memory once more is named.
--- file shop.py
import cmd
import io

OUT = io.StringIO()

def greet():
    print("hello", file=OUT)

class Till(cmd.Cmd):
    def do_sell(self, line):
        print("sold", line, file=self.stdout)

till = Till(stdout=io.StringIO())

greet()
till.onecmd("sell tea")
--- hold
import shop
--- replace shop.py
-     print("hello", file=OUT)
+     print("good day", file=OUT)
--- expect
assert shop.OUT.getvalue() == "hello\ngood day\n"
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:greet()")]
--- replace shop.py
-         print("sold", line, file=self.stdout)
+         print("gone:", line, file=self.stdout)
--- expect
assert shop.till.stdout.getvalue().startswith("sold tea\n")
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", 'shop:till.onecmd("sell tea")')]
--- replace shop.py
- class Till(cmd.Cmd):
+ class Till(cmd.Cmd):
+     def do_buy(self, line):
+         self.bought = line
--- expect
shop.till.onecmd("buy milk")
assert shop.till.bought == "milk"
--- report
assert {item.code for item in report.stale} == {"HMR112"} and "do_buy" in str(report)
