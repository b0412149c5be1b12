Equal lambdas of one line that the compiler keeps apart by their columns, above a function, are live.
tags: cold
--- file shop.py
SIZES = [3]
def called(function):
    return function
if SIZES:
    def size(word):
        return len(word)
--- hold
import shop
size = shop.size
--- replace shop.py
- if SIZES:
+ if called(lambda word: len(word))("a") + called(lambda word: len(word))("a") > 1:
...
-         return len(word)
+         return len(word) + 1
+     def last(word, least=called(lambda it: len(it))("b") + called(lambda it: len(it))("b")):
+         return word[-least:]
--- expect
assert shop.size("tea") == size("tea") == 4 and shop.size is size
assert shop.last("cake") == "ke" and shop.last.__name__ == "last"
--- replace shop.py
-         return word[-least:]
+         return word[-least:] + "!"
--- expect
assert shop.last("cake") == "ke!"
