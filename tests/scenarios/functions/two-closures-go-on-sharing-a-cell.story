Closures that share a variable go on sharing it when one of them is edited.
--- file shop.py
def account():
    balance = 0

    def put(n):
        nonlocal balance
        balance += n

    def read():
        return balance

    return put, read
--- hold
import shop
put, read = shop.account()
put(5)
--- replace shop.py
-         balance += n
+         balance += n * 2
...
-         return balance
+         return [balance]
--- expect
put(10)
assert read() == [25]
